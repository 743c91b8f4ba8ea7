"""Taking case notes into the plan, so that documents can quote them."""

from __future__ import annotations

from planner.actions import rows
from planner.analysis.evidence.shipped import SHIPPED
from planner.models import CaseNote, Draft
from planner.text import tr


def take_note(draft: Draft, key: str, *, quoted: bool = True) -> CaseNote:
    """Take a note that comes with the program into the plan, where its words are the plan’s own;
    one that was taken before stays as it was worded."""
    for own in draft.plan.where(CaseNote, "shipped", key):
        return rows.edit(draft, CaseNote, own.id, quoted=quoted)
    note = next(note for note in SHIPPED if note.key == key)
    return rows.add(
        draft,
        CaseNote,
        title=tr(note.title),
        happened=tr(note.happened),
        source=tr(note.source),
        fits=note.fits,
        quoted=quoted,
        shipped=key,
    )
