"""The lists of purpose statements, goals and actions."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple, Protocol

from planner.analysis.readiness.goal_progress import GoalProgress
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.exports.lists.listing import Column, Holding, Listing, View, joined, word
from planner.exports.lists.own import own_columns, woven
from planner.models import Action, ActionDependency, Goal, Purpose, Responsibility
from planner.text import tr


class _Held(Protocol):
    @property
    def seat(self) -> Responsibility: ...

    @property
    def holding(self) -> Holding: ...


def _held_by(view: View) -> tuple[Column[_Held], ...]:
    """The columns of everything that is held: by whom, how well, and how much it counts."""
    return (
        Column("owners", tr("Owners"), lambda h: h.holding.owners, editable=True),
        Column("backups", tr("Ready backups"), lambda h: h.holding.ready_backups, editable=True),
        Column("others", tr("Backups not ready"), lambda h: h.holding.other_backups, editable=True),
        Column("cover", tr("Cover"), lambda h: view.cover(h.seat), "cover"),
        *own_columns(view, Responsibility, attrgetter("seat")),
    )


class _Statement(NamedTuple):
    purpose: Purpose
    seat: Responsibility
    holding: Holding


def purposes(view: View) -> Listing:
    """What the network is for, for whom, and who owns each statement."""
    plan = view.plan
    rows = []
    for purpose in plan.purposes.values():
        seat = plan.responsibility_for(purpose)
        rows.append((f"purpose {purpose.id}", _Statement(purpose, seat, view.holding(seat.id))))
    serving: tuple[Column[_Statement], ...] = (
        Column(
            "goals", tr("Goals that serve it"),
            lambda s: len(plan.where(Goal, "purpose_id", s.purpose.id)), "number", total="sum",
        ),
    )  # fmt: skip
    own = own_columns(view, Purpose, attrgetter("purpose"))
    columns = woven(own, after={"status": (*serving, *_held_by(view))})
    return view.listing(
        "purposes",
        tr("Purposes"),
        columns,
        rows,
        about=tr("What the network is for and for whom, in statements that are agreed one by one."),
        empty=tr("No purpose statement has been written yet."),
    )


class _Aim(NamedTuple):
    goal: Goal
    way: GoalProgress
    seat: Responsibility
    holding: Holding


def goals(view: View) -> Listing:
    """The goals with where they started, where they stand and where they should be."""
    rows = []
    for way in view.measures.goals:
        seat = view.plan.responsibility_for(way.goal)
        rows.append((f"goal {way.goal.id}", _Aim(way.goal, way, seat, view.holding(seat.id))))
    latest: Column[_Aim] = Column(
        "latest", tr("Latest"), lambda a: a.way.latest.value if a.way.latest else None, "number"
    )
    come: tuple[Column[_Aim], ...] = (
        Column("progress", tr("Progress"), lambda a: a.way.share, "share"),
        Column("state", tr("State"), lambda a: word(a.way.state), "state"),
        Column("remarks", tr("Remarks"), lambda a: ", ".join(goal_remarks(a.way, view.on))),
        Column(
            "measured", tr("Measured on"), lambda a: a.way.latest.on if a.way.latest else None,
            "day",
        ),
    )  # fmt: skip
    own = own_columns(view, Goal, attrgetter("goal"))
    columns = woven(own, after={"baseline": (latest,), "target": come, "purpose": _held_by(view)})
    return view.listing(
        "goals",
        tr("Goals"),
        columns,
        rows,
        about=tr(
            "Measured aims. Progress is the share of the way from the baseline to the target."
        ),
        empty=tr("No goal has been set yet."),
    )


class _Task(NamedTuple):
    action: Action
    seat: Responsibility
    holding: Holding


def actions(view: View) -> Listing:
    """What is to be done, by when and by whom."""
    plan = view.plan
    ordered = sorted(
        plan.actions.values(), key=lambda a: (a.due is None, a.due or view.on, a.title, a.id)
    )
    rows = []
    for action in ordered:
        seat = plan.responsibility_for(action)
        rows.append((f"action {action.id}", _Task(action, seat, view.holding(seat.id))))

    def waits_for(task: _Task) -> str:
        needs = plan.where(ActionDependency, "action_id", task.action.id)
        return joined(view.names.action(need.needs_id) for need in needs)

    waits: Column[_Task] = Column("waits_for", tr("Waits for"), waits_for, "long", editable=True)
    own = own_columns(view, Action, attrgetter("action"))
    columns = woven(own, after={"status": (waits, *_held_by(view))})
    return view.listing(
        "actions",
        tr("Actions"),
        columns,
        rows,
        about=tr("What is to be done in each phase of the launch, by when and by whom."),
        empty=tr("No action has been planned yet."),
    )
