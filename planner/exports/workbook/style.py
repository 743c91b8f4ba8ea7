"""How the workbook looks: one accent colour, a quiet grid, tones that always come with words."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.indexed_list import IndexedList

ACCENT = "2F54D6"
ACCENT_PALE = "EEF2FD"
INK = "1B2230"
MUTED = "667085"
BAR = "B9C8F5"
GRID = "E3E6EB"
PANEL = "F4F6F9"
WHITE = "FFFFFF"
TONES: dict[str, tuple[str, str]] = {
    "good": ("17683B", "E3F5EA"),
    "weak": ("8A5800", "FDF1D0"),
    "bad": ("B42318", "FDE7E6"),
    "plain": ("475467", "EEF0F3"),
}
"""Text and fill colour of each tone; text on fill has a contrast of at least 4.5 to 1."""

FONT = "Calibri"
DAY_FORMAT = "d mmm yyyy"


@dataclass(frozen=True)
class Look:
    """How a cell looks."""

    size: float = 10.5
    bold: bool = False
    colour: str = INK
    fill: str = ""
    align: str = "left"
    vertical: str = "top"
    wrap: bool = False
    turned: int = 0
    number_format: str = "General"
    below: str = ""
    """Colour of the line below; none where empty."""
    before: str = ""
    """Colour of a broad line before the cell."""
    indent: int = 0
    link: bool = False
    unlocked: bool = False
    """Whether it can be typed in where a sheet is protected."""


def _data(align: str = "left", **fields: Any) -> Look:
    indent = 0 if align == "center" else 1
    return Look(below=GRID, align=align, indent=indent, vertical="center", **fields)


def _header(align: str = "left", **fields: Any) -> Look:
    return Look(
        size=10, bold=True, colour=ACCENT, below=ACCENT, vertical="bottom", align=align,
        indent=0 if align == "center" else 1, **fields,
    )  # fmt: skip


LOOKS: dict[str, Look] = {
    "blank": Look(indent=1),
    "title": Look(size=18, bold=True, vertical="center", indent=1),
    "note": Look(size=10, colour=MUTED, vertical="center", indent=1),
    "total": Look(size=10, bold=True, vertical="center", indent=1),
    "total_right": Look(size=10, bold=True, vertical="center", align="right", indent=1),
    "total_number": Look(
        size=10, bold=True, vertical="center", align="right", number_format="General",
        indent=1,
    ),
    "total_whole": Look(
        size=10, bold=True, vertical="center", align="right", number_format="#,##0", indent=1
    ),
    "total_turned": Look(
        size=10, bold=True, vertical="center", align="center", number_format="0;;"
    ),
    "header": _header(fill=ACCENT_PALE, wrap=True),
    "header_right": _header("right", fill=ACCENT_PALE, wrap=True),
    "header_centre": _header("center", fill=ACCENT_PALE, wrap=True),
    "header_turned": _header("center", turned=90),
    "text": _data(),
    "name": _data(bold=True),
    "text_wrapped": _data(wrap=True),
    "name_wrapped": _data(bold=True, wrap=True),
    "long": _data(wrap=True),
    "id": _data(number_format="@"),
    "number": _data("right", number_format="General"),
    "whole": _data("right", number_format="#,##0"),
    "hours": _data("right", number_format="#,##0.0"),
    "share": _data("right", number_format="0%"),
    "day": _data("right", number_format=DAY_FORMAT),
    "cover": _data("center"),
    "state": _data("center"),
    "cell": _data("center"),
    "key": Look(size=9, colour=MUTED, number_format="@"),
    # The summary
    "plan": Look(size=22, bold=True, vertical="center"),
    "subtitle": Look(size=10.5, colour=MUTED, vertical="center"),
    "rule": Look(below=ACCENT),
    "lead": Look(size=12, bold=True, vertical="center"),
    "lead_small": Look(bold=True, indent=1),
    "state_open": Look(align="center"),
    "day_open": Look(align="right", number_format=DAY_FORMAT, indent=1),
    "total_centre": Look(size=10, bold=True, align="center", vertical="center"),
    "reason": Look(size=11, vertical="center"),
    "section": Look(size=13, bold=True, vertical="center"),
    "card_name": Look(
        before=WHITE, size=10, bold=True, colour=MUTED, fill=PANEL, indent=1, vertical="center"
    ),
    "card_figure": Look(
        before=WHITE, size=22, bold=True, fill=PANEL, indent=1, vertical="center", number_format="0"
    ),
    "card_words": Look(before=WHITE, size=12, bold=True, fill=PANEL, indent=1, vertical="center"),
    "card_of": Look(size=11, colour=MUTED, fill=PANEL, vertical="center"),
    "card_note": Look(before=WHITE, size=10, colour=MUTED, fill=PANEL, indent=1, vertical="center"),
    "card": Look(fill=PANEL),
    "link": Look(size=10.5, colour=ACCENT, link=True, vertical="center"),
    **{
        f"status_{tone}": Look(
            size=12, bold=True, colour=text, fill=fill, align="center", vertical="center"
        )
        for tone, (text, fill) in TONES.items()
    },
}  # fmt: skip
"""Every look by name."""

COMES_BACK, WORKED_OUT, NEW = "_comes_back", "_worked_out", "_new"
"""What the look of a cell that is brought back is called after that of a cell; one that the program
works out; and one below the table, for a row that is still to be added."""
PENCIL = "✎"
_OF_TEXT = ("text", "name", "text_wrapped", "name_wrapped", "long", "id", "state")
_OF_FIGURES = ("number", "whole", "hours", "share", "day", "cover")


def _edited(name: str) -> Look:
    """Return the look of a cell that is brought back: a spreadsheet makes no day or number of what
    is typed into one that holds text."""
    number_format = "@" if name in _OF_TEXT else LOOKS[name].number_format
    return replace(LOOKS[name], unlocked=True, number_format=number_format)


LOOKS |= {
    **{name + COMES_BACK: _edited(name) for name in (*_OF_TEXT, *_OF_FIGURES)},
    **{name + NEW: replace(_edited(name), below="") for name in (*_OF_TEXT, *_OF_FIGURES)},
    **{name + WORKED_OUT: replace(LOOKS[name], fill=PANEL) for name in (*_OF_TEXT, *_OF_FIGURES)},
    **{
        name + COMES_BACK: replace(LOOKS[name], number_format=f'@" {PENCIL}"')
        for name in ("header", "header_right", "header_centre")
    },
}


def holds_text(look: str) -> bool:
    """Return whether cells of a look are text, whatever is typed."""
    return LOOKS[look].number_format == "@"


class Looks:
    """The looks registered in one workbook, as the numbers that saved cells refer to."""

    def __init__(self, book: Workbook) -> None:
        self._numbers, self._styles, tables = _registered()
        for name, table in tables.items():
            setattr(book, name, IndexedList(table))

    def number(self, name: str, *, quoted: bool = False) -> int:
        """Return the style number of a look; ``quoted`` keeps text that begins like a
        formula text."""
        return self._numbers[name, quoted]

    def style_empty_cells(self, dimension: Any, name: str) -> None:
        """Give the empty cells of a column a look."""
        dimension._style = copy(self._styles[name])


_TABLES = (
    *("_fonts", "_fills", "_borders", "_alignments", "_protections"),
    *("_number_formats", "_cell_styles"),
)
"""Where a book keeps what its styles are made of."""


@cache
def _registered() -> tuple[dict[tuple[str, bool], int], dict[str, Any], dict[str, list[Any]]]:
    """Return the number of each look, its style, and what a book's tables then hold: the same in
    every book, and not built again for each of hundreds."""
    book = Workbook()
    numbers, styles = {}, {}
    for name, look in LOOKS.items():
        for quoted in (False, True):
            numbers[name, quoted], style = _register(book.active, look, quoted)
            if not quoted:
                styles[name] = style
    return numbers, styles, {name: list(getattr(book, name)) for name in _TABLES}


def _register(scratch: Any, look: Look, quoted: bool) -> tuple[int, Any]:
    cell = scratch.cell(1, 1)
    cell.font = Font(
        name=FONT, size=look.size, bold=look.bold, color="FF" + look.colour,
        underline="single" if look.link else None,
    )  # fmt: skip
    cell.fill = PatternFill("solid", fgColor="FF" + look.fill) if look.fill else PatternFill()
    cell.alignment = Alignment(
        horizontal=look.align,
        vertical=look.vertical,
        wrap_text=look.wrap,
        text_rotation=look.turned,
        indent=look.indent,
    )
    below = Side(style="thin", color="FF" + look.below) if look.below else None
    before = Side(style="thick", color="FF" + look.before) if look.before else None
    cell.border = Border(bottom=below, left=before)
    cell.number_format = look.number_format
    cell.quotePrefix = quoted
    cell.protection = Protection(locked=not look.unlocked)
    # Styles are numbered as cells ask for them; one cell asks for each look in turn, then forgets
    # it, so that looks do not mix.
    number, style = int(cell.style_id), cell._style
    cell._style = type(cell._style)()
    return number, style


def tone_style(tone: str) -> DifferentialStyle:
    """Return what a conditional format of a tone changes."""
    text, fill = TONES[tone]
    return DifferentialStyle(
        font=Font(bold=True, color="FF" + text),
        fill=PatternFill(bgColor="FF" + fill, fill_type="solid"),
    )
