"""How a table is set out, kept for each plan: columns, their order, filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from planner.ui.state.plan_state import PlanState
from planner.ui.table.cell_type import SIDE
from planner.ui.table.column import Column
from planner.ui.table.head import ROOM_FOR_ARROW
from planner.ui.table.model import TableModel

NARROWEST = 0.87
"""How far columns give way, as a share of what they want, before the table scrolls sideways."""
_LEAST = 30
"""Pixels of a column that can still be seen."""


class KeptColumns(QObject):
    """Sets the columns of a view as they were left in this plan, and keeps what is changed of them.

    Columns are known by their titles, so that one that came in a later version changes nothing.
    """

    filtersChanged = Signal()
    freezeChanged = Signal(bool)

    def __init__(self, view: QTableView, rows: TableModel, state: PlanState) -> None:
        super().__init__(view)
        self._view, self._rows, self._state = view, rows, state
        self._key = f"table/{rows.listing.key}"
        self._titles = [column.title for column in rows.columns]
        self._setting = True
        self._own_widths = False
        self.frozen = False
        """Whether the first column stays in sight."""
        self.only: dict[str, frozenset[str]] = {}
        """The words that a row is to have in a column, by the column's title."""
        head = self._head = view.horizontalHeader()
        head.setHighlightSections(False)
        # Headings look the same whatever is selected; else each asks after every row below it.
        head.setSelectionModel(QItemSelectionModel(rows, head))
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setMinimumSectionSize(40)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setSortingEnabled(True)
        self.use(self._state.get(f"{self._key}/layout"))
        head.sortIndicatorChanged.connect(lambda *_: self._save_layout())
        head.sectionMoved.connect(lambda *_: self._save_layout())
        head.sectionResized.connect(self._resized)

    # The layout as a whole ---------------------------------------------------------------

    def layout(self) -> dict[str, Any]:
        """Return how the table is set out now, in values that can be kept."""
        head, titles = self._head, self._titles
        found: dict[str, Any] = {
            "order": [titles[head.logicalIndex(at)] for at in range(len(titles))],
            "hidden": [title for at, title in enumerate(titles) if head.isSectionHidden(at)],
            "sort": [titles[head.sortIndicatorSection()], self._descending()],
            "frozen": self.frozen,
            "only": {title: sorted(words) for title, words in self.only.items()},
        }
        if self._own_widths:
            shown = [at for at in range(len(titles)) if not head.isSectionHidden(at)]
            found["widths"] = {titles[at]: self._view.columnWidth(at) for at in shown}
        return found

    def use(self, layout: dict[str, Any]) -> None:
        """Set the table out like this; what is not said is as at first."""
        self._setting = True
        hidden = set(_texts(layout.get("hidden"))) - {self._titles[0]}
        for at, title in enumerate(self._titles):
            self._head.setSectionHidden(at, title in hidden)
        self._put_in_order(layout.get("order"))
        self._use_widths(layout.get("widths"))
        self._use_sort(layout.get("sort"))
        self.freeze(bool(layout.get("frozen")))
        only = layout.get("only")
        pairs = only.items() if isinstance(only, dict) else ()
        self.only = {title: frozenset(_texts(words)) for title, words in pairs}
        self._setting = False
        self.filtersChanged.emit()

    def use_and_keep(self, layout: dict[str, Any]) -> None:
        """Set the table out like this from now on; without anything, as at first."""
        self.use(layout)
        self.fit()
        self._save_layout()

    def _put_in_order(self, order: Any) -> None:
        known = [title for title in _texts(order) if title in self._titles]
        wanted = [*dict.fromkeys(known), *(t for t in self._titles if t not in known)]
        wanted.sort(key=lambda title: title != self._titles[0])
        for place, title in enumerate(wanted):
            self._head.moveSection(self._head.visualIndex(self._titles.index(title)), place)

    def _use_widths(self, widths: Any) -> None:
        self._own_widths = isinstance(widths, dict) and bool(widths)
        for title, width in widths.items() if self._own_widths else ():
            if title in self._titles and isinstance(width, int) and width >= _LEAST:
                self._view.setColumnWidth(self._titles.index(title), width)

    def _use_sort(self, kept: Any) -> None:
        listing = self._rows.listing
        column, descending = listing.sort, listing.descending
        if isinstance(kept, list) and len(kept) == 2 and kept[0] in self._titles:
            column, descending = self._titles.index(kept[0]), bool(kept[1])
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self._head):  # the filter follows, and shows the rows in this order
            self._head.setSortIndicator(column, order)
        self._rows.order_by(column, order)

    def _descending(self) -> bool:
        return self._head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder

    def _save_layout(self) -> None:
        if not self._setting:
            self._state.keep(f"{self._key}/layout", self.layout())

    # One thing after the other -----------------------------------------------------------

    def hide(self, section: int, hidden: bool = True) -> None:
        """Take a column out of sight, or show it again; the first always stays."""
        if section:
            self._head.setSectionHidden(section, hidden)
            self.fit()
            self._save_layout()

    def move(self, section: int, by: int) -> None:
        """Move a column so many places to the right; the first stays where it is."""
        place = self._head.visualIndex(section)
        if section and 0 < place + by < len(self._titles):
            self._head.moveSection(place, place + by)

    def freeze(self, frozen: bool) -> None:
        """Keep the first column in sight while the others are scrolled, or no longer."""
        self.frozen = frozen
        self.freezeChanged.emit(frozen)
        self._save_layout()

    def show_only(self, title: str, words: Iterable[str] | None) -> None:
        """Show only rows with one of these words in a column; None shows all again."""
        only = {kept: values for kept, values in self.only.items() if kept != title}
        self.filter_by(only if words is None else only | {title: frozenset(words)})

    def filter_by(self, only: Mapping[str, frozenset[str]]) -> None:
        """Show only rows with one of these words in each of these columns."""
        self.only = dict(only)
        self._save_layout()
        self.filtersChanged.emit()

    def keeps(self) -> list[Callable[[Any], bool]]:
        """Return what each filter asks of a row."""
        return [
            _keeps(column, self.only[column.title])
            for column in self._rows.columns
            if column.title in self.only
        ]

    # Views with a name -------------------------------------------------------------------

    def views(self) -> dict[str, Any]:
        """Return the saved views of this list in this plan, by name."""
        return self._state.get(f"{self._key}/views")

    def save_view(self, name: str) -> None:
        """Keep how the table is set out under a name."""
        self._state.keep(f"{self._key}/views", self.views() | {name: self.layout()})

    def remove_view(self, name: str) -> None:
        """Forget a saved view."""
        views = {kept: layout for kept, layout in self.views().items() if kept != name}
        self._state.keep(f"{self._key}/views", views)

    # Widths ------------------------------------------------------------------------------

    def _resized(self, *_: int) -> None:
        if not self._setting and self._view.isVisible():
            self._own_widths = True
            self._save_layout()

    def fit(self) -> None:
        """Give each column its share of the room there is, unless somebody set their widths."""
        if self._own_widths:
            return
        letter = QFontMetrics(self._view.font()).averageCharWidth()
        wanted = {
            at: column.width * letter + 2 * SIDE
            for at, column in enumerate(self._rows.columns)
            if not self._head.isSectionHidden(at)
        }
        heads = {at: self._head_width(at) for at in wanted}
        before, self._setting = self._setting, True
        for at, width in share_out(self._view.viewport().width() - 1, wanted, heads).items():
            self._view.setColumnWidth(at, width)
        self._setting = before

    def _head_width(self, section: int) -> int:
        arrow = ROOM_FOR_ARROW if self._rows.columns[section].right else 0
        return self._head.sectionSizeHint(section) + arrow


def share_out(room: int, wanted: dict[int, int], heads: dict[int, int]) -> dict[int, int]:
    """Return the width in pixels of each column, by what each wants of the room.

    None is narrower than its head, which tells what the figures below are; what heads take beyond
    their share is given by the others, until these are too narrow and the table scrolls sideways.
    """
    held: set[int] = set()
    while free := wanted.keys() - held:
        left = room - sum(heads[at] for at in held)
        stretch = left / sum(wanted[at] for at in free)
        if stretch < NARROWEST:
            return {at: max(width, heads[at]) for at, width in wanted.items()}
        tight = {at for at in free if wanted[at] * stretch < heads[at]}
        if not tight:
            return {at: heads[at] if at in held else int(wanted[at] * stretch) for at in wanted}
        held |= tight
    return heads


def _keeps(column: Column, words: frozenset[str]) -> Callable[[Any], bool]:
    return lambda row: column.text(row) in words


def _texts(values: Any) -> list[str]:
    """Return the texts in a list that was kept; none where it is no list."""
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
