"""What a starter plan proposes to be edited: purposes, goals, sponsor seats and usual asks."""

from __future__ import annotations

from typing import NamedTuple

from planner.models.purpose import Direction
from planner.text import Sentence, mark


class DraftPurpose(NamedTuple):
    """A purpose statement to be edited."""

    title: Sentence
    statement: Sentence
    audience: Sentence


PURPOSES = (
    DraftPurpose(
        "Find who knows",
        "Anybody finds a colleague who knows the answer within a working day.",
        "All staff with a question",
    ),
    DraftPurpose(
        "Listen to staff",
        "Staff say what they think, and executives answer in their own words.",
        "All staff and the executives",
    ),
    DraftPurpose(
        "See what others work on",
        "Teams tell the others in one place what they do, instead of in mails to everybody.",
        "Teams that depend on one another",
    ),
)


class DraftGoal(NamedTuple):
    """A goal to be edited; what was never measured has no baseline."""

    title: Sentence
    metric: Sentence
    unit: Sentence
    baseline: float | None
    target: float | None
    """None: counted from the number of staff."""
    week: int
    """The working week, counted from the launch, in which it is due."""
    purpose: int
    """The place of the purpose it serves in ``PURPOSES``."""
    rhythm: int | None = None
    """How often it is to be measured, in days."""
    direction: Direction | None = None


CHAMPIONS_GOAL: Sentence = "Enough trained champions at the launch"
REPLIES_GOAL: Sentence = "Sponsors reply themselves"

GOALS = (
    DraftGoal(CHAMPIONS_GOAL, "Trained champions", "", 0, None, -1, 0, 28),
    DraftGoal(
        "Most staff use it every month",
        "Share of staff who read or write in a month",
        "%",
        0,
        60,
        26,
        0,
        28,
    ),
    DraftGoal(
        "Questions are answered in a day",
        "Share of questions with an answer within a working day",
        "%",
        None,
        80,
        26,
        0,
        28,
    ),
    DraftGoal(
        REPLIES_GOAL,
        "Replies written by sponsors themselves in a month",
        "",
        0,
        None,
        13,
        1,
        28,
    ),
    DraftGoal(
        "Staff find it worth their time",
        "Share of those who answered who find it worth their time",
        "%",
        None,
        60,
        14,
        1,
    ),
    DraftGoal(
        "Fewer mails to everybody",
        "Mails to all staff in a month",
        "",
        None,
        4,
        26,
        2,
        28,
        "down",
    ),
)
"""Targets are figures to begin with, to be replaced by one's own."""

PRIMARY: Sentence = "Primary sponsor"
SPONSOR_SEATS: dict[str, tuple[Sentence, ...]] = {
    "small": (),
    "middle": (mark("Head of HR"), mark("Head of IT")),
    "large": (mark("Head of HR"), mark("Head of IT"), mark("Head of operations")),
}
"""Who usually stands beside the primary sponsor, by size."""
PRIMARY_CADENCE, OTHERS_CADENCE = 14, 28
"""How often a sponsor is usually asked to be seen, in days."""


class DraftAsk(NamedTuple):
    """A decision that usually has to be asked for, due with a step."""

    ask: Sentence
    context: Sentence
    recommendation: Sentence
    from_whom: Sentence
    step: str


ASKS = (
    DraftAsk(
        "Agree what the network is for, and its goals",
        "Everything else in the plan is held against them.",
        "The statements as drafted after the talks with staff",
        PRIMARY,
        "purpose",
    ),
    DraftAsk(
        "Give champions two hours a week until the launch, one after it",
        "Without agreed time the work ends when the first busy month comes.",
        "Each champion’s manager confirms the hours",
        "Executives",
        "hours",
    ),
    DraftAsk(
        "Say which newsletters and mailing lists end",
        "Staff will not look in two places for long.",
        "Name each, with its last day",
        "Executives",
        "ending",
    ),
    DraftAsk(
        "Go or no-go",
        "Decided by the pilot and the status of the plan.",
        "Go, if the problems found in the pilot are fixed",
        PRIMARY,
        "go",
    ),
)
