"""Ctrl+K: one box that finds people, departments, goals, pages and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from typing import Any, NamedTuple

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
from planner.ui.look.icons import paint_icon
from planner.ui.look.theme import current_theme, scaled

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


class Named(NamedTuple):
    """A row of the plan by its name; made into ``Found`` only where it is shown."""

    name: str
    """As it is compared: without case and accents."""
    also: str
    rank: int
    page: str
    table: str
    row_id: int


def in_plan(plan: Plan) -> list[Named]:
    """Everything in the plan that has a name."""
    departments = plan.departments
    found = []
    for p in plan.people.values():
        home = departments.get(p.department_id or 0)
        also = fold(f"{p.title} {home.name if home else ''} {p.ref} {p.email}")
        found.append(Named(fold(p.shown_name), also, 2, "people", "person", p.id))
    for department in departments.values():
        found.append(Named(fold(department.name), "", 2, "champions", "department", department.id))
    for table, page, rows in (
        ("goal", "purpose", plan.goals),
        ("purpose", "purpose", plan.purposes),
        ("sponsor", "sponsors", plan.sponsors),
        ("action", "timeline", plan.actions),
    ):
        for row in rows.values():
            found.append(Named(fold(row.title), "", 3, page, table, row.id))
    return found


def shown(plan: Plan, named: Named, go: Callable[[str, str, int], object]) -> Found:
    """A row of the plan as the box shows it."""

    def act() -> object:
        return go(named.page, named.table, named.row_id)

    if named.table == "person":
        person = plan.people[named.row_id]
        home = plan.departments.get(person.department_id or 0)
        note = " · ".join(part for part in (person.title, home.name if home else "") if part)
        return Found(person.shown_name, note or tr("person"), "people", act)
    if named.table == "department":
        name = plan.departments[named.row_id].name
        return Found(name, tr("department"), "department", act)
    titled: dict[str, tuple[Mapping[int, Any], str]] = {
        "goal": (plan.goals, tr("goal")),
        "purpose": (plan.purposes, tr("purpose statement")),
        "sponsor": (plan.sponsors, tr("sponsor seat")),
        "action": (plan.actions, tr("action")),
    }
    rows, kind = titled[named.table]
    return Found(rows[named.row_id].title, kind, named.page, act)


def matching(entries: Iterable[tuple[str, str, int, Any]], text: str) -> list[Any]:
    """What fits the text best, first: names that begin with it, then words, then parts.

    An entry is its name and other words as they are compared, its rank, and what it stands for.
    """
    wanted = fold(text).split()
    if not wanted:
        return [entry[3] for entry in islice(entries, MOST)]
    first, scored = wanted[0], []
    for name, also, rank, entry in entries:
        if not all(word in name or word in also for word in wanted):
            continue
        if name.startswith(first):
            score = 0
        elif f" {first}" in name:
            score = 1
        else:
            score = 2 if first in name else 3
        scored.append((score, rank, name, entry))
    return [entry for *_, entry in nsmallest(MOST, scored, key=lambda one: one[:3])]


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
        self._window = window
        self._entries: list[tuple[str, str, int, Any]] = []
        self._plan: Plan | None = None
        self._named: list[Named] = []
        self._go_to: Callable[[str, str, int], object] = lambda *_: None
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

    def open(
        self, entries: Iterable[Found], plan: Plan, go: Callable[[str, str, int], object]
    ) -> None:
        """Show the box over these things to find, and everything in the plan."""
        self._entries = [(fold(e.words), fold(f"{e.note} {e.also}"), e.rank, e) for e in entries]
        self._go_to = go
        if plan is not self._plan:
            self._plan, self._named = plan, []
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
        window = self._window.rect()
        width = min(640, window.width() - 48)
        line = self.list.sizeHintForRow(0) if self._model.entries else 0
        wanted = self.edit.sizeHint().height() + 16 + line * min(12, len(self._model.entries))
        height = min(wanted, window.height() - 120)
        self.setGeometry((window.width() - width) // 2, 64, width, height)

    def _narrow(self, text: str) -> None:
        self._model.show([self._shown(entry) for entry in matching(self._all(text), text)])
        if self._model.entries:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._place()

    def _all(self, text: str) -> Iterable[tuple[str, str, int, Any]]:
        yield from self._entries
        if text.strip() and self._plan is not None:
            self._named = self._named or in_plan(self._plan)
            for named in self._named:
                yield named.name, named.also, named.rank, named

    def _shown(self, entry: Found | Named) -> Found:
        if isinstance(entry, Named):
            assert self._plan is not None
            return shown(self._plan, entry, self._go_to)
        return entry

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
