"""Drawing a slide: its title first, then what is read after it, its feet last."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.util import Pt

from planner.exports.deck.canvas import Canvas, height_of, points
from planner.exports.deck.charts import draw_bars
from planner.exports.deck.fitting import FLOOR, LEADING, Fitter
from planner.exports.deck.lists import draw_lists
from planner.exports.deck.master import Box, Master
from planner.exports.deck.page import (
    Feet,
    add_page,
    title_size,
    write_feet,
    write_notes,
    write_subtitle,
    write_title,
)
from planner.exports.deck.slide import Bars, Grid, Slide, Words
from planner.exports.deck.stages import draw_stages, in_words
from planner.exports.deck.tables import draw_grid
from planner.exports.deck.tree import draw_tree, height_of_tree
from planner.text import tr

_FOOT, _LABEL, _NOTHING = 12.0, 11.0, 18.0
_PAIR_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, FLOOR)
_EDGE = 6.0
_MOST_FOOT = 2
"""Lines of the foot."""
_ENDS = (".", "!", "?", "。")
_AIR = int(Pt(10))
_FOR_STAGES, _FOR_PAIRS = Pt(150), Pt(110)
"""The room that these and a table below them take at least."""
_OF_PAIRS = 0.34
"""The share of the content that texts above a table take at most."""
_LABELS = 0.14
"""The share of the width that is for what they are called."""
_DENSE_ROW = 32.0
"""A row of a dense table, of two lines, in points."""


def draw_slides(master: Master, slides: Sequence[Slide], feet: Feet) -> None:
    """Add the slides; what does not fit on one in full stands in its notes."""
    size = title_size(master, (slide.title for slide in slides))
    for number, slide in enumerate(slides, 1):
        canvas = Canvas(add_page(master), master.palette, Fitter())
        write_title(master, canvas, slide.title, size)
        _draw_content(master, canvas, slide)
        write_feet(master, canvas, feet, number, len(slides))
        write_notes(canvas.page, _spoken(slide), canvas.fitter.shortened)


def _spoken(slide: Slide) -> str:
    """Return what to say of a slide in sentences: its message, its reasons, how it is counted."""
    said = (slide.title, *(text for _, text in slide.pairs), slide.notes)
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in said)


def _draw_content(master: Master, canvas: Canvas, slide: Slide) -> None:
    """Draw what stands between the title and the feet."""
    box = write_subtitle(master, canvas, slide.subtitle)
    foot = height_of(_FOOT) * _MOST_FOOT + _AIR
    box = _above(canvas, slide, box._replace(height=box.height - foot))
    high = _content(canvas, slide, box)
    said = slide.foot
    if canvas.fitter.shortened:
        said = " · ".join(filter(None, (said, tr("more in the notes"))))
    if said:
        top = min(box.top + high + _AIR, box.bottom + _AIR)
        foot_box = Box(box.left, top, box.width, height_of(_FOOT) * _MOST_FOOT)
        canvas.line(foot_box, said, _FOOT, "Foot of the content")


def _content(canvas: Canvas, slide: Slide, box: Box) -> int:
    """Draw the table or the chart; return how high it is."""
    content = slide.content
    if content is None:
        return canvas.line(box, slide.nothing, _NOTHING, "Nothing")
    if isinstance(content, Bars):
        return draw_bars(canvas, content, slide.beside, box)
    if isinstance(content, Grid):
        return draw_grid(canvas, content, box)
    return draw_lists(canvas, content, box)


def _above(canvas: Canvas, slide: Slide, box: Box) -> Box:
    """Draw what stands above the content; return what is left."""
    if slide.stages is not None:
        if box.height >= int(_FOR_STAGES):
            box = box.below(draw_stages(canvas, slide.stages, box) + _AIR)
        else:
            canvas.fitter.leave_out(in_words(slide.stages))
    if slide.pairs and box.height >= int(_FOR_PAIRS):
        box = box.below(_pairs(canvas, slide.pairs, box) + _AIR)
    else:
        for label, text in slide.pairs:
            canvas.fitter.leave_out(f"{label}: {text}")
    if slide.tree is not None and isinstance(slide.content, Grid):
        rows = len(slide.content.rows) + 1
        high = height_of_tree(slide.tree, box.height - int(Pt(_DENSE_ROW * rows)))
        if high:
            draw_tree(canvas, slide.tree, box._replace(height=high))
            box = box.below(high)
    return box


def _pairs(canvas: Canvas, pairs: Sequence[tuple[str, str]], box: Box) -> int:
    """Write texts below one another, each beside what it is called; return how high they are."""
    labels, room = int(box.width * _LABELS), points(box.height) * _OF_PAIRS
    wide = points(box.width - labels)
    for size in _PAIR_SIZES:
        lines = sum(canvas.fitter.lines(text, wide, size) for _, text in pairs)
        if lines * size * LEADING <= room:
            break
    most = max(1, int(room / (size * LEADING)) - len(pairs) + 1)
    top = box.top
    for label, text in pairs:
        said = canvas.fitter.fit(text, wide, size, most)
        count = canvas.fitter.lines(said, wide, size)
        most = max(1, most - count + 1)
        called = canvas.fitter.fit(label, points(labels) - _EDGE, _LABEL)
        high = height_of(size) * count
        frame = canvas.box(Box(box.left, top, labels, high), "Label")
        canvas.write(frame, [(Words(called), _LABEL, True)])
        frame.paragraphs[0].line_spacing = Pt(size * LEADING)
        frame = canvas.box(Box(box.left + labels, top, box.width - labels, high), label)
        canvas.write(frame, [(Words(said), size, False)])
        top += high + int(Pt(4))
    return top - box.top
