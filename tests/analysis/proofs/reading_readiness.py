"""Measure 14: what each check of readiness counts, as its words say."""

from __future__ import annotations

from datetime import date

from planner.models import Plan
from tests.analysis.proofs import reading_taking_part as reading
from tests.analysis.proofs.reading_cover import Holders, communications_only, counts, rows

Counts = list[tuple[float, float]]
"""How many of how many, for each check that has anything to count."""


def checks(plan: Plan, held: Holders, on: date) -> dict[str, Counts]:
    """What each of the four asks for, in the order in which it is said."""
    every = {
        "Purpose": _purpose(plan, held),
        "Easy to use": _ease(plan, held, on),
        "Buy-in": _buy_in(plan, held, on),
        "Sustained effort": _effort(plan, held, on),
    }
    return {name: [(done, of) for done, of in those if of] for name, those in every.items()}


def status(those: Counts) -> str:
    """On track from 80% of every check, at risk from 50%, else off track."""
    if not those:
        return "no data"
    if all(done * 100 >= of * 80 for done, of in those):
        return "on track"
    return "at risk" if all(done * 100 >= of * 50 for done, of in those) else "off track"


def _depths(plan: Plan, held: Holders, field: str) -> dict[int, int]:
    """How many hold each purpose, action and so on, by its id."""
    return {
        subject: len(held[row.id])
        for row in rows(plan)
        if (subject := getattr(row, field)) is not None
    }


def _purpose(plan: Plan, held: Holders) -> Counts:
    purposes, goals = plan.purposes, plan.goals
    owned = _depths(plan, held, "purpose_id")
    served = {g.purpose_id for g in goals.values() if reading.measured(plan, g.id)}
    return [
        (sum(p.status == "agreed" for p in purposes.values()), len(purposes)),
        (sum(owned[one] > 0 for one in purposes), len(purposes)),
        (sum(one in served for one in purposes), len(purposes)),
        (sum(g.purpose_id is not None for g in goals.values()), len(goals)),
        (sum(reading.measured(plan, one) for one in goals), len(goals)),
    ]


def _ease(plan: Plan, held: Holders, on: date) -> Counts:
    pilot = [a for a in plan.actions.values() if a.phase == "pilot" and a.status != "dropped"]
    seats = {row.id for row in rows(plan) if row.kind == "champion seat"}
    named = {
        a.person_id
        for a in reading.standing(plan, on)
        if a.responsibility_id in seats and a.status not in ("nominated", "asked")
    }
    able = {
        a.person_id
        for a in plan.assignments.values()
        if a.responsibility_id in seats
        and a.person_id in held[a.responsibility_id]
        and reading.trained(plan, a, on)
    }
    return [
        (sum(a.status == "done" for a in pilot), len(pilot)),
        (len(named & able), len(named)),
    ]


def _buy_in(plan: Plan, held: Holders, on: date) -> Counts:
    departments, sponsors = plan.departments.values(), plan.sponsors.values()
    seats = [reading.seat_row(plan, d) for d in departments]
    champions = 0
    for seat in seats:
        mine = [a for a in plan.assignments.values() if a.responsibility_id == seat.id]
        champions += any(
            a.role == "owner" and counts(a, seat, on) and a.person_id in held[seat.id] for a in mine
        )
    people = {s: reading.in_seat(plan, s, on) for s in sponsors}
    known = any(
        reading.late(plan, s, p, on)
        or any(post.person_id == p and post.on <= on for post in plan.posts.values())
        for s, those in people.items()
        for p in those
    )
    taking_part = sum(
        all(reading.takes_part(plan, s, p, on) for p in those or [None])
        for s, those in people.items()
    )
    covered = [one for one, those in held.items() if those]
    outside = len(covered) - len(communications_only(plan, held))
    rated = [g for row in (*sponsors, *departments) if (g := reading.gap(row)) is not None]
    return [
        (champions, len(seats)),
        (sum(len(held[seat.id]) >= 2 for seat in seats), len(seats)),
        (taking_part, len(people) if known else 0),
        (outside, len(covered) if any(d.is_communications for d in departments) else 0),
        (rated.count(0), len(rated)),
    ]


def _effort(plan: Plan, held: Holders, on: date) -> Counts:
    departments = plan.departments.values()
    champions = {p for d in departments for p in held[reading.seat_row(plan, d).id]}
    pledged = reading.pledged(plan, champions)
    needed = sum(reading.hours_needed(plan, d, on) for d in departments)
    promises = reading.promises(plan, on)
    due = [a for a in plan.actions.values() if a.due and a.due < on and a.status != "dropped"]
    owned = _depths(plan, held, "action_id")
    after = [one for one in owned if plan.actions[one].phase == "sustain"]
    return [
        (pledged, needed if pledged else 0),
        (sum(c.status == "kept" for c in promises), len(promises)),
        (sum(a.status == "done" for a in due), len(due)),
        (sum(owned[one] > 0 for one in after), len(after)),
    ]
