"""The table of case notes."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.models import CaseNote
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Listing


class NoteRow(NamedTuple):
    """A case note of the plan."""

    key: int
    note: CaseNote


def note_rows(workspace: Workspace) -> list[NoteRow]:
    """Return a row for every case note."""
    return [NoteRow(note.id, note) for note in workspace.plan.table(CaseNote).values()]


def note_listing(workspace: Workspace) -> Listing:
    """Return the table of case notes, one row for each."""
    own = OwnColumns(workspace, CaseNote, "note")
    return Listing(
        key="case_note",
        columns=(
            own("title", width=30, strong=True),
            own("fits", width=14),
            own("quoted", width=9),
            own("source", width=30),
            *own.rest(except_for=("happened",)),
        ),
        add=lambda draft, title: rows.add(draft, CaseNote, title=title),
        add_label=tr("Add a case note of your own…"),
        added=tr("add a case note"),
        remove_all=lambda draft, keys: rows.remove_many(draft, CaseNote, keys),
        remove_label=lambda n: trn("remove {count} case note", "remove {count} case notes", n),
        removed=lambda n: trn("Removed {count} case note.", "Removed {count} case notes.", n),
    )
