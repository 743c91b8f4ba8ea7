"""The pages of a window, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from planner.ui.page import Page
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.workspace import Workspace


class PageStack(QStackedWidget):
    """One page in sight, or the first page of all, which is shown while no plan is open."""

    def __init__(self, workspace: Workspace, watch: Callable[[str, Page], None]) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._workspace, self._watch = workspace, watch
        self.made: dict[str, Page] = {}

    def page(self, key: str) -> Page:
        """Return a page, made when it is first wanted."""
        if key not in self.made:
            entry = next(entry for entry in ENTRIES if entry.key == key)
            page = entry.make(self._workspace)
            self.made[key] = page
            self._watch(key, page)
            self.addWidget(page)
        return self.made[key]

    def drop_pages(self) -> None:
        """Begin with new pages: filters, choices and ticks on the old ones are of another plan.

        An old page lives on unseen while work that it began is under way.
        """
        for page in self.made.values():
            self.removeWidget(page)
            dropped: list[QWidget] = [page, *page.header_buttons]
            for widget in dropped:
                widget.setParent(None)
        self.made.clear()
