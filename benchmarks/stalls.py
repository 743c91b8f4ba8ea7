"""How long the window's thread is kept from its event loop by what somebody does."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, sleep, thread_time
from typing import Any, NamedTuple

from PySide6.QtWidgets import QApplication

from planner.ui.shell.main_window import MainWindow

REST = 0.25
"""Seconds without work after which what was done is over; the longest timer that answers a key
press waits less."""

FOLLOWED = 2.0
"""Seconds for which measures in the background are waited for, since they are shown when they are
there; steps that are worked out there are waited for to their end."""


class Stall(NamedTuple):
    """The longest time between two returns to the event loop, and all of them together."""

    cpu: float
    """Seconds of the processor that the window's thread itself took: others use the machine too."""
    wall: float
    """Seconds on the clock of that same turn."""
    whole: float
    """Seconds of the processor until everything was shown."""


def stall_of(window: MainWindow, act: Callable[..., Any], *given: Any) -> Stall:
    """Do something in a window, and let it answer until nothing goes on any more."""
    turns = [_turn(act, *given)]
    begun = rested = perf_counter()
    while perf_counter() - rested < REST or any(
        job.at_once or not job.quiet or perf_counter() - begun < FOLLOWED
        for job in window.workspace.jobs.running
    ):
        turn = _turn(QApplication.processEvents)
        turns.append(turn)
        if turn[0] > 0.001:
            rested = perf_counter()
        else:
            sleep(0.001)
    longest = max(turns)
    return Stall(*longest, sum(cpu for cpu, _ in turns))


def settle(window: MainWindow) -> None:
    """Let a window answer what was done before; see ``stall_of``."""
    stall_of(window, lambda: None)


def _turn(work: Callable[..., Any], *given: Any) -> tuple[float, float]:
    cpu, wall = thread_time(), perf_counter()
    work(*given)
    return thread_time() - cpu, perf_counter() - wall
