"""The list of what has nobody as more people leave."""

from __future__ import annotations

from planner.analysis.leavers.curve import CurvePoint
from planner.exports.lists.listing import Column, Listing, View, yes_no
from planner.text import tr


def leaving(view: View) -> Listing:
    """Return what has nobody, at worst, for each number of people who leave."""
    columns: tuple[Column[CurvePoint], ...] = (
        Column("people", tr("People who leave"), lambda p: p.k, "number"),
        Column("share", tr("Has nobody then, at worst"), lambda p: p.share, "share"),
        Column("at_most", tr("At most"), lambda p: p.at_most, "share"),
        Column("proven", tr("Proven"), lambda p: yes_no(p.exact)),
    )
    return view.listing(
        "leaving",
        tr("Leaving"),
        columns,
        ((f"leaving {point.k}", point) for point in view.source.curve),
        about=tr("The share of all weight that has nobody as more people leave, at worst."),
        empty=tr("Nobody holds anything yet."),
    )
