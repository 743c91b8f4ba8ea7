"""Measures 18, 19 and 20, read word by word from their definitions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from math import ceil, prod

from planner.models import Plan, Responsibility
from tests.analysis.proofs import reading_cover as reading

Chance = Fraction | float


def carried(plan: Plan, on: date) -> list[tuple[int, Fraction]]:
    """What each person carries of all held weight, the largest share first, then by label."""
    held = reading.holders(plan, on)
    whole = reading.weight(plan, [one for one, people in held.items() if people])
    share = {
        person: sum(
            Fraction(reading.weight(plan, [one]), len(people) * whole)
            for one, people in held.items()
            if person in people
        )
        for person in reading.everybody(held)
    }
    return sorted(share.items(), key=lambda one: (-one[1], reading.label(plan, one[0]), one[0]))


def by(plan: Plan, on: date) -> date:
    """The launch if it is ahead, else a year on."""
    launch = plan.info.launch
    return launch if launch is not None and launch > on else on + timedelta(days=365)


def surely_gone(plan: Plan, person: int, on: date) -> bool:
    last = plan.people[person].last_day
    return last is not None and last < by(plan, on)


def expected_share(plan: Plan, on: date, gone: Chance) -> Chance:
    """Of all weight, over every way in which the holders could stay or go."""
    held = reading.holders(plan, on)
    total = reading.weight(plan, held)
    return sum(
        (chance * reading.uncovered_after(plan, held, out) / total)
        for out, chance in _fates(plan, reading.everybody(held), on, gone)
    )


def odds(plan: Plan, on: date, gone: Chance) -> tuple[list[str], dict[str, str], Chance]:
    """The departments that count, those that certainly lose their last champion with the last of
    them, and the chance that all that count keep one."""
    counted, certain = dict[str, set[int]](), dict[str, str]()
    held = reading.holders(plan, on)
    for row in reading.rows(plan):
        owners = champions(plan, row, held[row.id], on)
        if row.department_id is None or not owners:
            continue
        name = f"{plan.departments[row.department_id].name} {row.department_id}"
        if all(surely_gone(plan, one, on) for one in owners):
            last = max(plan.people[one].last_day for one in owners)  # type: ignore[type-var]
            leaving = [one for one in owners if plan.people[one].last_day == last]
            certain[name] = reading.label(plan, reading.by_label(plan, leaving)[0])
        else:
            counted[name] = owners
    people = set[int]().union(*counted.values())
    chance = sum(
        chance
        for out, chance in _fates(plan, people, on, gone)
        if all(owners - set(out) for owners in counted.values())
    )
    return sorted(counted), certain, chance


def champions(plan: Plan, row: Responsibility, held: Collection[int], on: date) -> set[int]:
    """The owners of a champion seat who hold it."""
    return {
        a.person_id
        for a in plan.assignments.values()
        if a.responsibility_id == row.id
        and a.role == "owner"
        and a.person_id in held
        and reading.counts(plan, a, row, on)
    }


def _fates(
    plan: Plan, people: Collection[int], on: date, gone: Chance
) -> Iterator[tuple[list[int], Chance]]:
    """Every way in which people could go, each apart from the others, and its chance."""
    ordered = sorted(people)
    for leaves in product((False, True), repeat=len(ordered)):
        chance: Chance = Fraction(1)
        for person, left in zip(ordered, leaves, strict=True):
            of_going = Fraction(1) if surely_gone(plan, person, on) else gone
            chance = chance * (of_going if left else 1 - of_going)
        yield [p for p, left in zip(ordered, leaves, strict=True) if left], chance


def all_keep(groups: Sequence[Collection[int]], stays: Callable[[int], Fraction]) -> Fraction:
    """The chance that each group keeps somebody, over every way to stay or go."""
    people = sorted(set[int]().union(*groups))
    found = Fraction(0)
    for here in product((False, True), repeat=len(people)):
        staying = {person for person, stayed in zip(people, here, strict=True) if stayed}
        if all(staying & set(group) for group in groups):
            chance = Fraction(1)
            for person in people:
                chance *= stays(person) if person in staying else 1 - stays(person)
            found += chance
    return found


def bounds(
    groups: Sequence[Collection[int]], stays: Callable[[int], Fraction]
) -> tuple[Fraction, Fraction]:
    """The product over all groups, and that over groups none of whose people is another's that is
    taken too: by least chance, then in their order."""
    chances = [1 - prod(1 - stays(person) for person in group) for group in groups]
    taken = list[int]()
    for number in sorted(range(len(groups)), key=lambda n: (chances[n], n)):
        if not any(set(groups[number]) & set(groups[other]) for other in taken):
            taken.append(number)
    return Fraction(prod(chances)), Fraction(prod(chances[number] for number in taken))


def hours(plan: Plan, person: int, held: reading.Holders, on: date) -> Fraction:
    """The hours of a person's seats, each divided evenly among its holders."""
    settings, launch = plan.settings, plan.info.launch
    launched = launch is not None and on >= launch
    each = settings.hours_after_launch if launched else settings.hours_before_launch
    found = Fraction(0)
    for row in reading.rows(plan):
        if row.department_id is not None and person in held[row.id]:
            staff = plan.departments[row.department_id].headcount or 0
            need = max(row.needed_cover, ceil(Fraction(staff, settings.champion_ratio)))
            found += need * Fraction(str(each)) / len(held[row.id])
    return found
