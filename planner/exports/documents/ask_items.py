"""What is asked, each with its options and what they mean, as pages and slides show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from string import ascii_uppercase

from planner.analysis.meeting.proposals import Ask
from planner.exports.blocks.section import AskItem, AskLine, Asks
from planner.text import day, listed, short_day, tr, trn

MOST_OPTIONS = 3
"""Options shown of an ask where room is short; the rest is counted."""


def ask_items(
    asks: Sequence[Ask], on: date, *, first: int = 1, most: int | None = MOST_OPTIONS
) -> Asks:
    """Return asks with their options, numbered from ``first``."""
    items = (_item(ask, number, on, most) for number, ask in enumerate(asks, start=first))
    return Asks(tuple(items), tr("Nothing needs a decision at this meeting."))


def _item(ask: Ask, number: int, on: date, most: int | None) -> AskItem:
    return AskItem(
        str(number),
        ask.ask,
        late_words(ask, on),
        tr("From {whom}", whom=ask.from_whom) if ask.from_whom else "",
        tr("by {day}", day=short_day(ask.by_when, on)) if ask.by_when else "",
        " ".join(filter(None, (ask.context, _carried_over(ask, on)))),
        tuple(option_lines(ask, most)),
    )


def late_words(ask: Ask, on: date) -> str:
    """Return how late an ask is; nothing where it is not."""
    if not ask.late or ask.by_when is None:
        return ""
    return trn("{count} day late", "{count} days late", (on - ask.by_when).days)


def option_lines(ask: Ask, most: int | None = None) -> Iterator[AskLine]:
    """Yield the options of an ask with their letters, and what no answer means."""
    options = ask.choice.options
    for letter, option in zip(ascii_uppercase, options[:most], strict=False):
        yield AskLine(letter, option.text, option.meaning, option.recommended)
    if most is not None and len(options) > most:
        rest = len(options) - most
        yield AskLine("", trn("and one more option", "and {count} more options", rest), "")
    if ask.choice.no_answer:
        words = tr("Still no answer") if ask.late else tr("No answer")
        yield AskLine("", words, ask.choice.no_answer)


def _carried_over(ask: Ask, on: date) -> str:
    if ask.carried_over is None:
        return ""
    return tr("Carried over from {day}.", day=day(ask.carried_over, on))


def proposed_words(asks: Sequence[Ask], first: int = 1) -> str:
    """Say which of these asks nobody has chosen yet; empty where there are none."""
    numbers = [str(number) for number, ask in enumerate(asks, start=first) if ask.proposed]
    if not numbers:
        return ""
    if len(numbers) == len(asks):
        return trn(
            "A proposal made from the findings; not yet chosen by anybody.",
            "Proposals made from the findings; not yet chosen by anybody.",
            len(numbers),
        )
    return trn(
        "{numbers} is a proposal made from the findings; not yet chosen by anybody.",
        "{numbers} are proposals made from the findings; not yet chosen by anybody.",
        len(numbers),
        numbers=listed(numbers),
    )
