"""What an hour buys, in sentences for whoever decides."""

from __future__ import annotations

from planner.analysis.appointing.frontier import Frontier, Step
from planner.analysis.appointing.words import nobody, nothing_to_clear
from planner.text import number, tr, trn

_MOST_SAID = 4


def frontier_words(found: Frontier) -> str:
    """Return the first steps and the last in one sentence, and whether they are proven."""
    steps = [step for step in found.steps if step.left < found.points]
    if not found.points:
        return nothing_to_clear()
    if not steps:
        return nobody(found.points)
    first, *others = steps[:_MOST_SAID]
    words = trn(
        "What an hour buys: with {hours} h a week asked for, {left} of {count} single point of"
        " failure is left",
        "What an hour buys: with {hours} h a week asked for, {left} of {count} single points of"
        " failure are left",
        found.points,
        hours=number(first.hours),
        left=first.left,
    )
    if len(steps) > _MOST_SAID:
        others = [*others[: _MOST_SAID - 2], steps[-1]]
    for step in others:
        left = step.left or tr("none")
        words += "; " + tr("with {hours} h, {left}", hours=number(step.hours), left=left)
    return f"{words}. {proof_words(found.exact)}"


def proof_words(exact: bool) -> str:
    """Return whether fewer could be left for the same hours."""
    if exact:
        return tr("Fewer cannot be left for these hours, proven.")
    return tr("Whether fewer could be left for these hours is not proven.")


def step_words(step: Step, points: int) -> str:
    """Return what one step buys, and what is proven of it."""
    words = trn(
        "{hours} h a week asked for: {left} of {count} single point of failure is left.",
        "{hours} h a week asked for: {left} of {count} single points of failure are left.",
        points,
        hours=number(step.hours),
        left=step.left,
    )
    if step.exact:
        return tr("{words} Fewer cannot be, proven.", words=words)
    return tr(
        "{words} Whether fewer could be is not proven; fewer than {bound} cannot.",
        words=words,
        bound=step.bound,
    )
