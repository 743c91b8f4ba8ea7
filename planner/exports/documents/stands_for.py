"""The departments somebody stands for, and who carries each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.champions.department_rows import DepartmentRow
from planner.analysis.champions.seats import Seat
from planner.analysis.meeting.consequences import days_without_holders
from planner.analysis.sponsors.participation import Participation
from planner.exports.blocks.section import Cell, Column, More, Pill, Table
from planner.exports.department_order import worst_first
from planner.exports.documents.material import Material
from planner.models import Assignment, Department, Responsibility
from planner.models.roles import OVER_STATUSES
from planner.text import listed, number, short_day, tr

_MOST_NAMES = 2


def departments_of(material: Material, mine: Sequence[Participation]) -> tuple[Department, ...]:
    """Return the departments that the seats of one person stand for: a primary sponsor's for all
    of them."""
    plan = material.plan
    if any(part.sponsor.is_primary for part in mine):
        return tuple(plan.departments.values())
    found = {d.id: d for part in mine for d in plan.departments_of(part.sponsor)}
    return tuple(found.values())


def empty_from(material: Material, seats: Sequence[Seat]) -> dict[int, date]:
    """Return the first day on which nobody holds each of these seats, today where nobody does now;
    only of seats that come to that."""
    return days_without_holders(material.measures, [seat.responsibility_id for seat in seats])


def carried_by(material: Material, seats: Sequence[Seat], most: int) -> Table:
    """Return who carries each of these departments, the least covered first; at most so many."""
    rows = {row.department.id: row for row in material.measures.departments}
    empty = empty_from(material, seats)
    ordered = sorted(seats, key=lambda s: (len(s.holders), worst_first(rows[s.department.id])))
    return Table(
        "coverage",
        (
            Column(tr("Department"), width=2),
            Column(tr("Staff"), "number", 0.4),
            Column(tr("Seat rests on"), "pill", 1.6),
            Column(tr("Champion"), width=2.4),
            Column(tr("Backup"), width=2.4),
            Column(tr("Holders"), width=0.7),
            Column(tr("Hours a week"), width=0.8),
        ),
        tuple(
            tuple(_row(material, seat, rows[seat.department.id], empty.get(seat.responsibility_id)))
            for seat in ordered
        ),
        more=More("and one more department", "and {count} more departments", ""),
        most=most,
    )


def _row(material: Material, seat: Seat, row: DepartmentRow, empty: date | None) -> Iterator[Cell]:
    held = material.plan.responsibilities[seat.responsibility_id]
    yield material.names.department(seat.department.id)
    yield row.staff
    yield rests_on(material, seat, empty)
    yield _named_in_role(material, held, "owner")
    yield _named_in_role(material, held, "backup")
    yield tr("{count} of {total}", count=len(seat.holders), total=held.needed_cover)
    yield tr("{used} of {needed}", used=number(row.hours_used), needed=number(row.hours_needed))


def rests_on(material: Material, seat: Seat, empty: date | None) -> Pill:
    """Return on how many a seat rests, and until when where that ends: "one person, to 10 Jan"."""
    cover = material.measures.coverage.cover(seat.responsibility_id)
    if cover == "uncovered":
        return Pill(tr("nobody"), "bad")
    if cover == "single point":
        if empty is None:
            return Pill(tr("one person"), "weak")
        last = short_day(empty - timedelta(days=1), material.on)
        return Pill(tr("one person, to {day}", day=last), "weak")
    if cover == "thin":
        return Pill(tr("{count} people", count=len(seat.holders)), "weak")
    claimed = not material.measures.tested.days_tested_by(seat.responsibility_id)
    return Pill(tr("{count} people", count=len(seat.holders)), "good", claimed=claimed)


def _named_in_role(material: Material, held: Responsibility, role: str) -> str:
    """Return who is named for a seat in a role, each with how far they have come."""
    absent = material.plan.absent(material.on)
    named = [
        a
        for a in material.plan.assignments_of(held.id)
        if a.role == role
        and a.status not in OVER_STATUSES
        and a.person_id not in absent
        and (a.until is None or a.until >= material.on)
    ]
    words = [
        tr("{name}, {state}", name=material.names.person(a.person_id), state=_state(a))
        for a in sorted(named, key=lambda a: a.id)
    ]
    return listed(words, _MOST_NAMES) or tr("none")


def _state(given: Assignment) -> str:
    if given.status in ("nominated", "asked"):
        return tr("nominated only") if given.status == "nominated" else tr("asked only")
    if given.role == "backup":
        return tr("trained") if given.ready else tr("not trained")
    if given.status is None or given.status == "accepted":
        return tr("trained") if given.ready else tr("not trained")
    return tr(given.status)
