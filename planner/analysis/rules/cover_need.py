"""Rules about fewer than are needed: holders by the needed cover, champions at all or by staff."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import Subject, about, held_name
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_words
from planner.models import Department
from planner.text import listed_names, number, tr

MOST_BACKUPS = 3
"""Backups of one department that are named."""


@rule(
    "THIN",
    "medium",
    "Two or more hold it, but fewer than it needs",
    "Add a holder",
    tells=None,
)
def thin(measures: Measures) -> Iterator[Found]:
    """Find what two or more hold, but fewer than it needs."""
    plan, coverage = measures.plan, measures.coverage
    rows = [plan.responsibilities[row_id] for row_id in coverage.thin.ids]
    words = measures.answers.per_key(_holders_of_needed)
    yield found_words(
        measures,
        [words(r.id, plan.subject_of(r), coverage.depth(r.id), r.needed_cover) for r in rows],
        "Fewer people hold {names} than it needs.",
        "Fewer people hold these than they need: {names}.",
        weight=sum(row.weight for row in rows),
    )


@rule(
    "NO-CHAMPION",
    "high",
    "Only trained backups hold the champion seat of a department",
    "Name a champion",
    tells=None,
)
def no_champion(measures: Measures) -> Iterator[Found]:
    """Find champion seats that only trained backups hold."""
    people = measures.plan.people
    words = measures.answers.per_key(_stood_in)
    seats = [seat for seat in measures.seats if seat.backups and not seat.champions]
    names = [sorted(people[person_id].shown_name for person_id in seat.backups) for seat in seats]
    yield found_words(
        measures,
        [
            words(seat.department.id, seat.department, tuple(who))
            for seat, who in zip(seats, names, strict=True)
        ],
        "{names} has no champion: only trained backups hold its seat.",
        "{count} departments have no champion, only trained backups hold their seats: {names}.",
        weight=sum(measures.plan.responsibilities[seat.responsibility_id].weight for seat in seats),
    )


def _stood_in(department: Department, backups: tuple[str, ...]) -> tuple[About, str]:
    row, who = about(department), listed_names(backups, MOST_BACKUPS)
    return row, tr("{name} (backed up by {who})", name=row.name, who=who)


@rule(
    "BELOW-NEED",
    "medium",
    "A department has fewer champions than its staff need",
    "Nominate more champions",
    tells=None,
)
def below_need(measures: Measures) -> Iterator[Found]:
    """Find departments with fewer champions than their staff need; the needed cover has its own
    rules."""
    short = [need for need in measures.needs if need.short]
    words = measures.answers.per_key(_champions_of_needed)
    yield found_words(
        measures,
        [
            words(("staff", n.department.id), n.department, n.champions, n.staff_needs)
            for n in short
        ],
        "There are fewer champions than the staff needs in {names}.",
        "There are fewer champions than the staff needs in {count} departments: {names}.",
        weight=len(short),
    )


def _holders_of_needed(subject: Subject, held: int, needed: int) -> tuple[About, str]:
    row = about(subject)
    return row, _of_needed(held_name(row), held, needed)


def _champions_of_needed(department: Department, held: int, needed: int) -> tuple[About, str]:
    return about(department), _of_needed(department.name, held, needed)


def _of_needed(name: str, held: int, needed: int) -> str:
    held_of_needed = {"held": number(held), "needed": number(needed)}
    return tr("{name} ({held} of {needed})", name=name, **held_of_needed)
