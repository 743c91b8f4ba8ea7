"""The chapter on actions of the buy-in plan."""

from __future__ import annotations

from planner.exports.buy_in import OpenAction, action_rows
from planner.exports.documents.material import Material
from planner.exports.section import Cell, Column, Pill, Section, Table
from planner.text import short_day, tr


def actions_chapter(material: Material) -> Section:
    """Return what is still to be done, by phase."""
    table = Table(
        "actions",
        (
            Column(tr("Action"), width=3),
            Column(tr("Phase"), width=0.5),
            Column(tr("Held by"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(_action_row(material, row) for row in action_rows(material.measures)),
        empty=tr("No actions are open."),
    )
    return Section("actions", tr("Actions"), (table,))


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
