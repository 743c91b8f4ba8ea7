"""Background work: one thing per ``Job``, with progress, a way to cancel, and its result told to
the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from planner.errors import PlannerError
from planner.text import tr

KEPT = 200
"""How many ended jobs are kept alive; far more than can run at once."""


class CancelledError(Exception):
    """Raised inside the work when somebody has cancelled it."""


class Job(QObject):
    """One piece of work under way. Handed to the work itself, which reports to it.

    The work calls ``progress(done, total)`` or ``progress(share)`` now and then; that raises
    ``CancelledError`` once the job has been cancelled. ``cancelled()`` only asks.
    """

    moved = Signal(float)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, label: str, quiet: bool = False) -> None:
        super().__init__()
        self.label = label
        self.quiet = quiet
        """Not told of in the status bar beyond its label, such as measures being renewed."""
        self.share: float | None = None
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; its result is then dropped."""
        self._cancelled = True

    def cancelled(self) -> bool:
        return self._cancelled

    def progress(self, done: float, total: float = 1.0) -> None:
        if self._cancelled:
            raise CancelledError
        self.moved.emit(done / total if total else 0.0)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        job = self._job
        try:
            result = self._work(job)
        except BaseException as error:
            job.failed.emit(error)
        else:
            job.ended.emit(result)


class Jobs(QObject):
    """Everything under way in the background of one window."""

    changed = Signal()
    failed = Signal(str)
    """A job ended in a ``PlannerError``: the sentence for the person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        self._kept: list[tuple[Job, _Runner, _Hand]] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)

    def run(
        self,
        label: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        *,
        quiet: bool = False,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Do ``work(job)`` in a thread, then ``done(result)`` here.

        ``stopped()`` is called instead when the work was cancelled or failed. A ``PlannerError``
        is told through ``failed``; any other exception is raised here, as the fault it is.
        """
        job = Job(label, quiet)
        self.running.append(job)

        def end(result: Any) -> None:
            self._forget(job)
            if not job.cancelled():
                done(result)
            elif stopped is not None:
                stopped()

        def fail(error: BaseException) -> None:
            self._forget(job)
            if stopped is not None:
                stopped()
            if isinstance(error, PlannerError):
                self.failed.emit(str(error))
            elif not isinstance(error, CancelledError):
                raise error

        def move(share: float) -> None:
            job.share = share
            self.changed.emit()

        # Owned by this thread, so that Qt queues the calls to it.
        hand = _Hand(self, end, fail, move)
        job.ended.connect(hand.end, Qt.ConnectionType.QueuedConnection)
        job.failed.connect(hand.fail, Qt.ConnectionType.QueuedConnection)
        job.moved.connect(hand.move, Qt.ConnectionType.QueuedConnection)
        runner = _Runner(job, work)
        runner.setAutoDelete(False)
        # Kept until others have come and gone: Qt objects are never to end in a worker thread.
        self._kept = [*self._kept[-KEPT:], (job, runner, hand)]
        self._pool.start(runner)
        self.changed.emit()
        return job

    def _forget(self, job: Job) -> None:
        if job in self.running:
            self.running.remove(job)
        self.changed.emit()

    def describe(self) -> str:
        """What is under way, for the status bar."""
        told = [job for job in self.running if not job.quiet] or self.running
        if not told:
            return tr("No background work")
        job = told[0]
        if job.share is None:
            return tr("{work}…", work=job.label)
        return tr("{work}… {share}%", work=job.label, share=round(job.share * 100))

    def finish(self) -> None:
        """Cancel everything and wait for it to stop; before the program ends."""
        for job in list(self.running):
            job.cancel()
        self._pool.waitForDone()
        self.running.clear()


class _Hand(QObject):
    """Takes a job's signals in the window's thread."""

    def __init__(
        self,
        parent: QObject,
        end: Callable[[Any], None],
        fail: Callable[[BaseException], None],
        move: Callable[[float], None],
    ) -> None:
        super().__init__(parent)
        self._end, self._fail, self._move = end, fail, move

    def end(self, result: object) -> None:
        self._end(result)

    def fail(self, error: object) -> None:
        assert isinstance(error, BaseException)
        self._fail(error)

    def move(self, share: float) -> None:
        self._move(share)
