"""Drawing a native chart of stacked bars, with what each bar comes to at its right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from planner.exports.blocks.section import Tone
from planner.exports.deck.canvas import Canvas, points
from planner.exports.deck.fitting import FLOOR, LEADING
from planner.exports.deck.look import WHITE, Palette, describe, signed
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Bars, Series, Words

_BESIDE = 0.27
"""The share of the content that counts beside a chart take."""
_STATES = Pt(84)
_LEGEND = Pt(26)
_LOWEST_BAR, _HIGHEST_BAR, _MOST_NAMES = Pt(13.5), Pt(46), 0.34
_NAME, _LABEL = 12.0, 11.0
_COUNT_SIZES = (
    *((22.0, 13.0, True), (18.0, 12.0, True), (14.0, 11.0, True)),
    *((FLOOR, FLOOR, True), (FLOOR, FLOOR, False)),
)
"""Of counts and of their states, and whether what more there is to them is told."""
_GAP = Pt(8)


def draw_bars(canvas: Canvas, bars: Bars, beside: Sequence[Words], box: Box) -> int:
    """Draw a chart and the counts beside it; return how high they are, in EMU."""
    bars = _with_room(canvas, bars, max(1, (box.height - int(_LEGEND)) // int(_LOWEST_BAR)))
    side = int(box.width * _BESIDE) if beside else 0
    wide = box.width - side - int(_STATES)
    rows = min(box.height - int(_LEGEND), int(_HIGHEST_BAR) * len(bars.names))
    names = _fitted_names(canvas, bars.names, points(wide) * _MOST_NAMES)
    left = Pt(max(canvas.fitter.width(name, _NAME) for name in names)) + int(_GAP)
    chart = Box(box.left, box.top, wide, rows + int(_LEGEND))
    _draw_chart(canvas, bars, names, chart, int(left), rows)
    _draw_states(canvas, bars, Box(box.left + wide, box.top, int(_STATES), rows))
    if not beside:
        return chart.height
    counts_box = Box(box.left + box.width - side + int(_GAP), box.top, side - int(_GAP), box.height)
    return max(chart.height, _draw_counts(canvas, beside, counts_box))


def _with_room(canvas: Canvas, bars: Bars, most: int) -> Bars:
    """Return the first bars, as many as there is room for; what the others come to stands in the
    notes."""
    for name, state in list(zip(bars.names, bars.states, strict=True))[most:]:
        canvas.fitter.leave_out(f"{name}: {state.text}")
    return replace(
        bars,
        names=bars.names[:most],
        states=bars.states[:most],
        series=tuple(
            replace(each, values=each.values[:most], tones=each.tones[:most])
            for each in bars.series
        ),
    )


def _fitted_names(canvas: Canvas, names: Sequence[str], room: float) -> list[str]:
    return [canvas.fitter.fit(name, room, _NAME) for name in names]


def _draw_counts(canvas: Canvas, counts: Sequence[Words], box: Box) -> int:
    """Write counts below one another, each large with its state under it, smaller where there is
    little room; return how high they are."""
    wide = points(box.width)
    for large, state, with_more in _COUNT_SIZES:
        lines = [
            line for words in counts for line in _count(words, large, state, with_more=with_more)
        ]
        high = points(_GAP) * len(counts) + sum(
            canvas.fitter.lines(signed(words), wide, size, strong=True) * size * LEADING
            for words, size, _ in lines
        )
        if high <= points(box.height):
            break
    if not with_more:
        for words in counts:
            canvas.fitter.leave_out(words.more)
    frame = canvas.box(box._replace(height=int(Pt(high))), "Counts")
    canvas.write(frame, lines)
    for paragraph, (words, size, _) in zip(frame.paragraphs, lines, strict=True):
        if size == large and words.strong:
            paragraph.space_before = _GAP
    return int(Pt(high))


def _count(
    words: Words, large: float, state: float, *, with_more: bool
) -> Iterator[tuple[Words, float, bool]]:
    yield Words(words.text, strong=True), large, False
    yield Words(words.lead, words.tone), state, False
    if words.more and with_more:
        yield Words(words.more), min(state, _LABEL), True


def _draw_states(canvas: Canvas, bars: Bars, box: Box) -> None:
    """Draw a table with a row beside each bar."""
    sides = (Emu(int(side)) for side in box)
    frame = canvas.page.shapes.add_table(len(bars.states), 1, *sides)
    frame.name = "States"
    describe(frame, bars.alt_text)
    frame.table.first_row = frame.table.horz_banding = False
    next(frame._element.iter(qn("a:tableStyleId"))).text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    size = _LABEL if box.height // len(bars.states) >= int(Pt(_LABEL * LEADING)) else FLOOR
    for row, words in zip(frame.table.rows, bars.states, strict=True):
        row.height = Emu(box.height // len(bars.states))
        (cell,) = row.cells
        cell.margin_top = cell.margin_bottom = cell.margin_right = 0
        cell.margin_left, cell.vertical_anchor = _GAP, MSO_ANCHOR.MIDDLE
        canvas.write(cell.text_frame, [(words, size, False)])


def _draw_chart(
    canvas: Canvas, bars: Bars, names: Sequence[str], box: Box, left: int, rows: int
) -> None:
    data = CategoryChartData(number_format="0")
    data.categories = names
    for series in bars.series:
        data.add_series(series.name, series.values)
    sides = (Emu(int(side)) for side in box)
    frame = canvas.page.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *sides, data)
    frame.name = "Chart"
    describe(frame, bars.alt_text)
    chart, palette = frame.chart, canvas.palette
    most = max(sum(each) for each in zip(*(s.values for s in bars.series), strict=True)) or 1.0
    _set_axes(chart, palette, most)
    _fix_plot(chart, left / box.width, rows / box.height)
    room = points(box.width - left) / most
    for drawn, series in zip(chart.plots[0].series, bars.series, strict=True):
        _colour(drawn, series, series.tone, palette)
        for at, value in enumerate(series.values):
            if value and series.tones and series.tones[at] != series.tone:
                _colour(drawn.points[at], series, series.tones[at], palette)
            if value:
                said = series.said.format(count=f"{value:g}")
                if canvas.fitter.width(said, _LABEL, strong=True) > room * value:
                    said = f"{value:g}"
                _label(drawn.points[at].data_label, said, series, palette)


def _set_axes(chart: Any, palette: Palette, most: float) -> None:
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    names = chart.category_axis
    names.reverse_order = True
    for font in (chart.legend.font, names.tick_labels.font):
        font.size = Pt(_NAME)
        palette.ink.paint(font.color)
    palette.line.paint(names.format.line.color)
    values = chart.value_axis
    values.visible = values.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale = 0, most
    chart.plots[0].gap_width, chart.plots[0].overlap = 45, 100


def _fix_plot(chart: Any, left: float, high: float) -> None:
    """Say where the bars stand in the chart, so that the states stand beside them."""
    area = next(chart._chartSpace.iter(qn("c:plotArea")))
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    sides = {"x": left, "y": 0.0, "w": 1 - left, "h": high}
    modes = "".join(f'<c:{side}Mode val="edge"/>' for side in ("x", "y"))
    values = "".join(f'<c:{side} val="{share:.4f}"/>' for side, share in sides.items())
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f"{modes}{values}</c:manualLayout></c:layout>"
        ),
    )


def _colour(bars: Any, said: Series, tone: Tone, palette: Palette) -> None:
    """Fill a series or one of its bars; what is missing is an outline, what stands behind is
    hatched."""
    fill, colour = bars.format.fill, palette.tones[tone]
    if said.look == "outline":
        fill.background()
        bars.format.line.color.rgb = colour
        bars.format.line.dash_style = MSO_LINE.DASH
    elif said.look == "hatched":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = colour, WHITE
        bars.format.line.color.rgb = colour
    else:
        fill.solid()
        fill.fore_color.rgb = colour


def _label(label: Any, text: str, said: Series, palette: Palette) -> None:
    frame = label.text_frame
    frame.text = text
    label.position = XL_LABEL_POSITION.CENTER
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(max(FLOOR, _LABEL)), True
    if said.look == "full":
        font.color.rgb = palette.on_tones
    elif said.look == "hatched":
        font.color.rgb = palette.tones["good"] if palette.on_tones == WHITE else palette.on_tones
    else:
        palette.ink.paint(font.color)
