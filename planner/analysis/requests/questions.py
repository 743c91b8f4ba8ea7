"""Whom there is something to ask, before anybody does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from typing import NamedTuple, get_args

from planner.analysis.cover.in_force import assignments_in_force, has_left, in_force
from planner.analysis.drills.parts import people_in_drill
from planner.analysis.measures import Measures
from planner.models import Assignment, Commitment, Drill, HandOver, Message, Plan, Request
from planner.models.messages import OPEN_STATUSES
from planner.models.requests import About
from planner.models.roles import NOT_HOLDING_STATUSES

ABOUTS: tuple[About, ...] = get_args(About)

SOON = timedelta(days=7)
"""How long ahead somebody is asked to send a message, or told that a promise is due."""


class Question(NamedTuple):
    """One thing that one person could be asked."""

    person_id: int
    about: About
    responsibility_id: int | None = None
    for_person_id: int | None = None
    commitment_id: int | None = None
    message_id: int | None = None
    drill_id: int | None = None


def questions_to_ask(
    measures: Measures, abouts: Collection[About] = ABOUTS, people: Collection[int] = ()
) -> tuple[Question, ...]:
    """Return what there is to ask about, by person and then in the order of the texts.

    Without ``people``, what the plan needs to know: who was nominated and not asked, what is not
    confirmed any more, hours nobody gave, who could stand in where somebody holds alone, what a
    manager was not asked, promises that are due, agreed messages of the next days, drills that are
    planned. Of people chosen by name also what they confirmed lately and said before, and messages
    that are drafts or later. What somebody is asked already is not asked again.
    """
    waiting = {question_of(r) for r in measures.plan.requests.values() if r.status == "open"}
    answered = {question_of(r) for r in measures.plan.requests.values() if r.status == "answered"}
    found = dict.fromkeys(
        question
        for about in ABOUTS
        if about in abouts
        for question in _FIND[about](measures, frozenset(people))
        if question not in waiting and not (about in _ASKED_ONCE and question in answered)
    )
    there = measures.plan.people
    chosen = people or there.keys()
    asked = [
        q for q in found if q.person_id in chosen and not has_left(there[q.person_id], measures.on)
    ]
    return tuple(
        sorted(asked, key=lambda q: (there[q.person_id].shown_name.casefold(), q.person_id))
    )


def question_of(request: Request) -> Question:
    """Return what a request asks of whom."""
    return Question(
        request.person_id,
        request.about,
        request.responsibility_id,
        request.for_person_id,
        request.commitment_id,
        request.message_id,
        request.drill_id,
    )


def _accept(measures: Measures, _: frozenset[int]) -> Iterator[Question]:
    """Yield everybody who was nominated for a champion seat, or asked before requests were kept.

    They are found by their status, so that a large plan is not gone through after every edit.
    """
    plan, on = measures.plan, measures.on
    for status in ("nominated", "asked"):
        for assignment in plan.where(Assignment, "status", status):
            row_id, person_id = assignment.responsibility_id, assignment.person_id
            known = row_id in plan.responsibilities and in_force(assignment, on)
            if known and not _takes_over(plan, person_id, row_id):
                yield Question(person_id, "accept", row_id)


def _takes_over(plan: Plan, person_id: int, responsibility_id: int) -> bool:
    """Return whether a person is asked about a thing as one that is handed over to them."""
    return any(
        row.responsibility_id == responsibility_id and row.state in ("proposed", "asked")
        for row in plan.where(HandOver, "to_person_id", person_id)
    )


def _confirm(measures: Measures, people: frozenset[int]) -> Iterator[Question]:
    """Yield what was not confirmed for long; of people chosen by name all that they have."""
    for assignment in measures.confirmation.stale_holders:
        yield Question(assignment.person_id, "confirm", assignment.responsibility_id)
    for assignment in assignments_in_force(measures.plan, measures.on) if people else ():
        if assignment.person_id in people and assignment.status not in NOT_HOLDING_STATUSES:
            yield Question(assignment.person_id, "confirm", assignment.responsibility_id)


def _hours(measures: Measures, people: frozenset[int]) -> Iterator[Question]:
    """Yield whoever is chosen, and holders of champion seats who never said their hours."""
    for person_id in people:
        yield Question(person_id, "hours")
    rows, everybody = measures.plan.responsibilities, measures.plan.people
    for person_id, held in measures.coverage.held.items():
        if everybody[person_id].hours is None and any(
            rows[row_id].kind == "champion seat" for row_id in held
        ):
            yield Question(person_id, "hours")


def _stand_in(measures: Measures, _: frozenset[int]) -> Iterator[Question]:
    """Yield whoever holds something alone for which nobody is named besides."""
    named: dict[int, set[int]] = {}
    for assignment in assignments_in_force(measures.plan, measures.on):
        named.setdefault(assignment.responsibility_id, set()).add(assignment.person_id)
    for person_id, alone in measures.coverage.alone.items():
        for responsibility_id in alone:
            if named[responsibility_id] <= {person_id}:
                yield Question(person_id, "stand-in", responsibility_id)


def _manager(measures: Measures, people: frozenset[int]) -> Iterator[Question]:
    """Yield the managers of all who carry a champion seat or are on the way there.

    A manager who is chosen by name is asked about their own people.
    """
    plan = measures.plan
    for assignment in assignments_in_force(plan, measures.on):
        row = plan.responsibilities[assignment.responsibility_id]
        manager = plan.people[assignment.person_id].manager_id
        if row.kind == "champion seat" and manager is not None:
            yield Question(manager, "manager", row.id, assignment.person_id)


def _promise(measures: Measures, people: frozenset[int]) -> Iterator[Question]:
    """Yield whoever promised something by now; of people chosen by name all that is open."""
    for promise in measures.plan.commitments.values():
        due = promise.due is None or promise.due <= measures.on
        if promise.status == "open" and (due or people):
            for person_id in sorted(_promised_by(measures, promise)):
                yield Question(person_id, "promise", commitment_id=promise.id)


def _promised_by(measures: Measures, promise: Commitment) -> frozenset[int]:
    """Return who sits in the seat; whoever stands in only where nobody does."""
    plan = measures.plan
    seat = plan.responsibility_for(plan.sponsors[promise.sponsor_id])
    holders = measures.coverage.holders.get(seat.id, frozenset())
    owners = {a.person_id for a in plan.assignments_of(seat.id) if a.role == "owner"}
    return holders & owners or holders


def _message(measures: Measures, people: frozenset[int]) -> Iterator[Question]:
    """Yield who is to send an agreed message within the week; of people chosen by name all."""
    until = measures.on + SOON
    for status in sorted(OPEN_STATUSES):
        for message in measures.plan.where(Message, "status", status):
            near = status == "agreed" and message.on is not None and message.on <= until
            if message.messenger_id is not None and (near or message.messenger_id in people):
                yield Question(message.messenger_id, "message", message_id=message.id)


def _drill(measures: Measures, _: frozenset[int]) -> Iterator[Question]:
    """Yield everybody in a drill that is planned, its day and later."""
    for drill in measures.plan.where(Drill, "outcome", "planned"):
        for each in people_in_drill(measures.plan, drill) if drill.on >= measures.on else ():
            yield Question(each.person_id, "drill", drill_id=drill.id)


def _hand_over(measures: Measures, _: frozenset[int]) -> Iterator[Question]:
    """Yield who is to take something over, and has not said whether they do."""
    plan = measures.plan
    for state in ("proposed", "asked"):
        for row in plan.where(HandOver, "state", state):
            if row.to_person_id is not None and row.responsibility_id in plan.responsibilities:
                yield Question(row.to_person_id, "hand-over", row.responsibility_id, row.person_id)


_ASKED_ONCE: tuple[About, ...] = ("manager", "drill")
"""What is not asked again once it was answered."""

_FIND: dict[About, Callable[[Measures, frozenset[int]], Iterator[Question]]] = {
    "accept": _accept,
    "confirm": _confirm,
    "hours": _hours,
    "stand-in": _stand_in,
    "manager": _manager,
    "promise": _promise,
    "message": _message,
    "drill": _drill,
    "hand-over": _hand_over,
}
