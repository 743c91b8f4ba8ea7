"""What the window works on: the open plan, its measures, and the one way to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from planner.models import Plan
from planner.text import tr
from planner.ui.background.computed import (
    SLOW_MEASURES,
    SLOWER_MEASURES,
    compute_findings,
    compute_next_step,
    compute_slow_measures,
    compute_slower_measures,
    slow_values,
)
from planner.ui.background.latest import LatestValue
from planner.ui.state.history import LARGE, History
from planner.ui.state.last_import import LastImport
from planner.ui.state.plan_steps import PlanSteps
from planner.ui.state.reviewing import Reviewing
from planner.ui.state.typed_days import remember_typed_days
from planner.ui.state.window_state import WindowState

if TYPE_CHECKING:
    from planner.analysis.findings.finding import Finding
    from planner.analysis.measures import Measures
    from planner.analysis.tenure.log import AssignmentLog
    from planner.store import Change, Store


class Workspace(PlanSteps):
    """The open plan and everything known about it.

    Pages read ``plan``, ``measures`` and ``findings``, change the plan with ``do``, and are told
    by ``planChanged``. Without an open plan they see an empty one.
    """

    planChanged = Signal()
    planOpened = Signal()
    findingsUpdated = Signal()
    """What ``shown_findings`` was waiting for is there."""
    measuresUpdated = Signal()
    """A value asked for with ``slow_measure`` is there, proven for the plan as it is."""
    nextStepUpdated = Signal()
    """What ``next_step`` was waiting for is there."""
    historyRead = Signal()
    jobChanged = Signal()
    fileCompared = Signal()
    commented = Signal()
    """Whoever reviews the plan said something about it, or took it back."""

    def __init__(
        self,
        store: Store | None = None,
        *,
        window_state: WindowState | None = None,
        today: date | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.window_state = window_state or WindowState(None)
        self.jobs.changed.connect(self.jobChanged)
        self.jobs.failed.connect(lambda sentence: self.show_message(sentence, "bad"))
        self.saved_at: datetime | None = None
        """When something was last saved in this window."""
        self.file_trouble = ""  # why the plan in sight is not in its file, as a sentence
        self.reviewing: Reviewing | None = None
        """What whoever looks at the plan says about it; none where it is opened to work on."""
        self.last_import = LastImport()
        """What was noticed in the file that came into this plan last, in this run."""
        self._fixed_today = today
        self._measures: Measures | None = None
        self._findings: tuple[Finding, ...] | None = None
        self._latest = found, slow, step, slower = tuple(
            LatestValue(self.jobs, label, work, self)
            for label, work in (
                (tr("Looking for risks"), lambda m, _: compute_findings(m)),
                (tr("Working out the bus factor"), compute_slow_measures),
                (tr("Looking for the smallest step"), lambda m, _: compute_next_step(m)),
                (tr("Working out how few it rests on"), compute_slower_measures),
            )
        )
        self._found, self._slow, self._step, self._slower = found, slow, step, slower
        found.updated.connect(self.findingsUpdated)
        slow.updated.connect(self.measuresUpdated)
        step.updated.connect(self.nextStepUpdated)
        slower.updated.connect(self.measuresUpdated)
        self._history = History(self.jobs, self)
        self._history.read.connect(self.historyRead)
        if store is not None:
            self.use(store)

    # Reading -----------------------------------------------------------------------------

    @property
    def measures(self) -> Measures:
        """The measures of the plan today; each is worked out when first asked for."""
        if self._measures is None or self._measures.on != self.today:
            from planner.analysis.measures import measure

            self._measures = measure(self.plan, self.today)
        return self._measures

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong today, most severe first; waived findings are among them, marked."""
        if self._findings is None:
            self._findings = compute_findings(self.measures)
            self._found.set(self.measures, self._findings)
        return self._findings

    def shown_findings(self) -> tuple[tuple[Finding, ...] | None, bool]:
        """Return the findings for a page, and whether they are of this plan.

        Of a large plan they are the last ones, none before the first, while a thread works out
        the new; ``findings`` waits for them instead.
        """
        if len(self.plan.assignments) > LARGE:
            return self._found.value_for(self.measures)
        return self.findings, True

    def next_step(self) -> str:
        """Return what lifts the status, in a sentence; nothing while a thread works it out."""
        said, current = self._step.value_for(self.measures)
        return said if current else ""

    def slow_measure(self, name: str) -> tuple[Any, bool]:
        """Return the last value of one of ``SLOW_MEASURES`` or ``SLOWER_MEASURES``, and whether it
        is for this plan.

        Where it is not, a thread is working it out; ``measuresUpdated`` tells when it is there.
        None before the first value.
        """
        if all(self.measures.knows(each) for each in SLOW_MEASURES):
            self._slow.set(self.measures, slow_values(self.measures))
        values, current = self._slow.value_for(self.measures)
        if name in SLOWER_MEASURES:
            values, current = (
                self._slower.value_for(self.measures) if current else (self._slower.value, False)
            )
        return (values or {}).get(name), current

    def history(self) -> list[Change]:
        """Return the newest steps taken in the plan, newest first."""
        return self._history.steps(self._store)

    def history_of(self, person_id: int) -> list[Change] | None:
        """Return the steps that changed a person or what they hold; None until ``historyRead``."""
        return self._history.of_person(self._store, person_id)

    def assignment_log(self) -> AssignmentLog | None:
        """Return who was given what in which step; None until ``historyRead``."""
        return self._history.log(self._store)

    @property
    def row_actions(self) -> Sequence[tuple[str, Callable[[Any], object]]]:
        """What can be done with a row of any list: in a review it can be commented on."""
        if self.reviewing is None:
            return ()
        return (
            (tr("Comment…"), lambda _: self.run_command("comment")),
            (tr("Agreed…"), lambda _: self.run_command("agreed")),
        )

    # Opening -----------------------------------------------------------------------------

    def use(self, store: Store | None, *, review: bool = False) -> None:
        """Show this plan from now on, to be commented on alone in a ``review``; the one before it
        is closed."""
        with self._turn:
            self._tell_saved()
            if self._store is not None and self._store is not store:
                self._store.close()
            self._store, self.reviewing = store, None
        if store is not None:
            store.today = lambda: self.today
            remember_typed_days(self.window_state, store.plan.info.key)
            if review:
                self.reviewing = Reviewing(store.path, store.plan, self.window_state)
        self.saved_at, self.not_saved, self.file_trouble = None, False, ""
        self.last_import = LastImport()
        for value in self._latest:
            value.clear()
        self._forget_measures()
        self.planOpened.emit()
        self.planChanged.emit()

    def close(self) -> None:
        """Let others open the plan; at the end of the program."""
        with self._turn:
            self._saved = None  # it is in the file, and nobody is left to be told
            if self._store is not None:
                self._store.close()

    def check_day(self) -> None:
        """Renew everything where a new day has begun."""
        if self._measures is not None and self._measures.on != self.today:
            self.refresh_all()

    def set_file_trouble(self, why: str) -> None:
        """Say why the plan in sight is not in its file; nothing where it is."""
        self.file_trouble = why
        self.fileCompared.emit()

    # Changing ----------------------------------------------------------------------------

    def _measures_after(self, before: Plan, plan: Plan, change: Change) -> Measures | None:
        known = self._measures
        if known is None or known.plan is not before or known.on != self.today:
            return None
        return known.after(plan, change.rows)

    def _apply(self, before: Plan, change: Change, measures: Measures | None) -> None:
        self.saved_at, self.not_saved, self.file_trouble = datetime.now(), False, ""
        for value in self._latest:
            value.cancel()
        self._history.record(self._store, before, change)
        self._forget_measures()
        self._measures = measures
        self.planChanged.emit()
        self._check_backup()

    def _check_backup(self) -> None:
        """Check the backup that was made before a step, in a thread."""
        store = self._store
        if store is not None and store.backups.unchecked:
            label = tr("Checking the backup")
            check, finished = store.backups.check, self.fileCompared.emit
            self.jobs.run(label, lambda _: check(), lambda _: finished(), quiet=True)

    def refresh_all(self) -> None:
        """Start over with a plan that was read again, or on another day."""
        self._forget_measures()
        self.planChanged.emit()

    def _forget_measures(self) -> None:
        self._measures = self._findings = None
