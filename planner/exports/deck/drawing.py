"""Drawing slides with native titles, tables and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from planner.exports.deck.look import INK, LINE, TONES, WHITE, describe, fitting, say
from planner.exports.deck.slide import Bars, Grid, Series, Slide, Tree, Words
from planner.exports.deck.template import Box, Master
from planner.exports.deck.tree import draw_tree, height_of
from planner.exports.section import Tone
from planner.text import tr

_SIDE = 0.3
"""The share of the content beside a chart."""
_LINE_HEIGHT = Pt(24)


def draw(master: Master, slide: Slide, number: int, count: int, feet: Sequence[str]) -> None:
    """Add one slide; ``feet`` are the plan with its day, and who may see it."""
    page = master.presentation.slides.add_slide(master.layout)
    _title(master, page, slide)
    _drop_bodies(page)
    box = _below_subtitle(master, page, slide)
    box = _lines(page, slide, box)
    foot = Box(box.left, box.top + box.height - _LINE_HEIGHT, box.width, _LINE_HEIGHT)
    if slide.foot:
        _text(page, foot, [Words(slide.foot)], Pt(12), quiet=True)
        box = box._replace(height=box.height - _LINE_HEIGHT)
    if slide.tree is not None and isinstance(slide.content, Grid):
        box = _tree_above(page, slide.tree, slide.content, box)
    if isinstance(slide.content, Grid):
        _table(page, slide.content, box, dense=slide.tree is not None)
    elif slide.content is not None:
        _chart(page, slide.content, box)
    else:
        _text(page, box, [Words(slide.nothing)], Pt(18), quiet=True)
    _feet(master, page, (*feet, tr("{page} of {count}", page=number, count=count)))
    page.notes_slide.notes_text_frame.text = slide.notes


# Words -----------------------------------------------------------------------------------


def _title(master: Master, page: Any, slide: Slide) -> None:
    title = page.shapes.title
    if title is None:
        box = master.content
        title = page.shapes.add_textbox(Emu(box.left), Pt(24), Emu(box.width), Pt(48))
        title.name = "Title"
    title.text_frame.text = slide.title
    title.text_frame.word_wrap = True
    if master.own:
        title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        title.text_frame.margin_left = 0
        paragraph = title.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.font.size, paragraph.font.bold = Pt(26), True
        paragraph.font.color.rgb = INK


def _drop_bodies(page: Any) -> None:
    """Remove the places for content that the layout gave; tables and charts stand there."""
    titles = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
    for placeholder in list(page.placeholders):
        if placeholder.placeholder_format.type not in titles:
            placeholder._element.getparent().remove(placeholder._element)


def _below_subtitle(master: Master, page: Any, slide: Slide) -> Box:
    """Write the subtitle; return what is left below it."""
    box = master.content
    top = box.top - _LINE_HEIGHT if master.own else box.top
    _text(
        page,
        Box(box.left, top, box.width, _LINE_HEIGHT),
        [Words(slide.subtitle)],
        Pt(14),
        quiet=True,
    )
    if master.own:
        return box
    return Box(box.left, box.top + _LINE_HEIGHT, box.width, box.height - _LINE_HEIGHT)


def _lines(page: Any, slide: Slide, box: Box) -> Box:
    """Write the lines beside a chart or above a table; return what is left."""
    if not slide.lines:
        return box
    if isinstance(slide.content, Bars):
        wide = int(box.width * _SIDE)
        beside = Box(box.left + box.width - wide, box.top, wide, box.height)
        _text(page, beside, slide.lines, Pt(18), apart=Pt(14))
        return box._replace(width=box.width - wide)
    high = int(_LINE_HEIGHT * 1.5 * len(slide.lines))
    _text(page, box._replace(height=high), slide.lines, Pt(16), apart=Pt(6))
    return Box(box.left, box.top + high, box.width, box.height - high)


def _text(
    page: Any,
    box: Box,
    lines: Sequence[Words],
    size: Pt,
    *,
    quiet: bool = False,
    apart: Pt | None = None,
) -> None:
    frame = page.shapes.add_textbox(*(Emu(side) for side in box)).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    for at, words in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        say(paragraph, words, size, quiet=quiet)
        if apart is not None:
            paragraph.space_after = apart


def _feet(master: Master, page: Any, texts: Sequence[str]) -> None:
    """Write the three texts at the foot: left, middle and right."""
    wide, high = master.presentation.slide_width, master.presentation.slide_height
    box, top = master.content, int(high - Pt(34))
    third = box.width // 3
    sides = (PP_ALIGN.LEFT, PP_ALIGN.CENTER, PP_ALIGN.RIGHT)
    for at, (text, side) in enumerate(zip(texts, sides, strict=True)):
        place = Box(min(box.left, wide) + at * third, top, third, Pt(20))
        shape = page.shapes.add_textbox(*(Emu(edge) for edge in place))
        shape.text_frame.margin_left = shape.text_frame.margin_right = 0
        paragraph = shape.text_frame.paragraphs[0]
        paragraph.alignment = side
        say(paragraph, Words(fitting(text, third, Pt(10))), Pt(10), quiet=True)


# Tables and charts -------------------------------------------------------------------------


_ROOMY_ROWS = 7
"""Rows of a table up to which its words are large."""
_ROOMY_ROW, _DENSE_ROW = Pt(40), Pt(30)
_MORE_OF_DENSE = Pt(10)
_BELOW_TABLE = Pt(14)
"""What a heading of two lines, and air below a table, take besides."""


def _tree_above(page: Any, tree: Tree, grid: Grid, box: Box) -> Box:
    """Draw a tree above a table where there is room for both; return what is left."""
    high = height_of(tree, box.height - _DENSE_ROW * (len(grid.rows) + 1) - _BELOW_TABLE)
    if high:
        draw_tree(page, tree, box._replace(height=high))
    return box._replace(top=box.top + high, height=box.height - high)


def _table(page: Any, grid: Grid, box: Box, *, dense: bool = False) -> None:
    rows, columns = len(grid.rows) + 1, len(grid.heads)
    dense = dense or len(grid.rows) > _ROOMY_ROWS
    high = min(box.height, int((_DENSE_ROW if dense else _ROOMY_ROW) * rows))
    frame = page.shapes.add_table(rows, columns, *(Emu(s) for s in box._replace(height=high)))
    describe(frame, grid.told)
    table = frame.table
    table.horz_banding = table.first_row = False
    for column, share in zip(table.columns, grid.widths, strict=True):
        column.width = Emu(int(box.width * share))
    for cell, head in zip(table.rows[0].cells, grid.heads, strict=True):
        _fill(cell, Words(head, strong=True), Pt(12), quiet=True)
    size = Pt(11 if dense else 14)
    for line, row in zip(list(table.rows)[1:], grid.rows, strict=True):
        if grid.short_names:
            row = (_on_one_line(row[0], table.columns[0].width - Pt(20), size), *row[1:])
        for cell, words in zip(line.cells, row, strict=True):
            _fill(cell, words, size, at_top=grid.at_top)
            if dense:
                cell.margin_top = cell.margin_bottom = Pt(2)


def _on_one_line(words: Words, room: int, size: Pt) -> Words:
    more = fitting(words.more, room, _MORE_OF_DENSE)
    return replace(words, text=fitting(words.text, room, size, strong=words.strong), more=more)


def _fill(cell: Any, words: Words, size: Pt, *, quiet: bool = False, at_top: bool = False) -> None:
    cell.fill.background()
    _rule(cell)
    cell.margin_left = cell.margin_right = Pt(4)
    cell.vertical_anchor = MSO_ANCHOR.TOP if at_top else MSO_ANCHOR.MIDDLE
    frame = cell.text_frame
    say(frame.paragraphs[0], words, size, quiet=quiet)
    if words.more:
        below = Pt(11) if size > Pt(11) else _MORE_OF_DENSE
        say(frame.add_paragraph(), Words(words.more), below, quiet=True)


def _rule(cell: Any) -> None:
    """Draw hairlines above and below a cell, which python-pptx has no name for."""
    properties = cell._tc.get_or_add_tcPr()
    for side in ("a:lnB", "a:lnT"):
        line = properties.makeelement(qn(side), {"w": str(Pt(0.75))})
        fill = line.makeelement(qn("a:solidFill"), {})
        fill.append(fill.makeelement(qn("a:srgbClr"), {"val": str(LINE)}))
        line.append(fill)
        properties.insert(0, line)


def _chart(page: Any, bars: Bars, box: Box) -> None:
    data = CategoryChartData(number_format="0")
    data.categories = bars.names
    for series in bars.series:
        data.add_series(series.name, series.values)
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *(Emu(side) for side in box), data)
    describe(frame, bars.told)
    chart = frame.chart
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(12)
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_labels.font.size = Pt(12)
    chart.category_axis.format.line.color.rgb = LINE
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.plots[0].gap_width, chart.plots[0].overlap = 45, 100
    for drawn, series in zip(chart.plots[0].series, bars.series, strict=True):
        _colour(drawn, series, series.tone)
        for at, value in enumerate(series.values):
            if value and series.tones and series.tones[at] != series.tone:
                _colour(drawn.points[at], series, series.tones[at])
            if value:
                _label(drawn.points[at].data_label, f"{value:g}", series)


def _colour(bars: Any, said: Series, tone: Tone) -> None:
    """Fill a series or one of its bars; what is missing is an outline, what stands behind is
    hatched."""
    fill = bars.format.fill
    if said.look == "outline":
        fill.background()
        bars.format.line.color.rgb = TONES[tone]
        bars.format.line.dash_style = MSO_LINE.DASH
    elif said.look == "hatched":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = TONES[tone], WHITE
    else:
        fill.solid()
        fill.fore_color.rgb = TONES[tone]


def _label(label: Any, text: str, said: Series) -> None:
    frame = label.text_frame
    frame.text = text
    label.position = XL_LABEL_POSITION.CENTER
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(11), True
    font.color.rgb = WHITE if said.look == "full" else INK
