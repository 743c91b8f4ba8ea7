"""A PDF read by what is drawn on its pages: where words stand, and where lines go."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from planner.exports.pdf.labels import Box

Point = tuple[float, float]
Line = tuple[Point, Point]
_BITS = 10
"""How many straight pieces stand for a curve."""


class Words(NamedTuple):
    """Words on one line, and what their letters take."""

    text: str
    box: Box
    hidden: int
    """How many of the lines are under the shape that these words stand on."""
    size: float
    """Points of the type."""


class Drawn(NamedTuple):
    """What is seen on one page."""

    words: list[Words]
    lines: list[Line]
    size: tuple[float, float]

    def crossed(self, clear: float) -> Iterator[str]:
        """The words that a line comes nearer to than this."""
        for words in self.words:
            box = words.box.wider(clear)
            if any(box.meets(*line) for line in self.lines[words.hidden :]):
                yield words.text

    def overlapping(self, by: float) -> Iterator[tuple[str, str]]:
        """The words that lie on others, by more than this."""
        inner = sorted((words.box.wider(-by / 2), words.text) for words in self.words)
        for place, (box, text) in enumerate(inner):
            for other, other_text in islice(inner, place + 1, None):
                if other.left >= box.right:
                    break
                if box.overlaps(other):
                    yield text, other_text


def drawn_pages(path: Path) -> Iterator[Drawn]:
    """What is drawn on each page."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield _seen(page)
    document.close()


def _seen(page: Any) -> Drawn:
    texts, words = page.get_textpage(), []
    lines: list[Line] = []
    shapes: list[tuple[list[Line], int]] = []
    for thing in page.get_objects(max_depth=2):
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            box, said = Box(*thing.get_bounds()), _said(thing, texts)
            if said.strip() and box.left < box.right and box.bottom < box.top:
                under = [at for outline, at in shapes if _holds(outline, box)]
                words.append(Words(said, box, max(under, default=0), _size(thing)))
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            filled, stroked = _paint(thing)
            outline = list(_outline(thing))
            if filled:
                shapes.append((outline, len(lines)))
            lines += outline if stroked else ()
    return Drawn(words, lines, page.get_size())


def _said(thing: Any, texts: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(thing.raw, texts.raw, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(thing.raw, texts.raw, held, size)
    return bytes(held).decode("utf-16-le").rstrip("\0")


def _size(thing: Any) -> float:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(thing.raw, size)
    return round(size.value, 2)


def _paint(thing: Any) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing.raw, fill, stroke)
    return bool(fill.value), bool(stroke.value)


def _outline(thing: Any) -> Iterator[Line]:
    """The straight pieces of a path, where it stands on the page."""
    begun = now = (0.0, 0.0)
    handles: list[Point] = []
    for number in range(pdfium.FPDFPath_CountSegments(thing.raw)):
        segment = pdfium.FPDFPath_GetPathSegment(thing.raw, number)
        point, kind = _point(thing, segment), pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = now = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield now, point
            now = point
        else:
            handles.append(point)
            if len(handles) == 3:
                yield from pairwise(_curve(now, *handles))
                now, handles = point, []
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield now, begun
            now = begun


def _point(thing: Any, segment: Any) -> Point:
    x, y, at = ctypes.c_float(), ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    pdfium.FPDFPageObj_GetMatrix(thing.raw, at)
    return at.a * x.value + at.c * y.value + at.e, at.b * x.value + at.d * y.value + at.f


def _curve(begin: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    for i in range(_BITS + 1):
        t = i / _BITS
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = list(zip(parts, (begin, one, other, end), strict=True))
        yield sum(p * x for p, (x, _) in points), sum(p * y for p, (_, y) in points)


def _holds(outline: list[Line], box: Box) -> bool:
    """Whether all of some words lies on a shape, by their corners."""
    corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    return all(_inside(outline, corner) for corner in corners)


def _inside(outline: list[Line], spot: Point) -> bool:
    """Whether a spot lies inside a shape: a line from it crosses the outline an odd number of
    times."""
    x, y = spot
    crossings = 0
    for (x0, y0), (x1, y1) in outline:
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            crossings += 1
    return crossings % 2 == 1
