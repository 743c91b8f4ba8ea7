"""What the window has worked out in a thread, since it may take seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.ui.background.jobs import CancelledError, Job

if TYPE_CHECKING:
    from planner.analysis.findings.finding import Finding
    from planner.analysis.measures import Measures

HEAVY = ("bus_factor", "worst")
"""Measures that may take seconds: worked out in a thread, the last value shown meanwhile."""


def find(measures: Measures) -> tuple[Finding, ...]:
    """What is wrong, most severe first."""
    from planner.analysis.rules import findings

    return findings(measures)


def work_out(measures: Measures, job: Job) -> dict[str, Any]:
    """The heavy measures by name, unless the job is cancelled meanwhile."""
    if not measures.work_out(job.cancelled):
        raise CancelledError
    return heavy_values(measures)


def heavy_values(measures: Measures) -> dict[str, Any]:
    """The heavy measures by name."""
    return {name: getattr(measures, name) for name in HEAVY}
