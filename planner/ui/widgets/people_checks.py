"""A list of people to tick, each with a line about them and a pill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import menu_text, plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import colour, paint_focus, paint_words, sized
from planner.ui.widgets.pill import paint_pill, pill_size
from planner.ui.widgets.pressed import ENTER, is_enter

_BOX = 15.0
_LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PersonLine(NamedTuple):
    """One person in the list."""

    person_id: int
    name: str
    detail: str
    pill: str
    tone: str
    shows: str = ""
    """What can be done with a figure in the pill, in words; empty where there is none."""


class TickWords(NamedTuple):
    """What ticking somebody means."""

    all: str
    """What the list is of, for screen readers."""
    tick: str
    """What ticking does, with a place for the name."""
    untick: str


class PeopleModel(QAbstractListModel):
    """The people offered, and which of them are ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PersonLine] = []
        self.ticked: set[int] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == _LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = line.person_id in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{line.name} · {line.detail}"
            how = tr("Click the number, or press Ctrl+Enter, to see what it counts.")
            return plain_tip(f"{said}. {how}" if line.shows else said)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.name, line.detail, line.pill) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a tick box, the name over a line about the person, and the pill at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, int(QFontMetricsF(option.font).height() * 2 + 13))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = current_theme(), QRectF(option.rect)
        line: PersonLine = index.data(_LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        tick = QRectF(box.left() + 6, box.center().y() - _BOX / 2, _BOX, _BOX)
        _paint_tick(painter, tick, index.data(Qt.ItemDataRole.CheckStateRole))
        pill = pill_box(line, box, option.font)
        at = QPointF(pill.left(), box.center().y())
        if line.pill:
            paint_pill(painter, at, line.pill, line.tone, option.font)
        left = tick.right() + 10
        room = at.x() - left - 8
        height = box.height() / 2 if line.detail else box.height() - 4
        strong = sized(option.font, 1.0, strong=True)
        high = QRectF(left, box.top() + 3, room, height - 3)
        paint_words(painter, high, line.name, colour(theme.text), strong)
        low = QRectF(left, box.top() + height - 1, room, height - 4)
        small = sized(option.font, 0.92)
        paint_words(painter, low, line.detail, colour(theme.muted), small)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(0, 0, 0, -1), 5.0)
        painter.restore()


def pill_box(line: PersonLine, row: QRectF, font: QFont) -> QRectF:
    """Return where the pill of a row lies."""
    width = pill_size(line.pill, font, line.tone).width() if line.pill else 0.0
    return QRectF(row.right() - width - 6, row.top(), width, row.height())


def _paint_tick(painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
    theme = current_theme()
    ticked = Qt.CheckState(state) == Qt.CheckState.Checked
    painter.setPen(QPen(QColor(theme.accent if ticked else theme.line_strong), 1.3))
    painter.setBrush(QColor(theme.accent if ticked else theme.panel))
    painter.drawRoundedRect(box, 3.5, 3.5)
    if ticked:
        painter.setPen(QPen(QColor(theme.on_accent), 1.9))
        middle = QPointF(box.left() + 6.4, box.bottom() - 4.2)
        painter.drawLine(QPointF(box.left() + 3.6, box.center().y() + 0.5), middle)
        painter.drawLine(middle, QPointF(box.right() - 3.4, box.top() + 4.4))


class PeopleChecks(QListView):
    """The list itself; a click on a row, Space or Enter ticks it.

    A click on a figure in a pill, or Ctrl+Enter, asks for what it counts instead.
    """

    changed = Signal()
    followed = Signal(int)
    """What the figure of this person counts is wanted."""

    def __init__(self, words: TickWords | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words or TickWords(tr("Who leaves"), tr("{name} leaves"), tr("{name} stays"))
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._words.all)
        self._on_pill = False
        self.clicked.connect(self._clicked)

    def ticked(self) -> tuple[int, ...]:
        """Return the people ticked, in the order they are shown."""
        chosen = self.people.ticked
        return tuple(line.person_id for line in self.people.lines if line.person_id in chosen)

    def show_people(self, lines: Sequence[PersonLine], ticked: Iterable[int]) -> None:
        """Show these people, some of them ticked."""
        here = self.currentIndex().row()
        self.people.beginResetModel()
        self.people.lines = list(lines)
        self.people.ticked = set(ticked)
        self.people.endResetModel()
        if 0 <= here < len(self.people.lines):
            self.setCurrentIndex(self.people.index(here))

    def toggle(self, index: Index) -> None:
        """Tick a row, or take its tick away."""
        if not index.isValid():
            return
        self.people.ticked ^= {self.people.lines[index.row()].person_id}
        self.people.dataChanged.emit(index, index)
        self.changed.emit()

    def follow(self, index: Index) -> None:
        """Ask for what the figure in a row counts, where there is one."""
        if index.isValid() and self.people.lines[index.row()].shows:
            self.followed.emit(self.people.lines[index.row()].person_id)

    def _clicked(self, index: Index) -> None:
        (self.follow if self._on_pill else self.toggle)(index)

    def _is_on_pill(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self.people.lines[index.row()].shows:
            return False
        box = pill_box(self.people.lines[index.row()], QRectF(self.visualRect(index)), self.font())
        return box.contains(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_pill = self._is_on_pill(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointing, resting = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(pointing if self._is_on_pill(event) else resting)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        line, menu = self.people.lines[index.row()], QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ticked = line.person_id in self.people.ticked
        words = self._words.untick if ticked else self._words.tick
        tick = menu.addAction(menu_text(words.format(name=line.name)))
        tick.triggered.connect(lambda: self.toggle(self.currentIndex()))
        if line.shows:
            show = menu.addAction(menu_text(line.shows))
            show.triggered.connect(lambda: self.follow(self.currentIndex()))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event, control=True):
            self.follow(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Space, *ENTER):
            self.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(260, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 105)
