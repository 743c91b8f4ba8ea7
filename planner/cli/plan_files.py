"""Commands about the plan file itself: verifying it, repairing it, restoring a backup."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from planner.cli.opening import reading
from planner.errors import PlannerError
from planner.store.backups import copy_plan, list_backups
from planner.store.file_validation import check_header
from planner.store.repair import Repaired, repair
from planner.text import tr, trn

_EVERY_CHANGE = 1_000_000_000


def verify(arguments: Namespace) -> int:
    """Verify the plan file; with ``--repair`` write what can be salvaged to a new one."""
    path = Path(arguments.plan)
    if arguments.repair is not None:
        _print_repaired(repair(path, Path(arguments.repair)), arguments.repair)
        return 0
    with reading(arguments.plan) as store:  # opening checks every page, table and row
        store.history(_EVERY_CHANGE)
    print(tr("{path} is sound.", path=path))
    return 0


def _print_repaired(repaired: Repaired, out: str) -> None:
    saved, lost = repaired.saved, repaired.lost_count
    print(
        trn("{count} row was saved to {out}.", "{count} rows were saved to {out}.", saved, out=out)
    )
    if repaired.from_history:
        found = trn(
            "{count} of them was found in the history alone.",
            "{count} of them were found in the history alone.",
            repaired.from_history,
        )
        print(found)
    if lost:
        heading = trn(
            "{count} row that was once in the plan could not be found:",
            "{count} rows that were once in the plan could not be found:",
            lost,
        )
        print(heading)
    else:
        print(tr("No row is known to be lost."))
    for line in repaired.lines():
        print(f"  {line}")


def restore(arguments: Namespace) -> int:
    """Restore a backup under a new name."""
    plan, out = Path(arguments.plan), Path(arguments.to)
    if os.path.lexists(out):
        raise PlannerError(tr("{path} is already there; choose another name.", path=out))
    backups = list_backups(plan)
    if arguments.backup is None:
        if not backups:
            raise PlannerError(tr("There is no backup of {path}.", path=plan))
        source = backups[0].path
    else:
        named = [b.path for b in backups if arguments.backup in (b.path.name, b.path.stem)]
        source = named[0] if named else Path(arguments.backup)
    check_header(source)
    copy_plan(source, out)
    print(tr("{backup} was brought back as {path}.", backup=source.name, path=out))
    return 0
