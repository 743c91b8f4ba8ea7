"""The list of pages at the left.

To add a page: one room in ``pages``, one line in ``ENTRIES``, and an icon of its name in
``look/icons.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.text import Sentence, tr
from planner.ui.look.icons import paint_icon
from planner.ui.look.plain import elided, label, menu_text, plain_tip
from planner.ui.look.theme import current_theme, scaled
from planner.ui.page import Page
from planner.ui.shell.spring import SpringOpening
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.ink import paint_focus
from planner.ui.widgets.pressed import PressedButton, is_enter

_BADGE = 34
"""How wide the place of the number is, at the right."""


@dataclass(frozen=True)
class PageEntry:
    """One page of the window; its class is in ``pages/<key>/page.py``."""

    key: str
    words: Sentence
    group: Sentence
    page_class: str

    def make(self, workspace: Workspace) -> Page:
        """Make the page itself; its module is loaded when it is first shown."""
        module = import_module(f"planner.ui.pages.{self.key}.page")
        page: Page = getattr(module, self.page_class)(workspace)
        return page


ENTRIES: tuple[PageEntry, ...] = (
    PageEntry("overview", "Overview", "Plan", "OverviewPage"),
    PageEntry("purpose", "Purpose & goals", "Plan", "PurposePage"),
    PageEntry("timeline", "Timeline", "Plan", "TimelinePage"),
    PageEntry("sponsors", "Sponsors", "People", "SponsorsPage"),
    PageEntry("champions", "Champions", "People", "ChampionsPage"),
    PageEntry("people", "People", "People", "PeoplePage"),
    PageEntry("ownership", "Ownership", "People", "OwnershipPage"),
    PageEntry("requests", "Requests", "Ask and listen", "RequestsPage"),
    PageEntry("pulse", "Pulse", "Ask and listen", "PulsePage"),
    PageEntry("risks", "Risks", "Resilience", "RisksPage"),
    PageEntry("what_if", "What if…", "Resilience", "WhatIfPage"),
    PageEntry("reports", "Reports", "Share", "ReportsPage"),
)


class PageButton(SpringOpening, PressedButton):
    """One page in the sidebar, with what is wrong there as a number that can be followed."""

    followed = Signal()
    """What the number counts is wanted, not the page as it was."""

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.badge = 0
        self._counts = ""
        self.setText(tr(entry.words))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(tr(entry.words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)

    def set_badge(self, count: int, words: str = "") -> None:
        """Show a number, and in the tip what it counts."""
        self.badge, self._counts = count, words
        how = tr("Click the number, or press Ctrl+Enter here, to see only these.")
        self.setToolTip(plain_tip(f"{words}. {how}" if words else ""))
        self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
        self.setAccessibleDescription(how if words else "")
        self.update()

    def _on_number(self, event: QMouseEvent) -> bool:
        return bool(self.badge) and event.position().x() >= self.width() - _BADGE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointing, resting = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(pointing if self._on_number(event) else resting)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        follow = self.isDown() and self._on_number(event)
        super().mouseReleaseEvent(event)
        if follow:
            self.followed.emit()

    def _follow(self) -> None:
        """Show the page with only the rows that the number counts."""
        self.click()
        self.followed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.badge and is_enter(event, control=True):
            self._follow()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show everything")).triggered.connect(lambda: self.click())
        if self.badge:
            words = menu_text(tr("Show only: {words}", words=self._counts), 60)
            menu.addAction(words).triggered.connect(lambda: self._follow())
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        return QSize(150, QFontMetrics(self.font()).height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if self.isChecked() else theme.hover))
            painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            bar = QRectF(0, box.height() / 2 - 8, 3, 16)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        colour = QColor(theme.accent if self.isChecked() else theme.text)
        side = QFontMetrics(self.font()).height() * 0.9
        icon = QRectF(10, (box.height() - side) / 2, side, side)
        paint_icon(
            painter, self.entry.key, icon, QColor(theme.muted) if not self.isChecked() else colour
        )
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        words = box.adjusted(icon.right() + 9, 0, -_BADGE + 4 if self.badge else 0, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, self.text())
        if self.badge:
            painter.setFont(scaled(self.font(), 0.88, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.bad))
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(box.adjusted(0, 0, -10, 0), right, str(self.badge))
        if self.hasFocus():
            paint_focus(painter, box)
        painter.end()


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
        self.name = elided()
        self.name.setObjectName("planName")
        self.file = elided()
        self.file.setObjectName("planFile")
        body = QWidget()
        body.setObjectName("sidebarBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(10, 14, 10, 12)
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
        self.setFixedWidth(max(176, QFontMetrics(self.font()).averageCharWidth() * 25))

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
                caption.setContentsMargins(8, 12, 0, 4)
                self._column.addWidget(caption)
            button = PageButton(entry)
            button.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            button.followed.connect(lambda key=entry.key: self.followed.emit(key))
            self.buttons[entry.key] = button
            self._column.addWidget(button)

    def show_plan(self, name: str, file: str) -> None:
        """Name the plan that is open, and its file."""
        self.name.show_text(name)
        self.file.show_text(file)

    def show_page(self, key: str) -> None:
        """Mark a page as the one in sight."""
        self.buttons[key].setChecked(True)
        self._area.ensureWidgetVisible(self.buttons[key], 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from page to page."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self.buttons.values())
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
