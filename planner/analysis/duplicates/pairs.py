"""Pairs of rows that may stand for one: of people, and of departments."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import chain, combinations, islice
from typing import Literal, NamedTuple

from planner.analysis.duplicates.similar_names import alike_names
from planner.analysis.measures import Measures
from planner.models import Department, Person, Plan

Why = Literal["same e-mail", "same name", "alike"]
MOST_PAIRS = 500
"""Pairs that are returned at most: a mailbox that a thousand people share makes half a million."""


class Pair(NamedTuple):
    """Two rows that may be one; the first is the one that more is known of."""

    keep: int
    other: int
    why: Why


def same_people(measures: Measures) -> list[Pair]:
    """Return the pairs of people who share an e-mail address or, where no two different ids or
    e-mail addresses contradict it, a name (case, accents and order aside)."""
    plan, found = measures.plan, dict[frozenset[int], Pair]()
    for why, key in _PERSON_KEYS:
        for pair in measures.answers.per_key(_pairs)(
            why, measures.row_cache.values_of(Person, key)
        ):
            keep, other = sorted(
                (plan.people[person_id] for person_id in pair),
                key=lambda p: (-_amount_known(plan, p), p.id),
            )
            if why == "same e-mail" or not _contradict(keep, other):
                found.setdefault(frozenset(pair), Pair(keep.id, other.id, why))
    return list(found.values())[:MOST_PAIRS]


def same_departments(measures: Measures) -> list[Pair]:
    """Return the pairs of departments whose names differ by case, spaces or an obvious slip."""
    plan = measures.plan
    by_name = {department.name: department for department in plan.departments.values()}
    found: list[Pair] = []
    for group in measures.answers.once(alike_names, tuple(by_name)):
        first, *others = sorted(
            (by_name[name] for name in group), key=lambda d: (-_size(plan, d), d.id)
        )
        found += [Pair(first.id, other.id, "alike") for other in others]
    return found[:MOST_PAIRS]


def _pairs(keys: Mapping[int, str]) -> tuple[tuple[int, int], ...]:
    """Return the pairs of rows that have one key between them, up to a great many."""
    if len(set(keys.values())) == len(keys):
        return ()
    by_key: dict[str, list[int]] = defaultdict(list)
    for row_id, key in keys.items():
        by_key[key].append(row_id)
    every = chain.from_iterable(combinations(those, 2) for those in by_key.values())
    return tuple(islice(every, 4 * MOST_PAIRS))


def email_key(person: Person) -> str | None:
    """Return an e-mail address in the form in which it is compared; none where there is none."""
    return person.email.strip().casefold() or None


def name_key(person: Person) -> str | None:
    """Return a name as ``folded_name`` does; none where there is none."""
    return folded_name(person.name) or None


def folded_name(name: str) -> str:
    """Return a name without case, accents, titles and the order of its parts."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = plain.replace(",", " ").replace(".", " ").split()
    return " ".join(sorted(word for word in words if word not in _TITLES) or sorted(words))


_TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "professor", "herr", "frau", "mme", "mlle", "sra"),
        *("dhr", "mevr", "ing", "dott", "phd", "mba", "msc", "bsc", "pmp", "cpa", "esq"),
    }
)


_PERSON_KEYS: tuple[tuple[Why, Callable[[Person], str | None]], ...] = (
    ("same e-mail", email_key),
    ("same name", name_key),
)


def _contradict(first: Person, second: Person) -> bool:
    """Return whether two people have different ids, or different e-mail addresses."""
    ids = bool(first.ref and second.ref) and first.ref != second.ref
    return ids or (bool(first.email and second.email) and email_key(first) != email_key(second))


def _amount_known(plan: Plan, person: Person) -> int:
    """Return how much is known of a person: an id counts more than anything else."""
    filled = sum(value not in ("", None) for value in person)
    held = len(plan.assignments_by(person.id)) + len(plan.where(Person, "manager_id", person.id))
    return filled + held + (1_000 if person.ref else 0)


def _size(plan: Plan, department: Department) -> int:
    seat = plan.responsibility_for(department)
    return len(plan.where(Person, "department_id", department.id)) + len(
        plan.assignments_of(seat.id)
    )
