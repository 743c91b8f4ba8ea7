"""The status pack: what a leadership meeting decides from."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.exports.blocks.section import Document, Paragraph, Section
from planner.exports.documents.chapters import (
    champions,
    coverage,
    definitions,
    findings,
    goals,
    hours,
    how_few,
    last_time,
    over_time,
    pilot,
    pulse,
    remarks,
    roadmap,
    scenarios,
    sites,
    sponsors,
    summary,
    timeline,
)
from planner.exports.documents.chapters.registry import (
    chosen_chapters,
    most_pages,
    write_sections,
)
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.documents.wording import status_pill
from planner.text import tr

_FILES = (
    *(champions, coverage, definitions, findings, goals, hours, how_few, last_time, over_time),
    *(pilot, pulse, remarks, roadmap, scenarios, sites, sponsors, summary, timeline),
)
"""The files that chapters are written in; importing them is what registers the chapters."""

_OF_DEPARTURES = frozenset({"over-time"})
"""Chapters that say nothing true without last days and leave."""


def status_pack(
    measures: Measures,
    given: Sequence[Finding],
    *,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
    sections: Sequence[str] | None = None,
) -> Document:
    """Return the status pack of the measures' day, with these chapters in this order or all of
    them.

    ``redact`` calls people by their roles and leaves out judgements on them; findings that tell
    ratings are in it where ``ratings`` says so, likely departures (who would leave in a what-if;
    redacted also last days and leave to come) where ``departures`` does. Raises ``PlannerError``
    for an unknown chapter.
    """
    chapters = chosen_chapters(sections)
    material = Material.of(measures, given, redact=redact, ratings=ratings, departures=departures)
    if redact and not departures:
        chapters = tuple(name for name in chapters if name not in _OF_DEPARTURES)
    name = material.plan.info.name
    return make_document(
        material,
        title=tr("{plan}: buy-in status", plan=name) if name else tr("Buy-in status"),
        kind=tr("Status pack"),
        sections=write_sections(material, chapters) or (_nothing(),),
        redact=redact,
        most_pages=most_pages(chapters),
        status=None if "summary" in chapters else status_pill(material.status.word),
    )


def _nothing() -> Section:
    words = tr("The plan holds nothing that the chapters chosen could say.")
    return Section("nothing", "", (Paragraph(words),))
