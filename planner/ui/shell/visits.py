"""Where in the window one has been: back and forward over page, filter and row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from planner.ui.page import Page, PagePlace

MOST = 100
RESTED = 1_000
"""Milliseconds without a change after which another change of the filter is another place."""


class Visit(NamedTuple):
    """A page, and how it was left."""

    page: str
    place: PagePlace


class Visits(QObject):
    """The places of one window, in the order they were visited.

    A new place begins with another page, another row that was led to, and another filter; moving
    through the rows of a list does not, but the row is part of the place.
    """

    changed = Signal()
    """There is another place to go back or forward to."""

    def __init__(
        self,
        page_of: Callable[[str], Page],
        show: Callable[[str], None],
        shown: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page_of, self._show, self._shown = page_of, show, shown
        self._visits: list[Visit] = []
        self._at = -1
        self._going = False
        self._filtering = QTimer(self, interval=RESTED, singleShot=True)

    def watch(self, key: str, page: Page) -> None:
        """Notice how this page is filtered, and on which row one is."""
        page.filtered.connect(lambda: self._filtered(key))
        for panel in page.panels():
            panel.filtered.connect(page.filtered)
            panel.rowChosen.connect(lambda _: self._note_place(key))

    def clear(self) -> None:
        """Forget the places, which were in the last plan."""
        self._visits, self._at = [], -1

    @contextmanager
    def going(self) -> Iterator[None]:
        """Keep how the page in sight is left, and begin a new place where this leads to."""
        if self._going:
            yield
            return
        self._note_place(self._shown())
        self._going = True
        try:
            yield
        finally:
            self._going = False
        self._arrive()

    def _arrive(self) -> None:
        key = self._shown()
        visit = Visit(key, self._page_of(key).place())
        if self._at < 0 or self._visits[self._at] != visit:
            self._visits[self._at + 1 :] = [visit]
            del self._visits[:-MOST]
            self._at = len(self._visits) - 1
            self.changed.emit()
        self._filtering.stop()

    def _note_place(self, key: str) -> None:
        """Keep how the page in sight is now."""
        if self._at >= 0 and not self._going and self._visits[self._at].page == key:
            self._visits[self._at] = Visit(key, self._page_of(key).place())

    def _filtered(self, key: str) -> None:
        """Begin a new place with another filter; while one types, it is the same."""
        if self._going or self._at < 0 or self._visits[self._at].page != key:
            return
        self._note_place(key) if self._filtering.isActive() else self._arrive()
        self._filtering.start()

    # Going -------------------------------------------------------------------------------

    def can_go(self, step: int) -> bool:
        """Return whether there is a place before (-1) or after (1) this one."""
        return 0 <= self._at + step < len(self._visits)

    def go(self, step: int) -> bool:
        """Go back (-1) or forward (1); places whose row is gone are passed over.

        Return whether there was a place to go to.
        """
        if self._at >= 0:
            self._note_place(self._visits[self._at].page)
        at = self._at + step
        while 0 <= at < len(self._visits):
            visit = self._visits[at]
            page = self._page_of(visit.page)
            page.refresh_if_stale()
            if page.has_place(visit.place):
                self._at = at
                self._return_to(visit, page)
                return True
            at += step
        return False

    def _return_to(self, visit: Visit, page: Page) -> None:
        self._going = True
        try:
            self._show(visit.page)
            page.return_to(visit.place)
        finally:
            self._going = False
        self._filtering.stop()
        self.changed.emit()


class MouseButtons(QObject):
    """Hears the mouse's buttons for back and forward, wherever in a window they are pressed."""

    def __init__(self, go: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._go = go

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            step = _STEPS.get(event.button())
            if step is not None:
                if event.type() == QEvent.Type.MouseButtonPress:
                    self._go(step)
                return True
        return False


_STEPS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
