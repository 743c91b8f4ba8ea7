"""The open plan and the one way to change it: in steps, each saved before it is told of."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from threading import RLock
from time import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from planner.errors import NotSavedError, PlannerError
from planner.models import Draft, Plan
from planner.text import tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.background.jobs import Job, Jobs
from planner.ui.state.history import LARGE
from planner.ui.state.requests import WindowRequests

if TYPE_CHECKING:
    from planner.analysis.measures import Measures
    from planner.store import Change, StepName, Store
    from planner.store.saved import Saved


class PlanSteps(WindowRequests):
    """Takes steps one after the other: here, or in a thread where they take long.

    While a thread saves, whoever wants to change the plan here waits for it; what it saved is told
    of before anything else is done.
    """

    savingFailed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.not_saved = False  # whether the last change could not be written
        self._fixed_today: date | None = None
        self._store: Store | None = None
        self._empty = Plan()
        self._turn = RLock()
        self._saved: tuple[Saved, Measures | None] | None = None
        """What a thread saved, while it is still to be told of."""
        self._replays: deque[str] = deque()
        """Whether steps are to be taken back or done again once ``_replaying`` is over."""
        self._replaying: Job | None = None

    @property
    def store(self) -> Store | None:
        return self._store

    @property
    def plan(self) -> Plan:
        return self._store.plan if self._store is not None else self._empty

    @property
    def read_only(self) -> bool:
        return self._store is None or self._store.read_only

    def say_read_only(self) -> None:
        """Say why the open plan cannot be changed, where that is so."""
        if self._store is not None and self._store.why_read_only is not None:
            self.show_message(self._store.why_read_only)

    @property
    def today(self) -> date:
        # As date.today() does it, but that imports, which under Qt takes ten times as long; every
        # cell with a day asks.
        return self._fixed_today or date.fromtimestamp(time())

    # One step ----------------------------------------------------------------------------

    def do(
        self, label: StepName, verb: Callable[..., Any], *args: Any, **named: Any
    ) -> Change | None:
        """Do what a verb says as one step called ``label``, and tell everyone once.

        Gives the change, or None where nothing changed or the step was refused, which is shown;
        where a day could be two it is asked, and the step done after the answer.
        """
        try:
            return self.attempt(label, verb, *args, **named)
        except DayInDoubtError as doubt:
            self.ask_day(doubt, lambda: self.do(label, verb, *args, **named))
        except PlannerError as error:
            self.refuse(error)
        return None

    def attempt(
        self, label: StepName, verb: Callable[..., Any], *args: Any, **named: Any
    ) -> Change | None:
        """Take a step as ``do`` does, for dialogs that say themselves why it was refused.

        Raises ``PlannerError``.
        """
        with self.alone() as store, self._saving():
            before = store.plan
            change = store.run(label, verb, *args, **named)
        if change is not None:
            self._apply(before, change, self._measures_after(before, store.plan, change))
        return change

    @contextmanager
    def alone(self) -> Iterator[Store]:
        """Yield the open plan, in which nobody else saves meanwhile."""
        with self._turn:
            self._tell_saved()
            if self._store is None:
                raise PlannerError(tr("Open a plan or make a new one first."))
            yield self._store

    def finish_save(self) -> None:
        """Wait for a step that a thread is saving, and tell of it."""
        with self._turn:
            self._tell_saved()

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """Remembers a change that could not be written."""
        try:
            yield
        except NotSavedError:
            self._not_saved()
            raise

    def _not_saved(self) -> None:
        self.not_saved = True
        self.savingFailed.emit()

    # In a thread -------------------------------------------------------------------------

    def attempt_in_thread(
        self,
        label: StepName,
        doing: str,
        verb: Callable[[Draft, Job], Any],
        done: Callable[[Change | None], object],
        refused: Callable[[PlannerError], object],
    ) -> None:
        """Take a step whose verb is handed the job to report to, then call ``done``.

        Until it is saved it can be cancelled, and is refused where the plan has changed meanwhile.
        """
        store = self._store
        assert store is not None
        draft = store.draft()

        def work(job: Job) -> Callable[[], Saved | None]:
            result = verb(draft, job)
            return lambda: store.save(label, draft.changes, result)

        self._in_thread(doing, work, done, refused, quiet=False)

    def _in_thread(
        self,
        doing: str,
        work: Callable[[Job], Callable[[], Saved | None]],
        done: Callable[[Change | None], object],
        refused: Callable[[PlannerError], object],
        *,
        quiet: bool,
    ) -> Job:
        """Do the work, save what it gives, and work out what everybody asks for first."""
        store, before = self._store, self.plan

        def step(job: Job) -> Change | PlannerError | None:
            try:
                save = work(job)
                with self._turn:
                    self._check_unchanged(store, before)
                    job.go_through()
                    saved = save()
                    if saved is None:
                        return None
                    self._saved = saved, None  # whatever becomes of the measures
                    self._saved = saved, self._measures_after(before, saved.plan, saved.change)
                    return saved.change
            except PlannerError as error:
                return error

        def end(outcome: Change | PlannerError | None) -> None:
            self.finish_save()
            if isinstance(outcome, NotSavedError):
                self._not_saved()
            if isinstance(outcome, PlannerError):
                refused(outcome)
            else:
                done(outcome)

        def stopped() -> None:
            self.show_message(tr("Cancelled. Nothing was changed."))

        return self.jobs.run(doing, step, end, stopped=stopped, quiet=quiet, at_once=True)

    def _check_unchanged(self, store: Store | None, before: Plan) -> None:
        if self._store is not store or self._saved is not None or self.plan is not before:
            raise PlannerError(
                tr("The plan has changed meanwhile, so nothing was written. Do it again.")
            )

    def _tell_saved(self) -> None:
        """Make what a thread saved the plan that everybody sees."""
        if self._saved is not None:
            (saved, measures), self._saved = self._saved, None
            store, before = self._store, self.plan
            assert store is not None
            self._apply(before, store.apply_saved(saved), measures)

    # Back and forth ----------------------------------------------------------------------

    def undo(self) -> None:
        """Take the newest step back."""
        self._replay("undo")

    def redo(self) -> None:
        """Do the step that was undone last again."""
        self._replay("redo")

    def _replay(self, which: str) -> None:
        """Take a step back or do it again; in a large plan in a thread, one after the other, since
        each may be long."""
        self.finish_save()
        if self._store is None:
            return
        if len(self.plan.assignments) > LARGE:
            self._replays.append(which)
            self._replay_next()
            return
        try:
            with self.alone() as store, self._saving():
                before = store.plan
                change = store.undo() if which == "undo" else store.redo()
        except PlannerError as error:
            self.refuse(error)
            return
        self._apply(before, change, self._measures_after(before, store.plan, change))
        self._say_replayed(which, change)

    def _replay_next(self) -> None:
        store = self._store
        if self._replaying in self.jobs.running or not self._replays or store is None:
            return
        which = self._replays.popleft()
        save = store.save_undone if which == "undo" else store.save_redone

        def done(change: Change | None) -> None:
            if change is not None:
                self._say_replayed(which, change)
            self._replay_next()

        def refused(error: PlannerError) -> None:
            self._replays.clear()
            self.refuse(error)

        doing = tr("Undoing") if which == "undo" else tr("Doing again")
        self._replaying = self._in_thread(doing, lambda _: save, done, refused, quiet=True)

    def _say_replayed(self, which: str, change: Change) -> None:
        sentence = tr("Undone: {step}.") if which == "undo" else tr("Done again: {step}.")
        self.show_message(sentence.format(step=change.label), "plain")

    @property
    def undo_label(self) -> str | None:
        return self._store.undo_label if self._store is not None else None

    @property
    def redo_label(self) -> str | None:
        return self._store.redo_label if self._store is not None else None

    # For the workspace to say ------------------------------------------------------------

    def _measures_after(self, before: Plan, plan: Plan, change: Change) -> Measures | None:
        """Return the measures after a step; None where they are better computed from scratch."""
        raise NotImplementedError

    def _apply(self, before: Plan, change: Change, measures: Measures | None) -> None:
        """Bring what is known of the plan forward over one step, and tell everyone."""
        raise NotImplementedError
