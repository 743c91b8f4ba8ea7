"""Actions in phases, and pulse rounds."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Phase = Literal["prepare", "pilot", "launch", "sustain"]
ActionStatus = Literal["to do", "doing", "done", "dropped"]

FINISHED_STATUSES: frozenset[str] = frozenset({"done", "dropped"})
"""A finished action needs nobody any more: it is no responsibility."""


class Action(NamedTuple):
    """Something to be done in a phase of the launch."""

    id: int
    title: str
    phase: Phase = "prepare"
    start: date | None = None
    due: date | None = None
    status: ActionStatus = "to do"
    note: str = ""


class ActionDependency(NamedTuple):
    """An action cannot start before another one is done."""

    id: int
    action_id: int
    needs_id: int


class PulseRound(NamedTuple):
    """What staff said about the network in one survey round; shares are percentages."""

    id: int
    on: date
    asked: int | None = None
    answered: int | None = None
    effective: float | None = None
    """Per cent who rate it effective."""
    worth_cost: float | None = None
    """Per cent who find it worth the cost."""
    note: str = ""
