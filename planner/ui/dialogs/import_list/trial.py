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
)
from planner.models import Draft, Plan, RowChange
from planner.text import Many, One, mark_plural
from planner.ui.dialogs.import_list.incoming_rows import Done
from planner.ui.dialogs.import_list.kinds import LIST_KINDS, PEOPLE
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


def try_out(plan: Plan, today: date, kind: str, table: RawTable, columns: Columns) -> Trial:
    """Try an import out. Raises ``PlannerError`` where it cannot be made."""
    draft, taken_as = Draft(plan, today), LIST_KINDS[kind]
    report = taken_as.bring_in(draft, table, columns)
    changes = draft.changes
    incoming = taken_as.rows(Done(plan, draft.plan, columns, report, changes)).filled()
    said = [
        Said(key, *words, tone, notes)
        for (key, words, tone), notes in zip(_SAID, _notes(report), strict=True)
        if notes
    ]
    known = sum("known" in row.states for row in incoming.rows) if kind == PEOPLE else 0
    summary, uses = describe_outcome(report, known), taken_as.explain(table, columns)
    outcome = Outcome(summary, *incoming, said, uses, report.unread)
    hint = champion_hint(table, columns) if kind == PEOPLE else None
    return Trial(report, changes, outcome, hint)


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
