"""Measure 17: the fewest appointments that make the plan safe, or the best of a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from planner.analysis.appointing import words
from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.causes_ahead import cases, causes_no_common_cause
from planner.analysis.appointing.matching import Matching, best_matching
from planner.analysis.appointing.model import Pairing
from planner.analysis.appointing.raising import fewest_appointments
from planner.analysis.appointing.reasons import why_appoint
from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.group import Group, group_of


@dataclass(frozen=True)
class Appointment:
    """A person to appoint as ready backup of a responsibility."""

    person_id: int
    responsibility_id: int
    clears: tuple[int, ...]
    """The single points of failure that this appointment ends."""
    why: str


@dataclass(frozen=True)
class Recommendation:
    """Appointments, what they clear and what they leave."""

    appointments: tuple[Appointment, ...]
    cleared: Group
    remaining: Group
    """Single points of failure that are still there afterwards."""
    exact: bool
    """Proven to be the best possible."""
    bound: int
    """The best that could possibly be: the most single points that can be cleared, the most
    weight that k appointments can clear, or the fewest appointments that could be enough."""
    why: str
    """What the appointments come to, and what is proven of it, in a sentence or two."""
    stuck: tuple[int, ...] = ()
    """The remaining to which nobody can be appointed, or nobody besides; ``obstacles`` says why."""


def clear_single_points(cover: Coverage) -> Recommendation:
    """Return the fewest appointments that clear all single points of failure that can be cleared.

    Each appointment clears exactly one, so the fewest are as many as are cleared; the question
    is who, so that nobody is asked for more hours than they have.
    """
    candidates, pairings = _best_matching(cover, None)
    points, found, most = cover.single_points.count, pairings.value, pairings.bound
    why = words.cleared_all(points) if found == points else words.cleared_some(found, points, most)
    return _recommend(cover, candidates, pairings, why)


def best_appointments(cover: Coverage, k: int) -> Recommendation:
    """Return the k appointments that clear the most weight of single points of failure."""
    candidates, pairings = _best_matching(cover, k)
    found, points = len(pairings.found), cover.single_points.count
    proven = pairings.value == pairings.bound
    if found == points:
        why = words.cleared_all(points)
    elif found < k:
        why = words.cleared_some(found, points, found if proven else min(k, points))
    else:
        why = words.best_of(k, pairings.value, pairings.bound)
    return _recommend(cover, candidates, pairings, why, full=found == k)


def _best_matching(cover: Coverage, k: int | None) -> tuple[Candidates, Matching]:
    """Return who takes what, and the candidates they were chosen from.

    Candidates are judged by what people have in common today. Where the choice itself changes
    that, each case it may lead to is solved, and the best one taken (see ``causes_ahead``).
    """
    points = [cover.plan.responsibilities[thing] for thing in cover.single_points.ids]
    candidates = Candidates(cover)
    pairings = best_matching(candidates, points, k)
    if causes_no_common_cause(cover, pairings.found):
        return candidates, pairings
    ahead = cases(candidates)
    found = [(each, best_matching(each, points, k)) for each in ahead.each]
    bound = pairings.bound
    if ahead.all:
        bound = min(bound, max(best.bound for _, best in found))

    def merit(option: tuple[Candidates, Matching]) -> tuple[int, int, int]:
        each, best = option
        rows = [(who, cover.plan.responsibilities[thing]) for who, thing in best.found]
        against = sum(each.cost(who, row) for who, row in rows)
        return best.value, sum(row.weight for _, row in rows), -against

    candidates, pairings = max(found, key=merit)
    return candidates, pairings._replace(bound=bound)


def _recommend(
    cover: Coverage, candidates: Candidates, pairings: Matching, why: str, full: bool = False
) -> Recommendation:
    points = cover.single_points.ids
    cleared = {thing for _, thing in pairings.found}
    left = [thing for thing in points if thing not in cleared]
    if not points:
        why = words.nothing_to_clear()
    elif not cleared:
        why = words.nobody(len(points))
    return Recommendation(
        appointments=explain(cover, candidates, _in_order(cover, pairings.found), cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, left),
        exact=pairings.value == pairings.bound,
        bound=pairings.bound,
        why=f"{why} {words.as_if()}" if cleared else why,
        stuck=() if full else tuple(left),
    )


def explain(
    cover: Coverage, candidates: Candidates, pairings: Iterable[Pairing], cleared: Collection[int]
) -> tuple[Appointment, ...]:
    """Return pairings as appointments, each with the reasons for it.

    Where several people are appointed to one responsibility, the first of them is said to clear it.
    """
    found, of = list(pairings), cover.single_points.count
    first = {thing: person_id for person_id, thing in reversed(found) if thing in cleared}
    clears, taken = Counter(first.values()), Counter(person_id for person_id, _ in found)
    rows = cover.plan.responsibilities
    return tuple(
        Appointment(
            person_id,
            thing,
            (thing,) if first.get(thing) == person_id else (),
            why_appoint(
                candidates,
                person_id,
                rows[thing],
                clears=clears[person_id],
                of=of,
                taken=taken[person_id],
            ),
        )
        for person_id, thing in found
    )


def _in_order(cover: Coverage, pairings: Iterable[Pairing]) -> list[Pairing]:
    """Whoever clears most first, so that the first few are the best few."""
    rows, people = cover.plan.responsibilities, cover.plan.people
    found = list(pairings)
    cleared_by: dict[int, int] = {}
    for person_id, thing in found:
        cleared_by[person_id] = cleared_by.get(person_id, 0) + rows[thing].weight

    def order(pairing: Pairing) -> tuple[int, str, int, int, int]:
        person_id, thing = pairing
        label = people[person_id].label
        return -cleared_by[person_id], label, person_id, -rows[thing].weight, thing

    return sorted(found, key=order)


def raise_bus_factor(
    cover: Coverage, target: int, *, cancelled: Callable[[], bool] | None = None
) -> Recommendation:
    """Return the fewest appointments after which no group smaller than ``target`` is enough.

    ``exact`` where as few as ``bound`` reach it. Where it cannot be reached, nobody is named;
    where the search ends without reaching it, the appointments that raise it furthest are given.
    Neither is exact.
    """
    raised = fewest_appointments(cover, target, cancelled)
    cleared = set(cover.single_points.ids) - set(raised.after.single_points.ids)
    return Recommendation(
        appointments=explain(cover, Candidates(cover), _in_order(cover, raised.found), cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, raised.after.single_points.ids),
        exact=raised.reached and len(raised.found) == raised.bound,
        bound=raised.bound,
        why=" ".join([words.raised_to(raised, target), *([words.as_if()] if raised.found else [])]),
    )
