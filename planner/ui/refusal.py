"""How the window says that something was not done."""

from __future__ import annotations

from planner.errors import DamagedError, NotSavedError, PlannerError
from planner.text import tr


def refusal(error: PlannerError) -> str:
    """Why it was not done, and one sentence on what is safe; a failed save has that already."""
    why = str(error)
    if isinstance(error, NotSavedError):
        return why
    why = why if why.endswith((".", "!", "?")) else f"{why}."
    return tr("{why} The plan is safe, as it was before.", why=why)


def plainly(error: PlannerError) -> str:
    """What went wrong, without what to type elsewhere about it."""
    return error.what if isinstance(error, DamagedError) else str(error)
