"""What a new name makes beside the cell it is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.models import Department, Person
from planner.text import tr
from planner.ui.table.kinds import UnknownNameError

if TYPE_CHECKING:
    from planner.store import Change


def describe_created(change: Change) -> list[str]:
    """Return a sentence for each new person and department, since it may have been a slip."""
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


def how_to_create(unknown: UnknownNameError) -> str:
    """Say that nothing has the name that was typed, and how to create it on purpose."""
    return tr("{sentence} To create it, choose the last line of the list.", sentence=unknown)
