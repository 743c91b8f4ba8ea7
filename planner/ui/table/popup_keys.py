"""Keys pressed while a list of what fits is open, in which nothing is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PopupKeys(QObject):
    """Lets Enter and Tab end the typing at once; Qt would only close the list at the first."""

    def __init__(self, popup: QAbstractItemView, box: QWidget) -> None:
        super().__init__(box)
        self._popup, self._box = popup, box
        popup.installEventFilter(self)

    def eventFilter(self, popup: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _ENDS or self._popup.currentIndex().isValid():
            return False
        self._popup.hide()
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(self._box, again)
        return True
