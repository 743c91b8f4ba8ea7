"""Which decisions are from somebody, found without going through everybody for each person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.analysis.measures import Measures
from planner.analysis.meeting.asked_people import bare
from planner.analysis.your_part.departments import current_assignments
from planner.models import Decision


def decisions_from(
    measures: Measures, person_id: int, decisions: Iterable[Decision]
) -> Iterator[Decision]:
    """Yield those of these decisions that are asked from somebody (see ``AskedPeople``)."""
    called = set(_names_of(measures, person_id))
    for decision in decisions:
        text = bare(decision.from_whom)
        if any(words in text for words in called) and (
            person_id in measures.asked_people.find(decision.from_whom).people
        ):
            yield decision


def _names_of(measures: Measures, person_id: int) -> Iterator[str]:
    """Yield all that somebody can be found by."""
    plan, person = measures.plan, measures.plan.people[person_id]
    seats = [
        plan.sponsors[row.sponsor_id].title
        for _, row in current_assignments(measures, person_id)
        if row.sponsor_id is not None
    ]
    for words in (person.ref, person.email, person.name, person.title, *seats):
        if folded := bare(words):
            yield folded
