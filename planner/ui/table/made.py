"""What a typed name made beside the cell it was typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.models import Department, Person
from planner.text import tr

if TYPE_CHECKING:
    from planner.store import Change


def said_of_made(change: Change) -> list[str]:
    """A sentence for each person and department that is new, since it may have been a slip."""
    said = []
    for row in change.rows:
        if row.before is None and isinstance(row.after, Department | Person):
            name = row.after.name
            said.append(
                tr("{name} is a new department.", name=name)
                if isinstance(row.after, Department)
                else tr("{name} is a new person.", name=name)
            )
    return said
