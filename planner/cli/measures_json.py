"""The JSON of single measures, as ``check`` and ``what-if`` print them: shares from 0 to 1, people
by their labels."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from planner.analysis.cover.carried import Carried
from planner.analysis.cover.concentration import Concentration
from planner.analysis.cover.exposure import Exposure
from planner.analysis.leavers.bus_factor import BusFactor
from planner.analysis.leavers.curve import CurvePoint
from planner.analysis.leavers.margin import Margin
from planner.analysis.leavers.stay import Staying
from planner.analysis.loss.expected import ExpectedLoss
from planner.analysis.measures import Measures
from planner.analysis.readiness.parts import overall
from planner.models import Plan


def labels(plan: Plan, people: Iterable[int]) -> list[str]:
    """Return the labels of people, sorted."""
    return sorted(plan.people[person_id].label for person_id in people)


def bus_factor_json(plan: Plan, factor: BusFactor) -> dict[str, Any]:
    """Return a bus factor, with its sets named by the people's labels."""
    return {
        "value": factor.value,
        "exact": factor.exact,
        "lower": factor.lower,
        "upper": factor.upper,
        "threshold": float(factor.threshold),
        "sets": [labels(plan, people) for people in factor.sets],
        "why": factor.why,
    }


def curve_json(points: Iterable[CurvePoint]) -> list[dict[str, Any]]:
    """Return the curve, point by point."""
    return [
        {"k": point.k, "share": point.share, "exact": point.exact, "at_most": point.at_most}
        for point in points
    ]


def margin_json(plan: Plan, margin: Margin) -> dict[str, Any]:
    """Return what lowers the bus factor, and what raises it: ``value`` is how many appointments,
    null where that is not proven."""
    down, up = margin.down, margin.up
    return {
        "down": down and _assignment_json(plan, down.person_id, down.responsibility_id),
        "up": up
        and {
            "value": len(up.appointments) if up.exact else None,
            "exact": up.exact,
            "bound": up.bound,
            "appointments": [
                _assignment_json(plan, appointment.person_id, appointment.responsibility_id)
                for appointment in up.appointments
            ],
        },
    }


def _assignment_json(plan: Plan, person_id: int, responsibility_id: int) -> dict[str, str]:
    return {
        "person": plan.people[person_id].label,
        "responsibility": plan.name_of(plan.responsibilities[responsibility_id]),
    }


def worst_day_json(ahead: Exposure) -> dict[str, Any]:
    """Return the worst day ahead, and what has nobody then, of the weight that counts that day."""
    on = ahead.worst_day
    return {
        "date": on.isoformat(),
        "weight": ahead.worst_weight,
        "of": ahead.weight_on(on),
        "names": list(ahead.uncovered.names),
    }


def concentration_json(plan: Plan, found: Concentration) -> dict[str, Any]:
    """Return who holds most alone, and how few hold half of it; null where nobody holds alone."""
    return {
        "person": None if found.person_id is None else plan.people[found.person_id].label,
        "weight": found.weight,
        "of_alone": found.share,
        "of_all": found.share_of_all,
        "half": {
            "people": found.people_holding_half,
            "of_alone": found.share_of_half,
            "of_all": found.share_of_half_of_all,
        },
    }


def carried_json(plan: Plan, found: Carried) -> list[dict[str, Any]]:
    """Return what each person carries of all held weight, the largest share first."""
    return [
        {"person": plan.people[person_id].label, "share": share}
        for person_id, share in zip(found.people, found.shares, strict=True)
    ]


def expected_loss_json(plan: Plan, loss: ExpectedLoss) -> dict[str, Any]:
    """Return what is expected to have nobody by launch; null, with ``why``, without a turnover."""
    odds = loss.odds
    return {
        "turnover": loss.turnover,
        "until": loss.until.isoformat(),
        "share": loss.share,
        "odds": odds
        and {
            "departments": odds.departments,
            "lower": odds.lower,
            "upper": odds.upper,
            "certain": [
                {
                    "department": plan.departments[lost.department_id].name,
                    "person": plan.people[lost.person_id].label,
                }
                for lost in odds.certain
            ],
        },
        "why": loss.why,
    }


def stay_json(plan: Plan, stay: Iterable[Staying]) -> list[dict[str, Any]]:
    """Return what those who stay would carry, against what they pledged."""
    return [
        {
            "person": plan.people[person.person_id].label,
            "carries": float(person.carries),
            "pledged": person.pledged,
            "seats": [plan.name_of(plan.responsibilities[seat]) for seat in person.seats],
        }
        for person in stay
    ]


def effort_json(measures: Measures) -> dict[str, Any]:
    """Return champion hours a week that can be used, of those needed, in all and by department."""
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
    """Return how ready the plan is: its parts, and their checks of which anything is due."""
    return {
        "status": overall(measures.readiness),
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
    """Return where each goal stands, by title."""
    return [
        {
            "title": progress.goal.title,
            "state": progress.state,
            "direction": progress.direction,
            "falls": progress.falls,
        }
        for progress in sorted(
            measures.goals, key=lambda progress: (progress.goal.title, progress.goal.id)
        )
    ]
