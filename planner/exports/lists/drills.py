"""The list of drills."""

from __future__ import annotations

from planner.analysis.drills.parts import resting
from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Listing, View, join_names
from planner.models import Drill
from planner.text import tr


def drills(view: View) -> Listing:
    """Return every drill, the oldest first."""
    names, plan = view.names, view.plan

    def resting_then(drill: Drill) -> str:
        return join_names(names.people(resting(plan, drill)))

    columns = with_computed(
        own_columns(view, Drill),
        after={"carried_by": (Column("resting", tr("Did nothing"), resting_then),)},
    )
    ordered = sorted(plan.table(Drill).values(), key=lambda d: (d.on, d.id))
    return view.listing(
        "drills",
        tr("Drills"),
        columns,
        ((f"drill {drill.id}", drill) for drill in ordered),
        of_people=True,
        about=tr("Cover that was tried: one holder alone for a day, while the others do nothing."),
        empty=tr("Nobody was tried out yet."),
    )
