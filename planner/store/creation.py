"""New plan files, which are there whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from planner import system_errors
from planner.errors import PlannerError
from planner.files import temporary_folder
from planner.models import Plan, PlanInfo
from planner.store.file_validation import check_contents, check_header
from planner.store.side_files import refuse_leftovers
from planner.text import tr


def new_plan(path: Path, name: str, launch: date | None) -> Plan:
    """Return the empty plan that is to be made where there is nothing yet.

    Raises ``PlannerError`` where something is there already, or the plan has no name.
    """
    if os.path.lexists(path):
        raise PlannerError(
            tr("{path} is already there; choose another name for the new plan.", path=path)
        )
    if not name.strip():
        raise PlannerError(tr("A plan needs a name."))
    info = PlanInfo(1, uuid.uuid4().hex, name.strip(), launch, date.today())
    return Plan({"plan_info": {1: info}})


@contextmanager
def create_beside(target: Path, permissions: int | None = None) -> Iterator[Path]:
    """Yield an empty file to make a plan in; on leaving it is checked, and moved into place.

    It gets these permission bits, or those of any new file. Where anything fails, what lies at
    ``target`` stays as it was. Raises ``PlannerError`` where the system refuses it.
    """
    refuse_leftovers(target)
    try:
        with temporary_folder(target.parent) as temporary:
            new_file = temporary / "plan"
            new_file.touch()
            yield new_file
            check_header(new_file)
            check_contents(new_file, named=target)
            if permissions is not None:
                new_file.chmod(permissions)
            with new_file.open("rb+") as file:
                os.fsync(file.fileno())
            new_file.replace(target)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise system_errors.unwritable(target, error) from error
