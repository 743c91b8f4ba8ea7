"""Erasing a person from a plan."""

from __future__ import annotations

import re

from planner.actions import rows
from planner.models import TABLES, Draft, Person
from planner.text import tr


def forget(draft: Draft, person_id: int, words: re.Pattern[str]) -> None:
    """Remove a person, what was theirs, and their name wherever a text of the plan has it.

    Saved with ``Store.erase``, which takes the history's rows away too.
    """
    rows.remove(draft, Person, person_id)
    plan = draft.plan
    for row_type in TABLES.values():
        for row in list(plan.table(row_type).values()):
            named = {
                field: words.sub(tr("(erased)"), value)
                for field, value in row._asdict().items()
                if isinstance(value, str) and words.search(value)
            }
            if named:
                draft.change(row, **named)
