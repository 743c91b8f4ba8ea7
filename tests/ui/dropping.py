"""Dragging over a view and letting go, and the menu that is offered there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(view: QAbstractScrollArea, at: QPoint, data: QMimeData) -> None:
    """Drag over a view, and let go."""
    place, action = QPointF(at), Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at, action, data, LEFT, NO_KEY),
        QDragMoveEvent(at, action, data, LEFT, NO_KEY),
        QDropEvent(place, action, data, LEFT, NO_KEY),
    ):
        QApplication.sendEvent(view.viewport(), event)


def menu_of(view: QWidget) -> QMenu:
    return next(menu for menu in view.findChildren(QMenu) if menu.isVisible())


def choose(view: QWidget, words: str) -> None:
    next(a for a in menu_of(view).actions() if a.text() == words).trigger()
    menu_of(view).close()
