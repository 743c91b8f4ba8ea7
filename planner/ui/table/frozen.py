"""The first column of a table, which stays in sight while the others are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from planner.ui.table.delegate import CellDelegate
from planner.ui.table.model import TableModel


class FrozenColumn(QTableView):
    """Lies over a table that is scrolled sideways; what is done here is done there."""

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self._view, self._on = view, False
        self.setModel(model)
        self.setSelectionModel(view.selectionModel())
        self.setItemDelegate(CellDelegate(model, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollMode(view.verticalScrollMode())
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
        for at in range(1, model.columnCount()):
            self.setColumnHidden(at, True)
        there, here = view.verticalScrollBar(), self.verticalScrollBar()
        there.valueChanged.connect(here.setValue)
        here.valueChanged.connect(there.setValue)
        view.horizontalScrollBar().valueChanged.connect(lambda _: self.place())
        view.horizontalHeader().sectionResized.connect(lambda *_: self.place())
        view.verticalHeader().sectionResized.connect(
            lambda row, _, height: rows.resizeSection(row, height)
        )
        self.doubleClicked.connect(self._edit)
        view.viewport().installEventFilter(self)
        self.hide()

    def turn(self, on: bool) -> None:
        """Keep the column in sight, or no longer."""
        self._on = on
        self.place()

    def width_over(self) -> int:
        """Return how much of the table's left lies below this column, in pixels."""
        return self.width() if self._on else 0

    def place(self) -> None:
        """Lie over the column's place where that is scrolled away."""
        view, head = self._view, self._view.horizontalHeader()
        away = self._on and view.horizontalScrollBar().value() > 0
        if away:
            self.setColumnWidth(0, view.columnWidth(0))
            self.horizontalHeader().setFixedHeight(head.height())
            edge = view.frameWidth()
            height = view.viewport().height() + head.height()
            self.setGeometry(edge, edge, view.columnWidth(0), height)
            self.verticalScrollBar().setValue(view.verticalScrollBar().value())
            self.raise_()
        self.setVisible(away)

    def eventFilter(self, viewport: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _edit(self, index: QModelIndex) -> None:
        self._view.scrollTo(index)
        self._view.edit(index)
