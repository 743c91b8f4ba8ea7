"""The one way texts reach widgets: as they are, never as markup.

Qt takes what looks like HTML in labels, tips and boxes for HTML, loads the images it names and
asks for their network paths. Whatever a person typed goes through here.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QSizePolicy, QWidget

from planner.ui.look.theme import dress

_MARK = "\u200e"
"""Unseen; what follows it reads from left to right."""
_BREAK = "\u00ad"
"""Unseen, but for a hyphen where a line ends at it."""
_LONG_WORD = re.compile(r"[^\W\d_]{18,}")
"""Words that may be longer than a line, as they are in German and Finnish."""


class Line(QLabel):
    """A label that reads in the direction of the window, whatever it begins with.

    A sentence that begins with a name in Hebrew or Arabic would otherwise be set from right to
    left as a whole, its end at its beginning.
    """

    def setText(self, text: str) -> None:
        if self.wordWrap():
            text = _LONG_WORD.sub(_breakable, text)
        leftwards = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = _MARK if not leftwards and _begins_leftwards(text) else ""
        super().setText(mark + text)

    def text(self) -> str:
        return super().text().removeprefix(_MARK).replace(_BREAK, "")


def _breakable(word: re.Match[str]) -> str:
    """Return a word that can go on in the next line, a hyphen at the end of this one."""
    letters = word[0]
    if not letters.isascii() and _begins_leftwards(letters):
        return letters  # its letters are joined
    return _BREAK.join(letters[at : at + 6] for at in range(0, len(letters), 6))


def _begins_leftwards(text: str) -> bool:
    if text.isascii():
        return False
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


class Elided(Line):
    """A label on one line that ends in dots where it is too long, and says all of it in its tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._full_text = ""
        self.show_text(text)

    def show_text(self, text: str) -> None:
        self._full_text = text
        self.setAccessibleName(text)
        self._fit()

    def full_text(self) -> str:
        return self._full_text

    def _fit(self) -> None:
        line = self._full_text.replace("\n", " ")
        shown = self.fontMetrics().elidedText(
            line, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        self.setText(shown)
        self.setToolTip(plain_tip(line) if shown != line else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(0)
        return hint


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label; ``role`` sets its look: title, subtitle, heading, muted, small, strong, bad."""
    made = Line()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


def elided(text: str = "", role: str = "") -> Elided:
    """Make a label on one line that gives way where there is no room."""
    made = Elided(text)
    if role:
        made.setProperty("role", role)
    return made


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text as it is: Qt takes what looks like markup for markup."""
    return f"<span>{escape(text)}</span>"


def menu_text(text: str, most: int = 60) -> str:
    """Return a text as a menu entry or button shows it, where ``&`` would mark a letter."""
    line = " ".join(text.split())
    if len(line) > most:
        line = line[: most - 1] + "…"
    return line.replace("&", "&&")


def message_box(
    parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str, more: str = ""
) -> QMessageBox:
    """Make a message box whose texts are plain."""
    box = QMessageBox(parent)
    if parent is None:
        dress(box)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(text)
    if more:
        box.setInformativeText(more)  # its label takes the format set above
    return box
