"""The chapter that lists every finding, and those that somebody has accepted."""

from __future__ import annotations

from planner.exports.blocks.section import Block, Column, Heading, Paragraph, Section, Table
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.chapters.summary import open_counts
from planner.exports.documents.material import Material
from planner.exports.documents.wording import severity_pill
from planner.text import tr


@section("findings", "All findings")
def findings(material: Material) -> Section:
    """Show every finding, most severe first, and those that somebody has accepted."""
    open_ones = material.open_findings
    blocks: list[Block] = []
    left_out = _left_out(material) if material.withheld_count else ""
    counts = f"{open_counts(material)}." if open_ones or left_out else ""
    if counts or left_out:
        blocks.append(Paragraph(left_out, lead=counts, quiet=True))
    blocks.append(
        Table(
            "findings",
            (
                Column(tr("Severity"), "pill", 0.2),
                Column(tr("Finding"), width=5),
                Column(tr("What to do next"), width=4),
                Column(tr("Rule"), width=6),
            ),
            tuple((severity_pill(f.severity), f.text, f.next_step, f.code) for f in open_ones),
            empty=tr("No findings are open."),
        )
    )
    if any(f.waived for f in material.findings):
        blocks += [Heading(tr("Accepted for now")), _waived(material)]
    return Section("findings", tr("All findings"), tuple(blocks))


def _left_out(material: Material) -> str:
    """Why some findings are not told."""
    if material.redact:
        return tr(
            "Findings that would tell who somebody is, how they were rated or when they will be"
            " away are left out of this document."
        )
    return tr("Findings that tell how people were rated are left out of this document.")


def _waived(material: Material) -> Table:
    return Table(
        "waived",
        (
            Column(tr("Severity"), "pill", 0.2),
            Column(tr("Finding"), width=5),
            Column(tr("Accepted by"), width=1.5),
            Column(tr("Why"), width=2),
            Column(tr("Until"), "day", 0.5),
        ),
        tuple(
            (severity_pill(f.severity), f.text, f.waived.by, f.waived.why, f.waived.until)
            for f in material.findings
            if f.waived is not None
        ),
    )
