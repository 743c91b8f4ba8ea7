"""What was edited in the plan after the export, and in the workbook too."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.actions.rows import remove
from planner.imports import Differences
from planner.models import Draft, Person
from tests.imports.merge.edited import Sheets, Workbook, entries, harbour, merged


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


def test_both_edited_one_cell(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.people[2], hours=3.0)
    book.put("People", "Jan Novák", "Hours a week", 4)
    found = book.against(draft.plan)
    assert found.changes == ()
    (conflict,) = found.conflicts
    assert entries([conflict]) == [("People", "Jan Novák", "Hours a week", 3, 4)]
    assert conflict.exported == 1.5
    plan, _ = merged(draft.plan, [conflict])
    assert plan.people[2].hours == 4


def test_both_made_the_same_edit(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.people[2], hours=4.0)
    book.put("People", "Jan Novák", "Hours a week", 4)
    assert book.against(draft.plan) == Differences((), (), (), ())


def test_later_edits_of_other_cells_stay(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.people[2], hours=3.0, site="Brno")
    book.put("People", "Jan Novák", "Job title", "Clerk")
    found = book.against(draft.plan)
    assert entries(found.changes) == [("People", "Jan Novák", "Job title", None, "Clerk")]
    plan, _ = merged(draft.plan, found.changes)
    assert plan.people[2] == draft.plan.people[2]._replace(title="Clerk")


def test_a_row_renamed_since_is_still_the_same(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.departments[2], name="Law")
    draft.change(draft.plan.people[1], name="Ngozi Okafor-Bello")
    book.put("People", "Zofia Wójcik", "Department", "Legal")
    book.put("People", "Ayşe Yılmaz", "Manager", "Ngozi Okafor")
    book.put("People", "Jan Novák", "Manager", None)
    found = book.against(draft.plan)
    assert found.conflicts == ()
    plan, _ = merged(draft.plan, found.changes)
    assert (plan.people[5].department_id, plan.people[4].manager_id) == (2, 1)
    assert plan.people[2].manager_id is None


def test_a_row_removed_since_is_brought_back_only_when_asked(book: Workbook) -> None:
    draft = Draft(book.plan)
    remove(draft, Person, 5)
    book.put("People", "Zofia Wójcik", "Site", "Sopot")
    found = book.against(draft.plan)
    assert found.changes == ()
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.row, conflict.was) == ("new", "Zofia Wójcik", None)
    plan, refused = merged(draft.plan, [conflict])
    assert refused == ()
    assert [p.site for p in plan.people.values() if p.name == "Zofia Wójcik"] == ["Sopot"]


def test_a_row_removed_since_and_untouched_stays_away(book: Workbook) -> None:
    draft = Draft(book.plan)
    remove(draft, Person, 5)
    assert book.against(draft.plan) == Differences((), (), (), ())


def test_a_reference_to_a_row_removed_since_is_said(book: Workbook) -> None:
    draft = Draft(book.plan)
    remove(draft, Person, 5)
    place = book.put("People", "Jan Novák", "Manager", "Zofia Wójcik")
    found = book.against(draft.plan)
    assert (found.changes, found.conflicts) == ((), ())
    assert [i.cell for i in found.invalid] == [place]


def test_owners_edited_on_both_sides_conflict(book: Workbook) -> None:
    draft = Draft(book.plan)
    assignment = next(a for a in draft.plan.assignments.values() if a.responsibility_id == 4)
    draft.change(assignment, person_id=2)
    book.put("Goals", "Half active by June", "Owners", "Zofia Wójcik")
    found = book.against(draft.plan)
    assert entries(found.conflicts) == [
        ("Goals", "Half active by June", "Owners", "Jan Novák", "Zofia Wójcik")
    ]


def test_parts_come_back_in_any_order(tmp_path: Path) -> None:
    whole = Sheets.of(harbour(), tmp_path / "plan.xlsx")
    finance = whole.part({"department 1", "person 1", "person 2", "assignment 1", "goal 1"})
    legal = whole.part({"department 2", "person 3", "assignment 3", "goal 2"})
    finance.put("People", "Jan Novák", "Site", "Brno")
    finance.put("Departments", "Finance", "Staff", "121")
    finance.add("People", Name="Kofi Mensah", Department="Finance", Manager="Zofia Wójcik")
    finance.add("Goals", Goal="Answers in a day", Owners="Kofi Mensah")
    legal.put("People", "李小龍", "Hours a week", "2")
    legal.put("Departments", "Legal", "Part of", "Press")
    legal.put("Goals", "Answers in a day", "Owners", "Ayşe Yılmaz")
    legal.add("People", Name="Kofi Mensah", Site="Tema")
    legal.add("Champions", Department="Press", Person="Zofia Wójcik")
    plans = []
    for parts in ((finance, legal), (legal, finance)):
        plan = harbour()
        for part in parts:
            found = part.against(plan)
            assert (found.conflicts, found.invalid) == ((), ())
            plan, refused = merged(plan, found.changes)
            assert refused == ()
        assert all(part.against(plan) == Differences((), (), (), ()) for part in parts)
        plans.append(plan)
    one, other = plans
    assert one.people == other.people
    assert one.departments == other.departments
    assert sorted(g.title for g in one.goals.values()) == [
        "Answers in a day",
        "Answers in a day",
        "Half active by June",
    ]
