"""The top of the window: what the page is called, the search box, and the page's own buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import Elided, elided, label
from planner.ui.look.themed_icon import keep_icon
from planner.ui.page import EDGE, GAP, Page
from planner.ui.row_filter import HeadPart
from planner.ui.widgets.figure import Link
from planner.ui.widgets.layouts import clear, in_order

_WIDE = 840
"""Pixels from which there is room for the words of the search box."""
_FOR_BUTTONS = 0.66
"""The share of the width that buttons may take; the rest is for the title."""


class _Piece(Elided):
    """Words of the line below the title that take their room, and give way where there is none."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("role", "subtitle")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance(self.full_text()) + 2)
        return hint


def _whole_width(piece: QWidget) -> int:
    if isinstance(piece, Elided):
        return piece.fontMetrics().horizontalAdvance(piece.full_text()) + 2
    return piece.sizeHint().width()


class Head(QWidget):
    """Shows the title, subtitle and buttons of the page in sight."""

    searched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self.title = elided("", "title")
        self.line = QWidget()
        self.links: list[Link] = []
        self._line = QHBoxLayout(self.line)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self.search = QPushButton()
        self.search.setToolTip(tr("Search or run a command (Ctrl+K)"))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(tr("Search or run a command"))
        self.search.clicked.connect(self.searched)
        self.more = self._more_button()
        self._aside = QWidget()
        self._buttons = QHBoxLayout(self._aside)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(10)
        self._buttons.addWidget(self.search)
        self._buttons.addWidget(self.more)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.title, 0, 0)
        keep_icon(self.search, "search", "muted")

    def _more_button(self) -> QToolButton:
        """Return a button for what there is no room for beside the page's main one."""
        more = QToolButton()
        more.setText("⋯")
        more.setProperty("kind", "chip")
        more.setAccessibleName(tr("More"))
        more.setToolTip(tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.aboutToShow.connect(self._fill_more)
        more.setMenu(menu)
        return more

    def _fill_more(self) -> None:
        menu = self.more.menu()
        assert menu is not None
        menu.clear()
        for button in self._page.header_buttons if self._page is not None else ():
            own = button.menu()
            if button.isHidden() and own is not None:
                menu.addMenu(button.text()).addActions(own.actions())
            elif button.isHidden():
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the search box keeps only its sign, then the line below the
        title has a row of its own, then only the page's main button stands beside: the title and
        the line are read whole."""
        wide, title, line = self.width() > _WIDE, self._title_width(), self._line_width()
        room = self.width() - 2 * EDGE - (line if wide else max(title, line))
        self._say_search(whole=wide and self._width_taken(whole=True) <= room)
        buttons = self._page.header_buttons if self._page is not None else []
        taken = self._width_taken(whole=not self.search.property("bare"))
        fits = taken < self.width() * _FOR_BUTTONS and (
            wide or taken + title + 2 * EDGE <= self.width()
        )
        for button in buttons[:-1]:
            button.setVisible(fits)
        self.more.setVisible(len(buttons) > 1 and not fits)
        self._lay_out(beside=wide and taken <= room, wide=wide)

    def _width_taken(self, *, whole: bool) -> int:
        """Return the width of the search box, with its words or without, and of all buttons."""
        self._say_search(whole=whole)
        buttons = self._page.header_buttons if self._page is not None else []
        return sum(button.sizeHint().width() + 10 for button in (self.search, *buttons))

    def _say_search(self, *, whole: bool) -> None:
        """Show the search box with words after its sign, or as the sign alone."""
        self.search.setText(tr("Search or run a command") + "   Ctrl+K" if whole else "")
        self._set_bare(not whole)

    def _lay_out(self, *, beside: bool, wide: bool) -> None:
        """Put the line below the title beside the buttons too, or below both over the width."""
        self._grid.setContentsMargins(EDGE, 18 if wide else 6, EDGE, GAP if wide else 8)
        self._grid.setVerticalSpacing(0 if beside else 2)
        self._grid.addWidget(self.line, 1, 0, 1, 1 if beside else 2)
        self._grid.addWidget(self._aside, 0, 1, 2 if beside else 1, 1)

    def _line_width(self) -> int:
        """Return the width in which the line below the title is read whole."""
        items = (self._line.itemAt(at) for at in range(self._line.count()))
        pieces = [widget for item in items if item is not None and (widget := item.widget())]
        return sum(_whole_width(piece) for piece in pieces)

    def _title_width(self) -> int:
        """Return the width in which the title is read whole."""
        return self.title.fontMetrics().horizontalAdvance(self.title.full_text())

    def _set_bare(self, bare: bool) -> None:
        """Show the search box as a sign alone, in its middle, or with words after the sign."""
        if self.search.property("bare") != bare:
            self.search.setProperty("bare", bare)
            self.search.style().unpolish(self.search)
            self.search.style().polish(self.search)

    def show_page(self, page: Page) -> None:
        """Show the head of another page."""
        self.leave_page()
        self._page = page
        page.headChanged.connect(self._refresh)
        for button in page.header_buttons:
            self._buttons.addWidget(button)
            button.show()
        self._refresh()

    def leave_page(self) -> None:
        """Take away what belongs to the page whose head was shown."""
        if self._page is not None:
            self._page.headChanged.disconnect(self._refresh)
            for button in self._page.header_buttons:
                button.hide()
                self._buttons.removeWidget(button)
            self._page = None

    def _refresh(self) -> None:
        if self._page is not None:
            self.title.show_text(self._page.title)
            self._say_line(self._page.head_parts)
            self._fit()
            in_order([*self.links, self.search, self.more, *self._page.header_buttons])

    def _say_line(self, parts: Sequence[HeadPart]) -> None:
        """Fill the line below the title; figures in it are links to what they count."""
        clear(self._line)
        # As high with figures to follow as with words alone, or without any.
        self.line.setFixedHeight(Link("0", quiet=True).sizeHint().height())
        self.links = []
        for number, part in enumerate(parts):
            if number:
                self._line.addWidget(label(" · ", "subtitle"))
            if part.follow is None:
                if len(parts) == 1:
                    self._line.addWidget(elided(part.words, "subtitle"), 1)
                else:
                    self._line.addWidget(_Piece(part.words))
                continue
            link = Link(part.words, quiet=True)
            link.clicked.connect(lambda _=False, follow=part.follow: follow())
            self._line.addWidget(link)
            self.links.append(link)
        if len(parts) != 1 or self.links:
            self._line.addStretch(1)
