"""Signs that say without colour how a thing stands, the same as in the window."""

from __future__ import annotations

from planner.exports.blocks.section import Moved, Pill, Tone
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import TONES

_REACH = 2.5
"""From the middle of a sign to its edge."""
_MOVED: dict[Moved, tuple[Tone, tuple[int, int]]] = {
    "better": ("good", (0, 1)),
    "same": ("plain", (1, 0)),
    "worse": ("bad", (0, -1)),
}
"""The ink of each way a figure can move, and where its arrow points, across and up."""


def draw_tone(page: Page, pill: Pill, x: float, y: float) -> None:
    """Draw the sign of a pill around its middle: a disc is good, a ring good but only claimed, a
    triangle weak, a cross bad."""
    ink = TONES[pill.tone][1]
    if pill.tone == "bad":
        for rise in (-1, 1):
            ends = ((x - 2.3, y + 2.3 * rise), (x + 2.3, y - 2.3 * rise))
            page.stroke(ends, ink, 1.1)
    elif pill.tone == "weak":
        feet = y - _REACH + 0.3
        page.shape(((x - 2.9, feet), (x + 2.9, feet), (x, feet + 5.0)), ink)
    elif pill.tone == "good":
        page.dot(x, y, _REACH - 0.5 if pill.claimed else _REACH - 0.2, ink, hollow=pill.claimed)


def draw_moved(page: Page, moved: Moved, left: float, y: float) -> None:
    """Draw an arrow in the middle of a line: up for better, down for worse, along for the same."""
    tone, (across, up) = _MOVED[moved]
    ink, x = TONES[tone][1], left + _REACH
    tip = (x + across * _REACH, y + up * _REACH)
    page.stroke(((x - across * _REACH, y - up * _REACH), tip), ink, 1.0)
    back = (tip[0] - 2 * across, tip[1] - 2 * up)
    ends = ((back[0] - 2 * up, back[1] - 2 * across), (back[0] + 2 * up, back[1] + 2 * across))
    page.stroke((ends[0], tip, ends[1]), ink, 1.0)
