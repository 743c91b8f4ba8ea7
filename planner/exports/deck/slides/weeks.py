"""What is dated in the next four weeks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from planner.exports.deck.slide import Lists, Slide, Words
from planner.exports.documents.material import Material
from planner.exports.documents.upcoming import Event, upcoming
from planner.text import day, listed, short_day, tr, trn

WEEKS = 4
_WEEK = timedelta(days=7)
_MOST_LATE = 3
"""Named at the foot; the rest is counted."""


def weeks_slide(material: Material) -> Slide:
    """Say what is dated in the next four weeks, a column for each."""
    first = material.on
    last = first + WEEKS * _WEEK - timedelta(days=1)
    events = [e for e in upcoming(material.plan, material.names, first, last) if e.on <= last]
    ahead = [e for e in events if not e.late]
    late = [e for e in events if e.late]
    return Slide(
        _weeks_title(len(ahead), len(late)),
        tr("From {first} to {last}", first=day(first, first), last=day(last, first)),
        _weeks(ahead, first) if ahead else None,
        tr(
            "These are actions that end, promises and goals that are due, messages, last days of"
            " people who hold something, and the launch. The status pack has more under"
            " “The next 90 days”."
        ),
        foot=_late_words(late, first),
        nothing=tr("Actions, messages, promises and goals stand here once they have a day."),
    )


def _weeks(events: Sequence[Event], first: date) -> Lists:
    starts = [first + week * _WEEK for week in range(WEEKS)]
    heads = (
        tr(
            "{first} to {last}",
            first=short_day(start, first),
            last=short_day(start + _WEEK - timedelta(days=1), first),
        )
        for start in starts
    )
    return Lists(
        tuple(heads),
        tuple(_week((e for e in events if s <= e.on < s + _WEEK), first) for s in starts),
        tr("What is due in each of the next four weeks, and who does it."),
    )


def _week(events: Iterable[Event], near: date) -> tuple[Words, ...]:
    return tuple(
        Words(
            event.words,
            None if event.tone == "plain" else event.tone,
            strong=True,
            lead=short_day(event.on, near),
            more=event.who,
        )
        for event in sorted(events, key=lambda e: (e.on, e.words))
    )


def _weeks_title(ahead: int, late: int) -> str:
    if not ahead and not late:
        return tr("Next four weeks: nothing is dated")
    words = trn(
        "Next four weeks: {count} thing is due", "Next four weeks: {count} things are due", ahead
    )
    return tr("{words}, {late} already late", words=words, late=late) if late else words


def _late_words(late: Sequence[Event], near: date) -> str:
    if not late:
        return ""
    said = [
        tr("{what} (due {day})", what=event.words, day=short_day(event.on, near))
        for event in late[:_MOST_LATE]
    ]
    rest = len(late) - len(said)
    more = [trn("one more thing", "{count} more things", rest)] if rest else []
    return tr("Late already: {what}", what=listed([*said, *more]))
