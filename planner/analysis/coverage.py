"""Measure 1: who holds what on a day, and how deep the cover is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from planner.analysis.group import Group, group_of
from planner.models import Assignment, Plan, Responsibility
from planner.models.roles import HOLDING_STATUSES

Cover = Literal["uncovered", "single point", "thin", "covered"]

_NOBODY: frozenset[int] = frozenset()


def holds(assignment: Assignment, responsibility: Responsibility, on: date) -> bool:
    """Whether an assignment counts on a day, if its person is there.

    An owner champion holds from *accepted* to *quiet*; any other owner always. A backup holds
    when ready (trained, for a champion seat) and has not stepped down.
    """
    if assignment.since is not None and on < assignment.since:
        return False
    if assignment.until is not None and on > assignment.until:
        return False
    if assignment.role == "owner":
        return responsibility.kind != "champion seat" or assignment.status in HOLDING_STATUSES
    return (
        assignment.ready
        and assignment.status != "stepped down"
        and (assignment.ready_on is None or assignment.ready_on <= on)
    )


class Coverage:
    """Who holds each responsibility of a plan on a day."""

    def __init__(self, plan: Plan, on: date, holders: Mapping[int, frozenset[int]]) -> None:
        self.plan = plan
        self.on = on
        self.holders = holders
        """The people who hold each responsibility, by its id; one person counts once."""

    @cached_property
    def held(self) -> Mapping[int, frozenset[int]]:
        """What each person holds, by the person's id; only people who hold something."""
        gathered: dict[int, set[int]] = {}
        for responsibility_id, people in self.holders.items():
            for person_id in people:
                gathered.setdefault(person_id, set()).add(responsibility_id)
        return {person_id: frozenset(held) for person_id, held in gathered.items()}

    def depth(self, responsibility_id: int) -> int:
        """The number of holders."""
        return len(self.holders[responsibility_id])

    def cover(self, responsibility_id: int) -> Cover:
        """The depth in a word: one holder is a single point whatever the needed cover."""
        depth = self.depth(responsibility_id)
        if depth == 0:
            return "uncovered"
        if depth == 1:
            return "single point"
        needed = self.plan.responsibilities[responsibility_id].needed_cover
        return "thin" if depth < needed else "covered"

    def held_alone(self, person_id: int) -> tuple[int, ...]:
        """The responsibilities of which this person is the only holder."""
        return self._alone.get(person_id, ())

    def load_alone(self, person_id: int) -> int:
        """The weight of what this person holds alone."""
        rows = self.plan.responsibilities
        return sum(rows[one].weight for one in self.held_alone(person_id))

    @cached_property
    def _alone(self) -> Mapping[int, tuple[int, ...]]:
        alone: dict[int, list[int]] = {}
        for responsibility_id, people in self.holders.items():
            if len(people) == 1:
                (person_id,) = people
                alone.setdefault(person_id, []).append(responsibility_id)
        return {person_id: tuple(held) for person_id, held in alone.items()}

    @cached_property
    def total_weight(self) -> int:
        """The weight of all responsibilities, covered or not."""
        return sum(row.weight for row in self.plan.responsibilities.values())

    @cached_property
    def uncovered(self) -> Group:
        """What has no holder."""
        return self._group("uncovered")

    @cached_property
    def single_points(self) -> Group:
        """What has one holder."""
        return self._group("single point")

    @cached_property
    def thin(self) -> Group:
        """What has two holders or more, and fewer than it needs."""
        return self._group("thin")

    def _group(self, cover: Cover) -> Group:
        return group_of(self.plan, (one for one in self.holders if self.cover(one) == cover))


def coverage(plan: Plan, on: date) -> Coverage:
    """Who holds each responsibility of a plan on a day: there, and owner or ready backup."""
    rows = plan.responsibilities
    absent = plan.absent(on)
    found: dict[int, set[int]] = {}
    for assignment in plan.assignments.values():
        responsibility = rows.get(assignment.responsibility_id)
        if (
            responsibility is not None
            and assignment.person_id not in absent
            and holds(assignment, responsibility, on)
        ):
            found.setdefault(responsibility.id, set()).add(assignment.person_id)
    return Coverage(plan, on, {one: frozenset(found.get(one, _NOBODY)) for one in rows})
