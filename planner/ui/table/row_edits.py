"""Emptying cells and removing rows of a table, each one step that can be taken back at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QKeySequence

from planner.models import Draft
from planner.text import tr, trn
from planner.ui.table.column import Column, Listing
from planner.ui.workspace import Workspace


def step_of(column: Column) -> str:
    """Return what a change to a column's cells is called."""
    return column.label or tr("change {what}", what=column.title.lower())


def remove_rows(workspace: Workspace, listing: Listing, keys: Sequence[int]) -> None:
    """Remove the rows of these keys."""
    remove, named = listing.remove, listing.removed
    assert remove is not None and named is not None

    def remove_all(draft: Draft) -> None:
        for key in keys:
            remove(draft, key)

    step = named(len(keys))
    if workspace.do(step, remove_all) is not None:
        _say_with_undo(workspace, tr("Done: {step}.", step=step))


def clear_cells(workspace: Workspace, column: Column, rows: Sequence[Any]) -> None:
    """Empty a column's cell in these rows; rows where it cannot be typed into stay as they are."""
    keys = [row.key for row in rows if column.editable(row)]
    if not keys:
        sentence = tr("This cell cannot be typed into. {how}", how=_how_to_remove())
        workspace.say(sentence)
        return

    def clear(draft: Draft) -> None:
        assert column.write is not None
        nothing = column.kind.read("", draft)
        for key in keys:
            column.write(draft, key, nothing)

    if workspace.do(step_of(column), clear) is not None:
        sentence = trn(
            "Emptied “{column}” in {count} row.",
            "Emptied “{column}” in {count} rows.",
            len(keys),
            column=column.title,
        )
        _say_with_undo(workspace, sentence)


def refuse_cut(workspace: Workspace) -> None:
    """Say why Cut does nothing to rows: pasted back, they would have lost what they held."""
    sentence = tr("Rows can be copied, not cut. {how}", how=_how_to_remove())
    workspace.say(sentence)


def _how_to_remove() -> str:
    keys = QKeySequence("Ctrl+Del").toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{keys} removes the whole row.", keys=keys)


def _say_with_undo(workspace: Workspace, sentence: str) -> None:
    """Tell what was just done, with a button that takes back this step and never a later one."""
    after = workspace.plan

    def undo() -> None:
        if workspace.plan is after:
            workspace.undo()
        else:
            workspace.say(tr("Something else was changed since. “Undo” takes back step by step."))

    workspace.say(sentence, "plain", (tr("Undo"), undo))
