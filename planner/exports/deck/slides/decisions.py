"""What is asked of the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.meeting.asks import MOST_ASKS
from planner.analysis.meeting.proposals import Ask
from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.deck.slides.short import short
from planner.exports.documents.ask_items import MOST_OPTIONS, option_lines
from planner.exports.documents.material import Material
from planner.exports.section import AskLine
from planner.text import short_day, tr, trn

_MOST_ASK, _MOST_OPTION, _MOST_MEANING, _MOST_WHOM = 54, 58, 92, 34
"""Letters of each, so that no row takes more than three lines; the decision paper has all."""


def decisions_slide(material: Material) -> Slide:
    """Say what this meeting is asked, the late ones first, with the options and what they mean."""
    asks = material.asks[:MOST_ASKS]
    late = sum(ask.late for ask in asks)
    rows = tuple(row for n, ask in enumerate(asks, 1) for row in _rows(ask, n, material.on))
    title = trn("One decision", "{count} decisions", len(asks)) if asks else tr("No decisions")
    if late:
        title = tr("{title}, {late} of them late", title=title, late=late)
    rest = len(material.asks) - len(asks)
    return Slide(
        title,
        tr("Asked of this meeting"),
        Grid(
            ("", tr("Decision"), tr("Options"), tr("What it means"), tr("From, by")),
            rows,
            (0.03, 0.23, 0.24, 0.36, 0.14),
            tr("The decisions asked of this meeting, their options and what each means."),
        )
        if rows
        else None,
        tr(
            "Late ones first, then those kept in the plan in their order, then proposals made from"
            " the findings. The letter in bold is what we recommend. Status pack: summary, and what"
            " was asked last time."
        ),
        foot=trn("One more decision waits.", "{count} more decisions wait.", rest) if rest else "",
        nothing=tr("Nothing needs a decision at this meeting."),
    )


def _rows(ask: Ask, number: int, on: date) -> Iterator[tuple[Words, ...]]:
    """Yield a row for each option; the first has the ask, from whom and by when too."""
    lines = list(option_lines(ask, MOST_OPTIONS)) or [AskLine("", "", "")]
    for first, line in zip((True, *(False,) * len(lines)), lines, strict=False):
        option = " ".join(filter(None, (line.mark, line.text)))
        yield (
            Words(str(number) if first else "", strong=True),
            Words(short(ask.ask, _MOST_ASK) if first else "", strong=True),
            Words(short(option, _MOST_OPTION), strong=line.recommended),
            Words(short(line.meaning, _MOST_MEANING)),
            _from(ask, on) if first else Words(""),
        )


def _from(ask: Ask, on: date) -> Words:
    by = "" if ask.by_when is None else short_day(ask.by_when, on)
    whom = short(ask.from_whom, _MOST_WHOM)
    if ask.late:
        return Words(whom, "bad", more=tr("by {day}, late", day=by))
    return Words(whom, more=tr("by {day}", day=by) if by else "")
