"""The menu of a column's heading: sorting, filtering, and how the table is set out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from planner.text import tr
from planner.ui.look.plain import menu_text
from planner.ui.table.kept_columns import KeptColumns
from planner.ui.table.rows_view import RowsView
from planner.ui.table.value_list import ValueList


def head_menu(view: RowsView, section: int) -> QMenu:
    """Make the menu of this column, and of the table's columns as a whole."""
    menu, columns = QMenu(view), view.layout_of_columns
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    title = view.table.columns[section].title
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    name = menu_text(title, 30)
    _add(menu, tr("Sort “{column}” up", column=name), lambda: view.sortByColumn(section, up))
    _add(menu, tr("Sort “{column}” down", column=name), lambda: view.sortByColumn(section, down))
    _add(
        menu,
        tr("Show only some of “{column}”…", column=name),
        lambda: choose_values(view, section),
    )
    if title in columns.only:
        _add(
            menu, tr("Show all of “{column}”", column=name), lambda: columns.show_only(title, None)
        )
    menu.addSeparator()
    if section:  # the first stays where it is
        _add(menu, tr("Hide “{column}”", column=name), lambda: columns.hide(section))
        _add(menu, tr("Move to the left"), lambda: columns.move(section, -1))
        _add(menu, tr("Move to the right"), lambda: columns.move(section, 1))
    _add_columns(menu.addMenu(tr("Columns")), view, columns)
    freeze = menu.addAction(tr("Keep the first column in sight"))
    freeze.setCheckable(True)
    freeze.setChecked(columns.frozen)
    freeze.toggled.connect(columns.freeze)
    menu.addSeparator()
    _add_views(menu.addMenu(tr("Views")), view, columns)
    _add(menu, tr("Set out as at first"), lambda: columns.use_and_keep({}))
    return menu


def choose_values(view: RowsView, section: int) -> None:
    """Let the rows be chosen by their words in a column."""
    column, columns = view.table.columns[section], view.layout_of_columns
    ValueList(
        view,
        column.title,
        [column.text(row) for row in view.table.every_row],
        columns.only.get(column.title),
        lambda words: columns.show_only(column.title, words),
    ).open()


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(lambda _=False: act())


def _add_columns(menu: QMenu, view: RowsView, columns: KeptColumns) -> None:
    for at, column in enumerate(view.table.columns[1:], 1):
        entry = menu.addAction(menu_text(column.title))
        entry.setCheckable(True)
        entry.setChecked(not view.isColumnHidden(at))
        entry.toggled.connect(lambda shown, at=at: columns.hide(at, not shown))


def _add_views(menu: QMenu, view: RowsView, columns: KeptColumns) -> None:
    views = columns.views()
    for name, layout in views.items():
        _add(menu, menu_text(name), partial(columns.use_and_keep, layout))
    if views:
        menu.addSeparator()
    _add(menu, tr("Save this view…"), lambda: _save(view, columns))
    if views:
        remove = menu.addMenu(tr("Remove a view"))
        for name in views:
            _add(remove, menu_text(name), partial(columns.remove_view, name))


def _save(view: RowsView, columns: KeptColumns) -> None:
    name, given = QInputDialog.getText(view, tr("Save this view"), tr("Name of the view"))
    if given and name.strip():
        columns.save_view(name.strip())
