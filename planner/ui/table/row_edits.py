"""Writing, pasting and emptying cells of a table and removing its rows, each one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QKeySequence

from planner.errors import PlannerError
from planner.models import Draft
from planner.text import tr, trn
from planner.ui.background.waiting import waiting
from planner.ui.table.column import Column, Listing
from planner.ui.table.created import describe_created, how_to_create
from planner.ui.table.editor import Editor
from planner.ui.table.kinds import NewName, UnknownNameError
from planner.ui.table.pasting import (
    MANY_ROWS,
    Line,
    Place,
    UnknownNamesError,
    count_rows,
    describe_paste,
    paste,
)


def step_label(column: Column) -> str:
    """Return what a change to a column's cells is called."""
    return column.label or tr("change “{what}”", what=column.title)


def write_cell(
    editor: Editor,
    column: Column,
    row: Any,
    typed: str | NewName,
    unknown: Callable[[], object],
) -> bool:
    """Write what was typed into a cell, and say what else came of it; whether anything changed.

    A name that nothing has makes nothing: ``unknown`` is called, and how to make it is said.
    """

    def write(draft: Draft) -> object:
        assert column.write is not None
        return column.write(draft, row.key, column.kind.value_of(typed, draft))

    try:
        change = editor.attempt(step_label(column), write)
    except UnknownNameError as error:
        unknown()
        editor.show_message(how_to_create(error), "bad")
        return False
    except PlannerError as error:
        editor.refuse(error)
        return False
    for words in () if change is None else describe_created(change):
        editor.show_message(words, "plain")
    return change is not None


def paste_cells(
    editor: Editor,
    listing: Listing,
    cells: list[Line],
    place: Place,
    show: Callable[[Sequence[int]], object],
    *,
    making: bool = False,
) -> None:
    """Write pasted cells, and ``show`` the rows of these keys.

    What the cells would make besides rows is asked about first, and made on the press of a button.
    """
    count = count_rows(listing, cells)
    step = trn("paste {count} row", "paste {count} rows", count)
    before = editor.plan

    def make() -> None:
        if editor.plan is before:
            paste_cells(editor, listing, cells, place, show, making=True)
        else:
            editor.show_message(tr("The plan has changed since. Paste again."))

    try:
        with waiting(len(cells) >= MANY_ROWS):
            change = editor.attempt(step, paste, listing, cells, place, making=making)
    except UnknownNamesError as unknown:
        editor.show_message(str(unknown), "plain", (unknown.button, make))
    except PlannerError as error:
        editor.refuse(error)
    else:
        if change is not None:
            show(change.result.keys)
            editor.show_message(describe_paste(change.result), "good")


def remove_rows(editor: Editor, listing: Listing, keys: Sequence[int]) -> None:
    """Remove the rows of these keys."""
    remove, label, removed = listing.remove, listing.remove_label, listing.removed
    assert remove is not None and label is not None and removed is not None

    def remove_all(draft: Draft) -> None:
        for key in keys:
            remove(draft, key)

    if editor.do(label(len(keys)), remove_all) is not None:
        _say_with_undo(editor, removed(len(keys)))


def clear_cells(editor: Editor, column: Column, rows: Sequence[Any]) -> None:
    """Empty a column's cell in these rows; rows where it cannot be typed into stay as they are."""
    keys = [row.key for row in rows if column.editable(row)]
    if not keys:
        sentence = tr("This cell cannot be edited. {how}", how=_how_to_remove())
        editor.show_message(sentence)
        return

    def clear(draft: Draft) -> None:
        assert column.write is not None
        nothing = column.kind.read("", draft)
        for key in keys:
            column.write(draft, key, nothing)

    if editor.do(step_label(column), clear) is not None:
        sentence = trn(
            "Emptied “{column}” in {count} row.",
            "Emptied “{column}” in {count} rows.",
            len(keys),
            column=column.title,
        )
        _say_with_undo(editor, sentence)


def refuse_cut(editor: Editor) -> None:
    """Say why Cut does nothing to rows: pasted back, they would have lost what they held."""
    sentence = tr("Rows can be copied, not cut. {how}", how=_how_to_remove())
    editor.show_message(sentence)


def _how_to_remove() -> str:
    keys = QKeySequence("Ctrl+Del").toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{keys} removes the whole row.", keys=keys)


def _say_with_undo(editor: Editor, sentence: str) -> None:
    """Tell what was just done, with a button that takes back this step and never a later one."""
    after = editor.plan

    def undo() -> None:
        if editor.plan is after:
            editor.undo()
        else:
            editor.show_message(
                tr("The plan has changed since. Use “Undo” to go back step by step.")
            )

    editor.show_message(sentence, "plain", (tr("Undo"), undo))
