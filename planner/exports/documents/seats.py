"""Each department's champion seat in a line: who holds it, in a word, and the hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.analysis.champions.department_rows import DepartmentRow
from planner.analysis.champions.seats import Seat
from planner.analysis.meeting.consequences import days_without_holders
from planner.exports.documents.material import Material
from planner.exports.section import Cell, Column, Halves, More, Paragraph, Pill, Table
from planner.text import number, short_day, tr

_CLEAR = timedelta(days=300)
"""A day no further ahead needs no year to be understood."""


def seats_table(material: Material) -> Halves:
    """Return the champion seats, those on nobody first, then those on one person; of those alike
    the departments with the most staff first."""
    measures = material.measures
    rows = {row.department.id: row for row in measures.departments}
    empty_from = days_without_holders(measures, [s.responsibility_id for s in measures.seats])

    def place(seat: Seat) -> tuple[int, int, int, str, int]:
        row = rows[seat.department.id]
        state = _states(material, seat, row)
        staff = -(row.staff or 0)
        return *state, staff, seat.department.name.casefold(), seat.department.id

    lines = []
    for seat in sorted(measures.seats, key=place):
        row = rows[seat.department.id]
        empty = empty_from.get(seat.responsibility_id)
        pill = seat_pill(material, seat, row, _last_day(empty, material.on))
        lines.append(tuple(_cells(material, row, pill)))
    return Halves(
        Table(
            "seats",
            (
                Column(tr("Department"), width=3),
                Column(tr("Staff"), "number", 0.5),
                Column(tr("Champion seat"), "pill", 1.4),
                Column(tr("Holders"), width=0.6),
                Column(tr("Hours"), width=0.8),
            ),
            tuple(lines),
            empty=tr(
                "The plan has no departments yet: import a list of people, or add departments."
            ),
            more=More("and one more department", "and {count} more departments", "coverage"),
            most_lines=1,
            tight=True,
        )
    )


def how_to_read(material: Material) -> Paragraph:
    """Return what the words of the table mean."""
    return Paragraph(
        tr(
            "Holders: champions + trained backups. Hours a week: usable of needed. Tested: one of"
            " them carried it alone in a drill of the last {days} days.",
            days=material.plan.settings.tested_for_days,
        ),
        quiet=True,
    )


def _states(material: Material, seat: Seat, row: DepartmentRow) -> tuple[int, int]:
    cover = material.measures.coverage.cover(seat.responsibility_id)
    worst = ("uncovered", "single point", "thin", "covered")
    return worst.index(cover), min(row.tested, 1)


def _last_day(empty: date | None, on: date) -> str:
    """Return the last day on which somebody holds a seat, without its year where that is clear."""
    if empty is None or empty <= on:
        return ""
    last = empty - timedelta(days=1)
    return short_day(last, last if last - on < _CLEAR else on)


def seat_pill(material: Material, seat: Seat, row: DepartmentRow, last_day: str = "") -> Pill:
    """Return how deep a champion seat is covered, and whether that was tested; of one person also
    until when."""
    cover = material.measures.coverage.cover(seat.responsibility_id)
    if cover == "uncovered":
        return Pill(tr("nobody"), "bad")
    if cover == "single point":
        if last_day:
            return Pill(tr("one, to {day}", day=last_day), "weak")
        return Pill(tr("one person"), "weak")
    if cover == "thin":
        needed = material.plan.responsibilities[seat.responsibility_id].needed_cover
        words = tr("{count} of {needed}", count=len(seat.holders), needed=needed)
        return Pill(words, "weak")
    return Pill(tr("covered, tested") if row.tested else tr("covered"), "good")


def _cells(material: Material, row: DepartmentRow, pill: Pill) -> Iterator[Cell]:
    yield material.names.department(row.department.id)
    yield row.staff
    yield pill
    yield tr("{champions} + {backups}", champions=row.champions, backups=row.backups)
    yield tr("{used} of {needed}", used=number(row.hours_used), needed=number(row.hours_needed))
