"""Rules about fewer holders than are needed: by the needed cover (measure 1) or by staff."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import About, Found, rule
from planner.analysis.findings.subjects import Subject, about
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_words
from planner.text import number, tr


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
    rows = [plan.responsibilities[one] for one in coverage.thin.ids]
    words = measures.answers.per_key(_held_of_needed)
    yield found_words(
        measures,
        [words(r.id, plan.subject_of(r), coverage.depth(r.id), r.needed_cover) for r in rows],
        "Fewer people hold {names} than it needs.",
        "Fewer people hold these than they need: {names}.",
        weight=sum(row.weight for row in rows),
    )


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
    words = measures.answers.per_key(_held_of_needed)
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


def _held_of_needed(subject: Subject, held: int, needed: int) -> tuple[About, str]:
    row = about(subject)
    held_of_needed = {"held": number(held), "needed": number(needed)}
    return row, tr("{name} ({held} of {needed})", name=row.name, **held_of_needed)
