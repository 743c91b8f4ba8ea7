"""Who could take over what somebody holds, the likeliest first, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.analysis.appointing.executives import executives
from planner.analysis.appointing.sponsoring import possible_sponsors
from planner.analysis.cover.coverage import Coverage, holds
from planner.analysis.handing_over.proposals import Proposal
from planner.analysis.handing_over.words import ground_words
from planner.analysis.measures import Measures
from planner.models import Person, Plan, Responsibility
from planner.models.roles import OVER_STATUSES
from planner.text import number, tr
from planner.ui.as_written import sorting_key

_MOST = 5
"""Nobody compares more of them in a list."""


@dataclass(frozen=True)
class Candidate:
    """Somebody who could take over, and why."""

    person_id: int
    why: str


def held_by(plan: Plan, person_id: int, on: date) -> list[Responsibility]:
    """Return what a person was given and still has on a day or will have, heaviest first."""
    ids = {
        a.responsibility_id
        for a in plan.assignments_by(person_id)
        if (a.until is None or a.until >= on) and a.status not in OVER_STATUSES
    }
    found = [plan.responsibilities[i] for i in ids if i in plan.responsibilities]
    return sorted(found, key=lambda r: (-r.weight, r.kind, sorting_key(plan.name_of(r))))


def successors(
    measures: Measures,
    responsibility: Responsibility,
    leaving: int,
    best: Proposal | None = None,
) -> list[Candidate]:
    """Return a few to choose from: ``best``, who can take it besides all that others are proposed
    for; ready backups, then other backups, then people of the same home who are there and carry
    least. In a sponsor seat only who can be proposed for one, in a champion seat nobody who leads
    them all."""
    plan, coverage, idle = measures.plan, measures.coverage, measures.plan.settings.idle_statuses
    found: dict[int, Candidate] = {}
    if best is not None:
        why = ground_words(plan, best, responsibility.id, measures.on)
        found[best.person_id] = Candidate(best.person_id, why)
    for ready in (True, False):
        for a in plan.assignments_of(responsibility.id):
            as_ready = holds(a, responsibility, measures.on, idle) == ready
            ok = a.person_id != leaving and a.role == "backup" and as_ready
            if ok and _stays(plan.people[a.person_id], measures.on):
                why = tr("backup, ready") if ready else tr("backup, not ready yet")
                found.setdefault(a.person_id, Candidate(a.person_id, why))
    home = plan.people[leaving].department_id
    if responsibility.department_id is not None:
        home = responsibility.department_id
    suited = possible_sponsors(coverage) if responsibility.kind == "sponsor seat" else None
    leads = executives(coverage) if responsibility.kind == "champion seat" else frozenset()
    neighbours = [
        person
        for person in (plan.where(Person, "department_id", home) if home is not None else ())
        if person.id != leaving
        and person.id not in found
        and _stays(person, measures.on)
        and (suited is None or person.id in suited)
        and person.id not in leads
    ]
    neighbours.sort(key=lambda p: (len(coverage.held.get(p.id, ())), sorting_key(p.shown_name)))
    near = [_neighbour(coverage, person) for person in neighbours[:_MOST]]
    return [*found.values(), *near][:_MOST]


def _neighbour(coverage: Coverage, person: Person) -> Candidate:
    """Return somebody of the same department, with what they carry already."""
    held = len(coverage.held.get(person.id, ()))
    why = tr("same department, holds nothing yet")
    if held:
        why = tr("same department, holds {count}", count=held)
    if person.hours:
        why = tr("{why}, {hours} h a week", why=why, hours=number(person.hours))
    return Candidate(person.id, why)


def _stays(person: Person, on: date) -> bool:
    return (person.start is None or person.start <= on) and person.last_day is None
