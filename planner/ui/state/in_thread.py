"""What takes long of a large plan alone: worked out at once, or in a thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.ui.background.jobs import Job
from planner.ui.state.history import LARGE
from planner.ui.state.workspace import Workspace

F = TypeVar("F")


def in_thread_if_large(
    workspace: Workspace,
    label: str,
    work: Callable[[], F],
    show: Callable[[F], None],
    last: Job | None,
) -> Job | None:
    """Show what the work gives: at once, or of a large plan when a thread has it. What ``last`` was
    to give is not shown any more. Return the job, if there is one."""
    if last is not None:
        last.cancel()
    if len(workspace.plan.assignments) <= LARGE:
        show(work())
        return None
    return workspace.jobs.run(label, lambda _: work(), show, quiet=True, at_once=True)
