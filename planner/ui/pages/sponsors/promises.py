"""What sponsors promised: a grid of phases and kinds above, every promise below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.sponsors.promises import (
    Grid,
    Square,
    kind_title,
    kind_words,
    phase_words,
    promise_grid,
)
from planner.text import tr
from planner.ui.lists.promises import promise_listing, promise_rows
from planner.ui.look.plain import label
from planner.ui.look.theme import current_theme
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.pressed import ENTER

"""Up to this many promises are all in sight, and the page scrolls; beyond, the table does too."""
_SIGNS = {"good": "✓ ", "bad": "✕ "}


class PromisesView(QWidget):
    """The promises of one sponsor seat, or of all."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.seat = ComboBox()
        self.seat.setAccessibleName(tr("Whose promises"))
        self.seat.activated.connect(lambda _: self.refresh())
        self.grid = PromiseGrid()
        self.grid.opened.connect(self._show_square)
        card = Card(tr("Promised, by phase and kind"))
        top = QHBoxLayout()
        top.addWidget(label(tr("Of"), "muted"))
        top.addWidget(self.seat)
        top.addStretch(1)
        card.body.addLayout(top)
        card.body.addWidget(self.grid)
        self.panel = TablePanel(
            workspace,
            promise_listing(workspace, self._new_ones_seat),
            title=tr("Promises"),
            chips=(
                ByValue(tr("Seat"), lambda row: (row.seat,)),
                Only(tr("Late"), lambda row: row.late),
            ),
            empty=(
                tr("No promises yet"),
                tr(
                    "Sponsors promise three kinds of work: to be active and visible, to build a"
                    " coalition of their peers, and to communicate in person."
                ),
                ((tr("Add promise"), lambda: self.panel.begin_adding()),),
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self.panel, 1)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        plan, chosen = self._workspace.plan, self.seat.currentData()
        self.seat.clear()
        self.seat.addItem(tr("all sponsors"), None)
        for sponsor in plan.sponsors.values():
            self.seat.addItem(sponsor.title, sponsor.id)
        self.seat.setCurrentIndex(max(0, self.seat.findData(chosen)))
        chosen = self.seat.currentData()
        shown = [
            row
            for row in promise_rows(self._workspace)
            if chosen is None or row.promise.sponsor_id == chosen
        ]
        self.panel.show_rows(shown)
        self.panel.view.show_whole()
        self.grid.show_grid(promise_grid([r.promise for r in shown], self._workspace.today))

    def _new_ones_seat(self) -> int | None:
        """Return whose a promise is that is typed in: of whoever is chosen, else of the primary
        sponsor."""
        chosen: int | None = self.seat.currentData()
        sponsors = self._workspace.plan.sponsors.values()
        ordered = sorted(sponsors, key=lambda s: (not s.is_primary, s.id))
        return chosen if chosen is not None else next((s.id for s in ordered), None)

    def _show_square(self, square: Square) -> None:
        words = tr("{phase}, {kind}", phase=phase_words(square.phase), kind=kind_words(square.kind))
        self.panel.show_counted(words, [promise.id for promise in square.promises])
        self.panel.view.begin()
        self.panel.focus_content()


class PromiseGrid(QTableWidget):
    """Phases down and kinds across; Enter or a click shows the promises of a square below."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(0, 0)
        self._squares: dict[tuple[int, int], Square] = {}
        self.setAccessibleName(tr("Promised, by phase and kind"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.cellClicked.connect(self._open)

    def show_grid(self, grid: Grid) -> None:
        """Show these promises."""
        here = self.currentRow(), self.currentColumn()
        self.setRowCount(len(grid.phases))
        self.setColumnCount(len(grid.kinds))
        self.setVerticalHeaderLabels([phase_words(phase) for phase in grid.phases])
        self.setHorizontalHeaderLabels([kind_title(kind) for kind in grid.kinds])
        for down, phase in enumerate(grid.phases):
            for across, kind in enumerate(grid.kinds):
                square = self._squares[down, across] = grid.squares[phase, kind]
                self.setItem(down, across, self._item(square))
        if here[0] >= 0:
            self.setCurrentCell(*here)
        self._fit()

    def _item(self, square: Square) -> QTableWidgetItem:
        item = QTableWidgetItem(_SIGNS.get(square.tone, "") + square.words)
        theme = current_theme()
        ink = {"good": theme.good, "bad": theme.bad}.get(square.tone)
        if ink is None:
            ink = theme.text if square.promises else theme.muted
        item.setForeground(QColor(ink))
        where = tr("{phase}, {kind}", phase=phase_words(square.phase), kind=kind_words(square.kind))
        tip = tr("{where}: {words}", where=where, words=square.words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, tip)
        return item

    def _fit(self) -> None:
        """Be as high as the lines are."""
        self.resizeRowsToContents()
        lines = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(lines + head + 2 * self.frameWidth() + 2)

    def _open(self, down: int, across: int) -> None:
        square = self._squares.get((down, across))
        if square is not None and square.promises:
            self.opened.emit(square)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)
