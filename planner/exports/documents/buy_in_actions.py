"""The chapter on actions of the buy-in plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.exports.blocks.section import Cell, Column, Paragraph, Pill, Section, Table
from planner.exports.buy_in import OpenAction, action_rows
from planner.exports.documents.material import Material
from planner.text import short_day, tr, trn

_MOST = 30
"""Actions told one by one; the rest is counted."""


def actions_chapter(material: Material) -> Section:
    """Return what is still to be done, by phase; of very many those that are late and the next."""
    rows = action_rows(material.measures)
    shown = rows if len(rows) <= _MOST else [row for row in rows if row in _nearest(rows)]
    table = Table(
        "actions",
        (
            Column(tr("Action"), width=3),
            Column(tr("Phase"), width=0.5),
            Column(tr("Held by"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(_action_row(material, row) for row in shown),
        empty=tr("No actions are open."),
    )
    return Section("actions", tr("Actions"), (table, *_left_out_words(len(rows) - len(shown))))


def _nearest(rows: Sequence[OpenAction]) -> set[OpenAction]:
    """Return the soonest due."""
    return set(sorted(rows, key=lambda row: row.action.due or date.max)[:_MOST])


def _left_out_words(count: int) -> tuple[Paragraph, ...]:
    if not count:
        return ()
    words = trn(
        "And one more that is due later or has no day; the workbook has all.",
        "And {count} more that are due later or have no day; the workbook has all.",
        count,
    )
    return (Paragraph(words),)


def _action_row(material: Material, row: OpenAction) -> tuple[Cell, ...]:
    action = row.action
    state = tr(action.status)
    if row.late and action.due is not None:
        state = tr("late since {day}", day=short_day(action.due, material.on))
    return (
        action.title,
        tr(action.phase),
        material.people(row.holders),
        action.due,
        Pill(state, "bad" if row.late else "plain"),
    )
