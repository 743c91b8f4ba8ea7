"""What a list says anew of departments: their staff, and those that nobody is in yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.imports.merge.change import Change
from planner.imports.refresh.changes import ChangeMaker
from planner.imports.refresh.meaning import Meanings
from planner.imports.refresh.statements import Statements
from planner.models import KeptList, Plan
from planner.models.lists import json_object


class DepartmentDifferences(NamedTuple):
    """What differs of departments."""

    changes: tuple[Change, ...]
    conflicts: tuple[Change, ...]
    headcounts: Mapping[str, Change]
    """By department, that it has another number of staff."""


def compare_departments(
    plan: Plan,
    kept: KeptList | None,
    statements: Statements,
    meanings: Meanings,
    maker: ChangeMaker,
) -> DepartmentDifferences:
    """Compare the staff of departments three ways; new departments that somebody is in come in
    with them."""
    last = json_object(kept.headcounts) if kept is not None else {}
    changes, conflicts, headcounts = list[Change](), list[Change](), dict[str, Change]()
    for name, count in statements.headcounts.items():
        department = plan.departments.get(meanings.department_id(name) or 0)
        if department is None or count in (department.headcount, last.get(name)):
            continue
        change = headcounts[name] = maker.headcount(department, count, last.get(name))
        sure = department.headcount == last.get(name)
        (changes if sure else conflicts).append(change)
    named = meanings.named_departments()
    changes += [
        maker.department_new(name, row_id, statements.headcounts.get(name))
        for row_id, name in meanings.new_departments.items()
        if row_id not in named
    ]
    return DepartmentDifferences(tuple(changes), tuple(conflicts), headcounts)
