"""A page to draw on: colours, type styles and the few shapes documents are made of.

Lengths are points, y grows upwards as in PDF; texts are placed by the top of their first line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from planner.exports.fonts import Weight
from planner.exports.pdf_glyphs import EmbeddedFonts
from planner.exports.pdf_text import Line, Typesetter
from planner.exports.section import Document, Tone
from planner.text import tr

Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


INK = _colour("1b2437")
QUIET = _colour("5b6678")
HAIRLINE = _colour("dfe3ea")
PALE = _colour("f4f6f9")
ACCENT = _colour("2f4fb5")
WHITE = _colour("ffffff")
TONES: dict[Tone, tuple[Colour, Colour]] = {
    "good": (_colour("e2f4e9"), _colour("19683d")),
    "weak": (_colour("fcf1cf"), _colour("7d5200")),
    "bad": (_colour("fbe3e1"), _colour("a31d14")),
    "plain": (_colour("e9edf3"), _colour("3e4a5e")),
}
"""Background and ink of each tone; the ink reads on its background and on white."""

A4 = (595.28, 841.89)
MARGIN = 40.0
TOP = 40.0
BOTTOM = 56.0


class Style(NamedTuple):
    """How a text is set."""

    size: float
    leading: float
    weight: Weight = "regular"
    colour: Colour = INK


TITLE = Style(19, 24, "bold")
SUBTITLE = Style(8.5, 12, colour=QUIET)
CHAPTER = Style(14, 18, "bold")
HEADING = Style(10.5, 14, "bold")
LEAD = Style(9.5, 13.5, "bold")
BODY = Style(9, 13)
REMARK = Style(8, 11.5, colour=QUIET)
CELL = Style(8, 11)
CELL_BOLD = Style(8, 11, "bold")
CELL_QUIET = Style(7.5, 10.5, colour=QUIET)
COLUMN = Style(7.25, 10, "bold", QUIET)
PILL = Style(7.25, 10, "bold")
FIGURE = Style(18, 23, "bold")
FOOTER = Style(7, 10, colour=QUIET)


class _Canvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A reportlab canvas that never names a font of its own: every font is ours and embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _Text:
    """Text operators in the shape ``Canvas.drawText`` takes."""

    def __init__(self, code: str) -> None:
        self._code = code

    def getCode(self) -> str:  # noqa: N802 - reportlab's name
        return self._code


class Page:
    """The pages of one document, one after the other."""

    def __init__(self, file: Any, document: Document, type_: Typesetter) -> None:
        self.canvas = _Canvas(
            file,
            pagesize=A4,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 5),
            lang=document.language,
        )
        self.type = type_
        self.fonts = EmbeddedFonts()
        self.on = document.on
        self.number = 1
        self._chapters = {section.name for section in document.sections}
        self._places: dict[str, int] = {}
        self._later: list[tuple[str, Callable[[], None]]] = []
        self.width = A4[0] - 2 * MARGIN
        self._describe(document)

    def _describe(self, document: Document) -> None:
        canvas = self.canvas
        canvas.setTitle(document.title)
        canvas.setAuthor(document.author)
        canvas.setSubject(document.subject)
        canvas.setKeywords(", ".join(document.keywords))
        canvas.setCreator("Rollout Planner")
        canvas.setProducer("Rollout Planner")
        canvas.setDateFormatter(lambda *_: _pdf_date(document.data_of))
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")

    # Text ----------------------------------------------------------------------------------

    def lines(self, text: str, style: Style, width: float) -> Sequence[Line]:
        """A text broken to a width."""
        return self.type.lines(text, style.weight, width * 1000 / style.size)

    def text_width(self, text: str, style: Style) -> float:
        return self.type.line(text, style.weight).width * style.size / 1000

    def text(self, x: float, top: float, text: str, style: Style, *, align: str = "left") -> float:
        """One line of text; returns its width. ``x`` is its left or right end, or its middle."""
        line = self.type.line(text, style.weight)
        width = line.width * style.size / 1000
        left = x - {"left": 0.0, "right": width, "middle": width / 2}[align]
        self.set_lines(left, top, (line,), style)
        return width

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
        self.canvas.drawText(_Text(" ".join(code)))

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
        """A rectangle, its corners rounded by ``radius``."""
        canvas = self.canvas
        if fill is not None:
            canvas.setFillColorRGB(*fill)
        if stroke is not None:
            canvas.setStrokeColorRGB(*stroke)
            canvas.setLineWidth(0.75)
            canvas.setDash([])
        draw = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        if radius:
            canvas.roundRect(x, top - height, width, height, radius, **draw)
        else:
            canvas.rect(x, top - height, width, height, **draw)

    def rule(
        self, x: float, y: float, width: float, colour: Colour = HAIRLINE, weight: float = 0.6
    ) -> None:
        """A level line."""
        self.stroke(((x, y), (x + width, y)), colour, weight)

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour,
        weight: float,
        dash: Sequence[float] = (),
    ) -> None:
        """A line through points."""
        canvas = self.canvas
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(weight)
        canvas.setDash(list(dash))
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        canvas.drawPath(path, stroke=1, fill=0)

    def shape(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A filled polygon."""
        canvas = self.canvas
        canvas.setFillColorRGB(*colour)
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    def dot(
        self, x: float, y: float, radius: float, colour: Colour, *, hollow: bool = False
    ) -> None:
        """A filled circle, or a ring."""
        self.canvas.setFillColorRGB(*(WHITE if hollow else colour))
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(1)
        self.canvas.setDash([])
        self.canvas.circle(x, y, radius, stroke=int(hollow), fill=1)

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
        """A place that the outline, links and references lead to."""
        self._places[key] = self.number
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(title, key, level=level, closed=level > 0)

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


def _pdf_date(when: datetime | None) -> str:
    """A time as PDF writes it; a fixed one where the plan was never changed."""
    at = (when or datetime(2000, 1, 1)).replace(tzinfo=UTC)
    return at.strftime("D:%Y%m%d%H%M%S+00'00'")
