"""Steps that write many rows: worked out in a thread, with progress and a way to cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from planner.errors import PlannerError
from planner.models import Draft
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.table.editor import Editor

if TYPE_CHECKING:
    from planner.store import Change

MANY_CELLS = 200
"""So many cells take long enough for the window to wait for, or rows where they are whole."""

Progress = Callable[[float, float], object]
"""Told how many of how many are done; ends the work where it has been cancelled."""

LongVerb = Callable[[Draft, Progress], object]
"""A verb that tells how far it is."""


def no_progress(done: float, total: float) -> None:
    """Tell nobody how far the work is."""


def attempt_long(
    editor: Editor,
    cells: int,
    label: str,
    doing: str,
    verb: LongVerb,
    done: Callable[[Change | None], object],
    refused: Callable[[PlannerError], object] | None = None,
) -> None:
    """Take a step that writes so many ``cells``, then call ``done`` with what it changed.

    Where they are many, the verb runs in a thread under the words of ``doing``, and what it wrote
    is saved at once when it is over: cancelled or refused, it leaves nothing, and so it does where
    the plan has changed meanwhile.
    """
    refused = refused or editor.refuse
    if cells < MANY_CELLS:
        _save(editor, label, lambda draft: verb(draft, no_progress), done, refused)
        return
    before = editor.plan
    draft = Draft(before, editor.today)

    def work(job: Job) -> PlannerError | None:
        try:
            verb(draft, job.progress)
        except PlannerError as error:
            return error
        return None

    def save(error: PlannerError | None) -> None:
        if error is None and editor.plan is not before:
            error = PlannerError(
                tr("The plan has changed meanwhile, so nothing was written. Do it again.")
            )
        if error is not None:
            refused(error)
        else:
            _save(editor, label, lambda into: into.apply(draft.changes), done, refused)

    editor.jobs.run(
        doing,
        work,
        save,
        stopped=lambda: editor.show_message(tr("Cancelled. Nothing was changed.")),
    )


def _save(
    editor: Editor,
    label: str,
    verb: Callable[[Draft], Any],
    done: Callable[[Change | None], object],
    refused: Callable[[PlannerError], object],
) -> None:
    try:
        change = editor.attempt(label, verb)
    except PlannerError as error:
        refused(error)
    else:
        done(change)
