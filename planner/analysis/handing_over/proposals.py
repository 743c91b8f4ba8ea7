"""Who could take over all that somebody hands over: possible together, not each alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Literal, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.executives import SeatCandidates
from planner.analysis.appointing.matching import best_matching, with_backups
from planner.analysis.appointing.model import Pairing
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.handing_over.things import Thing
from planner.models import Assignment, Successor
from planner.models.roles import OVER_STATUSES

Ground = Literal["noted", "prepared", "holds it", "free"]
"""Why somebody is proposed: the plan says so; they are being prepared; they hold it too already, or
are named for it; of those who could take it on they are preferred."""


class Proposal(NamedTuple):
    """Who could take a thing over, besides all that others are proposed for."""

    person_id: int
    ground: Ground
    as_suited: tuple[int, ...] = ()
    """Others of whom as little speaks against it, and who are proposed for nothing."""


def proposals(after: Coverage, things: Sequence[Thing], leaver: int) -> Mapping[int, Proposal]:
    """Return who is proposed for each thing, by responsibility, where somebody suitable is known.

    ``after`` is the coverage without whoever leaves. Nobody is asked for more hours than they have
    free for all of it together; whoever leads the organisation is proposed for no champion seat,
    and only possible sponsors for a sponsor seat.
    """
    found = dict(_noted_proposals(after, things, leaver))
    new = [(p.person_id, row_id) for row_id, p in found.items() if p.ground != "holds it"]
    pledged = [pairing for pairing in new if pairing[0] not in after.holders[pairing[1]]]
    cover = coverage(with_backups(after.plan, pledged), after.on) if pledged else after
    candidates = SeatCandidates(cover, without=(leaver,))
    rest = [t.responsibility for t in things if t.responsibility.id not in found]
    pairings = best_matching(candidates, rest).found
    asked = {person_id for person_id, _ in pairings} | {p.person_id for p in found.values()}
    for person_id, row_id in pairings:
        as_suited = _as_suited(candidates, (person_id, row_id), asked)
        found[row_id] = Proposal(person_id, "free", tuple(as_suited))
    return found


def _noted_proposals(
    after: Coverage, things: Iterable[Thing], leaver: int
) -> Iterable[tuple[int, Proposal]]:
    """Yield what the plan says already of who takes which thing."""
    plan = after.plan
    gone = _not_staying(after) | {leaver}
    for thing in things:
        row_id, noted = thing.responsibility.id, thing.noted
        if noted is not None and noted.to_person_id is not None and noted.state != "declined":
            yield row_id, Proposal(noted.to_person_id, "noted")
            continue
        prepared = (s.person_id for s in plan.where(Successor, "responsibility_id", row_id))
        ready = next((person_id for person_id in prepared if person_id not in gone), None)
        if ready is not None:
            yield row_id, Proposal(ready, "prepared")
            continue
        named = [a for a in plan.assignments_of(row_id) if _may_go_on(a, gone, after)]
        if named:
            best = min(named, key=lambda a: _order(after, a))
            yield row_id, Proposal(best.person_id, "holds it")


def _not_staying(after: Coverage) -> frozenset[int]:
    """Return who is away when the leaver is gone, or leaves soon themselves."""
    plan = after.plan
    soon = after.on + timedelta(days=plan.settings.leaving_within_days)
    people = plan.people.values()
    leaving = {p.id for p in people if p.last_day is not None and p.last_day <= soon}
    return plan.absent(after.on) | leaving


def _may_go_on(given: Assignment, gone: Iterable[int], after: Coverage) -> bool:
    """Return whether somebody has a thing when the leaver is gone."""
    return (
        given.person_id not in gone
        and given.status not in OVER_STATUSES
        and (given.until is None or given.until >= after.on)
    )


def _order(after: Coverage, given: Assignment) -> tuple[bool, bool, str, int]:
    holds = given.person_id in after.holders[given.responsibility_id]
    return not holds, given.role != "owner", after.plan.people[given.person_id].label, given.id


def _as_suited(candidates: Candidates, pairing: Pairing, asked: set[int]) -> Iterable[int]:
    """Yield who could as well take a thing that somebody is proposed for."""
    person_id, row_id = pairing
    row = candidates.plan.responsibilities[row_id]
    cost = candidates.cost(person_id, row)
    for candidate in candidates.for_responsibility(row):
        if candidate.cost > cost:
            return
        if candidate.cost == cost and candidate.person_id not in asked:
            yield candidate.person_id
