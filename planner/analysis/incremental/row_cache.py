"""What is computed from single rows, updated for the rows that an edit changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, TypeVarTuple

from planner.analysis.incremental.answer_cache import require_standalone
from planner.models import Plan, RowChange
from planner.models.row import table_of

R = TypeVar("R")
T = TypeVar("T")
Given = TypeVarTuple("Given")

_Asked = tuple[str, Callable[..., Any], tuple[Any, ...]]


class RowCache:
    """What functions compute from the rows of a plan, one by one.

    After an edit only the rows that it changed are computed again. So a function may read
    nothing but the row and what else it is given, and stands by itself, not inside another one.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[_Asked, dict[int, Any]] = {}

    def values_of(
        self, row_type: type[R], compute: Callable[[R, *Given], T | None], *given: *Given
    ) -> Mapping[int, T]:
        """Return what the function computes from each row of a table, by the row's id.

        Rows for which it gives None are left out. After an edit that changes none of it, this is
        the very same mapping as before.
        """
        require_standalone(compute)
        asked = table_of(row_type), compute, given
        if asked not in self._known:
            rows = self._plan.table(row_type).items()
            self._known[asked] = {
                row_id: found for row_id, row in rows if (found := compute(row, *given)) is not None
            }
        return self._known[asked]

    def after(self, plan: Plan, changes: Iterable[RowChange]) -> RowCache:
        """Return the same of the plan that these changes made of this one."""
        later, changed = RowCache(plan), dict[str, dict[int, Any]]()
        for change in changes:
            changed.setdefault(change.table, {})[change.id] = change.after
        for asked, known in list(self._known.items()):  # a thread may still be adding to it
            later._known[asked] = _renewed(known, asked, changed.get(asked[0], {}))
        return later


def _renewed(known: dict[int, Any], asked: _Asked, rows: Mapping[int, Any]) -> dict[int, Any]:
    _, compute, given = asked
    now = {row_id: None if row is None else compute(row, *given) for row_id, row in rows.items()}
    now = {row_id: answer for row_id, answer in now.items() if answer != known.get(row_id)}
    if not now:
        return known
    together = {**known, **now}
    if not now.keys() <= known.keys():
        together = dict(sorted(together.items()))
    return {row_id: answer for row_id, answer in together.items() if answer is not None}
