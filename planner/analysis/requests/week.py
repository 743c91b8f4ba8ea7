"""What to do this week: the few people to write to now, by what their answers would change."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.champions.week import to_thank
from planner.analysis.handing_over.week import hand_overs_due
from planner.analysis.measures import Measures
from planner.analysis.pilot.week import late_problems
from planner.analysis.requests.check_ins import check_ins_due
from planner.analysis.requests.drill_things import drill_things
from planner.analysis.requests.owed import owed
from planner.analysis.requests.questions import SOON, Question, questions_to_ask
from planner.analysis.requests.things import Thing
from planner.analysis.sponsors.week import silent_sponsors
from planner.models import Message, Request, Responsibility
from planner.models.requests import About
from planner.text import day, tr, trn

MOST_THINGS = 5
_ACCEPT: tuple[About, ...] = ("accept",)
_PROMISE: tuple[About, ...] = ("promise",)
_MESSAGE: tuple[About, ...] = ("message",)


def this_week(measures: Measures) -> tuple[Thing, ...]:
    """Return at most five things to do now: those on which most depends first, then those that
    wait longest, then by name. Nobody is written to twice."""
    found: dict[int, Thing] = {}
    kinds = (
        *(_late, _to_ask, _quiet, _promises, _messages),
        *(hand_overs_due, silent_sponsors, late_problems, check_ins_due, drill_things),
    )
    for thing in (thing for kind in kinds for thing in kind(measures)):
        before = found.get(thing.person.id)
        if before is None or _urgency(thing) < _urgency(before):
            found[thing.person.id] = thing
    things = list(found.values())
    if len(things) < MOST_THINGS:
        things += to_thank(measures, MOST_THINGS, without=found)
    return tuple(sorted(things, key=_urgency)[:MOST_THINGS])


def _urgency(thing: Thing) -> tuple[int, int, str, int]:
    return -thing.effect, -thing.days, thing.person.shown_name.casefold(), thing.person.id


def _late(measures: Measures) -> Iterator[Thing]:
    """Yield people whose answers are late."""
    for each in owed(measures.plan, measures.on):
        if each.state != "late":
            continue
        seats = [r.responsibility_id for r in each.open if r.responsibility_id is not None]
        yield Thing(
            max((_effect(measures, seat) for seat in seats), default=1),
            each.days_late,
            each.person,
            tr("Remind {name}", name=each.person.shown_name),
            trn(
                "One answer is wanted, {late}.",
                "{count} answers are wanted, {late}.",
                len(each.open),
                late=each.words,
            ),
            "",
            late=each.open,
        )


def _to_ask(measures: Measures) -> Iterator[Thing]:
    """Yield people who were nominated and not asked yet."""
    plan = measures.plan
    for question in questions_to_ask(measures, _ACCEPT):
        person, seat = plan.people[question.person_id], question.responsibility_id
        assert seat is not None, "a seat is accepted"
        name = plan.name_of(plan.get(Responsibility, seat))
        (given, *_) = (a for a in plan.assignments_by(person.id) if a.responsibility_id == seat)
        if given.status != "nominated":
            continue
        backup = given.role == "backup"
        ask = (
            tr("Ask {name} to be the backup in {department}")
            if backup
            else tr("Ask {name} to be the champion of {department}")
        )
        since = given.entered_on or given.since
        yield Thing(
            _effect(measures, seat),
            0 if since is None else max(0, (measures.on - since).days),
            person,
            ask.format(name=person.shown_name, department=name),
            tr("Nominated, not asked yet. {cover}", cover=_cover(measures, seat, name)),
            name,
            (question,),
        )


def _quiet(measures: Measures) -> Iterator[Thing]:
    """Yield champions who have gone quiet and hold their seat alone."""
    plan = measures.plan
    for seat in measures.seats:
        for person_id in seat.champions if len(seat.holders) == 1 else ():
            given = next(
                a
                for a in plan.assignments_by(person_id)
                if a.responsibility_id == seat.responsibility_id
            )
            question = Question(person_id, "confirm", seat.responsibility_id)
            if given.status != "quiet" or _is_asked(measures, question):
                continue
            last = given.last_active
            person, name = plan.people[person_id], seat.department.name
            yield Thing(
                _effect(measures, seat.responsibility_id),
                0 if last is None else (measures.on - last).days,
                person,
                tr("Write to {name}: {department} is going quiet", name=person.shown_name,
                   department=name),
                tr("The only champion there has gone quiet.")
                if last is None
                else tr("Last active on {day}; the only champion there.",
                        day=day(last, measures.on)),
                name,
                (question,),
            )  # fmt: skip


def _promises(measures: Measures) -> Iterator[Thing]:
    """Yield sponsors whose promise is due within a week, or past."""
    plan, until = measures.plan, measures.on + SOON
    asked = questions_to_ask(measures, _PROMISE, set(plan.people))
    for question in asked:
        assert question.commitment_id is not None, "a promise is asked about"
        promise = plan.commitments[question.commitment_id]
        if promise.due is None or promise.due > until:
            continue
        seat = plan.responsibility_for(plan.sponsors[promise.sponsor_id])
        person = plan.people[question.person_id]
        past = promise.due < measures.on
        words = tr("“{promise}” was due on {day}.") if past else tr("“{promise}” is due on {day}.")
        yield Thing(
            _effect(measures, seat.id),
            max(0, (measures.on - promise.due).days),
            person,
            tr("Ask {name} about a promise", name=person.shown_name),
            words.format(promise=promise.promise, day=day(promise.due, measures.on)),
            promise.promise,
            (question,),
        )


def _messages(measures: Measures) -> Iterator[Thing]:
    """Yield messengers of agreed messages that are due within a week, or past."""
    plan, on = measures.plan, measures.on
    for question in questions_to_ask(measures, _MESSAGE):
        assert question.message_id is not None, "a message is asked for"
        message, person = plan.get(Message, question.message_id), plan.people[question.person_id]
        assert message.on is not None, "it is due"
        past = message.on < on
        words = tr("“{title}” was due on {day}.") if past else tr("“{title}” is due on {day}.")
        yield Thing(
            1,
            max(0, (on - message.on).days),
            person,
            tr("Ask {name} to send a message", name=person.shown_name),
            words.format(title=message.title, day=day(message.on, on)),
            message.title,
            (question,),
        )


def _effect(measures: Measures, responsibility_id: int) -> int:
    row = measures.plan.responsibilities.get(responsibility_id)
    if row is None:
        return 1
    depth = measures.coverage.depth(responsibility_id)
    return row.weight * (2 if depth == 0 else 1) if depth < 2 else 1


def _cover(measures: Measures, responsibility_id: int, name: str) -> str:
    depth = measures.coverage.depth(responsibility_id)
    if depth == 0:
        return tr("{department} has nobody.", department=name)
    if depth == 1:
        return tr("{department} rests on one person.", department=name)
    return tr("{department} has {count} holders.", department=name, count=depth)


def _is_asked(measures: Measures, question: Question) -> bool:
    return any(
        r.status == "open"
        and r.about == question.about
        and r.responsibility_id == question.responsibility_id
        for r in measures.plan.where(Request, "person_id", question.person_id)
    )
