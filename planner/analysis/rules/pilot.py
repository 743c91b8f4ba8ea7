"""Rules about the problems that the pilot found."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    about,
    display_name,
    in_order,
    wording_by_name,
    wording_by_words,
)
from planner.analysis.measures import Measures
from planner.analysis.pilot.problems import SEVERE, days_late, is_open
from planner.models import PilotProblem
from planner.text import day, tr


def _open_problems(measures: Measures) -> list[PilotProblem]:
    return [each for each in measures.plan.table(PilotProblem).values() if is_open(each)]


@rule(
    "PROBLEM-LATE",
    "medium",
    "A problem of the pilot is overdue",
    "Solve it or move its date",
    varies="high where one of them is critical or high",
    tells=None,
)
def problem_late(measures: Measures) -> Iterator[Found]:
    """Find open problems whose day is past."""
    late = [each for each in _open_problems(measures) if days_late(each, measures.on)]
    words = {
        about(each): tr(
            "{title} (since {day})",
            title=display_name(about(each)),
            day="" if each.due is None else day(each.due, measures.on),
        )
        for each in late
    }
    severe = any(each.severity in SEVERE for each in late)
    yield Found(
        in_order(words),
        wording_by_words(
            words,
            "A problem of the pilot is overdue: {names}.",
            "{count} problems of the pilot are overdue: {names}.",
        ),
        severity="high" if severe else None,
    )


@rule(
    "PROBLEM-AT-LAUNCH",
    "high",
    "A severe problem of the pilot would be open at the launch",
    "Agree who solves it, and a day before the launch",
    varies="critical where one of them is critical",
    tells=None,
)
def problem_at_launch(measures: Measures) -> Iterator[Found]:
    """Find open problems, critical or high, that are due on the day of the launch or later, or on
    no day; what is overdue has its own rule."""
    launch = measures.plan.info.launch
    if launch is None:
        return
    severe = [each for each in _open_problems(measures) if each.severity in SEVERE]
    remaining = [
        each
        for each in severe
        if each.due is None or (each.due >= launch and not days_late(each, measures.on))
    ]
    words = {
        about(each): tr(
            "{title} ({severity}, {due})",
            title=display_name(about(each)),
            severity=tr(each.severity),
            due=tr("no day")
            if each.due is None
            else tr("due on {day}", day=day(each.due, measures.on)),
        )
        for each in remaining
    }
    yield Found(
        in_order(words),
        wording_by_words(
            words,
            "Nothing says that this problem of the pilot is solved before the launch: {names}.",
            "Nothing says that these {count} problems of the pilot are solved before the launch:"
            " {names}.",
        ),
        severity="critical" if any(each.severity == "critical" for each in remaining) else None,
    )


@rule(
    "PROBLEM-UNOWNED",
    "medium",
    "Nobody sees to a problem of the pilot",
    "Name an owner",
    tells=None,
)
def problem_unowned(measures: Measures) -> Iterator[Found]:
    """Find open problems without an owner, or whose owner has left."""
    people, on = measures.plan.people, measures.on
    left = []
    for each in _open_problems(measures):
        owner = people.get(each.owner_id or 0)
        if owner is None or (owner.last_day is not None and owner.last_day < on):
            left.append(about(each))
    yield Found(
        in_order(left),
        wording_by_name(
            "Nobody sees to this problem of the pilot: {names}.",
            "Nobody sees to {count} problems of the pilot: {names}.",
        ),
    )
