"""What of a plan a file tells: as it is kept or in roles, with ratings and departures or without.

Every file asks here, so that all keep back the same. What a finding gives away is said by its
rule (``tells``); what is kept back now is kept back of every earlier state as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Self

from planner.analysis.findings.finding import Finding, Tells, part_key
from planner.analysis.measures import Measures, measure
from planner.analysis.meeting.asks import Asked, as_asks, asked_of_meeting, asked_of_person
from planner.analysis.meeting.proposals import Ask
from planner.analysis.meeting.snapshots import (
    Comparison,
    Figure,
    compare,
    figures_then,
    latest_before,
    status_then,
)
from planner.analysis.readiness.parts import Readiness
from planner.analysis.rules import findings as find
from planner.analysis.rules import may_disclose, open_findings
from planner.exports.redaction.names import Names
from planner.exports.redaction.redacted_plan import redacted
from planner.models import Plan, Snapshot
from planner.text import trn


@dataclass(frozen=True)
class Disclosure:
    """A plan as a file tells it, and beside it the plan as it is kept.

    What there is to tell follows from the plan as it is kept, so that it is the same whoever may
    read it; what is printed is put into the words of ``measures`` and ``findings``.
    """

    measures: Measures
    """Of the plan, or of one that has roles for names."""
    findings: tuple[Finding, ...]
    """Those that may be told, accepted ones too."""
    source: Measures
    """Of the plan as it is kept."""
    every: tuple[Finding, ...]
    """All findings of it."""
    redact: bool
    """Whether people are called by role."""
    ratings: bool
    """Whether judgements (buy-in, influence, concerns) are told."""
    departures: bool
    """Whether likely departures are told: who would leave in a what-if; redacted, last days and
    leave to come too."""

    @classmethod
    def of(
        cls,
        measures: Measures,
        findings: Sequence[Finding],
        *,
        redact: bool = False,
        ratings: bool = False,
        departures: bool = False,
    ) -> Self:
        """Choose what a file tells of these measures and all their findings.

        Redacted, everything is computed again from a plan that names nobody.
        """
        shown, found = measures, tuple(findings)
        if redact:
            plan = redacted(measures.plan, measures.on, departures=departures)
            shown = measure(plan, measures.on, measures.threshold)
            found = find(shown)
        withheld = _withheld(redact=redact, ratings=ratings, departures=departures)
        may = tuple(f for f in found if may_disclose(f.code, withheld))
        return cls(shown, may, measures, tuple(findings), redact, ratings, departures)

    @property
    def plan(self) -> Plan:
        """The plan that is told of: without names where it is redacted."""
        return self.measures.plan

    @property
    def on(self) -> date:
        """The day that the measures are of."""
        return self.measures.on

    @cached_property
    def names(self) -> Names:
        """What people and departments are called."""
        return Names(self.plan)

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """Those told that nobody has accepted, most severe first."""
        return open_findings(self.findings)

    @cached_property
    def withheld(self) -> frozenset[Tells]:
        """What findings may not tell."""
        return _withheld(redact=self.redact, ratings=self.ratings, departures=self.departures)

    @cached_property
    def withheld_count(self) -> int:
        """How many open findings are not told."""
        disclosed = {part for finding in self.findings for part in _part_keys(finding)}
        return sum(
            disclosed.isdisjoint(_part_keys(finding)) for finding in open_findings(self.every)
        )

    @cached_property
    def last_snapshot(self) -> Snapshot | None:
        """The last pack before this day."""
        return latest_before(self.plan, self.on)

    @cached_property
    def figures_then(self) -> Mapping[str, Figure]:
        """The figures of the last pack, by name."""
        return figures_then(self._frozen)

    @cached_property
    def status_then(self) -> Readiness | None:
        """The status at the last pack, where that kept it."""
        return status_then(self._frozen)

    @cached_property
    def comparison(self) -> Comparison | None:
        """What has changed since the last pack; none where that keeps figures alone."""
        if self.last_snapshot is None or "findings" not in self._frozen:
            return None
        return compare(
            self.last_snapshot,
            self.measures,
            self.findings,
            standing=self.every,
            withheld=self.withheld,
        )

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """All that is asked now; the first ``MOST_ASKS`` are asked of the next meeting."""
        return self._in_words(asked_of_meeting(self.source, self.every))

    def asks_of(self, person_id: int) -> tuple[Ask, ...]:
        """Return all that is asked of somebody who sits in a sponsor seat, the first first."""
        return self._in_words(asked_of_person(self.source, self.every, person_id))

    def _in_words(self, asked: Iterable[Asked]) -> tuple[Ask, ...]:
        return tuple(as_asks(asked, self.measures, self.findings))

    @cached_property
    def _frozen(self) -> Mapping[str, Any]:
        snapshot = self.last_snapshot
        found: Mapping[str, Any] = json.loads(snapshot.data) if snapshot else {}
        return found


def shown_of_all(disclosure: Disclosure) -> str:
    """Say how many of all open findings are told, where some are withheld."""
    shown = len(disclosure.open_findings)
    return trn(
        "{shown} of {all} open findings (one is withheld)",
        "{shown} of {all} open findings ({count} are withheld)",
        disclosure.withheld_count,
        shown=shown,
        all=shown + disclosure.withheld_count,
    )


def _withheld(*, redact: bool, ratings: bool, departures: bool) -> frozenset[Tells]:
    """Return what findings may not tell.

    Last days and leave are dates of the plan, kept back only where names are.
    """
    withheld: set[Tells] = set()
    if not ratings:
        withheld.add("rating")
    if redact and not departures:
        withheld.add("departure")
    return frozenset(withheld)


def _part_keys(finding: Finding) -> Iterator[str]:
    return (part_key(finding.code, row) for row in finding.rows)
