"""The steps taken in the open plan, and those that touched one person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner.errors import PlannerError

if TYPE_CHECKING:
    from planner.store import Change, Store

MOST = 200


class History:
    """Read from the file once for each state of the plan, and only when asked for."""

    def __init__(self) -> None:
        self._state: object = None
        self._steps: list[Change] = []
        self._by_person: dict[int, list[Change]] | None = None

    def steps(self, store: Store | None) -> list[Change]:
        """The newest steps that stand, newest first."""
        if store is None:
            return []
        if store.plan is not self._state:
            try:
                self._steps = store.history(MOST)
            except PlannerError:
                self._steps = []
            self._by_person = None
            self._state = store.plan
        return self._steps

    def take(self, store: Store | None, before: object, change: Change) -> None:
        """Take in the step that has just been taken, undone or done again."""
        if store is None or before is not self._state:
            return
        self._state = store.plan
        if change.state == "undone":
            self._steps = [step for step in self._steps if step.id != change.id]
        else:
            self._steps = [change, *self._steps][:MOST]
        self._by_person = None

    def of_person(self, store: Store | None, person_id: int) -> list[Change]:
        """The steps that changed a person, or what they were given."""
        steps = self.steps(store)
        if self._by_person is None:
            self._by_person = _by_person(steps)
        return self._by_person.get(person_id, [])


def _by_person(steps: list[Change]) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = defaultdict(list)
    for step in steps:
        touched: dict[int, None] = {}
        for row in step.rows:
            if row.table == "person":
                touched[row.id] = None
            elif row.table in ("assignment", "leave"):
                for state in (row.before, row.after):
                    if state is not None:
                        touched[state.person_id] = None
        for person_id in touched:
            found[person_id].append(step)
    return found
