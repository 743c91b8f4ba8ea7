"""A document as a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from planner.errors import PlannerError
from planner.exports.atomic import atomic_write
from planner.exports.blocks.section import (
    Asks,
    Block,
    CoverDays,
    Document,
    Figures,
    Halves,
    Heading,
    Lanes,
    Paragraph,
    Pointer,
    Section,
    Standing,
    Table,
    Timeline,
    Trends,
)
from planner.exports.pdf.blocks import strips
from planner.exports.pdf.budget import within_budget
from planner.exports.pdf.flow import Flow, Strip, last_keeps
from planner.exports.pdf.one_page import on_one_page
from planner.exports.pdf.opening import opening_strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import PAGE_FOOT
from planner.exports.pdf.style import (
    BOTTOM,
    CHAPTER,
    FOOTER,
    MARGIN,
)
from planner.exports.pdf.text import Typesetter
from planner.text import day, tr

_FOOTER_GAP = 8.0
"""Between the three parts of a footer."""
_LEAST_FOR_CHAPTER = 0.16
"""A chapter begins on a new page where less than this part of one is left."""
_MOST_BEFORE_MORE = 0.62
"""Under a section that has a page of its own more begins where no more than this is filled."""
_LEAST_BEFORE_ANNEX = 0.34
"""The annex begins on a new page, unless less than this part of the one before it is filled."""
_SHOWN = Table | Halves | Trends | Timeline | Lanes | Standing | CoverDays
"""What is introduced by the words before it."""
Progress = Callable[[float, str], None]


def write_pdf(
    document: Document,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Write a document; returns what its reader should know, such as characters not printed.

    ``progress`` is told how much is done, from 0 to 1, and what is being written. Raises
    ``PlannerError`` where the file cannot be written or ``cancelled`` says to stop; the file that
    was there before then stays as it was.
    """
    with atomic_write(Path(path)) as part, part.open("wb") as file:
        return draw_pdf(document, file, progress=progress, cancelled=cancelled)


def draw_pdf(
    document: Document,
    file: BinaryIO,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Draw a document as ``write_pdf`` does, into a file that is open, or into memory."""
    typesetter = Typesetter()
    document = _within_budget(document, cancelled)
    page = Page(file, document, typesetter)
    _lay_out(page, document, progress=progress, cancelled=cancelled)
    page.finish()
    if progress is not None:
        progress(1.0, document.title)
    return [*typesetter.warnings(), *page.warnings]


def _within_budget(document: Document, cancelled: Callable[[], bool] | None) -> Document:
    """Return the document with its lists cut to the pages it may have."""
    typesetter = Typesetter()

    def count_pages(tried: Document) -> int:
        page = Page(BytesIO(), tried, typesetter)
        _lay_out(page, tried, cancelled=cancelled)
        return page.number

    return within_budget(document, Page(BytesIO(), document, typesetter), count_pages)


def _lay_out(
    page: Page,
    document: Document,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Draw all of a document on pages."""
    flow = Flow(page, lambda: _footer(page, document))
    flow.add((opening_strip(page, document),))
    before: Section | None = None
    for i, section in enumerate(document.sections):
        _checked(cancelled)
        if progress is not None:
            progress(i / len(document.sections), section.title or document.title)
        starts_page = before is not None and _parted(flow, page, before, section)
        _add_section(flow, page, section, starts_page=starts_page, cancelled=cancelled)
        before = section
    flow.finish()


def _parted(flow: Flow, page: Page, before: Section, section: Section) -> bool:
    """Return whether a section begins on a new page after this one."""
    filled = 1 - flow.room_left() / page.room
    if section.one_page or (before.one_page and filled > _MOST_BEFORE_MORE):
        return True
    return section.annex != before.annex and filled > _LEAST_BEFORE_ANNEX


def _checked(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise PlannerError(tr("The document was not written: it was cancelled."))


def _add_section(
    flow: Flow,
    page: Page,
    section: Section,
    *,
    starts_page: bool,
    cancelled: Callable[[], bool] | None,
) -> None:
    if starts_page or flow.room_left() < page.room * _LEAST_FOR_CHAPTER:
        flow.new_page()
    flow.add((_chapter_strip(page, section),))
    if section.one_page:
        flow.add(on_one_page(page, section, flow.room_left()))
        return
    blocks = list(section.blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            flow.add((_outline_strip(f"{section.name}-{index}", block.text),))
        if _fits_the_other_way(flow, page, blocks[index : index + 2]):
            blocks[index], blocks[index + 1] = blocks[index + 1], blocks[index]
        placed = strips(blocks[index], page)
        if _leads(blocks, index):
            placed = (replace(strip, keeps=True) for strip in placed)
        elif _is_remarked_on(blocks, index):
            placed = last_keeps(placed)
        for number, strip in enumerate(placed):
            if number % 50 == 0:
                _checked(cancelled)
            flow.add((strip,))


def _fits_the_other_way(flow: Flow, page: Page, pair: Sequence[Block]) -> bool:
    """Return whether charts do not fit on this page any more, and the table under them goes
    on it."""
    if len(pair) < 2 or not isinstance(pair[0], Trends) or not isinstance(pair[1], Table):
        return False
    room = flow.room_left()
    return _begins(page, pair[1]) <= room < _begins(page, pair[0])


def _begins(page: Page, block: Block) -> float:
    """Return the height of what a block begins with and is never parted."""
    together = []
    for strip in strips(block, page):
        together.append(strip)
        if not strip.keeps:
            break
    return sum(strip.height + strip.space for strip in together)


def _leads(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block introduces a picture or a table, and is to stand on the same page."""
    introduces = isinstance(blocks[index], Paragraph | Figures)
    return introduces and isinstance(next(iter(blocks[index + 1 :]), None), _SHOWN)


def _is_remarked_on(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a list is followed by a line about it, which is not to stand alone on the
    next page."""
    if not isinstance(blocks[index], _SHOWN | Asks) or index + 1 == len(blocks):
        return False
    after = blocks[index + 1]
    return isinstance(after, Pointer) or (isinstance(after, Paragraph) and after.quiet)


def _chapter_strip(page: Page, section: Section) -> Strip:
    """Return the title of a chapter; without one, only the place that outline and links lead to."""
    lines = page.lines(section.title, CHAPTER, page.width) if section.title else ()

    def draw(page: Page, top: float) -> None:
        page.structure.begin_section(titled=bool(section.title))
        page.mark(section.name, section.title or tr("Summary"), 0, top + 10)
        if lines:
            with page.tagged("H2"), page.way_back(section.name, MARGIN, top, lines, CHAPTER):
                page.set_lines(MARGIN, top, lines, CHAPTER)

    height = len(lines) * CHAPTER.leading + (3 if lines else 0)
    return Strip(height, draw, space=20 if lines else 0, keeps=True)


def _outline_strip(key: str, title: str) -> Strip:
    """Return an entry of the outline that takes no room."""
    return Strip(0, lambda page, top: page.mark(key, title, 1, top + 4), keeps=True)


# The frame of the pages -------------------------------------------------------------------


def _footer(page: Page, document: Document) -> None:
    with page.artifact(PAGE_FOOT):
        _draw_footer(page, document, BOTTOM - 14)


def _draw_footer(page: Page, document: Document, y: float) -> None:
    page.rule(MARGIN, y + 4, page.width)
    number = page.number
    right = MARGIN + page.width

    def page_number() -> None:
        words = tr("Page {page} of {pages}", page=number, pages=page.number)
        page.text(right, y, words, FOOTER, align="right")

    page.later(page_number)
    side = (page.width - 2 * _FOOTER_GAP) * 0.3
    page.text(MARGIN, y, page.shortened(document.confidentiality, FOOTER, side), FOOTER)
    data = tr("data of {time}", time=_time(document.data_of))
    data = f" · {data}" if document.plan_name else data
    room = page.width - 2 * (side + _FOOTER_GAP) - page.text_width(data, FOOTER)
    name = page.shortened(document.plan_name, FOOTER, room)
    page.text(page.paper[0] / 2, y, f"{name}{data}", FOOTER, align="middle")


def _time(when: datetime | None) -> str:
    if when is None:
        return tr("a plan without changes")
    return tr("{day}, {time} UTC", day=day(when.date()), time=f"{when:%H:%M}")
