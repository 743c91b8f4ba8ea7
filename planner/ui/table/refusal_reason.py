"""Why what was typed into a cell was not taken, beside the cell."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from planner.ui.look.plain import label
from planner.ui.look.theme import current_theme

_WIDEST = 380


class Reason(QWidget):
    """A sentence below the editor of a cell, or above it where there is no room below."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._viewport = view.viewport()
        self.setObjectName("reason")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "bad", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._words)
        self.hide()

    def show_beside(self, words: str, editor: QWidget) -> None:
        """Show a sentence beside this editor for as long as it is open."""
        theme = current_theme()
        self.setStyleSheet(
            f"#reason {{ background: {theme.surface}; border: 1px solid {theme.bad};"
            " border-radius: 6px; }"
        )
        self._words.setText(words)
        self.setAccessibleName(words)
        editor.setAccessibleDescription(words)
        editor.destroyed.connect(self.hide)
        self.follow_editor(editor)
        self.show()
        self.raise_()

    def text(self) -> str:
        """Return the sentence that is shown, empty where none is."""
        return "" if self.isHidden() else self._words.text()

    def follow_editor(self, editor: QWidget) -> None:
        """Go where the editor went."""
        room = self._viewport.rect()
        inner = min(_WIDEST, room.width()) - 22
        wanted = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        width = min(wanted, inner)
        self._words.setFixedWidth(width)
        self.resize(width + 22, self._words.heightForWidth(width) + 14)
        place = editor.geometry()
        x = max(0, min(place.left(), room.width() - self.width()))
        below = place.bottom() + 4
        above = place.top() - 4 - self.height()
        self.move(QPoint(x, below if below + self.height() <= room.height() else max(0, above)))
