"""What is asked of the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.meeting.asks import MOST_ASKS
from planner.analysis.meeting.proposals import Ask
from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.documents.ask_items import MOST_OPTIONS, late_words, option_lines
from planner.exports.documents.material import Material
from planner.text import short_day, tr, trn

_WIDTHS = (0.04, 0.38, 0.26, 0.32)


def decisions_slide(material: Material) -> Slide:
    """Say what this meeting is asked, the late ones first, with the options and what they mean."""
    asks = material.asks[:MOST_ASKS]
    rest = len(material.asks) - len(asks)
    return Slide(
        _title(asks),
        tr("What each option means; the letter in bold is what we recommend")
        if any(ask.choice.options for ask in asks)
        else tr("Late ones first, then those kept in the plan, then proposals"),
        _grid(asks, material.on) if asks else None,
        tr(
            "Late decisions come first, then those kept in the plan in their order, then proposals"
            " made from the findings. The letter in bold is what we recommend. The status pack has"
            " more under “Summary” and “What was asked last time”."
        ),
        foot=trn("One more decision waits", "{count} more decisions wait", rest) if rest else "",
        nothing=tr("None is kept in the plan, and no finding asks for one."),
    )


def _title(asks: tuple[Ask, ...]) -> str:
    if not asks:
        return tr("No decision is asked of this meeting")
    late = sum(ask.late for ask in asks)
    title = trn(
        "One decision is asked of this meeting",
        "{count} decisions are asked of this meeting",
        len(asks),
    )
    return tr("{title}, {late} of them late", title=title, late=late) if late else title


def _grid(asks: tuple[Ask, ...], on: date) -> Grid:
    rows: list[tuple[Words, ...]] = []
    groups = []
    for number, ask in enumerate(asks, 1):
        groups.append(len(rows))
        rows += _rows(ask, number, on)
    return Grid(
        ("", tr("Decision and options"), tr("What it means"), tr("By when, from whom")),
        tuple(rows),
        _WIDTHS,
        tr("The decisions asked of this meeting, their options and what each means."),
        groups=tuple(groups),
    )


def _rows(ask: Ask, number: int, on: date) -> Iterator[tuple[Words, ...]]:
    """Yield the ask with from whom and by when, then a row for each option."""
    yield Words(str(number), strong=True), Words(ask.ask, strong=True, span=2), _from(ask, on)
    for line in option_lines(ask, MOST_OPTIONS):
        yield (
            Words(line.mark, strong=line.recommended),
            Words(line.text, strong=line.recommended),
            Words(line.meaning, span=2),
        )


def _from(ask: Ask, on: date) -> Words:
    by = tr("by {day}", day=short_day(ask.by_when, on)) if ask.by_when else ""
    when = ", ".join(filter(None, (by, late_words(ask, on))))
    words = " · ".join(filter(None, (when, ask.from_whom)))
    return Words(words, "bad" if ask.late else None, right=True)
