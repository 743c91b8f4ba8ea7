"""A number of responsibilities: how many, how much they weigh, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planner.models import Plan


@dataclass(frozen=True, slots=True)
class Group:
    """Some of a plan's responsibilities."""

    count: int
    weight: int
    names: tuple[str, ...]
    """Sorted; two of one name stay two."""
    ids: tuple[int, ...]
    """In the order of the plan."""

    def as_json(self) -> dict[str, Any]:
        """Return the group as the command line prints it."""
        return {"count": self.count, "weight": self.weight, "names": list(self.names)}


def group_of(plan: Plan, responsibility_ids: Iterable[int]) -> Group:
    """Return these responsibilities as a group."""
    rows = [plan.responsibilities[row_id] for row_id in sorted(responsibility_ids)]
    return Group(
        count=len(rows),
        weight=sum(row.weight for row in rows),
        names=tuple(sorted(plan.name_of(row) for row in rows)),
        ids=tuple(row.id for row in rows),
    )
