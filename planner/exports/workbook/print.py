"""How sheets print: fit to width, headings on every page, and a footer that says what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from planner.exports.clean import one_line
from planner.text import tr

_PAPER_A4 = 9
_TITLES = "_xlnm.Print_Titles"


@dataclass(frozen=True)
class Footer:
    """What stands at the foot of every page."""

    confidentiality: str
    plan: str
    """The plan's name and the day of its data."""


def set_up_page(
    page: Any,
    footer: Footer,
    *,
    heading_row: int | None,
    landscape: bool = True,
    pages_wide: int = 1,
    repeated_columns: str = "",
) -> None:
    """Fit a sheet to the width of its paper, with its headings on each page.

    A sheet more than one page wide repeats its first columns, such as ``$A:$F``.
    """
    page.page_setup.orientation = "landscape" if landscape else "portrait"
    page.page_setup.paperSize = _PAPER_A4
    page.page_setup.fitToWidth = pages_wide
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = False
    margins = page.page_margins
    margins.left = margins.right = 0.5
    margins.top, margins.bottom = 0.55, 0.7
    margins.header = margins.footer = 0.3
    rows = "" if heading_row is None else f"${heading_row}:${heading_row}"
    _repeat(page, [repeated_columns, rows])
    page.HeaderFooter.scaleWithDoc = False
    page.oddFooter.left.text = _literal(footer.confidentiality)
    page.oddFooter.center.text = _literal(footer.plan)
    page.oddFooter.right.text = tr("Page {page} of {pages}", page="&P", pages="&N")
    for part in (page.oddFooter.left, page.oddFooter.center, page.oddFooter.right):
        part.size = 8


def _repeat(page: Any, places: Sequence[str]) -> None:
    """Print these columns and rows on every page: columns come first, or Excel repairs the book."""
    sheet = quote_sheetname(page.title)
    if titles := ",".join(f"{sheet}!{place}" for place in places if place):
        page.defined_names[_TITLES] = DefinedName(_TITLES, attr_text=titles)


def _literal(text: str) -> str:
    """Footer text as it stands: "&" would begin a code; all three parts may have 255 characters."""
    return one_line(text, 100).replace("&", "&&")
