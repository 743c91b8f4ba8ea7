"""The steps taken in the open plan, and those that touched one person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.background.jobs import Job, Jobs

if TYPE_CHECKING:
    from planner.store import Change, Store

MOST = 200


class History(QObject):
    """Read from the file once for each state of the plan, and only when asked for."""

    read = Signal()
    """A thread has read what ``of_person_soon`` was asked for."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._being_read: object = None
        self._state: object = None
        self._steps: list[Change] = []
        self._by_person: dict[int, list[Change]] | None = None

    def steps(self, store: Store | None) -> list[Change]:
        """Return the newest steps that stand, newest first."""
        if store is None:
            return []
        if store.plan is not self._state:
            try:
                self._know(store.plan, store.history(MOST))
            except PlannerError:
                self._know(store.plan, [])
        return self._steps

    def _know(
        self,
        state: object,
        steps: list[Change],
        by_person: dict[int, list[Change]] | None = None,
    ) -> None:
        self._state, self._steps, self._by_person = state, steps, by_person

    def record(self, store: Store | None, before: object, change: Change) -> None:
        """Take in the step that has just been taken, undone or done again."""
        if store is None or before is not self._state:
            return
        self._state = store.plan
        undone = change.state == "undone"
        self._steps = _with(self._steps, change, undone)
        if self._by_person is not None:
            for person_id in _touched(change):
                steps = self._by_person.get(person_id, [])
                self._by_person[person_id] = _with(steps, change, undone)

    def of_person(self, store: Store | None, person_id: int) -> list[Change]:
        """Return the steps that changed a person, or what they were given."""
        steps = self.steps(store)
        if self._by_person is None:
            self._by_person = by_person(steps)
        return self._by_person.get(person_id, [])

    def of_person_soon(self, store: Store | None, person_id: int) -> list[Change] | None:
        """As ``of_person``; None while a thread reads the steps, which ``read`` ends."""
        if store is None or store.plan is self._state:
            return self.of_person(store, person_id)
        if self._being_read is not store.plan:
            self._read(store)
        return None

    def _read(self, store: Store) -> None:
        plan = self._being_read = store.plan

        def work(_: Job) -> tuple[list[Change], dict[int, list[Change]]]:
            steps = store.history(MOST)
            return steps, by_person(steps)

        def done(found: tuple[list[Change], dict[int, list[Change]]]) -> None:
            if store.plan is plan:
                self._know(plan, *found)
            self.read.emit()

        self._jobs.run(tr("Reading the history"), work, done, quiet=True)


def _with(steps: list[Change], change: Change, undone: bool) -> list[Change]:
    if undone:
        return [step for step in steps if step.id != change.id]
    return [change, *steps][:MOST]


def by_person(steps: list[Change]) -> dict[int, list[Change]]:
    """Return the steps that touched each person."""
    found: dict[int, list[Change]] = defaultdict(list)
    for step in steps:
        for person_id in _touched(step):
            found[person_id].append(step)
    return dict(found)


def _touched(step: Change) -> dict[int, None]:
    touched: dict[int, None] = {}
    for row in step.rows:
        if row.table == "person":
            touched[row.id] = None
        elif row.table in ("assignment", "leave"):
            for state in (row.before, row.after):
                if state is not None:
                    touched[state.person_id] = None
    return touched
