"""Words of the plan at the beginning of a line, each a sentence of its own for translators.

Which letters are capital there differs between languages, so no translated word is changed.
"""

from __future__ import annotations

from planner.analysis.readiness.goal_progress import GoalState
from planner.analysis.readiness.parts import Readiness
from planner.models.roles import Kind
from planner.text import mark, tr

_READINESS: dict[Readiness, str] = {
    "on track": mark("On track"),
    "at risk": mark("At risk"),
    "off track": mark("Off track"),
    "not yet": mark("Not yet"),
}
_KINDS: dict[Kind, str] = {
    "champion seat": mark("Champion seat"),
    "goal": mark("Goal"),
    "purpose": mark("Purpose"),
    "sponsor seat": mark("Sponsor seat"),
    "action": mark("Action"),
    "plan": mark("The plan"),
}
_GOAL_STATES: dict[GoalState, str] = {
    "no target": mark("No target"),
    "no due date": mark("No due date"),
    "no check-in": mark("No check-in"),
    "reached": mark("Reached"),
    "missed": mark("Missed"),
    "too early to say": mark("Too early to say"),
    "behind": mark("Behind"),
    "on track": mark("On track"),
}


def readiness_title(readiness: Readiness) -> str:
    """Return how far the plan is, as in “On track”."""
    return tr(_READINESS[readiness])


def kind_title(kind: Kind) -> str:
    """Return a kind of responsibility, as in “Champion seat”."""
    return tr(_KINDS[kind])


def goal_state_title(state: GoalState) -> str:
    """Return how a goal stands, as in “Too early to say”."""
    return tr(_GOAL_STATES[state])
