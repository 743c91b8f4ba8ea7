"""The pages of a window, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from planner.ui.page import Page
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.workspace import Workspace

LOAD_EVERY = 50
"""Milliseconds after which the modules of one more page are loaded, from the first page on."""


class PageStack(QStackedWidget):
    """One page in sight, or the first page of all, which is shown while no plan is open."""

    def __init__(self, workspace: Workspace, watch: Callable[[str, Page], None]) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._workspace, self._watch = workspace, watch
        self.made: dict[str, Page] = {}
        self._unloaded = list(ENTRIES)
        self._ahead = QTimer(self, interval=LOAD_EVERY)
        self._ahead.timeout.connect(self._load_next)
        self._dropped: list[QWidget] = []
        workspace.jobs.changed.connect(self._delete_dropped)

    def page(self, key: str) -> Page:
        """Return a page, made when it is first wanted."""
        if key not in self.made:
            entry = next(entry for entry in ENTRIES if entry.key == key)
            page = entry.make(self._workspace)
            self.made[key] = page
            self._watch(key, page)
            self.addWidget(page)
            if self._unloaded:
                self._ahead.start()
        return self.made[key]

    def _load_next(self) -> None:
        """Load the modules of one more page, so that its first show need not wait for them."""
        entry = self._unloaded.pop(0)
        entry.load()
        if not self._unloaded:
            self._ahead.stop()
            self._load_what_saves()

    def _load_what_saves(self) -> None:
        """Load what the first step is saved with, in a thread, so that nobody waits for it then."""

        def load(_: object) -> None:
            import planner.store.writing.writer  # noqa: F401

        self._workspace.jobs.run("", load, lambda _: None, quiet=True)

    def drop_pages(self) -> None:
        """Begin with new pages: filters, choices and ticks on the old ones are of another plan.

        An old page lives on unseen while work that it began is under way.
        """
        for page in self.made.values():
            self.removeWidget(page)
            dropped: list[QWidget] = [page, *page.header_buttons]
            for widget in dropped:
                widget.setParent(None)
            self._dropped += dropped
        self.made.clear()
        self._delete_dropped()

    def _delete_dropped(self) -> None:
        """Delete the pages that were dropped, unless they wait for work.

        Left to Python, parts of a page went before the page itself, and the program ended when the
        rest was told of other colours.
        """
        if self._workspace.jobs.running:
            return
        for widget in self._dropped:
            widget.deleteLater()
        self._dropped.clear()
