"""Writing the deck to a file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from pptx.oxml.ns import qn

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.exports.atomic import atomic_write
from planner.exports.deck.drawing import draw_slides
from planner.exports.deck.fitting import FLOOR, Fitter
from planner.exports.deck.own_master import own_master
from planner.exports.deck.page import Feet
from planner.exports.deck.reproducible import steadied
from planner.exports.deck.slides import slides
from planner.exports.deck.template import missing_words, read_template
from planner.exports.documents.framing import confidentiality
from planner.exports.documents.material import Material
from planner.text import day, tr

_LANGUAGE = "en-GB"
_ROOM_FOR_NAME = 150.0
"""At the foot of a slide, before the day, in points."""


def write_deck(
    measures: Measures,
    findings: Sequence[Finding],
    path: Path,
    *,
    template: Path | None = None,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
) -> str:
    """Write the five slides; return what a template lacks, as a sentence, or nothing.

    Raises ``PlannerError`` where the template or the target cannot be used.
    """
    material = Material.of(
        measures, findings, redact=redact, ratings=ratings, departures=departures
    )
    master = own_master() if template is None else read_template(template)
    info = material.plan.info
    feet = Feet(
        Fitter().fit(info.name, _ROOM_FOR_NAME, FLOOR),
        tr("data of {day}", day=day(material.on)),
        confidentiality(info.confidentiality, redact),
    )
    draw_slides(master, slides(material), feet)
    _set_language(master.presentation)
    stamp = material.plan.changed_at or datetime.combine(material.on, time(), UTC)
    _set_properties(master.presentation, material, stamp)
    saved = io.BytesIO()
    master.presentation.save(saved)
    with atomic_write(path) as part:
        part.write_bytes(steadied(saved.getvalue(), stamp))
    return "" if template is None else missing_words(master, template.name)


def _set_language(presentation: Any) -> None:
    """Say the language of every text, for what reads or corrects it."""
    for slide in presentation.slides:
        charts = (s.chart._chartSpace for s in slide.shapes if s.has_chart)
        for tree in (slide._element, slide.notes_slide._element, *charts):
            for run in tree.iter(qn("a:r")):
                run.get_or_add_rPr().set("lang", _LANGUAGE)
            for properties in tree.iter(qn("a:rPr"), qn("a:endParaRPr")):
                properties.set("lang", _LANGUAGE)


def _set_properties(presentation: Any, material: Material, stamp: datetime) -> None:
    properties, info = presentation.core_properties, material.plan.info
    properties.title = tr("{plan}: leadership deck", plan=info.name)
    properties.author = info.prepared_by or info.name
    properties.subject = tr("Leadership deck of {day}", day=day(material.on))
    properties.language = _LANGUAGE
    properties.last_modified_by = properties.author
    properties.created = properties.modified = stamp.replace(tzinfo=None)
    properties.revision = 1
    properties.keywords = properties.comments = properties.category = ""
