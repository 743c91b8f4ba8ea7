"""The lists of champions and of sponsors."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from planner.analysis.sponsors.participation import Participation
from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Holding, Listing, View, join_names, word, yes_no
from planner.models import Assignment, Commitment, Department, Responsibility, Sponsor
from planner.text import tr


class _Place(NamedTuple):
    """A person in a department's champion seat, or the seat itself where nobody is."""

    department: Department
    seat: Responsibility
    assignment: Assignment | None

    @property
    def key(self) -> str:
        if self.assignment is not None:
            return f"assignment {self.assignment.id}"
        return f"responsibility {self.seat.id}"


def champions(view: View) -> Listing:
    """Return who carries the network in each department; one without anybody has a row too."""
    names, plan, holders = view.names, view.plan, view.coverage.holders

    def hours(place: _Place) -> float | None:
        return plan.people[place.assignment.person_id].hours if place.assignment else None

    def counts(place: _Place) -> str | None:
        if place.assignment is None:
            return None
        return yes_no(place.assignment.person_id in holders[place.seat.id])

    department: Column[_Place] = Column(
        "department", tr("Department"), lambda c: names.department(c.department.id),
        choices="departments", editable=True,
    )  # fmt: skip
    seat: tuple[Column[_Place], ...] = (
        Column("counts", tr("Holds the seat"), counts),
        Column("cover", tr("Cover"), lambda c: view.cover(c.seat), "cover"),
        Column("hours", tr("Hours a week"), hours, "hours", private=True),
    )
    own = own_columns(view, Assignment, attrgetter("assignment"))
    columns = (department, *with_computed(own, after={"trained": seat}))
    return view.listing(
        "champions",
        tr("Champions"),
        columns,
        ((place.key, place) for place in _places(view)),
        about=tr("Who carries the network in each department. Cover is that of the seat."),
        empty=tr("No department is in the plan yet, so no champion is needed."),
    )


def _places(view: View) -> list[_Place]:
    plan, names = view.plan, view.names
    ordered = sorted(plan.departments.values(), key=lambda d: (d.name.casefold(), d.id))
    places = []
    for department in ordered:
        seat = plan.responsibility_for(department)
        held = sorted(
            plan.assignments_of(seat.id),
            key=lambda a: (a.role != "owner", names.person(a.person_id), a.id),
        )
        places += [_Place(department, seat, assignment) for assignment in held or (None,)]
    return places


class _Seat(NamedTuple):
    sponsor: Sponsor
    seat: Responsibility
    part: Participation
    holding: Holding


def sponsors(view: View) -> Listing:
    """Return the sponsor seats, who sits in them, and how they take part."""
    plan, names = view.plan, view.names
    seats = [
        _Seat(part.sponsor, seat, part, view.holding(seat.id))
        for part in view.measures.sponsor_seats
        for seat in (plan.responsibility_for(part.sponsor),)
    ]

    def stands_for(seat: _Seat) -> str:
        return join_names(names.department(d.id) for d in plan.departments_of(seat.sponsor))

    def promises(seat: _Seat) -> int:
        made = plan.where(Commitment, "sponsor_id", seat.sponsor.id)
        return sum(1 for promise in made if promise.status == "open")

    sitting: tuple[Column[_Seat], ...] = (
        Column("owners", tr("Sponsor"), lambda s: s.holding.owners, editable=True),
        Column("backups", tr("Ready backups"), lambda s: s.holding.ready_backups, editable=True),
        Column("others", tr("Backups not ready"), lambda s: s.holding.other_backups, editable=True),
        Column("cover", tr("Cover"), lambda s: view.cover(s.seat), "cover"),
        Column("departments", tr("Stands for"), stands_for, "long", editable=True),
    )
    promised: Column[_Seat] = Column(
        "promises", tr("Open promises"), promises, "number", total="sum"
    )
    own = own_columns(view, Sponsor, attrgetter("sponsor"))
    after = {"primary": sitting, "reports_to": _taking_part(), "cadence": (promised,)}
    columns = with_computed(own, after=after)
    return view.listing(
        "sponsors",
        tr("Sponsors"),
        columns,
        ((f"sponsor {s.sponsor.id}", s) for s in seats),
        about=tr(
            "Who stands for the launch, and how they take part: items of the last {days} days.",
            days=plan.settings.participation_days,
        ),
        empty=tr("No sponsor is in the plan yet."),
    )


def _taking_part() -> tuple[Column[_Seat], ...]:
    """Return the columns for what appeared in their name, and how much was their own."""
    return (
        Column("state", tr("Taking part"), lambda s: word(s.part.state), "state"),
        Column("items", tr("Items"), lambda s: s.part.items, "number", total="sum"),
        Column("in_person", tr("In person"), lambda s: s.part.in_person, "number", total="sum"),
        Column("edited", tr("Edited"), lambda s: s.part.edited, "number", total="sum"),
        Column(
            "ghost_written", tr("Ghost-written"), lambda s: s.part.ghost_written, "number",
            total="sum",
        ),
        Column("own_voice", tr("Own voice"), lambda s: s.part.own_voice, "share"),
        Column("replies", tr("Replies"), lambda s: s.part.replies, "number", total="sum"),
        Column("days_silent", tr("Days silent"), lambda s: s.part.days_silent, "number"),
    )  # fmt: skip
