"""The inner ring of a filled button that has the keyboard.

A style sheet gives a button one edge. No edge stands out from the accent inside and from the page
outside in every theme, so a filled button gets a second one within, in the colour of its words.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


def ring_filled_buttons(app: QApplication) -> None:
    """Put the ring into whichever filled button has the keyboard, from now on."""
    app.focusChanged.connect(_move_ring)


def _move_ring() -> None:
    """Ring what has the keyboard now. What had it is not asked for: it may be half gone."""
    new = QApplication.focusWidget()
    if isinstance(new, QPushButton) and _is_filled(new) and new.findChild(_Ring) is None:
        _Ring(new)


def _is_filled(button: QPushButton) -> bool:
    return button.property("kind") == "primary" or button.property("primary") is True


class _Ring(QWidget):
    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.installEventFilter(self)
        self.setGeometry(button.rect())
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._button.rect())
        elif event.type() == QEvent.Type.FocusOut:
            self.setParent(None)
            self.deleteLater()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlightedText(), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.75, 2.75, -2.75, -2.75), 4.0, 4.0)
        painter.end()
