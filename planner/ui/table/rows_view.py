"""The table as it is seen: its rows, what is selected in it, and dragging."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from planner.ui.drag_rows import TakesDrops, labelled_drag
from planner.ui.state.plan_state import PlanState
from planner.ui.table.delegate import CellDelegate
from planner.ui.table.frozen import FrozenColumn
from planner.ui.table.head import Head
from planner.ui.table.kept_columns import KeptColumns
from planner.ui.table.kept_selection import KeptSelection
from planner.ui.table.model import Index, TableModel
from planner.ui.table.selected import Flag, Selected
from planner.ui.table.selection_anchor import Extending
from planner.ui.table.wrapping import RowHeights

_MOST_TIMES = 10
"""Rows in sight that are still unmeasured become fewer each time."""

MANY = 1_000
"""So many rows take long enough to be shown for anything else to wait."""

MOST_WHOLE = 12
"""Rows that are in sight together where the page scrolls; of more the table scrolls too."""

TOLD_AFTER = 60
"""Milliseconds of rest before a row is told that need not be told at once."""


Trigger = QAbstractItemView.EditTrigger
Hint = QAbstractItemDelegate.EndEditHint


class RowsView(TakesDrops, Extending, QTableView):
    """Shows a ``TableModel``; cells, ranges or rows are selected, one cell is current."""

    rowChosen = Signal(object)
    """The row the keyboard is on, or None; said again when several are selected, or no more."""

    def __init__(self, model: TableModel, state: PlanState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = self.table = model
        self.selected = Selected(self, model)
        self._state = state
        self._kept = KeptSelection()
        self._frozen: FrozenColumn | None = None
        self._heights: RowHeights | None = None
        self.setting = False
        self._announced: Any = None
        self._later = QTimer(self, interval=TOLD_AFTER, singleShot=True)
        self._later.timeout.connect(self.announce_row)
        self._selecting = QTimer(self, interval=TOLD_AFTER, singleShot=True)
        self._selecting.timeout.connect(self._announce_selected)
        self._selected_keys: tuple[Any, ...] = ()
        self._counted: Callable[[int], str] = str
        self._fresh: int | None = None
        self.setHorizontalHeader(Head(self))
        self.setModel(model)
        self._cells = CellDelegate(model, self)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelAboutToBeReset.connect(self._remember_selection)
        model.modelReset.connect(self._restore_selection)
        self._heights = RowHeights(self, model)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.selectionModel().currentChanged.connect(self.moved_to)
        self.selectionModel().selectionChanged.connect(lambda *_: self._selecting.start())

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(self.font()).height() + 14)
        self.layout_of_columns = KeptColumns(self, self._rows, self._state)
        self.layout_of_columns.freezeChanged.connect(self._freeze)
        self._freeze(self.layout_of_columns.frozen)

    def _freeze(self, on: bool) -> None:
        """Keep the first column in sight, or no longer; its own view is made when first wanted."""
        if on and self._frozen is None:
            self._frozen = FrozenColumn(self, self._rows)
        if self._frozen is not None:
            self._frozen.turn(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_of_columns.fit()
        if self._heights is not None:
            self._heights.measure()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, also from below the column that stays there."""
        super().scrollTo(index, hint)
        if self._heights is not None and self._heights.vary:
            self._scroll_on(index, hint)
        over = self._frozen.width_over() if self._frozen is not None else 0
        below = over - self.visualRect(index).left()
        if index.column() and over and below > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - below)

    def _scroll_on(self, index: Index, hint: QAbstractItemView.ScrollHint) -> None:
        """Go on while rows that grow as they come into sight push this one out again."""
        for _ in range(_MOST_TIMES):
            seen = self.visualRect(index)
            super().scrollTo(index, hint)
            if self.visualRect(index) == seen:
                return

    def show_whole(self) -> None:
        """Be as high as all rows are together, of many as the first of them: what lies on a page
        that scrolls need not scroll itself."""
        rows = min(self._rows.rowCount(), MOST_WHOLE) * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        head = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(head + rows + bar + 2 * self.frameWidth())

    # Dragging ----------------------------------------------------------------------------

    def let_drag(self, counted: Callable[[int], str]) -> None:
        """Let rows be dragged; ``counted`` says of how many, such as “3 people”."""
        self._counted = counted
        self.setDragEnabled(True)

    def drag_words(self) -> str:
        """Say what is dragged: the name of one row, or how many there are of them."""
        rows = self.chosen_rows()
        return self._rows.columns[0].text(rows[0]) if len(rows) == 1 else self._counted(len(rows))

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected rows, but for the empty one."""
        if not self.chosen_rows():
            return
        lines = [self._rows.index(line, 0) for line in self.selected.lines()]
        data = self._rows.mimeData(lines)
        labelled_drag(self, data, self.drag_words()).exec(actions, self.defaultDropAction())

    def reason_shown(self) -> str:
        """Return why what stands in the open editor was not taken; empty where nothing is said."""
        return self._cells.reason.text()

    # Selection ---------------------------------------------------------------------------

    def chosen_rows(self) -> list[Any]:
        """Return the selected rows from top to bottom, without the empty one."""
        return self.selected.rows()

    def current_row(self) -> Any | None:
        index = self.currentIndex()
        return self._rows.row(index) if index.isValid() else None

    def announced_row(self) -> Any | None:
        """Return the row the keyboard is on; on the empty one, what was just added from it."""
        row = self.current_row()
        if row is not None or self._fresh is None:
            return row
        at = self._rows.position(self._fresh)
        return None if at is None else self._rows.rows[at]

    def begin(self) -> None:
        """Put the keyboard on the first row, so that the side has something to say."""
        self.selectionModel().setCurrentIndex(self._rows.index(0, 0), Flag.NoUpdate)

    def choose(self, key: int | str) -> bool:
        """Select the row of this key and bring it into sight."""
        at = self._rows.position(key)
        if at is None:
            return False
        index = self._rows.index(at, max(0, self.currentIndex().column()))
        self._go_to(index)
        return True

    def choose_all(self, keys: Iterable[int]) -> None:
        """Select the rows of these keys, and bring the topmost into sight."""
        wanted = set(keys)
        lines = [at for at, row in enumerate(self._rows.rows) if row.key in wanted]
        if not lines:
            return
        self._go_to(self._rows.index(lines[-1], 0))
        self._go_to(self._rows.index(lines[0], 0))
        self.selected.add(lines)

    def _go_to(self, index: QModelIndex) -> None:
        """Select this row alone, whatever keys are held."""
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect | Flag.Rows)
        self.scrollTo(index)

    def go_to_cell(self, index: QModelIndex) -> None:
        """Select this cell alone, and bring it into sight."""
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self.scrollTo(index)

    def _remember_selection(self) -> None:
        row, index = self.current_row(), self.currentIndex()
        keys = tuple(each.key for each in self.chosen_rows())
        sections = () if self.selected.whole_rows() else tuple(self.selected.sections())
        current = row.key if row else None
        self._kept = KeptSelection(keys, current, index.row(), index.column(), sections)

    def _restore_selection(self) -> None:
        setting, self.setting = self.setting, True
        self._select_kept()
        self.setting = setting
        if not setting:
            # While somebody types into the filter, nobody reads the details.
            self._later.start()

    def _select_kept(self) -> None:
        kept, rows = self._kept, self._rows
        adding = rows.has_new_row and self.hasFocus()
        line = kept.line_in(rows.rows, rows.every_row, adding=adding)
        if line is not None:
            index = rows.index(line, max(0, kept.column))
            whole = Flag.NoUpdate if kept.sections else Flag.Rows
            self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect | whole)
        self.selected.add(kept.lines_in(rows.rows), kept.sections)

    def _row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        for index in (current, previous):
            line = self.visualRect(index)
            self.viewport().update(QRect(0, line.top(), self.viewport().width(), line.height()))
        self.announce_row()

    def renew_row(self) -> None:
        """Tell the row the keyboard is on anew. Of very many rows it is told once they are painted;
        while one of its cells is being written, once it is known where the keyboard goes from
        there."""
        if self._rows.writing or len(self._rows.every_row) > MANY:
            self._announced = None
            self._later.start()
        else:
            self.announce_row(anew=True)

    def announce_row(self, *, anew: bool = False) -> None:
        """Tell which row the keyboard is on, unless rows are being set or it was told already."""
        if self.current_row() is not None:
            self._fresh = None
        row = self.announced_row()
        if not self.setting and (anew or row is not self._announced or row is None):
            self._later.stop()
            self._announced = row
            self.rowChosen.emit(row)

    def _announce_selected(self) -> None:
        """Tell the row again where others, or no others, are selected with it now."""
        keys = tuple(row.key for row in self.chosen_rows())
        several = keys if len(keys) > 1 else ()
        if several != self._selected_keys:
            self._selected_keys = several
            self.announce_row(anew=True)
