"""The table that is printed at the end: what a job takes, its floor, the ratio and the target.

Run with ``.venv/bin/pytest benchmarks``. Floor and program are measured in one run, and each
figure is the median; no benchmark fails for being slow, since other work may share the machine.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import pytest

from benchmarks.crowds import crowd

# The window is measured without a screen, where a machine has one too.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_LINES: list[str] = []


class Figures:
    """Takes the figures of one job."""

    def __init__(self, benchmark: Any) -> None:
        self._benchmark = benchmark

    def against_floor(
        self,
        job: str,
        floor: Callable[[], Any],
        ours: Callable[[], Any],
        target: float,
        *,
        prepare: Callable[[], Any] | None = None,
    ) -> None:
        """A job whose target is a multiple of a floor."""
        least = _median(floor)
        taken = self._run(ours, prepare)
        verdict = "met" if taken <= target * least else "MISSED"
        figures = f"floor {_time(least)}  ours {_time(taken)}  {taken / least:6.1f}x"
        _LINES.append(f"{job:54} {figures}  target {target:g}x  {verdict}")

    def within(
        self,
        job: str,
        ours: Callable[[], Any],
        seconds: float,
        *,
        prepare: Callable[[], Any] | None = None,
        note: str = "",
        enough: bool = True,
        rounds: int = 3,
    ) -> None:
        """A job whose target is a time, within which its result has to be good enough."""
        taken = self._run(ours, prepare, rounds)
        verdict = "met" if taken <= seconds and enough else "MISSED"
        figures = f"{'':17}  ours {_time(taken)}  {'':7}"
        _LINES.append(f"{job:54} {figures}  target {_time(seconds)}  {verdict}  {note}")

    def growth(
        self,
        job: str,
        small: Callable[[], Any],
        large: Callable[[], Any],
        target: float,
        *,
        note: str = "",
    ) -> None:
        """A job whose time may grow by no more than so many times from a small plan to a large one.

        The best of several runs, in time of the processor: others on the machine slow it too.
        """
        least = min(_of_processor(small) for _ in range(5))
        taken: list[float] = []
        self._run(lambda: taken.append(_of_processor(large)), None, 3)
        times = min(taken) / least
        verdict = "met" if times <= target else "MISSED"
        figures = f"small {_time(least)}  large {_time(min(taken))}  {times:5.1f}x"
        _LINES.append(f"{job:54} {figures}  target {target:g}x  {verdict}  {note}")

    def memory(
        self, job: str, floor: Callable[[], float], ours: Callable[[], float], target: float
    ) -> None:
        """A job that may use so many MiB; the floor and ours each measure what they use."""
        least = floor()
        used: list[float] = []
        self._run(lambda: used.append(ours()), None, 1)
        verdict = "met" if used[0] <= target else "MISSED"
        figures = f"floor {least:5.0f} MiB ours {used[0]:5.0f} MiB {used[0] / least:6.1f}x"
        _LINES.append(f"{job:54} {figures}  target {target:g} MiB  {verdict}")

    def _run(
        self, ours: Callable[[], Any], prepare: Callable[[], Any] | None, rounds: int = 3
    ) -> float:
        setup = None if prepare is None else lambda: prepare() and None
        self._benchmark.pedantic(ours, setup=setup, rounds=rounds, warmup_rounds=0)
        return float(self._benchmark.stats.stats.median)


def _median(job: Callable[[], Any], rounds: int = 5) -> float:
    taken = []
    for _ in range(rounds):
        started = perf_counter()
        job()
        taken.append(perf_counter() - started)
    return median(taken)


def _of_processor(job: Callable[[], Any]) -> float:
    gc.collect()
    started = process_time()
    job()
    return process_time() - started


def _time(seconds: float) -> str:
    if seconds < 0.001:
        return f"{seconds * 1e6:6.0f} µs"
    return f"{seconds * 1e3:6.1f} ms" if seconds < 1 else f"{seconds:6.2f} s "


class Stalls:
    """Takes how long what somebody does keeps the window's thread from its event loop."""

    def __init__(self) -> None:
        self._taken: dict[str, list[tuple[float, float, float]]] = {}
        self._most: dict[str, float | None] = {}

    def add(self, event: str, stall: tuple[float, float, float], most: float | None) -> None:
        """Take an event: its longest stall, in time of the processor and on the clock, and its
        whole time; ``most`` is the longest that the target allows, None where it has none."""
        self._taken.setdefault(event, []).append(stall)
        self._most[event] = most

    def report(self) -> None:
        """Print the longest stall of each event, and the share of all that is short enough."""
        for event, taken in self._taken.items():
            (cpu, wall, whole), most = max(taken), self._most[event]
            figures = f"longest {_time(cpu)}  clock {_time(wall)}  in all {_time(whole)}"
            verdict = "no target"
            if most is not None:
                verdict = f"target {_time(most)}  {'met' if cpu <= most else 'MISSED'}"
            _LINES.append(f"{event:34} {figures}  {verdict}")
        every = sorted(
            stall[0]
            for event, taken in self._taken.items()
            for stall in taken
            if self._most[event] in (SHORT, ANY)
        )
        if every:
            short = sum(cpu <= SHORT for cpu in every)
            longest = _time(every[int(len(every) * 0.95)])
            _LINES.append(f"{short} of {len(every)} events in {_time(SHORT)}, 95% in {longest}")


SHORT = 0.050
"""Seconds for which 95% of all events may keep the window's thread from the next one."""

ANY = 0.100
"""Seconds for which any of them may; opening a plan and the first show of a page apart."""


@pytest.fixture(scope="session")
def stalls() -> Iterator[Stalls]:
    from planner.app import set_up_python

    set_up_python()
    taken = Stalls()
    yield taken
    taken.report()


@pytest.fixture(scope="session")
def plan_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The file of a plan of so many people, made when it is first wanted."""
    from benchmarks.windows import plan_file  # after the choice of Qt's platform

    folder = tmp_path_factory.mktemp("plans")
    return cache(lambda people: plan_file(folder / f"{people}.rollout", crowd(people)))


@pytest.fixture
def figures(benchmark: Any) -> Figures:
    return Figures(benchmark)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if _LINES:
        terminalreporter.section("floor, ours, ratio, target")
        for line in _LINES:
            terminalreporter.write_line(line)
