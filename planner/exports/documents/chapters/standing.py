"""The picture of what is left standing after a departure: who holds what of all that it touches."""

from __future__ import annotations

from planner.analysis.leavers.departure import Departure
from planner.exports.blocks.section import Held, Holder, Standing, Tone
from planner.exports.documents.material import Material
from planner.text import tr, trn

MOST_HELD = 24
_MOST_PEOPLE = 24
"""More would not fit on a page beside one another."""


def affected(after: Departure) -> list[int]:
    """Return what those who leave hold: what is lost first, then by how little is left, then by
    name."""
    plan = after.before.plan
    ids = {
        responsibility_id
        for person in after.people
        for responsibility_id in after.before.held.get(person, ())
    }
    rows = plan.responsibilities
    return sorted(ids, key=lambda r: (after.after.depth(r), -rows[r].weight, plan.name_of(rows[r])))


def whole(after: Departure) -> bool:
    """Return whether the picture has all that the departure touches."""
    return len(affected(after)) <= MOST_HELD


def standing(material: Material, after: Departure) -> Standing:
    """Draw those who leave and those who stay beside them, and all that the departure touches."""
    ids = affected(after)
    shown = ids[:MOST_HELD]
    people = _people(after, shown)
    places = {person_id: place for place, person_id in enumerate(people)}
    return Standing(
        people=tuple(Holder(material.names.person(each), each in after.people) for each in people),
        held=tuple(_held_thing(after, responsibility_id, places) for responsibility_id in shown),
        rest=_left_out_words(after, len(ids) - len(shown)),
    )


def _people(after: Departure, shown: list[int]) -> list[int]:
    """Who holds these: those who leave first, in the order in which they come in the picture."""
    order: dict[int, int] = {}
    for responsibility_id in shown:
        for person in sorted(after.before.holders[responsibility_id]):
            order.setdefault(person, len(order))
    leaving = [person for person in order if person in after.people]
    staying = [person for person in order if person not in after.people]
    return [*leaving, *staying][:_MOST_PEOPLE]


def _held_thing(after: Departure, responsibility_id: int, places: dict[int, int]) -> Held:
    plan, depth = after.before.plan, after.after.depth(responsibility_id)
    tone: Tone = "bad" if depth == 0 else "weak" if depth == 1 else "good"
    words = tr("nobody left") if depth == 0 else trn("one left", "{count} left", depth)
    holders = sorted(after.before.holders[responsibility_id])
    return Held(
        plan.name_of(plan.responsibilities[responsibility_id]),
        words,
        tone,
        tuple(places[person_id] for person_id in holders if person_id in places),
    )


def _left_out_words(after: Departure, left_out: int) -> str:
    untouched = sum(
        bool(holders) and not holders.intersection(after.people)
        for holders in after.before.holders.values()
    )
    said = []
    if left_out:
        said.append(
            trn(
                "One more that they hold is not drawn.",
                "{count} more that they hold are not drawn.",
                left_out,
            )
        )
    if untouched:
        said.append(
            trn(
                "One other responsibility stands as it does now.",
                "{count} other responsibilities stand as they do now.",
                untouched,
            )
        )
    return " ".join(said)
