"""What people have in common once others hold something too.

An attribute that every holder in the plan shares, such as the only site, tells nobody apart and is
no common cause; it becomes one when somebody without it is appointed. So whether one appointment is
sound depends on the others. There are only a few sets of attributes that all holders may end up
sharing: each is a case, solved by itself with its own candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import with_backups
from planner.analysis.appointing.model import Pairing
from planner.analysis.cover.common_cause import Causes, common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.models import Person

_MOST_CASES = 32
_MOST_KINDS_OF_PEOPLE = 300

_Shared = Mapping[str, frozenset[Any]]
"""What every holder has in common, as ``Causes`` keeps it."""


def causes_no_common_cause(cover: Coverage, pairings: Iterable[Pairing]) -> bool:
    """Return whether, with these appointments made, nothing appointed to has a common cause."""
    pairings = tuple(pairings)
    after = coverage(with_backups(cover.plan, pairings), cover.on)
    caught = common_cause(after).by_responsibility
    return not any(responsibility_id in caught for _, responsibility_id in pairings)


class Cases(NamedTuple):
    """What all holders may have in common, depending on who is appointed."""

    each: tuple[Candidates, ...]
    """The candidates in each case, without those whose appointment would lead to another one.
    Whatever fits a case may be appointed."""
    all: bool
    """Whether the cases cover everything that may be appointed; if not, bounds found in them prove
    nothing about the rest."""


def cases(candidates: Candidates) -> Cases:
    """Return who may be appointed to what in each case that appointments may lead to."""
    cover = candidates.coverage
    kinds = {candidates.cause_key(p): p for p in candidates.people if p.id not in cover.held}
    there = {candidates.cause_key(p): p for p in map(cover.plan.people.__getitem__, cover.held)}

    def shared(more: Iterable[Person]) -> _Shared:
        holders = {n: frozenset({p.id}) for n, p in enumerate([*there.values(), *more])}
        return Causes(Coverage(cover.plan, cover.on, holders)).of_all

    strictest = Cases((Candidates(cover, Causes(cover, shared(kinds.values()))),), False)
    if len(kinds) + len(there) > _MOST_KINDS_OF_PEOPLE:
        return strictest
    first = [()] if there else [(person,) for person in kinds.values()]
    found = {_comparable(shared(those)): those for those in first}
    for person in kinds.values():
        for those in list(found.values()):
            found.setdefault(_comparable(shared([*those, person])), (*those, person))
        if len(found) > _MOST_CASES:
            return strictest
    each = []
    for known, those in found.items():
        breaking = {
            pairing for pairing, p in kinds.items() if _comparable(shared([*those, p])) != known
        }
        without = [
            p.id
            for p in candidates.people
            if p.id not in cover.held and candidates.cause_key(p) in breaking
        ]
        each.append(Candidates(cover, Causes(cover, shared(those)), frozenset(without)))
    return Cases(tuple(each), True)


def _comparable(shared: _Shared) -> tuple[object, ...]:
    return tuple(shared.items())
