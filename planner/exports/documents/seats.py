"""Each department's champion seat in a line: who holds it, in a word, and the hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.analysis.champions.seats import Seat
from planner.analysis.cover.coverage import Cover
from planner.analysis.meeting.consequences import days_without_holders
from planner.exports.blocks.section import Cell, Column, Halves, More, Paragraph, Pill, Table
from planner.exports.department_order import Seated, seats_worst_first
from planner.exports.documents.material import Material
from planner.exports.documents.wording import COVER_TONES, cover_pill, seat_state
from planner.exports.families import Family, families
from planner.text import number, short_day, tr

_CLEAR = timedelta(days=300)
"""A day no further ahead needs no year to be understood."""
_MOST_SEATS = 28
"""Departments that a page can list at most beside all else that it says."""


def seats_table(material: Material) -> Halves:
    """Return the champion seats, those on nobody first, then those on one person; of those alike
    the departments with the most staff first.

    More than a page can list are rolled up by the department above them.
    """
    found = families(material.measures) if len(material.measures.seats) > _MOST_SEATS else ()
    return Halves(_of_families(material, found) if found else _of_departments(material))


def _of_departments(material: Material) -> Table:
    measures = material.measures
    empty_from = days_without_holders(measures, [s.responsibility_id for s in measures.seats])
    seats = seats_worst_first(measures)
    rows = []
    for seated in seats:
        empty = empty_from.get(seated.seat.responsibility_id)
        rows.append(tuple(_cells(material, seated, _last_day(empty, material.on))))
    return Table(
        "seats",
        (
            Column(tr("Department"), width=3),
            Column(tr("Staff"), "number", 0.5),
            Column(tr("Champion seat"), "pill", 1.4),
            Column(tr("Holders"), width=0.6),
            Column(tr("Hours"), width=0.8),
        ),
        tuple(rows),
        empty=tr("The plan has no departments yet: import a list of people, or add departments."),
        more=More(
            "and one more department",
            "and {count} more departments",
            "coverage",
            tuple(seat_state(seated.cover) for seated in seats),
        ),
        most_lines=1,
        tight=True,
    )


def _of_families(material: Material, found: tuple[Family, ...]) -> Table:
    return Table(
        "families",
        (
            Column(tr("Departments under"), width=3),
            Column(tr("In all"), "number", 0.5),
            Column(tr("At worst"), "pill", 1.2),
            Column(tr("Covered"), width=0.7),
            Column(tr("Hours"), width=0.8),
        ),
        tuple(tuple(_family_cells(material, family)) for family in found),
        more=More(
            "and one more part of the organisation",
            "and {count} more parts of the organisation",
            "coverage",
            tuple(worst_state(family.worst) for family in found),
        ),
        most_lines=1,
        tight=True,
    )


def how_to_read(material: Material) -> Paragraph:
    """Return what the words of the table mean."""
    if seats_table(material).table.name == "families":
        words = tr(
            "At worst: the department under it that is covered worst. Covered: of its departments."
            " Hours a week: usable of needed."
        )
        return Paragraph(words, quiet=True)
    return Paragraph(
        tr(
            "Holders: champions + trained backups. Hours a week: usable of needed. Tested: one of"
            " them carried it alone in a drill of the last {days} days.",
            days=material.plan.settings.tested_for_days,
        ),
        quiet=True,
    )


def worst_pill(cover: Cover) -> Pill:
    """Return how the worst covered of several departments is covered."""
    words = {
        "uncovered": tr("nobody"),
        "single point": tr("one person"),
        "thin": tr("too few"),
        "covered": tr("all covered"),
    }
    return Pill(words[cover], COVER_TONES[cover])


def worst_state(cover: Cover) -> str:
    """Return the same as it stands in a sentence that counts parts of the organisation."""
    words = {
        "uncovered": tr("with a department that has nobody"),
        "single point": tr("with a department that has one person"),
        "thin": tr("with a department below the cover it needs"),
        "covered": tr("wholly covered"),
    }
    return words[cover]


def _family_cells(material: Material, family: Family) -> Iterator[Cell]:
    yield material.names.department(family.department.id)
    yield len(family.seats)
    yield worst_pill(family.worst)
    yield tr("{count} of {total}", count=family.count("covered"), total=len(family.seats))
    used, needed = family.hours
    yield tr("{used} of {needed}", used=number(round(used, 1)), needed=number(needed))


def _last_day(empty: date | None, on: date) -> str:
    """Return the last day on which somebody holds a seat, without its year where that is clear."""
    if empty is None or empty <= on:
        return ""
    last = empty - timedelta(days=1)
    return short_day(last, last if last - on < _CLEAR else on)


def seat_pill(material: Material, seat: Seat, last_day: str = "") -> Pill:
    """Return how deep a champion seat is covered, and whether that was tested; of one person also
    until when."""
    pill = cover_pill(material.measures, seat.responsibility_id)
    cover = material.measures.coverage.cover(seat.responsibility_id)
    if cover == "single point" and last_day:
        return Pill(tr("one, to {day}", day=last_day), "weak")
    if cover == "thin":
        needed = material.plan.responsibilities[seat.responsibility_id].needed_cover
        words = tr("{count} of {needed}", count=len(seat.holders), needed=needed)
        return Pill(words, "weak")
    return pill


def _cells(material: Material, seated: Seated, last_day: str) -> Iterator[Cell]:
    row = seated.row
    yield material.names.department(row.department.id)
    yield row.staff
    yield seat_pill(material, seated.seat, last_day)
    yield tr("{champions} + {backups}", champions=row.champions, backups=row.backups)
    yield tr(
        "{used} of {needed}", used=number(round(row.hours_used, 1)), needed=number(row.hours_needed)
    )
