"""What answers would change in the plan, one difference each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.change import Change, Differences
from planner.imports.merge.kinds import Shown
from planner.imports.merge.sheet import Invalid
from planner.imports.replies.meaning import Meaning, Value, understand
from planner.imports.replies.reading import Line
from planner.models import Assignment, Drill, HandOver, Message, Person, Plan, Request
from planner.models.drills import DrillResult
from planner.models.roles import OVER_STATUSES
from planner.text import tr


class Answered(NamedTuple):
    """An answer that was understood."""

    line: Line
    value: Value


class Replies(NamedTuple):
    """What came back, as differences, and the answer behind each of them."""

    differences: Differences
    answers: dict[Change, Answered]


def find_answers(plan: Plan, lines: Iterable[Line], on: date) -> Replies:
    """Compare answers with the plan. What contradicts another answer, comes from somebody else or
    says more than yes or no is a conflict; what cannot be used is invalid, with the reason.

    The same answer twice counts once, and so does one that was noted before.
    """
    found = _Found(plan, on)
    for line in lines:
        found.read(line)
    return found.replies()


class _Found:
    def __init__(self, plan: Plan, on: date) -> None:
        self._plan, self._on = plan, on
        self._invalid: list[Invalid] = []
        self._read: dict[int, list[tuple[Line, Meaning]]] = {}

    def read(self, line: Line) -> None:
        request = self._plan.requests.get(line.number)
        try:
            if request is None or request.status == "withdrawn":
                raise PlannerError(tr("There is no such request."))
            meaning = understand(self._plan, request, line.text)
        except PlannerError as error:
            self._invalid.append(Invalid(_sheet(), _label(line.number, line.place), str(error)))
            return
        if request.status == "answered" and self._is_known(request, line, meaning):
            return
        before = self._read.setdefault(request.id, [])
        if all(meaning.value != other.value for _, other in before):
            before.append((line, meaning))

    def _is_known(self, request: Request, line: Line, meaning: Meaning) -> bool:
        try:
            return understand(self._plan, request, request.answer).value == meaning.value
        except PlannerError:
            return request.answer == line.text

    def replies(self) -> Replies:
        changes, conflicts, answers = list[Change](), list[Change](), dict[Change, Answered]()
        for request_id, read in sorted(self._read.items()):
            request = self._plan.requests[request_id]
            for line, meaning in read:
                doubt = self._doubt(request, line, meaning, len(read))
                change = _change(self._plan, request, line, meaning.value, doubt, self._on)
                (conflicts if doubt else changes).append(change)
                answers[change] = Answered(line, meaning.value)
        found = Differences(tuple(changes), tuple(conflicts), tuple(self._invalid), ())
        return Replies(found, answers)

    def _doubt(self, request: Request, line: Line, meaning: Meaning, count: int) -> str:
        if count > 1:
            return tr("There are several answers to it, and they contradict each other.")
        if request.status == "answered":
            return tr("It was answered before: “{answer}”.", answer=request.answer)
        person = self._plan.people[request.person_id]
        if line.sender and not _is_from(line.sender, person):
            return tr(
                "{name} was asked; the answer is from {sender}.",
                name=person.shown_name,
                sender=line.sender,
            )
        return meaning.doubt


def _is_from(sender: str, person: Person) -> bool:
    """Return whether an answer may be a person's own; an address nobody noted may be anybody's."""
    if "@" in sender:
        return not person.email or sender.casefold() == person.email.casefold()
    return sender.casefold() in {person.name.casefold(), person.ref.casefold()}


def _sheet() -> str:
    return tr("Requests")


def _label(number: int, place: str) -> str:
    return tr("R{number}, {place}", number=str(number), place=place) if number else place


def _change(plan: Plan, request: Request, line: Line, value: Value, doubt: str, on: date) -> Change:
    column, was, now = _change_shown(plan, request, value, line.on or on)
    return Change(
        kind="changed",
        sheet=_sheet(),
        row=f"R{request.id}",
        column=column,
        was=was,
        now=now,
        exported=was,
        cell=line.place,
        in_list="requests",
        row_id=request.id,
        values=(("answer", line.text),),
        doubt=doubt,
    )


def _change_shown(plan: Plan, request: Request, value: Value, on: date) -> tuple[str, Shown, Shown]:
    """Return what of the plan an answer changes, from what to what."""
    if request.about == "hours":
        assert isinstance(value, float), "an answer about hours is a number"
        return tr("Hours a week"), plan.people[request.person_id].hours, value
    if request.about == "stand-in":
        return tr("Backup"), None, value.label if isinstance(value, Person) else tr("nobody")
    if request.about == "promise":
        promise = plan.commitments[request.commitment_id or 0]
        if isinstance(value, date):
            return tr("Due"), _day(promise.due), _day(value)
        return tr("Status"), tr(promise.status), tr("kept") if value else tr("missed")
    if request.about == "message":
        message = plan.get(Message, request.message_id or 0)
        if isinstance(value, date):
            return tr("Day"), _day(message.on), _day(value)
        if value:
            return tr("Status"), tr(message.status), tr("sent")
        return tr("Sent"), None, tr("no")
    if request.drill_id is not None:
        return _shown_of_drill(plan.get(Drill, request.drill_id), value)
    if request.about == "hand-over":
        now = tr("accepted") if value else tr("declined")
        return tr("Hand-over"), _handed_over(plan, request), now
    if request.about == "manager":
        return tr("Agreed"), None, tr("yes") if value else tr("no")
    if request.about == "accept":
        return tr("Status"), _status(plan, request), tr("accepted") if value else tr("declined")
    assignment = _assignment(plan, request)
    status = None if assignment is None or assignment.status is None else tr(assignment.status)
    if value:
        confirmed = None if assignment is None else assignment.confirmed_on
        return tr("Confirmed on"), _day(confirmed), _day(on)
    if status is None:
        until = assignment.until if assignment else None
        return tr("Until"), _day(until), _day(on - timedelta(days=1))
    return tr("Status"), status, tr("stepped down")


def _handed_over(plan: Plan, request: Request) -> str | None:
    """Return how far a hand-over has come by now."""
    for row in plan.where(HandOver, "responsibility_id", request.responsibility_id):
        if row.person_id == request.for_person_id:
            return tr(row.state)
    return None


def _shown_of_drill(drill: Drill, value: Value) -> tuple[str, Shown, Shown]:
    """Return how a drill went; of those who do nothing only whether it takes place."""
    if value is True:
        return tr("Agreed"), None, tr("yes")
    result = value if isinstance(value, DrillResult) else DrillResult("not done")
    now = tr(result.outcome)
    if result.stuck_on:
        now = tr("stuck on {what}", what=result.stuck_on)
    return tr("Outcome"), tr(drill.outcome), now


def _assignment(plan: Plan, request: Request) -> Assignment | None:
    return next((a for a in _asked_about(plan, request) if a.status not in OVER_STATUSES), None)


def _status(plan: Plan, request: Request) -> str | None:
    """Return how far somebody has come, also where they declined or stepped down."""
    found = _assignment(plan, request) or next(iter(_asked_about(plan, request)[::-1]), None)
    return None if found is None or found.status is None else tr(found.status)


def _asked_about(plan: Plan, request: Request) -> list[Assignment]:
    return [
        a
        for a in plan.assignments_by(request.person_id)
        if a.responsibility_id == request.responsibility_id
    ]


def _day(when: date | None) -> str | None:
    return None if when is None else when.isoformat()
