"""The window in its colours and type: light, dark and high contrast, following the system.

Widgets that paint themselves ask ``current_theme()`` when they paint and never keep a colour:
a change of theme reaches them as Qt's own palette change.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QWidget

from planner.assets import asset
from planner.ui.look.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme
from planner.ui.look.focus_ring import ring_filled_buttons

Choice = Literal["system", "light", "dark", "contrast"]
CHOICES: tuple[Choice, ...] = ("system", "light", "dark", "contrast")


_state: dict[str, Theme] = {"theme": LIGHT}
_sheet: dict[str, str] = {"text": ""}
_asked: dict[int, Choice] = {}


def current_theme() -> Theme:
    """Return the theme everything is painted in now."""
    return _state["theme"]


def apply_theme(app: QApplication, choice: Choice = "system") -> None:
    """Show the window in this theme; ``system`` goes with the system, also when that changes."""
    hints = app.styleHints()
    if id(app) not in _asked:
        app.setStyle("Fusion")
        use_font(app)
        ring_filled_buttons(app)
        hints.colorSchemeChanged.connect(lambda *_: _paint(app))
        hints.accessibility().contrastPreferenceChanged.connect(lambda *_: _paint(app))
    _asked[id(app)] = choice
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(wanted.get(choice, Qt.ColorScheme.Unknown))
    _paint(app)


def dress(window: QWidget) -> None:
    """Give a window that lies over no other the style sheet of the theme, also of one chosen later.

    What is put into it or opened over it has the sheet from it. The application itself has none:
    Qt would style each widget anew for every one that it is put into while a page is made.
    """
    window.setProperty("dressed", True)
    window.setStyleSheet(_sheet["text"])


def _paint(app: QApplication) -> None:
    theme = _chosen(_asked[id(app)])
    _state["theme"], _sheet["text"] = theme, style_sheet(theme, app.font())
    app.setPalette(palette(theme))
    for window in app.topLevelWidgets():
        if window.property("dressed"):
            dress(window)


def _chosen(choice: Choice) -> Theme:
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if choice in ("light", "dark"):
        return DARK if choice == "dark" else LIGHT
    strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if choice == "contrast" or strong:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette in these colours, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in {
        role.Window: theme.surface,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.panel,
        role.Midlight: theme.line,
        role.Mid: theme.line_strong,
        role.Dark: theme.muted,
        role.Shadow: theme.line_strong,
    }.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(faint(theme)))
    return made


def faint(theme: Theme) -> str:
    """Return the colour of words that cannot be used now, between muted and the panel."""
    return blend(theme.muted, theme.panel, 0.4)


def blend(colour: str, other: str, share: float) -> str:
    """Return a colour this share of the way from one to the other."""
    a, b = QColor(colour), QColor(other)
    mixed = (
        round(x + (y - x) * share)
        for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(*mixed).name()


def use_font(app: QApplication) -> None:
    """Use the system's own type; the bundled Noto Sans where the system has none to offer."""
    font = QFont(app.font())
    if not QFontDatabase.families() or not QFontInfo(font).family():
        for file in sorted(asset("fonts").glob("NotoSans-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        font = QFont("Noto Sans")
    font.setPointSizeF(max(font.pointSizeF(), 10.0))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    app.setFont(font)


def scaled(font: QFont, factor: float, weight: QFont.Weight | None = None) -> QFont:
    """Return a larger or smaller cut of a font."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    if weight is not None:
        made.setWeight(weight)
    return made


def style_sheet(theme: Theme, font: QFont) -> str:
    """Return the style sheet in these colours, its sizes grown with the font."""
    unit = QFontMetricsF(font).height() / 18.0
    words = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    sizes = {f"px{n}": f"{max(1, round(n * unit))}px" for n in range(1, 49)}
    points = font.pointSizeF()
    type_sizes = {
        "small": f"{points * 0.88:.2f}pt",
        "body": f"{points:.2f}pt",
        "large": f"{points * 1.15:.2f}pt",
        "title": f"{points * 1.5:.2f}pt",
    }
    files = {"icons": asset("icons").as_posix(), "shade": "dark" if theme.dark else "light"}
    sheet = Template(asset("style/window.qss").read_text(encoding="utf-8"))
    return sheet.substitute(words, faint=faint(theme), **sizes, **type_sizes, **files)
