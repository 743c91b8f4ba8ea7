"""How the window says that something was not done."""

from __future__ import annotations

from planner.errors import DamagedError, NotSavedError, PlannerError
from planner.text import tr


def refusal_message(error: PlannerError) -> str:
    """Return why it was not done, and that nothing was; a failed save says what became of the
    plan."""
    why = str(error)
    if isinstance(error, NotSavedError):
        return why
    why = why if why.endswith((".", "!", "?")) else f"{why}."
    return tr("{why} Nothing was changed.", why=why)


def plain_reason(error: PlannerError) -> str:
    """Say what went wrong, without advice about the command line."""
    return error.what if isinstance(error, DamagedError) else str(error)
