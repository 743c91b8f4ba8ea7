"""What happens to people."""

from __future__ import annotations

from datetime import date

from planner.actions import rows
from planner.models import Draft, Person


def leave(draft: Draft, person_id: int, last_day: date | None) -> Person:
    """Note the last day on which a person is there; none means that they stay after all.

    Nothing they hold is deleted: it is theirs until then, and has nobody after.
    """
    return rows.edit(draft, Person, person_id, last_day=last_day)
