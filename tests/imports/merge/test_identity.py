"""A row is known by its hidden key and by what people see of it; where they contradict each other
it is asked about or refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.imports import Differences
from planner.models import Assignment, Draft, Goal, Person, Plan
from planner.models.adding import add_with_responsibility
from tests.imports.merge.edited import HEADER, Sheets, Workbook, entries, harbour, merged
from tests.plans import person_id, responsibility_id

few = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NOTHING = Differences((), (), (), ())
SHEETS = ("Departments", "People", "Champions", "Sponsors", "Purposes", "Goals", "Actions")
NAMES = {
    "People": ("Name", "Id", "E-mail"),
    "Champions": ("Department", "Person"),
    "Departments": ("Department",),
    "Sponsors": ("Sponsor seat",),
    "Purposes": ("Purpose",),
    "Goals": ("Goal",),
    "Actions": ("Action",),
}
"""The columns that people know the rows of each sheet by."""


def busy() -> Plan:
    """The harbour with days and training for its champions, one who holds two seats, two people
    of one name, and two goals of one title."""
    draft = Draft(harbour())
    for assignment in draft.plan.assignments.values():
        if assignment.responsibility_id in (1, 2):
            draft.change(
                assignment,
                ready_on=date(2026, 11, assignment.id),
                since=date(2026, 10, assignment.id),
                confirmed_on=date(2027, 1, assignment.id),
            )
    draft.add(Assignment, responsibility_id=2, person_id=1, status="trained", ready=True)
    draft.add(Person, name="Jan Novák", site="Brno", title="Pilot")
    add_with_responsibility(draft, Goal, title="Answers in a day", metric="hours", target=24.0)
    return draft.plan


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(busy(), tmp_path_factory.mktemp("merge") / "plan.xlsx")


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(busy(), tmp_path / "plan.xlsx")


def body(sheets: Sheets, sheet: str) -> list[list[str]]:
    """The rows below the headings, each as wide as they are."""
    width = len(sheets.headings(sheet))
    return [[*cells, *[""] * (width - len(cells))] for _, cells in sheets.rows(sheet)[HEADER:]]


def put_back(sheets: Sheets, sheet: str, rows: list[list[str]]) -> None:
    numbered = [(HEADER + 1 + n, tuple(cells)) for n, cells in enumerate(rows)]
    sheets.rows(sheet)[HEADER:] = numbered


def test_the_names_of_every_sheet_are_among_its_headings(exported: Sheets) -> None:
    for sheet, columns in NAMES.items():
        assert set(columns) <= set(exported.headings(sheet))


# Sorting -------------------------------------------------------------------------------------


@few
@given(data=st.data())
@pytest.mark.parametrize("sheet", SHEETS)
def test_rows_sorted_with_their_keys_differ_in_nothing(
    exported: Sheets, sheet: str, data: st.DataObject
) -> None:
    sheets = exported.copy()
    put_back(sheets, sheet, data.draw(st.permutations(body(sheets, sheet))))
    assert sheets.against() == NOTHING


@few
@given(data=st.data())
@pytest.mark.parametrize("sheet", SHEETS)
def test_rows_sorted_without_their_keys_change_nothing(
    exported: Sheets, sheet: str, data: st.DataObject
) -> None:
    """Whichever columns that people know them by are moved, alone or with all others."""
    sheets = exported.copy()
    rows = body(sheets, sheet)
    headings = sheets.headings(sheet)
    key = len(headings) - 1
    whole = [at for at in range(key) if headings[at]]
    name = st.sampled_from(NAMES[sheet]).map(lambda heading: [headings.index(heading)])
    moved = data.draw(st.just(whole) | name)
    order = data.draw(st.permutations(range(len(rows))))
    sorted_rows = [list(row) for row in rows]
    for at in moved:
        for row, source in zip(sorted_rows, order, strict=True):
            row[at] = rows[source][at]
    put_back(sheets, sheet, sorted_rows)
    found = sheets.against()
    assert found.changes == ()
    said = {int("".join(filter(str.isdigit, i.cell))) for i in found.invalid}
    said |= {int("".join(filter(str.isdigit, c.cell))) for c in found.conflicts}
    contradicting = {
        HEADER + 1 + n
        for n, (row, was) in enumerate(zip(sorted_rows, rows, strict=True))
        if any(row[headings.index(h)] != was[headings.index(h)] for h in NAMES[sheet])
    }
    assert contradicting <= said
    if moved == whole:
        assert found.conflicts == () or sheet == "People"


def test_a_sheet_sorted_without_its_keys_says_so_of_each_row(exported: Sheets) -> None:
    sheets = exported.copy()
    rows = body(sheets, "People")
    put_back(
        sheets,
        "People",
        [[*seen[:-1], own[-1]] for seen, own in zip(rows[::-1], rows, strict=True)],
    )
    found = sheets.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert len(found.invalid) == len(rows)
    first = found.invalid[0]
    assert (first.sheet, first.cell) == ("People", "A5")
    assert first.reason.startswith(
        f"The hidden key of this row is that of “{rows[0][0]}”, but the row says “{rows[-1][0]}”"
    )


def test_and_comes_back_once_its_keys_are_cleared(exported: Sheets) -> None:
    sheets = exported.copy()
    rows = [row for row in body(sheets, "People") if row[0] != "Jan Novák"]
    edited = [[*row[:-1], ""] for row in rows[::-1]]
    site = sheets.headings("People").index("Site")
    edited[0][site] = "Tema"
    put_back(
        sheets, "People", [*(r for r in body(sheets, "People") if r[0] == "Jan Novák"), *edited]
    )
    found = sheets.against()
    assert [e[2:] for e in entries(found.changes)] == [("Site", rows[-1][site] or None, "Tema")]
    assert (found.conflicts, found.invalid) == ((), ())


def test_rows_deleted_from_a_sheet_sorted_without_its_keys_remove_nobody_who_is_there(
    exported: Sheets,
) -> None:
    sheets = exported.copy()
    rows = body(sheets, "People")
    put_back(
        sheets,
        "People",
        [[*seen[:-1], own[-1]] for seen, own in zip(rows[::-1], rows, strict=True)][:-1],
    )
    found = sheets.against()
    assert found.conflicts == ()
    assert not {c.row for c in found.changes} & {r[0] for r in rows[1:]}
    assert found.changes == ()


# A champion's name typed over another's ---------------------------------------------------------


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


def kinds(found: Differences) -> list[tuple[str, str]]:
    assert (found.conflicts, found.invalid) == ((), ())
    return [(c.kind, c.row) for c in found.changes]


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


# New names -------------------------------------------------------------------------------------


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


# Removals ----------------------------------------------------------------------------------------


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
