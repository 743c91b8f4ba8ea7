"""A departure worked out from what it touches alone, so that the figures follow each click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.stay import Staying, staying
from planner.analysis.measures import Measures
from planner.models import Plan


class Before:
    """A day's figures while nobody has left, each counted once."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures

    @property
    def coverage(self) -> Coverage:
        return self.measures.coverage

    @property
    def plan(self) -> Plan:
        return self.measures.plan

    @property
    def on(self) -> date:
        return self.measures.on

    @cached_property
    def kinds(self) -> Counter[str]:
        """How many responsibilities of each kind there are."""
        return Counter(row.kind for row in self.plan.responsibilities.values())

    @cached_property
    def held(self) -> Counter[str]:
        """How many of each kind somebody holds."""
        rows, holders = self.plan.responsibilities, self.coverage.holders
        return Counter(
            rows[responsibility_id].kind for responsibility_id, people in holders.items() if people
        )

    @cached_property
    def depths(self) -> Counter[int]:
        """How many responsibilities have nobody (0), one holder (1), and so on."""
        return Counter(len(people) for people in self.coverage.holders.values())

    @cached_property
    def champions(self) -> dict[int, frozenset[int]]:
        """Who holds each champion seat as owner, by responsibility."""
        return {seat.responsibility_id: seat.champions for seat in self.measures.seats}

    @cached_property
    def with_champion(self) -> int:
        return sum(bool(champions) for champions in self.champions.values())

    @cached_property
    def in_seats(self) -> frozenset[int]:
        """Who holds a champion seat, as owner or backup."""
        return frozenset().union(*map(self.coverage.holders.__getitem__, self.champions))

    @cached_property
    def hours(self) -> float:
        """Hours a week the holders of champion seats pledged."""
        return self.measures.effort.pledged


class After:
    """The same day with some people gone. What they do not hold is as it was."""

    def __init__(self, before: Before, leavers: Iterable[int]) -> None:
        self.before = before
        self.leavers = frozenset(leavers)
        cover = before.coverage
        touched = {
            responsibility_id
            for person in self.leavers
            for responsibility_id in cover.held.get(person, ())
        }
        self.touched = {
            responsibility_id: cover.holders[responsibility_id] - self.leavers
            for responsibility_id in touched
        }
        """Who is left to hold what loses a holder, by responsibility."""

    @cached_property
    def coverage(self) -> Coverage:
        """Who holds what: equal to the coverage of the plan without these people."""
        if not self.leavers:
            return self.before.coverage
        plan = self.before.plan.without(self.leavers, self.before.on)
        return Coverage(plan, self.before.on, {**self.before.coverage.holders, **self.touched})

    @cached_property
    def stay(self) -> tuple[Staying, ...]:
        """Those who stay and would have more to carry."""
        return staying(self.before.coverage, self.coverage, self.leavers)

    @cached_property
    def lost(self) -> Counter[str]:
        """How many responsibilities of each kind have nobody left."""
        rows = self.before.plan.responsibilities
        return Counter(
            rows[responsibility_id].kind
            for responsibility_id, people in self.touched.items()
            if not people
        )

    @cached_property
    def depths(self) -> Counter[int]:
        """How many responsibilities have nobody, one holder, and so on."""
        counted = Counter(self.before.depths)
        for responsibility_id, people in self.touched.items():
            counted[self.before.coverage.depth(responsibility_id)] -= 1
            counted[len(people)] += 1
        return counted

    @property
    def with_champion(self) -> int:
        """How many departments still have a champion."""
        champions = self.before.champions
        gone = [
            c
            for responsibility_id in self.touched
            if (c := champions.get(responsibility_id)) and c <= self.leavers
        ]
        return self.before.with_champion - len(gone)

    @property
    def hours(self) -> float:
        """Champion hours a week that are left; a person's hours count once."""
        people, seats = self.before.plan.people, self.before.champions
        held = self.before.coverage.held
        lost = sum(people[p].hours or 0 for p in self.leavers if seats.keys() & held.get(p, ()))
        return self.before.hours - lost
