"""Background work: one thing per ``Job``, with progress, a way to cancel, and its result told to
the window's own thread.

A worker is a plain thread and a job a plain object, so nothing of Qt is made, told or freed
outside the window's thread: that thread looks in, while there is work, at what has ended.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.background import garbage

AT_ONCE = 2
"""Jobs under way at the same time; the others wait for their turn, but for those that somebody
waits for."""

PAINTED_AFTER = 20
"""Milliseconds of rest in which the window paints what is to be seen before a worker takes its
share of the time."""

LOOK_EVERY = 10
"""Milliseconds after which the window's thread looks at how far the work is."""


class CancelledError(Exception):
    """Raised inside the work when somebody has cancelled it."""


class Job:
    """One piece of work under way. Handed to the work itself, which reports to it.

    The work calls ``progress(done, total)`` or ``progress(share)`` now and then; that raises
    ``CancelledError`` once the job has been cancelled. ``cancelled()`` only asks.
    """

    def __init__(
        self,
        label: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        stopped: Callable[[], None] | None = None,
        quiet: bool = False,
        at_once: bool = False,
    ) -> None:
        self.label = label
        """What it is called in the status bar; empty for what is of no concern to anybody."""
        self.quiet = quiet
        """Not told of in the status bar beyond its label, such as measures being renewed."""
        self.at_once = at_once
        """Somebody waits for it, so that it waits for no other job."""
        self.share: float | None = None
        self._work: Callable[[Job], Any] | None = work
        self._done: Callable[[Any], None] | None = done
        self._stopped = stopped
        self._result: Any = None
        self._error: BaseException | None = None
        self._cancelled = self._certain = False
        self._deciding = Lock()

    def cancel(self) -> None:
        """Ask the work to stop; its result is then dropped. Too late once it goes through."""
        with self._deciding:
            self._cancelled = not self._certain

    def go_through(self) -> None:
        """Let nobody cancel the job any more; raise ``CancelledError`` where somebody has."""
        with self._deciding:
            if self._cancelled:
                raise CancelledError
            self._certain = True

    def cancelled(self) -> bool:
        return self._cancelled

    def progress(self, done: float, total: float = 1.0) -> None:
        if self._cancelled:
            raise CancelledError
        self.share = done / total if total else 0.0

    def execute(self) -> None:
        """Do the work, in a worker; what comes of it is kept for ``end``."""
        try:
            if self._work is not None and not self._cancelled:
                self._result = self._work(self)
        except BaseException as error:
            self._error = error

    def end(self) -> PlannerError | None:
        """Tell whoever asked, in the window's thread; gives the refusal the work ended in.

        Raises any other exception of the work, as the fault it is.
        """
        done, stopped, result, error = self._done, self._stopped, self._result, self._error
        self.release()
        if error is None and not self._cancelled:
            assert done is not None
            done(result)
            return None
        if stopped is not None:
            stopped()
        if error is None or isinstance(error, CancelledError):
            return None
        if isinstance(error, PlannerError):
            return error
        raise error

    def release(self) -> None:
        """Forget work and result, in the window's thread: they may hold what belongs to it, and
        the worker may be the last to let go of the job."""
        self._work = self._done = self._stopped = self._result = self._error = None


class Jobs(QObject):
    """Everything under way in the background of one window.

    Whoever owns it calls ``finish`` before letting go of it; nothing is told after that.
    """

    changed = Signal()
    failed = Signal(str)
    """A job ended in a ``PlannerError``: the sentence for the person."""
    _due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        """Under way or waiting for their turn, oldest first."""
        self._waiting: deque[Job] = deque()
        self._threads: dict[Job, Thread] = {}
        self._ended: deque[Job] = deque()
        self._shares: list[float | None] = []
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._due.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._beginning = QTimer(self, interval=0, singleShot=True)
        self._beginning.timeout.connect(self._begin_what_is_waited_for)
        self._painted = QTimer(self, interval=PAINTED_AFTER, singleShot=True)
        self._painted.timeout.connect(self._begin)

    def run(
        self,
        label: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        *,
        quiet: bool = False,
        at_once: bool = False,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Do ``work(job)`` in a thread, then ``done(result)`` here.

        ``stopped()`` is called instead when the work was cancelled or failed. A ``PlannerError``
        is told through ``failed``; any other exception is raised here, as the fault it is.
        """
        job = Job(label, work, done, stopped, quiet, at_once)
        self.running.append(job)
        self._waiting.append(job)
        self._beginning.start()
        self._timer.start()
        self.changed.emit()
        return job

    def _begin_what_is_waited_for(self) -> None:
        """Begin with the jobs that somebody waits for; the others once the window is painted."""
        for job in [job for job in self._waiting if job.at_once]:
            self._waiting.remove(job)
            self._start(job)
        if self._waiting:
            self._painted.start()

    def _begin(self) -> None:
        while self._waiting and len(self._threads) < AT_ONCE:
            self._start(self._waiting.popleft())

    def _start(self, job: Job) -> None:
        thread = Thread(target=_carry_out, args=(job, self._ended))
        self._threads[job] = thread
        garbage.worker_started()
        thread.start()

    def _look(self) -> None:
        """See what has ended, show how far the rest is."""
        garbage.collect_young()
        for _ in range(len(self._ended)):
            # Queued, since Qt does not call a timer again while a dialog opened by it is up.
            self._due.emit()
        shares = [job.share for job in self.running]
        if shares != self._shares:
            self._shares = shares
            self.changed.emit()

    def _take(self) -> None:
        if not self._ended:
            return
        job = self._ended.popleft()
        self._over(job)
        self.running.remove(job)
        self._begin()
        if not self.running:
            self._timer.stop()
        self.changed.emit()
        refusal = job.end()
        if refusal is not None:
            self.failed.emit(str(refusal))

    def _over(self, job: Job) -> None:
        self._threads.pop(job).join()
        garbage.worker_finished()

    def describe(self) -> str:
        """Return what is under way, for the status bar; empty where nothing is."""
        named = [job for job in self.running if job.label]
        told = [job for job in named if not job.quiet] or named
        if not told:
            return ""
        job = told[0]
        if job.share is None:
            return tr("{work}…", work=job.label)
        return tr("{work}… {share}%", work=job.label, share=round(job.share * 100))

    def finish(self) -> None:
        """Cancel everything and wait for it to stop; before the program ends."""
        self._waiting.clear()
        for job in self.running:
            job.cancel()
        for job in list(self._threads):
            self._over(job)
        for job in self.running:
            job.release()
        self.running.clear()
        self._ended.clear()
        self._timer.stop()


def _carry_out(job: Job, ended: deque[Job]) -> None:
    job.execute()
    ended.append(job)
