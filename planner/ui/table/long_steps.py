"""Steps that write many rows: worked out in a thread, with progress and a way to cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.models import Draft
from planner.ui.table.editor import Editor

if TYPE_CHECKING:
    from planner.store import Change, StepName

MANY_CELLS = 200
"""From this many cells on (or whole rows), a step is long enough to be run in a thread."""

Progress = Callable[[float, float], object]
"""Told how many of how many are done; ends the work where it has been cancelled."""

LongVerb = Callable[[Draft, Progress], object]
"""A verb that tells how far it is."""


def no_progress(done: float, total: float) -> None:
    """Tell nobody how far the work is."""


def attempt_long(
    editor: Editor,
    cells: int,
    label: StepName,
    doing: str,
    verb: LongVerb,
    done: Callable[[Change | None], object],
    refused: Callable[[PlannerError], object] | None = None,
) -> None:
    """Take a step that writes so many ``cells``, then call ``done`` with what it changed.

    Where they are many, a thread does it under the words of ``doing``: cancelled or refused, it
    leaves nothing, and so it does where the plan has changed meanwhile.
    """
    refused = refused or editor.refuse
    if cells >= MANY_CELLS:
        editor.attempt_in_thread(
            label, doing, lambda draft, job: verb(draft, job.progress), done, refused
        )
        return
    try:
        change = editor.attempt(label, lambda draft: verb(draft, no_progress))
    except PlannerError as error:
        refused(error)
    else:
        done(change)
