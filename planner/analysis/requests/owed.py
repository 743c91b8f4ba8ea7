"""Who owes an answer, since when, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.models import Drill, Person, Plan, Request
from planner.text import tr, trn

State = Literal["late", "due", "waiting"]


@dataclass(frozen=True)
class Owed:
    """Everything that one person was asked and has not answered, and what they did answer of it."""

    person: Person
    open: tuple[Request, ...]
    answered: tuple[Request, ...]
    """Of the same rounds: asked on the day of the oldest open request, or since."""
    due: date | None
    """The first day by which an answer was wanted."""
    on: date

    @property
    def asked_on(self) -> date | None:
        """The day of the oldest of them."""
        return min((r.asked_on for r in self.open if r.asked_on is not None), default=None)

    @property
    def reminded_on(self) -> date | None:
        """The day of the last reminder."""
        return max((r.reminded_on for r in self.open if r.reminded_on is not None), default=None)

    @property
    def days_late(self) -> int:
        """How many days the first answer is late; below 0 where there are days left."""
        return 0 if self.due is None else (self.on - self.due).days

    @property
    def state(self) -> State:
        """Whether an answer is late, due today or tomorrow, or waited for."""
        if self.due is None or self.days_late < -1:
            return "waiting"
        return "late" if self.days_late > 0 else "due"

    @property
    def words(self) -> str:
        """The state in words: "13 days late"."""
        if self.state == "waiting":
            return tr("waiting")
        if self.state == "late":
            return trn("{count} day late", "{count} days late", self.days_late)
        return tr("due today") if self.days_late == 0 else tr("due tomorrow")


def needs_answer(plan: Plan, request: Request) -> bool:
    """Return whether an answer is waited for: of those in a drill only from whoever carries it."""
    if request.drill_id is None:
        return True
    return plan.get(Drill, request.drill_id).person_id == request.person_id


def owed(plan: Plan, on: date) -> tuple[Owed, ...]:
    """Return everybody who owes an answer on a day, the latest first, then by name."""
    asked: dict[int, list[Request]] = {}
    for request in plan.requests.values():
        asked_by_now = request.asked_on is None or request.asked_on <= on
        if asked_by_now and needs_answer(plan, request):
            asked.setdefault(request.person_id, []).append(request)
    found = [
        _owed(plan.people[person_id], requests, on)
        for person_id, requests in asked.items()
        if any(r.status == "open" for r in requests)
    ]
    return tuple(
        sorted(
            found, key=lambda o: (o.due or date.max, o.person.shown_name.casefold(), o.person.id)
        )
    )


def _owed(person: Person, requests: list[Request], on: date) -> Owed:
    waiting = tuple(r for r in requests if r.status == "open")
    since = min((r.asked_on for r in waiting if r.asked_on is not None), default=date.min)
    answered = tuple(
        r for r in requests if r.status == "answered" and (r.asked_on or date.min) >= since
    )
    due = min((r.due for r in waiting if r.due is not None), default=None)
    return Owed(person, waiting, answered, due, on)
