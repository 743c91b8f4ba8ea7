"""What documents are written from: one plan's measures and findings, and how people are called."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures, measure
from planner.analysis.meeting.snapshots import Comparison, compare, latest_before
from planner.analysis.meeting.status import Status, status
from planner.analysis.rules import findings as all_findings
from planner.exports.names import Names
from planner.exports.redaction import DEPARTURE_RULES, redacted
from planner.models import Plan, Snapshot
from planner.text import listed

RATING_RULES = frozenset({"BUY-IN-GAP"})
"""Rules whose findings tell how sponsors and departments were rated."""


class Material:
    """What chapters are written from.

    For a redacted document the measures are a redacted plan's, so that no chapter can name
    anybody. Findings that tell ratings are among the findings only where ``ratings`` were chosen.
    """

    def __init__(
        self,
        measures: Measures,
        findings: Sequence[Finding],
        *,
        ratings: bool = False,
        departures: bool = False,
    ) -> None:
        self.measures = measures
        self.findings = tuple(f for f in findings if ratings or f.code not in RATING_RULES)
        self.ratings_left_out = len(self.findings) < len(findings)
        self.names = Names(measures.plan)
        self.departures = departures
        """Whether likely departures are told: who would leave in a what-if, and what they hold."""

    @property
    def plan(self) -> Plan:
        return self.measures.plan

    @property
    def on(self) -> date:
        return self.measures.on

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings nobody has accepted, most severe first."""
        return tuple(f for f in self.findings if f.waived is None)

    @cached_property
    def status(self) -> Status:
        return status(self.measures, self.open_findings)

    @cached_property
    def last_snapshot(self) -> Snapshot | None:
        """The last pack before this one."""
        return latest_before(self.plan, self.on)

    @cached_property
    def figures_then(self) -> Mapping[str, Any]:
        """The figures of the last pack, by name."""
        snapshot = self.last_snapshot
        found = json.loads(snapshot.data).get("measures") if snapshot else None
        return found or {}

    @cached_property
    def comparison(self) -> Comparison | None:
        """What has changed since the last pack; none where that keeps figures alone."""
        snapshot = self.last_snapshot
        if snapshot is None or "findings" not in json.loads(snapshot.data):
            return None
        return compare(snapshot, self.measures, self.findings)

    def people(self, person_ids: Iterable[int]) -> str:
        """Several people in a few words; a dash where there is nobody."""
        return listed(self.names.people(person_ids)) or "–"

    def holders(self, responsibility_id: int) -> str:
        """Who holds a responsibility; a dash where nobody does."""
        return self.people(self.measures.coverage.holders[responsibility_id])


def material_of(
    measures: Measures,
    findings: Sequence[Finding],
    *,
    redact: bool,
    ratings: bool = False,
    departures: bool = False,
) -> Material:
    """What a document is written from; redacted, everything is computed anew from a plan that
    names nobody, and tells last days and leave to come only with ``departures``."""
    if redact:
        plan = redacted(measures.plan, measures.on, departures=departures)
        measures = measure(plan, measures.on, measures.threshold)
        told = all_findings(measures)
        findings = [f for f in told if departures or f.code not in DEPARTURE_RULES]
    return Material(measures, findings, ratings=ratings, departures=departures)
