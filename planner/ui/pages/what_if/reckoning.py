"""What a departure comes to, worked out apart from the window where the plan is large."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.figures import BeforeAfter, before_and_after
from planner.ui.pages.what_if.stay_list import StayLine, stay_lines
from planner.ui.state.history import LARGE
from planner.ui.state.workspace import Workspace

F = TypeVar("F")


class Reckoned(NamedTuple):
    """A departure with all that is said of it at once."""

    after: After
    leavers: Sequence[int]
    table: list[BeforeAfter]
    stay: list[StayLine]


def reckon(before: Before, leavers: Sequence[int]) -> Reckoned:
    """Work out a day with and without these people."""
    after = After(before, leavers)
    return Reckoned(after, leavers, before_and_after(after), stay_lines(before.plan, after.stay))


def in_thread_if_large(
    workspace: Workspace, work: Callable[[], F], show: Callable[[F], None], last: Job | None
) -> Job | None:
    """Show what the work gives: at once, or of a large plan when a thread has it. What ``last`` was
    to give is not shown any more. Return the job, if there is one."""
    if last is not None:
        last.cancel()
    if len(workspace.plan.assignments) <= LARGE:
        show(work())
        return None
    label = tr("Working out the departure")
    return workspace.jobs.run(label, lambda _: work(), show, quiet=True, at_once=True)
