"""Ctrl+K: one box that finds people, departments, goals, pages and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from planner.models import Plan
from planner.text import tr
from planner.ui.fold import fold
from planner.ui.icons import paint_icon
from planner.ui.theme import current_theme, scaled

MOST = 40


@dataclass(frozen=True)
class Found:
    """Something the box can lead to."""

    words: str
    note: str
    icon: str
    do: Callable[[], object]
    also: str = ""
    rank: int = 0
    """What comes first among equally good matches: pages, then commands, then rows."""


def in_plan(plan: Plan, go: Callable[[str, str, int], object]) -> list[Found]:
    """Everything in the plan that has a name."""

    def to(page: str, table: str, row_id: int) -> Callable[[], object]:
        return lambda: go(page, table, row_id)

    found = []
    for person in plan.people.values():
        home = plan.departments.get(person.department_id or 0)
        note = " · ".join(part for part in (person.title, home.name if home else "") if part)
        also = f"{person.ref} {person.email}"
        act = to("people", "person", person.id)
        found.append(Found(person.shown_name, note or tr("person"), "people", act, also, 2))
    for department in plan.departments.values():
        act = to("champions", "department", department.id)
        found.append(Found(department.name, tr("department"), "department", act, "", 2))
    for table, page, rows, kind in (
        ("goal", "purpose", plan.goals, tr("goal")),
        ("purpose", "purpose", plan.purposes, tr("purpose statement")),
        ("sponsor", "sponsors", plan.sponsors, tr("sponsor seat")),
        ("action", "timeline", plan.actions, tr("action")),
    ):
        for row in rows.values():
            found.append(Found(row.title, kind, page, to(page, table, row.id), "", 3))
    return found


def matching(entries: Iterable[tuple[str, str, Found]], text: str) -> list[Found]:
    """What fits the text best, first: names that begin with it, then words, then parts."""
    wanted = fold(text).split()
    scored = []
    for name, rest, entry in entries:
        if not all(word in name or word in rest for word in wanted):
            continue
        if not wanted or name.startswith(wanted[0]):
            score = 0
        elif f" {wanted[0]}" in name:
            score = 1
        else:
            score = 2 if wanted[0] in name else 3
        scored.append((score, entry.rank, name, entry))
    scored.sort(key=lambda item: item[:3])
    return [entry for *_, entry in scored[:MOST]]


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Found] = []

    def show(self, entries: list[Found]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent=None) -> int:
        return len(self.entries)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            entry = self.entries[index.row()]
            return f"{entry.words}, {entry.note}" if entry.note else entry.words
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option, index) -> QSize:
        return QSize(100, QFontMetrics(option.font).height() + 14)

    def paint(self, painter: QPainter, option, index) -> None:
        entry: Found = index.model().entries[index.row()]
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(6, 0, -6, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        side = QFontMetrics(option.font).height() * 0.9
        icon = QRectF(box.left() + 10, box.center().y() - side / 2, side, side)
        paint_icon(painter, entry.icon, icon, QColor(theme.accent if chosen else theme.muted))
        flags = Qt.AlignmentFlag.AlignVCenter
        room = box.adjusted(side + 22, 0, -10, 0)
        small = scaled(option.font, 0.9)
        note = QFontMetrics(small).elidedText(
            entry.note, Qt.TextElideMode.ElideRight, int(room.width() * 0.45)
        )
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, note)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.text))
        words = QFontMetrics(option.font).elidedText(
            " ".join(entry.words.split()),
            Qt.TextElideMode.ElideRight,
            int(room.width() - QFontMetrics(small).horizontalAdvance(note) - 12),
        )
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class CommandBox(QFrame):
    """Lies over the window; typing narrows, up and down move, Enter goes, Escape closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("commandBox")
        self._entries: list[tuple[str, str, Found]] = []
        self._before: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("Find a person, a department, a goal, a page or a command"))
        self.edit.setAccessibleName(tr("Search or run a command"))
        self.edit.textChanged.connect(self._narrow)
        self.edit.installEventFilter(self)
        self._model = _Model()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(tr("What was found"))
        self.list.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.list, 1)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open(self, entries: Iterable[Found]) -> None:
        """Show the box over these things to find."""
        self._entries = [(fold(e.words), fold(f"{e.note} {e.also}"), e) for e in entries]
        self._before = self.window().focusWidget()
        self.edit.clear()
        self._narrow("")
        self.show()
        self.raise_()
        self.edit.setFocus()

    def close_box(self) -> None:
        """Go back to where the keyboard was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _place(self) -> None:
        window = self.parentWidget().rect()
        width = min(640, window.width() - 48)
        line = self.list.sizeHintForRow(0) if self._model.entries else 0
        wanted = self.edit.sizeHint().height() + 16 + line * min(12, len(self._model.entries))
        height = min(wanted, window.height() - 120)
        self.setGeometry((window.width() - width) // 2, 64, width, height)

    def _narrow(self, text: str) -> None:
        self._model.show(matching(self._entries, text))
        if self._model.entries:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._place()

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._model.entries[index.row()]
            self.close_box()
            entry.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._model.entries:
                last = len(self._model.entries) - 1
                line = min(last, max(0, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self._model.index(line, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_box()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)
