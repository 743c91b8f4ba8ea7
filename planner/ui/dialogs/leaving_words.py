"""What is said once somebody's last day is set and their things are handed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from planner.models import Person, Plan
from planner.text import day, listed, tr, trn

MOST_NAMED = 3
"""So many people are named with what passes to them; more are counted."""


def in_words(plan: Plan, person: Person, last_day: date, to: Sequence[int], left: int) -> str:
    """Who leaves when, what passes to whom (a person's id for each thing), and what does not."""
    words = [tr("{name} leaves on {day}.", name=person.shown_name, day=day(last_day))]
    counts = Counter(to)
    if counts:
        named = [
            tr("{count} to {name}", count=count, name=plan.people[one].shown_name)
            for one, count in counts.most_common()
        ]
        words.append(
            trn(
                "{count} thing passes on: {whom}.",
                "{count} things pass on: {whom}.",
                len(to),
                whom=listed(named, MOST_NAMED),
            )
        )
    if left:
        words.append(
            trn("{count} thing is still theirs.", "{count} things are still theirs.", left)
        )
    return " ".join(words)
