"""What stands in a plan’s calendar: actions, milestones, goals, check-ins, messages, rounds of the
pilot, drills, last days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.drills.parts import people_in_drill, resting
from planner.analysis.messages.audience import audience_words
from planner.exports.redaction.names import Names
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Drill,
    Goal,
    Message,
    Person,
    PilotRound,
    PilotTester,
    Plan,
    Responsibility,
    table_of,
)
from planner.models.roles import OVER_STATUSES
from planner.text import listed_names, measured, tr, trn


class CalendarEntry(NamedTuple):
    """Days, both included, under a title."""

    key: str
    """Names it within the plan, for as long as the plan lives."""
    first: date
    last: date
    title: str
    note: str = ""
    kind: str = ""
    every: int = 0
    """It comes again after so many days, until ``until``; 0: it does not."""
    until: date | None = None


def entries(
    plan: Plan, on: date, person: int | None = None, *, redact: bool = False
) -> tuple[CalendarEntry, ...]:
    """Return what stands in the calendar of everybody, or of one person: what they hold on the day
    or will hold, messages they write or say, rounds of the pilot they take part in, the drills they
    are in, their last day, and the launch. Redacted, a drill says what it is of and not how anybody
    did in it, since its day would tell who that was."""
    names = Names(plan)
    found: list[CalendarEntry] = []
    launch = plan.info.launch
    if launch is not None:
        title = tr("Launch of {name}", name=plan.info.name)
        found.append(CalendarEntry("launch", launch, launch, title, kind=tr("Launch")))
    for action in plan.actions.values():
        if action.status != "dropped" and _is_theirs(plan, action, on, person):
            found += _of_action(plan, names, action, on)
    for goal in plan.goals.values():
        if _is_theirs(plan, goal, on, person):
            found += _of_goal(plan, goal, on)
    for message in plan.table(Message).values():
        found += _of_message(plan, names, message, person)
    for pilot_round in plan.table(PilotRound).values():
        found += _of_pilot_round(plan, names, pilot_round, person)
    for drill in plan.table(Drill).values():
        if person is None or any(each.person_id == person for each in people_in_drill(plan, drill)):
            found.append(_of_drill(plan, names, drill, redact=redact))
    people = plan.people.values() if person is None else (plan.people[person],)
    found += (entry for person_id in people for entry in _of_person(names, person_id))
    return tuple(sorted(found, key=lambda entry: (entry.first, entry.key)))


def _is_theirs(plan: Plan, subject: Action | Goal, on: date, person: int | None) -> bool:
    return person is None or any(a.person_id == person for a in _assignments(plan, subject, on))


def _assignments(plan: Plan, subject: Action | Goal, on: date) -> list[Assignment]:
    """Return who was given something, and has it on a day or later; a finished action too."""
    rows = plan.where(Responsibility, f"{table_of(type(subject))}_id", subject.id)
    return [
        a
        for row in rows
        for a in plan.assignments_of(row.id)
        if a.status not in OVER_STATUSES and (a.until is None or a.until >= on)
    ]


def _of_action(plan: Plan, names: Names, action: Action, on: date) -> Iterator[CalendarEntry]:
    first, last = action.start or action.due, action.due or action.start
    if first is None or last is None:
        return
    lines = [
        tr("Phase: {phase}", phase=tr(action.phase)),
        tr("Status: {status}", status=tr(action.status)),
    ]
    for role, sentence in (
        ("owner", tr("Owner: {names}")),
        ("backup", tr("Backup: {names}")),
    ):
        held = {a.person_id for a in _assignments(plan, action, on) if a.role == role}
        if held:
            lines.append(sentence.format(names=listed_names(names.people(held))))
    links = plan.where(ActionDependency, "action_id", action.id)
    if links:
        titles = [plan.actions[link.needs_id].title for link in links]
        lines.append(tr("Waits for: {names}", names=listed_names(titles)))
    if action.note:
        lines += ["", action.note]
    milestone = action.start == action.due
    kind = tr("Milestone") if milestone else tr("Action")
    yield CalendarEntry(
        f"action-{action.id}", first, max(first, last), action.title, "\n".join(lines), kind
    )


def _of_goal(plan: Plan, goal: Goal, on: date) -> Iterator[CalendarEntry]:
    if goal.due is not None:
        note = ""
        if goal.target is not None:
            note = tr("Target: {value}", value=measured(goal.target, goal.unit))
        title = tr("Goal due: {title}", title=goal.title)
        yield CalendarEntry(f"goal-{goal.id}", goal.due, goal.due, title, note, tr("Goal"))
    check_ins = plan.check_ins_of(goal.id)
    for check_in in check_ins:
        value = measured(check_in.value, goal.unit)
        title = tr("Check-in: {title}, {value}", title=goal.title, value=value)
        yield CalendarEntry(
            f"check-in-{check_in.id}",
            check_in.on,
            check_in.on,
            title,
            check_in.note,
            tr("Check-in"),
        )
    begun = check_ins[-1].on if check_ins else goal.baseline_on or on
    rhythm = goal.rhythm_days
    if rhythm and (goal.due is None or begun + timedelta(days=rhythm) <= goal.due):
        due = begun + timedelta(days=rhythm)
        title = tr("Check-in due: {title}", title=goal.title)
        again = 0 if goal.due is None else rhythm
        key = f"goal-{goal.id}-check-ins"
        yield CalendarEntry(key, due, due, title, "", tr("Check-in"), again, goal.due)


def _of_message(
    plan: Plan, names: Names, message: Message, person: int | None
) -> Iterator[CalendarEntry]:
    """Yield the day of a message; of one person what they write or say."""
    theirs = person is None or person in (message.author_id, message.messenger_id)
    if message.on is None or message.status == "dropped" or not theirs:
        return
    lines = [tr("Status: {status}", status=tr(message.status))]
    for sentence, value in (
        (tr("For: {audience}"), audience_words(plan, message)),
        (tr("Channel: {channel}"), message.channel),
    ):
        lines += [sentence.format(audience=value, channel=value)] if value else []
    for sentence, person_id in (
        (tr("Author: {name}"), message.author_id),
        (tr("Messenger: {name}"), message.messenger_id),
    ):
        lines += [sentence.format(name=names.person(person_id))] if person_id else []
    lines += ["", message.text] if message.text else []
    title = tr("Message: {title}", title=message.title)
    key = f"message-{message.id}"
    yield CalendarEntry(key, message.on, message.on, title, "\n".join(lines), tr("Message"))


def _of_pilot_round(
    plan: Plan, names: Names, pilot_round: PilotRound, person: int | None
) -> Iterator[CalendarEntry]:
    """Yield the days of a round of the pilot; of one person those they take part in."""
    testers = plan.where(PilotTester, "pilot_round_id", pilot_round.id)
    people = {tester.person_id for tester in testers if tester.person_id is not None}
    first, last = pilot_round.on or pilot_round.until, pilot_round.until or pilot_round.on
    if first is None or last is None or (person is not None and person not in people):
        return
    lines = []
    if testers:
        lines.append(trn("{count} takes part", "{count} take part", len(testers)))
    if people:
        lines.append(tr("Of the plan: {names}", names=listed_names(names.people(people))))
    lines += ["", pilot_round.note] if pilot_round.note else []
    title = tr("Pilot: {title}", title=pilot_round.title)
    key, note = f"pilot-round-{pilot_round.id}", "\n".join(lines)
    yield CalendarEntry(key, first, max(first, last), title, note, tr("Pilot"))


def _of_drill(plan: Plan, names: Names, drill: Drill, *, redact: bool) -> CalendarEntry:
    what = plan.name_of(plan.get(Responsibility, drill.responsibility_id))
    lines = [
        tr("Carried alone by: {name}", name=names.person(drill.person_id)),
        tr("Outcome: {outcome}", outcome=tr(drill.outcome)),
    ]
    if others := names.people(resting(plan, drill)):
        lines.insert(1, tr("Does nothing: {names}", names=listed_names(others)))
    title = tr("Drill: {what}", what=what)
    key, note = f"drill-{drill.id}", "" if redact else "\n".join(lines)
    return CalendarEntry(key, drill.on, drill.on, title, note, tr("Drill"))


def _of_person(names: Names, person: Person) -> Iterator[CalendarEntry]:
    if person.last_day is not None:
        title = tr("Last day of {name}", name=names.person(person.id))
        key = f"last-day-{person.id}"
        yield CalendarEntry(key, person.last_day, person.last_day, title, kind=tr("Last day"))
