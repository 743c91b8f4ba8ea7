"""The sentences for plans that cannot be read or saved; each function returns an error to raise."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from planner import system_errors
from planner.errors import DamagedError, NotSavedError, PlannerError
from planner.text import tr

_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damaged(path: Path) -> DamagedError:
    """Return the error for a plan that cannot be trusted."""
    return DamagedError(
        tr("{path} is damaged, and nothing was changed.", path=path),
        tr(
            "Bring a backup of it back with “Restore a backup” in the File menu, or with"
            " “rollout-planner restore {path} --to OUT”.",
            path=path,
        ),
    )


def made_by_newer(path: Path, version: int, latest: int) -> PlannerError:
    """Return the error for a plan of a version that this program does not know yet."""
    return PlannerError(
        tr(
            "{path} was made by a newer Rollout Planner (plan version {version}, this program"
            " reads up to {latest}); open it with the newer program.",
            path=path,
            version=version,
            latest=latest,
        )
    )


def migration_failed(path: Path) -> PlannerError:
    """Return the error for an older plan whose migration failed and was rolled back."""
    return PlannerError(
        tr(
            "{path} was made by an older Rollout Planner and could not be brought up to date. It is"
            " as it was: the older program still opens it, and exports it as JSON for this one.",
            path=path,
        )
    )


def invalid_values(path: Path, what: str) -> DamagedError:
    """Return the error for a plan with a value that no plan can hold; another program wrote it."""
    return DamagedError(
        tr(
            "{path} says something that a plan cannot hold ({what}), and nothing was changed.",
            path=path,
            what=what,
        ),
        tr(
            "“rollout-planner verify {path} --repair OUT” makes a sound plan of it, or bring a"
            " backup back with “Restore a backup” in the File menu.",
            path=path,
        ),
    )


def in_use(path: Path) -> PlannerError:
    """Return the error for a plan that another program keeps locked."""
    return PlannerError(tr("{path} is being saved by another program; try again.", path=path))


def read_failed(path: Path, error: Exception) -> PlannerError:
    """Return the error for a plan that could not be read, given what SQLite or the system said."""
    if system_errors.code(error, path) == errno.EBUSY:
        return in_use(path)
    number = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, OSError) or (number is not None and number & 0xFF not in _BROKEN):
        return system_errors.unreadable(path, error)
    return damaged(path)  # a broken page, or a text that is no date


def changed_elsewhere() -> NotSavedError:
    """Return the error for an edit of an old state, which is never written over a newer one."""
    return NotSavedError(
        tr(
            "The plan was changed by another program since it was opened, so this was not saved"
            " over it. Reload the plan, then make the change again."
        )
    )


def save_failed(error: Exception, path: Path, *, whole: bool | None = None) -> NotSavedError:
    """Return the error for a change that could not be written.

    ``whole`` says whether the file holds all that was saved before; none where nobody looked.
    """
    number = system_errors.code(error, path)
    if isinstance(error, sqlite3.IntegrityError):
        return NotSavedError(
            tr("This does not fit the rest of the plan, so it was not saved: {why}.", why=error)
        )
    if number == errno.EBUSY:
        return NotSavedError(
            tr("Another program is using the plan, so this was not saved; try again.")
        )
    why = system_errors.reason(error, path) or tr("you may not write to {path}", path=path)
    sentences = [tr("This was not saved: {why}.", why=why)]
    if whole:
        sentences.append(tr("Everything before it is in the file."))
    elif whole is False:
        sentences.append(tr("The file cannot be read now either; save a copy elsewhere."))
    return NotSavedError(" ".join(sentences))
