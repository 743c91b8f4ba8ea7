"""Measures 8, 9 and 11 to 15, read word by word from their definitions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction

from planner.models import (
    Assignment,
    Department,
    Leave,
    Plan,
    Post,
    Responsibility,
    Sponsor,
    SponsorDepartment,
)
from tests.analysis.proofs.reading_cover import Holders, counts, label, rows, there

SCALE = ("resistant", "unaware", "neutral", "supportive", "leading")


def seat_of(plan: Plan, sponsor: int) -> int:
    return next(r.id for r in plan.table(Responsibility).values() if r.sponsor_id == sponsor)


def connected(plan: Plan, filled: Iterable[int], through: int | None = None) -> set[int]:
    """The departments from which a way leads over filled seats to a primary sponsor; with
    ``through``, only those of which a way leads over that seat."""
    open_seats, found = set(filled), set()
    for link in plan.table(SponsorDepartment).values():
        way: list[int] = []
        here: int | None = link.sponsor_id
        while here is not None and here in open_seats and here not in way:
            way.append(here)
            if plan.sponsors[here].is_primary:
                if through is None or through in way:
                    found.add(link.department_id)
                break
            here = plan.sponsors[here].reports_to_id
    return found


def cut_points(plan: Plan, held: Holders) -> dict[int, set[int]]:
    """The departments that lose their last way when the one holder of a sponsor's seat goes."""
    filled = [one for one in plan.sponsors if held[seat_of(plan, one)]]
    found = {}
    for one, sponsor in plan.sponsors.items():
        people = held[seat_of(plan, one)]
        if sponsor.is_primary or len(people) != 1:
            continue
        emptied = [
            other
            for other in filled
            if held[seat_of(plan, other)] == people and not plan.sponsors[other].is_primary
        ]
        left = connected(plan, [other for other in filled if other not in emptied])
        lost = connected(plan, filled, through=one) - left
        if lost:
            found[one] = lost
    return found


def cut_off(plan: Plan, before: Holders, after: Holders) -> list[tuple[str, list[str]]]:
    """The seats emptied by a departure, with the departments that went over them and lost
    every way."""
    filled = [one for one in plan.sponsors if before[seat_of(plan, one)]]
    still = [one for one in filled if after[seat_of(plan, one)]]
    found = []
    for one in filled:
        lost = connected(plan, filled, through=one) - connected(plan, still)
        if one not in still and lost:
            names = sorted(plan.departments[d].name for d in lost)
            found.append((plan.sponsors[one].title, names))
    return sorted(found)


def in_seat(plan: Plan, sponsor: Sponsor, on: date) -> list[int]:
    """The owners of a sponsor seat who have not left, those who are there before those away."""
    seat = plan.get(Responsibility, seat_of(plan, sponsor.id))
    owners = {a.person_id for a in owning(plan, seat, on)}
    left = [p for p in owners if (plan.people[p].last_day or on) >= on]
    return sorted(left, key=lambda p: (not there(plan, p, on), label(plan, p), p))


def owning(plan: Plan, seat: Responsibility, on: date) -> list[Assignment]:
    return [
        a
        for a in plan.assignments.values()
        if a.responsibility_id == seat.id and a.role == "owner" and counts(plan, a, seat, on)
    ]


def items(plan: Plan, person: int, on: date) -> list[Post]:
    """What appeared in a person's name within the days that count."""
    first = on - timedelta(days=plan.settings.participation_days - 1)
    return [p for p in plan.posts.values() if p.person_id == person and first <= p.on <= on]


def kind(post: Post) -> str:
    """Author and messenger are two: ghost-written, also where it was entered as in person."""
    two = post.author_id not in (None, post.person_id)
    return "ghost-written" if two and post.kind == "in person" else post.kind


def last_in_person(plan: Plan, person: int, on: date) -> date | None:
    mine = [p for p in plan.posts.values() if p.person_id == person and p.on <= on]
    return max((p.on for p in mine if kind(p) == "in person"), default=None)


def days_silent(plan: Plan, sponsor: Sponsor, person: int, on: date) -> int | None:
    """Day after day since the last item in person, else since the seat was taken."""
    last = last_in_person(plan, person, on)
    if last is None:
        seat = plan.get(Responsibility, seat_of(plan, sponsor.id))
        mine = [a for a in owning(plan, seat, on) if a.person_id == person]
        last = min((a.since for a in mine if a.since), default=None)
    if last is None:
        return None
    days = [last + timedelta(days=n) for n in range(1, (on - last).days + 1)]
    away = [leave for leave in plan.table(Leave).values() if leave.person_id == person]
    return sum(not any(a.first_day <= day <= a.last_day for a in away) for day in days)


def late(plan: Plan, sponsor: Sponsor, person: int, on: date) -> bool:
    if sponsor.cadence_days is None:
        return False
    silent = days_silent(plan, sponsor, person, on)
    return silent is None or silent > sponsor.cadence_days


def takes_part(plan: Plan, sponsor: Sponsor, person: int | None, on: date) -> bool:
    """Mostly in their own voice, as often as promised, and seen at all."""
    if person is None or late(plan, sponsor, person, on):
        return False
    posts = items(plan, person, on)
    own = sum(kind(p) == "in person" for p in posts)
    if not posts:
        seen = last_in_person(plan, person, on) is not None
        return seen and sponsor.cadence_days is not None
    return 100 * own >= plan.settings.own_voice_percent * len(posts)


def standing(plan: Plan, on: date) -> list[Assignment]:
    """Begun, not ended, neither declined nor stepped down from, by somebody who has not left."""
    wanted = {row.id for row in rows(plan)}
    return [
        a
        for a in plan.assignments.values()
        if a.responsibility_id in wanted
        and a.status not in ("declined", "stepped down")
        and (a.since or on) <= on <= (a.until or on)
        and (plan.people[a.person_id].last_day or on) >= on
    ]


def _too_long_ago(plan: Plan, on: date, *days: date | None) -> bool:
    """Whether the first of these days that is known, else the day the plan was made, is stale."""
    known = [day for day in (*days, plan.info.created) if day is not None]
    return bool(known) and (on - known[0]).days > plan.settings.stale_after_days


def stale_holders(plan: Plan, on: date) -> set[int]:
    """Assignments that make somebody a holder, last confirmed too long ago; never confirmed, begun,
    else entered, too long ago."""
    wanted = {row.id: row for row in rows(plan)}
    return {
        a.id
        for a in plan.assignments.values()
        if a.responsibility_id in wanted
        and counts(plan, a, wanted[a.responsibility_id], on)
        and there(plan, a.person_id, on)
        and _too_long_ago(plan, on, a.confirmed_on, a.since, a.entered_on)
    }


def stale_ratings(plan: Plan, on: date) -> set[Sponsor | Department]:
    """Sponsors and departments rated too long ago; not rated is unknown."""
    rated = (*plan.sponsors.values(), *plan.departments.values())
    return {r for r in rated if r.buy_in is not None and _too_long_ago(plan, on, r.rated_on)}


def seat_row(plan: Plan, department: Department) -> Responsibility:
    return next(r for r in rows(plan) if r.department_id == department.id)


def staff_needs(plan: Plan, department: Department) -> int:
    """Headcount / ratio, rounded up."""
    ratio, staff, needed = plan.settings.champion_ratio, department.headcount or 0, 0
    while needed * ratio < staff:
        needed += 1
    return needed


def need(plan: Plan, department: Department) -> int:
    """The larger of the needed cover and what the staff needs."""
    return max(seat_row(plan, department).needed_cover, staff_needs(plan, department))


def owners(plan: Plan, row: Responsibility, held: Holders, on: date) -> set[int]:
    """Those of the holders who hold it as owner."""
    mine = [a for a in plan.assignments.values() if a.responsibility_id == row.id]
    return {a.person_id for a in mine if a.role == "owner" and counts(plan, a, row, on)} & held[
        row.id
    ]


def hours_needed(plan: Plan, department: Department, on: date) -> Fraction:
    launched = plan.info.launch is not None and plan.info.launch <= on
    settings = plan.settings
    each = settings.hours_after_launch if launched else settings.hours_before_launch
    return need(plan, department) * Fraction(str(each))


def hours_used(plan: Plan, held: Holders, on: date) -> Fraction:
    """The smallest of all cuts: some departments get no more than the hours of all who hold a seat
    of theirs, the others no more than they need."""
    departments = list(plan.departments.values())
    cuts = []
    for inside in range(2 ** len(departments)):
        chosen = [d for at, d in enumerate(departments) if inside >> at & 1]
        able = {p for d in chosen for p in held[seat_row(plan, d).id]}
        others = sum(hours_needed(plan, d, on) for d in departments if d not in chosen)
        cuts.append(pledged(plan, able) + others)
    return min(cuts)


def pledged(plan: Plan, people: Iterable[int]) -> Fraction:
    """The very numbers that were typed: 0.6 is six tenths."""
    return sum((Fraction(str(plan.people[one].hours or 0)) for one in people), Fraction(0))


def gap(row: Sponsor | Department) -> int | None:
    if row.buy_in is None or row.buy_in_wanted is None:
        return None
    return max(0, SCALE.index(row.buy_in_wanted) - SCALE.index(row.buy_in))


def trained(plan: Plan, assignment: Assignment, on: date) -> bool:
    ready = assignment.ready and (assignment.ready_on or on) <= on
    status = assignment.status in ("trained", "active", "quiet")
    return ready or (assignment.role == "owner" and status)


def measured(plan: Plan, goal: int) -> bool:
    row = plan.goals[goal]
    return bool(row.metric and row.target is not None and row.due)
