"""The menu of a row: what its list can do with it, and what every table can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from planner.text import tr, trn
from planner.ui.look.plain import menu_text
from planner.ui.table.reordering import may_move
from planner.ui.table.view import TableView


def row_menu(view: TableView, actions: Sequence[tuple[str, Callable[[Any], object]]]) -> QMenu:
    """Make the menu of the row the keyboard is on; ``actions`` are those of its list alone."""
    menu, row, model = QMenu(view), view.current_row(), view.table
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if row is not None:
        for words, action in actions:
            menu.addAction(words).triggered.connect(lambda _=False, do=action: do(row))
        if actions:
            menu.addSeparator()
    on_row, on_writable = row is not None, row is not None and model.can_write
    _add_change(view, menu)
    _add_moves(view, menu)
    for words, keys, act, allowed in (
        (tr("Copy"), "Ctrl+C", view.copy, on_row),
        (tr("Copy with headings"), "Ctrl+Shift+C", lambda: view.copy(heads=True), on_row),
        (tr("Paste"), "Ctrl+V", view.paste, model.can_write),
        (tr("Fill down"), "Ctrl+D", view.fill_down, on_writable),
        (tr("Duplicate"), "Ctrl+Shift+D", view.duplicate, on_row and model.has_new_row),
        (
            tr("Remove"),
            "Ctrl+Del",
            view.remove,
            on_writable and model.listing.remove_all is not None,
        ),
    ):
        _add(menu, words, keys, act, allowed)
    return menu


def _add_change(view: TableView, menu: QMenu) -> None:
    """Offer to change the current column in all selected rows."""
    index, rows = view.currentIndex(), view.chosen_rows()
    if len(rows) < 2 or not view.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
        return
    words = trn(
        "Change “{column}” in {count} row…",
        "Change “{column}” in {count} rows…",
        len(rows),
        column=view.table.columns[index.column()].title,
    )
    _add(menu, menu_text(words), "F2", lambda: view.edit(view.currentIndex()), True)


def _add_moves(view: TableView, menu: QMenu) -> None:
    """Offer to move the row, in a table whose rows people put into an order."""
    if view.table.listing.reorder is None:
        return
    down_keys = "" if view.has_list() else "Alt+Down"  # there it opens the list
    for words, keys, step in ((tr("Move up"), "Alt+Up", -1), (tr("Move down"), down_keys, 1)):
        _add(menu, words, keys, partial(view.moved.emit, step), may_move(view, step))
    menu.addSeparator()


def _add(menu: QMenu, words: str, keys: str, act: Callable[[], object], allowed: bool) -> None:
    """Add an entry that shows the keys which do the same in the table."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    entry = menu.addAction(f"{words}\t{shown}" if shown else words)
    entry.setEnabled(allowed)
    entry.triggered.connect(lambda _=False: act())
