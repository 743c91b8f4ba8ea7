"""The list of sites and organisations, with who carries the network at each."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.champions.site_rows import ATTRIBUTE_NAMES, Attribute, SiteRow, sites
from planner.exports.lists.listing import Column, Listing, View, join_names
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
    fewest = 2 if view.redact else 0
    every = (_Place(each, row) for each in _LISTED for row in sites(view.measures, each).rows)
    places = [place for place in every if place.row.people >= fewest]
    return view.listing(
        "sites",
        tr("Sites"),
        _columns(view),
        ((f"{place.attribute} {number}", place) for number, place in enumerate(places, 1)),
        about=tr("Where people of the plan are, and who of them holds a champion seat."),
        empty=tr("No site and no organisation of anybody is in the plan yet."),
    )


def _columns(view: View) -> tuple[Column[_Place], ...]:
    names = view.names
    champions, backups = tr("Champions"), tr("Trained backups")
    holders: tuple[Column[_Place], ...] = (
        Column("champions", champions, lambda p: join_names(names.people(p.row.champions)), "long"),
        Column(
            "trained_backups", backups, lambda p: join_names(names.people(p.row.backups)), "long"
        ),
    )
    counted: tuple[Column[_Place], ...] = (
        Column("champions", champions, lambda p: len(p.row.champions), "number"),
        Column("trained_backups", backups, lambda p: len(p.row.backups), "number"),
    )
    return (
        Column("told_by", tr("Told apart by"), lambda p: tr(ATTRIBUTE_NAMES[p.attribute])),
        Column("place", tr("Name"), lambda p: p.row.name),
        Column("somebody", tr("Somebody there"), _state),
        Column("people", tr("People in the plan"), lambda p: p.row.people, "number"),
        *(counted if view.redact else holders),
    )


def _state(place: _Place) -> str:
    if place.row.holders == 0:
        return tr("nobody")
    return tr("one person") if place.row.holders == 1 else tr("several")
