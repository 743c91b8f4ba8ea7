"""What the picture of a goal says in words: beside it, instead of it, and for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from planner.analysis.readiness.goal_line import GoalLine
from planner.text import day, tr, trn

Show = Callable[[float], str]
"""Writes a figure with its unit as the reader writes figures."""


def instead_of_picture(line: GoalLine, show: Show, on: date) -> str:
    """Return what is said where fewer than two days have a figure."""
    if line.marks:
        at, value = line.marks[-1]
        said = tr("So far {value} on {day} alone.", value=show(value), day=day(at, on))
    else:
        said = tr("No check-in yet.")
    drawn = tr("A line is drawn from the second day with a figure on.")
    return " ".join(filter(None, (said, _target(line, show, on), drawn)))


def held_against(line: GoalLine, show: Show, on: date) -> str:
    """Return what the figures are held against on a day; nothing without a target."""
    expected = line.expected(on)
    if line.target is not None and line.due is not None and expected is not None and on < line.due:
        return tr(
            "The line to {target} by {due} stands at {expected} today.",
            target=show(line.target),
            due=day(line.due, on),
            expected=show(round(expected, 1)),
        )
    return _target(line, show, on)


def _target(line: GoalLine, show: Show, on: date) -> str:
    if line.target is None:
        return ""
    target, off = show(line.target), max(line.allowed or (0.0, 0.0))
    if not line.line and off:
        return tr("To be kept at {target}, at most {off} off.", target=target, off=show(off))
    if line.due is None:
        return tr("Target {target}, without a due date.", target=target)
    return tr("Target {target} by {due}.", target=target, due=day(line.due, on))


def in_words(line: GoalLine, show: Show, on: date) -> str:
    """Return all that the picture shows, for whoever cannot see it."""
    (first, start), *_, (last, latest) = line.marks
    said = trn(
        "{count} figure from {first} to {last}: first {start}, last {latest}.",
        "{count} figures from {first} to {last}: first {start}, last {latest}.",
        len(line.marks),
        first=day(first, on),
        last=day(last, on),
        start=show(start),
        latest=show(latest),
    )
    return " ".join(filter(None, (said, held_against(line, show, on))))
