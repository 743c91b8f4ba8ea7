"""The status pack: what a leadership meeting decides from."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.finding import Finding
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings as all_findings
from planner.exports import (
    sections_findings,
    sections_goals,
    sections_people,
    sections_scenarios,
    sections_summary,
)
from planner.exports.redaction import redacted
from planner.exports.section import Document
from planner.exports.sections import Material, status_pill, written
from planner.text import day, tr

ORDER = (
    *("summary", "last-time", "sponsors", "champions", "goals", "timeline", "findings"),
    *("scenarios", "definitions"),
)
"""The chapters of a whole pack."""

_FILES = (
    sections_findings,
    sections_goals,
    sections_people,
    sections_scenarios,
    sections_summary,
)
"""The files that chapters are written in; importing them is what registers the chapters."""


def status_pack(
    measures: Measures,
    findings: Sequence[Finding],
    *,
    redact: bool = False,
    sections: Sequence[str] | None = None,
) -> Document:
    """The status pack of the measures' day, with these chapters in this order or all of them.

    ``redact`` calls people by their roles and leaves out judgements on them. Raises
    ``PlannerError`` for an unknown chapter.
    """
    if redact:
        measures = measure(redacted(measures.plan), measures.on, measures.threshold)
        findings = all_findings(measures)
    material = Material(measures, findings)
    chapters = written(material, ORDER if sections is None else sections)
    info = measures.plan.info
    return Document(
        title=tr("{plan}: buy-in status", plan=info.name),
        subtitle=_subtitle(material),
        plan_name=info.name,
        sections=chapters,
        on=measures.on,
        status=status_pill(material.status.word),
        author=info.prepared_by or info.name,
        subject=tr("Status pack of {day}", day=day(measures.on)),
        confidentiality=_confidentiality(info.confidentiality, redact),
        data_of=measures.plan.changed_at,
    )


def _subtitle(material: Material) -> str:
    info = material.plan.info
    parts = [tr("Status pack, {day}", day=day(material.on))]
    if info.launch is not None and info.launch >= material.on:
        parts.append(tr("launch on {day}", day=day(info.launch, material.on)))
    if info.prepared_by:
        parts.append(tr("prepared by {who}", who=info.prepared_by))
    return " · ".join(parts)


def _confidentiality(said: str, redact: bool) -> str:
    if redact:
        return tr("Names shown as roles")
    return said or tr("Confidential: names people")
