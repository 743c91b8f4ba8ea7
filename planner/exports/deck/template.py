"""The master a deck is made on: a company's, with its slides left out, or the program's own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from planner.errors import PlannerError
from planner.exports.deck.master import Master, master_of
from planner.given_files import read_given
from planner.text import listed, tr

_MOST_BYTES = 100_000_000
_MOST_UNPACKED = 500_000_000
_CONTENT_TYPES = "[Content_Types].xml"
_TEMPLATE = b"presentationml.template.main+xml"
_PRESENTATION = b"presentationml.presentation.main+xml"
_OF_ITS_SLIDES = ("custShowLst", "sectionLst")
"""Elements of a presentation that list its slides besides."""
_OF_ITS_PEOPLE = ("/commentAuthors", "/person", "/authors")
_OF_ITS_FILE = ("/thumbnail", "/core-properties", "/custom-properties", "/extended-properties")
"""Kinds of parts that tell of a template's first slide and its makers."""


def read_template(path: Path) -> Master:
    """Return a company's master without its slides.

    Raises ``PlannerError`` where the file is no PowerPoint presentation or template.
    """
    try:
        content = _as_presentation(read_given(path, _MOST_BYTES))
        presentation = Presentation(io.BytesIO(content))
        layouts = len(presentation.slide_layouts)
    except (
        *(PythonPptxError, BadZipFile, KeyError, ValueError, AttributeError, IndexError),
        *(SyntaxError, NotImplementedError),
    ) as error:
        raise PlannerError(
            tr("{file} is not a PowerPoint presentation or template.", file=path.name)
        ) from error
    if not layouts:
        raise PlannerError(
            tr("{file} has no slide layouts; give another template.", file=path.name)
        )
    drop_slides(presentation)
    return master_of(presentation)


def missing_words(master: Master, file: str) -> str:
    """Return what a template lacks, as a sentence; empty where it has all."""
    if not master.missing:
        return ""
    return tr(
        "{file} has no place for {what}; it stands where the program’s own deck has it.",
        file=file,
        what=listed(master.missing),
    )


def _as_presentation(content: bytes) -> bytes:
    """Return a template (.potx) as a presentation, which it is but for what it calls itself."""
    with ZipFile(io.BytesIO(content)) as source:
        if sum(part.file_size for part in source.infolist()) > _MOST_UNPACKED:
            raise ValueError("too large")
        types = source.read(_CONTENT_TYPES)
        if _TEMPLATE not in types:
            return content
        out = io.BytesIO()
        with ZipFile(out, "w") as target:
            for part in source.infolist():
                data = source.read(part)
                if part.filename == _CONTENT_TYPES:
                    data = types.replace(_TEMPLATE, _PRESENTATION)
                target.writestr(part, data)
    return out.getvalue()


def drop_slides(presentation: Any) -> None:
    """Take away the slides, all that lists or leads to them, and who made and commented them."""
    for element in list(presentation.part._element.iter()):
        if str(element.tag).rpartition("}")[2] in _OF_ITS_SLIDES:
            _remove_listing(element)
    ids = presentation.slides._sldIdLst  # there is no public way to remove a slide
    for slide in list(ids):
        presentation.part.rels.pop(slide.rId)
        ids.remove(slide)
    for part in _pages(presentation):
        _drop_links(part)
    _drop_kinds(presentation.part, _OF_ITS_PEOPLE)
    _drop_kinds(presentation.part.package, _OF_ITS_FILE)


def _remove_listing(element: Any) -> None:
    """Remove a list of slides, with the extension it is the whole of."""
    parent = element.getparent()
    if parent.tag == qn("p:ext"):
        element, parent = parent, parent.getparent()
    parent.remove(element)
    if parent.tag == qn("p:extLst") and not len(parent):
        parent.getparent().remove(parent)


def _pages(presentation: Any) -> Iterator[Any]:
    for master in presentation.slide_masters:
        yield master.part
        yield from (layout.part for layout in master.slide_layouts)


def _drop_links(part: Any) -> None:
    """Take links to slides off the shapes of a master or a layout."""
    to_slides = {r.rId for r in part.rels.values() if r.reltype == RELATIONSHIP_TYPE.SLIDE}
    for element in list(part._element.iter(qn("a:hlinkClick"), qn("a:hlinkHover"))):
        if element.get(qn("r:id")) in to_slides:
            element.getparent().remove(element)
    for rel in to_slides:
        part.rels.pop(rel)


def _drop_kinds(owner: Any, kinds: tuple[str, ...]) -> None:
    rels = getattr(owner, "rels", None) or owner._rels
    for rel in [r.rId for r in rels.values() if r.reltype.endswith(kinds)]:
        rels.pop(rel)
