"""The widths and the order of a table's columns, kept from one run to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from planner.ui.state.window_state import WindowState
from planner.ui.table.delegate import SIDE
from planner.ui.table.model import TableModel

NARROWEST = 0.87
"""How far columns give way, as a share of what they want, before the table scrolls sideways."""


class KeptColumns:
    """Sets the columns of a view as they were left, and keeps what is changed of them."""

    def __init__(self, view: QTableView, rows: TableModel, window_state: WindowState) -> None:
        self._view, self._rows, self._window_state = view, rows, window_state
        self._key = f"table/{rows.listing.key}"
        self._fitting = False
        self._own_widths = False
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(False)
        head.setMinimumSectionSize(40)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._sort(head)
        head.sortIndicatorChanged.connect(self._keep_sort)
        head.sectionResized.connect(self._keep_widths)

    def _sort(self, head: QHeaderView) -> None:
        listing = self._rows.listing
        kept = self._window_state.numbers(f"{self._key}/sort")
        column, descending = (
            (kept[0], bool(kept[1]))
            if len(kept) == 2 and 0 <= kept[0] < len(listing.columns)
            else (listing.sort, listing.descending)
        )
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(column, order)
        self._rows.sort(column, order)
        self._view.setSortingEnabled(True)

    def _keep_sort(self, column: int, order: Qt.SortOrder) -> None:
        descending = int(order == Qt.SortOrder.DescendingOrder)
        self._window_state.keep_numbers(f"{self._key}/sort", [column, descending])

    def _keep_widths(self, *_: int) -> None:
        if self._fitting or not self._view.isVisible():
            return
        self._own_widths = True
        widths = [self._view.columnWidth(at) for at in range(len(self._rows.columns))]
        self._window_state.keep_numbers(f"{self._key}/widths", widths)

    def fit(self) -> None:
        """Give each column its remembered width, else its share of the room there is."""
        kept = self._window_state.numbers(f"{self._key}/widths")
        columns = self._rows.columns
        self._fitting = True
        if len(kept) == len(columns) and all(width >= 30 for width in kept):
            if not self._own_widths:
                for at, width in enumerate(kept):
                    self._view.setColumnWidth(at, width)
            self._own_widths = True
        elif not self._own_widths:
            letter = QFontMetrics(self._view.font()).averageCharWidth()
            wanted = [column.width * letter + 2 * SIDE for column in columns]
            stretch = (self._view.viewport().width() - 1) / sum(wanted)
            if stretch < NARROWEST:  # it scrolls sideways anyway
                stretch = 1.0
            for at, width in enumerate(wanted):
                self._view.setColumnWidth(at, int(width * stretch))
        self._fitting = False
