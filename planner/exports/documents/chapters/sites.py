"""The chapter on sites: where nobody carries the network."""

from __future__ import annotations

from planner.analysis.champions.site_rows import SiteRow, sites
from planner.exports.blocks.section import Cell, Column, More, Paragraph, Pill, Section, Table
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.text import tr


@section("sites", "Champions by site")
def by_site(material: Material) -> Section | None:
    """Show every site with the people of the plan there, and who of them holds a champion seat.

    Those with nobody come first. None where fewer than two sites are known.
    """
    found = sites(material.measures)
    if len(found.rows) < 2:
        return None
    table = Table(
        "sites",
        (
            Column(tr("Site"), width=2),
            Column(tr("Somebody there"), "pill", 1),
            Column(tr("People in the plan"), "number", 0.6),
            Column(tr("Champions"), width=3),
            Column(tr("Trained backups"), width=3),
        ),
        tuple(_row(material, row) for row in found.rows),
        more=More("and one more site", "and {count} more sites", ""),
    )
    note = tr("A champion counts where they are, whichever department’s seat they hold.")
    return Section(
        "sites",
        tr("Champions by site"),
        (Paragraph("", lead=found.words), table, Paragraph(note, quiet=True)),
    )


def _row(material: Material, row: SiteRow) -> tuple[Cell, ...]:
    return (
        row.name,
        _somebody(row.holders),
        row.people,
        material.people(row.champions),
        material.people(row.backups),
    )


def _somebody(holders: int) -> Pill:
    if holders == 0:
        return Pill(tr("nobody"), "bad")
    return Pill(tr("one person"), "weak") if holders == 1 else Pill(tr("several"), "good")
