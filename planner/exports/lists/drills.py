"""The list of drills."""

from __future__ import annotations

from planner.analysis.drills.parts import resting
from planner.exports.lists.listing import Column, Listing, View, joined
from planner.models import Drill, Responsibility
from planner.text import tr


def drills(view: View) -> Listing:
    """Return every drill, the oldest first."""
    names, plan = view.names, view.plan

    def subject(drill: Drill) -> str:
        return plan.name_of(plan.get(Responsibility, drill.responsibility_id))

    columns: tuple[Column[Drill], ...] = (
        Column("on", tr("Day"), lambda d: d.on, "day", private=True),
        Column("responsibility", tr("Responsibility"), subject),
        Column("carried_by", tr("Carried by"), lambda d: names.person(d.person_id)),
        Column("resting", tr("Did nothing"), lambda d: joined(names.people(resting(plan, d)))),
        Column("outcome", tr("Outcome"), lambda d: tr(d.outcome), "state"),
        Column("stuck_on", tr("Stuck on"), lambda d: d.stuck_on, "long", private=True),
        Column("note", tr("Note"), lambda d: d.note, "long", private=True),
        Column("settled", tr("Settled"), lambda d: d.settled_on, "day", private=True),
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
