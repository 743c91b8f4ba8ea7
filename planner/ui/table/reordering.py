"""Moving a row up or down in a table whose rows people put into an order."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.text import tr
from planner.ui.table.editor import Editor
from planner.ui.table.view import TableView

_UP = Qt.SortOrder.AscendingOrder


def may_move(view: TableView, step: int) -> bool:
    """Return whether the row the keyboard is on can go up (-1) or down (1).

    It can at either end too while the table is sorted otherwise: that shows the order first.
    """
    if not view.can_reorder():
        return False
    return not _shows_order(view) or 0 <= _neighbour_line(view, step) < len(view.table.rows)


def move_row(editor: Editor, view: TableView, step: int) -> None:
    """Move the row the keyboard is on past the one above (-1) or below (1) it in sight.

    Where the table is sorted otherwise, sort it by the order made by hand, and say so.
    """
    model, listing = view.table, view.table.listing
    if not _shows_order(view):
        view.sortByColumn(listing.sort, _UP)
        view.scrollTo(view.currentIndex())
        column = listing.columns[listing.sort].title
        words = tr("Now sorted by “{column}”. Move the row again to change it.", column=column)
        editor.show_message(words, "plain")
        return
    model.sort(listing.sort, _UP)  # what was typed just now stays where it was until then
    if not may_move(view, step):
        return
    row, neighbour = view.current_row(), model.rows[_neighbour_line(view, step)]
    assert row is not None and listing.reorder is not None and listing.moved is not None
    order = [each.key for each in model.every_row if each.key != row.key]
    order.insert(order.index(neighbour.key) + max(0, step), row.key)
    editor.do(listing.moved(step), listing.reorder, order)


def _shows_order(view: TableView) -> bool:
    head = view.horizontalHeader()
    return (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (
        view.table.listing.sort,
        _UP,
    )


def _neighbour_line(view: TableView, step: int) -> int:
    return view.currentIndex().row() + step
