"""Writing, pasting and emptying cells of a table and removing its rows, each one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication, QKeySequence

from planner.errors import PlannerError
from planner.models import Draft
from planner.text import tr, trn
from planner.ui.as_written import DayInDoubtError
from planner.ui.state.history import LARGE
from planner.ui.table.aiming import Lines
from planner.ui.table.clipboard import format_tsv
from planner.ui.table.column import Column, Listing
from planner.ui.table.created import describe_created
from planner.ui.table.editor import Editor
from planner.ui.table.kinds import NewName
from planner.ui.table.long_steps import MANY_CELLS, Progress, attempt_long
from planner.ui.table.pasting import (
    Pasted,
    UnknownNamesError,
    describe_paste,
    paste,
    paste_step,
)

if TYPE_CHECKING:
    from planner.store import Change

MANY_COPIED = 10_000
"""From this many cells on, copying is done in a thread."""


def step_label(column: Column) -> str:
    """Return what a change to a column's cells is called."""
    return column.label or tr("change “{what}”", what=column.title)


def copy_cells(editor: Editor, columns: Sequence[Column], rows: Sequence[Any], heads: bool) -> None:
    """Put cells on the clipboard, many of them from a thread."""

    def keep(text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def stopped() -> None:
        editor.show_message(tr("Cancelled. Nothing was copied."))

    if len(rows) * len(columns) < MANY_COPIED:
        keep(format_tsv(columns, rows, heads=heads))
        return
    editor.jobs.run(
        tr("Copying"),
        lambda job: format_tsv(columns, rows, heads=heads, progress=job.progress),
        keep,
        stopped=stopped,
    )


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
    filled = _editable(columns, rows)
    if not filled:
        editor.show_message(tr("These cells cannot be edited."))
        return

    def fill(draft: Draft, progress: Progress) -> None:
        _write_all(draft, [(c, c.value(source), keys) for c, keys in filled], progress)

    def say(change: Change | None) -> None:
        if change is not None and is_single:
            _say_filled(editor, column, len(filled[0][1]))
        elif change is not None:
            words = trn("Filled {count} row.", "Filled {count} rows.", len(rows))
            _say_with_undo(editor, words)

    column, is_single = filled[0][0], len(filled) == 1
    label = step_label(column) if is_single else tr("fill down")
    attempt_long(editor, _count(filled), label, tr("Filling cells"), fill, say)


def _write_all(
    draft: Draft, cells: Sequence[tuple[Column, Any, list[int]]], progress: Progress
) -> None:
    """Write a value of each column into the rows of its keys."""
    count = sum(len(keys) for _, _, keys in cells)
    done = 0
    for column, value, keys in cells:
        assert column.write is not None
        for key in keys:
            progress(done, count)
            column.write(draft, key, value)
            done += 1


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
    if not listing.takes_new and not any(lines.targets):
        editor.show_message(tr("Rows cannot be added to this list: the plan fills it by itself."))
        return
    before, done = editor.plan, list[Pasted]()

    def make() -> None:
        if editor.plan is before:
            paste_lines(editor, listing, lines, show, making=True)
        else:
            editor.show_message(tr("The plan has changed since. Paste again."))

    def write(draft: Draft, progress: Progress) -> Pasted:
        done.append(paste(draft, listing, lines, making=making, progress=progress))
        return done[-1]

    def refused(error: PlannerError) -> None:
        if isinstance(error, UnknownNamesError):
            editor.show_message(str(error), "plain", (error.button, make))
        elif isinstance(error, DayInDoubtError):
            editor.ask_day(error, lambda: paste_lines(editor, listing, lines, show, making=making))
        else:
            editor.refuse(error)

    def say(_: Change | None) -> None:
        editor.show_message(describe_paste(done[0], lines), "bad" if done[0].refused else "good")
        show(lines, done[0])

    attempt_long(editor, len(lines.cells), paste_step, tr("Pasting"), write, say, refused)


def remove_rows(editor: Editor, listing: Listing, keys: Sequence[int]) -> None:
    """Remove the rows of these keys."""
    remove_all, label, removed = listing.remove_all, listing.remove_label, listing.removed
    assert remove_all is not None and label is not None and removed is not None

    def say(change: Change | None) -> None:
        if change is not None:
            _say_with_undo(editor, removed(len(keys)))

    # What goes with a row is many rows too, such as all that somebody in a large plan holds.
    large = len(editor.plan.assignments) > LARGE
    attempt_long(
        editor,
        MANY_CELLS if large else len(keys),
        label(len(keys)),
        tr("Removing rows"),
        lambda draft, progress: remove_all(draft, keys),
        say,
    )


def duplicate_rows(
    editor: Editor,
    listing: Listing,
    rows: Sequence[Any],
    show: Callable[[Sequence[int]], object],
) -> None:
    """Add these rows once more as one step, but for what only one row may have, and ``show`` them
    by their keys.

    Who or what holds them is not copied.
    """
    add = listing.add
    assert add is not None
    first, made = listing.columns[0], list[int]()

    def duplicate(draft: Draft, progress: Progress) -> None:
        for at, row in enumerate(rows):
            progress(at, len(rows))
            name = tr("{name} (copy)", name=first.text(row))
            key = add(draft, name).id
            made.append(key)
            for column in listing.columns[1:]:
                if column.write is not None and not column.single and column.editable(row):
                    column.write(draft, key, column.value(row))

    def say(change: Change | None) -> None:
        if change is not None:
            words = trn("Duplicated {count} row.", "Duplicated {count} rows.", len(rows))
            _say_with_undo(editor, words)
            show(made)

    label = trn("duplicate {count} row", "duplicate {count} rows", len(rows))
    attempt_long(editor, len(rows), label, tr("Duplicating rows"), duplicate, say)


def clear_cells(editor: Editor, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """Empty these columns' cells in these rows; those that cannot be typed into stay as they
    are."""
    emptied = _editable(columns, rows)
    if not emptied:
        sentence = tr("This cell cannot be edited. {how}", how=_how_to_remove())
        editor.show_message(sentence)
        return

    def clear(draft: Draft, progress: Progress) -> None:
        _write_all(draft, [(c, c.kind.read("", draft), keys) for c, keys in emptied], progress)

    def say(change: Change | None) -> None:
        if change is None:
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

    column = emptied[0][0]
    label = step_label(column) if len(emptied) == 1 else tr("empty cells")
    attempt_long(editor, _count(emptied), label, tr("Emptying cells"), clear, say)


def _editable(columns: Sequence[Column], rows: Sequence[Any]) -> list[tuple[Column, list[int]]]:
    """Return each column that can be typed into in any of these rows, with the keys of those."""
    found = [(column, [row.key for row in rows if column.editable(row)]) for column in columns]
    return [(column, keys) for column, keys in found if keys]


def _count(cells: Sequence[tuple[Column, list[int]]]) -> int:
    return sum(len(keys) for _, keys in cells)


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
