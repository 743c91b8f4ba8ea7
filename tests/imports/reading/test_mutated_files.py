"""Damaged and hostile files: a table or a sentence, never a crash, and the file is left alone."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.imports import import_roster, read_table, recognise_columns
from planner.models import Draft, Plan
from tests.imports.reading.workbooks import save_workbook
from tests.imports.roster.test_whole_files import POSTS, ROSTER

_PIECES = (b'"', b",", b";", b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\t", b"=")


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, cut out, doubled or put in."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(raw) or 1)
        to = min(len(raw), at + chance.choice((1, 1, 4, 40, 400)))
        what = chance.randrange(5)
        if what == 0:
            raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
        elif what == 1:
            raw = raw[:at] + raw[to:]
        elif what == 2:
            raw = raw[:to] + raw[at:to] * chance.choice((1, 50)) + raw[to:]
        elif what == 3:
            raw = raw[:at] + chance.choice(_PIECES) * chance.choice((1, 3)) + raw[at:]
        else:
            raw = raw[:at]
    return raw


def mutated_inside(raw: bytes, chance: random.Random) -> bytes:
    """A workbook that is a whole zip file, one of whose parts is mutated."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([part for part in parts if "sheet" in part or "workbook" in part])
    parts[name] = mutated(parts[name], chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return made.getvalue()


def try_file(path: Path) -> None:
    """Bring a file in; any error but a plain sentence is a fault."""
    before = path.read_bytes()
    try:
        table = read_table(path)
        draft = Draft(Plan())
        report = import_roster(draft, table, recognise_columns(table))
    except PlannerError as error:
        assert "\n" not in str(error)
        assert len(str(error)) < 4_000
    else:
        assert report.rows == report.used + len(report.skipped)
        assert report.rows == len(table.rows) + len(table.left_out)
        assert report.people == len(draft.plan.people)
        assert report.departments == len(draft.plan.departments)
        assert report.assignments == len(draft.plan.assignments)
        assert all(person.label for person in draft.plan.people.values())
    assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(5))
def test_mutated_text_files(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    roster = ROSTER.replace("Project", "Champion of").replace("Stage", "Department")
    for i in range(50):
        raw = chance.choice((roster, POSTS)).encode(chance.choice(("utf-8", "utf-16", "utf-8-sig")))
        path = tmp_path / f"{i}.csv"
        path.write_bytes(mutated(raw, chance))
        try_file(path)


@pytest.mark.parametrize("seed", range(4))
def test_mutated_workbooks(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    rows = [line.split(",") for line in ROSTER.splitlines()]
    raw = save_workbook(tmp_path / "whole.xlsx", {"Roster": rows}).read_bytes()
    for i in range(6):
        path = tmp_path / f"{i}.xlsx"
        path.write_bytes(mutated(raw, chance) if i % 2 else mutated_inside(raw, chance))
        try_file(path)
