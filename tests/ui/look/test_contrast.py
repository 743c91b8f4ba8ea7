"""Words stand out from their ground by 4.5 to 1, and shapes that mean something by 3 to 1."""

from __future__ import annotations

import ast
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import planner.ui
from planner.assets import asset
from planner.ui.look.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, WORDS, Theme
from planner.ui.look.theme import palette
from tests.ui.look.contrast import contrast

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST_LIGHT, "dark contrast": CONTRAST_DARK}
COLOURS = [one for one in fields(Theme) if one.name not in ("name", "dark")]


def declared() -> dict[str, tuple[tuple[str, ...], float]]:
    """By colour: what the table says it is drawn on, and how far it stands out there."""
    return {one.name: (one.metadata["on"], one.metadata["least"]) for one in COLOURS}


def too_pale(theme: Theme) -> list[tuple[str, str]]:
    """The colours that do not stand out from something they are drawn on, and from what."""
    return [
        (ink, ground)
        for ink, (grounds, least) in declared().items()
        for ground in grounds
        if contrast(getattr(theme, ink), getattr(theme, ground)) < least
    ]


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_colour_stands_out_from_everything_it_is_drawn_on(theme: Theme) -> None:
    assert too_pale(theme) == []


def test_a_colour_that_is_too_pale_is_found() -> None:
    assert ("muted", "panel") in too_pale(replace(LIGHT, muted="#9aa3b2"))


def test_every_colour_says_what_it_is_drawn_on_or_is_a_ground() -> None:
    grounds = {ground for on, _ in declared().values() for ground in on}
    hairlines = {"line"}  # rows and cards are told apart by where they are
    silent = {ink for ink, (on, _) in declared().items() if not on}
    assert silent - grounds == hairlines


def test_the_style_sheet_pairs_only_what_the_table_pairs() -> None:
    sheet = asset("style/window.qss").read_text(encoding="utf-8")
    pairs = {
        (ink, ground)
        for body in re.findall(r"\{([^}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S))
        for ground in re.findall(r"(?<![\w-])background(?:-color)?:\s*\$(\w+)", body)
        for ink in re.findall(r"(?<![\w-])color:\s*\$(\w+)", body)
    }
    assert len(pairs) >= 7
    told = {(ink, ground) for ink, (on, _) in declared().items() for ground in on}
    # Words that cannot be used now are meant to be faint.
    assert {pair for pair in pairs if pair[0] != "faint"} - told == set()


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_words_that_take_their_colour_from_the_palette_stand_out(
    theme: Theme, qapp: QApplication
) -> None:
    made = palette(theme)
    pairs = (
        (made.windowText(), made.window()),
        (made.text(), made.base()),
        (made.text(), made.alternateBase()),
        (made.buttonText(), made.button()),
        (made.placeholderText(), made.base()),
        (made.highlightedText(), made.highlight()),
        (made.toolTipText(), made.toolTipBase()),
        (made.link(), made.base()),
        (made.brightText(), made.base()),
    )
    assert all(contrast(ink.color(), ground.color()) >= WORDS for ink, ground in pairs)


def test_nothing_in_the_window_has_a_colour_of_its_own() -> None:
    root = Path(planner.ui.__path__[0])
    found = {
        f"{path.relative_to(root)}:{node.lineno}"
        for path in root.rglob("*.py")
        if path.name not in ("colours.py",)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _is_colour(node)
    }
    assert found == set()


def _is_colour(node: ast.AST) -> bool:
    """Whether a colour is written down here, other than none and the shade below a box."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QColor":
        numbers = [one.value for one in node.args if isinstance(one, ast.Constant)]
        return bool(numbers) and not (len(numbers) == 4 and numbers[:3] == [0, 0, 0])
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
        return node.value.attr == "GlobalColor" and node.attr != "transparent"
    return False
