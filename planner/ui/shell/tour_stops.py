"""The stops of the tour: what decides, where to look, and how to go anywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.page import Page
from planner.ui.shell.head import Head
from planner.ui.shell.sidebar import Sidebar
from planner.ui.shell.tour import Stop, Tour
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.ui.pages.overview.page import OverviewPage

LEFT = "tour left"
"""Under which the window remembers that somebody has seen the tour, or did not want it."""


class TourGuide:
    """Begins the tour of a window. Once it was left it does not begin by itself again."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        show_page: Callable[[str], Page],
        sidebar: Sidebar,
        head: Head,
    ) -> None:
        """Lead round a window; ``show_page`` brings a page into sight and returns it."""
        self._window, self._workspace = window, workspace
        self._show_page, self._sidebar, self._head = show_page, sidebar, head
        self.tour: Tour | None = None

    def start(self) -> None:
        """Lead round, from the first stop; round an empty plan, from where it begins."""
        if self.tour is None:
            self.tour = Tour(self._window, self._keep_left)
            self._workspace.planOpened.connect(self.tour.put_away)
        page = self._overview()
        first = self._on_the_overview() if page.full.isVisible() else [self._beginning()]
        self.tour.start([*first, *self._elsewhere()])

    def start_once(self) -> None:
        """Lead round whoever never left the tour, once a plan is open."""
        if self._workspace.store is not None and not self._workspace.window_state.text(LEFT):
            self.start()

    def _keep_left(self) -> None:
        self._workspace.window_state.keep(LEFT, "yes")

    def _overview(self) -> OverviewPage:
        """Bring the overview into sight, and return it."""
        from planner.ui.pages.overview.page import OverviewPage

        page = self._show_page("overview")
        assert isinstance(page, OverviewPage)
        return page

    def _on_overview(self, part: Callable[[OverviewPage], QWidget]) -> Callable[[], QWidget]:
        """Return what brings a part of the overview into sight; all there is on an empty one."""

        def place() -> QWidget:
            page = self._overview()
            return part(page) if page.full.isVisible() else page.empty

        return place

    def _page_button(self, key: str) -> Callable[[], QWidget]:
        return lambda: self._sidebar.buttons[key]

    def _beginning(self) -> Stop:
        return Stop(
            tr("Where a plan begins"),
            tr(
                "Bring in a list of people, or add departments. From then on this page says in one"
                " word how the whole launch stands, and what needs attention first."
            ),
            self._on_overview(lambda page: page.full),
        )

    def _on_the_overview(self) -> list[Stop]:
        return [
            Stop(
                tr("Where the plan stands"),
                tr(
                    "One word for the whole launch, why, and the smallest step that would fix it."
                    " It follows every change you make."
                ),
                self._on_overview(lambda page: page.standing),
            ),
            Stop(
                tr("What needs attention"),
                tr(
                    "The gravest risks, each in a sentence with what to do next. Press that, and"
                    " you are where it is done. All of them are under Risks."
                ),
                self._on_overview(lambda page: page.attention),
            ),
        ]

    def _elsewhere(self) -> list[Stop]:
        return [
            Stop(
                tr("What if somebody leaves?"),
                tr("Tick people and a day, and see what has nobody then. It changes nothing."),
                self._page_button("what_if"),
            ),
            Stop(
                tr("Who holds what"),
                tr("All that must be held, against all people. O makes an owner, B a backup."),
                self._page_button("ownership"),
            ),
            Stop(
                tr("For the meeting"),
                tr("Status pack, workbook and single pages, each seen before it is saved."),
                self._page_button("reports"),
            ),
            Stop(
                tr("Everything from one box"),
                tr(
                    "Ctrl+K finds people, risks, pages and commands; Ctrl+/ lists all keys. This"
                    " tour is in the Help menu."
                ),
                lambda: self._head.search,
            ),
        ]
