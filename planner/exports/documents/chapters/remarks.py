"""The chapter with what reviewers remarked on the plan."""

from __future__ import annotations

from planner.exports.blocks.section import Paragraph, Section
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.reviewers import open_remarks, remarks_table
from planner.text import tr, trn


@section("remarks", "What reviewers said")
def remarks(material: Material) -> Section | None:
    """Return what waits to be settled; nothing where nobody has remarked on the plan."""
    found = open_remarks(material)
    if not found:
        return None
    lead = trn("One remark waits to be settled.", "{count} remarks wait to be settled.", len(found))
    blocks = (Paragraph("", lead=lead), remarks_table(material, found))
    return Section("remarks", tr("What reviewers said"), blocks)
