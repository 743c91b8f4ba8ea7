"""The master a deck is made on: the program's own, or a company's."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.util import Emu, Inches

from planner.errors import PlannerError
from planner.given_files import read_given
from planner.text import listed, tr

_MOST_BYTES = 100_000_000
_MOST_UNPACKED = 500_000_000
_CONTENT_TYPES = "[Content_Types].xml"
_TEMPLATE = b"presentationml.template.main+xml"
_PRESENTATION = b"presentationml.presentation.main+xml"
_BODY = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)


class Box(NamedTuple):
    """A rectangle on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int


class Master(NamedTuple):
    """A presentation without slides, and where things go on them."""

    presentation: Any
    layout: Any
    content: Box
    own: bool
    """Whether it is the program's, which brings no colours or type of its own."""
    missing: tuple[str, ...]
    """What a template does not have, in words."""


def own_master() -> Master:
    """Return the program's own: wide, white, with a title at the top."""
    presentation: Any = Presentation()
    presentation.slide_width, presentation.slide_height = _WIDTH, _HEIGHT
    layout = presentation.slide_layouts.get_by_name("Title Only")
    for placeholder in layout.placeholders:
        if placeholder.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            box = Box(Inches(0.7), Inches(0.2), Inches(11.9), Inches(0.95))
            placeholder.left, placeholder.top = Emu(box.left), Emu(box.top)
            placeholder.width, placeholder.height = Emu(box.width), Emu(box.height)
    content = Box(Inches(0.7), Inches(1.6), Inches(11.9), Inches(5.1))
    return Master(presentation, layout, content, True, ())


def read_template(path: Path) -> Master:
    """Return a company's master without its slides.

    Raises ``PlannerError`` where the file is no PowerPoint presentation or template.
    """
    try:
        content = _as_presentation(read_given(path, _MOST_BYTES))
        presentation = Presentation(io.BytesIO(content))
    except (PythonPptxError, BadZipFile, KeyError, ValueError, AttributeError) as error:
        raise PlannerError(
            tr("{file} is not a PowerPoint presentation or template.", file=path.name)
        ) from error
    _drop_slides(presentation)
    layout = _layout(presentation)
    if layout is None:
        raise PlannerError(
            tr("{file} has no slide layouts; give another template.", file=path.name)
        )
    return Master(presentation, layout, _content(presentation, layout), False, _missing(layout))


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


def _drop_slides(presentation: Any) -> None:
    ids = presentation.slides._sldIdLst  # there is no public way to remove a slide
    for slide in list(ids):
        presentation.part.drop_rel(slide.rId)
        ids.remove(slide)


def _layout(presentation: Any) -> Any:
    """Return the layout with a title and one place for content, else the first with a title."""
    layouts = list(presentation.slide_layouts)
    for wanted in (1, 2, 0):
        for layout in layouts:
            if _title(layout) is not None and len(_bodies(layout)) == wanted:
                return layout
    return layouts[0] if layouts else None


def _title(layout: Any) -> Any:
    titles = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
    return next((p for p in layout.placeholders if p.placeholder_format.type in titles), None)


def _bodies(layout: Any) -> list[Any]:
    return [p for p in layout.placeholders if p.placeholder_format.type in _BODY]


def _content(presentation: Any, layout: Any) -> Box:
    """Return the largest place for content, else what is left below the title."""
    bodies = sorted(_bodies(layout), key=lambda p: p.width * p.height)
    if bodies:
        body = bodies[-1]
        return Box(body.left, body.top, body.width, body.height)
    wide, high = presentation.slide_width, presentation.slide_height
    return Box(int(wide * 0.06), int(high * 0.24), int(wide * 0.88), int(high * 0.64))


def _missing(layout: Any) -> tuple[str, ...]:
    types = {p.placeholder_format.type for p in layout.placeholders}
    wanted = (
        (tr("title"), _title(layout) is not None),
        (tr("content"), bool(_bodies(layout))),
        (tr("footer"), PP_PLACEHOLDER.FOOTER in types),
        (tr("slide number"), PP_PLACEHOLDER.SLIDE_NUMBER in types),
    )
    return tuple(words for words, there in wanted if not there)


def missing_words(master: Master, file: str) -> str:
    """Return what a template lacks, as a sentence; empty where it has all."""
    if not master.missing:
        return ""
    return tr(
        "{file} has no place for {what}; it stands where the program’s own deck has it.",
        file=file,
        what=listed(master.missing),
    )
