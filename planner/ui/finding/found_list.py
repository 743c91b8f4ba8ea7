"""The list below a field in which what was typed is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.text import tr
from planner.ui.finding.names import Names, names_of, near_words
from planner.ui.finding.popup_width import be_wide_enough
from planner.ui.look.theme import dress

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 100
"""Nobody looks through more; another letter leaves fewer."""
_AT_ONCE = 400
"""Labels that are looked through at once before anybody types."""

_NAME = Qt.ItemDataRole.UserRole
"""Of a line: what it puts into the field, where the line itself says more."""
_TYPED = Qt.ItemDataRole.UserRole + 1
"""The text a line was found for: lines are chosen here, and Qt keeps all of them."""
_WALKING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OPENING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_GOING_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Line(NamedTuple):
    """A line after what was found, such as one that makes what was typed."""

    words: str
    name: str


class FoundList(QCompleter):
    """Lists what was typed may mean, the best first; Enter, Tab or a click takes a line.

    The first is as good as chosen while nobody has gone to another; Up goes to the last. Where
    nothing is found, the list says so.
    """

    taken = Signal(str)
    """The name of the line that was taken; it stands in the field already."""

    def __init__(self, edit: QLineEdit, box: QWidget) -> None:
        self._lines = QStandardItemModel()
        super().__init__(self._lines, box)
        self._edit, self._box = edit, box
        self._names: Names | None = None
        self.after: Callable[[str], Iterable[Line]] = lambda typed: ()
        """The lines after what was found for a text."""
        self.takes_first: Callable[[str], bool] = lambda typed: True
        """Whether a text may mean the first line without anybody going there."""
        self.offers_first = False
        """Whether the first line is as good as chosen."""
        self.first = 0
        """Where the first line that can be chosen stands, below a remark perhaps."""
        self.setCompletionRole(_TYPED)
        self.setMaxVisibleItems(14)
        popup = self.popup()
        assert popup is not None
        popup.setObjectName("found")
        popup.setItemDelegate(_LineDelegate(self, popup))
        self.activated.connect(self.taken)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._prepare)
        edit.setCompleter(self)
        if box is not edit:  # a box with a field of its own has the keyboard itself
            box.installEventFilter(self)
        edit.textEdited.connect(self.offer)

    def find_among(self, labels: list[str]) -> None:
        """Find these from now on."""
        self._names = names_of(labels)
        if len(labels) > _AT_ONCE:
            self._idle.start()

    def _prepare(self) -> None:
        if self._names is None or not self._names.prepare(_AT_ONCE):
            self._idle.stop()

    def found(self, typed: str, most: int, *, misspelt: bool = True) -> list[str]:
        """Return the labels that this may mean, the best first."""
        names = self._names
        if names is None:
            return []
        return [names.given(at) for at in names.find(typed, most, misspelt=misspelt)]

    def meant(self, typed: str) -> str | None:
        """Return the one label that this can only mean, where it is spelt right."""
        names = self._names
        best = names.matches(typed, 2, misspelt=False) if names is not None else []
        if not best or (len(best) == 2 and best[0].distance == best[1].distance):
            return None
        assert names is not None
        return names.given(best[0].at)

    def offer(self, typed: str) -> None:
        """List what this may mean."""
        self._lines.clear()
        labels, near = self._find(typed)
        if not labels and typed.strip():
            self._add_remark(typed, tr("Nothing is called that."))
        if near:
            self._add_remark(typed, near_words(typed))
        for label in labels:
            self._add(typed, Line(label, label))
        for line in self.after(typed):
            self._add(typed, line)
        self._be_wide_enough()
        self.first = int(near)
        self.offers_first = bool(labels) and self.takes_first(typed)

    def _be_wide_enough(self) -> None:
        lines = [self._lines.item(row).text() for row in range(self._lines.rowCount())]
        popup = self.popup()
        assert popup is not None
        if not popup.styleSheet():
            dress(popup)  # Qt makes it a window of its own
        be_wide_enough(popup, lines, self._box)

    def _find(self, typed: str) -> tuple[list[str], bool]:
        """Return the labels that a text may mean, and whether they only nearly are that."""
        names = self._names
        if names is None or not typed.strip():
            return self.found(typed, MOST_LINES), False
        found = names.matches(typed, MOST_LINES)
        return [names.given(match.at) for match in found], bool(found) and found[0].near

    def open_for(self, typed: str) -> None:
        """Open the list for a text that was typed before."""
        self.offer(typed)
        self.setCompletionPrefix(typed)
        self.complete()

    def _add_remark(self, typed: str, words: str) -> None:
        """Add a line that cannot be taken."""
        # Greyed; a completer leaves out what cannot be selected.
        self._add(typed, Line(words, typed)).setFlags(Qt.ItemFlag.ItemIsSelectable)

    def _add(self, typed: str, line: Line) -> QStandardItem:
        item = QStandardItem(line.words)
        item.setData(line.name, _NAME)
        item.setData(typed, _TYPED)
        self._lines.appendRow(item)
        return item

    def pathFromIndex(self, index: Index) -> str:
        return str(index.data(_NAME))

    # Keys while it is open ---------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = watched is self._edit or watched is self._box
        if isinstance(event, QFocusEvent) and field and event.lostFocus():
            self._close_unless_opening(event)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QAbstractItemView)
            and watched.isVisible()
            and self._pressed(watched, event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _close_unless_opening(self, event: QFocusEvent) -> None:
        """Close with the field; some systems take the keyboard from it when the list opens."""
        popup = self.popup()
        if popup is not None and event.reason() not in _OPENING:
            popup.hide()

    def _pressed(self, popup: QAbstractItemView, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _WALKING:
            self._walk(popup, _WALKING[key])
            return True
        if key not in _ENTERING and key not in _GOING_ON:
            return False
        line = self._chosen(popup)
        popup.hide()
        if line is not None:
            self._edit.setText(self.pathFromIndex(line))
            self.taken.emit(self._edit.text())
        if line is None or key in _GOING_ON:
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.sendEvent(self._box, again)
        return True

    def _chosen(self, popup: QAbstractItemView) -> Index | None:
        here = popup.currentIndex()
        if here.isValid():
            return here
        return popup.model().index(self.first, 0) if self.offers_first else None

    def _walk(self, popup: QAbstractItemView, step: int) -> None:
        """Go to the next line; from the first up to the last, and back."""
        model = popup.model()
        lines = [model.index(row, 0) for row in range(model.rowCount())]
        lines = [line for line in lines if line.flags() & Qt.ItemFlag.ItemIsEnabled]
        rows = [line.row() for line in lines]
        here = self._chosen(popup)
        if lines:
            at = rows.index(here.row()) + step if here is not None else min(step, 0)
            popup.setCurrentIndex(lines[at % len(lines)])


class _LineDelegate(QStyledItemDelegate):
    """Shows the first line as chosen while it is as good as that."""

    def __init__(self, found: FoundList, popup: QAbstractItemView) -> None:
        super().__init__(popup)
        self._found, self._popup = found, popup

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        first = index.row() == self._found.first and not self._popup.currentIndex().isValid()
        if first and self._found.offers_first:
            option.state |= QStyle.StateFlag.State_Selected
