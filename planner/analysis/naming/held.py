"""All that a plan holds on one person, for whoever asks to see it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from planner.analysis.naming.editions import held_in_lists, left_in_lists
from planner.analysis.naming.held_in_comments import commented_on
from planner.analysis.naming.held_in_pilot import tried_out
from planner.analysis.naming.held_of_champions import as_champion, handed_over
from planner.analysis.naming.spellings import Spellings
from planner.analysis.naming.texts import as_called, snapshot_without, texts, words_for
from planner.analysis.requests.texts import label, subject
from planner.models import (
    TABLES,
    Assignment,
    Drill,
    Message,
    Option,
    OptionAppointment,
    Person,
    Plan,
    Post,
    Refusal,
    Request,
    Responsibility,
    ScenarioPerson,
)
from planner.models.catalogue import field_at
from planner.models.row import display_name
from planner.text import day, number, tr, trn

_AROUND = 80
"""Characters shown on either side of a name in a long text."""


def what_is_held(plan: Plan, person: Person, earlier: Iterable[Person] = ()) -> list[str]:
    """Return a line for each thing: the person's own row, what refers to it, and every text that
    names them, also by a name they had ``earlier``."""
    called = as_called(plan, person, earlier)
    return [
        *(line for part in _PARTS for line in part(plan, person)),
        *(line for part in _NAMED for line in part(plan, called)),
    ]


def _own_row(plan: Plan, person: Person) -> Iterator[str]:
    for field, value in _filled(plan, person):
        yield f"{tr(field)}: {value}"


def _roles(plan: Plan, person: Person) -> Iterator[str]:
    for assignment in plan.assignments_by(person.id):
        yield _assignment(plan, assignment)


def _away(plan: Plan, person: Person) -> Iterator[str]:
    for leave in plan.leave_of(person.id):
        first, last = day(leave.first_day), day(leave.last_day)
        yield tr("away: {first} to {last}", first=first, last=last)


def _items(plan: Plan, person: Person) -> Iterator[str]:
    for post in plan.where(Post, "person_id", person.id):
        yield tr(
            "item: {day}, {kind}, {topic}", day=day(post.on), kind=tr(post.kind), topic=post.topic
        )
    for post in plan.where(Post, "author_id", person.id):
        yield tr("wrote for somebody: {day}, {topic}", day=day(post.on), topic=post.topic)


def _reports(plan: Plan, person: Person) -> Iterator[str]:
    for report in plan.where(Person, "manager_id", person.id):
        yield tr("manager of: {name}", name=report.label)


def _scenarios(plan: Plan, person: Person) -> Iterator[str]:
    for link in plan.where(ScenarioPerson, "person_id", person.id):
        name = plan.scenarios[link.scenario_id].name
        if link.on is None:
            yield tr("leaves in the scenario: {name}", name=name)
        else:
            since = day(link.on)
            yield tr("leaves in the scenario: {name}, from {day} on", name=name, day=since)


def _named_in_texts(plan: Plan, called: Sequence[Person]) -> Iterator[str]:
    words = words_for(*called)
    yield from _places(texts(plan), lambda text: _span(words.search(text)))


def _named_in_snapshots(plan: Plan, called: Sequence[Person]) -> Iterator[str]:
    for snapshot in plan.snapshots.values():
        count = snapshot_without(snapshot, called, "")[1]
        if count:
            yield trn(
                "named in: the snapshot “{label}”, once",
                "named in: the snapshot “{label}”, {count} times",
                count,
                label=snapshot.label,
            )


def _messages(plan: Plan, person: Person) -> Iterator[str]:
    """Yield the messages that the person writes, or that appear in their name."""
    for message in plan.where(Message, "author_id", person.id):
        yield tr("writes the message: {title}, {day}", title=message.title, day=_when(message))
    for message in plan.where(Message, "messenger_id", person.id):
        yield tr(
            "says the message: {title}, {day}; {status}",
            title=message.title,
            day=_when(message),
            status=tr(message.status),
        )


def _when(message: Message) -> str:
    return tr("no day yet") if message.on is None else day(message.on)


def _tried(plan: Plan, person: Person) -> Iterator[str]:
    """Yield the drills that the person carried, or will."""
    for drill in plan.where(Drill, "person_id", person.id):
        stuck_on = tr("stuck on {what}", what=drill.stuck_on) if drill.stuck_on else ""
        yield tr(
            "drill: {what}, {day}; {said}",
            what=plan.name_of(plan.get(Responsibility, drill.responsibility_id)),
            day=day(drill.on),
            said=", ".join(filter(None, [stuck_on or tr(drill.outcome), drill.note])),
        )


def _asked(plan: Plan, person: Person) -> Iterator[str]:
    """Yield what the person was asked, also on whose behalf, and what they are not to be proposed
    for again."""
    for refusal in plan.where(Refusal, "person_id", person.id):
        yield tr(
            "not to be proposed again for {what}: {why}, {day}",
            what=plan.name_of(plan.get(Responsibility, refusal.responsibility_id)),
            why=refusal.why,
            day=day(refusal.on),
        )
    for proposed in plan.where(OptionAppointment, "person_id", person.id):
        option = plan.get(Option, proposed.option_id)
        yield tr(
            "proposed to a meeting for {what}: {ask}",
            what=plan.name_of(plan.get(Responsibility, proposed.responsibility_id)),
            ask=plan.decisions[option.decision_id].ask,
        )
    for request in plan.where(Request, "person_id", person.id):
        asked = "" if request.asked_on is None else day(request.asked_on)
        yield tr(
            "asked: {number}, {day}, {about}, {what}; {status}",
            number=label(request),
            day=asked,
            about=tr(request.about),
            what=subject(plan, request),
            status=tr(request.status),
        )
    for request in plan.where(Request, "for_person_id", person.id):
        name = plan.people[request.person_id].label
        yield tr("{name} was asked on their behalf: {number}", name=name, number=label(request))


def what_may_be_left(plan: Plan, person: Person, earlier: Iterable[Person] = ()) -> list[str]:
    """Return a line for each text that may still mean a person: by one word of the name, or of one
    they had ``earlier``, such as a first name alone, or by another spelling (see ``Spellings``).

    ``plan`` is without the person; what other people are called is left out.
    """
    spellings = [Spellings(called) for called in as_called(plan, person, earlier)]

    def find(text: str) -> _Span | None:
        return next(filter(None, (each.find(text) for each in spellings)), None)

    written = (
        entry
        for entry in texts(plan, names=True)
        if entry[0] != "person" or entry[2] not in _CALLED
    )
    return [
        *_places(written, find),
        *_left_in_snapshots(plan, find),
        *left_in_lists(plan, find),
    ]


_CALLED = ("ref", "name", "email")
_Span = tuple[int, int]


def _left_in_snapshots(plan: Plan, find: Callable[[str], _Span | None]) -> Iterator[str]:
    """Yield the places where snapshots name the person.

    A name that somebody in the plan goes by is theirs, and left out; one that the person had
    earlier is nobody else's.
    """
    others = {person.label for person in plan.people.values() if find(person.label)}
    for snapshot in plan.snapshots.values():
        for text in _sentences(json.loads(snapshot.data)):
            rest = text
            for name in others:
                rest = rest.replace(name, "\n" * len(name))
            if found := find(rest):
                excerpt = _excerpt(text, found)
                label = snapshot.label
                yield tr("named in: the snapshot “{label}”: {text}", label=label, text=excerpt)


def _sentences(data: Any) -> Iterator[str]:
    """Yield what the findings of a snapshot say."""
    for finding in data.get("findings", ()):
        yield finding["text"]
        yield from (part["text"] for part in finding["parts"])


def _places(
    written: Iterable[tuple[str, Any, str, str]], find: Callable[[str], _Span | None]
) -> list[str]:
    return [
        tr("named in: {table}, {field}: {text}", table=tr(table), field=tr(field), text=excerpt)
        for table, _, field, text in written
        if (found := find(text))
        for excerpt in [_excerpt(text, found)]
    ]


def _span(found: re.Match[str] | None) -> _Span | None:
    return found.span() if found else None


def _excerpt(text: str, found: _Span) -> str:
    """Return a short text whole; of a long one the first place that names the person."""
    if len(text) <= 2 * _AROUND:
        return text
    return f"…{text[max(0, found[0] - _AROUND) : found[1] + _AROUND]}…"


def _filled(plan: Plan, person: Person) -> Iterator[tuple[str, Any]]:
    """Return the fields that say something, by their stable names."""
    for attribute, value in person._asdict().items():
        field = field_at("person", attribute)
        if field is None or value is False or value in ("", None):
            continue
        if field.refers_to is not None:
            other = plan.table(TABLES[field.refers_to])[value]
            shown: Any = other.label if isinstance(other, Person) else display_name(other)
        else:
            shown = number(value) if isinstance(value, float) else value
            shown = tr("yes") if shown is True else shown
        yield field.name.replace("_", " "), shown


def _assignment(plan: Plan, assignment: Assignment) -> str:
    responsibility = plan.responsibilities.get(assignment.responsibility_id)
    name = plan.name_of(responsibility) if responsibility else tr("a finished action")
    details = [tr(assignment.role), tr(assignment.status) if assignment.status else ""]
    details += [tr("since {day}", day=day(assignment.since))] if assignment.since else []
    details += [tr("until {day}", day=day(assignment.until))] if assignment.until else []
    return tr("holds: {name} ({details})", name=name, details=", ".join(filter(None, details)))


_PARTS: tuple[Callable[[Plan, Person], Iterable[str]], ...] = (
    *(_own_row, _roles, _away, _items, _messages, _tried, _asked, tried_out, as_champion),
    *(commented_on, handed_over, _reports, _scenarios),
)
"""What is told of a person, in this order."""

_NAMED: tuple[Callable[[Plan, Sequence[Person]], Iterable[str]], ...] = (
    *(_named_in_texts, _named_in_snapshots, held_in_lists),
)
"""Then where they are named, as they are called or were."""
