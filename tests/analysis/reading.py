"""Short ways for tests to read findings."""

from __future__ import annotations

from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.models import Draft, Plan
from tests.plans import ON


def found(plan: Plan, code: str, on: date = ON) -> list[Finding]:
    """What the rule of this code finds."""
    return [finding for finding in findings(measure(plan, on)) if finding.code == code]


def said(plan: Plan, code: str, on: date = ON) -> list[str]:
    """The sentences of what the rule of this code finds."""
    return [finding.text for finding in found(plan, code, on)]


def with_row(plan: Plan, row_type: type, **fields: object) -> Plan:
    """The plan with one more row."""
    draft = Draft(plan)
    draft.add(row_type, **fields)
    return draft.plan
