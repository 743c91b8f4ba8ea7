"""Cut, copy, paste and remove, for whatever the keyboard is on: a field or a table."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit


def cut() -> None:
    _do("cut")


def copy() -> None:
    _do("copy")


def paste() -> None:
    _do("paste")


def remove() -> None:
    _do("del_" if isinstance(QApplication.focusWidget(), QLineEdit) else "remove")


def _do(deed: str) -> None:
    """Qt's fields and this window's tables call these deeds by the same names."""
    act = getattr(QApplication.focusWidget(), deed, None)
    if act is not None:
        act()
