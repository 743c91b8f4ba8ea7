"""How much room there is on the screen that something is shown on.

Asked of Qt by its place, never by ``QWidget.screen``: what that gives counts for Python as a child
of the widget, so that the collector, coming upon a dialog that is over, may free the screen itself.
The next window then ends the program.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def screen_room(widget: QWidget) -> QRect:
    """Return the part of a widget's screen that windows can take, in logical pixels; for what is
    not shown yet, that of the window it will lie on."""
    window = widget.window()
    while not window.isVisible() and (below := window.parentWidget()) is not None:
        window = below.window()
    screen = QGuiApplication.screenAt(window.frameGeometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()
