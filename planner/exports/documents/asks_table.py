"""What is asked, as a table: on the summary, and what stands open beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.analysis.meeting.proposals import Ask
from planner.exports.section import Cell, Column, Pill, Table, Titled
from planner.text import listed, short_day, tr, trn

_ASK_LINES = 2
"""Longer asks are shortened on the page that has to stay one; their ask sheets have all."""


def asks_table(asks: Sequence[Ask], on: date, *, first: int = 1, whole: bool = False) -> Table:
    """Asks with their context, recommendation, from whom and by when, numbered from ``first``; a
    column that no ask fills is left out. Long ones are shortened unless they are to be ``whole``.
    """
    columns = (
        Column("", "text", 0.1),
        Column(tr("Decision"), width=5),
        Column(tr("We recommend"), width=3),
        Column(tr("From"), width=1.5),
        Column(tr("By"), "day", 0.5),
    )
    rows: list[tuple[Cell, ...]] = [
        (str(number), Titled(a.ask, a.context), a.recommendation, a.from_whom, by_cell(a, on))
        for number, a in enumerate(asks, start=first)
    ]
    filled = [i for i in range(len(columns)) if any(row[i] for row in rows)]
    return Table(
        "asks",
        tuple(columns[i] for i in filled),
        tuple(tuple(row[i] for i in filled) for row in rows),
        empty=tr("Nothing needs a decision at this meeting."),
        most_lines=None if whole else _ASK_LINES,
    )


def by_cell(ask: Ask, on: date) -> Pill | date | None:
    """By when it is asked; marked where that day has passed."""
    if ask.late and ask.by_when is not None:
        return Pill(tr("{day}, late", day=short_day(ask.by_when, on)), "bad")
    return ask.by_when


def proposed_words(asks: Sequence[Ask], first: int = 1) -> str:
    """Which of these asks nobody has chosen yet; empty where there are none."""
    numbers = [str(number) for number, ask in enumerate(asks, start=first) if ask.proposed]
    if not numbers:
        return ""
    if len(numbers) == len(asks):
        return tr("Proposals made from the findings; not yet chosen by anybody.")
    return trn(
        "{numbers} is a proposal made from the findings; not yet chosen by anybody.",
        "{numbers} are proposals made from the findings; not yet chosen by anybody.",
        len(numbers),
        numbers=listed(numbers),
    )
