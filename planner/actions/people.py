"""What happens to people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planner.actions import rows
from planner.models import Draft, Person


def leave(draft: Draft, person_id: int, last_day: date | None) -> Person:
    """Note the last day on which a person is there; none means that they stay after all.

    Nothing they hold is deleted: it is theirs until then, and has nobody after.
    """
    return rows.edit(draft, Person, person_id, last_day=last_day)


def all_leave(draft: Draft, last_days: Mapping[int, date]) -> None:
    """Note the last day of each of these people, by their ids, unless they leave before."""
    for person_id, last_day in last_days.items():
        before = draft.plan.people[person_id].last_day
        if before is None or before > last_day:
            leave(draft, person_id, last_day)
