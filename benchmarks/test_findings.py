"""Findings of a whole plan, and after one edit: what a key press waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from statistics import median
from time import perf_counter

import pytest

from benchmarks.conftest import Figures
from benchmarks.crowds import ON, SIZES, crowd
from benchmarks.shared import shared_plan, there
from planner.analysis.cover.coverage import coverage
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.models import TABLES, Assignment, Draft, Plan
from planner.models.row import table_of

WHOLE = {300: 0.05, 10_000: 1.0, 100_000: 15.0}
"""Seconds for all findings of a plan that was just opened; above 300 people in a thread."""

EDITED = {300: 0.008, 10_000: 0.025, 100_000: 0.5}
"""Seconds for the findings after one edit: half of what a key press has until everything is
shown, 16 ms at 300 people and 50 ms at 10,000; the other half is for storing and showing."""


@pytest.mark.parametrize("people", SIZES)
def test_all_findings(figures: Figures, people: int) -> None:
    _whole(figures, f"all findings, {people:,} people", crowd(people), ON, WHOLE[people])


GROWTH = 12
"""How many times as long ten times the people may take."""

GROWING: dict[str, Callable[[Plan], object]] = {
    "coverage": lambda plan: coverage(plan, ON).held,
    "look-ups": lambda plan: [
        plan.where(Assignment, field, 1) for field in ("responsibility_id", "person_id")
    ],
    "all findings": lambda plan: findings(measure(plan, ON)),
}


@pytest.mark.parametrize("what", GROWING)
def test_growth_from_10_000_to_100_000_people(figures: Figures, what: str) -> None:
    """Each time on a plan that nothing is known of yet."""

    def job(people: int) -> Callable[[], object]:
        rows = {table_of(row_type): crowd(people).table(row_type) for row_type in TABLES.values()}
        return lambda: GROWING[what](Plan({table: dict(r) for table, r in rows.items()}))

    figures.growth(f"{what}, 10,000 to 100,000 people", job(10_000), job(100_000), GROWTH)


@pytest.mark.parametrize("name", there())
def test_all_findings_of_a_shared_file(figures: Figures, name: str) -> None:
    _whole(figures, f"all findings, {name}", shared_plan(name), date.today(), 0.5)


@pytest.mark.parametrize("people", SIZES)
@pytest.mark.parametrize("what", ["assignment", "person"])
def test_findings_after_one_edit(figures: Figures, people: int, what: str) -> None:
    job = f"findings after one edit of {what}, {people:,} people"
    _edited(figures, job, crowd(people), ON, what, EDITED[people])


@pytest.mark.parametrize("name", there())
def test_findings_of_a_shared_file_after_one_edit(figures: Figures, name: str) -> None:
    job = f"findings after one edit, {name}"
    _edited(figures, job, shared_plan(name), date.today(), "assignment", 0.016)


def _whole(figures: Figures, job: str, plan: Plan, on: date, seconds: float) -> None:
    """Beside who holds what, without which nothing can be found."""
    found = findings(measure(plan, on))
    least = _took(lambda: coverage(plan, on))
    note = f"{len(found):,} findings; who holds what alone takes {least * 1e3:.1f} ms"
    figures.within(job, lambda: findings(measure(plan, on)), seconds, note=note)


def _edited(figures: Figures, job: str, plan: Plan, on: date, what: str, seconds: float) -> None:
    """One edit after the other, each upon the measures of the last; beside the next plan itself,
    which is made in any case."""
    known = measure(plan, on)
    findings(known)
    edits = _edits(known, what)

    def everything_found() -> None:
        assert findings(next(edits))

    draft = Draft(plan)
    draft.change(plan.assignments[1], last_active=on)
    least = _took(lambda: plan.applied(draft.changes))
    note = f"the next plan alone takes {least * 1e3:.2f} ms"
    figures.within(job, everything_found, seconds, note=note, rounds=9)


def _edits(known: Measures, what: str) -> Iterator[Measures]:
    """The measures after one edit after the other, as far as they are updated at once."""
    for number in count(1):
        draft = Draft(known.plan)
        if what == "person":
            draft.change(known.plan.people[number], title=f"Poet {number}")
        else:
            draft.change(known.plan.assignments[number], status="quiet")
        known = known.after(draft.plan, draft.changes)
        yield known


def _took(job: Callable[[], object]) -> float:
    taken = []
    for _ in range(5):
        started = perf_counter()
        job()
        taken.append(perf_counter() - started)
    return median(taken)
