"""How buy-in moves, in the words that the buy-in plan’s PDF and workbook share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.analysis.sponsors.closing import Closing
from planner.exports.buy_in import Moving
from planner.models import Concern
from planner.text import short_day, tr

People = Callable[[Sequence[int]], str]
"""What a document calls people, by their ids."""


def trend_words(moving: Moving, on: date) -> str:
    """Return which way the last rating went, and from where; empty where there is one alone."""
    before = moving.before
    if before is None:
        return ""
    was = tr(before.now)
    then = tr("before") if before.on is None else short_day(before.on, on)
    if moving.trend == "fell":
        return tr("lower, was {was} ({then})", was=was, then=then)
    if moving.trend == "rose":
        return tr("higher, was {was} ({then})", was=was, then=then)
    return tr("the same ({then})", then=then)


def concern_words(concern: Concern, on: date) -> str:
    """Return what somebody said, and what they were answered."""
    said = [concern.said_by, "" if concern.on is None else short_day(concern.on, on)]
    who = ", ".join(filter(None, said))
    words = tr("“{quote}”", quote=concern.quote)
    if who:
        words = tr("{words} ({who})", words=words, who=who)
    if concern.answer:
        return tr("{words}. Answered: {answer}", words=words, answer=concern.answer)
    return tr("{words}. Not answered yet", words=words)


def concern_lines(moving: Moving, on: date) -> Iterator[str]:
    """Yield what worries them."""
    return (concern_words(concern, on) for concern in moving.concerns)


def step_in_short(closing: Closing) -> str:
    """Return what is to be done about a gap: the step that is planned, else one to agree on."""
    if closing.step is not None:
        return closing.step.action.title
    if closing.concern is not None:
        return tr("Proposed: answer “{quote}”", quote=closing.concern.quote)
    return tr("Proposed: talk about what is in the way")


def step_words(moving: Moving, people: People, on: date) -> str:
    """Return what is to be done next, by whom and when; empty where nothing is planned."""
    step = moving.step
    if step is None:
        return ""
    owners = people(step.owners) if step.owners else tr("nobody yet")
    due = tr("no day") if step.action.due is None else short_day(step.action.due, on)
    if step.late:
        due = tr("{day}, late", day=due)
    return tr("{title} ({owners}, {day})", title=step.action.title, owners=owners, day=due)
