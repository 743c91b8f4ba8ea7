"""Making a new plan file."""

from __future__ import annotations

import os
import sqlite3
import uuid
from datetime import date
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from planner.errors import PlannerError
from planner.files import workroom
from planner.models import PlanInfo, RowChange
from planner.store.connection import connect, transaction
from planner.store.journal import write_rows
from planner.store.schema import create_tables
from planner.store.side_files import refuse_left_over
from planner.store.stored import parts_of
from planner.text import tr


def make_plan_file(path: Path, name: str, launch: date | None) -> None:
    """Put an empty plan of this name where there is nothing yet; half made, it is never met.

    Raises ``PlannerError`` where something is there already, or nothing can be written.
    """
    if os.path.lexists(path):
        raise PlannerError(
            tr("{path} is already there; choose another name for the new plan.", path=path)
        )
    if not name.strip():
        raise PlannerError(tr("A plan needs a name."))
    refuse_left_over(path)
    info = PlanInfo(1, uuid.uuid4().hex, name.strip(), launch, date.today())
    try:
        with workroom(path.parent) as room:
            made = room / "plan"
            with connect(made, "rwc") as connection, transaction(connection):
                create_tables(connection)
                write_rows(connection, parts_of([RowChange("plan_info", 1, None, info)]))
            made.rename(path)
    except (DBAPIError, OSError, sqlite3.Error) as error:
        raise PlannerError(
            tr("{path} cannot be written; choose another folder.", path=path)
        ) from error
