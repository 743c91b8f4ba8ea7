"""Who leaves soon enough for it to be a finding."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from planner.analysis.measures import Measures
from planner.models import Person
from planner.text import Sentence

LEAVING: Sentence = "critical where the person leaves within the days set for that"


def leaving_soon(measures: Measures) -> Mapping[int, date]:
    """Return the last days that are near enough to be a finding, and not past, by the
    person's id."""
    horizon = measures.on + timedelta(days=measures.plan.settings.leaving_within_days)
    return measures.row_cache.values_of(Person, _last_day_between, measures.on, horizon)


def _last_day_between(person: Person, first: date, last: date) -> date | None:
    return person.last_day if person.last_day and first <= person.last_day <= last else None
