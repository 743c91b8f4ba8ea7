"""The list of hand-overs."""

from __future__ import annotations

from planner.analysis.handing_over.progress import ordered, standing_of
from planner.exports.lists.field_columns import own_columns
from planner.exports.lists.listing import Column, Listing, View
from planner.models import HandOver, Responsibility
from planner.text import tr


def hand_overs(view: View) -> Listing:
    """Return everything that is handed over, what is open first, by when it is due."""
    plan, on = view.plan, view.on

    def seat(row: HandOver) -> Responsibility:
        return plan.get(Responsibility, row.responsibility_id)

    columns: tuple[Column[HandOver], ...] = (
        Column("kind", tr("Kind"), lambda r: tr(seat(r).kind)),
        Column("responsibility", tr("Responsibility"), lambda r: plan.name_of(seat(r))),
        *own_columns(view, HandOver, editable=False),
        Column(
            "standing",
            tr("How it stands"),
            lambda r: standing_of(plan, r, on).words,
            "long",
            private=True,
        ),
    )
    return view.listing(
        "hand_overs",
        tr("Hand-overs"),
        columns,
        ((f"hand_over {row.id}", row) for row in ordered(plan, on)),
        of_people=True,
        about=tr("What is handed over by whom to whom, what has to be shown, and who accepted it."),
        empty=tr("Nothing is being handed over."),
    )
