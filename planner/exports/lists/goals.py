"""The lists of purpose statements, goals and actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple, Protocol

from planner.analysis.readiness.goal_forecast import goal_forecast, milestone_state
from planner.analysis.readiness.goal_progress import GoalProgress
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Holding, Listing, View, join_names, word
from planner.models import Action, ActionDependency, Goal, Milestone, Purpose, Responsibility
from planner.text import measured, short_day, tr


class _HeldRow(Protocol):
    @property
    def seat(self) -> Responsibility: ...

    @property
    def holding(self) -> Holding: ...


def _held_by(view: View) -> tuple[Column[_HeldRow], ...]:
    """Return the columns of whatever people hold: who does, how many, and what it weighs."""
    return (
        Column("owners", tr("Owners"), lambda h: h.holding.owners, editable=True),
        Column("backups", tr("Ready backups"), lambda h: h.holding.ready_backups, editable=True),
        Column("others", tr("Backups not ready"), lambda h: h.holding.other_backups, editable=True),
        Column("cover", tr("Cover"), lambda h: view.cover(h.seat), "cover"),
        *own_columns(view, Responsibility, attrgetter("seat")),
    )


class _PurposeRow(NamedTuple):
    purpose: Purpose
    seat: Responsibility
    holding: Holding


def purposes(view: View) -> Listing:
    """Return the purpose statements: what for, for whom, and who owns them."""
    plan = view.plan
    rows = []
    for purpose in plan.purposes.values():
        seat = plan.responsibility_for(purpose)
        rows.append((f"purpose {purpose.id}", _PurposeRow(purpose, seat, view.holding(seat.id))))
    serving: tuple[Column[_PurposeRow], ...] = (
        Column(
            "goals", tr("Goals that serve it"),
            lambda s: len(plan.where(Goal, "purpose_id", s.purpose.id)), "number", total="sum",
        ),
    )  # fmt: skip
    own = own_columns(view, Purpose, attrgetter("purpose"))
    columns = with_computed(own, after={"status": (*serving, *_held_by(view))})
    return view.listing(
        "purposes",
        tr("Purposes"),
        columns,
        rows,
        about=tr("What the network is for and for whom, in statements that are agreed one by one."),
        empty=tr("No purpose statement has been written yet."),
    )


class _GoalRow(NamedTuple):
    goal: Goal
    progress: GoalProgress
    seat: Responsibility
    holding: Holding


def _measured_on(row: _GoalRow) -> date | None:
    return row.progress.latest.on if row.progress.latest else None


def _reached_on(view: View, row: _GoalRow) -> date | None:
    forecast = goal_forecast(row.goal, view.plan.check_ins_of(row.goal.id), view.on)
    return None if forecast is None else forecast.reached_on


def _milestones(view: View, row: _GoalRow) -> str:
    """Return where the goal is to be by which day, and whether it was."""
    every = view.plan.check_ins_of(row.goal.id)
    return join_names(
        tr(
            "{value} by {day}: {state}",
            value=measured(milestone.value, row.goal.unit),
            day=short_day(milestone.on, view.on),
            state=tr(milestone_state(row.goal, milestone, every, view.on)),
        )
        for milestone in sorted(
            view.plan.where(Milestone, "goal_id", row.goal.id), key=lambda m: (m.on, m.id)
        )
    )


def _goal_rows(view: View) -> Iterator[tuple[str, _GoalRow]]:
    for progress in view.measures.goals:
        seat = view.plan.responsibility_for(progress.goal)
        row = _GoalRow(progress.goal, progress, seat, view.holding(seat.id))
        yield f"goal {progress.goal.id}", row


def goals(view: View) -> Listing:
    """Return the goals: where they started, where they stand and where they should be."""
    latest: Column[_GoalRow] = Column(
        "latest",
        tr("Latest"),
        lambda a: a.progress.latest.value if a.progress.latest else None,
        "number",
    )
    progressed: tuple[Column[_GoalRow], ...] = (
        Column("progress", tr("Progress"), lambda a: a.progress.share, "share"),
        Column("state", tr("State"), lambda a: word(a.progress.state), "state"),
        Column("remarks", tr("Remarks"), lambda a: ", ".join(goal_remarks(a.progress, view.on))),
        Column(
            "measured", tr("Measured on"), _measured_on,
            "day",
        ),
        Column("last_note", tr("Last note"), lambda a: a.progress.note, "long"),
        Column("reached_on", tr("Reached on, at this pace"), lambda a: _reached_on(view, a), "day"),
        Column("milestones", tr("Milestones"), lambda a: _milestones(view, a), "long"),
    )  # fmt: skip
    own = own_columns(view, Goal, attrgetter("goal"))
    columns = with_computed(
        own, after={"baseline": (latest,), "target": progressed, "purpose": _held_by(view)}
    )
    return view.listing(
        "goals",
        tr("Goals"),
        columns,
        _goal_rows(view),
        about=tr(
            "Measured aims. Progress is the share of the way from the baseline to the target."
        ),
        empty=tr("No goal has been set yet."),
    )


class _ActionRow(NamedTuple):
    action: Action
    seat: Responsibility
    holding: Holding


def actions(view: View) -> Listing:
    """Return the actions: what is to be done, by when and by whom."""
    plan = view.plan
    ordered = sorted(
        plan.actions.values(), key=lambda a: (a.due is None, a.due or view.on, a.title, a.id)
    )
    rows = []
    for action in ordered:
        seat = plan.responsibility_for(action)
        rows.append((f"action {action.id}", _ActionRow(action, seat, view.holding(seat.id))))

    def waits_for(task: _ActionRow) -> str:
        needs = plan.where(ActionDependency, "action_id", task.action.id)
        return join_names(view.names.action(need.needs_id) for need in needs)

    waits: Column[_ActionRow] = Column(
        "waits_for", tr("Waits for"), waits_for, "long", editable=True
    )
    own = own_columns(view, Action, attrgetter("action"))
    columns = with_computed(own, after={"status": (waits, *_held_by(view))})
    return view.listing(
        "actions",
        tr("Actions"),
        columns,
        rows,
        about=tr("What is to be done in each phase of the launch, by when and by whom."),
        empty=tr("No action has been planned yet."),
    )
