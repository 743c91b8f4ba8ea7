"""Measure 14: what readiness checks, each check with how much of what is due by now is met.

What has no date counts as due now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from planner.analysis.figures import Figures
from planner.analysis.pilot.due import latest_tries, problems_due
from planner.analysis.readiness.goal_progress import is_measured
from planner.analysis.readiness.pulse import latest_round
from planner.models import Action, Department, Goal, Responsibility
from planner.models.row import table_of

Row = tuple[str, int]
"""A row of the plan: its table and its id."""


class Counted(NamedTuple):
    """What is met of what is due; rows as a rule, hours for one check."""

    met: int | Fraction
    due: int | Fraction
    unmet: tuple[Row, ...]
    """The rows that do not meet the check, in the order of the plan."""
    unknown: int = 0
    """Of how many of what is due it is not known."""


def _count(due: Iterable[Any], met: Iterable[bool]) -> Counted:
    rows, fits = list(due), list(met)
    unmet = [row for row, fit in zip(rows, fits, strict=True) if not fit]
    return Counted(sum(fits), len(rows), tuple((table_of(type(row)), row.id) for row in unmet))


def due_by(rows: Iterable[Any], on: date) -> list[Any]:
    """Return the rows that are due by a day: those without a date, and those dated until then."""
    return [row for row in rows if row.due is None or row.due <= on]


def _has_owner(figures: Figures, row: Responsibility) -> bool:
    return bool(figures.named.of[row.id].owners)


# Purpose ----------------------------------------------------------------------------------


def agreed(figures: Figures) -> Counted:
    """Count purpose statements that are agreed."""
    purposes = figures.plan.purposes.values()
    return _count(purposes, (purpose.status == "agreed" for purpose in purposes))


def owned(figures: Figures) -> Counted:
    """Count purpose statements with an owner who holds them."""
    plan, purposes = figures.plan, figures.plan.purposes.values()
    return _count(
        purposes, (_has_owner(figures, plan.responsibility_for(purpose)) for purpose in purposes)
    )


def served(figures: Figures) -> Counted:
    """Count purpose statements that a goal serves which can be measured."""
    plan, purposes = figures.plan, figures.plan.purposes.values()
    return _count(
        purposes,
        (any(map(is_measured, plan.where(Goal, "purpose_id", purpose.id))) for purpose in purposes),
    )


def serving(figures: Figures) -> Counted:
    """Count goals that serve a purpose statement."""
    goals = figures.plan.goals.values()
    return _count(goals, (goal.purpose_id is not None for goal in goals))


def measurable(figures: Figures) -> Counted:
    """Count goals that can be measured."""
    goals = figures.plan.goals.values()
    return _count(goals, map(is_measured, goals))


# Easy to use ------------------------------------------------------------------------------


def _actions_due(figures: Figures) -> list[Action]:
    every = due_by(figures.plan.actions.values(), figures.on)
    return [action for action in every if action.status != "dropped"]


def piloted(figures: Figures) -> Counted:
    """Count pilot actions due by now that are done; from the first round on its tries count."""
    if latest_tries(figures.plan, figures.on):
        return Counted(0, 0, ())
    due = [action for action in _actions_due(figures) if action.phase == "pilot"]
    return _count(due, (action.status == "done" for action in due))


def tried_alone(figures: Figures) -> Counted:
    """Count the tries of the latest pilot round that were done alone."""
    tries = latest_tries(figures.plan, figures.on)
    return _count(tries, (tried.result == "alone" for tried in tries))


def solved(figures: Figures) -> Counted:
    """Count the problems of the pilot due by now that are solved."""
    due = problems_due(figures.plan, figures.on)
    return _count(due, (problem.status == "solved" for problem in due))


def trained(figures: Figures) -> Counted:
    """Count the trained of the champions and backups who accepted."""
    able, people = figures.named.trained, figures.plan.people
    accepted = [people[person_id] for person_id in sorted(figures.named.champions)]
    return _count(accepted, (person.id in able for person in accepted))


def rated_effective(figures: Figures) -> Counted:
    """Count the per cent of staff who rate it effective, of what the plan aims at."""
    return _survey(figures, "effective", figures.plan.settings.effective_target)


def found_worth_the_cost(figures: Figures) -> Counted:
    """Count the per cent of staff who find it worth the cost, of what the plan aims at."""
    return _survey(figures, "worth_cost", figures.plan.settings.worth_cost_target)


def _survey(figures: Figures, question: str, target: int | None) -> Counted:
    """Count what the latest round gave; nothing is due without a target or an answer."""
    latest = latest_round(figures.plan, question, figures.on)
    if target is None or latest is None:
        return Counted(0, 0, ())
    return Counted(Fraction(str(getattr(latest, question))), target, ())


# Buy-in -----------------------------------------------------------------------------------


def _departments(figures: Figures, met: Sequence[bool]) -> Counted:
    return _count((seat.department for seat in figures.seats), met)


def championed(figures: Figures) -> Counted:
    """Count departments with a champion."""
    return _departments(figures, [bool(seat.champions) for seat in figures.seats])


def seconded(figures: Figures) -> Counted:
    """Count departments with a second champion or a trained backup."""
    seats = figures.seats
    return _departments(figures, [len(s.champions) > 1 or bool(s.backups) for s in seats])


def taking_part(figures: Figures) -> Counted:
    """Count sponsor seats whose sponsors take part in person."""
    seats = figures.sponsor_seats
    return _count((seat.sponsor for seat in seats), (seat.state == "taking part" for seat in seats))


def held_outside(figures: Figures) -> Counted:
    """Count, of what is held, what somebody outside communications holds too."""
    held = sum(bool(holders) for holders in figures.coverage.holders.values())
    only = figures.communications_only.group.ids
    rows = tuple((table_of(Responsibility), row_id) for row_id in only)
    return Counted(held - len(only), held, rows)


def bought_in(figures: Figures) -> Counted:
    """Count departments and sponsors at the buy-in wanted, where one is; unrated are not."""
    wanted = [gap for gap in figures.buy_in if gap.wanted is not None]
    wanted.sort(key=lambda gap: (not isinstance(gap.subject, Department), gap.subject.id))
    counted = _count((gap.subject for gap in wanted), (gap.gap == 0 for gap in wanted))
    return counted._replace(unknown=sum(gap.now is None for gap in wanted))


# Sustained effort -------------------------------------------------------------------------


def hours(figures: Figures) -> Counted:
    """Count the hours a week that can be used, of those needed (measure 15)."""
    effort, table = figures.effort, table_of(Department)
    short = (
        (table, need.department.id)
        for need in figures.needs
        if effort.of.get(need.department.id, 0) < need.hours_needed
    )
    return Counted(effort.used, effort.needed, tuple(short), effort.unknown)


def promises_kept(figures: Figures) -> Counted:
    """Count promises due by now that are kept."""
    due = due_by(figures.plan.commitments.values(), figures.on)
    return _count(due, (promise.status == "kept" for promise in due))


def actions_done(figures: Figures) -> Counted:
    """Count actions due by now that are done."""
    due = _actions_due(figures)
    return _count(due, (action.status == "done" for action in due))


def carried_on(figures: Figures) -> Counted:
    """Count the actions for the time after launch, not finished, that have an owner."""
    plan = figures.plan
    rows = [r for r in plan.responsibilities.values() if r.action_id is not None]
    rows = [r for r in rows if plan.actions[r.action_id or 0].phase == "sustain"]
    actions = [plan.actions[r.action_id or 0] for r in rows]
    return _count(actions, (_has_owner(figures, row) for row in rows))
