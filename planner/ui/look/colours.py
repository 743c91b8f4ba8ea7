"""The table of colours: light, dark and two of high contrast, each colour with what it lies on.

A colour says on which grounds it is drawn and how far it has to stand out there; a test holds
every such pair in every theme, and refuses a colour that says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

WORDS = 4.5
"""The least contrast of words with their ground (WCAG 2.2, 1.4.3)."""
SHAPES = 3.0
"""The least contrast of edges, marks and lines that mean something (WCAG 2.2, 1.4.11)."""


def _words_on(*grounds: str) -> Any:
    return field(metadata={"on": grounds, "least": WORDS})


def _shape_on(*grounds: str) -> Any:
    return field(metadata={"on": grounds, "least": SHAPES})


def _ground() -> Any:
    """Return a colour that others lie on."""
    return field(metadata={"on": (), "least": 1.0})


_hairline = _ground
"""A colour that only sets things apart which are told apart without it, such as rows."""

_PLAIN = ("surface", "sidebar", "panel", "raised", "hover", "accent_soft")
_SOFT = ("good_soft", "weak_soft", "bad_soft")


PAPER = "#ffffff"
"""What documents are printed on, in any theme."""


@dataclass(frozen=True)
class Theme:
    """Named colours, as ``#rrggbb``. Words on a ``soft`` ground take the colour it belongs to."""

    name: str
    dark: bool
    surface: str = _ground()
    """What the page lies on."""
    sidebar: str = _ground()
    panel: str = _ground()
    """Cards, tables, fields."""
    raised: str = _ground()
    """Menus, lists that drop down, the command box."""
    hover: str = _ground()
    line: str = _hairline()
    line_strong: str = _shape_on("surface", "panel", "raised")
    """Edges of what can be typed in or pressed, axes, and what ties things together."""
    track: str = _ground()
    """What a bar runs along."""
    text: str = _words_on(*_PLAIN, *_SOFT)
    muted: str = _words_on(*_PLAIN)
    accent: str = _words_on(*_PLAIN, "track")
    accent_hover: str = _shape_on("surface", "panel")
    accent_soft: str = _ground()
    on_accent: str = _words_on("accent", "accent_hover")
    good: str = _words_on("panel", "surface", "hover", "accent_soft", "good_soft")
    good_soft: str = _ground()
    weak: str = _words_on("panel", "surface", "hover", "accent_soft", "weak_soft")
    weak_soft: str = _ground()
    bad: str = _words_on(
        "panel", "surface", "sidebar", "raised", "hover", "accent_soft", "bad_soft"
    )
    bad_soft: str = _ground()


LIGHT = Theme(
    name="light",
    dark=False,
    surface="#f6f7f9",
    sidebar="#eef0f4",
    panel="#ffffff",
    raised="#ffffff",
    hover="#e9edf4",
    line="#e4e7ec",
    line_strong="#858ea0",
    track="#e4e7ec",
    text="#1b2433",
    muted="#5b677c",
    accent="#2f54d4",
    accent_hover="#2546b8",
    accent_soft="#e6ecfc",
    on_accent="#ffffff",
    good="#18764a",
    good_soft="#e1f4e9",
    weak="#8a5a00",
    weak_soft="#fdf1d2",
    bad="#b3241a",
    bad_soft="#fde7e5",
)

DARK = Theme(
    name="dark",
    dark=True,
    surface="#14171d",
    sidebar="#181b22",
    panel="#1c2028",
    raised="#232833",
    hover="#252b36",
    line="#2c323d",
    line_strong="#69738a",
    track="#2c323d",
    text="#e9ebef",
    muted="#9ea7b6",
    accent="#8ea6ff",
    accent_hover="#a6b9ff",
    accent_soft="#27315c",
    on_accent="#10141d",
    good="#74d3a0",
    good_soft="#16352a",
    weak="#f0c263",
    weak_soft="#41300f",
    bad="#ff958a",
    bad_soft="#4b1f1c",
)

CONTRAST_LIGHT = Theme(
    name="contrast",
    dark=False,
    surface="#ffffff",
    sidebar="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    hover="#e6e6e6",
    line="#000000",
    line_strong="#000000",
    track="#d9d9d9",
    text="#000000",
    muted="#1f1f1f",
    accent="#0026a8",
    accent_hover="#001a75",
    accent_soft="#dbe3ff",
    on_accent="#ffffff",
    good="#004d26",
    good_soft="#ffffff",
    weak="#5c3700",
    weak_soft="#ffffff",
    bad="#8a0000",
    bad_soft="#ffffff",
)

CONTRAST_DARK = Theme(
    name="contrast",
    dark=True,
    surface="#000000",
    sidebar="#000000",
    panel="#000000",
    raised="#000000",
    hover="#262626",
    line="#ffffff",
    line_strong="#ffffff",
    track="#404040",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#9ecbff",
    accent_hover="#c7e0ff",
    accent_soft="#00307a",
    on_accent="#000000",
    good="#7dffb2",
    good_soft="#000000",
    weak="#ffd866",
    weak_soft="#000000",
    bad="#ffa8a0",
    bad_soft="#000000",
)
