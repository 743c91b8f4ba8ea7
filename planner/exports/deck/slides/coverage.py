"""Who holds the champion seats."""

from __future__ import annotations

from planner.analysis.champions.seats import Seat
from planner.exports.deck.slide import Bars, Series, Slide, Words
from planner.exports.documents.material import Material
from planner.text import tr, trn

MOST_BARS = 14
"""Departments on the slide; the rest is counted."""


def coverage_slide(material: Material) -> Slide:
    """Champions and trained backups of every department, the least covered first."""
    lacking = _missing(material)
    seats = sorted(
        material.measures.seats,
        key=lambda seat: _order(material, seat, lacking[seat.department.id]),
    )
    shown = seats[:MOST_BARS]
    missing = tuple(lacking[seat.department.id] for seat in shown)
    names = tuple(material.names.department(seat.department.id) for seat in shown)
    count = {state: sum(_state(seat) == state for seat in seats) for state in (0, 1, 2)}
    total = len(seats)
    told = tr("Champions, trained backups and how many are missing, by department.")
    bars = Bars(
        names,
        (
            Series(tr("champions"), tuple(float(len(s.champions)) for s in shown), "good"),
            Series(
                tr("trained backups"),
                tuple(float(len(s.backups)) for s in shown),
                "good",
                "hatched",
            ),
            Series(tr("missing"), missing, "plain", "outline"),
        ),
        told,
    )
    rest = len(seats) - len(shown)
    more = trn("and {count} more department", "and {count} more departments", rest) if rest else ""
    return Slide(
        _coverage_title(count, total),
        tr("People who hold each champion seat, of the number the department needs"),
        bars if shown else None,
        tr(
            "Champions hold their seat from accepted to quiet; backups count once they are trained."
            " A department needs one champion for every {ratio} staff, and at least the cover that"
            " was set. Status pack: coverage.",
            ratio=material.plan.settings.champion_ratio,
        ),
        _coverage_lines(count, total),
        more,
        nothing=tr("The plan has no departments yet."),
    )


def _coverage_lines(count: dict[int, int], total: int) -> tuple[Words, ...]:
    nobody = trn(
        "{count} of {total} has nobody", "{count} of {total} have nobody", count[0], total=total
    )
    single = trn(
        "{count} of {total} rests on one person",
        "{count} of {total} rest on one person",
        count[1],
        total=total,
    )
    more = trn(
        "{count} of {total} has two or more",
        "{count} of {total} have two or more",
        count[2],
        total=total,
    )
    return Words(nobody, "bad"), Words(single, "weak"), Words(more, "good")


def _coverage_title(count: dict[int, int], total: int) -> str:
    if not total:
        return tr("No departments yet")
    if not count[0] and not count[1]:
        return trn(
            "The champion seat of the only department has two holders or more",
            "All {count} champion seats have two holders or more",
            total,
        )
    covered = trn(
        "{count} of {total} champion seats has two holders or more",
        "{count} of {total} champion seats have two holders or more",
        count[2],
        total=total,
    )
    nobody = trn("{count} has nobody", "{count} have nobody", count[0])
    return tr("{covered}, {nobody}", covered=covered, nobody=nobody)


def _state(seat: Seat) -> int:
    return min(2, len(seat.holders))


def _order(material: Material, seat: Seat, missing: float) -> tuple[int, float, str]:
    return _state(seat), -missing, material.names.department(seat.department.id).casefold()


def _missing(material: Material) -> dict[int, float]:
    """Return how many holders each department lacks, by its id."""
    needs = {need.department.id: need.needed for need in material.measures.needs}
    return {
        seat.department.id: float(max(0, needs[seat.department.id] - len(seat.holders)))
        for seat in material.measures.seats
    }
