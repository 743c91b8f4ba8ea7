"""Shapes on a page, and what of the document they and its words belong to.

Lengths are points, y grows upwards as in PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planner.exports.pdf.metadata import plain
from planner.exports.pdf.paths import numbers, rectangle
from planner.exports.pdf.structure import (
    REPEATED,
    Artifact,
    Element,
    Part,
    Structure,
    Tag,
    layout,
    pdf_text,
)
from planner.exports.pdf.style import HAIRLINE, WHITE, Colour


class Drawing:
    """What shapes and words are drawn on, piece by piece in the order they are read."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.structure = Structure()

    @property
    def code(self) -> list[str]:
        """The drawing operators of this page."""
        code: list[str] = self.canvas._code
        return code

    # What is drawn is part of something --------------------------------------------------------

    @contextmanager
    def tagged(
        self, tag: Tag, attributes: str = "", *, name: str = "", said: str = ""
    ) -> Iterator[None]:
        """Draw a new element of the document, such as a paragraph; in an artifact, none.

        ``name`` is what other cells know a header cell by, ``said`` its alternative text.
        """
        tree = self.structure
        outer = tree.now
        if isinstance(outer, Element):
            spoken = f"/Alt{pdf_text(plain(said))}" if said else ""
            tree.now = tree.add(tag, outer, f"{attributes}{spoken}", name)
        yield
        tree.now = outer

    @contextmanager
    def part(self, part: Part | None) -> Iterator[None]:
        """Draw more of an element; without one, what is drawn says itself what it is."""
        if part is None:
            yield
            return
        tree = self.structure
        outer = tree.now
        if isinstance(outer, Element):
            part.element = part.element or tree.add(part.tag, outer, part.attributes, part.name)
            tree.now = part.element
        yield
        tree.now = outer

    @contextmanager
    def artifact(self, artifact: Artifact = REPEATED) -> Iterator[None]:
        """Draw what comes with every page and is not read again: its footer, headings that are
        repeated."""
        outer, self.structure.now = self.structure.now, artifact
        yield
        self.structure.now = outer

    @contextmanager
    def figure(
        self, said: str, x: float, top: float, width: float, height: float
    ) -> Iterator[None]:
        """Draw a picture with its alternative text."""
        with self.tagged("Figure", layout(x, top, width, height), said=said):
            yield

    @contextmanager
    def shifted(self, across: float) -> Iterator[None]:
        """Draw everything further to the right."""
        self.structure.close(self.code)
        self.canvas.saveState()
        self.canvas.translate(across, 0)
        yield
        self.structure.close(self.code)
        self.canvas.restoreState()

    # Shapes ------------------------------------------------------------------------------------

    def _shape(self, code: str) -> None:
        self.structure.mark_shape(self.code)
        self.code.append(code)

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
        self._shape(" ".join(code))

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
        self._shape(f"{numbers(colour)} RG {weight:g} w [{dashes}] 0 d {path} l S")

    def shape(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Draw a filled polygon."""
        path = " l ".join(numbers(point) for point in points).replace(" l ", " m ", 1)
        self._shape(f"{numbers(colour)} rg {path} l f")

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
        self._shape(
            f"{numbers(colour)} RG {weight:g} w [{dashes}] 0 d {numbers(start)} m {path} c S"
        )

    def diamond(self, x: float, y: float, reach: float, colour: Colour) -> None:
        """Draw a filled square that stands on its corner."""
        self.shape(((x - reach, y), (x, y + reach), (x + reach, y), (x, y - reach)), colour)

    def dot(
        self, x: float, y: float, radius: float, colour: Colour, *, hollow: bool = False
    ) -> None:
        """Draw a filled circle, or a ring."""
        code = [f"q {numbers(WHITE if hollow else colour)} rg {numbers(colour)} RG 1 w [] 0 d"]
        code.append(f"1 0 0 1 {x - radius:.2f} {y - radius:.2f} cm")
        code.append(f"{rectangle(2 * radius, 2 * radius, radius)} {'B' if hollow else 'f'} Q")
        self._shape(" ".join(code))

    def picture(self, image: Any, x: float, top: float, width: float, height: float) -> None:
        """Draw a picture (of the imaging library) with its top left corner here."""
        self.structure.mark_shape(self.code)
        self.canvas.drawImage(
            ImageReader(image), x, top - height, width=width, height=height, mask="auto"
        )
