"""What goes with a row that an edited workbook no longer has."""

from __future__ import annotations

from planner.analysis.cover.coverage import Coverage
from planner.imports import Change
from planner.imports.merge import LISTS
from planner.models import Assignment, Department, Person, Plan
from planner.models.subjects import KIND_OF
from planner.text import tr, trn


def goes_with(change: Change, plan: Plan, coverage: Coverage) -> str:
    """Say what is lost with a removed row; empty for any other change."""
    if change.kind != "removed":
        return ""
    if _removes(change, Person):
        return _of_person(change.row_id, plan, coverage)
    given = plan.assignments.get(change.row_id) if _removes(change, Assignment) else None
    if given is not None:
        others = coverage.holders.get(given.responsibility_id, frozenset()) - {given.person_id}
        return tr("others hold it too") if others else tr("nobody else holds it")
    row_type = LISTS[change.in_list].row_type
    row = plan.table(row_type).get(change.row_id)
    if row is None or row_type not in KIND_OF:
        return tr("nothing else goes with it")
    holders = len(plan.assignments_of(plan.responsibility_for(row).id))
    words = trn("{count} person holds it", "{count} people hold it", holders)
    if _removes(change, Department) and (people := plan.where(Person, "department_id", row.id)):
        inside = trn("{count} person is in it", "{count} people are in it", len(people))
        words = tr("{holders}, {inside}", holders=words, inside=inside)
    return words


def _of_person(person_id: int, plan: Plan, coverage: Coverage) -> str:
    given = len(plan.assignments_by(person_id))
    if not given:
        return tr("holds nothing")
    things = trn("given {count} thing", "given {count} things", given)
    alone = len(coverage.alone.get(person_id, ()))
    if not alone:
        return tr("holds nothing alone, {things}", things=things)
    return tr("holds {alone} alone, {things}", alone=alone, things=things)


def _removes(change: Change, row_type: type) -> bool:
    return change.kind == "removed" and LISTS[change.in_list].row_type is row_type
