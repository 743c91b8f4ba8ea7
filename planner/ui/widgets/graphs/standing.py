"""What is left standing when people leave: the part of the plan worth drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.text import tr
from planner.ui.as_written import places_in_order

State = Literal["lost", "one left", "stands", "nobody before"]


class StandingPerson(NamedTuple):
    """A person on the left of the picture."""

    person_id: int
    name: str
    leaves: bool


class StandingSeat(NamedTuple):
    """A responsibility on the right, and how it fares."""

    responsibility_id: int
    name: str
    kind: str
    state: State
    words: str


class Standing(NamedTuple):
    """The picture: who, what, and which of them belong together (places in the two lists)."""

    people: tuple[StandingPerson, ...]
    seats: tuple[StandingSeat, ...]
    ties: tuple[tuple[int, int], ...]
    people_left_out: int
    seats_left_out: int


def standing(before: Coverage, after: Coverage, leavers: Sequence[int], most: int = 60) -> Standing:
    """Return the picture of a departure, at most ``most`` lines high, what is lost first."""
    plan = before.plan
    gone = list(dict.fromkeys(leavers))
    seat_ids, seats_left_out = _seats(before, after, gone, most)
    leaving = {person: place for place, person in enumerate(gone[:most])}
    staying: dict[int, list[int]] = {}
    for seat in seat_ids:
        for person in after.holders[seat]:
            staying.setdefault(person, []).append(seat)
    name = places_in_order(plan.people[p].shown_name for p in staying)
    rest = sorted(
        staying, key=lambda p: (*_load(after, staying[p]), name[plan.people[p].shown_name], p)
    )
    shown = [*leaving, *rest][:most]
    place_of = {person: place for place, person in enumerate(shown)}
    seat_ids = _untangled(seat_ids, before, after, place_of)
    people = tuple(StandingPerson(p, plan.people[p].shown_name, p in leaving) for p in shown)
    seats = tuple(_seat(before, after, seat) for seat in seat_ids)
    ties = tuple(
        (place_of[person], place)
        for place, seat in enumerate(seat_ids)
        for person in sorted(before.holders[seat] | after.holders[seat])
        if person in place_of
    )
    left_out = len(gone) + len(rest) - len(shown)
    return Standing(people, seats, ties, left_out, seats_left_out)


def _seats(
    before: Coverage, after: Coverage, gone: Sequence[int], most: int
) -> tuple[list[int], int]:
    """Return the responsibilities to draw: lost, touched, resting on one, then the others."""
    touched = {seat for person in gone for seat in before.held.get(person, ())}

    def rank(seat: int) -> tuple[int, int, int]:
        depth = after.depth(seat)
        newly = seat in touched and depth == 0
        return (0 if newly else 1 if seat in touched else 2 if depth < 2 else 3, depth, seat)

    every = sorted(before.plan.responsibilities, key=rank)
    return every[:most], max(0, len(every) - most)


def _load(after: Coverage, held: Sequence[int]) -> tuple[int, int]:
    """Who holds most alone comes first, then who holds most."""
    alone = sum(after.depth(seat) == 1 for seat in held)
    return -alone, -len(held)


def _middle(places: Sequence[int]) -> float:
    return sum(places) / len(places)


def _untangled(
    seats: Sequence[int], before: Coverage, after: Coverage, place_of: Mapping[int, int]
) -> list[int]:
    """Place the responsibilities beside the people who hold them, so that few lines cross."""

    def key(seat: int) -> tuple[float, int]:
        places = [place_of[p] for p in before.holders[seat] | after.holders[seat] if p in place_of]
        return (_middle(places) if places else float(len(place_of)), seat)

    lost = [seat for seat in seats if after.depth(seat) == 0 and before.depth(seat) > 0]
    rest = [seat for seat in seats if seat not in set(lost)]
    return [*sorted(lost, key=key), *sorted(rest, key=key)]


def _seat(before: Coverage, after: Coverage, seat: int) -> StandingSeat:
    plan, depth = before.plan, after.depth(seat)
    responsibility = plan.responsibilities[seat]
    state: State = "stands"
    words = tr("{count} left", count=depth)
    if depth == 0:
        state = "lost" if before.depth(seat) else "nobody before"
        words = tr("nobody left") if before.depth(seat) else tr("nobody, as before")
    elif depth == 1:
        state, words = "one left", tr("1 left")
    return StandingSeat(seat, plan.name_of(responsibility), responsibility.kind, state, words)
