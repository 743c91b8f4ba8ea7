"""What somebody holds besides departments and what they are to do: sponsor seats, goals, purposes,
the plan itself."""

from __future__ import annotations

from typing import NamedTuple, get_args

from planner.analysis.cover.coverage import Cover
from planner.analysis.measures import Measures
from planner.analysis.your_part.departments import current_assignments
from planner.models.roles import Kind, Role

_KINDS: tuple[Kind, ...] = get_args(Kind)


class Held(NamedTuple):
    """Something that somebody was given."""

    responsibility_id: int
    role: Role
    counts: bool
    """Whether they count as its holder; a backup who is not ready does not yet."""
    cover: Cover
    others: frozenset[int]
    """Who holds it besides them."""


def held_by_person(measures: Measures, person_id: int) -> tuple[Held, ...]:
    """Return what somebody was given, by kind and name. Champion seats are told with departments,
    and actions they own are asked of them: both are left out here."""
    coverage, plan = measures.coverage, measures.plan
    found = []
    for given, row in current_assignments(measures, person_id):
        if row.kind == "champion seat" or (row.kind == "action" and given.role == "owner"):
            continue
        holders = coverage.holders[row.id]
        held = Held(
            row.id,
            given.role,
            person_id in holders,
            coverage.cover(row.id),
            holders - {person_id},
        )
        found.append((_KINDS.index(row.kind), plan.name_of(row).casefold(), given.id, held))
    return tuple(held for *_, held in sorted(found))
