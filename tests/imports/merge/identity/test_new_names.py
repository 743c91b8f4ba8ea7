"""A row is known by its hidden key and by what people see of it; where they contradict each other
it is asked about or refused."""

from __future__ import annotations

import pytest

from planner.models import Draft
from tests.imports.merge.edited import HEADER, Sheets, Workbook, entries, merged
from tests.imports.merge.identity.busy import body, put_back
from tests.plans import person_id


@pytest.mark.parametrize(
    ("first", "heading", "name"),
    [
        ("Ngozi Okafor", "Name", "Adaeze Bello"),  # known by an id
        ("Ayşe Yılmaz", "Name", "Fatma Demir"),  # known by an e-mail address
        ("Zofia Wójcik", "Name", "Zofia Nowak"),  # a part of the name stays
        ("Zofia Wójcik", "Name", "Sofia Wojcik"),  # spelt otherwise
    ],
)
def test_a_person_who_is_renamed_keeps_what_they_hold(
    book: Workbook, first: str, heading: str, name: str
) -> None:
    who = person_id(book.plan, first)
    book.put("People", first, heading, name)
    found = book.against()
    assert [c.now for c in found.changes] == [name]
    assert (found.conflicts, found.invalid) == ((), ())
    plan, _ = merged(book.plan, found.changes)
    assert plan.people[who].name == name
    assert plan.assignments_by(who) == book.plan.assignments_by(who)


def test_a_person_with_nothing_in_common_is_asked_about(book: Workbook) -> None:
    book.put("People", "Zofia Wójcik", "Name", "Kofi Mensah")
    book.put("People", "Kofi Mensah", "Site", "Tema")
    book.put("Goals", "Answers in a day", "Owners", "Kofi Mensah")
    found = book.against()
    assert found.changes == ()
    assert [c.column for c in found.conflicts] == ["Name", "Site"]
    assert {c.doubt for c in found.conflicts} == {
        "“Kofi Mensah” has replaced “Zofia Wójcik”: accept this if only the name has changed."
        " Otherwise clear the row and enter the new one below the table."
    }
    assert ["is nobody in the plan" in i.reason for i in found.invalid] == [True]
    plan, refused = merged(book.plan, found.conflicts)
    assert (refused, plan.people[5].name, plan.people[5].site) == ((), "Kofi Mensah", "Tema")


def test_an_id_whose_name_and_address_both_changed_is_asked_about(book: Workbook) -> None:
    draft = Draft(book.plan)
    draft.change(draft.plan.people[4], ref="a-4")
    book = Workbook(draft.plan, book.path)
    book.put("People", "Ayşe Yılmaz", "E-mail", "kofi@example.org")
    book.put("People", "Ayşe Yılmaz", "Name", "Kofi Mensah")
    found = book.against()
    assert (found.changes, found.invalid) == ((), ())
    assert [c.column for c in found.conflicts] == ["Name", "E-mail"]


def test_an_address_may_change_where_the_names_were_left_out(exported: Sheets) -> None:
    sheets = exported.copy()
    at = sheets.headings("People").index("Name")
    rows = [[*row[:at], "", *row[at + 1 :]] for row in body(sheets, "People")]
    row = next(r for r in rows if r[2])
    row[2] = "ay@example.org"
    sheets.rows("People")[HEADER - 1] = (HEADER, ("", *sheets.headings("People")[1:]))
    put_back(sheets, "People", rows)
    found = sheets.against()
    assert [(c.column, c.now) for c in found.changes] == [("E-mail", "ay@example.org")]
    assert found.conflicts == ()


def test_somebody_elses_name_in_a_persons_row_is_asked_about(book: Workbook) -> None:
    book.put("People", "Ngozi Okafor", "Name", "Zofia Wójcik")
    found = book.against()
    assert (found.changes, found.invalid) == ((), ())
    (asked,) = found.conflicts
    assert "but part of it says “Zofia Wójcik”" in asked.doubt


@pytest.mark.parametrize(
    ("sheet", "first"),
    [
        ("Departments", "Legal"),
        ("Sponsors", "Chief executive"),
        ("Purposes", "Find who knows"),
        ("Goals", "Half active by June"),
        ("Actions", "Train; then test"),
    ],
)
def test_a_new_title_is_a_rename_while_the_rest_of_the_row_agrees(
    book: Workbook, sheet: str, first: str
) -> None:
    heading = book[sheet].cell(HEADER, 1).value
    book.put(sheet, first, heading, "Brand new")
    found = book.against()
    assert entries(found.changes) == [(sheet, first, heading, first, "Brand new")]
    assert (found.conflicts, found.invalid) == ((), ())


def test_a_row_typed_over_another_is_asked_about(book: Workbook) -> None:
    goal = "Half active by June"
    for heading, value in (
        ("Metric", "replies"),
        ("Baseline", 1),
        ("Target", 9),
        ("Needed cover", 1),
        ("Owners", "Zofia Wójcik"),
        ("Ready backups", None),
        ("Goal", "Answer every question"),
    ):
        book.put("Goals", goal, heading, value)
    found = book.against()
    assert (found.changes, found.invalid) == ((), ())
    assert len(found.conflicts) == 7
    assert len({c.doubt for c in found.conflicts}) == 1


@pytest.mark.parametrize("sheet", ["Departments", "Goals"])
def test_a_title_of_another_row_is_refused(book: Workbook, sheet: str) -> None:
    page = book[sheet]
    first, second = (page.cell(HEADER + n, 1) for n in (1, 2))
    first.value = second.value
    found = book.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert [i.cell for i in found.invalid] == [f"A{HEADER + 1}"]


def test_a_removal_says_what_goes_with_it(book: Workbook) -> None:
    book["People"].delete_rows(book.row("People", "Ngozi Okafor"))
    book["Departments"].delete_rows(book.row("Departments", "Finance"))
    found = book.against()
    assert {(c.row, c.side_effects) for c in found.changes} == {
        (
            "Finance",
            (
                "the assignments of Ngozi Okafor and Jan Novák",
                "1 link between sponsor and department",
                "1 concern",
                "2 people are left without a department",
                "1 department is no longer part of it",
            ),
        ),
        (
            "n-1",
            (
                "their assignments to Finance, Half active by June and Legal",
                "1 person is left without a manager",
            ),
        ),
    }
