"""Values that take long: the last one is shown while a thread works out the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from planner.ui.background.jobs import Job, Jobs

if TYPE_CHECKING:
    from planner.analysis.measures import Measures


class LatestValue(QObject):
    """One value worked out of the measures of the plan, in a thread, whenever they have changed."""

    updated = Signal()
    """A new value is there; it may already be behind the plan again."""

    def __init__(
        self, jobs: Jobs, label: str, work: Callable[[Measures, Job], Any], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._label, self._work = jobs, label, work
        self._value: Any = None
        self._of: Measures | None = None
        self._job: Job | None = None
        self._at: Measures | None = None
        """What the job is about, while there is one."""

    def value_for(self, measures: Measures) -> tuple[Any, bool]:
        """Return the last value, None before the first, and whether it is of these measures.

        Where it is not, it is being calculated; ``updated`` tells when it is there.
        """
        current = self.is_for(measures)
        if not current and self._at is not measures:
            self.cancel()
            self._start(measures)
        return self._value, current

    @property
    def value(self) -> Any:
        """The last value, whatever it is of; None before the first."""
        return self._value

    def is_for(self, measures: Measures) -> bool:
        """Return whether the last value is of these measures."""
        return self._of is measures

    def set(self, measures: Measures, value: Any) -> None:
        """Take a value that was worked out elsewhere."""
        self._value, self._of = value, measures
        self.cancel()

    def cancel(self) -> None:
        """Drop what is being computed: the plan has moved on and nobody waits for it."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._at = None

    def clear(self) -> None:
        """Forget the last value, since another plan is open that it says nothing about."""
        self.cancel()
        self._value, self._of = None, None

    def _start(self, measures: Measures) -> None:
        work = self._work

        def done(value: Any) -> None:
            self._job = self._at = None
            self.set(measures, value)
            self.updated.emit()

        self._at = measures
        self._job = self._jobs.run(self._label, lambda job: work(measures, job), done, quiet=True)
