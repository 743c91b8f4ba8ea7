"""Actions in phases, decisions asked of meetings, and pulse rounds."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Phase = Literal["prepare", "pilot", "launch", "sustain"]
ActionStatus = Literal["to do", "doing", "done", "dropped"]
Outcome = Literal["open", "agreed", "refused"]

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


class Decision(NamedTuple):
    """Something asked of a meeting; ``snapshot_id`` is the pack that asked it first, none where
    none has yet."""

    id: int
    ask: str
    context: str = ""
    recommendation: str = ""
    from_whom: str = ""
    by_when: date | None = None
    snapshot_id: int | None = None
    outcome: Outcome = "open"
    decided_by: str = ""
    decided_on: date | None = None


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
