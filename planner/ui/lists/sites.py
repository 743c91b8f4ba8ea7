"""The table of sites (organisations, job titles), with who carries the network at each."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.champions.site_rows import SiteRow, Sites
from planner.text import listed_names, tr
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, Number

_MOST_NAMED = 5


class PlaceRow(NamedTuple):
    """A site with the names of those who hold a champion seat there."""

    key: str
    site: SiteRow
    who: str
    words: str
    tone: str


def place_rows(workspace: Workspace, found: Sites) -> list[PlaceRow]:
    """Return a row for every site."""
    people = workspace.plan.people
    return [
        PlaceRow(
            row.name,
            row,
            listed_names(
                [people[i].shown_name for i in (*row.champions, *row.backups)], _MOST_NAMED
            ),
            *_state(row.holders),
        )
        for row in found.rows
    ]


def _state(holders: int) -> tuple[str, str]:
    if holders == 0:
        return tr("nobody"), "bad"
    return (tr("one person"), "weak") if holders == 1 else (tr("several"), "good")


def site_listing() -> Listing:
    """Return the table of sites, or of what else people are told apart by."""
    return Listing(
        key="sites",
        columns=(
            Column(tr("Name"), lambda r: r.site.name, width=16, strong=True),
            Column(
                tr("Somebody there"),
                lambda r: r.words,
                tone=lambda r: r.tone,
                order=lambda r: (r.site.holders, -r.site.people),
                width=13,
            ),
            Column(tr("People"), lambda r: r.site.people, Number(whole=True), width=7),
            Column(tr("Who"), lambda r: r.who, width=24),
            Column(tr("Champions"), lambda r: len(r.site.champions), Number(whole=True), width=9),
            Column(
                tr("Trained backups"), lambda r: len(r.site.backups), Number(whole=True), width=13
            ),
        ),
        sort=1,
    )
