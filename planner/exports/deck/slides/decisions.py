"""What is asked of the meeting."""

from __future__ import annotations

from planner.analysis.meeting.asks import MOST_ASKS
from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.documents.material import Material
from planner.text import short_day, tr, trn


def decisions_slide(material: Material) -> Slide:
    """Say what this meeting is asked, the late ones first."""
    asks = material.asks[:MOST_ASKS]
    late = sum(ask.late for ask in asks)
    rows = tuple(
        (
            Words(str(number), strong=True),
            Words(ask.ask, strong=True, more=ask.context),
            Words(ask.recommendation),
            Words(ask.from_whom),
            Words(
                "" if ask.by_when is None else short_day(ask.by_when, material.on),
                "bad" if ask.late else None,
                more=tr("late") if ask.late else "",
            ),
        )
        for number, ask in enumerate(asks, 1)
    )
    title = trn("One decision", "{count} decisions", len(asks)) if asks else tr("No decisions")
    if late:
        title = tr("{title}, {late} of them late", title=title, late=late)
    rest = len(material.asks) - len(asks)
    return Slide(
        title,
        tr("Asked of this meeting"),
        Grid(
            ("", tr("Decision"), tr("We recommend"), tr("From"), tr("By")),
            rows,
            (0.05, 0.4, 0.27, 0.17, 0.11),
            tr("The decisions asked of this meeting, from whom and by when."),
        )
        if rows
        else None,
        tr(
            "Late ones first, then those kept in the plan by their day, then proposals made from"
            " the findings. Status pack: summary, and what was asked last time."
        ),
        foot=trn("One more decision waits.", "{count} more decisions wait.", rest) if rest else "",
        nothing=tr("Nothing needs a decision at this meeting."),
    )
