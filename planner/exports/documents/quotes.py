"""Case notes as documents quote them: what happened in a box, and its source below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.exports.blocks.section import Block, Marked, Panel, Panels
from planner.exports.documents.material import Material
from planner.models import CaseNote
from planner.models.evidence import Fits
from planner.text import tr

_MOST = 2
"""Notes quoted in one place; a page is not for reading what others did."""


def quoted(material: Material, *fits: Fits) -> list[CaseNote]:
    """Return the first case notes about these parts of a plan that documents quote."""
    every = material.plan.table(CaseNote).values()
    return [note for note in every if note.quoted and note.fits in fits][:_MOST]


def quotes(material: Material, *fits: Fits) -> Iterator[Block]:
    """Yield a box for each of the notes about these parts of a plan."""
    return (Panels((_box(note),)) for note in quoted(material, *fits))


def quote_line(material: Material, *fits: Fits) -> str:
    """Return the first of these notes as a line with its source; empty where none is quoted."""
    for note in quoted(material, *fits):
        return tr("{title} ({source})", title=note.title, source=note.source or tr("no source"))
    return ""


def _box(note: CaseNote) -> Panel:
    """Return a note sentence by sentence, since long lines of a box are cut."""
    sentences = [text for text in re.split(r"(?<=[.;:])\s+", note.happened) if text]
    source = tr("Source: {source}", source=note.source or tr("not said"))
    return Panel(note.title, tuple(Marked("", text) for text in (*sentences, source)))
