"""The steps taken in the open plan, those that touched one person, and who was given what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.analysis.tenure.log import AssignmentLog
from planner.errors import PlannerError
from planner.text import tr
from planner.ui.background.jobs import Job, Jobs

if TYPE_CHECKING:
    from planner.store import Change, Store

MOST = 200
MOST_TAKEN_IN = 2_000
"""Rows of a step that tell who was given what; after one with more it is read anew, which a thread
does."""
LARGE = 5_000
"""Assignments beyond which the history is read, and findings are worked out, in a thread, so that
nobody waits for them."""


class History(QObject):
    """Read from the file once for each state of the plan, and only when asked for."""

    read = Signal()
    """A thread has read what ``of_person`` or ``log`` was asked for."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._being_read: object = None
        self._state: object = None
        self._steps: list[Change] = []
        self._by_person: dict[int, list[Change]] | None = None
        self._log: AssignmentLog | None = None
        self._log_state: object = None

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
        if store is None:
            return
        undone = change.state == "undone"
        taken_in = sum(row.table == "assignment" or row.after is None for row in change.rows)
        if taken_in > MOST_TAKEN_IN:
            self._log = None
        if self._log is not None and before is self._log_state:
            (self._log.take_back if undone else self._log.add)(change)
            self._log_state = store.plan
        if before is not self._state:
            return
        self._state = store.plan
        self._steps = _with(self._steps, change, undone)
        if self._by_person is not None:
            for person_id in _touched(change):
                steps = self._by_person.get(person_id, [])
                self._by_person[person_id] = _with(steps, change, undone)

    def of_person(self, store: Store | None, person_id: int) -> list[Change] | None:
        """Return the steps that changed a person, or what they were given; None while a thread
        reads those of a large plan, which ``read`` ends."""
        if store is not None and store.plan is not self._state and _is_large(store):
            self._read(store)
            return None
        steps = self.steps(store)
        if self._by_person is None:
            self._by_person = by_person(steps)
        return self._by_person.get(person_id, [])

    def log(self, store: Store | None) -> AssignmentLog | None:
        """Return who was given what in which step; None while a thread reads that of a large
        plan, which ``read`` ends."""
        if store is None:
            return AssignmentLog()
        if self._log is None or store.plan is not self._log_state:
            if _is_large(store):
                self._read(store)
                return None
            self._log, self._log_state = _read_log(store), store.plan
        return self._log

    def _read(self, store: Store) -> None:
        plan = store.plan
        if self._being_read is plan:
            return
        self._being_read = plan

        def work(_: Job) -> tuple[list[Change], dict[int, list[Change]], AssignmentLog]:
            steps = store.history(MOST)
            return steps, by_person(steps), _read_log(store)

        def done(found: tuple[list[Change], dict[int, list[Change]], AssignmentLog]) -> None:
            if store.plan is plan:
                steps, touched, log = found
                self._know(plan, steps, touched)
                self._log, self._log_state = log, plan
            self.read.emit()

        self._jobs.run(tr("Reading the history"), work, done, quiet=True)


def _is_large(store: Store) -> bool:
    return len(store.plan.assignments) > LARGE


def _read_log(store: Store) -> AssignmentLog:
    try:
        return AssignmentLog(store.assignment_steps())
    except PlannerError:
        return AssignmentLog()


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
