"""The coverage table: a row per department, and how many people hold each kind of seat there."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollatorSortKey,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import plain_tip
from planner.ui.model_index import Index
from planner.ui.widgets.coverage_cells import FILLED_ROLE, PAD, TONE_ROLE, CellDelegate, cell_width
from planner.ui.widgets.ink import sized

_ROW_HEIGHT = 26
MOST = 20
"""Departments in sight; of more, those that come first in the order they are sorted in."""
_NAMES = 112
"""Pixels that the names of departments have at least."""
_GIVING_WAY = (1, 6, 5, 4, 3)
"""Columns in the order in which they are left out: staff, goals, sponsors, backups, champions."""


class CoverageCell(NamedTuple):
    """What one cell says, and what it sorts by."""

    words: str
    tone: str
    """How it is painted: see ``TONE_ROLE``."""
    order: float | QCollatorSortKey
    filled: int = 0
    """Of people how many were tested: their marks are discs, the others' rings."""


class CoverageLine(NamedTuple):
    """One department's row."""

    department_id: int
    cells: tuple[CoverageCell, ...]


def coverage_headers() -> tuple[str, ...]:
    """Return the columns, from the left."""
    return (
        tr("Department"),
        tr("Staff"),
        tr("Champion seat"),
        tr("Champion"),
        tr("Backup"),
        tr("Sponsor"),
        tr("Goals"),
        tr("Hours"),
    )


_SEAT = 2
"""By this many departments are sorted until the reader sorts them: least cover first."""


class CoverageModel(QAbstractTableModel):
    """The lines as a sortable table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CoverageLine] = []
        self.sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    def show_lines(self, lines: Sequence[CoverageLine]) -> None:
        """Replace all lines, keeping the order the reader chose."""
        self.beginResetModel()
        self.lines = list(lines)
        self._order()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else min(MOST, len(self.lines))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(coverage_headers())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == TONE_ROLE:
            return cell.tone
        if role == FILLED_ROLE:
            return cell.filled
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = tr("none") if cell.tone == "people" and not cell.order else cell.words
            if cell.filled:
                words = tr("{count}, {tested} of them tested", count=words, tested=cell.filled)
            return f"{coverage_headers()[index.column()]}: {words}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return plain_tip(cell.words)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return coverage_headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            figures = self.lines and self.lines[0].cells[section].tone == "figure"
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self.sorted_by
        if column < 0 and len(self.lines) > MOST:
            column = _SEAT
        if column >= 0:
            self.lines.sort(
                key=lambda line: line.cells[column].order,
                reverse=order == Qt.SortOrder.DescendingOrder,
            )


class CoverageGrid(QTableView):
    """The table; choosing a cell (click or Enter) says whose and which column."""

    chosen = Signal(int, int)
    """The department's id and the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = CoverageModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(tr("Coverage by department"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # All rows are in sight: the page scrolls, nothing within it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.sortIndicatorChanged.connect(lambda *_: header.setSortIndicatorShown(True))
        header.setSortIndicatorClearable(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.clicked.connect(self._choose)

    def row_height(self) -> int:
        """Return the height of each row, for the font in use."""
        return max(_ROW_HEIGHT, int(QFontMetricsF(self.font()).height() * 1.45))

    def show_lines(self, lines: Sequence[CoverageLine]) -> None:
        """Show these departments."""
        self.lines.show_lines(lines)
        self._set_widths()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = max(1, self.lines.rowCount())
        height = self.horizontalHeader().sizeHint().height() + rows * self.row_height() + 2
        return QSize(560, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._set_widths()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.lines.lines[index.row()].department_id, index.column())

    def _set_widths(self) -> None:
        """Each column as wide as its widest words; the names get what is left.

        Where that would be too little for them, the columns that tell least are left out.
        """
        titles = enumerate(coverage_headers())
        widths = {column: self._width(column, title) for column, title in titles if column}
        room = self.viewport().width() - _NAMES
        for column in _GIVING_WAY:
            fits = sum(widths.values()) <= room
            self.setColumnHidden(column, not fits)
            if not fits:
                widths[column] = 0
        header = self.horizontalHeader()
        for column, width in widths.items():
            header.resizeSection(column, width) if width else None
        header.resizeSection(0, max(_NAMES, self.viewport().width() - sum(widths.values())))

    def _width(self, column: int, title: str) -> int:
        small = QFontMetricsF(sized(self.font(), 0.88, strong=True)).horizontalAdvance(title)
        cells = {(line.cells[column].words, line.cells[column].tone) for line in self.lines.lines}
        font = self.font()
        wide = max((cell_width(words, tone, font) for words, tone in cells), default=0.0)
        return ceil(max(wide + PAD + 1, small + 2 * PAD + 1))
