"""Drawing a tree of native boxes, joined by lines that stay with them when a box is moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from planner.exports.deck.canvas import Canvas, points
from planner.exports.deck.look import add_words, describe
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Node, Tree, Words

_WIDEST, _GAP = Pt(190), Pt(8)
_LOWEST, _HIGHEST, _BETWEEN = Pt(30), Pt(44), Pt(10)
_NAME, _UNDER = 12.0, 10.0
_EDGE, _SIGN = Pt(6), Pt(16)
_TOP, _BOTTOM = 0, 2
"""Where lines are fixed to a box."""


def height_of_tree(tree: Tree, room: int) -> int:
    """Return how high a tree gets with so much room; none where its boxes would be too low."""
    lines = len(tree.lines)
    high = min(_HIGHEST, (room - _BETWEEN * lines) // lines)
    return int(lines * (high + _BETWEEN)) if high >= _LOWEST else 0


def draw_tree(canvas: Canvas, tree: Tree, box: Box) -> None:
    """Draw the boxes of a tree into a box of the slide, each level under the one above.

    Lines lead to the next line alone: to a further one of the same level they would cross boxes.
    """
    group = canvas.page.shapes.add_group_shape()
    group.name = "Tree"
    describe(group, tree.alt_text)
    centres: dict[int, int] = {}
    before: dict[int, Any] = {}
    every = box.height // len(tree.lines)
    for number, line in enumerate(tree.lines):
        wide = int(min(_WIDEST, (box.width - _GAP * (len(line) - 1)) // len(line)))
        here: dict[int, Any] = {}
        for node, centre in zip(line, _centres(line, centres, box, wide), strict=True):
            top = box.top + number * every
            place = Box(centre - wide // 2, top, wide, every - int(_BETWEEN))
            centres[node.key], here[node.key] = centre, _draw_node(canvas, group, node, place)
            if node.above in before:
                _join(canvas, group, before[node.above], here[node.key])
        before = here


def _centres(line: Sequence[Node], above: Mapping[int, int], box: Box, wide: int) -> list[int]:
    """Return the middles of the boxes of a line, as near under those above as they fit."""
    step, middle = wide + int(_GAP), box.left + box.width // 2
    beside = Counter(node.above for node in line)
    placed: Counter[int | None] = Counter()
    found: list[int] = []
    for node in line:
        here = above.get(node.above or 0, middle)
        wanted = here + (2 * placed[node.above] + 1 - beside[node.above]) * step // 2
        placed[node.above] += 1
        least = found[-1] + step if found else box.left + wide // 2
        found.append(max(wanted, least))
    most = box.left + box.width - wide // 2
    for at in reversed(range(len(found))):
        found[at] = min(found[at], most)
        most = found[at] - step
    return found


def _draw_node(canvas: Canvas, group: Any, node: Node, box: Box) -> Any:
    shape = group.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *(Emu(side) for side in box))
    shape.name = node.name
    _without_shadow(shape)
    shape.fill.background()
    shape.line.color.rgb, shape.line.width = canvas.palette.tones[node.tone], Pt(1.5)
    if node.vacant:
        shape.line.dash_style = MSO_LINE.DASH
    _write(canvas, shape.text_frame, node, points(box.width - 2 * _EDGE))
    return shape


def _write(canvas: Canvas, frame: Any, node: Node, room: float) -> None:
    """Write the name over what somebody is, each on a line."""
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = _EDGE
    frame.margin_top = frame.margin_bottom = 0
    fit, palette = canvas.fitter.fit, canvas.palette
    name = frame.paragraphs[0]
    name.alignment = PP_ALIGN.CENTER
    short = fit(node.name, room - points(_SIGN), _NAME, strong=True)
    add_words(name, Words(short, node.tone), _NAME, palette)
    if node.under:
        under = frame.add_paragraph()
        under.alignment = PP_ALIGN.CENTER
        add_words(under, Words(fit(node.under, room, _UNDER)), _UNDER, palette, quiet=True)


def _join(canvas: Canvas, group: Any, above: Any, below: Any) -> None:
    ends = (*_middle(above, above.height), *_middle(below, 0))
    line = group.shapes.add_connector(MSO_CONNECTOR.ELBOW, *ends)
    line.begin_connect(above, _BOTTOM)
    line.end_connect(below, _TOP)
    canvas.palette.quiet.paint(line.line.color)
    line.line.width = Pt(1)
    _without_shadow(line)


def _middle(shape: Any, down: int) -> tuple[int, int]:
    return Emu(shape.left + shape.width // 2), Emu(shape.top + down)


def _without_shadow(shape: Any) -> None:
    """Take away the effect that a shape has from its theme, which python-pptx has no name for."""
    for effect in shape._element.iter(qn("a:effectRef")):
        effect.set("idx", "0")
