"""The coverage table: a row per department, and how many people hold each kind of seat there."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import paint_focus, sized
from planner.ui.widgets.pill import paint_pill, pill_size

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 29
_PAD = 8.0
_TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class CoverageCell(NamedTuple):
    """What one cell says; without a tone it is plain text. ``order`` is what it sorts by."""

    words: str
    tone: str
    order: float | str


class CoverageLine(NamedTuple):
    """One department's row."""

    department_id: int
    cells: tuple[CoverageCell, ...]


def coverage_headers() -> tuple[str, ...]:
    """Return the columns, from the left."""
    return (
        tr("Department"),
        tr("Staff"),
        tr("Sponsor"),
        tr("Champion"),
        tr("Backup"),
        tr("Trained"),
        tr("Goal owner"),
        tr("Hours"),
    )


class CoverageModel(QAbstractTableModel):
    """The lines as a sortable table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CoverageLine] = []
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    def show_lines(self, lines: Sequence[CoverageLine]) -> None:
        """Replace all lines, keeping the order the reader chose."""
        self.beginResetModel()
        self.lines = list(lines)
        self._order()
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(coverage_headers())

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == _TONE_ROLE:
            return cell.tone
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{coverage_headers()[index.column()]}: {cell.words}"
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
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted_by
        if column >= 0:
            self.lines.sort(
                key=lambda line: line.cells[column].order,
                reverse=order == Qt.SortOrder.DescendingOrder,
            )


class _PillDelegate(QStyledItemDelegate):
    """Paints each cell as words or as a pill, with a hairline below the row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        theme = current_theme()
        box = QRectF(option.rect)
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if hovered or bool(option.state & QStyle.StateFlag.State_Selected):
            painter.fillRect(box, QColor(theme.accent_soft if hovered else theme.panel))
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(
            QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5)
        )
        words, tone = index.data(), index.data(_TONE_ROLE)
        if tone:
            at = QPointF(box.left() + _PAD - 3, box.center().y())
            paint_pill(painter, at, words, tone, option.font, box.width() - _PAD)
        else:
            painter.setPen(QColor(theme.text))
            painter.setFont(option.font)
            room = box.adjusted(_PAD, 0, -_PAD / 2, 0)
            shown = QFontMetricsF(option.font).elidedText(
                words, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if current:
            paint_focus(painter, box.adjusted(0, 1, -1, -2), 5.0)
        painter.restore()


class CoverageGrid(QTableView):
    """The table; choosing a cell (click or Enter) says whose and which column."""

    chosen = Signal(int, int)
    """The department's id and the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = CoverageModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_PillDelegate(self))
        self.setAccessibleName(tr("Coverage by department"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
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
        return max(_ROW_HEIGHT, int(QFontMetricsF(self.font()).height() * 1.75))

    def show_lines(self, lines: Sequence[CoverageLine]) -> None:
        """Show these departments."""
        self.lines.show_lines(lines)
        self._set_widths()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(9, max(3, self.lines.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + rows * self.row_height() + 2
        return QSize(620, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.row_height() * 6)

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
        """Each column as wide as its widest words; the names get what is left."""
        header = self.horizontalHeader()
        small = QFontMetricsF(sized(self.font(), 0.88, strong=True))
        taken = 0
        for column, title in enumerate(coverage_headers()):
            if column == 0:
                continue
            kinds = {
                (line.cells[column].words, line.cells[column].tone) for line in self.lines.lines
            }
            wide = max(
                (pill_size(words, self.font(), tone).width() for words, tone in kinds), default=0
            )
            width = ceil(max(wide + _PAD + 1, small.horizontalAdvance(title) + 2 * _PAD + 3))
            header.resizeSection(column, width)
            taken += width
        header.resizeSection(0, max(110, self.viewport().width() - taken))
