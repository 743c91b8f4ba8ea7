"""Cover day by day, for a picture of it: how much rests on nobody and on one person, which days
hurt, and who comes and goes on them. The window and the documents name days from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from planner.analysis.cover.coverage import holds
from planner.analysis.cover.exposure import Exposure, with_end
from planner.analysis.cover.group import Group, group_of
from planner.models import Plan
from planner.text import listed, short_day, tr

MOST_MOVES = 4
"""How many people a sentence names before it says "and 3 more"."""
_NOBODY_COUNTS = 3
"""How many times as much a last holder who goes counts as one who leaves another behind."""

How = Literal["left", "away", "not named", "starts", "back", "named"]


class CoverStep(NamedTuple):
    """From this day on: the weight that nobody holds, and the weight that one person holds."""

    since: date
    nobody: int
    alone: int
    of: int
    """All weight that counts these days: an action counts until it is due."""

    @property
    def share_of_nobody(self) -> float:
        """What nobody holds, of all that counts these days, 0 to 1."""
        return self.nobody / self.of if self.of else 0.0

    @property
    def share_alone(self) -> float:
        """What one person holds, of all that counts these days, 0 to 1."""
        return self.alone / self.of if self.of else 0.0

    @property
    def share_at_risk(self) -> float:
        """What nobody or one person holds, of all that counts these days, 0 to 1."""
        return (self.nobody + self.alone) / self.of if self.of else 0.0


class Move(NamedTuple):
    """Somebody who stops holding something, or begins to."""

    person_id: int
    how: How
    until: date | None = None
    """The last day of a leave."""


@dataclass(frozen=True)
class CoverDay:
    """What happens on one day."""

    on: date
    gone: tuple[Move, ...]
    """Who no longer holds what falls on this day."""
    come: tuple[Move, ...]
    """Who begins to hold what rises."""
    lost: Group
    """What loses its last holder."""
    alone: Group
    """What comes down to one holder."""


def cover_steps(exposure: Exposure) -> tuple[CoverStep, ...]:
    """Return the days on which cover changes, or how much counts; the first day of the window
    before them."""
    changes: dict[date, list[int]] = {exposure.first_day: [0, 0, 0]}
    for row_id, pieces in exposure.depths.items():
        weight, before = exposure.plan.responsibilities[row_id].weight, -1
        for since, depth in with_end(pieces, exposure.ends.get(row_id)):
            turns = (
                (depth == 0) - (before == 0),
                (depth == 1) - (before == 1),
                (depth >= 0) - (before >= 0),
            )
            if any(turns):
                change = changes.setdefault(since, [0, 0, 0])
                for place, turn in enumerate(turns):
                    change[place] += turn * weight
            before = depth
    steps, totals = list[CoverStep](), [0, 0, 0]
    for since in sorted(changes):
        totals = [total + turn for total, turn in zip(totals, changes[since], strict=True)]
        if not steps or tuple(totals) != steps[-1][1:]:
            steps.append(CoverStep(since, *totals))
    return tuple(steps)


def hurting_days(exposure: Exposure, most: int) -> tuple[date, ...]:
    """Return the days on which something loses its last holder or comes down to one; of many, those
    that take the most."""
    taken: dict[date, int] = {}
    for row_id, pieces in exposure.depths.items():
        weight = exposure.plan.responsibilities[row_id].weight
        for (_, before), (since, depth) in pairwise(pieces):
            if depth < before and depth < 2:
                counted = weight * (1 if depth else _NOBODY_COUNTS)
                taken[since] = taken.get(since, 0) + counted
    worst = sorted(taken, key=lambda on: (-taken[on], on))[:most]
    return tuple(sorted(worst))


def cover_day(exposure: Exposure, on: date) -> CoverDay:
    """Return what falls and rises on a day of the window, and who comes and goes with it."""
    plan, lost, alone = exposure.plan, list[int](), list[int]()
    gone, come = dict[Move, None](), dict[Move, None]()
    for row_id, pieces in exposure.depths.items():
        if all(since != on for since, _ in pieces[1:]):
            continue
        before, now = exposure.depth(row_id, on - timedelta(days=1)), exposure.depth(row_id, on)
        held, holds_now = (holders_on(plan, row_id, d) for d in (on - timedelta(days=1), on))
        if now < before and now < 2:
            (alone if now else lost).append(row_id)
            gone.update((_going(plan, person, on), None) for person in held - holds_now)
        come.update((_coming(plan, person, on), None) for person in holds_now - held)
    return CoverDay(
        on,
        _by_name(plan, gone),
        _by_name(plan, come),
        group_of(plan, lost),
        group_of(plan, alone),
    )


def causes(exposure: Exposure, responsibility_ids: Iterable[int], on: date) -> tuple[Move, ...]:
    """Return why these have nobody on a day: who held them on the first day of the window or was
    the last to hold them since; those with the most of them first."""
    plan, counted = exposure.plan, dict[Move, int]()
    for row_id in responsibility_ids:
        held = holders_on(plan, row_id, exposure.first_day)
        falls = [since for since, depth in exposure.depths[row_id] if since <= on and depth == 0]
        if falls:
            held |= holders_on(plan, row_id, falls[-1] - timedelta(days=1))
        for person in held:
            move = _going(plan, person, on)
            counted[move] = counted.get(move, 0) + 1
    name = {move: plan.people[move.person_id].shown_name for move in counted}
    return tuple(sorted(counted, key=lambda move: (-counted[move], name[move], move.person_id)))


def describe_moves(moves: Iterable[Move], name: Callable[[int], str], near: date) -> str:
    """Return who comes and goes, in words: "Ann has left and Bo is away until 1 Mar"; ``name`` says
    what a person is called."""
    return listed(list(_words(moves, name, near)), most=MOST_MOVES)


def _words(moves: Iterable[Move], name: Callable[[int], str], near: date) -> Iterator[str]:
    said = {
        "left": tr("{person} has left"),
        "away": tr("{person} is away until {day}"),
        "not named": tr("{person} is no longer named"),
        "starts": tr("{person} starts"),
        "back": tr("{person} is back"),
        "named": tr("{person} takes it on"),
    }
    for move in moves:
        until = short_day(move.until, near) if move.until is not None else ""
        yield said[move.how].format(person=name(move.person_id), day=until)


def holders_on(plan: Plan, responsibility_id: int, on: date) -> frozenset[int]:
    """Return who holds one responsibility on a day; as ``coverage`` says it of all of them."""
    row, idle = plan.responsibilities[responsibility_id], plan.settings.idle_statuses
    return frozenset(
        assignment.person_id
        for assignment in plan.assignments_of(responsibility_id)
        if holds(assignment, row, on, idle) and plan.present(plan.people[assignment.person_id], on)
    )


def _going(plan: Plan, person_id: int, on: date) -> Move:
    """Why somebody no longer holds what they held."""
    person = plan.people[person_id]
    if person.last_day is not None and person.last_day < on:
        return Move(person_id, "left")
    away = [
        leave.last_day
        for leave in plan.leave_of(person_id)
        if leave.first_day <= on <= leave.last_day
    ]
    return Move(person_id, "away", max(away)) if away else Move(person_id, "not named")


def _coming(plan: Plan, person_id: int, on: date) -> Move:
    """Why somebody holds what they did not hold the day before."""
    if plan.people[person_id].start == on:
        return Move(person_id, "starts")
    there = plan.present(plan.people[person_id], on - timedelta(days=1))
    return Move(person_id, "named" if there else "back")


def _by_name(plan: Plan, moves: Iterable[Move]) -> tuple[Move, ...]:
    return tuple(sorted(moves, key=lambda m: (plan.people[m.person_id].shown_name, m.person_id)))
