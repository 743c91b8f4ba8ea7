"""What rows of different kinds must hold alike: words, an order of days, no circle, no twin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from planner.errors import PlannerError
from planner.models import Draft
from planner.models.fields import says_something

Check: TypeAlias = Callable[[Draft, Any], None]
"""Raises ``PlannerError`` for a row that would make the plan wrong."""
Checks: TypeAlias = Mapping[type[Any], tuple[tuple[tuple[str, ...], Check], ...]]
"""The checks of each row class, each with the fields that call for it when they change."""


def require_text(text: str, sentence: str) -> None:
    """Raise ``PlannerError`` for a text that says nothing."""
    if not says_something(text):
        raise PlannerError(sentence)


def require_order(first: date | None, last: date | None, sentence: str) -> None:
    """Raise ``PlannerError`` for a last day before the first."""
    if first is not None and last is not None and last < first:
        raise PlannerError(sentence)


def refuse_circle(draft: Draft, row: Any, field: str, sentence: str) -> None:
    """Raise ``PlannerError`` for a row that would stand above itself."""
    seen = {row.id}
    above = getattr(row, field)
    while above is not None:
        if above in seen:
            raise PlannerError(sentence)
        seen.add(above)
        above = getattr(draft.find(type(row), above), field, None)


def refuse_twice(draft: Draft, row: Any, fields: tuple[str, ...], sentence: str) -> None:
    """Raise ``PlannerError`` where another row says the same in these fields."""
    if twin_of(draft, row, fields) is not None:
        raise PlannerError(sentence)


def twin_of(draft: Draft, row: Any, fields: tuple[str, ...]) -> Any | None:
    """Return another row that says the same in these fields, or none."""
    first, *rest = fields
    for other in draft.plan.where(type(row), first, getattr(row, first)):
        if other.id != row.id and all(getattr(other, f) == getattr(row, f) for f in rest):
            return other
    return None
