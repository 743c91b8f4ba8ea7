"""What is said when a plan cannot be read or saved."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from planner.errors import DamagedError, NotSavedError, PlannerError
from planner.text import tr


def damaged(path: Path) -> DamagedError:
    """What is said of a plan that cannot be trusted."""
    return DamagedError(
        tr("{path} is damaged, and nothing was changed.", path=path),
        tr(
            "Bring a backup of it back with “Restore a backup” in the File menu, or with"
            " “rollout-planner restore {path} --to OUT”.",
            path=path,
        ),
    )


def made_by_newer(path: Path, version: int, latest: int) -> PlannerError:
    """What is said of a plan of a version that this program does not know yet."""
    return PlannerError(
        tr(
            "{path} was made by a newer Rollout Planner (plan version {version}, this program"
            " reads up to {latest}); open it with the newer program.",
            path=path,
            version=version,
            latest=latest,
        )
    )


def not_brought_up_to_date(path: Path) -> PlannerError:
    """What is said of an older plan that does not become what it must; it was rolled back."""
    return PlannerError(
        tr(
            "{path} was made by an older Rollout Planner and could not be brought up to date. It is"
            " as it was: the older program still opens it, and exports it as JSON for this one.",
            path=path,
        )
    )


def unsound(path: Path, what: str) -> DamagedError:
    """What is said of a plan that says something no plan can, since another program wrote it."""
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


def saved_elsewhere(path: Path) -> PlannerError:
    """What is said while another program keeps a plan to itself."""
    return PlannerError(tr("{path} is being saved by another program; try again.", path=path))


def not_read(path: Path, error: DBAPIError) -> PlannerError:
    """What is said when a plan could not be read."""
    if "locked" in str(error.orig):
        return saved_elsewhere(path)
    if isinstance(error.orig, sqlite3.OperationalError) and "decode" not in str(error.orig):
        return PlannerError(tr("{path} cannot be read now; is it still there?", path=path))
    return damaged(path)  # a broken page, or a text that is none


def changed_elsewhere() -> NotSavedError:
    """What is said of an edit made on an old version: it is refused, never written over a newer."""
    return NotSavedError(
        tr(
            "The plan was changed by another program since it was opened, so this was not saved"
            " over it. Reload the plan, then make the change again."
        )
    )


def not_saved(error: DBAPIError, path: Path) -> NotSavedError:
    """What is said when a change could not be written."""
    reason = str(error.orig)
    if not path.exists():
        return NotSavedError(
            tr(
                "{file} is no longer in its folder, so this was not saved: it was moved, renamed or"
                " removed, or its drive is gone. Put it back, then make the change again.",
                file=path.name,
            )
        )
    if "full" in reason or "disk I/O" in reason:
        return NotSavedError(
            tr(
                "The disk is full, so this was not saved; everything before it is safe. Make room,"
                " or save a copy of the plan elsewhere."
            )
        )
    if "locked" in reason or "busy" in reason:
        return NotSavedError(
            tr("Another program is using the plan, so this was not saved; try again.")
        )
    if "constraint" in reason:
        return NotSavedError(
            tr("This does not fit the rest of the plan, so it was not saved: {why}.", why=reason)
        )
    return NotSavedError(tr("This could not be saved; the plan is as it was before."))
