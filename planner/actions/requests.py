"""Asking people, reminding them, and what their answers change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.actions import hand_overs, roles, rows
from planner.actions.drills import note_result
from planner.analysis.findings.subjects import responsibility_in_full
from planner.errors import PlannerError
from planner.models import (
    Assignment,
    Commitment,
    Draft,
    Drill,
    HandOver,
    Message,
    Person,
    Plan,
    Request,
    Responsibility,
    Wording,
)
from planner.models.drills import DrillResult
from planner.models.requests import About, WordingKey
from planner.models.roles import OVER_STATUSES
from planner.text import tr

Value = bool | float | date | Person | DrillResult | None
"""What an answer comes to: yes or no, hours a week, a new day, who stands in (none for nobody),
how a drill went."""


@dataclass(frozen=True)
class Answer:
    """What somebody answered to a request."""

    request_id: int
    text: str
    """As they wrote it."""
    value: Value


def ask(
    draft: Draft,
    person_id: int,
    about: About,
    *,
    on: date,
    responsibility_id: int | None = None,
    for_person_id: int | None = None,
    commitment_id: int | None = None,
    message_id: int | None = None,
    drill_id: int | None = None,
) -> Request:
    """Note that a person is asked something on a day; who was *nominated* for a seat is *asked*.

    Raises ``PlannerError`` where they are asked the very same already.
    """
    subject = {
        "responsibility_id": responsibility_id,
        "for_person_id": for_person_id,
        "commitment_id": commitment_id,
        "message_id": message_id,
        "drill_id": drill_id,
    }
    _refuse_asked_already(draft.plan, person_id, about, subject)
    if about in ("accept", "hand-over"):
        for assignment in _assignments(draft, person_id, responsibility_id):
            if assignment.status == "nominated":
                roles.set_status(draft, assignment.id, "asked", on)
    if about == "hand-over":
        assert for_person_id is not None and responsibility_id is not None, "it has both"
        hand_overs.note_asked(draft, for_person_id, responsibility_id)
    due = on + timedelta(days=draft.plan.settings.answer_within_days)
    if drill_id is not None:
        due = max(on, rows.find(draft, Drill, drill_id).on)
    return rows.add(
        draft, Request, person_id=person_id, about=about, asked_on=on, due=due, **subject
    )


def _refuse_asked_already(
    plan: Plan, person_id: int, about: About, subject: Mapping[str, int | None]
) -> None:
    for other in plan.where(Request, "person_id", person_id):
        same = all(getattr(other, field) == value for field, value in subject.items())
        if other.status == "open" and other.about == about and same:
            name = plan.people[person_id].shown_name
            raise PlannerError(tr("{name} is asked this already.", name=name))


def remind(draft: Draft, request_ids: Iterable[int], on: date) -> None:
    """Note that people were reminded on a day of what they have not answered.

    They have as many days again as they had at first.
    """
    due = on + timedelta(days=draft.plan.settings.answer_within_days)
    for request_id in request_ids:
        if rows.find(draft, Request, request_id).status == "open":
            rows.edit(draft, Request, request_id, reminded_on=on, due=due)


def withdraw(draft: Draft, request_ids: Iterable[int]) -> None:
    """Ask people these no more; what they answered before stays."""
    for request_id in request_ids:
        request = rows.find(draft, Request, request_id)
        if request.status == "open":
            rows.edit(draft, Request, request_id, status="withdrawn")
            if request.about == "hand-over":
                hand_overs.note_withdrawn(draft, request)


def take_answer(draft: Draft, answer: Answer, on: date) -> Request:
    """Note an answer of a day, and change in the plan what it says.

    Raises ``PlannerError`` where it is about something that is no longer so.
    """
    request = rows.find(draft, Request, answer.request_id)
    _EFFECTS[request.about](draft, request, answer.value, on)
    return rows.edit(
        draft, Request, request.id, status="answered", answer=answer.text, answered_on=on
    )


def take_answers(draft: Draft, answers: Iterable[tuple[Answer, date]]) -> None:
    """Note several answers, each of its day."""
    for answer, on in answers:
        take_answer(draft, answer, on)


def set_wording(draft: Draft, key: WordingKey, text: str) -> None:
    """Give a part of the texts words of the plan's own; an empty text brings back the usual."""
    own = draft.plan.where(Wording, "key", key)
    for earlier in own:
        draft.remove(earlier)
    if text.strip():
        draft.add(Wording, key=key, text=text.strip())


# What answers change ---------------------------------------------------------------------


def _accept(draft: Draft, request: Request, yes: Value, on: date) -> None:
    for assignment in _need_named(draft, request):
        if assignment.status in ("nominated", "asked", "declined"):
            roles.set_status(draft, assignment.id, "accepted" if yes else "declined", on)
    for row in draft.plan.where(HandOver, "to_person_id", request.person_id):
        if row.responsibility_id == request.responsibility_id and row.state != "accepted":
            _answer_hand_over(draft, row, yes, on)


def _confirm(draft: Draft, request: Request, yes: Value, on: date) -> None:
    for assignment in _need_named(draft, request):
        if yes:
            roles.confirm(draft, assignment.id, on)
        elif assignment.status is not None:
            roles.set_status(draft, assignment.id, "stepped down", on)
        else:
            roles.end_assignment(draft, assignment, on)


def _hours(draft: Draft, request: Request, hours: Value, _: date) -> None:
    rows.edit(draft, Person, request.person_id, hours=hours)


def _stand_in(draft: Draft, request: Request, who: Value, on: date) -> None:
    if isinstance(who, Person) and request.responsibility_id is not None:
        roles.nominate(draft, [request.responsibility_id], who.id, on)


def _manager(*_: object) -> None:
    """Change nothing: the answer itself is what is kept."""


def _promise(draft: Draft, request: Request, said: Value, _: date) -> None:
    assert request.commitment_id is not None, "a request about a promise refers to it"
    if isinstance(said, date):
        rows.edit(draft, Commitment, request.commitment_id, due=said)
    else:
        status = "kept" if said else "missed"
        rows.edit(draft, Commitment, request.commitment_id, status=status)


def _message(draft: Draft, request: Request, said: Value, on: date) -> None:
    """Note that a message was sent, by this day at the latest, or its new day; a no changes
    nothing."""
    assert request.message_id is not None, "a request about a message refers to it"
    message = rows.find(draft, Message, request.message_id)
    if message.status == "dropped":
        raise PlannerError(tr("“{title}” is dropped.", title=message.title))
    if isinstance(said, date):
        rows.edit(draft, Message, message.id, on=said)
    elif said:
        sent_on = on if message.on is None else min(on, message.on)
        rows.edit(draft, Message, message.id, status="sent", on=sent_on)


def _drill(draft: Draft, request: Request, said: Value, on: date) -> None:
    """Note how a drill went; somebody else in it can only say that it does not take place."""
    assert request.drill_id is not None, "a request about a drill refers to it"
    if isinstance(said, DrillResult):
        note_result(draft, [request.drill_id], said, on)
    elif not said:
        note_result(draft, [request.drill_id], DrillResult("not done"), on)


def _hand_over(draft: Draft, request: Request, yes: Value, on: date) -> None:
    """Note that somebody takes a thing over, or does not."""
    giver, what = request.for_person_id, request.responsibility_id
    assert giver is not None and what is not None, "a request about a hand-over has both"
    row = hand_overs.hand_over_of(draft, giver, what)
    if row is None or row.to_person_id != request.person_id:
        name = draft.plan.people[request.person_id].shown_name
        raise PlannerError(
            tr(
                "{name} is not meant to take over {what} any more.",
                name=name,
                what=responsibility_in_full(draft.plan, draft.plan.get(Responsibility, what)),
            )
        )
    _answer_hand_over(draft, row, yes, on)


def _answer_hand_over(draft: Draft, row: HandOver, yes: Value, on: date) -> None:
    (hand_overs.accept if yes else hand_overs.decline)(draft, row.id, on)


_EFFECTS: dict[About, Callable[[Draft, Request, Value, date], None]] = {
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


def _need_named(draft: Draft, request: Request) -> list[Assignment]:
    named = _assignments(draft, request.person_id, request.responsibility_id, over=True)
    if not named:
        plan = draft.plan
        assert request.responsibility_id is not None, "it has been asked about"
        what = responsibility_in_full(plan, plan.get(Responsibility, request.responsibility_id))
        name = plan.people[request.person_id].shown_name
        raise PlannerError(tr("{name} is not named for {what} any more.", name=name, what=what))
    return named


def _assignments(
    draft: Draft, person_id: int, responsibility_id: int | None, *, over: bool = False
) -> list[Assignment]:
    """Return how a person stands for a responsibility; what is over only where nothing else is."""
    those = [
        a for a in draft.plan.assignments_by(person_id) if a.responsibility_id == responsibility_id
    ]
    standing = [a for a in those if a.status not in OVER_STATUSES]
    return standing or (those[-1:] if over else [])
