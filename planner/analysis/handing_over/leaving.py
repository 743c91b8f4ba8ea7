"""The plan on the first day without somebody."""

from __future__ import annotations

from datetime import date, timedelta

from planner.analysis.leavers.departure import Departure, departure
from planner.analysis.measures import Measures
from planner.models import RowChange


def when_gone(measures: Measures, person_id: int) -> Departure:
    """Return the first day without this person, today at the earliest, against the same day had
    they stayed."""
    plan, on = measures.plan, measures.on
    person = plan.people[person_id]
    if person.last_day is not None and on <= person.last_day < date.max:
        on = person.last_day + timedelta(days=1)
    stays = person._replace(last_day=None)
    as_if = plan.applied([RowChange("person", person.id, person, stays)])
    return departure(as_if, (person.id,), on, measures.threshold)
