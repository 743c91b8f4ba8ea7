"""A workbook in which rows are alike, and its rows as people see them."""

from __future__ import annotations

from datetime import date

from planner.imports import Differences
from planner.models import Assignment, Draft, Goal, Person, Plan
from planner.models.adding import add_with_responsibility
from tests.imports.merge.edited import HEADER, Sheets, harbour

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


def body(sheets: Sheets, sheet: str) -> list[list[str]]:
    """The rows below the headings, each as wide as they are."""
    width = len(sheets.headings(sheet))
    return [[*cells, *[""] * (width - len(cells))] for _, cells in sheets.rows(sheet)[HEADER:]]


def put_back(sheets: Sheets, sheet: str, rows: list[list[str]]) -> None:
    numbered = [(HEADER + 1 + n, tuple(cells)) for n, cells in enumerate(rows)]
    sheets.rows(sheet)[HEADER:] = numbered


def kinds(found: Differences) -> list[tuple[str, str]]:
    assert (found.conflicts, found.invalid) == ((), ())
    return [(c.kind, c.row) for c in found.changes]
