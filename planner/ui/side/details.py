"""The panel at the right: what is known of the row that is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr, trn
from planner.ui.counted import HeadPart
from planner.ui.plain import label
from planner.ui.widgets.figure import Figure, Link

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

    def figure(self, words: str, follow: Callable[[], object]) -> None:
        """A sentence with a figure in it; pressing it shows the rows it counts."""
        made = Figure(words=1.0)
        made.say("", words)
        made.clicked.connect(lambda: follow())
        self._column.addWidget(made)

    def facts(self, pairs: Sequence[tuple[str, str | HeadPart]]) -> None:
        """Names and values side by side; those without a value are left out, and figures among
        them can be followed."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(pair for pair in pairs if pair[1]):
            grid.addWidget(label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_value(value), line, 1)
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


def _value(value: str | HeadPart) -> QHBoxLayout:
    """In a row of its own, so that a short link does not narrow the column."""
    row = QHBoxLayout()
    words, follow = (value, None) if isinstance(value, str) else value
    if follow is None:
        row.addWidget(label(words, wrap=True))
        return row
    link = Link(words)
    link.clicked.connect(lambda: follow())
    row.addWidget(link)
    row.addStretch(1)
    return row
