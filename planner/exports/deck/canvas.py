"""What is drawn on: a slide with the colours of its master, and texts in boxes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Pt

from planner.exports.deck.fitting import LEADING, Fitted, Fitter
from planner.exports.deck.look import Palette, add_words
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Words


class Canvas(NamedTuple):
    """A slide that is being drawn."""

    page: Any
    palette: Palette
    fitter: Fitter

    def box(self, box: Box, name: str) -> Any:
        """Add an empty text box; return its text frame, with no margins."""
        shape = self.page.shapes.add_textbox(*(Emu(int(side)) for side in box))
        shape.name = name
        return bare(shape.text_frame)

    def line(self, box: Box, text: str, size: float, name: str, *, floor: float = 10) -> int:
        """Write a quiet text into a box, shortened to fit; return how high it stands, in EMU."""
        fitted = self.fitter.fit_box(text, points(box.width), points(box.height), size, floor=floor)
        high = int(Pt(fitted.height))
        frame = self.box(box._replace(height=high), name)
        add_words(frame.paragraphs[0], Words(fitted.text), fitted.size, self.palette, quiet=True)
        return high

    def write(self, frame: Any, lines: Iterable[tuple[Words, float, bool]]) -> None:
        """Write paragraphs into a frame: words, their size, and whether they are quiet."""
        for at, (words, size, quiet) in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            add_words(paragraph, words, size, self.palette, quiet=quiet)
            if words.right:
                paragraph.alignment = PP_ALIGN.RIGHT


def bare(frame: Any) -> Any:
    """Return a text frame that wraps and has no margins."""
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return frame


def points(length: float) -> float:
    """Return a length in points that is given in EMU."""
    return length / Pt(1)


def height_of(fitted: Fitted | float) -> int:
    """Return the height of a text, or of a line of type of a size, in EMU."""
    high = fitted.height if isinstance(fitted, Fitted) else fitted * LEADING
    return int(Pt(high))
