"""Drawing native tables whose rows are as high as what is in them, on a slide of one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from planner.exports.deck.canvas import Canvas, points
from planner.exports.deck.fitting import FLOOR, LEADING, Fitter
from planner.exports.deck.look import Colour, describe, signed
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Grid, Words

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without lines and fills."""
EDGE = 4.0
"""Left and right of what is in a cell."""


class Setting(NamedTuple):
    """The type of a table."""

    size: float
    margin: float
    """Above and below what is in a cell."""

    @property
    def small(self) -> float:
        """The size of quieter lines."""
        return max(FLOOR, self.size - 3)

    @property
    def head(self) -> float:
        """The size of the heading."""
        return min(12.0, self.size)

    @property
    def heading(self) -> float:
        """The height of a heading of one line."""
        return self.head * LEADING + 2 * self.margin


STEPS = (
    *(Setting(18, 7), Setting(16, 6), Setting(14, 6), Setting(14, 4), Setting(13, 4)),
    *(Setting(12, 3), Setting(11, 2)),
)
"""From roomy to dense."""
_DENSEST = Setting(FLOOR, 1)
_MOST_OF_HEADING = 2
_MOST = 6
"""Lines of a text in a cell, at most."""


def draw_grid(canvas: Canvas, grid: Grid, box: Box) -> int:
    """Draw a table into a box; return how high it is. Rows without room go to the notes."""
    width, high = points(box.width), points(box.height)
    rows, fitter = list(grid.rows), canvas.fitter
    rooms = [_rooms(grid, row, width) for row in rows]

    def heights(most: Sequence[int], setting: Setting) -> list[float]:
        heading = _heading_height(fitter, grid, width, setting)
        return [heading, *_heights(fitter, rows, rooms, most, setting)]

    steps = [step for step in STEPS if step.size <= grid.size]
    setting, most = _fitting(steps, len(rows), lambda *tried: sum(heights(*tried)) <= high)
    while len(rows) > 1 and sum(heights(most, setting)) > high:
        fitter.leave_out(_in_words(rows.pop()))
    _draw(canvas, replace(grid, rows=tuple(rows)), box, heights(most, setting), most, setting)
    return int(Pt(sum(heights(most, setting))))


def _fitting(
    steps: Sequence[Setting], rows: int, fits: Callable[[Sequence[int], Setting], bool]
) -> tuple[Setting, list[int]]:
    """Return the largest type in which all fits; else the smallest, with how many lines each row
    gets of those there is room for, the first ones first."""
    for setting in steps:
        if fits([_MOST] * rows, setting):
            return setting, [_MOST] * rows
    most = [1] * rows
    setting = steps[-1] if fits(most, steps[-1]) else _DENSEST
    for count in range(2, _MOST + 1):
        for at in range(rows):
            tried = [*most[:at], count, *most[at + 1 :]]
            if fits(tried, setting):
                most = tried
    return setting, most


def _draw(
    canvas: Canvas,
    grid: Grid,
    box: Box,
    heights: Sequence[float],
    most: Sequence[int],
    setting: Setting,
) -> None:
    width, rows = points(box.width), grid.rows
    table = add_table(canvas, box, heights, [share * width for share in grid.widths], grid.alt_text)
    _write_heads(canvas, table, grid, width, setting)
    for at, row in enumerate(rows):
        _draw_row(canvas, table, at + 1, row, _rooms(grid, row, width), most[at], setting)
        if grid.groups is not None:
            for cell in table.rows[at + 1].cells:
                cell.vertical_anchor = MSO_ANCHOR.TOP
    rule(canvas, table, None if grid.groups is None else {0, *(n + 1 for n in grid.groups)})


def _in_words(row: Sequence[Words]) -> str:
    return " · ".join(filter(None, (" ".join(filter(None, (w.text, w.more))) for w in row)))


def _rooms(grid: Grid, row: Sequence[Words], width: float) -> list[float]:
    """Return how wide the text of each cell may be."""
    rooms, at = [], 0
    for words in row:
        rooms.append(sum(grid.widths[at : at + words.span]) * width - 2 * EDGE)
        at += words.span
    return rooms


def _heights(
    fitter: Fitter,
    rows: Sequence[Sequence[Words]],
    rooms: Sequence[Sequence[float]],
    most: Sequence[int],
    setting: Setting,
) -> list[float]:
    """Return the height of every row."""
    return [
        2 * setting.margin
        + max(
            cell_height(fitter, words, room, lines, setting)
            for words, room in zip(row, rooms[at], strict=True)
        )
        for at, (row, lines) in enumerate(zip(rows, most, strict=False))
    ]


def _heading_height(fitter: Fitter, grid: Grid, width: float, setting: Setting) -> float:
    lines = (
        fitter.lines(head, share * width - 2 * EDGE, setting.head, strong=True)
        for head, share in zip(grid.heads, grid.widths, strict=True)
    )
    more = min(_MOST_OF_HEADING, max(lines)) - 1
    return setting.heading + more * setting.head * LEADING


def cell_height(fitter: Fitter, words: Words, room: float, most: int, setting: Setting) -> float:
    """Return how high words stand in a cell, in points."""
    strong = words.strong or words.tone is not None
    lines = min(most, fitter.lines(signed(words), room, setting.size, strong=strong))
    small = [
        min(_most_small(most), fitter.lines(text, room, setting.small))
        for text in (words.lead, words.more)
    ]
    return (max(1, lines) * setting.size + sum(small) * setting.small) * LEADING


def _most_small(most: int) -> int:
    return min(2, most)


def cell_lines(
    fitter: Fitter, words: Words, room: float, most: int, setting: Setting
) -> Iterator[tuple[Words, float, bool]]:
    """Yield the paragraphs of a cell, each shortened to its lines."""
    small, strong = _most_small(most), words.strong or words.tone is not None
    if words.lead:
        yield _quiet(words, fitter.fit(words.lead, room, setting.small, small), setting)
    sign = signed(replace(words, text=""))
    text = fitter.fit(signed(words), room, setting.size, most, strong=strong)
    yield replace(words, text=text.removeprefix(sign)), setting.size, False
    if words.more:
        yield _quiet(words, fitter.fit(words.more, room, setting.small, small), setting)


def _quiet(words: Words, text: str, setting: Setting) -> tuple[Words, float, bool]:
    return Words(text, right=words.right), setting.small, True


def _write_heads(canvas: Canvas, table: Any, grid: Grid, width: float, setting: Setting) -> None:
    """Write the heading, at the right above what stands there."""
    for at, (head, share) in enumerate(zip(grid.heads, grid.widths, strict=True)):
        room = share * width - 2 * EDGE
        text = canvas.fitter.fit(head, room, setting.head, _MOST_OF_HEADING, strong=True)
        right = at == len(grid.heads) - 1 and any(row[-1].right for row in grid.rows)
        words = Words(text, strong=True, right=right)
        canvas.write(table.cell(0, at).text_frame, [(words, setting.head, True)])


def _draw_row(
    canvas: Canvas,
    table: Any,
    at: int,
    row: Sequence[Words],
    rooms: Sequence[float],
    most: int,
    setting: Setting,
) -> None:
    column = 0
    for words, room in zip(row, rooms, strict=True):
        cell = table.cell(at, column)
        for covered in range(column + 1, column + words.span):
            canvas.write(table.cell(at, covered).text_frame, [(Words(""), FLOOR, False)])
        if words.span > 1:
            cell.merge(table.cell(at, column + words.span - 1))
        canvas.write(cell.text_frame, cell_lines(canvas.fitter, words, room, most, setting))
        cell.margin_top = cell.margin_bottom = Pt(setting.margin)
        column += words.span


def add_table(
    canvas: Canvas, box: Box, heights: Sequence[float], widths: Sequence[float], alt_text: str
) -> Any:
    """Add an empty table without colours, its first row marked as a heading."""
    place = box._replace(height=int(Pt(sum(heights))))
    frame = canvas.page.shapes.add_table(len(heights), len(widths), *(Emu(s) for s in place))
    describe(frame, alt_text)
    frame.name = "Table"
    table = frame.table
    table.first_row, table.horz_banding = True, False
    next(frame._element.iter(qn("a:tableStyleId"))).text = _PLAIN_STYLE
    for row, high in zip(table.rows, heights, strict=True):
        row.height = Pt(high)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Pt(wide)
    for cell in table.iter_cells():
        cell.margin_left = cell.margin_right = Pt(EDGE)
        cell.margin_top = cell.margin_bottom = 0
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    return table


def rule(canvas: Canvas, table: Any, above: set[int] | None) -> None:
    """Draw hairlines above rows and below the last, which python-pptx has no name for."""
    last = len(table.rows) - 1
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            properties = cell._tc.get_or_add_tcPr()
            lines = ["a:lnT"] if above is None or at in above else []
            lines += ["a:lnB"] if at == last or (above is None or at + 1 in above) else []
            for line in reversed(lines):
                properties.insert(0, _line(properties, line, canvas.palette.line))


def _line(properties: Any, side: str, colour: Colour) -> Any:
    line = properties.makeelement(qn(side), {"w": str(Pt(0.75))})
    fill = line.makeelement(qn("a:solidFill"), {})
    line.append(fill)
    if colour.theme is None:
        fill.append(fill.makeelement(qn("a:srgbClr"), {"val": str(colour.rgb)}))
        return line
    named = fill.makeelement(qn("a:schemeClr"), {"val": colour.theme.xml_value})
    fill.append(named)
    more = colour.brightness
    changes = {"a:lumMod": 1 - abs(more), **({"a:lumOff": more} if more > 0 else {})}
    for name, share in changes.items():
        named.append(named.makeelement(qn(name), {"val": str(round(share * 100_000))}))
    return line
