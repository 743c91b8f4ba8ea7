"""The check that every row goes through before it is written."""

from __future__ import annotations

from typing import Any

from planner.actions.checks.champions import CHAMPION_CHECKS
from planner.actions.checks.messages import MESSAGE_CHECKS
from planner.actions.checks.people import PEOPLE_CHECKS
from planner.actions.checks.pilot import PILOT_CHECKS
from planner.actions.checks.plan import PLAN_CHECKS
from planner.actions.checks.requirements import Checks
from planner.actions.checks.roles import ROLE_CHECKS
from planner.actions.checks.sponsors import SPONSOR_CHECKS
from planner.actions.checks.surveys import SURVEY_CHECKS
from planner.actions.checks.work import WORK_CHECKS
from planner.errors import PlannerError
from planner.models import TABLES, Draft, table_of
from planner.models.fields import what_is_wrong
from planner.models.kinds import references
from planner.text import tr

_CHECKS: Checks = {
    **PLAN_CHECKS,
    **PEOPLE_CHECKS,
    **ROLE_CHECKS,
    **WORK_CHECKS,
    **SPONSOR_CHECKS,
    **CHAMPION_CHECKS,
    **MESSAGE_CHECKS,
    **PILOT_CHECKS,
    **SURVEY_CHECKS,
}


def check_row(draft: Draft, row: Any, before: Any = None) -> None:
    """Raise ``PlannerError`` for a row that would make the plan wrong.

    The draft does not have the row yet, or has it as it was; its ``plan`` is asked for only by
    checks that need it, since that takes long where many rows are written one by one. Given the
    row ``before`` the edit, only fields that differ are checked: what was wrong in a file that was
    read is shown as a finding, and does not keep anybody from correcting something else.
    """
    table = table_of(type(row))
    given = {f for f in row._fields if before is None or getattr(row, f) != getattr(before, f)}
    for field in row._fields:
        wrong = what_is_wrong(table, field, getattr(row, field)) if field in given else None
        if wrong is not None:
            raise PlannerError(wrong)
    for field, target in references(table).items():
        value = getattr(row, field)
        if field in given and value is not None and draft.find(TABLES[target], value) is None:
            raise PlannerError(no_longer_there())
    for fields, check in _CHECKS.get(type(row), ()):
        if not given.isdisjoint(fields):
            check(draft, row)


def no_longer_there() -> str:
    """Return the sentence about a reference to a row that is not in the plan."""
    return tr("This is about something that is no longer in the plan.")
