"""What is dated in the next four weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.deck.slides.short import short
from planner.exports.documents.material import Material
from planner.exports.documents.upcoming import Event, upcoming
from planner.exports.section import Tone
from planner.text import day, listed, short_day, tr, trn

WEEKS = 4
_MOST_WORDS, _MOST_WHO = 48, 36
MOST_EVENTS = 5
"""In a week; the rest is counted."""


def weeks_slide(material: Material) -> Slide:
    """Say what is dated in the next four weeks, a column for each."""
    first = material.on
    last = first + timedelta(days=7 * WEEKS - 1)
    events = [e for e in upcoming(material.plan, material.names, first, last) if e.on <= last]
    ahead = [e for e in events if not e.late]
    late = [e for e in events if e.late]
    starts = [first + timedelta(days=7 * week) for week in range(WEEKS)]
    rows = _rows(ahead, starts)
    heads = tuple(
        tr(
            "{first} to {last}",
            first=short_day(start, first),
            last=short_day(start + timedelta(days=6), first),
        )
        for start in starts
    )
    return Slide(
        _weeks_title(len(ahead), len(late)),
        tr("From {first} to {last}", first=day(first, first), last=day(last, first)),
        Grid(
            heads,
            rows,
            (0.25,) * WEEKS,
            tr("What is due in each of the next four weeks, and who does it."),
            at_top=True,
        )
        if rows
        else None,
        tr(
            "Actions that end, promises and goals that are due, last days of people who hold"
            " something, and the launch. Status pack: timeline."
        ),
        foot=_late_words(late, first),
        nothing=tr("Nothing is dated in the next four weeks."),
    )


def _rows(events: Sequence[Event], starts: Sequence[date]) -> tuple[tuple[Words, ...], ...]:
    """Return the rows of the table, in which each week has its own column."""
    columns = [
        _week([e for e in events if start <= e.on < start + timedelta(days=7)], starts[0])
        for start in starts
    ]
    return tuple(
        tuple(column[at] if at < len(column) else Words("") for column in columns)
        for at in range(max(map(len, columns)))
    )


def _weeks_title(ahead: int, late: int) -> str:
    if not ahead and not late:
        return tr("Next four weeks: nothing is dated")
    words = trn(
        "Next four weeks: {count} thing is due", "Next four weeks: {count} things are due", ahead
    )
    return tr("{words}, {late} already late", words=words, late=late) if late else words


def _week(events: list[Event], near: date) -> list[Words]:
    events = sorted(events, key=lambda e: (e.on, e.words))
    found = [
        Words(
            f"{short_day(e.on, near)}  {short(e.words, _MOST_WORDS)}",
            _tone(e),
            more=short(e.who, _MOST_WHO),
        )
        for e in events[:MOST_EVENTS]
    ]
    rest = len(events) - len(found)
    return [*found, Words(trn("and {count} more", "and {count} more", rest))] if rest else found


def _tone(event: Event) -> Tone | None:
    return None if event.tone == "plain" else event.tone


def _late_words(late: list[Event], near: date) -> str:
    if not late:
        return ""
    said = [
        tr("{what} (due {day})", what=event.words, day=short_day(event.on, near))
        for event in late[:3]
    ]
    return tr("Late already: {what}", what=listed(said if len(late) <= 3 else [*said, "…"]))
