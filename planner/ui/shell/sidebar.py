"""The list of pages at the left.

To add a page: one room in ``pages``, one line in ``ENTRIES``, and an icon of its name in
``look/icons.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.text import Sentence, tr
from planner.ui.look.plain import elided, label
from planner.ui.page import Page
from planner.ui.shell.page_button import TIGHTER, PageButton
from planner.ui.state.workspace import Workspace

_NARROW = 52
"""Pixels in which there are signs alone."""
_FROM = 880
"""Pixels the window has to be wide for names beside the signs."""


@dataclass(frozen=True)
class PageEntry:
    """One page of the window; its class is in ``pages/<key>/page.py``."""

    key: str
    words: Sentence
    group: Sentence
    page_class: str

    def make(self, workspace: Workspace) -> Page:
        """Make the page itself; its module is loaded when it is first shown, if not before."""
        page: Page = getattr(self.load(), self.page_class)(workspace)
        return page

    def load(self) -> ModuleType:
        """Load the page's module and what it needs."""
        return import_module(f"planner.ui.pages.{self.key}.page")


ENTRIES: tuple[PageEntry, ...] = (
    PageEntry("overview", "Overview", "Plan", "OverviewPage"),
    PageEntry("purpose", "Purpose & goals", "Plan", "PurposePage"),
    PageEntry("timeline", "Timeline", "Plan", "TimelinePage"),
    PageEntry("messages", "Messages", "Plan", "MessagesPage"),
    PageEntry("sponsors", "Sponsors", "People", "SponsorsPage"),
    PageEntry("champions", "Champions", "People", "ChampionsPage"),
    PageEntry("people", "People", "People", "PeoplePage"),
    PageEntry("ownership", "Ownership", "People", "OwnershipPage"),
    PageEntry("requests", "Requests", "Ask and listen", "RequestsPage"),
    PageEntry("pilot", "Pilot", "Ask and listen", "PilotPage"),
    PageEntry("pulse", "Pulse", "Ask and listen", "PulsePage"),
    PageEntry("risks", "Risks", "Resilience", "RisksPage"),
    PageEntry("what_if", "What if…", "Resilience", "WhatIfPage"),
    PageEntry("drills", "Drills", "Resilience", "DrillsPage"),
    PageEntry("reports", "Reports", "Share", "ReportsPage"),
)


class Sidebar(QWidget):
    """The plan's name, and the pages in their groups."""

    chosen = Signal(str)
    followed = Signal(str)
    """What the number beside this page counts is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, PageButton] = {}
        self.captions: list[QLabel] = []
        self.narrow = self._tight = False
        self.name = elided()
        self.name.setObjectName("planName")
        self.file = elided()
        self.file.setObjectName("planFile")
        self._body = body = QWidget()
        body.setObjectName("sidebarBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(10, 10, 10, 6)
        self._column.setSpacing(1)
        names = QVBoxLayout()
        names.setContentsMargins(8, 0, 4, 4)
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.file)
        self._column.addLayout(names)
        self._add_pages()
        self._column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(area)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the signs of the pages alone, or with their names."""
        self.narrow = narrow
        wide = max(176, QFontMetrics(self.font()).averageCharWidth() * 25)
        self.setFixedWidth(_NARROW if narrow else wide)
        side, top = (8, 6) if narrow else (10, 10)
        self._column.setContentsMargins(side, top, side, 4 if narrow else 6)
        # A bar would lie on the signs; the wheel and the keys turn them over without one.
        bars = Qt.ScrollBarPolicy
        policy = bars.ScrollBarAlwaysOff if narrow else bars.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)
        for widget in (self.name, self.file, *self.captions):
            widget.setVisible(not narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)
            button.updateGeometry()

    def _add_pages(self) -> None:
        group = ""
        for entry in ENTRIES:
            if entry.group != group:
                group = entry.group
                caption = label(tr(group))
                font = caption.font()
                font.setCapitalization(QFont.Capitalization.AllUppercase)
                caption.setFont(font)
                caption.setObjectName("group")
                caption.setContentsMargins(8, 8, 0, 2)
                self._column.addWidget(caption)
                self.captions.append(caption)
            button = PageButton(entry.key, tr(entry.words))
            button.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            button.followed.connect(lambda key=entry.key: self.followed.emit(key))
            self.buttons[entry.key] = button
            self._column.addWidget(button)

    def show_plan(self, name: str, file: str) -> None:
        """Name the plan that is open, and its file."""
        self.name.show_text(name)
        self.file.show_text(file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the pages closer together where all of them are in sight then."""
        super().resizeEvent(event)
        saved = TIGHTER * len(self.buttons)
        needed = self._body.sizeHint().height() + (saved if self._tight else 0)
        tight = needed - saved <= self.height() < needed
        if tight != self._tight:
            self._tight = tight
            for button in self.buttons.values():
                button.set_tight(tight=tight)

    def show_page(self, key: str) -> None:
        """Mark a page as the one in sight."""
        self.buttons[key].setChecked(True)
        self._area.ensureWidgetVisible(self.buttons[key], 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down from page to page."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self.buttons.values())
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()


class Sides(QWidget):
    """The sidebar and what stands beside it, which gets the room where there is little."""

    def __init__(self, sidebar: Sidebar, beside: QWidget) -> None:
        super().__init__()
        self._sidebar = sidebar
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sidebar)
        row.addWidget(beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _FROM
        if narrow != self._sidebar.narrow:
            self._sidebar.set_narrow(narrow=narrow)
