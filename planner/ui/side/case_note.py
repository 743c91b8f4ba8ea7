"""What the details panel says of a case note."""

from __future__ import annotations

from planner.models import CaseNote
from planner.text import tr
from planner.ui.side.details import Details
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace


def show_case_note(details: Details, workspace: Workspace, note_id: int) -> None:
    """Show what happened, who says so, and where documents quote it."""
    note = workspace.plan.get(CaseNote, note_id)
    details.begin(note.title)
    details.text(tr("Case note"))
    details.facts([(tr("About"), tr(note.fits)), (tr("Source"), note.source)])
    details.heading(tr("What happened"))
    details.widget(TextBox(workspace, CaseNote, note_id, "happened", tr("What happened")))
    details.text(
        tr("Quoted with its source in status pack, deck and buy-in plan.")
        if note.quoted
        else tr("Not quoted in documents.")
    )
    details.end()
