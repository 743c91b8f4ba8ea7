"""The JSON of ``check``, ``what-if`` and ``compare``: stable names, every list of names sorted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from planner.analysis.findings.finding import Finding
from planner.analysis.leavers.bus_factor import Between, BusFactor
from planner.analysis.leavers.departure import Departure
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import Comparison, Figure, FindingChange
from planner.analysis.readiness.parts import whole
from planner.models import Plan


def check_json(measures: Measures, findings: Iterable[Finding]) -> dict[str, Any]:
    """What ``check`` prints."""
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
            {"k": one.k, "weight": one.weight, "people": labels(plan, one.people)}
            for one in measures.worst
        ],
        "effort": effort_json(measures),
        "readiness": readiness_json(measures),
        "goals": goals_json(measures),
        "findings": [finding_json(finding) for finding in findings],
    }


def effort_json(measures: Measures) -> dict[str, Any]:
    """Champion hours a week that can be used, of those needed, in all and by department."""
    effort = measures.effort
    rows = sorted(measures.departments, key=lambda row: (row.department.name, row.department.id))
    return {
        "used": float(effort.used),
        "needed": float(effort.needed),
        "unknown": effort.unknown,
        "departments": [
            {
                "department": row.department.name,
                "used": row.hours_used,
                "needed": row.hours_needed,
            }
            for row in rows
        ],
    }


def readiness_json(measures: Measures) -> dict[str, Any]:
    """How ready the plan is: its parts, and their checks of which anything is due."""
    return {
        "status": whole(measures.readiness),
        "parts": [
            {
                "part": part.name,
                "status": part.status,
                "checks": [
                    {
                        "name": check.name,
                        "met": _plain(check.met),
                        "due": _plain(check.due),
                        "status": check.status,
                    }
                    for check in part.checks
                ],
            }
            for part in measures.readiness
        ],
    }


def _plain(counted: int | Fraction) -> int | float:
    return counted if isinstance(counted, int) else float(counted)


def goals_json(measures: Measures) -> list[dict[str, Any]]:
    """Where each goal stands, by title."""
    return [
        {
            "title": one.goal.title,
            "state": one.state,
            "direction": one.direction,
            "falls": one.falls,
        }
        for one in sorted(measures.goals, key=lambda one: (one.goal.title, one.goal.id))
    ]


def what_if_json(departure: Departure, people: Iterable[int], on: date) -> dict[str, Any]:
    """What ``what-if`` prints, for the people who leave on a day."""
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
    }


def compare_json(comparison: Comparison) -> dict[str, Any]:
    """What ``compare`` prints. ``since`` is the snapshot's label, or its day if it has none."""
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
            "new": [_said_json(said) for said in comparison.new],
            "gone": [_said_json(said) for said in comparison.gone],
            "still": [_said_json(said) for said in comparison.still],
        },
    }


def _figure_json(name: str, figure: Figure) -> dict[str, Any]:
    """A figure; where only bounds are proven it is null, with the bounds beside it."""
    if isinstance(figure, Between):
        return {name: None, f"{name}_lower": figure.lower, f"{name}_upper": figure.upper}
    return {name: figure}


def bus_factor_json(plan: Plan, factor: BusFactor) -> dict[str, Any]:
    """A bus factor, its sets named by the people's labels."""
    return {
        "value": factor.value,
        "exact": factor.exact,
        "lower": factor.lower,
        "upper": factor.upper,
        "threshold": float(factor.threshold),
        "sets": [labels(plan, people) for people in factor.sets],
        "why": factor.why,
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding, with the waiver that accepts it if there is one."""
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


def labels(plan: Plan, people: Iterable[int]) -> list[str]:
    """The labels of people, sorted."""
    return sorted(plan.people[person_id].label for person_id in people)


def _said_json(said: FindingChange) -> dict[str, Any]:
    return {
        "code": said.code,
        "severity": said.severity,
        "text": said.text,
        "about": _about_json(said.about),
    }


def _about_json(about: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"kind": kind, "name": name} for kind, name in sorted(about)]
