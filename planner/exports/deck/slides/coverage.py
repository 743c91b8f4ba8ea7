"""Who holds the champion seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from planner.analysis.cover.coverage import Cover
from planner.analysis.drills.words import covered_and_tested
from planner.exports.blocks.section import More
from planner.exports.deck.slide import Bars, Series, Slide, Words
from planner.exports.department_order import Seated, seats_worst_first
from planner.exports.documents.material import Material
from planner.exports.documents.seats import worst_state
from planner.exports.documents.wording import COVER_TONES, seat_state
from planner.exports.families import Family, families
from planner.text import mark, number, tr, trn

_STATES: tuple[tuple[Cover, str, str], ...] = (
    ("uncovered", mark("has nobody"), mark("have nobody")),
    ("single point", mark("rests on one person"), mark("rest on one person")),
    ("thin", mark("has too few"), mark("have too few")),
    ("covered", mark("is covered"), mark("are covered")),
)
MOST_BARS = 14
"""Departments on the slide; of more the rest is counted, or they are rolled up."""


def coverage_slide(material: Material) -> Slide:
    """Show champions and trained backups of every department, the least covered first.

    More than the slide can show are rolled up by the department above them.
    """
    seats = seats_worst_first(material.measures)
    count = Counter(seated.cover for seated in seats)
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
            " was set. The status pack has more under “Coverage of all departments”.",
            ratio=material.plan.settings.champion_ratio,
        ),
        beside=tuple(_counts(material, count, len(seats))),
        foot=_foot(material, seats, found) if seats else "",
        nothing=tr("They come with a list of people, or are added under Champions."),
    )


def _of_seats(material: Material, seats: Sequence[Seated]) -> Bars:
    """Return a bar for each department, of who holds its seat and who is missing."""
    needs = {need.department.id: need.needed for need in material.measures.needs}
    shown = seats[:MOST_BARS]

    def values(counts: Sequence[int]) -> tuple[float, ...]:
        return tuple(float(max(0, count)) for count in counts)

    champions = [len(seated.seat.champions) for seated in shown]
    backups = [len(seated.seat.backups) for seated in shown]
    tones = tuple(COVER_TONES[seated.cover] for seated in shown)
    needed = [needs[seated.seat.department.id] for seated in shown]
    missing = [need - len(seated.seat.holders) for need, seated in zip(needed, shown, strict=True)]
    names = tuple(material.names.department(seated.seat.department.id) for seated in shown)
    states = tuple(
        Words(tr("{count} of {total}", count=len(seated.seat.holders), total=need), tone)
        for seated, need, tone in zip(shown, needed, tones, strict=True)
    )
    series = [
        Series(tr("champions"), values(champions), "good", tones=tones),
        Series(tr("trained backups"), values(backups), "good", "hatched", tones),
        Series(
            tr("missing"),
            values(missing),
            "plain",
            "outline",
            tuple("bad" if tone == "bad" else "plain" for tone in tones),
            said=tr("{count} missing"),
        ),
    ]
    alt_text = tr(
        "Champions and trained backups of the number needed: {what}.", what=_in_words(names, states)
    )
    return Bars(names, tuple(series), alt_text, states)


def _of_families(material: Material, found: Sequence[Family]) -> Bars:
    """Return a bar for each part of the organisation, of its departments by how they are
    covered."""
    shown = found[:MOST_BARS]

    def values(*covers: Cover) -> tuple[float, ...]:
        return tuple(float(sum(family.count(cover) for cover in covers)) for family in shown)

    names = tuple(material.names.department(family.department.id) for family in shown)
    states = tuple(
        Words(
            tr("{count} of {total}", count=family.count("covered"), total=len(family.seats)),
            COVER_TONES[family.worst],
        )
        for family in shown
    )
    return Bars(
        names,
        (
            Series(tr("with nobody"), values("uncovered"), "bad"),
            Series(tr("with one person or too few"), values("single point", "thin"), "weak"),
            Series(tr("covered"), values("covered"), "good"),
        ),
        tr(
            "Covered departments of each part of the organisation: {what}.",
            what=_in_words(names, states),
        ),
        states,
    )


def _in_words(names: Sequence[str], states: Sequence[Words]) -> str:
    pairs = zip(names, states, strict=True)
    return "; ".join(tr("{name} {count}", name=name, count=state.text) for name, state in pairs)


def _foot(material: Material, seats: Sequence[Seated], found: Sequence[Family]) -> str:
    """Return how many are left out and how they stand; where none is, what is needed."""
    if found:
        return _left_out_families(found)
    if len(seats) > MOST_BARS:
        return _left_out(seats)
    ratio = material.plan.settings.champion_ratio
    return tr("Needed: one for every {ratio} staff, and at least the cover set", ratio=ratio)


def _left_out(seats: Sequence[Seated]) -> str:
    states = tuple(seat_state(seated.cover) for seated in seats)
    more = More("and one more department", "and {count} more departments", "", states)
    return more.words(len(seats) - MOST_BARS, len(seats))


def _left_out_families(found: Sequence[Family]) -> str:
    more = More(
        "and one more part of the organisation",
        "and {count} more parts of the organisation",
        "",
        tuple(worst_state(family.worst) for family in found),
    )
    rest = len(found) - MOST_BARS
    return more.words(rest, len(found)) if rest > 0 else ""


def _counts(material: Material, count: Counter[Cover], total: int) -> Iterator[Words]:
    """Yield how many seats are in each state; of states that none is in, only the good one."""
    for cover, one, several in _STATES:
        found = count[cover]
        if not found and cover != "covered":
            continue
        yield Words(
            tr("{count} of {total}", count=number(found), total=number(total)),
            COVER_TONES[cover] if found else "plain",
            lead=trn(one, several, found),
            more=_tested(material) if found and cover == "covered" else "",
        )


def _tested(material: Material) -> str:
    _, _, tested = covered_and_tested(material.measures)
    days = material.plan.settings.tested_for_days
    return trn(
        "{tested} of them tested in the last day",
        "{tested} of them tested in the last {count} days",
        days,
        tested=number(tested),
    )


def _coverage_title(count: Counter[Cover], total: int) -> str:
    if not total:
        return tr("The plan has no departments yet")
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
