"""For whom a document for one person makes sense."""

from __future__ import annotations

from collections.abc import Callable

from planner.analysis.measures import Measures
from planner.analysis.your_part.champion import people_in_seats
from planner.analysis.your_part.part import people_with_a_part
from planner.models import HandOver


def people_for(name: str, measures: Measures) -> frozenset[int]:
    """Return for whom the document of this name makes sense; everybody where it is none of those
    that are for a few."""
    found = _PEOPLE.get(name)
    return frozenset(measures.plan.people) if found is None else found(measures)


def _sponsors(measures: Measures) -> frozenset[int]:
    """Return who sits in a sponsor seat."""
    return frozenset(part.person.id for part in measures.participation if part.person is not None)


def _given_something(measures: Measures) -> frozenset[int]:
    """Return who was given anything or hands something over, also those who have left since."""
    plan = measures.plan
    noted = {row.person_id for row in plan.table(HandOver).values()}
    return frozenset(noted | {given.person_id for given in plan.assignments.values()})


_PEOPLE: dict[str, Callable[[Measures], frozenset[int]]] = {
    "handover": _given_something,
    "ask-sheet": _sponsors,
    "sponsor-review": _sponsors,
    "champion-page": people_in_seats,
    "your-part": people_with_a_part,
}
