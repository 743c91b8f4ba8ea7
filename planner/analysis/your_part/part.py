"""All of one person's part in a launch, as data: what pages, documents and texts say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.analysis.cover.in_force import has_left, in_force
from planner.analysis.drills.parts import heads_of, people_in_drill
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.meeting.asks import open_decisions
from planner.analysis.messages.standing import open_messages
from planner.analysis.requests.owed import owed
from planner.analysis.sponsors.participation import Participation
from planner.analysis.your_part.asked import AskedOf, asked_by_when, who_shows
from planner.analysis.your_part.changed import Changed, changed_for
from planner.analysis.your_part.departments import Mine, departments_of_person
from planner.analysis.your_part.held import Held, held_by_person
from planner.analysis.your_part.promised import Promise, promises_of_person
from planner.models import Drill, HandOver, Person, PilotProblem


@dataclass(frozen=True)
class YourPart:
    """What one person has to do with a launch on a day."""

    person: Person
    departments: tuple[Mine, ...]
    """Those they carry, head or stand for, the least covered first."""
    asked: tuple[AskedOf, ...]
    """The soonest first."""
    promises: tuple[Promise, ...]
    seen: tuple[Participation, ...]
    """How they take part in each sponsor seat for which they promised how often."""
    held: tuple[Held, ...]
    changed: Changed

    @property
    def is_nothing(self) -> bool:
        """Whether the plan wants nothing of them, and nothing in it is theirs."""
        return not (self.departments or self.asked or self.promises or self.held)


def your_part(
    measures: Measures,
    findings: Iterable[Finding],
    person_id: int,
    since: date | None = None,
) -> YourPart:
    """Return somebody's part, and what has changed of it since a day (see ``changed_for``)."""
    departments = departments_of_person(measures, person_id)
    return YourPart(
        person=measures.plan.people[person_id],
        departments=departments,
        asked=asked_by_when(measures, person_id),
        promises=promises_of_person(measures, person_id),
        seen=tuple(
            part
            for part in measures.participation
            if part.cadence_days is not None and part.person and part.person.id == person_id
        ),
        held=held_by_person(measures, person_id),
        changed=changed_for(measures, findings, person_id, departments, since),
    )


def has_a_part(measures: Measures, person_id: int) -> bool:
    """Return whether somebody has a part and has not left."""
    if has_left(measures.plan.people[person_id], measures.on):
        return False
    kinds = (held_by_person, departments_of_person, asked_by_when)  # the quickest first
    return any(find(measures, person_id) for find in kinds)


def people_with_a_part(measures: Measures) -> frozenset[int]:
    """Return everybody who has a part and has not left; found by what there is, not by asking of
    each person."""
    there = measures.plan.people
    found = set(_with_a_part(measures))
    return frozenset(
        person_id for person_id in found if not has_left(there[person_id], measures.on)
    )


def _with_a_part(measures: Measures) -> Iterator[int]:
    plan, on = measures.plan, measures.on
    for row_id in plan.responsibilities:
        yield from (given.person_id for given in plan.assignments_of(row_id) if in_force(given, on))
    for department_id in plan.departments:
        yield from heads_of(plan, department_id)[:1]
    yield from (each.person.id for each in owed(plan, on))
    for drill in plan.where(Drill, "outcome", "planned"):
        yield from (each.person_id for each in people_in_drill(plan, drill) if drill.on >= on)
    for message in open_messages(plan):
        yield from filter(None, (message.author_id, message.messenger_id))
    for row in plan.table(HandOver).values():
        yield from who_shows(measures, row)
    for problem in plan.where(PilotProblem, "status", "open"):
        yield from filter(None, (problem.owner_id,))
    for decision in open_decisions(plan, on):
        yield from measures.asked_people.find(decision.from_whom).people
