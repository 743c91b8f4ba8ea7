"""The panel at the right: what is known of the row that is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.text import tr, trn
from planner.ui.plain import label

MOST_LINES = 30


class Details(QWidget):
    """A title, facts, lists and buttons, from top to bottom; renewed as a whole."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Details"))
        self._nothing = nothing
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._area)
        self.clear()

    def clear(self) -> None:
        """Say that nothing is selected."""
        self.begin()
        self.text(self._nothing, "muted")
        self.end()

    def begin(self, title: str = "") -> None:
        """Start anew, under this title."""
        self._body = QWidget()
        self._body.setObjectName("scrolled")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 14, 14, 16)
        self._column.setSpacing(6)
        if title:
            self._column.addWidget(label(title, "large", wrap=True))

    def end(self) -> None:
        """Show what was put together since ``begin``."""
        self._column.addStretch(1)
        place = self._area.verticalScrollBar().value()
        old = self._area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._area.setWidget(self._body)
        self._area.verticalScrollBar().setValue(place)

    def heading(self, words: str) -> None:
        self._column.addSpacing(10)
        self._column.addWidget(label(words, "heading"))

    def text(self, words: str, role: str = "muted") -> None:
        self._column.addWidget(label(words, role, wrap=True))

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values side by side; those without a value are left out."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(pair for pair in pairs if pair[1]):
            grid.addWidget(label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, wrap=True), line, 1)
        self._column.addLayout(grid)

    def bullets(self, lines: Sequence[str], none: str = "") -> None:
        """A list, one line each; of a long one the first lines and how many more there are."""
        shown = lines if len(lines) <= MOST_LINES else lines[: MOST_LINES - 1]
        for line in shown:
            self.text(line)
        if len(shown) < len(lines):
            left = len(lines) - len(shown)
            self.text(trn("and {count} more", "and {count} more", left))
        if not lines and none:
            self.text(none)

    def widget(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def button(
        self, words: str, pressed: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        made = QPushButton(words)
        if primary:
            made.setProperty("kind", "primary")
        made.clicked.connect(lambda: pressed())
        self._column.addSpacing(4)
        self._column.addWidget(made)
        return made
