"""Measure 14: the smallest step that lifts the plan's status, what the status is after it, and
until when, where a day ahead takes it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice

from planner.analysis.figures import Figures
from planner.analysis.pilot.due import name_of_try
from planner.analysis.readiness.checks import Row
from planner.analysis.readiness.days_ahead import days_ahead
from planner.analysis.readiness.fixes import ALSO, apply_fix, pledge
from planner.analysis.readiness.kinds import HOURS, TAKING_PART
from planner.analysis.readiness.parts import (
    GRAVITY,
    Check,
    Part,
    Readiness,
    overall,
    readiness,
    status_of,
)
from planner.models import TABLES, Draft, PilotTry, Plan

MOST_TRIED = 400_000
"""Rows of people and assignments looked at while changes are tried, each change on all of them; at
least one is tried of every check."""


@dataclass(frozen=True)
class Step:
    """What is missing of one failing check."""

    check: Check
    lacking: int | Fraction
    """How many more rows have to meet it, or how many more hours a week or points of per cent are
    needed."""
    row: Row | None = None
    """The one row whose change is enough; of hours, the person who pledges them."""


@dataclass(frozen=True)
class WayOut:
    """What lifts the status of the plan."""

    steps: tuple[Step, ...]
    """For every failing check what it lacks; one with its row where that is enough."""
    after: Readiness
    """The status of the plan then."""
    until: date | None
    """The last day of that, where a day ahead takes it back."""


def way_out(figures: Figures, parts: tuple[Part, ...]) -> WayOut | None:
    """Return the smallest step that lifts the status of these parts of a plan's readiness; None
    where it is on track, or not yet known.

    One change to one row where there is such a one, in the order of the checks, then by name; else
    how many are needed. Days ahead are looked at with who takes part as it is today.
    """
    status = overall(parts)
    if status not in ("off track", "at risk"):
        return None
    failing = [check for part in parts for check in part.checks if check.status == status]
    return _one_change(figures, failing, status) or _many_changes(figures, parts, failing, status)


def standing_until(figures: Figures, parts: tuple[Part, ...]) -> date | None:
    """Return the last day on which the plan's status is as good as these parts say of today, where
    a day ahead takes it back."""
    status = overall(parts)
    checks = (check for part in parts for check in part.checks if check.name == TAKING_PART)
    taking_part = next(checks, None)
    for day in days_ahead(figures.plan, figures.on):
        then = readiness(_figures(figures, figures.plan, day), taking_part)
        if _rises(status, overall(then)):
            return day - timedelta(days=1)
    return None


def _rises(status: Readiness, over: Readiness) -> bool:
    return GRAVITY.index(status) > GRAVITY.index(over)


# One change -------------------------------------------------------------------------------


def _one_change(figures: Figures, failing: list[Check], status: Readiness) -> WayOut | None:
    """Return the first change to one row of a failing check that lifts the status."""
    for check in failing:
        others = {other.name for other in failing if other is not check}
        if not others <= ALSO.get(check.name, frozenset()):
            continue
        for row, plan in islice(_changes(figures, check, status), _tries(figures.plan)):
            after = _figures(figures, plan)
            parts = readiness(after)
            reached = overall(parts)
            if _rises(reached, status):
                step = Step(check, _better(check, status), row)
                return WayOut((step,), reached, standing_until(after, parts))
    return None


def _tries(plan: Plan) -> int:
    return max(1, MOST_TRIED // (1 + len(plan.people) + len(plan.assignments)))


def _better(check: Check, status: Readiness) -> int | Fraction:
    return check.lacking("at risk" if status == "off track" else "on track")


def _changes(figures: Figures, check: Check, status: Readiness) -> Iterator[tuple[Row, Plan]]:
    """Return the rows of a check in the order of their names, each with the plan in which it meets
    the check, where one is enough."""
    if check.name == HOURS:
        return _pledges(figures, _better(check, status))
    return _met_by_one_more(figures, check, status)


def _met_by_one_more(
    figures: Figures, check: Check, status: Readiness
) -> Iterator[tuple[Row, Plan]]:
    one_more = status_of(Fraction(check.met + 1, check.due))
    if not _rises(one_more, status) and check.name != TAKING_PART:
        return  # somebody may sit in several sponsor seats; else one change meets one row
    for row in _by_name(figures.plan, check.unmet):
        draft = Draft(figures.plan)
        if apply_fix(figures, draft, check.name, row):
            yield row, draft.plan


def _pledges(figures: Figures, hours: int | Fraction) -> Iterator[tuple[Row, Plan]]:
    """Yield who holds the seat of a department that is short, with the plan in which they pledge
    so many hours more, where a week has them."""
    of = figures.effort.of
    needs = zip(figures.seats, figures.needs, strict=True)
    short = [seat for seat, n in needs if of.get(n.department.id, 0) < n.hours_needed]
    people = sorted(frozenset[int]().union(*(seat.holders for seat in short)))
    for row in _by_name(figures.plan, (("person", person_id) for person_id in people)):
        draft = Draft(figures.plan)
        if pledge(draft, row[1], Fraction(hours)):
            yield row, draft.plan


def _by_name(plan: Plan, rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (name_of(plan, row).casefold(), row))


def name_of(plan: Plan, row: Row) -> str:
    """Return what a row that a check counts is called."""
    table, row_id = row
    if table == "person":
        return plan.people[row_id].shown_name
    if table == "department":
        return plan.departments[row_id].name
    if table == "commitment":
        return plan.commitments[row_id].promise
    if table == "pilot_try":
        return name_of_try(plan, plan.get(PilotTry, row_id))
    if table == "responsibility":
        return plan.name_of(plan.responsibilities[row_id])
    return str(plan.get(TABLES[table], row_id).title)


# Many changes -----------------------------------------------------------------------------


def _many_changes(
    figures: Figures, parts: tuple[Part, ...], failing: list[Check], status: Readiness
) -> WayOut:
    """Return what every failing check lacks. Where each of so many rows can be changed, the plan
    is looked at with these changes; else the checks are only counted so."""
    steps = tuple(Step(check, _better(check, status)) for check in failing)
    counted = tuple(_counted_as_met(part, steps) for part in parts)
    after = overall(counted)
    plan = _mended(figures, steps)
    if plan is not None:
        improved = _figures(figures, plan)
        lifted = readiness(improved)
        if overall(lifted) == after:
            return WayOut(steps, after, standing_until(improved, lifted))
    return WayOut(steps, after, None)


def _counted_as_met(part: Part, steps: Iterable[Step]) -> Part:
    more = {step.check.name: step.lacking for step in steps}
    checks = (replace(c, met=c.met + more.get(c.name, 0)) for c in part.checks)
    return replace(part, checks=tuple(checks))


def _mended(figures: Figures, steps: Iterable[Step]) -> Plan | None:
    """Return the plan in which as many rows as each check lacks meet it, the first by name."""
    draft = Draft(figures.plan)
    for step in steps:
        if step.check.name == HOURS:
            return None
        rows = _by_name(figures.plan, step.check.unmet)
        changed = (apply_fix(figures, draft, step.check.name, row) for row in rows)
        if sum(islice(filter(None, changed), int(step.lacking))) < step.lacking:
            return None
    return draft.plan


def _figures(figures: Figures, plan: Plan, on: date | None = None) -> Figures:
    """Return the figures of a changed plan, or of another day."""
    return Figures(plan, on or figures.on, figures.threshold)
