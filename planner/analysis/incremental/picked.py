"""What is computed of single rows, updated for the rows that an edit changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, TypeVarTuple

from planner.analysis.incremental.remembered import alone
from planner.models import Plan, RowChange
from planner.models.row import table_of

R = TypeVar("R")
T = TypeVar("T")
Given = TypeVarTuple("Given")

_Asked = tuple[str, Callable[..., Any], tuple[Any, ...]]


class Picked:
    """What functions say of the rows of a plan, one by one.

    After an edit only the rows that it changed are asked about again. So a function may read
    nothing but the row and what else it is given, and stands by itself, not inside another one.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._said: dict[_Asked, dict[int, Any]] = {}

    def of(
        self, row_type: type[R], say: Callable[[R, *Given], T | None], *given: *Given
    ) -> Mapping[int, T]:
        """Return what the function says of each row of a table, by the row's id; rows of which it
        says nothing (None) are left out. The very same mapping as before an edit that changes none
        of it.
        """
        alone(say)
        asked = table_of(row_type), say, given
        if asked not in self._said:
            rows = self._plan.table(row_type).items()
            self._said[asked] = {
                row_id: said for row_id, row in rows if (said := say(row, *given)) is not None
            }
        return self._said[asked]

    def after(self, plan: Plan, changes: Iterable[RowChange]) -> Picked:
        """Return the same of the plan that these changes made of this one."""
        later, changed = Picked(plan), dict[str, dict[int, Any]]()
        for change in changes:
            changed.setdefault(change.table, {})[change.id] = change.after
        for asked, known in self._said.items():
            later._said[asked] = _renewed(known, asked, changed.get(asked[0], {}))
        return later


def _renewed(known: dict[int, Any], asked: _Asked, rows: Mapping[int, Any]) -> dict[int, Any]:
    _, say, given = asked
    now = {row_id: None if row is None else say(row, *given) for row_id, row in rows.items()}
    now = {row_id: one for row_id, one in now.items() if one != known.get(row_id)}
    if not now:
        return known
    together = {**known, **now}
    if not now.keys() <= known.keys():
        together = dict(sorted(together.items()))
    return {row_id: one for row_id, one in together.items() if one is not None}
