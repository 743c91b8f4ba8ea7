"""What the pictures of a document show, in text, for the preview."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.exports.section import CoverDays, Lanes, Picture, Standing, Timeline, Trends
from planner.text import listed, short_day, tr, trn

_NAMED = 6
"""Things on a timeline that are named."""
_TOLD = 3
"""Lines of other pictures that are told."""


def picture_lines(picture: Picture) -> Iterator[str]:
    """Say what a picture is of, and the first of what it shows."""
    match picture:
        case Trends(items=items):
            yield trn("Picture: a small chart", "Picture: {count} small charts", len(items))
            yield from (f"{trend.title}: {trend.words}" for trend in items)
        case Timeline(spans=(), empty=empty):
            yield empty
        case Timeline(first=first, last=last, spans=spans):
            yield tr("Picture: a timeline from {days}", days=_days(first, last))
            yield listed([span.label for span in spans], most=_NAMED)
        case Lanes(first=first, last=last, lanes=lanes):
            yield tr("Picture: promises along the days from {days}", days=_days(first, last))
            yield from (f"{lane.title}: {lane.next}" for lane in lanes[:_TOLD])
        case CoverDays(first=first, last=last, hurts=hurts):
            days = _days(first, last)
            yield (
                trn(
                    "Picture: cover from {days}, one day marked",
                    "Picture: cover from {days}, {count} days marked",
                    len(hurts),
                    days=days,
                )
                if hurts
                else tr("Picture: cover from {days}", days=days)
            )
        case Standing(held=held, rest=rest):
            yield trn(
                "Picture: who holds the one responsibility that is touched",
                "Picture: who holds the {count} responsibilities that are touched",
                len(held),
            )
            yield from (f"{holder.name}: {holder.words}" for holder in held[:_TOLD])
            if rest:
                yield rest


def _days(first: date, last: date) -> str:
    return tr("{first} to {last}", first=short_day(first), last=short_day(last))
