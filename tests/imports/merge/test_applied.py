"""What accepted changes do to the plan, and what they leave alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.imports import Differences, merge_changes
from planner.models import TABLES, Assignment, Draft, Plan, RowChange, SponsorDepartment
from planner.store import Store
from tests.imports.merge.edited import RULES, Workbook, harbour, merged
from tests.plans import person_id, responsibility_id


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


def test_one_by_one_is_as_good_as_all_at_once(book: Workbook) -> None:
    book.put("People", "Jan Novák", "Site", "Brno")
    book.put("People", "Jan Novák", "Hours a week", 4)
    book.put("Departments", "Legal", "Staff", 31)
    book.add("Purposes", Purpose="Ask anybody", Status="agreed", Owners="Jan Novák")
    found = book.against()
    plan = book.plan
    for change in found.changes:
        plan, refused = merged(plan, [change])
        assert refused == ()
    assert book.against(plan) == Differences((), (), (), ())


def test_holders_are_given_and_taken(book: Workbook) -> None:
    goal = "Half active by June"
    book.put("Goals", goal, "Owners", "Zofia Wójcik")
    book.put("Goals", goal, "Ready backups", None)
    book.put("Goals", goal, "Backups not ready", "Ayşe Yılmaz")
    before = {a.person_id: a for a in book.plan.assignments_of(responsibility_id(book.plan, goal))}
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    after = {a.person_id: a for a in plan.assignments_of(responsibility_id(plan, goal))}
    zofia, ayse = person_id(plan, "Zofia Wójcik"), person_id(plan, "Ayşe Yılmaz")
    assert after.keys() == {zofia, ayse}
    assert (after[zofia].role, after[zofia].ready) == ("owner", False)
    assert after[ayse] == before[ayse]._replace(ready=False)


def test_a_backup_who_becomes_ready_keeps_their_dates(book: Workbook) -> None:
    draft = Draft(book.plan)
    seat = responsibility_id(book.plan, "Find who knows")
    waiting = next(a for a in book.plan.assignments_of(seat) if a.role == "backup")
    draft.change(waiting, since=date(2026, 12, 1), confirmed_on=date(2027, 1, 2))
    book.put("Purposes", "Find who knows", "Ready backups", "Jan Novák")
    book.put("Purposes", "Find who knows", "Backups not ready", None)
    plan, _ = merged(draft.plan, book.against(draft.plan).changes)
    after = plan.get(Assignment, waiting.id)
    assert (after.ready, after.since) == (True, date(2026, 12, 1))


def test_a_champion_may_move_to_another_department(book: Workbook) -> None:
    book.put("Champions", "Legal", "Department", "Press")
    plan, _ = merged(book.plan, book.against().changes)
    assert plan.assignments_of(responsibility_id(plan, "Legal")) == ()
    assert len(plan.assignments_of(responsibility_id(plan, "Press"))) == 1


def test_links_are_only_changed_where_they_differ(book: Workbook) -> None:
    book.put("Sponsors", "Chief executive", "Stands for", "Finance; Press")
    plan, _ = merged(book.plan, book.against().changes)
    assert [(r.id, r.department_id) for r in plan.table(SponsorDepartment).values()] == [
        (1, 1),
        (2, 3),
    ]


def test_a_removed_department_leaves_its_people(book: Workbook) -> None:
    book["Departments"].delete_rows(book.row("Departments", "Finance"))
    for _ in range(2):
        book["Champions"].delete_rows(book.row("Champions", "Finance"))
    found = book.against()
    plan, refused = merged(book.plan, found.changes)
    assert refused == ()
    assert [d.name for d in plan.departments.values()] == ["Legal", "Press"]
    assert plan.people[1].department_id is None
    assert plan.departments[2].parent_id is None


def test_what_depends_on_a_refused_change_is_refused_when_it_is_made(book: Workbook) -> None:
    book.put("People", "Jan Novák", "Manager", None)
    place = book.put("People", "Ngozi Okafor", "Manager", "Jan Novák")
    found = book.against()
    assert (len(found.changes), found.invalid) == (2, ())
    only = [c for c in found.changes if c.row == "n-1"]
    plan, refused = merged(book.plan, only)
    assert plan is book.plan
    assert [(i.cell, i.reason) for i in refused] == [
        (place, "Ngozi Okafor cannot report to somebody who reports to them.")
    ]


def test_a_merge_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    with Store.create(tmp_path / "plan.rollout", "Harbour") as store:
        store.run("Fill", Draft.apply, rows_of(harbour()))
        before = tables(store.plan)
        book = Workbook(store.plan, tmp_path / "plan.xlsx")
        book.put("People", "Jan Novák", "Name", "Jan Nový")
        book.put("Goals", "Half active by June", "Owners", "Zofia Wójcik")
        book.add("Departments", Department="Harbour", Part_of="Press")
        book.add("People", Name="Kofi Mensah", Department="Harbour")
        book["Actions"].delete_rows(book.row("Actions", "Choose the tool"))
        change = store.run("Merge", merge_changes, book.against(store.plan).changes, RULES)
        assert change is not None
        assert change.result == ()
        assert book.against(store.plan) == Differences((), (), (), ())
        after = tables(store.plan)
        assert [step.label for step in store.history()] == ["Merge", "Fill"]
        store.undo()
        assert tables(store.plan) == before
        store.redo()
        store.reload()
        assert tables(store.plan) == after


def tables(plan: Plan) -> dict[str, dict[int, Any]]:
    return {name: dict(plan.table(row_type)) for name, row_type in TABLES.items()}


def rows_of(plan: Plan) -> list[RowChange]:
    """Everything in a plan but what it says of itself, as rows to be written."""
    return [
        RowChange(table, row_id, None, row)
        for table, rows in tables(plan).items()
        if table != "plan_info"
        for row_id, row in rows.items()
    ]
