"""A name typed over a champion's ends the one and nominates the other; a slip ends nobody."""

from __future__ import annotations

from datetime import date

from tests.imports.merge.edited import HEADER, Workbook, entries, merged
from tests.imports.merge.identity.busy import NOTHING, kinds
from tests.plans import person_id, responsibility_id


def test_a_name_typed_over_a_champions_ends_the_one_and_nominates_the_other(
    book: Workbook,
) -> None:
    book.put("Champions", "Finance", "Person", "Zofia Wójcik")
    before = book.plan
    found = book.against()
    new, gone = found.changes
    assert (new.kind, new.row, new.now) == (
        *("new", "Finance: Zofia Wójcik"),
        {"Department": "Finance", "Person": "Zofia Wójcik", "Role": new.now["Role"]},
    )
    assert (gone.kind, gone.now, found.conflicts, found.invalid) == ("removed", None, (), ())
    plan, refused = merged(before, [new])
    assert refused == ()
    was = before.assignments[gone.row_id]
    assert plan.assignments[was.id] == was
    zofia = person_id(plan, "Zofia Wójcik")
    (newcomer,) = plan.assignments_by(zofia)
    assert (newcomer.responsibility_id, newcomer.role) == (was.responsibility_id, was.role)
    assert (newcomer.status, newcomer.ready) == ("nominated", False)
    days = ("ready_on", "since", "until", "last_active", "confirmed_on")
    assert {getattr(newcomer, day) for day in days} == {None}
    assert kinds(book.against(plan)) == [("removed", gone.row)]
    plan, refused = merged(plan, [gone])
    assert (refused, was.id in plan.assignments) == ((), False)
    assert book.against(plan) == NOTHING


def test_somebody_who_holds_another_seat_may_be_typed_too(book: Workbook) -> None:
    book["Champions"].cell(book.row("Champions", "Jan Novák (1)", column=2), 2).value = "李小龍"
    assert [kind for kind, _ in kinds(book.against())] == ["new", "removed"]


def test_what_was_typed_for_the_newcomer_is_theirs(book: Workbook) -> None:
    book.put("Champions", "Finance", "Person", "Zofia Wójcik")
    book.put("Champions", "Finance", "Since", date(2027, 2, 1))
    plan, _ = merged(book.plan, book.against().changes)
    (newcomer,) = plan.assignments_by(person_id(plan, "Zofia Wójcik"))
    assert (newcomer.since, newcomer.ready_on, newcomer.confirmed_on) == (
        *(date(2027, 2, 1), None),
        None,
    )
    assert (newcomer.status, newcomer.ready) == ("nominated", False)


def test_a_copied_champion_of_another_name_takes_nothing_over(book: Workbook) -> None:
    page, number = book["Champions"], book["Champions"].max_row + 1
    for cell in list(page[book.row("Champions", "Finance")]):
        page.cell(number, cell.column).value = cell.value
    page.cell(number, 2).value = "Zofia Wójcik"
    plan, _ = merged(book.plan, book.against().changes)
    (newcomer,) = plan.assignments_by(person_id(plan, "Zofia Wójcik"))
    assert (newcomer.status, newcomer.ready, newcomer.since, newcomer.confirmed_on) == (
        *("nominated", False),
        *(None, None),
    )


def test_a_slip_in_a_champions_name_ends_nobody(book: Workbook) -> None:
    place = book.put("Champions", "Legal", "Person", "Zofia Wojcick")
    found = book.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert [(i.cell, "is nobody in the plan" in i.reason) for i in found.invalid] == [(place, True)]


def test_a_champion_renamed_on_both_sheets_stays_the_same(book: Workbook) -> None:
    for sheet in ("People", "Champions", "Goals"):
        for row in book[sheet].iter_rows(min_row=HEADER + 1):
            for cell in row:
                if "Ngozi" in str(cell.value):
                    cell.value = cell.value.replace("Ngozi Okafor", "Ngozi Bello")
    found = book.against()
    assert entries(found.changes) == [("People", "n-1", "Name", "Ngozi Okafor", "Ngozi Bello")]
    assert (found.conflicts, found.invalid) == ((), ())


def test_two_champions_who_changed_places_are_refused(book: Workbook) -> None:
    page = book["Champions"]
    first, second = (
        page.cell(book.row("Champions", name, column=2), 2) for name in ("Jan Novák (1)", "李小龍")
    )
    first.value, second.value = second.value, first.value
    found = book.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert len(found.invalid) == 2


def test_a_champion_may_move_to_another_department(book: Workbook) -> None:
    book["Champions"].cell(book.row("Champions", "李小龍", column=2), 1).value = "Press"
    plan, _ = merged(book.plan, book.against().changes)
    (moved,) = plan.assignments_of(responsibility_id(plan, "Press"))
    assert moved.person_id == person_id(plan, "李小龍")
