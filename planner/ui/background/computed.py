"""What the window has worked out in a thread, since it may take seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.text import plainly
from planner.ui.background.jobs import CancelledError, Job

if TYPE_CHECKING:
    from datetime import date

    from planner.analysis.findings.finding import Finding
    from planner.analysis.measures import Measures
    from planner.models import Plan

SLOW_MEASURES = ("bus_factor", "worst")
"""Measures that may take seconds: worked out in a thread, the last value shown meanwhile."""

SLOWER_MEASURES = ("curve", "margin")
"""Measures that go on from the slow ones; worked out only where somebody looks at them."""


def compute_findings(measures: Measures) -> tuple[Finding, ...]:
    """Return what is wrong, most severe first."""
    from planner.analysis.rules import findings

    return findings(measures)


def printed_findings(plan: Plan, on: date) -> tuple[Finding, ...]:
    """Return the findings as documents say them, for what is kept in the plan and printed."""
    from planner.analysis.measures import measure
    from planner.analysis.rules import findings

    with plainly():
        return findings(measure(plan, on))


def compute_next_step(measures: Measures) -> str:
    """Return the failing check with what fixes it, in a sentence; nothing where there is none."""
    from planner.analysis.meeting.status import next_step

    return next_step(measures, measures.plan)


def compute_slow_measures(measures: Measures, job: Job) -> dict[str, Any]:
    """Compute the slow measures by name; raise ``CancelledError`` where the job is cancelled."""
    if not measures.compute_slow(job.cancelled):
        raise CancelledError
    return slow_values(measures)


def slow_values(measures: Measures) -> dict[str, Any]:
    """Return the slow measures by name."""
    return {name: getattr(measures, name) for name in SLOW_MEASURES}


def compute_slower_measures(measures: Measures, job: Job) -> dict[str, Any]:
    """Compute the slower measures by name; raise ``CancelledError`` where the job is cancelled."""
    if not measures.compute_slower(job.cancelled):
        raise CancelledError
    return {name: getattr(measures, name) for name in SLOWER_MEASURES}
