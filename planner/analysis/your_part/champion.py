"""What somebody is told who carries a department, or is asked to: role, contacts, first week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.analysis.cover.in_force import has_left, in_force, trained
from planner.analysis.measures import Measures
from planner.analysis.messages.audience import departments_reached
from planner.analysis.messages.standing import open_messages
from planner.analysis.your_part.asked import AskedOf, asked_by_when
from planner.analysis.your_part.contacts import Contact, contacts_of
from planner.analysis.your_part.departments import current_assignments
from planner.models import Assignment, Department, Person, Stage, Training
from planner.models.roles import ChampionStatus

WEEK = timedelta(days=7)
NEW_FOR = timedelta(days=28)
"""For how long after they began somebody is told what to do in a first week."""

UsualStep = Literal[
    "say hello",
    "read along",
    "agree who looks when",
    "think of a backup",
    "meet the head",
    "find three",
    "tell the keeper",
]
"""What is usually done in a first week."""

_OF_CHAMPIONS: tuple[UsualStep, ...] = (
    *("say hello", "agree who looks when", "meet the head", "find three", "tell the keeper"),
)
_OF_BACKUPS: tuple[UsualStep, ...] = (
    *("read along", "agree who looks when", "find three", "tell the keeper"),
)


class InWeek(NamedTuple):
    """Something of the week ahead: what is asked, a training, a message that people of their
    departments are told, or a usual step."""

    on: date
    what: AskedOf | UsualStep | tuple[Literal["training", "message"], int]


@dataclass(frozen=True)
class ChampionsPart:
    """What somebody is told who carries departments as champion or backup."""

    person: Person
    champion_of: tuple[Department, ...]
    backup_in: tuple[Department, ...]
    asked_to_carry: tuple[Department, ...]
    """Of those they are nominated for, or asked about, and have not accepted."""
    trained: bool
    training: Training | None
    """The next session; none where none is planned, or they are trained."""
    is_new: bool
    """Whether they began lately, or have not yet."""
    contacts: tuple[Contact, ...]
    week: tuple[InWeek, ...]
    """The seven days from this one on, in their order."""
    asked: tuple[AskedOf, ...]
    """What is asked of them before that week, and late therefore, or after it."""


def champions_part(measures: Measures, person_id: int) -> ChampionsPart | None:
    """Return what somebody is told who carries a department, or is asked to; none for others."""
    seats = _seats(measures, person_id)
    if not seats:
        return None
    plan, on = measures.plan, measures.on
    able = all(trained(given, on) for given, _ in seats)
    asked = asked_by_when(measures, person_id)
    contacts = contacts_of(measures, person_id, [each.id for _, each in seats])
    is_new = any(_is_new(measures, given) for given, _ in seats)
    coming = () if able else tuple(_trainings(measures))
    week = [
        *(InWeek(thing.by, thing) for thing in asked if thing.by and on <= thing.by < on + WEEK),
        *(InWeek(each.on, ("training", each.id)) for each in coming if each.on < on + WEEK),
        *_messages_of_week(measures, person_id, [department.id for _, department in seats]),
        *(_usual(on, _steps(measures, seats, contacts, asked)) if is_new else ()),
    ]
    in_week = {each.what for each in week}
    return ChampionsPart(
        person=plan.people[person_id],
        champion_of=tuple(d for a, d in seats if a.role == "owner" and not _waits(a)),
        backup_in=tuple(d for a, d in seats if a.role == "backup" and not _waits(a)),
        asked_to_carry=tuple(d for a, d in seats if _waits(a)),
        trained=able,
        training=next(iter(coming), None),
        is_new=is_new,
        contacts=contacts,
        week=tuple(sorted(week, key=lambda each: each.on)),
        asked=tuple(thing for thing in asked if thing not in in_week),
    )


def people_in_seats(measures: Measures) -> frozenset[int]:
    """Return everybody who carries a champion seat, stands in there or is asked to, and has not
    left."""
    plan, on = measures.plan, measures.on
    return frozenset(
        given.person_id
        for seat in measures.seats
        for given in plan.assignments_of(seat.responsibility_id)
        if in_force(given, on) and not has_left(plan.people[given.person_id], on)
    )


def _seats(measures: Measures, person_id: int) -> list[tuple[Assignment, Department]]:
    departments = measures.plan.departments
    seats = [
        (given, departments[row.department_id])
        for given, row in current_assignments(measures, person_id)
        if row.department_id is not None
    ]
    return sorted(seats, key=lambda seat: (seat[1].name.casefold(), seat[1].id))


def _waits(given: Assignment) -> bool:
    waiting: tuple[ChampionStatus, ...] = ("nominated", "asked")
    return given.status in waiting


def _is_new(measures: Measures, given: Assignment) -> bool:
    """Return whether somebody has not begun yet, or did in the last weeks: since they accepted, or
    from the first day of the appointment."""
    if _waits(given):
        return True
    accepted = [
        stage.on
        for stage in measures.plan.where(Stage, "person_id", given.person_id)
        if stage.responsibility_id == given.responsibility_id and stage.status == "accepted"
    ]
    begun = max(accepted, default=given.since or given.entered_on)
    return given.status == "accepted" if begun is None else begun > measures.on - NEW_FOR


def _trainings(measures: Measures) -> Iterator[Training]:
    ahead = (each for each in measures.plan.table(Training).values() if each.on >= measures.on)
    yield from sorted(ahead, key=lambda each: (each.on, each.id))


def _messages_of_week(
    measures: Measures, person_id: int, departments: Sequence[int]
) -> Iterator[InWeek]:
    """Yield the messages of the week to people of these departments that others send."""
    plan, on = measures.plan, measures.on
    for message in open_messages(plan):
        mine = person_id in (message.author_id, message.messenger_id)
        soon = message.on is not None and on <= message.on < on + WEEK
        if (
            message.on
            and soon
            and not mine
            and departments_reached(plan, message).intersection(departments)
        ):
            yield InWeek(message.on, ("message", message.id))


def _steps(
    measures: Measures,
    seats: Sequence[tuple[Assignment, Department]],
    contacts: Sequence[Contact],
    asked: Sequence[AskedOf],
) -> Iterator[UsualStep]:
    """Yield the usual steps: where nobody else carries a department, somebody is to be thought of,
    unless they are asked for that already; where nobody heads it, nobody is met."""
    requests = (measures.plan.requests[t.row_id] for t in asked if t.kind == "request")
    asked_for_backup = any(request.about == "stand-in" for request in requests)
    kinds = {contact.kind for contact in contacts}
    champion = any(given.role == "owner" for given, _ in seats)
    for step in _OF_CHAMPIONS if champion else _OF_BACKUPS:
        if step == "agree who looks when" and kinds.isdisjoint(("champion", "backup")):
            if not asked_for_backup:
                yield "think of a backup"
        elif step != "meet the head" or "head of department" in kinds:
            yield step


def _usual(on: date, steps: Iterator[UsualStep]) -> Iterator[InWeek]:
    """Yield the usual steps on the working days of a week, one a day."""
    days = (on + timedelta(days=ahead) for ahead in range(WEEK.days))
    working = (each for each in days if each.weekday() < 5)
    yield from (InWeek(each, step) for each, step in zip(working, steps, strict=False))
