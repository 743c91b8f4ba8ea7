"""What the details panel says of several rows: the fields they share, changed in all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from planner.text import tr, trn
from planner.ui.look.plain import label
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, TablePanel
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import NewName
from planner.ui.table.making_box import choice_box
from planner.ui.table.pick_box import PickBox
from planner.ui.widgets.once import call_once

Save = Callable[[str | NewName], None]

SEVERAL: Any = object()
"""Stands for the value of rows that differ."""


def show_several(details: Details, workspace: Workspace, panel: TablePanel) -> bool:
    """Show the fields that can be changed in all selected rows; whether there are several rows.

    What says which row it is, such as a name or an id, is none of them.
    """
    rows = panel.view.chosen_rows()
    columns = [each for each in panel.listing.columns[1:] if each.write and not each.single]
    if len(rows) < 2 or not columns:
        return False
    details.begin(trn("{count} row selected", "{count} rows selected", len(rows)))
    if not workspace.read_only:
        details.text(tr("What you change here is changed in all of them, as one step."))
    details.widget(SharedFields(workspace, panel, columns, rows))
    details.end()
    return True


def takers(column: Column, rows: Sequence[Any]) -> Iterator[Any]:
    """Yield the rows that can be written into in a column, one after the other as they are asked
    for."""
    return iter(rows) if column.may_write is None else filter(column.may_write, rows)


def shared_value(column: Column, rows: Iterator[Any]) -> Any:
    """Return the value that all rows have in a column; ``SEVERAL`` at the first that differs.
    Raises ``StopIteration`` where there is no row."""
    values = map(column.value, rows)
    first = next(values)
    return next((SEVERAL for value in values if value != first), first)


class SharedFields(QWidget):
    """The fields of several rows of a table, one below the other; “several” where they differ."""

    def __init__(
        self,
        workspace: Workspace,
        panel: TablePanel,
        columns: Sequence[Column],
        rows: Sequence[Any],
    ) -> None:
        super().__init__()
        self._panel = panel
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for column in columns:
            if any(True for _ in takers(column, rows)):
                editor = self._editor(column, rows, workspace)
                editor.setAccessibleName(column.title)
                editor.setEnabled(not workspace.read_only)
                line = grid.rowCount()
                grid.addWidget(label(column.title, "muted", wrap=True), line, 0)
                grid.addWidget(editor, line, 1)

    def _editor(self, column: Column, rows: Sequence[Any], workspace: Workspace) -> QWidget:
        value = shared_value(column, takers(column, rows))
        start = "" if value is SEVERAL else column.kind.typed(value)
        last: str | NewName = start

        def save(typed: str | NewName) -> None:
            nonlocal last
            if typed != last:
                last = typed
                self._panel.edits.write_into(column, list(takers(column, rows)), typed)

        if isinstance(column.kind, Choice):
            box = _picker(column.kind, start, save)
            box.edit.setPlaceholderText(tr("several"))
            return box
        is_day = isinstance(column.kind, Day)
        edit = DayBox(None, None, workspace.today) if is_day else QLineEdit()
        edit.setText(start)
        edit.setPlaceholderText(tr("several") if value is SEVERAL else "")
        chosen = [edit.taken] if isinstance(edit, DayBox) else []
        call_once(edit, lambda: save(edit.text()), edit.editingFinished, *chosen)
        return edit


def _picker(kind: Choice, start: str, save: Save) -> PickBox:
    box = choice_box(None, kind)
    box.edit.setText(start)
    chosen = (box.activated, box.found.taken, box.edit.editingFinished)
    call_once(box, lambda: save(box.value()), *chosen)
    return box
