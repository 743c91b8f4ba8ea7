"""What every page has: a title, buttons beside it, content, and a details panel if it wants one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr
from planner.ui.details_place import DetailsPlace
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.state.plan_state import PlanState
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.fitting_area import FittingArea
from planner.ui.widgets.layouts import act
from planner.ui.widgets.scrolled_body import BAR, ScrolledBody

if TYPE_CHECKING:
    from planner.analysis.measures import Measures
    from planner.ui.side.details import Details
    from planner.ui.table import TablePanel
    from planner.ui.table.panel_place import TablePlace

GAP = 16
"""Between cards, and between the content and the edge of the page it does not touch."""
EDGE = 24
EDGE_BELOW = EDGE - 4
"""Below the content; messages lie over it."""


class PagePlace(NamedTuple):
    """How a page was left, so that one can come back to it."""

    view: Any
    """What the page itself has to choose, such as which of two views is in sight."""
    tables: tuple[TablePlace, ...]
    main: int | None
    """Which of the tables work was in."""


class Page(QWidget):
    """A page of the window.

    A subclass sets ``key``, ``name`` and ``icon``, puts its widgets into ``body``, and says in
    ``refresh`` what is shown. ``refresh`` is called when the plan has changed and the page is in
    sight, and otherwise when it next comes into sight.
    """

    key: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    scrolled: ClassVar[bool] = False
    """Whether the content scrolls as a whole at any size; a page that is one large table does so
    only where the window is too low for it."""

    tables: ClassVar[bool] = True
    """Whether the page has tables, or may have; without any they need not be loaded for it."""

    headChanged = Signal()
    filtered = Signal()
    """Something else of what the page holds is in sight."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.workspace = workspace
        self.title = ""
        self.subtitle = ""
        self.head_parts: tuple[HeadPart, ...] = ()
        self.header_buttons: list[QPushButton] = []
        if workspace.reviewing is not None:
            self._offer_comment()
        self._stale = True
        self._seen: Measures | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(EDGE, 0, EDGE, EDGE_BELOW)
        self._row.setSpacing(GAP)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        if self.scrolled:
            # The scroll bar stands in the margin, so that cards keep in line with the head.
            self._row.setContentsMargins(EDGE, 0, EDGE - BAR, EDGE_BELOW)
            self._row.setSpacing(GAP - BAR)
            self._row.addWidget(ScrolledBody(self.body), 1)
        else:
            self.body.setContentsMargins(0, 0, 0, 0)
            self._row.addWidget(FittingArea(self.body), 1)
        self.details: Details | None = None
        self._details_place: DetailsPlace | None = None
        workspace.planChanged.connect(self._plan_changed)
        workspace.commented.connect(self._show_anew)

    # For pages to call -------------------------------------------------------------------

    def set_head(self, title: str, subtitle: str | Sequence[HeadPart] = "") -> None:
        """Set what the top of the window says about this page; figures in it can be followed."""
        parts = (HeadPart(subtitle),) if isinstance(subtitle, str) else tuple(subtitle)
        self.head_parts = parts
        subtitle = " · ".join(part.words for part in parts)
        if (title, subtitle) != (self.title, self.subtitle):
            self.title, self.subtitle = title, subtitle
            self.headChanged.emit()

    def counting(
        self, words: str, panel: TablePanel, counts: Callable[[Any], bool] = lambda row: True
    ) -> HeadPart:
        """Return a piece of the head that counts rows of a table; following it shows them alone."""

        def follow() -> None:
            self.show_counted(
                RowFilter(
                    panel.listing.key,
                    words,
                    frozenset(row.key for row in panel.model.every_row if counts(row)),
                )
            )

        return HeadPart(words, follow)

    def add_header_button(
        self, text: str, pressed: Callable[[], object], *, primary: bool = False, tip: str = ""
    ) -> QPushButton:
        """Add a button at the right of the title; the most useful one last, and primary. In a
        review there is none but the one to comment with."""
        button = QPushButton(text, self)
        button.hide()
        if primary:
            button.setProperty("kind", "primary")
        button.setToolTip(tip)
        button.clicked.connect(lambda: act(button, pressed, self.focus_content))
        if self.workspace.reviewing is None or not self.header_buttons:
            self.header_buttons.append(button)
        return button

    def _offer_comment(self) -> None:
        words = tr("Comment on this page…")
        self.add_header_button(words, lambda: self.workspace.run_command("comment on page"))

    def set_details(self, details: Details, *, closed: bool = False) -> None:
        """Put a panel at the right of the content, which can be resized, closed and opened."""
        self.details = details
        state = PlanState(self.workspace.window_state, self.workspace.plan.info.key)
        kept, is_empty = (state, f"details/{self.key}"), self._says_why_empty
        self._details_place = DetailsPlace(
            self, self._row, details, kept, closed=closed, is_page_empty=is_empty
        )
        self.grip = self._details_place.grip

    def need_details(self, needed: bool) -> None:
        """Say whether the view in sight has details; somebody may have closed them even so."""
        if self._details_place is not None:
            self._details_place.need(needed)

    def _says_why_empty(self) -> bool:
        """Return whether no table in sight has a row, and the page says what to do about that."""
        said = any(empty.isVisibleTo(self) for empty in self.findChildren(EmptyState))
        seen = (panel for panel in self.panels() if panel.isVisibleTo(self))
        return said and not any(panel.model.every_row for panel in seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._details_place is not None:
            self._details_place.fit()

    # For pages to override ---------------------------------------------------------------

    def refresh(self) -> None:
        """Show the plan as it is now."""

    def show_row(self, table: str, row_id: int) -> None:
        """Bring a row into sight and select it, where this page shows it."""

    def show_only(self, what: str) -> None:
        """Show only the rows a figure elsewhere counts, such as ``without champion``."""

    def show_counted(self, counted: RowFilter) -> None:
        """Show only the rows a figure counts, under its words."""
        panel = self.panel_of(counted.table)
        panel.show_counted(counted.words, counted.keys)
        panel.view.begin()
        panel.focus_content()

    def panels(self) -> list[TablePanel]:
        """Return the tables of this page."""
        if not self.tables:
            return []
        from planner.ui.table import TablePanel

        return self.findChildren(TablePanel)

    def main_panel(self) -> TablePanel | None:
        """Return the table in which work is, or the first in sight."""
        seen = [panel for panel in self.panels() if panel.isVisibleTo(self)]
        return next((panel for panel in seen if panel.view.hasFocus()), next(iter(seen), None))

    def place(self) -> PagePlace:
        """Return how this page is now."""
        panels, main = self.panels(), self.main_panel()
        at = None if main is None else panels.index(main)
        return PagePlace(self.view_place(), tuple(panel.place() for panel in panels), at)

    def has_place(self, place: PagePlace) -> bool:
        """Return whether what was gone to there is still in the plan."""
        if place.main is not None:
            table = place.tables[place.main]
            if table.chosen and not self.panels()[place.main].has_row(table.row):
                return False
        return self.has_view(place.view)

    def return_to(self, place: PagePlace) -> None:
        """Be as the page was left."""
        self.show_view(place.view)
        for panel, was in zip(self.panels(), place.tables, strict=True):
            panel.return_to(was)
        if place.main is not None:
            self.panels()[place.main].focus_content()

    def view_place(self) -> Any:
        """Return what is chosen besides the tables' filters and rows."""
        return None

    def has_view(self, view: Any) -> bool:
        """Return whether what was chosen is still in the plan."""
        return True

    def show_view(self, view: Any) -> None:
        """Choose what was chosen."""

    def subject(self) -> Any:
        """Return the row that the panel at the side is about; none where it is about nothing that
        can be commented on."""
        return self.details.subject if self.details is not None else None

    def panel_of(self, table: str) -> TablePanel:
        """Return the table of this page that has rows of this kind."""
        return next(panel for panel in self.panels() if panel.listing.key == table)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box, where there is one."""

    def add(self, what: str) -> None:
        """Begin to add a row of a kind this page shows."""

    def make(self, what: object) -> None:
        """Begin to make a document; the page of documents does."""

    def show_finding(self, key: str) -> None:
        """Bring a finding into sight and select it; the page of risks does."""

    def focus_content(self) -> None:
        """Put the keyboard where work on this page begins: into its first table, if it has one,
        else where it says why it has none."""
        for view in self.findChildren(QAbstractItemView):
            if view.isVisibleTo(self) and view.focusPolicy() != Qt.FocusPolicy.NoFocus:
                view.setFocus()
                return
        for empty in self.findChildren(EmptyState):
            if empty.isVisibleTo(self):
                empty.focus_content()
                return

    # Refreshing --------------------------------------------------------------------------

    def _plan_changed(self) -> None:
        if self._seen is self.workspace.measures:
            return  # shown already, by whoever was told before this page
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def _show_anew(self) -> None:
        """Show the plan again, with what was said about it."""
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Refresh now if the plan has changed since the last time."""
        if self._stale:
            self._stale = False
            self._seen = self.workspace.measures
            self.refresh()
            if self._details_place is not None:
                self._details_place.renew()
            if self.scrolled:
                for panel in self.panels():
                    panel.view.show_whole()

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh_if_stale()
        super().showEvent(event)
