"""What the details panel is made of, from top to bottom, kept in place while only words change."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.look.plain import label
from planner.ui.widgets.figure import Figure, Link

Follow = Callable[[], object]


class Part(NamedTuple):
    """A piece of the panel."""

    shape: tuple[Hashable, ...]
    """Its kind first; pieces of one shape take each other's place by saying other words."""
    words: tuple[str, ...] = ()
    follows: tuple[Follow | None, ...] = ()
    """What pressing it does; in facts, pressing each value."""
    widget: QWidget | None = None


class Shown:
    """A piece that is in sight."""

    def __init__(self, part: Part, column: QVBoxLayout) -> None:
        self.part = part
        self._column = column
        self._say: list[Callable[[str], object]] = []
        getattr(self, f"_{part.shape[0]}")(*part.shape[1:])

    def show_instead(self, part: Part) -> None:
        """Show this piece, of the same shape, instead."""
        before, self.part = self.part, part
        for say, old, new in zip(self._say, before.words, part.words, strict=False):
            if old != new:
                say(new)
        if before.widget is not None and part.widget is not None:
            self._column.replaceWidget(before.widget, part.widget)
            before.widget.hide()  # out of sight first: as a window it would take the keyboard
            before.widget.setParent(None)
            before.widget.deleteLater()
            part.widget.show()

    def _follow_link(self, at: int) -> None:
        follow = self.part.follows[at]
        if follow is not None:
            follow()

    # One for each kind -------------------------------------------------------------------

    def _heading(self) -> None:
        self._column.addSpacing(10)
        self._put(label(self.part.words[0], "heading", wrap=True))

    def _text(self, role: str) -> None:
        self._put(label(self.part.words[0], role, wrap=True))

    def _put(self, made: QWidget) -> None:
        self._say.append(made.setText)  # type: ignore[attr-defined]
        self._column.addWidget(made)

    def _figure(self) -> None:
        made = Figure(words=1.0)
        made.show_text("", self.part.words[0])
        made.clicked.connect(lambda: self._follow_link(0))
        self._say.append(lambda words: made.show_text("", words))
        self._column.addWidget(made)

    def _facts(self, *linked: bool) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for line, link in enumerate(linked):
            name, value = self.part.words[2 * line : 2 * line + 2]
            named = label(name, "muted")
            grid.addWidget(named, line, 0, Qt.AlignmentFlag.AlignTop)
            self._say.append(named.setText)
            grid.addLayout(self._linked(value, line) if link else self._plain(value), line, 1)
        self._column.addLayout(grid)

    def _plain(self, value: str) -> QHBoxLayout:
        row = QHBoxLayout()
        made = label(value, wrap=True)
        self._say.append(made.setText)
        row.addWidget(made)
        return row

    def _linked(self, value: str, line: int) -> QHBoxLayout:
        """In a row of its own, so that a short link does not narrow the column."""
        row = QHBoxLayout()
        made = Link(value)
        made.clicked.connect(lambda: self._follow_link(line))
        self._say.append(made.setText)
        row.addWidget(made)
        row.addStretch(1)
        return row

    def _button(self, primary: bool) -> None:
        made = QPushButton(self.part.words[0].replace("&", "&&"))  # no letter is marked here
        if primary:
            made.setProperty("kind", "primary")
        made.clicked.connect(lambda: self._follow_link(0))
        self._column.addSpacing(4)
        self._put(made)

    def _widget(self, _: str) -> None:
        assert self.part.widget is not None
        self._column.addWidget(self.part.widget)
