"""The JSON of ``check``, ``what-if`` and ``compare``: stable names, every list of names sorted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from planner.analysis.findings.finding import Finding
from planner.analysis.leavers.departure import Departure
from planner.analysis.leavers.words import Between
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import Comparison, Figure, FindingChange
from planner.cli.measures_json import (
    bus_factor_json,
    carried_json,
    concentration_json,
    curve_json,
    effort_json,
    expected_loss_json,
    goals_json,
    labels,
    margin_json,
    readiness_json,
    stay_json,
    worst_day_json,
)


def check_json(measures: Measures, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return what ``check --json`` prints."""
    plan, coverage = measures.plan, measures.coverage
    launch = plan.info.launch
    return {
        "date": measures.on.isoformat(),
        "plan": {
            "id": plan.info.key,
            "name": plan.info.name,
            "launch": launch.isoformat() if launch else None,
        },
        "people": len(plan.people),
        "departments": len(plan.departments),
        "responsibilities": len(plan.responsibilities),
        "uncovered": coverage.uncovered.as_json(),
        "single_points": coverage.single_points.as_json(),
        "thin": coverage.thin.as_json(),
        "common_cause": measures.common_cause.group.as_json(),
        "communications_only": measures.communications_only.as_json(),
        "bus_factor": bus_factor_json(plan, measures.bus_factor),
        "worst": [
            {"k": worst.k, "weight": worst.weight, "people": labels(plan, worst.people)}
            for worst in measures.worst
        ],
        "curve": curve_json(measures.curve),
        "margin": margin_json(plan, measures.margin),
        "worst_day": worst_day_json(measures.exposure),
        "concentration": concentration_json(plan, measures.concentration),
        "carried": carried_json(plan, measures.carried),
        "expected_loss": expected_loss_json(plan, measures.expected_loss),
        "tested": measures.tested.group.as_json(),
        "effort": effort_json(measures),
        "readiness": readiness_json(measures),
        "goals": goals_json(measures),
        "findings": [finding_json(finding) for finding in findings],
    }


def what_if_json(departure: Departure, people: Iterable[int], on: date) -> dict[str, Any]:
    """Return what ``what-if --json`` prints, for the people who leave on a day."""
    plan = departure.before.plan
    return {
        "date": on.isoformat(),
        "leave": labels(plan, people),
        "uncovered": departure.uncovered.as_json(),
        "newly_uncovered": departure.newly_uncovered.as_json(),
        "newly_single": departure.newly_single.as_json(),
        "hours_lost": departure.hours_lost,
        "bus_factor": bus_factor_json(plan, departure.bus_factor),
        "cut_off": [
            {"sponsor": sponsor, "departments": sorted(departments)}
            for sponsor, departments in departure.cut_off
        ],
        "stay": stay_json(plan, departure.stay),
    }


def compare_json(comparison: Comparison) -> dict[str, Any]:
    """Return what ``compare --json`` prints. ``since`` is the snapshot's label, else its day."""
    return {
        "since": comparison.label or comparison.since.isoformat(),
        "on": comparison.on.isoformat(),
        "measures": [
            {
                "name": change.name,
                **_figure_json("was", change.was),
                **_figure_json("now", change.now),
            }
            for change in comparison.measures
        ],
        "findings": {
            "new": [_change_json(finding) for finding in comparison.new],
            "gone": [_change_json(finding) for finding in comparison.gone],
            "still": [_change_json(finding) for finding in comparison.still],
        },
    }


def _figure_json(name: str, figure: Figure) -> dict[str, Any]:
    """Return a figure; where only bounds are proven it is null, with the bounds beside it."""
    if isinstance(figure, Between):
        return {name: None, f"{name}_lower": figure.lower, f"{name}_upper": figure.upper}
    return {name: figure}


def finding_json(finding: Finding) -> dict[str, Any]:
    """Return a finding, with the waiver that accepts it if there is one."""
    waiver = finding.waived
    return {
        "code": finding.code,
        "severity": finding.severity,
        "text": finding.text,
        "about": _about_json((a.kind, a.name) for a in finding.about),
        "waived": None
        if waiver is None
        else {"by": waiver.by, "why": waiver.why, "until": waiver.until.isoformat()},
    }


def _change_json(finding: FindingChange) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "text": finding.text,
        "about": _about_json(finding.about),
    }


def _about_json(about: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"kind": kind, "name": name} for kind, name in sorted(about)]
