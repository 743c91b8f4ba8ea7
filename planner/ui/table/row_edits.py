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
from planner.ui.table.created import describe_created
from planner.ui.table.editor import Editor
from planner.ui.table.kinds import NewName
from planner.ui.table.pasting import (
    MANY_ROWS,
    Lines,
    Pasted,
    UnknownNamesError,
    describe_paste,
    paste,
)


def step_label(column: Column) -> str:
    """Return what a change to a column's cells is called."""
    return column.label or tr("change “{what}”", what=column.title)


def write_cells(editor: Editor, column: Column, rows: Sequence[Any], typed: str | NewName) -> bool:
    """Write what was typed into a column's cell of these rows as one step, and say what else came
    of it; whether anything changed.

    Raises ``PlannerError`` where it is refused; ``UnknownNameError`` where nothing has the name.
    """
    keys = [row.key for row in rows]

    def write(draft: Draft) -> None:
        assert column.write is not None
        value = column.kind.value_of(typed, draft)
        for key in keys:
            column.write(draft, key, value)

    change = editor.attempt(step_label(column), write)
    if change is None:
        return False
    for words in describe_created(change):
        editor.show_message(words, "plain")
    if len(keys) > 1:
        _say_filled(editor, column, len(keys))
    return True


def fill_down(editor: Editor, columns: Sequence[Column], source: Any, rows: Sequence[Any]) -> None:
    """Write the cells of one row into those of others, in these columns, as one step."""
    written = _editable(columns, rows)
    if not written:
        editor.show_message(tr("These cells cannot be edited."))
        return

    def fill(draft: Draft) -> None:
        for column, keys in written:
            assert column.write is not None
            for key in keys:
                column.write(draft, key, column.value(source))

    column = written[0][0]
    label = step_label(column) if len(written) == 1 else tr("fill down")
    if editor.do(label, fill) is not None:
        if len(written) == 1:
            _say_filled(editor, column, len(written[0][1]))
        else:
            _say_with_undo(editor, trn("Filled {count} row.", "Filled {count} rows.", len(rows)))


def _say_filled(editor: Editor, column: Column, count: int) -> None:
    sentence = trn(
        "Filled “{column}” in {count} row.",
        "Filled “{column}” in {count} rows.",
        count,
        column=column.title,
    )
    _say_with_undo(editor, sentence)


def paste_lines(
    editor: Editor,
    listing: Listing,
    lines: Lines,
    show: Callable[[Lines, Pasted], object],
    *,
    making: bool = False,
) -> None:
    """Write pasted lines as one step, and ``show`` what came of it.

    What the cells would make besides rows is asked about first, and made on the press of a button.
    """
    count = len(lines.cells)
    step = trn("paste {count} row", "paste {count} rows", count)
    before = editor.plan
    done: list[Pasted] = []

    def make() -> None:
        if editor.plan is before:
            paste_lines(editor, listing, lines, show, making=True)
        else:
            editor.show_message(tr("The plan has changed since. Paste again."))

    def write(draft: Draft) -> None:
        done.append(paste(draft, listing, lines, making=making))

    try:
        with waiting(count >= MANY_ROWS):
            editor.attempt(step, write)
    except UnknownNamesError as unknown:
        editor.show_message(str(unknown), "plain", (unknown.button, make))
    except PlannerError as error:
        editor.refuse(error)
    else:
        tone = "bad" if done[0].refused else "good"
        editor.show_message(describe_paste(done[0], lines), tone)
        show(lines, done[0])


def remove_rows(editor: Editor, listing: Listing, keys: Sequence[int]) -> None:
    """Remove the rows of these keys."""
    remove, label, removed = listing.remove, listing.remove_label, listing.removed
    assert remove is not None and label is not None and removed is not None

    def remove_all(draft: Draft) -> None:
        for key in keys:
            remove(draft, key)

    if editor.do(label(len(keys)), remove_all) is not None:
        _say_with_undo(editor, removed(len(keys)))


def duplicate_rows(editor: Editor, listing: Listing, rows: Sequence[Any]) -> list[int]:
    """Add these rows once more as one step, but for what only one row may have; the new rows' keys.

    Who or what holds them is not copied.
    """
    add = listing.add
    assert add is not None
    first, made = listing.columns[0], []

    def duplicate(draft: Draft) -> None:
        for row in rows:
            name = tr("{name} (copy)", name=first.text(row))
            key = add(draft, name).id
            made.append(key)
            for column in listing.columns[1:]:
                if column.write is not None and not column.single and column.editable(row):
                    column.write(draft, key, column.value(row))

    label = trn("duplicate {count} row", "duplicate {count} rows", len(rows))
    if editor.do(label, duplicate) is None:
        return []
    _say_with_undo(editor, trn("Duplicated {count} row.", "Duplicated {count} rows.", len(rows)))
    return made


def clear_cells(editor: Editor, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """Empty these columns' cells in these rows; those that cannot be typed into stay as they
    are."""
    emptied = _editable(columns, rows)
    if not emptied:
        sentence = tr("This cell cannot be edited. {how}", how=_how_to_remove())
        editor.show_message(sentence)
        return

    def clear(draft: Draft) -> None:
        for column, keys in emptied:
            assert column.write is not None
            nothing = column.kind.read("", draft)
            for key in keys:
                column.write(draft, key, nothing)

    column = emptied[0][0]
    label = step_label(column) if len(emptied) == 1 else tr("empty cells")
    if editor.do(label, clear) is None:
        return
    if len(emptied) > 1:
        sentence = trn("Emptied {count} column.", "Emptied {count} columns.", len(emptied))
    else:
        sentence = trn(
            "Emptied “{column}” in {count} row.",
            "Emptied “{column}” in {count} rows.",
            len(emptied[0][1]),
            column=column.title,
        )
    _say_with_undo(editor, sentence)


def _editable(columns: Sequence[Column], rows: Sequence[Any]) -> list[tuple[Column, list[int]]]:
    """Return each column that can be typed into in any of these rows, with the keys of those."""
    found = [(column, [row.key for row in rows if column.editable(row)]) for column in columns]
    return [(column, keys) for column, keys in found if keys]


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
