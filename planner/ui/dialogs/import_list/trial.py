"""An import tried out on the plan: nothing is written, and all that would be is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import compress
from typing import Any, NamedTuple

from planner.imports import (
    ChampionHint,
    Columns,
    Note,
    RawTable,
    Report,
    champion_hint,
    explain_columns,
)
from planner.models import Draft, Person, Plan, RowChange
from planner.text import Many, One, mark_plural
from planner.ui.dialogs.import_list.kinds import KINDS
from planner.ui.dialogs.import_list.outcome import Incoming, Outcome, Said, State
from planner.ui.dialogs.import_list.shown_rows import show_fields
from planner.ui.dialogs.import_list.words import describe_outcome
from planner.ui.widgets.ink import Tone

_SHOWN_AS = {"first_name": "name", "last_name": "name"}
"""Fields of a table that are part of another one in the plan."""

_WHO = frozenset({"name", "first_name", "last_name", "id", "email"})
"""Fields that say whom a row is about: a doubt about such a row is a doubt about that person."""

_SAID: tuple[tuple[str, tuple[One, Many], Tone], ...] = (
    ("skipped", mark_plural("{count} row is left out", "{count} rows are left out"), "bad"),
    ("doubtful", mark_plural("{count} doubt", "{count} doubts"), "weak"),
    ("warnings", mark_plural("{count} thing to look at", "{count} things to look at"), "weak"),
    ("appointments", mark_plural("{count} new assignment", "{count} new assignments"), "plain"),
    ("departments", mark_plural("{count} new department", "{count} new departments"), "plain"),
)


class Trial(NamedTuple):
    """What came of it."""

    report: Report
    changes: tuple[RowChange, ...]
    """What to write to the plan it was tried on, and to no other."""
    outcome: Outcome
    hint: ChampionHint | None
    """The column that may say who is a champion, where nobody becomes one."""


def try_out(plan: Plan, today: date, kind: str, table: RawTable, columns: Columns) -> Trial:
    """Try an import out. Raises ``PlannerError`` where it cannot be made."""
    draft = Draft(plan, today)
    report = KINDS[kind].bring_in(draft, table, columns)
    after = draft.plan
    names = {_SHOWN_AS.get(field, field) for field in columns.of}
    shown = show_fields(Person, names, after)
    rows = list(_people(plan, after, report, columns, shown.cells))
    said = [
        Said(key, *words, tone, notes)
        for (key, words, tone), notes in zip(_SAID, _notes(report), strict=True)
        if notes
    ]
    uses = explain_columns(table, columns)
    titles, rows = _filled_columns(shown.titles, rows)
    outcome = Outcome(describe_outcome(report, len(rows)), titles, rows, said, uses)
    hint = champion_hint(table, columns) if kind == "people" else None
    return Trial(report, draft.changes, outcome, hint)


def _people(
    plan: Plan,
    after: Plan,
    report: Report,
    columns: Columns,
    cells: Callable[[Any], tuple[str, ...]],
) -> Iterator[Incoming]:
    """Everybody the table is about, in the order in which it speaks of them."""
    lines: dict[int, int] = {}
    for line, people in report.by_line.items():
        for person_id in people:
            lines.setdefault(person_id, line)
    about_people = not _WHO.isdisjoint(columns.of)
    doubtful = {note.line for note in report.doubtful} if about_people else set()
    for person_id, line in lines.items():
        person = after.people[person_id]
        states: list[State] = ["known" if person_id in plan.people else "new"]
        if not person.name:
            states.append("nameless")
        if line in doubtful:
            states.append("doubtful")
        yield Incoming(line, tuple(states), cells(person))


def _filled_columns(
    titles: tuple[str, ...], rows: list[Incoming]
) -> tuple[tuple[str, ...], list[Incoming]]:
    """Return the columns in which anything stands."""
    filled = [any(column) for column in zip(*(row.cells for row in rows), strict=True)]
    if all(filled):
        return titles, rows
    return tuple(compress(titles, filled)), [
        row._replace(cells=tuple(compress(row.cells, filled))) for row in rows
    ]


def _notes(report: Report) -> tuple[list[Note], ...]:
    """Return the notes of each kind in ``_SAID``."""
    doubtful = set(report.doubtful)
    return (
        report.skipped,
        report.doubtful,
        [note for note in report.warnings if note not in doubtful],
        report.appointments,
        [Note(0, name) for name in report.department_names],
    )
