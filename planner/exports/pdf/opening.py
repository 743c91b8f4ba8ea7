"""How the first page opens: title, status, the organisation's logo and colour."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from planner.exports.blocks.section import Document
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.status import draw_status, status_width
from planner.exports.pdf.style import (
    ACCENT,
    MARGIN,
    QUIET,
    SUBTITLE,
    TITLE,
    Colour,
    colour_of,
)
from planner.text import tr

_BAND = 7.0
"""Height of the band of the organisation's colour along the top of the page."""
_LOGO = (96.0, 30.0)
"""The most room a logo takes."""
_TITLES = (
    (TITLE, 2),
    (TITLE._replace(size=15, leading=19), 2),
    (TITLE._replace(size=11.5, leading=15), 4),
)
"""How a title is set, and on how many lines: the longer it is, the smaller. What is longer still is
cut; the file's own title has all of it."""
_SUBTITLE_LINES = 2
_MOST_PIXELS = 4_000_000
_GAP = 16.0


def opening_strip(page: Page, document: Document) -> Strip:
    """Return the title with status and logo at the right, over a rule."""
    colour = _colour(document.colour)
    logo = _logo(page, document.logo)
    right = MARGIN + page.width - (logo[1] + _GAP if logo else 0)
    status = document.status
    room = right - MARGIN - (status_width(page, status) + _GAP if status else 0)
    style, most = next(
        (fit for fit in _TITLES if len(page.lines(document.title, fit[0], room)) <= fit[1]),
        _TITLES[-1],
    )
    title = page.cut_lines(document.title, style, room, most)
    subtitle = page.cut_lines(document.subtitle, SUBTITLE, right - MARGIN, _SUBTITLE_LINES)
    height = len(title) * style.leading + len(subtitle) * SUBTITLE.leading + 12

    def draw(page: Page, top: float) -> None:
        if colour is not None:
            page.box(0, page.paper[1], page.paper[0], _BAND, fill=colour)
            if _is_light(colour):
                page.rule(0, page.paper[1] - _BAND, page.paper[0], QUIET)
        with page.tagged("H1"):
            page.set_lines(MARGIN, top, title, style)
        if status is not None:
            with page.tagged("P"):
                draw_status(page, status, right, top - 2)
        if logo is not None:
            area = (MARGIN + page.width - logo[1], top, logo[1], logo[2])
            with page.figure(tr("The organisation's logo"), *area):
                page.picture(logo[0], *area)
        with page.tagged("P"):
            page.set_lines(MARGIN, top - len(title) * style.leading - 2, subtitle, SUBTITLE)
        page.rule(MARGIN, top - height + 2, page.width, _of_rule(colour), 1.2)

    return Strip(height, draw, keeps=True)


def _of_rule(colour: Colour | None) -> Colour:
    """Return the colour of the rule under the title: one too light to be seen on paper gives way
    to the program's own."""
    return ACCENT if colour is None or _is_light(colour) else colour


def _is_light(colour: Colour) -> bool:
    """Return whether a colour hardly differs from paper: by less than 3 to 1, what WCAG 2 asks of
    lines (success criterion 1.4.11), by its relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05) < 3


def _colour(code: str) -> Colour | None:
    """Return the colour of a text such as #2f4fb5; none where it is not one."""
    found = re.fullmatch("#?([0-9a-fA-F]{6})", code.strip())
    return colour_of(found[1]) if found else None


def _logo(page: Page, data: bytes) -> tuple[Any, float, float] | None:
    """Return the picture with its width and height on the page; without one that can be
    read, none."""
    if not data:
        return None
    try:
        picture = _read(data)
    except Exception:  # the reader of pictures raises whatever a broken file makes it meet
        page.warnings.append(tr("The logo was left out: it is not a PNG or JPEG that can be read."))
        return None
    scale = min(_LOGO[0] / picture.width, _LOGO[1] / picture.height)
    return picture, picture.width * scale, picture.height * scale


def _read(data: bytes) -> Any:
    """Return a PNG or JPEG of a size that is no trap; anything else is refused."""
    from PIL import Image  # loaded where a plan has a logo

    picture: Any = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    if picture.width * picture.height > _MOST_PIXELS:
        raise ValueError("too large")
    picture.load()
    return picture.convert(
        "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
    )
