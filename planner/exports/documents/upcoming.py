"""What the plan dates: actions, departures, goals, promises and messages in a stretch of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.analysis.cover.in_force import in_force
from planner.analysis.messages.standing import open_messages
from planner.exports.blocks.section import Tone
from planner.exports.redaction.names import Names
from planner.models import Action, Commitment, Plan
from planner.models.work import FINISHED_STATUSES
from planner.text import listed, tr, trn


@dataclass(frozen=True)
class Event:
    """Something on a day, or over days."""

    first: date
    on: date
    """Its day; of something that takes days, the last."""
    words: str
    who: str = ""
    tone: Tone = "plain"
    late: bool = False
    """Whether it should have been done before the stretch begins."""
    kind: Literal["action", "promise", "message", ""] = ""
    """What of those that can be late it is."""


def upcoming(plan: Plan, names: Names, first: date, last: date) -> tuple[Event, ...]:
    """Return everything dated that touches these days and isn't done, in the order of its days."""
    events = [
        *_actions(plan, names, first),
        *_departures(plan, names),
        *_goals(plan),
        *_promises(plan, first),
        *_messages(plan, names, first),
        *_launch(plan),
    ]
    touching = [e for e in events if e.late or (e.on >= first and e.first <= last)]
    return tuple(sorted(touching, key=lambda e: (max(e.first, first), e.on, e.words)))


def late_words(events: Iterable[Event]) -> str:
    """Return how much of this is late, by what it is; nothing where nothing is."""
    late = Counter(event.kind for event in events if event.late)
    counted = (
        trn("{count} action", "{count} actions", late["action"]) if late["action"] else "",
        trn("{count} promise", "{count} promises", late["promise"]) if late["promise"] else "",
        trn("{count} message", "{count} messages", late["message"]) if late["message"] else "",
    )
    things = listed([words for words in counted if words])
    return trn("{things} is late", "{things} are late", late.total(), things=things) if late else ""


def _launch(plan: Plan) -> Iterator[Event]:
    if plan.info.launch is not None:
        yield Event(plan.info.launch, plan.info.launch, tr("Launch"))


def _actions(plan: Plan, names: Names, today: date) -> Iterator[Event]:
    for action in plan.actions.values():
        end = action.due or action.start
        if action.status in FINISHED_STATUSES or end is None:
            continue
        late = action.due is not None and action.due < today
        yield Event(
            min(action.start or end, end),
            end,
            action.title,
            _owners(plan, names, action, max(end, today)),
            "bad" if late else "plain",
            late,
            "action",
        )


def _owners(plan: Plan, names: Names, action: Action, on: date) -> str:
    """Return who owns an action on its day, and who of them is not there then."""
    those = plan.assignments_of(plan.responsibility_for(action).id)
    owners = [a.person_id for a in those if a.role == "owner" and in_force(a, on)]
    return listed(list(_names_with_absence(plan, names, owners, on)), most=2) or tr("nobody")


def _names_with_absence(plan: Plan, names: Names, people: Iterable[int], on: date) -> Iterator[str]:
    absent = plan.absent(on)
    for person_id in sorted(people, key=names.person):
        last_day, name = plan.people[person_id].last_day, names.person(person_id)
        if last_day is not None and last_day < on:
            yield tr("{person} (has left)", person=name)
        elif person_id in absent:
            yield tr("{person} (away)", person=name)
        else:
            yield name


def _departures(plan: Plan, names: Names) -> Iterator[Event]:
    """People who hold something and have a last day."""
    for person in plan.people.values():
        if person.last_day is not None and plan.assignments_by(person.id):
            words = tr("{person} leaves", person=names.person(person.id))
            yield Event(person.last_day, person.last_day, words, tone="weak")


def _goals(plan: Plan) -> Iterator[Event]:
    for goal in plan.goals.values():
        if goal.due is not None:
            yield Event(goal.due, goal.due, tr("Goal due: {goal}", goal=goal.title))


def _messages(plan: Plan, names: Names, today: date) -> Iterator[Event]:
    for message in open_messages(plan):
        if message.on is not None:
            late = message.on < today
            says = () if message.messenger_id is None else (message.messenger_id,)
            who = "".join(_names_with_absence(plan, names, says, max(message.on, today)))
            words = tr("Message: {title}", title=message.title)
            yield Event(
                message.on, message.on, words, who, "bad" if late else "plain", late, "message"
            )


def _promises(plan: Plan, today: date) -> Iterator[Event]:
    for promise in plan.table(Commitment).values():
        if promise.due is not None and promise.status == "open":
            sponsor = plan.sponsors[promise.sponsor_id]
            late = promise.due < today
            tone: Tone = "bad" if late else "plain"
            due, words = promise.due, promise.promise
            yield Event(due, due, words, sponsor.title, tone, late, "promise")
