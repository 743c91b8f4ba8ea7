"""What is counted of a plan's actions on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.analysis.schedule.network import Network, network
from planner.analysis.schedule.slack import Chain, longest_chain, slack
from planner.analysis.schedule.words import beyond_words, chain_words
from planner.models import Plan


@dataclass(frozen=True)
class Schedule:
    """Which actions wait for which, how late each may be, and the longest chain."""

    written: Network
    """The days as they are written."""
    slack: Mapping[int, int]
    """Days, by action; of those still to be done that have days."""
    chain: Chain | None
    words: str
    """The longest chain, and what goes on after the launch."""


def schedule(plan: Plan, on: date) -> Schedule:
    """Count slack and the longest chain as they are on a day."""
    seen = network(plan, on)
    chain = longest_chain(seen, on)
    words = f"{chain_words(plan, chain)} {beyond_words(plan, seen)}".strip()
    return Schedule(network(plan), slack(seen), chain, words)
