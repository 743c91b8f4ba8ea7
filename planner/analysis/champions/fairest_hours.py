"""Dealing hours out to champion seats: as many as can be used, and of these ways the fairest.

A maximum flow from each person's hours to the departments whose seats they hold, and of all maximum
flows the lexicographically fairest in share of need met (Megiddo 1974), which is the same for every
department whichever way it is found. Found by decomposition (Fujishige 1980): the most that all can
have alike, where that fails the departments that hold it back by themselves, and then the others.
Exact, in fractions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain, pairwise
from math import lcm
from typing import NamedTuple


class Asking(NamedTuple):
    """What one department needs, and who holds its seat."""

    department_id: int
    need: Fraction
    """Hours a week, more than none."""
    people: tuple[int, ...]


def fairest_shares(
    hours: Mapping[int, Fraction], departments: Sequence[Asking]
) -> dict[int, Fraction]:
    """Return the share of its need that each department is met, 0 to 1, by its id.

    ``hours`` are those of each person; nobody gives more than theirs.
    """
    shares: dict[int, Fraction] = {}
    unit = lcm(*{given.denominator for given in hours.values()})
    whole = {
        person: given.numerator * (unit // given.denominator) for person, given in hours.items()
    }
    everybody = frozenset(chain.from_iterable(each.people for each in departments))
    waiting = [(tuple(departments), everybody)]
    while waiting:
        asking, people = waiting.pop()
        if not asking:
            continue
        given = Fraction(sum(whole[person] for person in people), unit)
        share = min(Fraction(1), given / sum(department.need for department in asking))
        short = _holding_back(asking, whole, unit, people, share) if len(asking) > 1 else ()
        if not short:
            shares.update((department.department_id, share) for department in asking)
            continue
        held_back = tuple(department for department in asking if department.department_id in short)
        theirs = people.intersection(
            chain.from_iterable(department.people for department in held_back)
        )
        others = tuple(department for department in asking if department.department_id not in short)
        waiting += [(held_back, theirs), (others, people - theirs)]
    return shares


def connected(departments: Iterable[Asking]) -> list[tuple[Asking, ...]]:
    """Return the departments in parts that share nobody, each in the order given."""
    part_of: dict[int, list[Asking]] = {}
    parts: dict[int, list[Asking]] = {}
    for department in departments:
        together = {id(part_of[p]): part_of[p] for p in department.people if p in part_of}
        part = max(together.values(), key=len, default=[])
        for other in together.values():
            if other is not part:
                part += other
                del parts[id(other)]
                part_of.update(dict.fromkeys(chain.from_iterable(d.people for d in other), part))
        part.append(department)
        parts[id(part)] = part
        part_of.update(dict.fromkeys(department.people, part))
    return [tuple(part) for part in parts.values()]


def _holding_back(
    asking: Sequence[Asking],
    whole: Mapping[int, int],
    unit: int,
    people: Collection[int],
    share: Fraction,
) -> frozenset[int]:
    """Return departments that together have too few hours for this share of their need; none
    where all can have it. ``whole`` are hours of each person in so many to the hour."""
    needs = [department.need * share for department in asking]
    scale = lcm(unit, *(n.denominator for n in needs))
    room = {person: whole[person] * (scale // unit) for person in people}
    able = [[p for p in department.people if p in room] for department in asking]
    short = _short([int(need * scale) for need in needs], room, able)
    return frozenset(asking[at].department_id for at in short)


def _short(left: list[int], room: dict[int, int], able: Sequence[Sequence[int]]) -> Collection[int]:
    """Return the places that cannot all be given what they ask for, whatever is moved; none where
    they can. ``left`` and ``room`` are used up.

    A maximum flow by shortest augmenting paths from all who lack something at once (Edmonds and
    Karp 1972); what they reach in the end is one side of a smallest cut. It begins with what can
    be had without moving anything: most of it.
    """
    given = _taken_in_turn(left, room, able)
    while True:
        lacking = [at for at, lack in enumerate(left) if lack]
        place_before: dict[int, int] = {}
        person_before = dict.fromkeys(lacking, -1)
        free = list[int]()
        for at in (queue := list(lacking)):
            for person in able[at]:
                if person in place_before:
                    continue
                place_before[person] = at
                if room[person]:
                    free.append(person)
                for other in given[person]:
                    if other not in person_before:
                        person_before[other] = person
                        queue.append(other)
        if not free:
            return person_before
        for person in free:
            _give(person, place_before, person_before, left, room, given)


def _taken_in_turn(
    left: list[int], room: dict[int, int], able: Sequence[Sequence[int]]
) -> dict[int, dict[int, int]]:
    """Let each place in turn take what it lacks from whoever has room; return who gave how much to
    which place."""
    given: dict[int, dict[int, int]] = {person: {} for person in room}
    for at, people in enumerate(able):
        for person in people:
            amount = min(left[at], room[person])
            if amount:
                given[person][at] = amount
                left[at] -= amount
                room[person] -= amount
            if not left[at]:
                break
    return given


def _give(
    person: int,
    place_before: Mapping[int, int],
    person_before: Mapping[int, int],
    left: list[int],
    room: dict[int, int],
    given: dict[int, dict[int, int]],
) -> None:
    """Let a person with room give to the place the way to them began at, as much as the way
    takes; on it everybody turns from one place to another."""
    way = [(place_before[person], person)]
    while (before := person_before[way[-1][0]]) != -1:
        way.append((place_before[before], before))
    turned = [(other, giver) for (other, _), (_, giver) in pairwise(way)]
    amount = min(left[way[-1][0]], room[person], *(given[giver].get(at, 0) for at, giver in turned))
    if not amount:
        return
    left[way[-1][0]] -= amount
    room[person] -= amount
    for at, giver in turned:
        given[giver][at] -= amount
        if not given[giver][at]:
            del given[giver][at]
    for at, giver in way:
        given[giver][at] = given[giver].get(at, 0) + amount
