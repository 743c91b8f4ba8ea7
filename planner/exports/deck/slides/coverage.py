"""Who holds the champion seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from planner.analysis.cover.coverage import Cover
from planner.exports.deck.slide import Bars, Series, Slide, Words
from planner.exports.deck.slides.short import short
from planner.exports.department_order import Seated, seats_worst_first
from planner.exports.documents.material import Material
from planner.exports.documents.seats import worst_state
from planner.exports.documents.wording import COVER_TONES, seat_state
from planner.exports.families import Family, families
from planner.exports.section import More
from planner.text import tr, trn

MOST_BARS = 14
"""Departments on the slide; of more the rest is counted, or they are rolled up."""
_MOST_NAME = 30


def coverage_slide(material: Material) -> Slide:
    """Champions and trained backups of every department, the least covered first; more than the
    slide can show are rolled up by the department above them."""
    seats = seats_worst_first(material.measures)
    count = Counter(one.cover for one in seats)
    found = families(material.measures) if len(seats) > MOST_BARS else ()
    return Slide(
        _coverage_title(count, len(seats)),
        tr("Departments under each, by how their champion seat is covered")
        if found
        else tr("People who hold each champion seat, of the number the department needs"),
        (_of_families(material, found) if found else _of_seats(material, seats)) if seats else None,
        tr(
            "Champions hold their seat from accepted to quiet; backups count once they are trained."
            " A department needs one champion for every {ratio} staff, and at least the cover that"
            " was set. Status pack: coverage.",
            ratio=material.plan.settings.champion_ratio,
        ),
        _coverage_lines(count, len(seats)),
        _left_out_families(found) if found else _left_out(seats),
        nothing=tr("The plan has no departments yet."),
    )


def _of_seats(material: Material, seats: Sequence[Seated]) -> Bars:
    """Return a bar for each department, of who holds its seat and who is missing."""
    needs = {need.department.id: need.needed for need in material.measures.needs}
    shown = seats[:MOST_BARS]

    def values(counts: Sequence[int]) -> tuple[float, ...]:
        return tuple(float(max(0, count)) for count in counts)

    champions = [len(one.seat.champions) for one in shown]
    backups = [len(one.seat.backups) for one in shown]
    tones = tuple(COVER_TONES[one.cover] for one in shown)
    missing = [needs[one.seat.department.id] - len(one.seat.holders) for one in shown]
    return Bars(
        tuple(_name(material, one.seat.department.id) for one in shown),
        (
            Series(tr("champions"), values(champions), "good", tones=tones),
            Series(tr("trained backups"), values(backups), "good", "hatched", tones),
            Series(tr("missing"), values(missing), "plain", "outline"),
        ),
        tr("Champions, trained backups and how many are missing, by department."),
    )


def _of_families(material: Material, found: Sequence[Family]) -> Bars:
    """Return a bar for each part of the organisation, of its departments by how they are
    covered."""
    shown = found[:MOST_BARS]

    def values(*covers: Cover) -> tuple[float, ...]:
        return tuple(float(sum(family.count(cover) for cover in covers)) for family in shown)

    return Bars(
        tuple(_name(material, family.department.id) for family in shown),
        (
            Series(tr("with nobody"), values("uncovered"), "bad"),
            Series(tr("with one person or too few"), values("single point", "thin"), "weak"),
            Series(tr("covered"), values("covered"), "good"),
        ),
        tr("Departments of each part of the organisation, by how they are covered."),
    )


def _name(material: Material, department_id: int) -> str:
    return short(material.names.department(department_id), _MOST_NAME)


def _left_out(seats: Sequence[Seated]) -> str:
    states = tuple(seat_state(one.cover) for one in seats)
    more = More("and one more department", "and {count} more departments", "", states)
    rest = len(seats) - MOST_BARS
    return more.words(rest, len(seats)) if rest > 0 else ""


def _left_out_families(found: Sequence[Family]) -> str:
    more = More(
        "and one more part of the organisation",
        "and {count} more parts of the organisation",
        "",
        tuple(worst_state(family.worst) for family in found),
    )
    rest = len(found) - MOST_BARS
    return more.words(rest, len(found)) if rest > 0 else ""


def _coverage_lines(count: Counter[Cover], total: int) -> tuple[Words, ...]:
    nobody = trn(
        "{count} of {total} has nobody",
        "{count} of {total} have nobody",
        count["uncovered"],
        total=total,
    )
    single = trn(
        "{count} of {total} rests on one person",
        "{count} of {total} rest on one person",
        count["single point"],
        total=total,
    )
    thin = trn(
        "{count} of {total} has too few",
        "{count} of {total} have too few",
        count["thin"],
        total=total,
    )
    covered = trn(
        "{count} of {total} is covered",
        "{count} of {total} are covered",
        count["covered"],
        total=total,
    )
    too_few = (Words(thin, "weak"),) if count["thin"] else ()
    return Words(nobody, "bad"), Words(single, "weak"), *too_few, Words(covered, "good")


def _coverage_title(count: Counter[Cover], total: int) -> str:
    if not total:
        return tr("No departments yet")
    if count["covered"] == total:
        return trn(
            "The champion seat of the only department is covered",
            "All {count} champion seats are covered",
            total,
        )
    covered = trn(
        "{count} of {total} champion seats is covered",
        "{count} of {total} champion seats are covered",
        count["covered"],
        total=total,
    )
    nobody = trn("{count} has nobody", "{count} have nobody", count["uncovered"])
    return tr("{covered}, {nobody}", covered=covered, nobody=nobody)
