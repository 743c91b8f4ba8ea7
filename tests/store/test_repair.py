"""What repair makes of a damaged plan: all that can be found, and a true count of what cannot."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planner import sample
from planner.actions.forgetting import forget
from planner.errors import PlannerError
from planner.models import TABLES, Plan
from planner.store import Store
from planner.store.repair import Repaired, repair
from planner.store.salvage import Column, salvage
from planner.store.salvage.raw_pages import INTERIOR, LEAF, RawFile

PAGE = 4096
Ids = dict[str, set[int]]


def ids(plan: Plan) -> Ids:
    return {table: set(plan.table(row_type)) for table, row_type in TABLES.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("repair")


@pytest.fixture(scope="module")
def remembered(folder: Path) -> Path:
    """The sample plan, whose history has every row."""
    path = folder / "sample.rollout"
    Store.create(path, sample.NAME, fill=lambda new: sample.fill(new, date(2026, 11, 22))).close()
    return path


@pytest.fixture(scope="module")
def erased(remembered: Path, folder: Path) -> Path:
    """The same, without a history."""
    path = folder / "erased.rollout"
    path.write_bytes(remembered.read_bytes())
    with Store.open(path) as store:
        store.erase(forget, min(store.plan.people))
    return path


@cache
def plan_of(path: Path) -> Plan:
    with Store.open(path, read_only=True) as store:
        return store.plan


def damaged(path: Path, content: bytes, out: Path) -> tuple[Plan, Plan, Repaired]:
    """A plan before its file was made this, what was saved of it, and what was said of that."""
    before = plan_of(path)
    broken = out.with_name("broken.rollout")
    broken.write_bytes(content)
    repaired = repair(broken, out)
    with Store.open(out, read_only=True) as store:  # it is sound
        return before, store.plan, repaired


def zeroed(content: bytes, *pages: int) -> bytes:
    changed = bytearray(content)
    for page in pages:
        changed[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    return bytes(changed)


def pages_of_rows(content: bytes) -> list[int]:
    """The pages that hold rows or lead to them; of these every other is damaged in turn."""
    file = RawFile(content)
    return [page for page in range(1, file.pages + 1) if file.kind(page) in (INTERIOR, LEAF)]


@pytest.mark.parametrize("first", (0, 2, 4))
def test_no_page_takes_a_row_that_the_history_has(
    first: int, remembered: Path, tmp_path: Path
) -> None:
    content = remembered.read_bytes()
    for page in pages_of_rows(content)[first::6]:
        out = tmp_path / f"{page}.rollout"
        before, after, repaired = damaged(remembered, zeroed(content, page), out)
        assert ids(after) == ids(before), page
        assert repaired.lost == {}, page
        assert repaired.saved == sum(map(len, ids(before).values()))


@pytest.mark.parametrize("first", (0, 2, 4))
def test_what_is_lost_without_a_history_is_said(first: int, erased: Path, tmp_path: Path) -> None:
    content = erased.read_bytes()
    for page in pages_of_rows(content)[first::6]:
        out = tmp_path / f"{page}.rollout"
        try:
            before, after, repaired = damaged(erased, zeroed(content, page), out)
        except PlannerError as error:
            assert "Nothing" in str(error)
            continue
        unsaid = {
            table: gone
            for table, was in ids(before).items()
            if (gone := was - ids(after)[table] - set(repaired.lost.get(table, ())))
        }
        if any("own count" in note or "several lists" in note for note in repaired.notes):
            continue  # it is said that more may be missing
        assert unsaid == {}, page
        assert all(
            ids(after)[table] <= was
            for table, was in ids(before).items()
            if table != "responsibility"
        )


def test_inner_pages_that_are_gone_take_no_rows_with_them(remembered: Path, tmp_path: Path) -> None:
    content = remembered.read_bytes()
    file = RawFile(content)
    inner = [page for page in range(1, file.pages + 1) if file.kind(page) == INTERIOR]
    assert len(inner) > 1  # besides the first, which lists the tables
    before, after, _ = damaged(remembered, zeroed(content, *inner), tmp_path / "out.rollout")
    assert ids(after) == ids(before)


def test_a_page_that_says_it_holds_fewer_rows_is_not_believed(erased: Path, tmp_path: Path) -> None:
    content = bytearray(erased.read_bytes())
    file = RawFile(bytes(content))
    fullest = max(
        (page for page in range(2, file.pages + 1) if file.kind(page) == LEAF),
        key=lambda page: len(file.cells(page)),
    )
    count = (fullest - 1) * PAGE + 3
    content[count : count + 2] = (1).to_bytes(2, "big")
    before, after, repaired = damaged(erased, bytes(content), tmp_path / "out.rollout")
    lost = {t: was - ids(after)[t] for t, was in ids(before).items() if was - ids(after)[t]}
    assert lost
    assert all(gone <= set(repaired.lost[table]) for table, gone in lost.items())


def test_any_damage_ends_in_a_sound_plan_or_a_sentence(erased: Path, tmp_path: Path) -> None:
    chance, content = random.Random(20261129), erased.read_bytes()
    for number in range(40):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 20, 400))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        if number % 4 == 0:
            del changed[chance.randrange(len(changed)) :]
        broken, out = tmp_path / "broken.rollout", tmp_path / f"{number}.rollout"
        broken.write_bytes(changed)
        try:
            repair(broken, out)
        except PlannerError as error:
            assert str(error)
            assert not out.exists()
        else:
            with Store.open(out, read_only=True) as store:
                assert any(ids(store.plan)[table] for table in TABLES if table != "plan_info")
        assert broken.read_bytes() == changed


def test_a_plan_of_which_nothing_is_left_makes_no_empty_plan(
    remembered: Path, tmp_path: Path
) -> None:
    content = remembered.read_bytes()
    broken, out = tmp_path / "broken.rollout", tmp_path / "out.rollout"
    for left in (b"", b"SQLite format 3\0", content[:100], bytes(len(content))):
        broken.write_bytes(left)
        with pytest.raises(PlannerError, match="Nothing in"):
            repair(broken, out)
        assert not out.exists()


def test_rows_of_an_older_version_are_taken_with_what_came_later_left_empty(
    remembered: Path,
) -> None:
    content = bytearray(remembered.read_bytes())
    content[60:64] = bytes(4)
    file = RawFile(bytes(content))
    empty = ("place", "written_on", "agreed_on")
    order = ("title", "text", "for", "status", "place", "by", "written_on", "who", "agreed_on")
    older = {"purpose": [Column(name, "TEXT", name in empty) for name in order]}
    now = {
        t: (Column("id", "INTEGER", False), *c, Column("new", "TEXT", True))
        for t, c in older.items()
    }
    found, _ = salvage(file, {**now, "change": (), "change_part": ()})
    assert [len(row) for row in found["purpose"].rows.values()] == [11, 11, 11]
    assert {row[-1] for row in found["purpose"].rows.values()} == {None}


def test_pages_that_lead_in_circles_end(remembered: Path, tmp_path: Path) -> None:
    content = bytearray(remembered.read_bytes())
    file = RawFile(bytes(content))
    inner = next(page for page in range(2, file.pages + 1) if file.kind(page) == INTERIOR)
    right = (inner - 1) * PAGE + 8
    content[right : right + 4] = inner.to_bytes(4, "big")
    before, after, _ = damaged(remembered, bytes(content), tmp_path / "out.rollout")
    assert ids(after) == ids(before)
