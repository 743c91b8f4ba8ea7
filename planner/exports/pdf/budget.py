"""A document within the pages it may have, whatever the size of the plan.

Each section gets room by its share of the pages, as much as all of them can have: lists of those
that would take more are cut, or said in their shorter form. What a section does not need, the
others have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from planner.exports.blocks.section import (
    Asks,
    Block,
    Document,
    Lanes,
    More,
    Paragraph,
    Pointer,
    Section,
    Table,
    Timeline,
    Trends,
)
from planner.exports.pdf.blocks import strips
from planner.exports.pdf.flow import height_of
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import BODY, LEAD
from planner.exports.pdf.table import cut_to

_ROOMS = tuple(1.35 * 0.85**step for step in range(16))
"""What a section may have for a share of one page, in pages: from plenty to next to nothing. No
section has more, whatever the others leave: a meeting reads no list of five pages."""
_FEWEST = 3
"""A list is never cut to less."""
_LINES = ((0.7, 3), (0.45, 2), (0.0, 1))
"""The most lines of a text where lists are cut, by what a section may have."""
_CHAPTER = 41.0
"""The title of a section and the air above it."""

_LINES_OF_A_PAGE = 45
"""About as many lines of text as a page holds under its title."""

_Listed = Table | Timeline | Lanes | Trends | Asks


def within_budget(
    document: Document, page: Page, count_pages: Callable[[Document], int]
) -> Document:
    """Return the document with its lists cut so that all but its annex takes no more pages than
    it may.

    ``page`` is what its blocks are measured on; ``count_pages`` lays a document out.
    """
    most = document.most_pages
    if most is None:
        return document

    def fits(place: int) -> bool:
        body = (_page_of_its_own(s) for s in document.sections if not s.annex)
        tried = tuple(_shortened(page, section, _ROOMS[place]) for section in body)
        return count_pages(replace(document, sections=tried)) <= most

    low, high = 0, len(_ROOMS) - 1
    if fits(low):
        high = low
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle + 1, high)
    sections = (_shortened(page, section, _ROOMS[low]) for section in document.sections)
    return replace(document, sections=tuple(sections))


def _page_of_its_own(section: Section) -> Section:
    """Return what fills a page as a section that stays on one does at most, and is laid out
    sooner."""
    if not section.one_page:
        return section
    return replace(section, blocks=(Paragraph("\n" * _LINES_OF_A_PAGE),), if_room=())


def _shortened(page: Page, section: Section, pages: float) -> Section:
    """Return a section with its lists cut so that it takes no more than its share of so many
    pages, where it can."""
    if section.annex or section.one_page:
        return section
    room = section.share * pages * page.room - _CHAPTER
    heights = [_height(page, block) for block in section.blocks]
    if sum(heights) <= room:
        return section
    most = next(lines for least, lines in _LINES if pages >= least)
    blocks = [_shorter(page, block, most) for block in section.blocks]
    heights = [_height(page, block) for block in blocks]
    lists = [i for i, block in enumerate(blocks) if _more(block) is not None]
    left = room - sum(height for i, height in enumerate(heights) if i not in lists)
    rooms = dict(zip(lists, _dealt(left, [heights[i] for i in lists]), strict=True))
    cut: list[Block] = []
    for i, block in enumerate(blocks):
        cut += _cut(page, block, rooms[i]) if i in rooms and rooms[i] < heights[i] else [block]
    return replace(section, blocks=tuple(cut))


def _height(page: Page, block: Block) -> float:
    return sum(strip.height + strip.space for strip in strips(block, page))


def _shorter(page: Page, block: Block, most: int) -> Block:
    """Return a table in its shorter form, and texts on so many lines."""
    match block:
        case Table():
            table = block.shorter or block
            return replace(table, most_lines=min(table.most_lines or most, most))
        case Paragraph():
            lead = page.cut(block.lead, LEAD, page.width, most)
            return replace(block, lead=lead, text=page.cut(block.text, BODY, page.width, most))
        case Asks():
            return replace(block, most_lines=min(block.most_lines, most))
    return block


def _more(block: Block) -> More | None:
    """Return what is said of what is left out; none where a block cannot be cut."""
    return block.more if isinstance(block, _Listed) else None


def _dealt(room: float, wanted: Sequence[float]) -> list[float]:
    """Return the room that each gets: as much as it wants, and those that want more the same."""
    got = [0.0] * len(wanted)
    asking = sorted(range(len(wanted)), key=lambda i: wanted[i])
    for place, i in enumerate(asking):
        got[i] = min(wanted[i], max(room, 0.0) / (len(asking) - place))
        room -= got[i]
    return got


def _cut(page: Page, block: Block, room: float) -> Iterator[Block]:
    """Yield a list with as many of its items as fit into a height, and a line that counts the
    rest."""
    more = _more(block)
    assert more is not None
    items = _items(block)
    kept = max(min(_FEWEST, len(items)), _fitting(page, block, room))
    yield _with(block, kept) if kept < len(items) else block
    if kept < len(items):
        yield Pointer(more.words(len(items) - kept, len(items)), more.section)


def _items(block: Block) -> Sequence[object]:
    """Return what a list lists."""
    match block:
        case Table():
            return block.rows
        case Timeline():
            return block.spans
        case Lanes():
            return block.lanes
        case Trends() | Asks():
            return block.items
    return ()


def _with(block: Block, kept: int) -> Block:
    """Return a list with its first so many items."""
    match block:
        case Table():
            return replace(block, rows=block.rows[:kept], more=None)
        case Timeline():
            return replace(block, spans=block.spans[:kept])
        case Lanes():
            return replace(block, lanes=block.lanes[:kept])
        case Trends():
            return replace(block, items=block.items[:kept])
        case Asks():
            return replace(block, items=block.items[:kept])
    return block


def _fitting(page: Page, block: Block, room: float) -> int:
    """Return how many items of a list fit into a height, with the line that counts the rest."""
    if isinstance(block, Table):
        return len(cut_to(page, block, room)[0].rows)
    line = _height(page, Pointer("…", ""))
    low, high = 0, len(_items(block)) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if height_of(list(strips(_with(block, middle), page))) + line <= room:
            low = middle
        else:
            high = middle - 1
    return low
