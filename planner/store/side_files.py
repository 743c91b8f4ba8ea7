"""The files that SQLite keeps beside a plan, and takes for a part of it when it opens it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from planner.errors import NotSavedError, PlannerError
from planner.system_errors import unwritable
from planner.text import tr

JOURNAL = "-journal"
"""The state to roll back to if a save is interrupted; deleted when the save is finished."""
WRITE_AHEAD = ("-wal", "-shm")
"""What other database programs keep; a plan is never left in need of them."""


def real_path(plan: Path) -> Path:
    """Return the plan itself where this is a link: its side files, lock and backups lie there."""
    return Path(os.path.realpath(plan)) if plan.is_symlink() else plan


def side_file(plan: Path, ending: str) -> Path:
    """Return where SQLite looks for a side file of a plan, which is no link."""
    return plan.with_name(plan.name + ending)


def side_files(plan: Path, *endings: str) -> list[Path]:
    """Return the side files with these endings that exist, whatever they are."""
    return [
        path for path in (side_file(plan, ending) for ending in endings) if os.path.lexists(path)
    ]


def refuse_side_files(plan: Path, *endings: str, saving: bool = False) -> None:
    """Raise ``PlannerError`` where a side file with one of these endings exists.

    SQLite would take it for a part of the plan, which needs none unless a save was interrupted.
    """
    for path in side_files(plan, *endings):
        if saving:
            raise NotSavedError(
                tr(
                    "{file} lies beside the plan since it was opened and does not belong to it, so"
                    " this was not saved. Open the plan again, which sets that file aside, then"
                    " make the change again.",
                    file=path.name,
                )
            )
        raise PlannerError(
            tr(
                "{file} lies beside {plan} and does not belong to it as it is, so nothing was read"
                " or changed. Open the plan to work on it, which sets that file aside, or move it"
                " elsewhere yourself.",
                file=path.name,
                plan=plan,
            )
        )


def refuse_special_files(plan: Path, *endings: str) -> None:
    """Raise ``PlannerError`` where a side file is a link, a pipe or the like.

    Reading from a pipe would never end.
    """
    for path in side_files(plan, *endings):
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
            raise PlannerError(
                tr(
                    "{file} lies beside {plan} and is no ordinary file; move it elsewhere, then"
                    " open the plan.",
                    file=path.name,
                    plan=plan,
                )
            )


def refuse_leftovers(target: Path) -> None:
    """Raise ``PlannerError`` where another plan left side files for one that is put here, or the
    name is so long that no side file could be made, so that the plan could only be read."""
    try:
        target.with_name(f".{target.name}{JOURNAL}").lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass  # as it should be
    except (OSError, ValueError) as error:
        raise unwritable(target, error) from error
    for path in side_files(target, JOURNAL, *WRITE_AHEAD):
        raise PlannerError(
            tr(
                "{file} is left over from another plan of this name and would spoil the new one;"
                " move it elsewhere, or choose another name.",
                file=path,
            )
        )
