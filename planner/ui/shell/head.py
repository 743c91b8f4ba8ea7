"""The top of the window: what the page is called, the search box, and the page's own buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.look.icons import icon
from planner.ui.look.plain import elided, label
from planner.ui.look.theme import current_theme
from planner.ui.page import EDGE, GAP, Page
from planner.ui.row_filter import HeadPart
from planner.ui.widgets.figure import Link
from planner.ui.widgets.layouts import clear, in_order


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
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.line)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 18, EDGE, GAP)
        row.setSpacing(10)
        row.addLayout(titles, 1)
        row.addWidget(self.search)
        row.addLayout(self._buttons)
        self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the search box keeps only its sign."""
        super().resizeEvent(event)
        words = tr("Search or run a command") + "   Ctrl+K"
        self.search.setText(words if self.width() > 840 else "")

    def show_page(self, page: Page) -> None:
        """Show the head of another page."""
        self.leave_page()
        self._page = page
        page.headChanged.connect(self._renew)
        for button in page.header_buttons:
            self._buttons.addWidget(button)
            button.show()
        self._renew()

    def leave_page(self) -> None:
        """Take away what belongs to the page whose head was shown."""
        if self._page is not None:
            self._page.headChanged.disconnect(self._renew)
            for button in self._page.header_buttons:
                button.hide()
                self._buttons.removeWidget(button)
            self._page = None

    def _renew(self) -> None:
        if self._page is not None:
            self.title.show_text(self._page.title)
            self._say_line(self._page.head_parts)
            in_order([*self.links, self.search, *self._page.header_buttons])

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
                    self._line.addWidget(label(part.words, "subtitle"))
                continue
            link = Link(part.words, quiet=True)
            link.clicked.connect(lambda _=False, follow=part.follow: follow())
            self._line.addWidget(link)
            self.links.append(link)
        if len(parts) != 1 or self.links:
            self._line.addStretch(1)

    def _colour(self) -> None:
        self.search.setIcon(icon("search", current_theme().muted))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)
