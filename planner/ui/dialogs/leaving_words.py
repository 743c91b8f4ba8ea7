"""What is said once somebody's last day is set and their things are handed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from planner.models import Person, Plan
from planner.models.roles import NOT_HOLDING_STATUSES
from planner.text import day, listed, tr, trn

MOST_NAMED = 3
"""How many people are named with what passes to them; the rest are counted."""


def describe_departure(
    plan: Plan, person: Person, on: date, handed: Mapping[int, int], left: int
) -> str:
    """Return who leaves or left when, seen on a day; what passes to whom (a person's id for each
    thing), what of it counts only once they accept, and what does not pass on."""
    last_day = person.last_day
    assert last_day is not None, "it was just set"
    sentence = tr("{name} left on {day}.") if last_day < on else tr("{name} leaves on {day}.")
    words = [sentence.format(name=person.shown_name, day=day(last_day))]
    if handed:
        words.append(_handed_words(plan, handed))
    nominated = sum(
        _only_nominated(plan, responsibility_id, to) for responsibility_id, to in handed.items()
    )
    if nominated:
        words.append(
            trn(
                "One of them is nominated, and counts once accepted.",
                "{count} of them are nominated, and count once accepted.",
                nominated,
            )
        )
    if left:
        words.append(
            trn(
                "{count} responsibility is still theirs.",
                "{count} responsibilities are still theirs.",
                left,
            )
        )
    return " ".join(words)


def _handed_words(plan: Plan, handed: Mapping[int, int]) -> str:
    named = [
        tr("{count} to {name}", count=count, name=plan.people[taker].shown_name)
        for taker, count in Counter(handed.values()).most_common()
    ]
    return trn(
        "{count} responsibility is handed over: {whom}.",
        "{count} responsibilities are handed over: {whom}.",
        len(handed),
        whom=listed(named, MOST_NAMED),
    )


def _only_nominated(plan: Plan, responsibility_id: int, person_id: int) -> bool:
    mine = [a for a in plan.assignments_of(responsibility_id) if a.person_id == person_id]
    return all(a.status in NOT_HOLDING_STATUSES for a in mine)
