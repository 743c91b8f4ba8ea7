"""An import tried out on the plan: nothing is written, and all that would be is known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.imports import (
    ChampionHint,
    Columns,
    Note,
    RawTable,
    Report,
    champion_hint,
    import_list,
    next_messages,
)
from planner.models import Draft, Plan, RowChange
from planner.text import Many, One, mark_plural
from planner.ui.dialogs.import_list.incoming_rows import Done
from planner.ui.dialogs.import_list.kinds import LIST_KINDS, MESSAGES, PEOPLE
from planner.ui.dialogs.import_list.outcome import Outcome, Said
from planner.ui.dialogs.import_list.words import describe_outcome
from planner.ui.widgets.ink import Tone

_SAID: tuple[tuple[str, tuple[One, Many], Tone], ...] = (
    ("skipped", mark_plural("{count} row is left out", "{count} rows are left out"), "bad"),
    ("doubtful", mark_plural("{count} doubt", "{count} doubts"), "weak"),
    ("warnings", mark_plural("{count} thing to look at", "{count} things to look at"), "weak"),
    ("appointments", mark_plural("{count} new assignment", "{count} new assignments"), "plain"),
    ("people", mark_plural("{count} new person", "{count} new people"), "plain"),
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
    otherwise: int = 0
    """Of how many messages that are there the table says something else."""


def try_out(
    plan: Plan, today: date, kind: str, table: RawTable, columns: Columns, file: str
) -> Trial:
    """Try an import of this file out. Raises ``PlannerError`` where it cannot be made.

    People are kept as a list, of which the next edition can come.
    """
    draft, taken_as = Draft(plan, today), LIST_KINDS[kind]
    if kind == PEOPLE:
        report = import_list(draft, table, columns, file)
    else:
        report = taken_as.bring_in(draft, table, columns)
    changes = draft.changes
    incoming = taken_as.rows(
        Done(plan, draft.plan, columns, report, changes)
    ).without_blank_columns()
    said = [
        Said(key, *words, tone, notes)
        for (key, words, tone), notes in zip(_SAID, _notes(report), strict=True)
        if notes
    ]
    known = sum("known" in row.states for row in incoming.rows) if kind == PEOPLE else 0
    summary, uses = describe_outcome(report, known), taken_as.explain(table, columns)
    outcome = Outcome(summary, *incoming, said, uses, report.unread)
    hint = champion_hint(table, columns) if kind == PEOPLE else None
    otherwise = _said_otherwise(plan, table, columns) if kind == MESSAGES else 0
    return Trial(report, changes, outcome, hint, otherwise)


def _said_otherwise(plan: Plan, table: RawTable, columns: Columns) -> int:
    """Count the messages of which an import fills what is empty and leaves the rest."""
    changes = next_messages(plan, table, columns).changes
    return len({change.row_id for change in changes if change.kind == "changed" and change.was})


def _notes(report: Report) -> tuple[list[Note], ...]:
    """Return the notes of each kind in ``_SAID``."""
    doubtful = set(report.doubtful)
    return (
        report.skipped,
        report.doubtful,
        [note for note in report.warnings if note not in doubtful],
        report.appointments,
        [] if report.by_line else report.new_people,  # else they are the rows that come in
        [Note(0, name) for name in report.department_names],
    )
