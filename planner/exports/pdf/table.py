"""Tables on the page: widths from what is in them, rows never cut, headings repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.exports.blocks.section import Cell, Table, Titled
from planner.exports.pdf.cells import cell_height, draw_cell
from planner.exports.pdf.flow import Strip, rows_together
from planner.exports.pdf.grid import Grid, Row
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    BODY,
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    COLUMN,
    MARGIN,
    REMARK,
    Style,
)
from planner.exports.pdf.text import Line
from planner.exports.pdf.widths import column_widths, gap_of

_PAD, _ROOMY_PAD = 3.0, 7.0
"""Above and below the text of a row."""
_REFERENCE = 64.0
"""Room for the words that name a page."""
_HEADING_LINES = 4
"""A heading is not higher: it may be as long as the name of a round."""
_CONTINUED = " …"
"""After the name of a row that goes on from the one above."""
_TALLEST = 0.33
"""The part of a page above which a row is continued in another, so that pages are filled."""


def table_strips(page: Page, table: Table, grid: Grid | None = None) -> Iterator[Strip]:
    """Yield a table's heading and rows, or its sentence where there are none; ``grid`` is what
    they belong to where other strips do too."""
    if not table.rows:
        yield _sentence(page, table.empty)
        return
    widths = column_widths(page, table)
    table = _with_short_texts(page, table, widths)
    grid = grid or Grid(page)
    header = _header(page, table, widths, grid)
    yield header
    yield from rows_together(_rows(page, table, widths, grid, header))


def _rows(
    page: Page, table: Table, widths: Sequence[float], grid: Grid, header: Strip
) -> Iterator[Strip]:
    for cells in table.rows:
        row = grid.row(len(cells))
        for piece in _pieces(page, cells, widths, _pad_of(table)):
            draw = _draw_row(piece, row, table, widths)
            yield Strip(piece.height, draw, header=header, part=grid.table)


def cut_to(page: Page, table: Table, room: float) -> tuple[Table, int]:
    """Return the table with the rows at its start that fit into ``room``, and how many are left
    out."""
    widths = column_widths(page, table)
    table = _with_short_texts(page, table, widths)
    header = _header(page, table, widths, Grid(page))
    used = header.height + header.space
    kept = 0
    for row in table.rows[: table.most]:
        used += _row_height(page, row, widths, _pad_of(table))
        left = len(table.rows) - kept - 1
        if kept and used + (_more_height() if left else 0.0) > room:
            break
        kept += 1
    cut = replace(table, rows=table.rows[:kept], more=None)
    return cut, len(table.rows) - kept


def _pad_of(table: Table) -> float:
    return _ROOMY_PAD if table.roomy else _PAD


def more_strip(page: Page, table: Table, left_out: int) -> Strip:
    """Return the line under a cut table: how many rows are left out, and on which page they are."""
    more = table.more
    assert more is not None
    return pointer_strip(page, more.words(left_out, len(table.rows)), more.section)


def pointer_strip(page: Page, words: str, section: str, *, space: float = 0) -> Strip:
    """Return a line that leads to another section and says on which page it begins."""
    lines = page.lines(words, REMARK, page.width - _REFERENCE)
    last = lines[-1].width * REMARK.size / 1000

    def draw(page: Page, top: float) -> None:
        below = top - 4 - (len(lines) - 1) * REMARK.leading
        area = (MARGIN, below, last + _REFERENCE, REMARK.leading)
        with page.tagged("P"), page.link(section, words, *area):
            page.set_lines(MARGIN, top - 4, lines, REMARK)
            page.refer(section, MARGIN + last, below, REMARK)

    return Strip(len(lines) * REMARK.leading + 3, draw, space=space)


def pointer_width(page: Page, words: str) -> float:
    """Return the room that words on one line take which lead to another section."""
    return page.text_width(words, REMARK) + _REFERENCE


def draw_pointer(page: Page, words: str, section: str, right: float, top: float) -> None:
    """Draw words on one line, up to its right end, that lead to another section, and say on which
    page it begins."""
    width = pointer_width(page, words)
    area = (right - width, top, width, REMARK.leading)
    with page.tagged("P"), page.link(section, words, *area):
        page.refer(section, right, top, REMARK, words=words, align="right")


def _with_short_texts(page: Page, table: Table, widths: Sequence[float]) -> Table:
    """Return the table with its texts shortened to the lines it may have."""
    most = table.most_lines
    if most is None:
        return table
    rows = (
        tuple(_short(page, cell, width, most) for cell, width in zip(row, widths, strict=True))
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _short(page: Page, cell: Cell, width: float, most: int) -> Cell:
    if isinstance(cell, Titled):
        title = page.cut(cell.title, CELL_BOLD, width, most)
        return Titled(title, page.cut(cell.text, CELL_QUIET, width, most))
    return page.cut(cell, CELL, width, most) if isinstance(cell, str) else cell


def _more_height() -> float:
    return REMARK.leading + 3


def _sentence(page: Page, words: str) -> Strip:
    lines = page.lines(words, BODY, page.width)

    def draw(page: Page, top: float) -> None:
        with page.tagged("P"):
            page.set_lines(MARGIN, top, lines, BODY)

    return Strip(len(lines) * BODY.leading, draw, space=2)


def _header(page: Page, table: Table, widths: Sequence[float], grid: Grid) -> Strip:
    columns, gap = table.columns, gap_of(table)
    titles = [
        page.cut_lines(column.title, COLUMN, width, _HEADING_LINES)
        for column, width in zip(columns, widths, strict=True)
    ]
    height = max(len(lines) for lines in titles) * COLUMN.leading + 7

    def draw(page: Page, top: float) -> None:
        x = MARGIN
        with grid.heading(page):
            for i, (lines, width) in enumerate(zip(titles, widths, strict=True)):
                first = top - 3 - (height - 7 - len(lines) * COLUMN.leading)
                with grid.column(page, i):
                    if columns[i].kind != "number":
                        page.set_lines(x, first, lines, COLUMN)
                    for down, line in enumerate(lines if columns[i].kind == "number" else ()):
                        below = first - down * COLUMN.leading
                        page.text(x + width, below, line.source.strip(), COLUMN, align="right")
                x += width + gap
            page.rule(MARGIN, top - height, page.width)

    return Strip(height, draw, space=4, keeps=True, part=grid.table)


class _Piece(NamedTuple):
    """A row, or as much of it as goes on a page."""

    cells: Sequence[Cell]
    height: float
    named_again: bool
    """Whether its first cell only says again which row it goes on with."""


def _draw_row(
    piece: _Piece, row: Row, table: Table, widths: Sequence[float]
) -> Callable[[Page, float], None]:
    columns, gap, pad = table.columns, gap_of(table), _pad_of(table)

    def draw(page: Page, top: float) -> None:
        x, y, room = MARGIN, top - pad, piece.height - 2 * pad
        with page.part(row.whole):
            for i, (cell, width) in enumerate(zip(piece.cells, widths, strict=True)):
                again = piece.named_again and i == 0
                with page.artifact() if again else page.part(row.cells[i]):
                    draw_cell(page, cell, columns[i], x, y, width, room)
                x += width + gap
        page.rule(MARGIN, top - piece.height, page.width)

    return draw


def _row_height(page: Page, row: Sequence[Cell], widths: Sequence[float], pad: float) -> float:
    return 2 * pad + max(
        cell_height(page, cell, width) for cell, width in zip(row, widths, strict=True)
    )


def _pieces(
    page: Page, row: Sequence[Cell], widths: Sequence[float], pad: float
) -> Iterator[_Piece]:
    """Yield the row, or where it is too tall the rows it is continued in."""
    room = page.room * _TALLEST
    height = _row_height(page, row, widths, pad)
    if height <= room:
        yield _Piece(row, height, named_again=False)
        return
    parts = [
        _parts(page, cell, width, room - 2 * pad) for cell, width in zip(row, widths, strict=True)
    ]
    name = _continued(page, row[0], widths[0])
    for number in range(max(map(len, parts))):
        cells = [part[number] if number < len(part) else "" for part in parts]
        again = number >= len(parts[0])
        if again:
            cells[0] = name
        yield _Piece(cells, _row_height(page, cells, widths, pad), again)


def _continued(page: Page, cell: Cell, width: float) -> Cell:
    """Return what opens a row that goes on from the one above: its name again, as far as a line
    goes."""
    if isinstance(cell, Titled):
        return Titled(_once_more(page, cell.title, CELL_BOLD, width), "")
    return _once_more(page, cell, CELL, width) if isinstance(cell, str) else ""


def _once_more(page: Page, name: str, style: Style, width: float) -> str:
    kept = page.cut(name.removesuffix(_CONTINUED), style, width, 1)
    return kept if kept.endswith("…") else kept + _CONTINUED


def _parts(page: Page, cell: Cell, width: float, room: float) -> list[Cell]:
    """Return a cell in parts that each fit into ``room``."""
    if isinstance(cell, Titled) and cell_height(page, cell, width) > room:
        below = room - cell_height(page, Titled(cell.title, ""), width)
        lines = page.lines(cell.text, CELL_QUIET, width)
        fitting = _fitting(below, CELL_QUIET)
        rest = "".join(line.source for line in lines[fitting:])
        following = _parts(page, rest, width, room) if rest else []
        return [Titled(cell.title, _text_of(lines[:fitting])), *following]
    if isinstance(cell, str):
        lines, most = page.lines(cell, CELL, width), _fitting(room, CELL)
        return [_text_of(lines[i : i + most]) for i in range(0, len(lines), most)] or [""]
    return [cell]


def _fitting(room: float, style: Style) -> int:
    """Return how many lines fit into a height; one at least."""
    return max(int(room // style.leading), 1)


def _text_of(lines: Sequence[Line]) -> str:
    return "".join(line.source for line in lines).rstrip()
