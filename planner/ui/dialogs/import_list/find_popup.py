"""A list that pops up to choose from, with a box above it in which part of a name is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.search_text import normalize_for_search

_MOST_SHOWN = 14
"""Entries in sight at once."""
_WALKING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindPopup(QFrame):
    """The keyboard stays in the box: arrows walk the list, Space presses what they came to, Enter
    takes what is chosen, Escape leaves."""

    def __init__(self, parent: QWidget, placeholder: str, width: int = 320) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("findPopup")
        self._walked = False
        """Whether an arrow was pressed last: Space is then for the entry, else for the text."""
        self.search = QLineEdit()
        self.search.setPlaceholderText(placeholder)
        self.search.setAccessibleName(placeholder)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.entries = QListWidget()
        self.entries.setAccessibleName(placeholder)
        self.entries.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.entries.itemClicked.connect(lambda _: self.clicked())
        self.nothing = QListWidgetItem(tr("Nothing is called that."))
        self.nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 6)
        self.column.setSpacing(4)
        self.column.addWidget(self.search)
        self.column.addWidget(self.entries)
        self.setFixedWidth(width)

    def add(self, words: str, value: object) -> QListWidgetItem:
        """Add an entry that stands for this value."""
        item = QListWidgetItem(words, self.entries)
        item.setData(Qt.ItemDataRole.UserRole, value)
        return item

    def open_at(self, place: QPoint, typed: str = "") -> None:
        """Open with the corner here, or where all of it is on the screen; this is typed already."""
        self.entries.addItem(self.nothing)
        self.nothing.setHidden(True)
        row = max(1, self.entries.sizeHintForRow(0))
        self.entries.setFixedHeight(row * min(_MOST_SHOWN, self.entries.count()) + 8)
        self.resize(self.sizeHint())
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.search.setFocus()
        self.search.setText(typed)

    def clicked(self) -> None:
        """Do what a click on the current entry, or Space, means."""
        self.take()

    def take(self) -> None:
        """Take what is chosen."""
        raise NotImplementedError

    def current(self) -> QListWidgetItem | None:
        """Return the entry that is chosen, if one in sight is."""
        item = self.entries.currentItem()
        return None if item is None or item.isHidden() else item

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTERING:
            self.take()
        elif event.key() in _WALKING:
            self._walk(_WALKING[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and self._walked:
            self.clicked()
        else:
            return False
        return True

    def _items(self) -> list[QListWidgetItem]:
        return [self.entries.item(at) for at in range(self.entries.count() - 1)]

    def _walk(self, steps: int) -> None:
        self._walked = True
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            now = self.entries.currentItem()
            at = shown.index(now) + steps if now in shown else 0
            self.entries.setCurrentItem(shown[max(0, min(at, len(shown) - 1))])

    def _find(self, text: str) -> None:
        """Show the entries with these letters; the first that begins with them is current."""
        self._walked = False
        wanted = normalize_for_search(text.strip())
        found = []
        for item in self._items():
            words = normalize_for_search(item.text())
            item.setHidden(wanted not in words)
            if wanted in words:
                found.append(item)
        self.nothing.setHidden(bool(found))
        if wanted and found:
            beginning = [i for i in found if normalize_for_search(i.text()).startswith(wanted)]
            self.entries.setCurrentItem((*beginning, *found)[0])
