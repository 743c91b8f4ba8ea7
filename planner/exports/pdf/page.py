"""A page to draw on: colours, type styles and the few shapes documents are made of.

Lengths are points, y grows upwards as in PDF; texts are placed by the top of their first line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planner.exports.pdf.glyphs import EmbeddedFonts
from planner.exports.pdf.paths import numbers, rectangle
from planner.exports.pdf.printable import printable
from planner.exports.pdf.style import (
    BOTTOM,
    HAIRLINE,
    MARGIN,
    PAPERS,
    TOP,
    WHITE,
    Colour,
    Style,
)
from planner.exports.pdf.text import Line, Typesetter
from planner.exports.section import Document
from planner.text import tr

rl_config.useA85 = 0  # streams as they are: as text they would be a quarter larger


class _Canvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A reportlab canvas that never names a font of its own: every font is ours and embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _Code:
    """Drawing operators in the shape ``Canvas.drawText`` takes."""

    def __init__(self, code: str) -> None:
        self._code = code

    def getCode(self) -> str:  # noqa: N802 - reportlab's name
        return self._code


class Page:
    """The pages of one document, one after the other."""

    def __init__(self, file: Any, document: Document, type_: Typesetter) -> None:
        self.paper = PAPERS.get(document.paper, PAPERS["A4"])
        self.canvas = _Canvas(
            file,
            pagesize=self.paper,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 5),
            lang=document.language,
        )
        self.type = type_
        self.fonts = EmbeddedFonts()
        self.on = document.on
        self.number = 1
        self.warnings: list[str] = []
        """What the reader of the document should know of it, texts apart."""
        self._chapters = {section.name for section in document.sections}
        self._places: dict[str, int] = {}
        self._later: list[tuple[str, Callable[[], None]]] = []
        self.width = self.paper[0] - 2 * MARGIN
        """What texts and tables share, between the margins."""
        self.room = self.paper[1] - TOP - BOTTOM
        """The height of a page that strips share."""
        self._describe(document)

    def _describe(self, document: Document) -> None:
        canvas = self.canvas
        canvas.setTitle(_plain(document.title))
        canvas.setAuthor(_plain(document.author))
        canvas.setSubject(_plain(document.subject))
        canvas.setKeywords(_plain(", ".join(document.keywords)))
        canvas.setCreator("Rollout Planner")
        canvas.setProducer("Rollout Planner")
        canvas.setDateFormatter(lambda *_: _pdf_date(document.data_of))
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")

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
            kept = kept[: -max(len(kept) // 40, 1)].rstrip()
        return f"{kept}…"

    def cut_lines(self, text: str, style: Style, width: float, most: int) -> Sequence[Line]:
        """Return a text broken to a width, and cut with an ellipsis after so many lines."""
        return self.lines(self.cut(text, style, width, most), style, width)

    def text_width(self, text: str, style: Style) -> float:
        """Return the width of a text on one line, in points."""
        return self.type.line(text, style.weight).width * style.size / 1000

    def text(self, x: float, top: float, text: str, style: Style, *, align: str = "left") -> float:
        """One line of text; returns its width. ``x`` is its left or right end, or its middle."""
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
        while kept and self.text_width(f"{text[:kept].rstrip()}…", style) > width:
            kept -= max(kept // 16, 1)
        return f"{text[:kept].rstrip()}…"

    def set_lines(self, x: float, top: float, lines: Iterable[Line], style: Style) -> None:
        """Lines under one another, the first one's top at ``top``."""
        colour = " ".join(f"{part:.4g}" for part in style.colour)
        baseline = top - style.leading / 2 - style.size * 0.36
        code = [f"BT {colour} rg"]
        for line in lines:
            code.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
            font = ""
            for run in line.runs:
                name = self.fonts.name(run)
                if name != font:
                    code.append(f"/{name} {style.size:g} Tf")
                    font = name
                for raised, glyphs in run.pieces:
                    if raised:
                        code.append(f"{raised * style.size / 1000:.3g} Ts [{glyphs}] TJ 0 Ts")
                    else:
                        code.append(f"[{glyphs}] TJ")
            baseline -= style.leading
        code.append("ET")
        self._draw(" ".join(code))

    # Shapes --------------------------------------------------------------------------------

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle, its corners rounded by ``radius``."""
        paint = {(True, False): "f", (False, True): "S", (True, True): "B"}
        code = ["q 0.75 w [] 0 d"]
        code += [f"{numbers(fill)} rg"] if fill is not None else []
        code += [f"{numbers(stroke)} RG"] if stroke is not None else []
        code.append(f"1 0 0 1 {x:.2f} {top - height:.2f} cm {rectangle(width, height, radius)}")
        code.append(paint[fill is not None, stroke is not None] + " Q")
        self._draw(" ".join(code))

    def _draw(self, code: str) -> None:
        self.canvas.drawText(_Code(code))

    def rule(
        self, x: float, y: float, width: float, colour: Colour = HAIRLINE, weight: float = 0.6
    ) -> None:
        """Draw a level line."""
        self.stroke(((x, y), (x + width, y)), colour, weight)

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour,
        weight: float,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a line through points."""
        path = " l ".join(numbers(point) for point in points).replace(" l ", " m ", 1)
        dashes = " ".join(f"{length:g}" for length in dash)
        self._draw(f"{numbers(colour)} RG {weight:g} w [{dashes}] 0 d {path} l S")

    def shape(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Draw a filled polygon."""
        path = " l ".join(numbers(point) for point in points).replace(" l ", " m ", 1)
        self._draw(f"{numbers(colour)} rg {path} l f")

    def curve(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: Colour,
        weight: float,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a line that leaves and arrives level."""
        bend = (end[0] - start[0]) * 0.45
        handles = ((start[0] + bend, start[1]), (end[0] - bend, end[1]), end)
        dashes = " ".join(f"{length:g}" for length in dash)
        path = " ".join(numbers(point) for point in handles)
        self._draw(
            f"{numbers(colour)} RG {weight:g} w [{dashes}] 0 d {numbers(start)} m {path} c S"
        )

    def diamond(self, x: float, y: float, reach: float, colour: Colour) -> None:
        """Draw a filled square that stands on its corner."""
        self.shape(((x - reach, y), (x, y + reach), (x + reach, y), (x, y - reach)), colour)

    def dot(
        self, x: float, y: float, radius: float, colour: Colour, *, hollow: bool = False
    ) -> None:
        """Draw a filled circle, or a ring."""
        self.canvas.setFillColorRGB(*(WHITE if hollow else colour))
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(1)
        self.canvas.setDash([])
        self.canvas.circle(x, y, radius, stroke=int(hollow), fill=1)

    def picture(self, image: Any, x: float, top: float, width: float, height: float) -> None:
        """Draw a picture (of the imaging library) with its top left corner here."""
        self.canvas.drawImage(
            ImageReader(image), x, top - height, width=width, height=height, mask="auto"
        )

    # Pages ---------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to a new page."""
        self.canvas.showPage()
        self.number += 1

    def later(self, draw: Callable[[], None]) -> None:
        """Draw something here that is only known when all pages are, such as their number."""
        name = f"later{len(self._later)}"
        self._later.append((name, draw))
        self.canvas.doForm(name)

    def mark(self, key: str, title: str, level: int, top: float) -> None:
        """Mark a place that the outline, links and references lead to."""
        self._places[key] = self.number
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(_plain(title), key, level=level, closed=level > 0)

    def refer(self, key: str, x: float, top: float, style: Style) -> None:
        """Say on which page a marked place is; nothing where it is not in the document."""

        def draw() -> None:
            if key in self._places:
                words = tr(", see page {page}", page=self._places[key])
                self.text(x, top, words, style)

        self.later(draw)

    def link(self, key: str, x: float, top: float, width: float, height: float) -> None:
        """Make an area lead to a chapter; nothing where that is not in the document."""
        if key not in self._chapters:
            return
        self.canvas.linkRect(
            "", key, (x, top - height, x + width, top), relative=0, Border="[0 0 0]"
        )

    def finish(self) -> None:
        """Draw what was left for later, embed the fonts and write the file."""
        self.canvas.showPage()
        for name, draw in self._later:
            self.canvas.beginForm(name)
            draw()
            self.canvas.endForm()
        self.fonts.embed(self.canvas._doc)
        self.canvas.save()


def _plain(text: str) -> str:
    """Return a text on one line, as metadata and outline hold it."""
    return " ".join(printable(text)[0].split())


def _pdf_date(when: datetime | None) -> str:
    """Return a time as PDF writes it; a fixed one where the plan was never changed."""
    at = (when or datetime(2000, 1, 1)).replace(tzinfo=UTC)
    return at.strftime("D:%Y%m%d%H%M%S+00'00'")
