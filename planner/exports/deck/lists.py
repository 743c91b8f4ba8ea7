"""Drawing lists beside one another: a native table with one in each column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from planner.exports.deck.canvas import Canvas, points
from planner.exports.deck.fitting import Fitter
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Lists, Words
from planner.exports.deck.tables import (
    EDGE,
    STEPS,
    Setting,
    add_table,
    cell_height,
    cell_lines,
    rule,
)
from planner.text import trn

_APART = 7.0
"""Between two things of a list."""
_LARGEST = 14.0
_LINES = (6, 2, 1)
"""Lines of a text, at most: from what is rather shown to what is rather cut."""


def draw_lists(canvas: Canvas, lists: Lists, box: Box) -> int:
    """Draw a list in each column of a table; what has no room is counted, and in the notes."""
    wide, high = points(box.width) / len(lists.heads), points(box.height)
    room = wide - 2 * EDGE
    setting, most = _fitting(canvas.fitter, lists, room, high)
    left = high - setting.heading
    shown = [
        _first_that_fit(canvas.fitter, each, room, left, most, setting) for each in lists.lists
    ]
    tallest = max(_height(canvas.fitter, each, room, most, setting) for each in shown)
    heights = [setting.heading, tallest]
    table = add_table(canvas, box, heights, [wide] * len(shown), lists.alt_text)
    for at, (head, each) in enumerate(zip(lists.heads, shown, strict=True)):
        fit = canvas.fitter.fit(head, room, setting.head, strong=True)
        words = Words(fit, strong=True)
        canvas.write(table.cell(0, at).text_frame, [(words, setting.head, True)])
        _write(canvas, table.cell(1, at), each, room, most, setting)
    rule(canvas, table, {1})
    return int(Pt(sum(heights)))


def _fitting(fitter: Fitter, lists: Lists, room: float, high: float) -> tuple[Setting, int]:
    """Return the largest type in which all fits, and how many lines a text may take; the smallest
    where it does not."""
    steps = [step for step in STEPS if step.size <= _LARGEST]
    for most in _LINES:
        for setting in steps:
            tallest = max(_height(fitter, each, room, most, setting) for each in lists.lists)
            if setting.heading + tallest <= high:
                return setting, most
    return steps[-1], _LINES[-1]


def _height(
    fitter: Fitter, words: Sequence[Words], room: float, most: int, setting: Setting
) -> float:
    every = sum(cell_height(fitter, each, room, most, setting) + _APART for each in words)
    return every + 2 * setting.margin


def _first_that_fit(
    fitter: Fitter,
    words: Sequence[Words],
    room: float,
    high: float,
    most: int,
    setting: Setting,
) -> tuple[Words, ...]:
    """Return the first that there is room for, and how many more there are."""
    if _height(fitter, words, room, most, setting) <= high:
        return tuple(words)
    for count in range(len(words) - 1, -1, -1):
        rest = len(words) - count
        shown = (*words[:count], Words(trn("and {count} more", "and {count} more", rest)))
        if _height(fitter, shown, room, most, setting) <= high or not count:
            break
    for left_out in words[count:]:
        fitter.leave_out(" · ".join(filter(None, (left_out.lead, left_out.text, left_out.more))))
    return shown


def _write(
    canvas: Canvas,
    cell: Any,
    words: Sequence[Words],
    room: float,
    most: int,
    setting: Setting,
) -> None:
    lines, ends = [], set()
    for each in words:
        lines += list(cell_lines(canvas.fitter, each, room, most, setting))
        ends.add(len(lines) - 1)
    cell.margin_top = cell.margin_bottom = Pt(setting.margin)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    canvas.write(cell.text_frame, lines)
    for at in ends:
        cell.text_frame.paragraphs[at].space_after = Pt(_APART)
