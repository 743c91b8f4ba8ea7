"""Pairs of rows that may stand for one: of people, and of departments."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Literal, NamedTuple

from planner.analysis.duplicates.alike import alike_names
from planner.models import Department, Person, Plan

Why = Literal["same e-mail", "same name", "alike"]
MOST_PAIRS = 500
"""Pairs that are returned at most: a mailbox that a thousand people share makes half a million."""


class Pair(NamedTuple):
    """Two rows that may be one; the first is the one that more is known of."""

    keep: int
    other: int
    why: Why


def same_people(plan: Plan) -> list[Pair]:
    """Return the pairs of people who share an e-mail address or, where no two different ids or
    e-mail addresses contradict it, a name (case and accents aside)."""
    found: dict[frozenset[int], Pair] = {}
    people = list(plan.people.values())
    for why, key in _PERSON_KEYS:
        for pair in _pairs(people, key):
            if why == "same name" and _contradict(*pair):
                continue
            keep, other = sorted(pair, key=lambda p: (-_known(plan, p), p.id))
            found.setdefault(frozenset((keep.id, other.id)), Pair(keep.id, other.id, why))
            if len(found) == MOST_PAIRS:
                return list(found.values())
    return list(found.values())


def same_departments(plan: Plan) -> list[Pair]:
    """Return the pairs of departments whose names differ by case, spaces or an obvious slip."""
    by_name = {department.name: department for department in plan.departments.values()}
    found: list[Pair] = []
    for group in alike_names(by_name):
        first, *others = sorted(
            (by_name[name] for name in group), key=lambda d: (-_size(plan, d), d.id)
        )
        found += [Pair(first.id, other.id, "alike") for other in others]
    return found[:MOST_PAIRS]


def _pairs(
    people: Iterable[Person], key: Callable[[Person], str]
) -> Iterator[tuple[Person, Person]]:
    by_key: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if text := key(person):
            by_key[text].append(person)
    for those in by_key.values():
        yield from combinations(those, 2)


def _email(person: Person) -> str:
    return person.email.strip().casefold()


def _name(person: Person) -> str:
    folded = unicodedata.normalize("NFKD", person.name).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(sorted(plain.replace(",", " ").split()))


_PERSON_KEYS: tuple[tuple[Why, Callable[[Person], str]], ...] = (
    ("same e-mail", _email),
    ("same name", _name),
)


def _contradict(one: Person, other: Person) -> bool:
    """Return whether two people have different ids, or different e-mail addresses."""
    ids = bool(one.ref and other.ref) and one.ref != other.ref
    return ids or (bool(one.email and other.email) and _email(one) != _email(other))


def _known(plan: Plan, person: Person) -> int:
    """Return how much is known of a person: an id counts more than anything else."""
    filled = sum(value not in ("", None) for value in person)
    held = len(plan.assignments_by(person.id)) + len(plan.where(Person, "manager_id", person.id))
    return filled + held + (1_000 if person.ref else 0)


def _size(plan: Plan, department: Department) -> int:
    seat = plan.responsibility_for(department)
    return len(plan.where(Person, "department_id", department.id)) + len(
        plan.assignments_of(seat.id)
    )
