"""A list that pops up to choose from, with a box above it in which part of a name is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.finding.names import Names, near_words
from planner.ui.look.screen_room import screen_room

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
        self._names = Names([])
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
        self._names = Names([item.text() for item in self._all()])
        self.entries.insertItem(0, self.nothing)
        self.nothing.setHidden(True)
        row = max(1, self.entries.sizeHintForRow(0))
        self.entries.setFixedHeight(row * min(_MOST_SHOWN, self.entries.count()) + 8)
        self.resize(self.sizeHint())
        room = screen_room(self)
        x = min(place.x(), room.right() - self.width())
        y = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.search.setFocus()
        self.search.setText(typed)

    def clicked(self) -> None:
        """Do what a click on the current entry, or Space, means."""
        self.accept_choice()

    def accept_choice(self) -> None:
        """Do what is chosen."""
        raise NotImplementedError

    def current(self) -> QListWidgetItem | None:
        """Return the entry that is chosen, if one in sight is."""
        item = self.entries.currentItem()
        return None if item is None or item.isHidden() else item

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTERING:
            self.accept_choice()
        elif event.key() in _WALKING:
            self._walk(_WALKING[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and self._walked:
            self.clicked()
        else:
            return False
        return True

    def _items(self) -> list[QListWidgetItem]:
        return self._all()[1:]

    def _all(self) -> list[QListWidgetItem]:
        return [self.entries.item(at) for at in range(self.entries.count())]

    def _walk(self, steps: int) -> None:
        self._walked = True
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            now = self.entries.currentItem()
            at = shown.index(now) + steps if now in shown else 0
            self.entries.setCurrentItem(shown[max(0, min(at, len(shown) - 1))])

    def _find(self, text: str) -> None:
        """Show the entries that this may mean; the likeliest is current."""
        self._walked = False
        items = self._items()
        matches = self._names.matches(text, len(items)) if text.strip() else []
        found = [match.at for match in matches] if text.strip() else list(range(len(items)))
        near = bool(matches) and matches[0].near
        for at, item in enumerate(items):
            item.setHidden(at not in found)
        self.nothing.setText(near_words(text) if near else tr("Nothing is called that."))
        self.nothing.setHidden(bool(found) and not near)
        if text.strip() and found:
            self.entries.setCurrentItem(items[found[0]])
