"""What was done in a department before its figures last rose, from the days that the plan knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planner.analysis.readiness.goal_progress import direction_of
from planner.analysis.surveys.figures import measured_questions, over_rounds
from planner.models import (
    Assignment,
    Commitment,
    Department,
    Goal,
    Message,
    MessageDepartment,
    Post,
    SponsorDepartment,
)
from planner.text import day, number, tr, trn

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

BEFORE = timedelta(days=42)
"""How long before a rise something may have helped."""
ROSE_BY = 5
"""Points by which a figure of a survey has to rise."""
MOST_THINGS = 6


class Rise(NamedTuple):
    """A figure that rose."""

    on: date
    words: str


class Helped(NamedTuple):
    """The last rise of a department, and what was done in the weeks before it."""

    rise: Rise
    things: tuple[str, ...]
    """In the order of their days, at most six, the latest ones."""


def what_helped(measures: Measures, department: Department) -> Helped | None:
    """Return the last rise and what came before it; none where nothing rose, or nothing is known
    to have been done. That it helped is likely at best: it came before."""
    rises = (*_goals_that_rose(measures, department), *_answers_that_rose(measures, department))
    last = max(rises, key=lambda rise: rise.on, default=None)
    if last is None:
        return None
    begun = last.on - BEFORE
    done = sorted(
        (on, words) for on, words in _events(measures, department) if begun <= on <= last.on
    )
    if not done:
        return None
    return Helped(last, tuple(words for _, words in done[-MOST_THINGS:]))


# What rose -------------------------------------------------------------------------------


def _goals_that_rose(measures: Measures, department: Department) -> Iterator[Rise]:
    for goal in _goals_of(measures, department):
        up = direction_of(goal) != "down"
        check_ins = [c for c in measures.plan.check_ins_of(goal.id) if c.on <= measures.on]
        for before, after in pairwise(check_ins):
            step = after.value - before.value
            if (step > 0) if up else (step < 0):
                words = tr(
                    "“{goal}” went from {was} to {now} by {day}",
                    goal=goal.title,
                    was=number(before.value),
                    now=number(after.value),
                    day=day(after.on, measures.on),
                )
                yield Rise(after.on, words)


def _goals_of(measures: Measures, department: Department) -> Iterator[Goal]:
    """Yield the goals that somebody of a department owns."""
    plan = measures.plan
    for goal in plan.goals.values():
        owners = measures.named.of[plan.responsibility_for(goal).id].owners
        if any(plan.people[person_id].department_id == department.id for person_id in owners):
            yield goal


def _answers_that_rose(measures: Measures, department: Department) -> Iterator[Rise]:
    plan = measures.plan
    for question in measured_questions(plan):
        said = over_rounds(plan, question, department.id, measures.on)
        for (_, before), (pulse, after) in pairwise(said):
            if after.points - before.points >= ROSE_BY:
                words = tr(
                    "“{question}” rose from {was} to {now} by {day}",
                    question=question.title,
                    was=before.shown,
                    now=after.shown,
                    day=day(pulse.on, measures.on),
                )
                yield Rise(pulse.on, words)


# What was done ---------------------------------------------------------------------------

Event = tuple[date, str]


def _events(measures: Measures, department: Department) -> Iterator[Event]:
    yield from _appointed(measures, department)
    yield from _messages_sent(measures, department)
    yield from _by_sponsors(measures, department)


def _appointed(measures: Measures, department: Department) -> Iterator[Event]:
    """Yield who came into the seat, and who was trained for it."""
    plan, near = measures.plan, measures.on
    seat = plan.responsibility_for(department)
    for given in plan.where(Assignment, "responsibility_id", seat.id):
        name = plan.people[given.person_id].shown_name
        if given.since is not None:
            words = tr("{name} became champion on {day}")
            if given.role == "backup":
                words = tr("{name} became backup on {day}")
            yield given.since, words.format(name=name, day=day(given.since, near))
        if given.ready_on is not None:
            words = tr("{name} was trained on {day}", name=name, day=day(given.ready_on, near))
            yield given.ready_on, words


def _messages_sent(measures: Measures, department: Department) -> Iterator[Event]:
    """Yield messages that were sent to the department, or to all."""
    plan = measures.plan
    to_it = {m.message_id for m in plan.where(MessageDepartment, "department_id", department.id)}
    for message in plan.table(Message).values():
        if message.status != "sent" or message.on is None:
            continue
        if message.to_all or message.id in to_it:
            when = day(message.on, measures.on)
            yield message.on, tr("message “{title}” on {day}", title=message.title, day=when)


def _by_sponsors(measures: Measures, department: Department) -> Iterator[Event]:
    """Yield promises that the department’s sponsors kept, and what they wrote themselves."""
    plan, near = measures.plan, measures.on
    for link in plan.where(SponsorDepartment, "department_id", department.id):
        sponsor = plan.sponsors[link.sponsor_id]
        for promise in plan.where(Commitment, "sponsor_id", sponsor.id):
            if promise.status == "kept" and promise.due is not None:
                words = tr("{sponsor} kept a promise due on {day}: {promise}",
                           sponsor=sponsor.title, day=day(promise.due, near),
                           promise=promise.promise)  # fmt: skip
                yield promise.due, words
        owners = measures.named.of[plan.responsibility_for(sponsor).id].owners
        for person_id in owners:
            posts = plan.where(Post, "person_id", person_id)
            days = [post.on for post in posts if post.kind == "in person" and post.on <= near]
            for month, count in _by_month(days):
                words = trn(
                    "{sponsor} wrote in person once, up to {day}",
                    "{sponsor} wrote in person {count} times, up to {day}",
                    count,
                    sponsor=sponsor.title,
                    day=day(month, near),
                )
                yield month, words


def _by_month(days: list[date]) -> Iterator[tuple[date, int]]:
    """Yield the last of the days of each month, and how many there are in it."""
    months: dict[tuple[int, int], list[date]] = {}
    for each in days:
        months.setdefault((each.year, each.month), []).append(each)
    for those in months.values():
        yield max(those), len(those)
