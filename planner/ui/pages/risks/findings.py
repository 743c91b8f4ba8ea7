"""The findings as a list."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.findings.finding import SEVERITIES, Finding
from planner.text import day, mark, tr
from planner.ui.as_written import sorting_key
from planner.ui.table import Column, Listing

TONES = {"critical": "bad", "high": "weak", "medium": "plain", "low": "plain"}


class FindingRow(NamedTuple):
    """One finding as the table shows it."""

    key: str
    finding: Finding

    @property
    def kinds(self) -> tuple[str, ...]:
        kinds = {tr(_KINDS[about.kind]) for about in self.finding.about}
        return tuple(sorted(kinds, key=sorting_key))


_KINDS = {
    "person": mark("people"),
    "department": mark("departments"),
    "goal": mark("goals"),
    "purpose": mark("purpose"),
    "sponsor": mark("sponsors"),
    "action": mark("actions"),
    "problem": mark("pilot"),
    "message": mark("messages"),
    "plan": mark("the plan"),
}


def risks_listing() -> Listing:
    """Return the findings, the gravest first."""
    return Listing(
        key="risks",
        columns=(
            Column(
                tr("Severity"),
                lambda r: r.finding.severity,
                show=lambda r: tr(r.finding.severity),
                tone=lambda r: TONES[r.finding.severity],
                order=lambda r: (SEVERITIES.index(r.finding.severity), -r.finding.weight),
                width=10,
            ),
            Column(tr("What is wrong"), lambda r: r.finding.text, width=38, wraps=True),
            Column(tr("What to do next"), lambda r: r.finding.next_step, width=18, wraps=True),
            Column(
                tr("Accepted"),
                lambda r: r.finding.waived,
                show=lambda r: (
                    tr("until {day}", day=day(r.finding.waived.until)) if r.finding.waived else ""
                ),
                order=lambda r: r.finding.waived.until if r.finding.waived else None,
                width=11,
                wraps=True,
            ),
        ),
    )
