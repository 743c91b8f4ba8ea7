"""The list of sites and organisations, with who carries the network at each."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.champions.site_rows import ATTRIBUTE_NAMES, Attribute, SiteRow, sites
from planner.exports.lists.listing import Column, Listing, View, joined
from planner.text import tr

_LISTED: tuple[Attribute, ...] = ("site", "organisation")


class _Place(NamedTuple):
    attribute: Attribute
    row: SiteRow


def by_site(view: View) -> Listing:
    """Return every site and organisation, those first where nobody holds a champion seat.

    Where somebody works would tell who they are: without names holders are counted, and what is one
    person's place alone is left out.
    """
    names = view.names
    fewest = 2 if view.redact else 0
    every = (_Place(each, row) for each in _LISTED for row in sites(view.measures, each).rows)
    places = [place for place in every if place.row.people >= fewest]

    def state(place: _Place) -> str:
        if place.row.holders == 0:
            return tr("nobody")
        return tr("one person") if place.row.holders == 1 else tr("several")

    def champions(place: _Place) -> str:
        return joined(names.people(place.row.champions))

    def backups(place: _Place) -> str:
        return joined(names.people(place.row.backups))

    holders: tuple[Column[_Place], ...] = (
        Column("champions", tr("Champions"), champions, "long"),
        Column("trained_backups", tr("Trained backups"), backups, "long"),
    )
    counted: tuple[Column[_Place], ...] = (
        Column("champions", tr("Champions"), lambda p: len(p.row.champions), "number"),
        Column("trained_backups", tr("Trained backups"), lambda p: len(p.row.backups), "number"),
    )
    columns: tuple[Column[_Place], ...] = (
        Column("told_by", tr("Told apart by"), lambda p: tr(ATTRIBUTE_NAMES[p.attribute])),
        Column("place", tr("Name"), lambda p: p.row.name),
        Column("somebody", tr("Somebody there"), state),
        Column("people", tr("People in the plan"), lambda p: p.row.people, "number"),
        *(counted if view.redact else holders),
    )
    return view.listing(
        "sites",
        tr("Sites"),
        columns,
        ((f"{place.attribute} {number}", place) for number, place in enumerate(places, 1)),
        about=tr("Where people of the plan are, and who of them holds a champion seat."),
        empty=tr("No site and no organisation of anybody is in the plan yet."),
    )
