"""The table of actions, with a bar for each on the way to launch."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.actions import rows
from planner.models import Action, ActionDependency, Responsibility
from planner.models.work import Phase
from planner.text import tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.lists.field_columns import OwnColumns, seat_column
from planner.ui.lists.held_by import held_by_column, owner_names, owners
from planner.ui.look.theme import current_theme
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Day, Listing

_PHASES: tuple[str, ...] = get_args(Phase)


class Span(NamedTuple):
    """The days the bars are drawn over."""

    first: date
    last: date
    today: date
    launch: date | None

    def position(self, day: date) -> float:
        """Return where a day lies, from 0 to 1."""
        return (day - self.first).days / max(1, (self.last - self.first).days)


class ActionRow(NamedTuple):
    """An action with what the table shows of it."""

    key: int
    action: Action
    owners: str
    depth: int
    seat: Responsibility
    waits: str
    words: str
    tone: str
    span: Span
    owner_names: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    """Those its owners belong to."""


def action_rows(workspace: Workspace) -> list[ActionRow]:
    """Return a row for every action, also those that are done."""
    plan, coverage, today = workspace.plan, workspace.measures.coverage, workspace.today
    span = _span(workspace)
    made = []
    for action in plan.actions.values():
        seat = plan.responsibility_for(action)
        links = plan.where(ActionDependency, "action_id", action.id)
        waits = ", ".join(plan.actions[link.needs_id].title for link in links)
        words, tone = state(action, today)
        depth = coverage.depth(seat.id) if seat.id in coverage.holders else 0
        made.append(
            ActionRow(
                action.id,
                action,
                owner_names(workspace, seat),
                depth,
                seat,
                waits,
                words,
                tone,
                span,
                *_whose(workspace, seat),
            )
        )
    return made


def _whose(workspace: Workspace, seat: Responsibility) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the owners, and their departments."""
    people = owners(workspace, seat)
    departments = workspace.plan.departments
    homes = {home.name for p in people if (home := departments.get(p.department_id or 0))}
    names = {person.shown_name for person in people}
    return tuple(sorted(names, key=sorting_key)), tuple(sorted(homes, key=sorting_key))


def _span(workspace: Workspace) -> Span:
    plan, today = workspace.plan, workspace.today
    days = [d for a in plan.actions.values() for d in (a.start, a.due) if d is not None]
    launch = plan.info.launch
    days += [today, launch or today]
    return Span(min(days) - timedelta(days=3), max(days) + timedelta(days=3), today, launch)


def state(action: Action, on: date) -> tuple[str, str]:
    """Return how an action stands, in words and tone; that it is late comes before its status."""
    if action.status == "done":
        return tr("done"), "good"
    if action.status == "dropped":
        return tr("dropped"), "plain"
    if action.due is not None and action.due < on:
        return trn("{count} day late", "{count} days late", (on - action.due).days), "bad"
    if action.status == "to do" and action.start is not None and action.start < on:
        return tr("should have begun"), "weak"
    return tr(action.status), "good" if action.status == "doing" else "plain"


def _paint_bar(painter: QPainter, box: QRectF, row: ActionRow) -> None:
    theme, span = current_theme(), row.span
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for day, style in ((span.today, Qt.PenStyle.DotLine), (span.launch, Qt.PenStyle.SolidLine)):
        if day is not None:
            x = box.left() + span.position(day) * box.width()
            colour = theme.muted if day == span.today else theme.accent
            painter.setPen(QPen(QColor(colour), 1, style))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    action = row.action
    first, last = action.start or action.due, action.due or action.start
    if first is None or last is None:
        return
    left = box.left() + span.position(first) * box.width()
    right = max(left + 6, box.left() + span.position(last) * box.width())
    colours = {"good": theme.good, "bad": theme.bad, "weak": theme.weak, "plain": theme.muted}
    painter.setPen(QPen(QColor(colours[row.tone]), 1.4))
    filled = {"good": theme.good_soft, "bad": theme.bad_soft, "weak": theme.weak_soft}
    painter.setBrush(QColor(filled.get(row.tone, theme.hover)))
    middle = box.center().y()
    painter.drawRoundedRect(QRectF(left, middle - 5, right - left, 10), 4, 4)


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: what, how far and when; then the phase, and who holds it."""
    own = OwnColumns(workspace, Action, "action")
    return (
        own("title", width=28, strong=True),
        own("status", show=lambda r: r.words, tone=lambda r: r.tone, width=14),
        Column(
            tr("On the way to launch"),
            lambda r: r.action.start or r.action.due,
            Day(lambda: workspace.today),
            order=lambda r: r.action.start or r.action.due,
            paint=_paint_bar,
            width=24,
        ),
        own("due", width=9),
        own("start", width=9),
        own("phase", order=lambda r: _PHASES.index(r.action.phase), width=9),
        Column(tr("Owners"), lambda r: r.owners, width=18),
        held_by_column(),
        Column(tr("Waits for"), lambda r: r.waits, width=20),
        seat_column(workspace, Action, "weight"),
        *own.rest(except_for=("note",)),
    )


def action_listing(workspace: Workspace) -> Listing:
    """Return the table of actions, one row for each."""
    return Listing(
        key="actions",
        columns=_columns(workspace),
        add=lambda draft, title: rows.add(draft, Action, title=title),
        add_label=tr("Add an action…"),
        added=tr("add action"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Action, keys),
        remove_label=lambda n: trn("remove {count} action", "remove {count} actions", n),
        removed=lambda n: trn("Removed {count} action.", "Removed {count} actions.", n),
        sort=3,
    )
