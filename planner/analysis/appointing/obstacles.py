"""Why nobody can be appointed to a responsibility, for whoever has to find somebody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.hours import Load
from planner.analysis.cover.coverage import Coverage
from planner.models import Person, Responsibility
from planner.text import listed, tr, trn


class Obstacle(NamedTuple):
    """A responsibility to which nobody is appointed, and why not."""

    responsibility_id: int
    why: str


def obstacles(cover: Coverage, stuck: Iterable[int]) -> tuple[Obstacle, ...]:
    """Return what stands in the way of appointing anybody to each of these responsibilities."""
    candidates, rows = Candidates(cover), cover.plan.responsibilities
    staying = frozenset(person.id for person in candidates.people)
    return tuple(Obstacle(row_id, _why(candidates, rows[row_id], staying)) for row_id in stuck)


def _why(candidates: Candidates, row: Responsibility, staying: frozenset[int]) -> str:
    holders = candidates.coverage.holders[row.id]
    reason = _reason(candidates, row, staying)
    others = [p for p in candidates.plan.people.values() if p.id not in holders]
    found = Counter(reason(person) for person in others)
    if not others:
        return tr("there is nobody else in the plan")
    if found[""]:
        return tr("whoever could take it on is proposed for something else")
    return listed([words(count) for key, words in _WORDS.items() if (count := found[key])])


def _reason(
    candidates: Candidates, row: Responsibility, staying: frozenset[int]
) -> Callable[[Person], str]:
    """Return what keeps a person from it, the first of several; empty where nothing does."""
    barred, shares = candidates.barred(row), candidates.sharing(row)
    load = Load().with_one(row)

    def reason(person: Person) -> str:
        if person.id in barred:
            return "declined"
        if not candidates.suits(person.id, row):
            return "unsuited"
        if person.id not in staying:
            return "away"
        if not candidates.fits(person.id, load):
            return "hours"
        return "cause" if shares(person) else ""

    return reason


_WORDS: Mapping[str, Callable[[int], str]] = {
    "declined": lambda n: trn(
        "one declined, stepped down or was decided against",
        "{count} declined, stepped down or were decided against",
        n,
    ),
    "unsuited": lambda n: trn(
        "one is no sponsor, manages no managers and is not marked as one who may sponsor",
        "{count} are no sponsors, manage no managers and are not marked as people who may sponsor",
        n,
    ),
    "away": lambda n: trn("one is away or leaves soon", "{count} are away or leave soon", n),
    "hours": lambda n: trn("one has not the hours for it", "{count} have not the hours for it", n),
    "cause": lambda n: trn(
        "one shares a department, manager, site or organisation with the holder",
        "{count} share a department, manager, site or organisation with the holder",
        n,
    ),
}
