"""Rows that were added, copied, emptied, deleted or moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.imports import Differences
from planner.models import Assignment, CheckIn, Draft, Person
from tests.imports.merge.edited import HEADER, Workbook, entries, harbour, merged
from tests.plans import person_id, responsibility_id


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


def kinds(found: Differences) -> list[tuple[str, str, str]]:
    return [(c.kind, c.sheet, c.row) for c in found.changes]


def test_a_row_below_the_table_is_new(book: Workbook) -> None:
    number = book.add("People", Name="Kofi Mensah", Id="k-9", Department="Legal", Hours_a_week="3")
    (change,) = book.against().changes
    assert (change.kind, change.sheet, change.row, change.column, change.was) == (
        *("new", "People", "k-9"),
        *(None, None),
    )
    assert change.cell == f"A{number}"
    assert change.now == {
        "Name": "Kofi Mensah",
        "Id": "k-9",
        "Department": "Legal",
        "Hours a week": 3,
    }


def test_new_rows_may_name_one_another(book: Workbook) -> None:
    book.add("Departments", Department="Harbour", Part_of="Legal", Needed_cover=3)
    book.add("People", Name="Kofi Mensah", Department="Harbour", Manager="Ngozi Okafor")
    book.add("People", Name="Efua Sutherland", Manager="Kofi Mensah")
    book.add("Champions", Department="Harbour", Person="Efua Sutherland", Status="trained")
    book.add("Goals", Goal="Moor every ship", Owners="Kofi Mensah; Efua Sutherland", Due="2027-9-1")
    book.put("Departments", "Press", "Part of", "Harbour")
    found = book.against()
    assert (found.conflicts, found.invalid) == ((), ())
    plan, refused = merged(book.plan, found.changes)
    assert refused == ()
    harbour_id = next(d.id for d in plan.departments.values() if d.name == "Harbour")
    kofi, efua = (plan.people[person_id(plan, n)] for n in ("Kofi Mensah", "Efua Sutherland"))
    assert (kofi.department_id, efua.manager_id) == (harbour_id, kofi.id)
    assert plan.departments[3].parent_id == harbour_id
    seat = plan.responsibility_for(plan.departments[harbour_id])
    assert seat.needed_cover == 3
    (champion,) = plan.assignments_of(seat.id)
    assert (champion.person_id, champion.role, champion.status, champion.ready) == (
        *(efua.id, "owner"),
        *("trained", True),
    )
    goal = plan.assignments_of(responsibility_id(plan, "Moor every ship"))
    assert {a.person_id for a in goal} == {kofi.id, efua.id}


def test_refusing_a_new_row_refuses_what_needs_it(book: Workbook) -> None:
    book.add("Departments", Department="Harbour")
    book.put("People", "Jan Novák", "Department", "Harbour")
    found = book.against()
    plan, refused = merged(book.plan, [c for c in found.changes if c.kind == "changed"])
    assert plan is book.plan
    assert [i.reason for i in refused] == ["This refers to a row that is not in the plan."]


def test_a_filled_in_empty_seat_is_a_new_champion(book: Workbook) -> None:
    book.put("Champions", "Press", "Person", "Zofia Wójcik")
    book.put("Champions", "Press", "Role", "backup")
    found = book.against()
    assert kinds(found) == [("new", "Champions", "Press: Zofia Wójcik")]
    plan, _ = merged(book.plan, found.changes)
    (champion,) = plan.assignments_of(responsibility_id(plan, "Press"))
    assert (champion.role, champion.status, champion.ready) == ("backup", "nominated", False)


def test_a_champion_without_a_person_is_said(book: Workbook) -> None:
    book.put("Champions", "Press", "Role", "backup")
    place = book.at("Champions", "Press", "Person").coordinate
    assert [(i.cell, i.reason) for i in book.against().invalid] == [
        (place, "This cell cannot be empty.")
    ]


def test_a_deleted_row_is_removed(book: Workbook) -> None:
    book["People"].delete_rows(book.row("People", "Zofia Wójcik"))
    (change,) = book.against().changes
    assert (change.kind, change.row, change.column, change.now, change.cell) == (
        *("removed", "Zofia Wójcik"),
        *(None, None, ""),
    )
    assert change.was == {"Name": "Zofia Wójcik", "Job title": "=SUM(A1)", "Site": "Gdańsk"}
    plan, _ = merged(book.plan, [change])
    assert "Zofia Wójcik" not in {p.name for p in plan.people.values()}


def test_removing_a_person_takes_what_they_hold(book: Workbook) -> None:
    book["People"].delete_rows(book.row("People", "Jan Novák"))
    book["Champions"].delete_rows(book.row("Champions", "Jan Novák", column=2))
    found = book.against()
    assert kinds(found) == [
        ("removed", "People", "Jan Novák"),
        ("removed", "Champions", "Finance: Jan Novák"),
    ]
    plan, refused = merged(book.plan, found.changes)
    assert refused == ()
    assert len(plan.people) == 4
    assert all(a.person_id in plan.people for a in plan.assignments.values())


@pytest.mark.parametrize("keep_key", [True, False])
def test_an_emptied_row_is_removed(book: Workbook, keep_key: bool) -> None:
    number = book.row("People", "Zofia Wójcik")
    width = book["People"].max_column
    for column in range(1, width + (0 if keep_key else 1)):
        book["People"].cell(number, column).value = None
    assert kinds(book.against()) == [("removed", "People", "Zofia Wójcik")]


def test_a_champion_whose_name_was_cleared_is_removed(book: Workbook) -> None:
    book.put("Champions", "Legal", "Person", None)
    assert kinds(book.against()) == [("removed", "Champions", "Legal: 007")]


def test_blank_rows_and_repeated_headings_are_nothing(book: Workbook) -> None:
    page = book["People"]
    page.insert_rows(HEADER + 2, 3)
    for column, cell in enumerate(page[HEADER], 1):
        page.cell(page.max_row + (1 if column == 1 else 0), column).value = cell.value
    page.cell(page.max_row + 3, 1).value = "  "
    assert book.against() == Differences((), (), (), ())


def test_sorted_and_moved_rows_are_nothing(book: Workbook) -> None:
    page = book["People"]
    rows = [
        [(cell.value, cell.data_type) for cell in row] for row in page.iter_rows(min_row=HEADER + 1)
    ]
    for number, values in enumerate(reversed(rows), HEADER + 1):
        for column, (value, kind) in enumerate(values, 1):
            page.cell(number, column).value = value
            page.cell(number, column).data_type = kind
    page.auto_filter.ref = page.dimensions
    page.row_dimensions[HEADER + 2].hidden = True
    page.insert_rows(1, 4)
    assert book.against() == Differences((), (), (), ())


def copied(book: Workbook, sheet: str, first: str) -> int:
    """Copy a row below the table, hidden key and all."""
    page = book[sheet]
    number = page.max_row + 1
    for column, cell in enumerate(page[book.row(sheet, first)], 1):
        page.cell(number, column).value = cell.value
    return int(number)


def test_a_copied_row_with_another_name_is_new(book: Workbook) -> None:
    number = copied(book, "People", "Jan Novák")
    book["People"].cell(number, 1).value = "Kofi Mensah"
    (change,) = book.against().changes
    assert (change.kind, change.row, change.cell) == ("new", "Kofi Mensah", f"A{number}")
    assert change.now == {
        "Name": "Kofi Mensah",
        "Department": "Finance",
        "Manager": "Ngozi Okafor",
        "Hours a week": 1.5,
    }


def test_a_copied_champion_of_another_department_is_new(book: Workbook) -> None:
    number = copied(book, "Champions", "Legal")
    book["Champions"].cell(number, 1).value = "Press"
    assert kinds(book.against()) == [("new", "Champions", "Press: 007")]


def test_a_row_that_stands_twice_is_said(book: Workbook) -> None:
    number = copied(book, "People", "Jan Novák")
    book["People"].cell(number, 8).value = "Brno"
    found = book.against()
    assert found.changes == ()
    assert [(i.cell, i.reason) for i in found.invalid] == [
        (f"A{number}", f"This row is a copy of row {book.row('People', 'Jan Novák')}.")
    ]


def test_an_unknown_key_is_said(book: Workbook) -> None:
    number = copied(book, "People", "Jan Novák")
    book["People"].cell(number, book["People"].max_column).value = "person 99"
    found = book.against()
    assert found.changes == ()
    assert [i.cell for i in found.invalid] == [f"A{number}"]


def test_a_row_typed_anew_without_its_key_is_known_by_what_it_says(book: Workbook) -> None:
    number = book.row("People", "Ngozi Okafor")
    book["People"].cell(number, book["People"].max_column).value = None
    book["People"].cell(number, 8).value = "Lagos"
    assert entries(book.against().changes) == [("People", "n-1", "Site", None, "Lagos")]


def test_merging_twice_adds_nobody_twice(book: Workbook) -> None:
    book.add("People", Name="Kofi Mensah", Site="Tema")
    book.add("Departments", Department="Harbour", Staff=7)
    book.add("Champions", Department="Harbour", Person="Kofi Mensah")
    book.add("Goals", Goal="Moor every ship", Owners="Kofi Mensah")
    edited = book.read()
    plan, _ = merged(book.plan, book.against().changes)
    assert book.against(plan) == Differences((), (), (), ())
    assert edited.notes == ()


def test_two_new_rows_of_one_title_stay_two(book: Workbook) -> None:
    for _ in range(2):
        book.add("Goals", Goal="Moor every ship", Metric="ships")
    found = book.against()
    assert kinds(found) == [
        ("new", "Goals", "Moor every ship"),
        ("new", "Goals", "Moor every ship (2)"),
    ]
    plan, _ = merged(book.plan, found.changes)
    assert book.against(plan) == Differences((), (), (), ())


def test_rows_that_lost_their_keys_and_say_the_same_are_said(tmp_path: Path) -> None:
    draft = Draft(harbour())
    draft.add(Person, name="Jan Novák", site="Brno")
    book = Workbook(draft.plan, tmp_path / "plan.xlsx")
    for number in range(HEADER + 1, book["People"].max_row + 1):
        if book["People"].cell(number, 1).value == "Jan Novák":
            book["People"].cell(number, book["People"].max_column).value = None
    found = book.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert [i.reason for i in found.invalid] == [
        "This row lost its hidden key and could be one of several."
    ] * 2


def test_people_added_since_by_another_part_are_the_same_people(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.add(Person, name="Kofi Mensah", site="Tema")
    book.add("People", Name="Kofi Mensah", Site="Accra", Job_title="Pilot")
    found = book.against(draft.plan)
    assert entries(found.changes) == [("People", "Kofi Mensah", "Job title", None, "Pilot")]
    assert entries(found.conflicts) == [("People", "Kofi Mensah", "Site", "Tema", "Accra")]


def test_a_removed_row_that_was_edited_since_is_a_conflict(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.people[5], site="Sopot")
    book["People"].delete_rows(book.row("People", "Zofia Wójcik"))
    found = book.against(draft.plan)
    assert found.changes == ()
    assert [(c.kind, c.row) for c in found.conflicts] == [("removed", "Zofia Wójcik")]


def test_a_removed_row_that_was_given_something_since_is_a_conflict(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.add(Assignment, responsibility_id=3, person_id=5, status="active", ready=True)
    draft.add(CheckIn, goal_id=2, on=draft.plan.people[3].last_day, value=1.0)
    book["People"].delete_rows(book.row("People", "Zofia Wójcik"))
    book["Goals"].delete_rows(book.row("Goals", "Answers in a day"))
    found = book.against(draft.plan)
    assert found.changes == ()
    assert [(c.kind, c.row) for c in found.conflicts] == [
        ("removed", "Zofia Wójcik"),
        ("removed", "Answers in a day"),
    ]
