"""Measure 1: who holds what on a day, and how deep the cover is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from planner.analysis.cover.group import Group, group_of
from planner.models import Assignment, Plan, Responsibility

Cover = Literal["uncovered", "single point", "thin", "covered"]


def holds(
    assignment: Assignment, responsibility: Responsibility, on: date, idle: Collection[str]
) -> bool:
    """Return whether an assignment counts on a day, if its person is there.

    An owner champion holds from *accepted* to *quiet*, or without a status; any other owner
    always. A backup holds when ready (trained, for a champion seat), but not as long as they are
    only nominated or asked. ``idle`` are the statuses that hold nothing, as the settings say.
    """
    if assignment.since is not None and on < assignment.since:
        return False
    if assignment.until is not None and on > assignment.until:
        return False
    if assignment.role == "owner":
        seat = responsibility.kind == "champion seat"
        return not seat or assignment.status not in idle
    return (
        assignment.ready
        and assignment.status not in idle
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
        gathered: dict[int, list[int]] = {}
        for responsibility_id, people in self.holders.items():
            for person_id in people:
                gathered.setdefault(person_id, []).append(responsibility_id)
        return {person_id: frozenset(held) for person_id, held in gathered.items()}

    def depth(self, responsibility_id: int) -> int:
        """Return the number of holders."""
        return len(self.holders[responsibility_id])

    def cover(self, responsibility_id: int) -> Cover:
        """Return the depth in a word: one holder is a single point whatever the needed cover."""
        depth = self.depth(responsibility_id)
        if depth == 0:
            return "uncovered"
        if depth == 1:
            return "single point"
        needed = self.plan.responsibilities[responsibility_id].needed_cover
        return "thin" if depth < needed else "covered"

    def held_alone(self, person_id: int) -> tuple[int, ...]:
        """Return the responsibilities of which this person is the only holder."""
        return self.alone.get(person_id, ())

    def load_alone(self, person_id: int) -> int:
        """Return the weight of what this person holds alone."""
        rows = self.plan.responsibilities
        return sum(rows[row_id].weight for row_id in self.held_alone(person_id))

    def without(self, people: Iterable[int]) -> Coverage:
        """Return the coverage of the same day if these people are gone from it on.

        The same as ``coverage(plan.without(people, on), on)``, but only what they hold is looked
        at again.
        """
        leavers = frozenset(people)
        after = dict(self.holders)
        for person_id in leavers:
            for responsibility_id in self.held.get(person_id, ()):
                after[responsibility_id] -= leavers
        return Coverage(self.plan.without(leavers, self.on), self.on, after)

    @cached_property
    def alone(self) -> Mapping[int, tuple[int, ...]]:
        """What each person is the only holder of, by the person's id; only people who are."""
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
        return group_of(self.plan, self._by_depth[0])

    @cached_property
    def single_points(self) -> Group:
        """What has one holder."""
        return group_of(self.plan, self._by_depth[1])

    @cached_property
    def nobody_or_one(self) -> Group:
        """What rests on nobody or on one person."""
        return group_of(self.plan, (*self._by_depth[0], *self._by_depth[1]))

    @cached_property
    def thin(self) -> Group:
        """What has two holders or more, and fewer than it needs."""
        return group_of(self.plan, self._by_depth[2])

    @cached_property
    def _by_depth(self) -> tuple[list[int], list[int], list[int]]:
        """What has nobody, one holder, and too few holders."""
        rows = self.plan.responsibilities
        nobody, alone, few = list[int](), list[int](), list[int]()
        for responsibility_id, people in self.holders.items():
            depth = len(people)
            if depth > 1:
                if depth < rows[responsibility_id].needed_cover:
                    few.append(responsibility_id)
            elif depth:
                alone.append(responsibility_id)
            else:
                nobody.append(responsibility_id)
        return nobody, alone, few


def coverage(plan: Plan, on: date) -> Coverage:
    """Return who holds each responsibility of a plan on a day: there, and owner or ready backup.

    A person's id is one object wherever they hold something. In a large plan the number that each
    assignment has of its own lies anywhere in memory, and every set of people made of them later
    waits for it again.
    """
    rows, absent, idle = plan.responsibilities, plan.absent(on), plan.settings.idle_statuses
    there = {person: person for person in plan.people if person not in absent}
    found: dict[int, list[int]] = {responsibility_id: [] for responsibility_id in rows}
    for assignment in plan.assignments.values():
        row, person = rows.get(assignment.responsibility_id), there.get(assignment.person_id)
        if row is not None and person is not None and holds(assignment, row, on, idle):
            found[row.id].append(person)
    return Coverage(plan, on, {row_id: frozenset(people) for row_id, people in found.items()})
