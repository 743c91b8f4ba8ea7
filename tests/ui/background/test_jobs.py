"""Background work: its result, its end and its faults reach the window's own thread, and nothing of
the window is ever touched in another."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from planner.errors import PlannerError
from planner.ui.background.jobs import AT_ONCE, CancelledError, Job, Jobs

HERE = threading.main_thread()


class Told:
    """Keeps the thread in which each thing was told."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    def __call__(self, *_: object) -> None:
        self.threads.append(threading.current_thread())


def test_work_tells_how_far_it_is_and_ends_here(qtbot: QtBot) -> None:
    jobs = Jobs()
    results, threads, shares = [], [], []

    def work(job) -> str:
        threads.append(threading.current_thread())
        job.progress(1, 4)
        return "done"

    jobs.changed.connect(lambda: shares.extend(job.share for job in jobs.running))
    jobs.run("", lambda _: None, lambda _: None, quiet=True)
    assert jobs.describe() == ""
    jobs.run("Counting", work, lambda result: results.append(result))
    assert jobs.describe().startswith("Counting")
    qtbot.waitUntil(lambda: results == ["done"])
    assert threads[0] is not threading.main_thread()
    assert 0.25 in shares
    assert jobs.describe() == ""


def test_cancelled_work_stops_at_its_next_step(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, go_on = threading.Event(), threading.Event()
    results, stopped, steps = [], [], []

    def work(job) -> None:
        begun.set()
        go_on.wait(10)
        try:
            job.progress(0.5)
        except CancelledError:
            steps.append("stopped")
            raise

    job = jobs.run("Counting", work, results.append, stopped=lambda: stopped.append(True))
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: stopped == [True])
    assert steps == ["stopped"]
    assert results == []


def test_work_that_cannot_be_done_says_why(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(job) -> None:
        raise PlannerError("The disk is full.")

    with qtbot.waitSignal(jobs.failed) as said:
        jobs.run("Writing", work, lambda _: None)
    assert said.args == ["The disk is full."]


def test_everything_is_told_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    jobs = Jobs()
    told = Told()
    jobs.failed.connect(told)

    def refused(job) -> None:
        raise PlannerError("The disk is full.")

    jobs.run("Counting", lambda job: 1, told)
    jobs.run("Writing", refused, told, stopped=told)
    qtbot.waitUntil(lambda: not jobs.running)
    assert told.threads == [HERE] * 3


def test_a_fault_in_the_work_is_raised_in_the_window(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[int] = []

    def fail(job) -> None:
        raise KeyError("a fault")

    with capture_exceptions() as faults:
        jobs.run("Failing", fail, results.append)
        jobs.run("Counting", lambda job: 1, results.append)
        qtbot.waitUntil(lambda: not jobs.running)
    assert [kind for kind, *_ in faults] == [KeyError]
    assert results == [1]


def test_more_work_than_workers_waits_for_its_turn(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[int] = []
    for number in range(7):
        jobs.run("Counting", lambda job, number=number: number, results.append)
    assert len(jobs.running) == 7
    qtbot.waitUntil(lambda: len(results) == 7)
    assert sorted(results) == list(range(7))


def test_what_somebody_waits_for_waits_for_nothing_else(qtbot: QtBot) -> None:
    jobs, let, done = Jobs(), Event(), []
    for _ in range(AT_ONCE + 1):
        jobs.run("Counting", lambda _: let.wait(20), done.append)
    jobs.run("Undoing", lambda _: "undone", done.append, at_once=True)
    qtbot.waitUntil(lambda: done == ["undone"])
    let.set()
    qtbot.waitUntil(lambda: not jobs.running)


def test_work_that_goes_through_can_no_longer_be_cancelled(qtbot: QtBot) -> None:
    jobs, sure, let, done = Jobs(), Event(), Event(), []

    def work(job: Job) -> str:
        job.go_through()
        sure.set()
        let.wait(20)
        return "saved"

    job = jobs.run("Saving", work, done.append)
    qtbot.waitUntil(sure.is_set)
    job.cancel()
    let.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert done == ["saved"]


def test_cancelled_work_that_had_not_begun_never_does(qtbot: QtBot) -> None:
    jobs = Jobs()
    free, begun, stopped = threading.Event(), [], []
    for _ in range(2):
        jobs.run("Busy", lambda job: free.wait(10), lambda _: None)
    last = jobs.run("Late", begun.append, begun.append, stopped=lambda: stopped.append(True))
    last.cancel()
    free.set()
    qtbot.waitUntil(lambda: stopped == [True])
    assert begun == []


def test_at_the_end_work_is_stopped_and_nothing_more_is_told(qtbot: QtBot) -> None:
    jobs = Jobs()
    told = Told()
    seen: list[bool] = []
    begun = threading.Event()

    def work(job) -> str:
        begun.set()
        while not job.cancelled():
            threading.Event().wait(0.001)
        seen.append(True)
        return "too late"

    for _ in range(3):
        jobs.run("Counting", work, told, stopped=told)
    qtbot.waitUntil(begun.is_set)
    jobs.finish()
    assert len(seen) >= 1
    assert jobs.running == []
    workers = len(seen)
    qtbot.wait(30)
    assert told.threads == []
    assert len(seen) == workers


def test_a_dialog_opened_by_one_result_does_not_hold_up_the_next(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[str] = []

    def open_dialog(result: str) -> None:
        jobs.run("Inner", lambda job: "inner", results.append)
        qtbot.waitUntil(lambda: results == ["inner"])
        results.append(result)

    jobs.run("Outer", lambda job: "outer", open_dialog)
    qtbot.waitUntil(lambda: results == ["inner", "outer"])


# What belongs to the window ----------------------------------------------------------------


class Window(QObject):
    """Refers to itself, as windows do: only the collector of cycles can free it."""

    def __init__(self, freed: Callable[[], None]) -> None:
        super().__init__()
        self.itself = self
        self.freed = freed

    def __del__(self) -> None:
        self.freed()


@pytest.fixture
def collecting():
    """As the program runs, whatever the tests were started with."""
    was, limits = gc.isenabled(), gc.get_threshold()
    gc.enable()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*limits)
    if not was:
        gc.disable()


def test_a_window_left_behind_is_never_freed_by_a_worker(qtbot: QtBot, collecting) -> None:
    jobs = Jobs()
    freed = Told()
    for _ in range(20):
        Window(freed)
    jobs.run("Making much", lambda job: len([[n] for n in range(200_000)]), lambda _: None)
    qtbot.waitUntil(lambda: not jobs.running)
    assert gc.isenabled()
    gc.collect()
    assert freed.threads == [HERE] * 20


def test_what_the_work_refers_to_ends_in_the_window(qtbot: QtBot) -> None:
    jobs = Jobs()
    freed = Told()

    def start() -> None:
        page = Window(freed)
        del page.itself
        jobs.run("Reading", lambda job: str(page), lambda _: str(page))

    for _ in range(50):
        start()
    qtbot.waitUntil(lambda: not jobs.running)
    gc.collect()
    assert freed.threads == [HERE] * 50
