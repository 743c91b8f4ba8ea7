"""What people have in common once others hold something too.

What every holder of the plan has in common tells nobody apart and counts as no common cause, until
somebody is appointed of whom it is not true. So whom to appoint depends on who else is appointed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import with_backups
from planner.analysis.appointing.model import Place
from planner.analysis.cover.common_cause import Causes, common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.models import Person

_MOST_CASES = 32
_MOST_KINDS_OF_PEOPLE = 300

_Shared = Mapping[str, frozenset[Any]]
"""What every holder has in common, as ``Causes`` keeps it."""


def fair(cover: Coverage, places: Iterable[Place]) -> bool:
    """Return whether nothing that somebody is appointed to has a common cause then."""
    places = tuple(places)
    after = coverage(with_backups(cover.plan, places), cover.on)
    caught = common_cause(after).by_responsibility
    return not any(responsibility_id in caught for _, responsibility_id in places)


class Cases(NamedTuple):
    """The ways in which what all holders have in common may turn out."""

    each: tuple[Candidates, ...]
    """The candidates in each, without those people by whom it would turn out to be even less.
    Whatever fits a case may be appointed."""
    all: bool
    """Whether whatever may be appointed at all is in one of them."""


def cases(candidates: Candidates) -> Cases:
    """Return who may be appointed to what in each case that appointments may lead to."""
    cover = candidates.coverage
    kinds = {candidates.place(p): p for p in candidates.people if p.id not in cover.held}
    there = {candidates.place(p): p for p in map(cover.plan.people.__getitem__, cover.held)}

    def shared(more: Iterable[Person]) -> _Shared:
        holders = {n: frozenset({p.id}) for n, p in enumerate([*there.values(), *more])}
        return Causes(Coverage(cover.plan, cover.on, holders)).of_all

    strictest = Cases((Candidates(cover, Causes(cover, shared(kinds.values()))),), False)
    if len(kinds) + len(there) > _MOST_KINDS_OF_PEOPLE:
        return strictest
    first = [()] if there else [(person,) for person in kinds.values()]
    found = {_key(shared(those)): those for those in first}
    for person in kinds.values():
        for those in list(found.values()):
            found.setdefault(_key(shared([*those, person])), (*those, person))
        if len(found) > _MOST_CASES:
            return strictest
    each = []
    for known, those in found.items():
        breaking = {place for place, p in kinds.items() if _key(shared([*those, p])) != known}
        without = [
            p.id
            for p in candidates.people
            if p.id not in cover.held and candidates.place(p) in breaking
        ]
        each.append(Candidates(cover, Causes(cover, shared(those)), frozenset(without)))
    return Cases(tuple(each), True)


def _key(shared: _Shared) -> tuple[object, ...]:
    return tuple(shared.items())
