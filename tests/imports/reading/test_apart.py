"""Files are read in a process of its own, within limits; what it sends arrives as it was."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.csv_files import write_csv
from planner.imports import read_table
from planner.imports.reading import apart
from planner.models import Draft, Person, Plan
from planner.table_reader import wire
from planner.table_reader.request import Limits
from tests.plans import ON

TEXTS = st.text(st.characters(exclude_categories=["Cc"]), max_size=12)


def limits(size: int, rows: int = 10_000, columns: int = 10, cells: int = 100_000) -> Limits:
    return Limits(rows, columns, cells, 8)


@pytest.mark.parametrize(
    ("most", "words"),
    [({"rows": 2}, "rows; split"), ({"cells": 5}, "cells; split"), ({"columns": 1}, "columns")],
)
@pytest.mark.parametrize("size", [5, 5_000])
def test_a_text_file_beyond_the_limits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: dict[str, int], words: str, size: int
) -> None:
    monkeypatch.setattr("planner.imports.reading.text_file.limits", lambda s: limits(s, **most))
    path = tmp_path / "people.csv"
    path.write_text("Name,Site\n" + "Ann,Oslo\n" * size, encoding="utf-8")
    with pytest.raises(PlannerError, match=words):
        read_table(path)


def test_a_reader_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_START", "import time; main = lambda: time.sleep(60)")
    monkeypatch.setattr(apart, "_SECONDS", 0.2)
    path = tmp_path / "people.csv"
    path.write_text("Name\nAnn\n", encoding="utf-8")
    with pytest.raises(PlannerError, match="too much time or memory"):
        read_table(path)


def test_a_reader_that_dies_half_way_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = '{"ready": true}\n{"rows": 1, "bytes": 90, "lines": 1}\nAnn'
    start = f"import sys; main = lambda: sys.stdout.write({sent!r})"
    monkeypatch.setattr(apart, "_START", start)
    path = tmp_path / "people.csv"
    path.write_text("Name\nAnn\n", encoding="utf-8")
    with pytest.raises(PlannerError, match="too much time or memory"):
        read_table(path)


@given(st.lists(st.lists(TEXTS, max_size=4), max_size=6), st.booleans())
def test_rows_arrive_as_they_were_sent(rows: list[list[str]], gap: bool) -> None:
    sent = bytearray()
    lines = [n + 5 * (gap and n > 2) for n in range(1, len(rows) + 1)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "_write", sent.extend)
        wire.RowSender(1_000, 1_000).send(rows, lines, as_shown=False)
    [message] = wire.messages(bytes(sent))
    wanted = [tuple(row) if row != [""] else () for row in rows]
    assert message["rows"] == list(zip(lines, wanted, strict=True))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        *(("'0012", "0012"), ("'=A1", "=A1"), ("'+47", "+47"), ("'-7", "-7"), ("'−7", "−7")),
        *(("'@ann", "@ann"), ("'Ndiaye", "'Ndiaye"), ("''12", "'12"), ("O'Neil", "O'Neil")),
        *(('"=""0013"""', "0013"), ('="0013"', "0013"), ('"=""a""""b"""', 'a"b'), ("=A1", "=A1")),
        ('"\'=""IT"""', '="IT"'),
    ],
)
def test_what_only_says_that_a_cell_is_text_is_none_of_it(
    tmp_path: Path, cell: str, text: str
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f"ID,Name\n{cell},Ann\nx,{cell}\n", encoding="utf-8")
    assert read_table(path).rows == [(2, (text, "Ann")), (3, ("x", text))]


def test_the_programs_own_texts_come_back(tmp_path: Path) -> None:
    texts = ["".join(letters) for n in (1, 2, 3) for letters in product("'=+-@＝a1", repeat=n)]
    draft = Draft(Plan())
    for text in texts:
        draft.add(Person, name=text)
    write_csv(measure(draft.plan, ON), tmp_path)
    table = read_table(tmp_path / "people.csv")
    at = table.headers.index("name")
    assert sorted(cells[at] for _, cells in table.rows) == sorted(texts)
