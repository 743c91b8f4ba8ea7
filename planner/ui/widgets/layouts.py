"""Small helps with Qt's layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtWidgets import QLayout, QWidget


def clear(layout: QLayout, keep: int = 0) -> None:
    """Take everything out of a layout from this place on, and let go of it."""
    while layout.count() > keep:
        item = layout.takeAt(keep)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def in_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next: what is made later would otherwise come last."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def act(button: QWidget, pressed: Callable[[], object], go_on: Callable[[], object]) -> None:
    """Do what a button is for. Where it cannot be pressed again let the keyboard ``go_on``: Qt
    would send it to whatever comes next, which another Enter would press."""
    had_keyboard = button.hasFocus()
    pressed()
    if had_keyboard and not button.isEnabled():
        go_on()


def show_instead(come: QWidget, gone: QWidget) -> None:
    """Show one widget in the place of another, and let the keyboard go with it: hiding what has it
    would send it on to whatever Tab reaches next."""
    had_keyboard = gone.window().focusWidget() is gone
    come.show()
    if had_keyboard:
        come.setFocus()
    gone.hide()
