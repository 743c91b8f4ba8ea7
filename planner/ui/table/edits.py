"""What is typed, pasted, filled and removed in a table, as steps in the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.table import clipboard
from planner.ui.table.aiming import MOST_ROWS, Line, Lines, Place, aim
from planner.ui.table.column import Column, Listing
from planner.ui.table.created import how_to_create
from planner.ui.table.editor import Editor
from planner.ui.table.kinds import NewName, UnknownNameError
from planner.ui.table.pasting import Pasted
from planner.ui.table.refused_rows import RefusedRows
from planner.ui.table.reordering import move_row
from planner.ui.table.row_edits import (
    clear_cells,
    copy_cells,
    duplicate_rows,
    fill_down,
    paste_lines,
    refuse_cut,
    remove_rows,
    write_cells,
)
from planner.ui.table.view import TableView


class TableEdits:
    """Does what a view is told; ``show`` selects the rows of these keys and brings them into
    sight."""

    def __init__(
        self, editor: Editor, listing: Listing, show: Callable[[Sequence[int]], object]
    ) -> None:
        self._editor, self._listing, self._show = editor, listing, show

    def connect_to(self, view: TableView) -> None:
        """Do from now on what is asked in this view."""
        self._view, self._model = view, view.table
        editor, listing = self._editor, self._listing
        view.copied.connect(lambda *cells: copy_cells(editor, *cells))
        view.pasted.connect(self._paste)
        view.removed.connect(lambda keys: remove_rows(editor, listing, keys))
        view.cleared.connect(lambda rows, columns: clear_cells(editor, columns, rows))
        view.filled.connect(lambda source, rows, columns: fill_down(editor, columns, source, rows))
        view.duplicated.connect(self._duplicate)
        view.moved.connect(lambda step: move_row(editor, view, step))
        view.refusedAway.connect(editor.refuse)
        view.cutRefused.connect(lambda: refuse_cut(editor))

    def write(self, column: Column, row: Any, typed: str | NewName) -> bool:
        """Write what was typed into a cell, and into those selected with it; whether anything
        changed."""
        rows = self._view.selected.filled_by(row, column)
        if len(rows) == 1 and typed == column.kind.typed(column.value(row)):
            return False
        return self.write_into(column, rows, typed)

    def write_into(self, column: Column, rows: Sequence[Any], typed: str | NewName) -> bool:
        """Write what was typed into a column's cell of these rows as one step; whether anything
        changed. What is refused is said, beside its cell where that is still open."""
        try:
            return write_cells(self._editor, column, rows, typed)
        except DayInDoubtError as doubt:
            again = partial(write_cells, self._editor, column, rows, typed)
            self._editor.ask_day(doubt, again)
        except UnknownNameError as unknown:
            if self._is_typed_into():
                self._model.name_unknown()
            self._editor.show_message(how_to_create(unknown), "bad")
        except PlannerError as error:
            self._not_taken(error)
        return False

    def add(self, text: str) -> bool:
        """Add a row of this name; whether it was."""
        add = self._listing.add
        assert add is not None
        try:
            done = self._editor.attempt(self._listing.added, lambda draft: add(draft, text))
        except DayInDoubtError as doubt:
            self._editor.ask_day(doubt, lambda: self.add(text))
            return False
        except PlannerError as error:
            self._not_taken(error)
            return False
        return done is not None

    def _not_taken(self, error: PlannerError) -> None:
        """Say why something typed was refused: beside its cell, where that is still open."""
        if self._is_typed_into() and not self._model.unsaved:
            self._model.refused = error
        else:
            self._editor.refuse(error)

    def _is_typed_into(self) -> bool:
        return self._view.state() == self._view.State.EditingState

    def _duplicate(self, rows: list[Any]) -> None:
        duplicate_rows(self._editor, self._listing, rows, self._show)

    def _paste(self, text: str) -> None:
        cells = clipboard.parse_tsv(text)
        if not cells or not self._model.can_write:
            return
        if len(cells) > MOST_ROWS:
            self._editor.show_message(
                tr("That is too much to paste. Import it as a file instead."), "bad"
            )
            return
        self._paste_lines(aim(self._listing, *self._fill_selection(cells)))

    def _fill_selection(self, cells: list[Line]) -> tuple[list[Line], Place]:
        """Return the cells, one of them as often as it is to fill the selection, and where to."""
        selected, view = self._view.selected, self._view
        rows = list(self._model.rows[view.start_line() :])
        seen = selected.seen_sections()
        sections = selected.sections()
        single = len(cells) == 1 and len(cells[0]) == 1
        if selected.whole_rows() and len(cells[0]) == 1:
            sections = [view.currentIndex().column()]
        if single and rows and len(selected.rows()) * len(sections) > 1:
            rows = selected.rows()
            cells = [cells[0] * len(sections)] * len(rows)
        start = seen.index(sections[0]) if rows and sections and sections[0] in seen else 0
        columns = [self._model.columns[at] for at in seen[start:]]
        return cells, Place(rows, columns, self._model.every_row)

    def _paste_lines(self, lines: Lines) -> None:
        paste_lines(self._editor, self._listing, lines, self._show_pasted)

    def _show_pasted(self, lines: Lines, pasted: Pasted) -> None:
        """Select what was pasted, and show what was not, to be fixed."""
        self._show(pasted.keys)
        if pasted.refused:
            RefusedRows(self._view, lines.columns, pasted.refused, self._paste_lines).open()
