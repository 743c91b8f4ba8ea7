"""What holds for any edit of a workbook, whoever made it."""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from planner.actions.checks import check_row
from planner.analysis.measures import measure
from planner.exports.lists import LISTS, View
from planner.exports.lists.listing import Value
from planner.imports.merge.cells import cell_name
from planner.models import TABLES, Draft, Plan
from tests.imports.merge.edited import HEADER, Sheets, entries, harbour, merged
from tests.plans import ON

pytestmark = pytest.mark.slow

few = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(harbour(), tmp_path_factory.mktemp("merge") / "plan.xlsx")


class Edit(NamedTuple):
    """What is typed into a cell, and what it is shown as."""

    text: str
    shown: Any


LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")))
WORDS = LETTERS.filter(str.strip).map(lambda text: Edit(text, text.strip()))
NUMBERS = st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: float(f"{x:.15g}"))
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1)).map(lambda d: Edit(str(d), str(d)))
PEOPLE = ("Ngozi Okafor", "Jan Novák", "李小龍", "Zofia Wójcik")
"""Nobody who already is a backup: they would be refused."""
SOME = st.sets(st.sampled_from(PEOPLE), min_size=1).map(
    lambda chosen: Edit(" ;".join(chosen), "; ".join(sorted(chosen)))
)


def whole(low: int, high: int) -> st.SearchStrategy[Edit]:
    return st.integers(low, high).map(lambda n: Edit(str(n), n))


def word(*words: str) -> st.SearchStrategy[Edit]:
    return st.sampled_from(words).map(lambda w: Edit(w, w))


COLUMNS: dict[tuple[str, str], st.SearchStrategy[Edit]] = {
    ("People", "Job title"): WORDS,
    ("People", "Organisation"): WORDS,
    ("People", "Site"): WORDS,
    ("People", "Note"): WORDS,
    ("People", "Hours a week"): st.floats(0, 168).map(
        lambda h: Edit(f"{h:.15g}", float(f"{h:.15g}"))
    ),
    ("Departments", "Staff"): whole(0, 1_000_000),
    ("Departments", "Weight"): whole(1, 5),
    ("Departments", "Needed cover"): whole(1, 99),
    ("Departments", "Communications"): word("yes", "no"),
    ("Departments", "Buy-in"): word("unaware", "resistant", "neutral", "supportive", "leading"),
    ("Departments", "Concerns"): WORDS,
    ("Sponsors", "Promised every (days)"): whole(1, 400),
    ("Sponsors", "Rated on"): DAYS,
    ("Sponsors", "Stands for"): st.sampled_from(
        [Edit("Legal", "Legal"), Edit("Press;Legal", "Legal; Press")]
    ),
    ("Sponsors", "Sponsor"): SOME,
    ("Purposes", "Statement"): WORDS,
    ("Purposes", "Status"): word("drafted", "reviewed", "agreed"),
    ("Goals", "Metric"): WORDS,
    ("Goals", "Baseline"): NUMBERS.map(lambda x: Edit(f"{x:.15g}", x)),
    ("Goals", "Target"): NUMBERS.map(lambda x: Edit(f"{x:.15g}", x)),
    ("Goals", "Due"): DAYS,
    ("Goals", "Owners"): SOME,
    ("Actions", "Phase"): word("prepare", "pilot", "launch", "sustain"),
    ("Actions", "Status"): word("to do", "doing", "done", "dropped"),
    ("Actions", "Note"): WORDS,
}
LABELS = {"Ngozi Okafor": "n-1", "李小龍": "007", "Ayşe Yılmaz": "ayse@example.org"}


def listed(plan: Plan) -> dict[tuple[str, str, str], Value]:
    """Every value the workbook shows, by sheet, row key and heading."""
    view = View.of(measure(plan, ON), (), ratings=True)
    return {
        (listing.title, key, column.title): value
        for listing in (make(view) for name, make in LISTS.items() if name != "findings")
        for key, row in zip(listing.keys, listing.rows, strict=True)
        for column, value in zip(listing.columns, row, strict=True)
        if column.editable
    }


@st.composite
def edits(draw: st.DrawFn, sheets: Sheets) -> dict[tuple[str, str, str], Edit]:
    """Some cells and what is typed into them, each other than what it says."""
    before = {
        (sheet, cells[0], heading): cells[at] if at < len(cells) else ""
        for sheet in {sheet for sheet, _ in COLUMNS}
        for _, cells in sheets.rows(sheet)[HEADER:]
        for at, heading in enumerate(sheets.headings(sheet))
    }
    places = st.sampled_from(sorted(p for p in before if (p[0], p[2]) in COLUMNS))
    chosen = draw(st.lists(places, min_size=1, max_size=12, unique=True))
    typed = {place: draw(COLUMNS[place[0], place[2]]) for place in chosen}
    return {p: e for p, e in typed.items() if str(before[p]) not in (str(e.shown), e.text)}


def shown(value: Value) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@few
@given(data=st.data())
def test_edits_come_back_as_exactly_those_changes(exported: Sheets, data: st.DataObject) -> None:
    sheets = exported.copy()
    typed = data.draw(edits(sheets))
    for (sheet, first, heading), edit in typed.items():
        sheets.put(sheet, first, heading, edit.text)
    found = sheets.against()
    assert (found.conflicts, found.invalid, found.notes) == ((), (), ())
    told = {(s, r, c): now for s, r, c, _, now in entries(found.changes)}
    assert told == {(s, LABELS.get(f, f), h): edit.shown for (s, f, h), edit in typed.items()}

    plan, refused = merged(exported.plan, found.changes)
    assert refused == ()
    assert sheets.against(plan)[:3] == ((), (), ())
    was, now = listed(exported.plan), listed(plan)
    assert was.keys() == now.keys()
    keys = {(c.sheet, c.row, c.column): c.row_id for c in found.changes}
    edited = {
        (sheet, f"{table} {keys[sheet, row, column]}", column)
        for sheet, row, column in told
        for table in (sheet.rstrip("s").lower() if sheet != "People" else "person",)
    }
    assert {place for place in now if now[place] != was[place]} == edited
    for (sheet, row, column), value in told.items():
        table = "person" if sheet == "People" else sheet.rstrip("s").lower()
        assert shown(now[sheet, f"{table} {keys[sheet, row, column]}", column]) == value


@few
@given(data=st.data())
def test_no_later_edit_is_lost(exported: Sheets, data: st.DataObject) -> None:
    sheets, draft = exported.copy(), Draft(exported.plan)
    fields = {"Job title": "title", "Site": "site", "Organisation": "organisation"}
    value = st.sampled_from(["", "a", "b"])
    expected: Counter[tuple[str, str, str]] = Counter()
    for person in exported.plan.people.values():
        for heading, field in fields.items():
            was = getattr(person, field)
            later, typed = (data.draw(st.just(was) | value) for _ in range(2))
            sheets.put("People", person.name, heading, typed)
            draft.change(draft.plan.people[person.id], **{field: later})
            if typed not in (was, later):
                expected["conflict" if later != was else "change", person.label, heading] += 1
    found = sheets.against(draft.plan)
    told = Counter(("change", c.row, str(c.column)) for c in found.changes)
    told += Counter(("conflict", c.row, str(c.column)) for c in found.conflicts)
    assert told == expected
    plan, _ = merged(draft.plan, (*found.changes, *found.conflicts))
    assert sheets.against(plan).changes == ()


GARBAGE = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*PEOPLE, "Finance", "Legal", "Press", "owner", "backup", "trained", "yes"]),
    st.sampled_from(["1", "-1", "1e400", "99999999999999999999", "2027-02-30", "1/2/2027", ";;"]),
    st.lists(st.sampled_from(PEOPLE)).map("; ".join),
    st.sampled_from(["person 1", "person 2", "assignment 1", "responsibility 3", "Row key", "x 1"]),
)


@few
@given(data=st.data())
def test_whatever_is_typed_the_plan_stays_right(exported: Sheets, data: st.DataObject) -> None:
    sheets = exported.copy()
    for sheet in ("Departments", "People", "Champions", "Sponsors", "Goals", "Actions"):
        rows = sheets.rows(sheet)
        top, body = rows[:HEADER], [list(cells) for _, cells in rows[HEADER:]]
        width = len(sheets.headings(sheet))
        for _ in range(data.draw(st.integers(0, 6))):
            row = data.draw(st.integers(0, len(body)))
            if row == len(body):
                body.append([""] * width if data.draw(st.booleans()) or not body else [*body[0]])
            cells = body[row]
            cells += [""] * (width - len(cells))
            cells[data.draw(st.integers(0, width - 1))] = data.draw(GARBAGE)
        random.Random(data.draw(st.integers(0, 9))).shuffle(body)
        body = body[data.draw(st.integers(0, 1)) :]
        rows[:] = [*top, *((HEADER + 1 + n, tuple(cells)) for n, cells in enumerate(body))]
    found = sheets.against()
    plan, refused = merged(exported.plan, [c for c in found.changes if c.kind != "removed"])
    assert refused == ()
    everything, _ = merged(exported.plan, (*found.changes, *found.conflicts))
    for row_type in TABLES.values():
        for row in plan.table(row_type).values():
            check_row(Draft(plan), row)
    for subject in (*plan.departments.values(), *plan.goals.values(), *plan.actions.values()):
        assert plan.responsibility_for(subject)
    for row_type in TABLES.values():
        for row in everything.table(row_type).values():
            check_row(Draft(everything), row)


@settings(few, max_examples=150)
@given(data=st.data())
def test_no_edit_of_a_cell_is_passed_over(exported: Sheets, data: st.DataObject) -> None:
    """Whatever cell of whatever sheet, filled or empty, in the table or beside it."""
    sheets = exported.copy()
    shown = [n for n, s in enumerate(sheets.sheets) if s.name not in ("Exported", "Lists")]
    at = data.draw(st.sampled_from(shown))
    sheet = sheets.sheets[at]
    place = data.draw(st.integers(0, len(sheet.rows) - 1))
    number, cells = sheet.rows[place]
    column = data.draw(st.integers(0, max(len(row) for _, row in sheet.rows) + 1))
    full = [*cells, *[""] * (column + 1 - len(cells))]
    clear = bool(full[column].strip()) and data.draw(st.booleans())
    # Without its hidden key, which nobody sees, a row is known by what it says.
    # An empty cell for yes or no says no.
    assume(not (clear and re.fullmatch(r"[a-z_]+ \d+|no", full[column])))
    full[column] = "" if clear else "Zażółć 7"
    sheet.rows[place] = number, tuple(full)
    cell = cell_name(column, number)
    sheets.sheets[at] = sheet._replace(formulas=(sheet.formulas or frozenset()) - {cell})
    found = sheets.against()
    told = {(one.sheet, one.cell) for one in (*found.changes, *found.conflicts, *found.invalid)}
    assert told or any("was read as the column" in note for note in found.notes)
    if sheet.name in ONLY_SHOWN or number < HEADER:
        assert [(one.sheet, one.cell) for one in found.invalid] == [(sheet.name, cell)]
        assert (found.changes, found.conflicts) == ((), ())


ONLY_SHOWN = ("Summary", "Findings", "Leaving", "What an hour buys", "Ownership", "Ratings")


def test_days_far_apart_are_kept(exported: Sheets) -> None:
    sheets = exported.copy()
    late = date(2027, 1, 1) + timedelta(days=30_000)
    sheets.put("Goals", "Answers in a day", "Due", str(late))
    assert [c.now for c in sheets.against().changes] == [str(late)]
