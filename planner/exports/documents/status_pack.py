"""The status pack: what a leadership meeting decides from."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.finding import Finding
from planner.analysis.measures import Measures
from planner.exports.documents.chapters import (
    findings,
    goals,
    people,
    scenarios,
    summary,
)
from planner.exports.documents.chapters.registry import status_pill, written
from planner.exports.documents.framing import framed, material_of
from planner.exports.section import Document
from planner.text import tr

_FILES = (
    findings,
    goals,
    people,
    scenarios,
    summary,
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
    material = material_of(measures, findings, redact=redact)
    return framed(
        material,
        title=tr("{plan}: buy-in status", plan=material.plan.info.name),
        kind=tr("Status pack"),
        sections=written(material, sections),
        redact=redact,
        status=status_pill(material.status.word),
    )
