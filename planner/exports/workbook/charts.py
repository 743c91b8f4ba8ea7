"""Native charts, with the figures they show kept in them for previewers that do not calculate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from planner.exports.workbook.page import Page
from planner.exports.workbook.style import ACCENT, GRID, INK, MUTED
from planner.text import tr

NOBODY, ONE, FEW, ENOUGH = "C8372D", "E9B949", "F3DFA6", "3E9B6A"
PLEDGED, NEEDED = ACCENT, "C4CCDA"
COVER_HEIGHT = 6.2


class Bars(NamedTuple):
    """One colour of bars: its name, the column it is read from, and its figures."""

    name: str
    column: int
    figures: Sequence[float]
    colour: str


class Chart(NamedTuple):
    """A bar chart of some columns of a sheet, with rows for categories; sizes in centimetres."""

    title: str
    categories: Sequence[str]
    bars: Sequence[Bars]
    first_row: int
    stacked: bool
    width: float
    height: float

    @property
    def words(self) -> str:
        """The alternative text: what it shows and every figure."""
        figures = [
            f"{category}: " + ", ".join(f"{b.name} {b.figures[n]:g}" for b in self.bars)
            for n, category in enumerate(self.categories)
        ]
        return tr("{title}, a bar chart. {figures}.", title=self.title, figures="; ".join(figures))

    def build(self, sheet: Any) -> BarChart:
        """Return the chart as openpyxl saves it, its axis from zero."""
        made = BarChart()
        made.type = "bar"
        made.grouping = "stacked" if self.stacked else "clustered"
        made.overlap = 100 if self.stacked else -10
        made.gapWidth = 45
        made.width, made.height = self.width, self.height
        made.legend.position = "b"
        made.legend.txPr = _text(MUTED)
        _set_axes(made)
        for bars in self.bars:
            made.series.append(_series(sheet, self, bars))
        return made


def cover_chart(page: Page, rows: tuple[int, int]) -> Chart:
    """Return how many of each kind have nobody, one, too few and enough holders."""
    colours = (NOBODY, ONE, FEW, ENOUGH)
    return bar_chart(page, rows, tr("Cover by kind"), range(2, 6), colours, True, 9.0, COVER_HEIGHT)


def hours_chart(page: Page, rows: tuple[int, int]) -> Chart:
    """Return the champion hours a week that each department has and needs."""
    title = tr("Champion hours a week")
    height = hours_height(rows[1] - rows[0] + 1)
    return bar_chart(page, rows, title, range(8, 10), (PLEDGED, NEEDED), False, 23.0, height)


def hours_height(departments: int) -> float:
    """Return how tall the chart of hours is, in centimetres."""
    return 2.4 + 0.62 * departments


def bar_chart(
    page: Page,
    rows: tuple[int, int],
    title: str,
    columns: range,
    colours: Sequence[str],
    stacked: bool,
    width: float,
    height: float,
) -> Chart:
    """Return bars of these columns of a page, named by their headings, with its rows for
    categories."""
    first, last = rows
    bars = [
        Bars(
            page.text(first - 1, column),
            column,
            [cast(float, page.figure(row, column)) for row in range(first, last + 1)],
            colour,
        )
        for column, colour in zip(columns, colours, strict=True)
    ]
    categories = [page.text(row, 1) for row in range(first, last + 1)]
    return Chart(title, categories, bars, first, stacked, width, height)


def _set_axes(made: BarChart) -> None:
    made.x_axis.scaling.orientation = "maxMin"
    made.y_axis.scaling.min = 0
    made.y_axis.crosses = "max"
    made.y_axis.number_format = "0"
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID))
    for axis in (made.x_axis, made.y_axis):
        axis.delete = False
        axis.txPr = _text(INK)
        axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=GRID))
    made.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))


def _series(sheet: Any, chart: Chart, bars: Bars) -> Series:
    last = chart.first_row + len(chart.categories) - 1
    values = Reference(sheet, min_col=bars.column, min_row=chart.first_row, max_row=last)
    series = Series(values, title=bars.name)
    series.val.numRef.numCache = NumData(
        formatCode="General",
        ptCount=len(bars.figures),
        pt=[NumVal(idx=n, v=repr(figure)) for n, figure in enumerate(bars.figures)],
    )
    names = Reference(sheet, min_col=1, min_row=chart.first_row, max_row=last)
    series.cat = _categories(str(names), chart.categories)
    series.graphicalProperties = GraphicalProperties(solidFill=bars.colour)
    series.graphicalProperties.line.solidFill = bars.colour
    series.dLbls = DataLabelList(
        showVal=True, showSerName=False, showCatName=False, showLegendKey=False,
        showPercent=False, numFmt="0.##;;",
        txPr=_text(_ink_on(bars.colour) if chart.stacked else INK),
        dLblPos="ctr" if chart.stacked else "outEnd",
    )  # fmt: skip
    return series


def _categories(reference: str, names: Sequence[str]) -> Any:
    cache = StrData(ptCount=len(names), pt=[StrVal(idx=n, v=name) for n, name in enumerate(names)])
    return AxDataSource(strRef=StrRef(f=reference, strCache=cache))


def _ink_on(colour: str) -> str:
    """Text that can be read on a colour."""
    red, green, blue = (int(colour[n : n + 2], 16) for n in (0, 2, 4))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "FFFFFF"


def _text(colour: str) -> RichText:
    looks = CharacterProperties(sz=900, solidFill=colour)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=looks), endParaRPr=looks)
    return RichText(p=[paragraph])
