"""The pages of one document: texts in its type styles, places, links and what comes later.

Lengths are points, y grows upwards as in PDF; texts are placed by the top of their first line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from planner.exports.blocks.section import Document
from planner.exports.pdf.breaking import cut_off
from planner.exports.pdf.drawing import Drawing
from planner.exports.pdf.file import file_of
from planner.exports.pdf.glyphs import EmbeddedFonts
from planner.exports.pdf.metadata import describe, plain
from planner.exports.pdf.paths import fill
from planner.exports.pdf.spans import spans_of
from planner.exports.pdf.style import BOTTOM, MARGIN, PAPERS, TOP, Style
from planner.exports.pdf.text import Line, Typesetter
from planner.text import tr

rl_config.useA85 = 0  # streams as they are: as text they would be a quarter larger
_LATER = re.compile(r"%later(\d+)%")
"""What stands on a page for what is only known when all pages are."""
_ABOVE = 40.0
"""What is seen above the place a link leads back to."""


def _back(key: str) -> str:
    return f"back-from-{key}"


class _Canvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A reportlab canvas that never names a font of its own: every font is ours and embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Page(Drawing):
    """The pages of one document, one after the other."""

    def __init__(self, file: Any, document: Document, type_: Typesetter) -> None:
        self.paper = PAPERS.get(document.paper, PAPERS["A4"])
        canvas = _Canvas(
            file, pagesize=self.paper, pageCompression=1, invariant=1, lang=document.language
        )
        super().__init__(canvas)
        self.type = type_
        self.fonts = EmbeddedFonts(document.language)
        self.on = document.on
        self.number = 1
        self.warnings: list[str] = []
        """What the reader of the document should know of it, texts apart."""
        self._chapters = {section.name for section in document.sections}
        self._places: dict[str, int] = {}
        self._later: list[Callable[[], None]] = []
        self._links: list[pdfdoc.PDFDictionary] = []
        self._led_from: dict[str, int] = {}
        """The page on which something first leads to a chapter."""
        self.width = self.paper[0] - 2 * MARGIN
        """What texts and tables share, between the margins."""
        self.room = self.paper[1] - TOP - BOTTOM
        """The height of a page that strips share."""
        describe(canvas, document)

    # Text ----------------------------------------------------------------------------------

    def lines(self, text: str, style: Style, width: float) -> Sequence[Line]:
        """Return a text broken to a width."""
        return self.type.lines(text, style.weight, width * 1000 / style.size)

    def cut(self, text: str, style: Style, width: float, most: int) -> str:
        """Return the text as far as it goes on so many lines, with an ellipsis where it is cut."""
        lines = self.lines(text, style, width)
        if len(lines) <= most:
            return text
        kept = "".join(line.source for line in lines[:most]).rstrip()
        while kept and len(self.lines(f"{kept}…", style, width)) > most:
            kept = cut_off(kept, len(kept) - max(len(kept) // 40, 1))
        return f"{kept}…"

    def cut_lines(self, text: str, style: Style, width: float, most: int) -> Sequence[Line]:
        """Return a text broken to a width, and cut with an ellipsis after so many lines."""
        return self.lines(self.cut(text, style, width, most), style, width)

    def text_width(self, text: str, style: Style) -> float:
        """Return the width of a text on one line, in points."""
        return self.type.line(text, style.weight).width * style.size / 1000

    def text(self, x: float, top: float, text: str, style: Style, *, align: str = "left") -> float:
        """Set a line of text, return its width. ``x`` is its left or right end, or its middle."""
        line = self.type.line(text, style.weight)
        width = line.width * style.size / 1000
        left = x - {"left": 0.0, "right": width, "middle": width / 2}[align]
        self.set_lines(left, top, (line,), style)
        return width

    def shortened(self, text: str, style: Style, width: float) -> str:
        """Return the text as far as it fits on one line, with an ellipsis where it is cut."""
        if self.text_width(text, style) <= width:
            return text
        kept = len(text)
        while kept and self.text_width(f"{cut_off(text, kept)}…", style) > width:
            kept -= max(kept // 16, 1)
        return f"{cut_off(text, kept)}…"

    def set_lines(
        self,
        x: float,
        top: float,
        lines: Sequence[Line],
        style: Style,
        *,
        joined: bool = False,
    ) -> None:
        """Set lines under one another, the first one's top at ``top``.

        What was said before in the same paragraph or cell is parted from them by a space, unless
        they are ``joined`` to it.
        """
        if not any(line.source.strip() for line in lines):
            return
        self.structure.mark_words(self.code)
        baseline = top - style.leading / 2 - style.size * 0.36
        code = [f"BT {fill(style.colour)}"]
        spaced = self.structure.parts(lines[0].source[:1], lines[-1].source[-1:]) and not joined
        for line in lines:
            code.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
            code += spans_of(line, style, self.fonts, spaced=spaced)
            spaced = False
            baseline -= style.leading
        code.append("ET")
        self.code.append(" ".join(code))

    # Pages ---------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to a new page."""
        self._end_page()
        self.number += 1
        self.structure.next_page()

    def _end_page(self) -> None:
        """End a page; its marks are found under its number, and Tab goes along the structure."""
        self.structure.close(self.code)
        self.canvas.showPage()
        page: Any = self.canvas._doc.idToObject[f"Page{self.number}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self.number - 1, pdfdoc.PDFName("S")

    def later(self, draw: Callable[[], None]) -> None:
        """Draw words here that are only known when all pages are, such as their number."""
        self.structure.mark_words(self.code)
        self.code.append(f"%later{len(self._later)}%")
        self._later.append(draw)

    def mark(self, key: str, title: str, level: int, top: float) -> None:
        """Mark a place that the outline, links and references lead to."""
        self._places[key] = self.number
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(plain(title), key, level=level, closed=level > 0)

    def refer(
        self, key: str, x: float, top: float, style: Style, *, words: str = "", align: str = "left"
    ) -> None:
        """Say after ``words`` on which page a marked place is; the words alone where it is not in
        the document."""

        def draw() -> None:
            known = key in self._places
            where = tr(", see page {page}", page=self._places[key]) if known else ""
            self.text(x, top, f"{words}{where}", style, align=align)

        self.later(draw)

    @contextmanager
    def link(
        self, key: str, said: str, x: float, top: float, width: float, height: float
    ) -> Iterator[None]:
        """Make what is drawn, and the area it stands on, lead to a chapter; only the words are
        drawn where that is not in the document."""
        if key not in self._chapters:
            yield
            return
        if key not in self._led_from:
            self._led_from[key] = self.number
            self.canvas.bookmarkHorizontal(_back(key), 0, top + _ABOVE)
        with self.tagged("Link"):
            yield
            self._annotate(key, said, (x, top - height, x + width, top))

    @contextmanager
    def way_back(
        self, key: str, x: float, top: float, lines: Sequence[Line], style: Style
    ) -> Iterator[None]:
        """Make the title of a chapter lead back to where something before it led to it."""
        if key not in self._led_from:
            yield
            return
        width = max(line.width for line in lines) * style.size / 1000
        area = (x, top - len(lines) * style.leading, x + width, top)
        with self.tagged("Link"):
            yield
            said = tr("Back to page {page}", page=self._led_from[key])
            self._annotate(_back(key), said, area)

    def _annotate(self, key: str, said: str, area: tuple[float, float, float, float]) -> None:
        link = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "Rect": pdfdoc.PDFArray(area),
                "Border": pdfdoc.PDFArray([0, 0, 0]),
                "Contents": pdfdoc.PDFString(plain(said)),
                "Dest": self.canvas._bookmarkReference(key),
                "F": 4,  # printed with the page (ISO 32000-1, 12.5.3)
            }
        )
        name = f"link{len(self._links)}"
        self._links.append(link)
        self.canvas._addAnnotation(link, name)
        self.structure.add_link(name)

    def finish(self) -> None:
        """Draw what was left for later, embed the fonts and write the file."""
        self._end_page()
        self.structure.finish()
        canvas, document = self.canvas, self.canvas._doc
        for number in range(1, self.number + 1):
            page = document.idToObject[f"Page{number}"]
            page.stream = _LATER.sub(self._drawn_later, page.stream)
        for number, link in enumerate(self._links, start=self.number):
            link["StructParent"] = number
        self.fonts.embed(document)
        tree = document.Catalog.StructTreeRoot = pdfdoc.PDFDictionary({})
        document.Reference(tree, "Tree")
        document.format = partial(file_of, document, self.structure, "Tree")
        canvas._code = []
        canvas.save()

    def _drawn_later(self, place: re.Match[str]) -> str:
        self.canvas._code = []
        self._later[int(place[1])]()
        return "\n".join(self.code)
