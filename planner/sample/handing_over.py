"""What the sample's Dana Whitfield hands over before she leaves, and how far that has come."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import hand_overs
from planner.analysis.handing_over.things import things_of
from planner.models import Draft
from planner.sample.adding import person

LEAVES = "Dana Whitfield"
TAKEN_BY = {
    "Finance": "Tobi Okafor",
    "Operations": "Jonas Brandt",
    "Legal": "Ben Achterberg",
    "60% active every month by June": "Léa Moreau",
    "Find who knows, in minutes": "Léa Moreau",
}
"""Nobody takes over what is not among these yet."""
ACCEPTED, SHOWN = 5, 2
"""How many days ago who has accepted did so, and was shown all of it."""


def begin_to_hand_over(draft: Draft, today: date) -> None:
    """List all that she hands over; one thing is done, and the rest is still to be asked."""
    giver = person(draft, LEAVES).id
    plan = draft.plan
    to = {}
    for thing in things_of(plan, giver, today):
        name = TAKEN_BY.get(plan.name_of(thing.responsibility))
        to[thing.responsibility.id] = None if name is None else person(draft, name).id
    for row in hand_overs.begin_hand_over(draft, giver, to, today):
        if draft.plan.responsibilities[row.responsibility_id].kind == "goal":
            hand_overs.accept(draft, row.id, today - timedelta(days=ACCEPTED))
            hand_overs.note_shown(draft, [row.id], today - timedelta(days=SHOWN))
