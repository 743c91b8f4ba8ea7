"""A whole plan as one JSON file, and back; ``docs/json.md`` describes it."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.exports.atomic import atomic_write
from planner.exports.redaction.redacted_plan import redacted
from planner.exports.redaction.unlinkable import unlinked
from planner.given_files import read_given
from planner.models import TABLES, Plan
from planner.models.kinds import Kind, fits, kinds, references
from planner.text import tr

FORMAT = "rollout-planner"
MOST_BYTES = 20_000_000
"""Bytes of a file to be read; a plan of 10,000 people takes some 5 MB."""
VERSION = 1
"""The form of the file; it goes up when a reader has to tell two forms apart."""


def write_json(
    plan: Plan,
    path: Path,
    *,
    on: date | None = None,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
) -> None:
    """Write every row of a plan; the same plan gives the same bytes.

    Redacted, it has roles for names and nothing by which a row could be found in the JSON with
    names (see ``unlinkable``); how departments were rated, last days and leave (from the day
    ``on``, else all) and what-ifs only where ``ratings`` and ``departures`` say so.
    """
    if redact:
        plan = redacted(plan, on, departures=departures, ratings=ratings)
        plan = unlinked(plan, on, departures=departures)
    with atomic_write(path) as part, part.open("w", encoding="ascii") as file:
        json.dump(as_json(plan), file, indent=1)
        file.write("\n")


def as_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "changed_at": plan.changed_at.isoformat() if plan.changed_at else None,
        "tables": {
            table: [_row_as_json(row) for row in plan.table(row_type).values()]
            for table, row_type in TABLES.items()
        },
    }


def _row_as_json(row: Any) -> dict[str, Any]:
    return {
        field: value.isoformat() if isinstance(value, date) else value
        for field, value in row._asdict().items()
    }


def read_json(path: Path) -> Plan:
    """Return the plan in a file that ``write_json`` wrote.

    Raises ``PlannerError`` where it is no such file, or where a row has a value that a plan cannot
    hold, with the table and the number of the row.
    """
    try:
        found = json.loads(read_given(path, MOST_BYTES))
    except (ValueError, RecursionError) as error:
        raise PlannerError(tr("{path} is not a JSON file.", path=path)) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise PlannerError(tr("{path} is not a plan written as JSON.", path=path))
    if found.get("version") != VERSION:
        raise PlannerError(
            tr("{path} was written by a newer version; open it with that one.", path=path)
        )
    return from_json(found)


def from_json(found: dict[str, Any]) -> Plan:
    """Return the plan of these JSON values. Raises ``PlannerError`` as ``read_json`` does."""
    given = found.get("tables")
    if not isinstance(given, dict) or given.keys() - TABLES.keys():
        raise PlannerError(tr("The file names lists that a plan does not have."))
    tables = {table: _rows(table, given.get(table, [])) for table in TABLES}
    for table, rows in tables.items():
        for row in rows.values():
            _check_references(table, row, tables)
    changed_at = found.get("changed_at")
    return Plan(tables, changed_at=None if changed_at is None else _moment(changed_at))


def _rows(table: str, given: Any) -> dict[int, Any]:
    if not isinstance(given, list):
        raise _wrong(table, 0)
    rows: dict[int, Any] = {}
    for number, fields in enumerate(given, 1):
        row = _row(table, number, fields)
        if row.id in rows:
            raise _wrong(table, number)
        rows[row.id] = row
    return rows


def _row(table: str, number: int, fields: Any) -> Any:
    known = kinds(table)
    if not isinstance(fields, dict) or fields.keys() - known.keys():
        raise _wrong(table, number)
    values = {}
    for name, value in fields.items():
        try:
            values[name] = _value(known[name], value)
        except (TypeError, ValueError, OverflowError) as error:
            raise _wrong(table, number, name, value) from error
    try:
        return TABLES[table](**values)
    except TypeError as error:  # a field without a default is not there
        raise _wrong(table, number) from error


def _value(kind: Kind, value: Any) -> Any:
    """Return a JSON value as a field of this kind. Raises ``TypeError`` or ``ValueError`` where it
    is none."""
    if value is None and kind.optional:
        return None
    if kind.plain is date:
        value = _day(value)
    elif kind.plain is datetime:
        value = _moment(value)
    if not fits(kind, value) or (kind.words and value not in kind.words):
        raise ValueError(value)
    return value


def _day(value: Any) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):  # a week is no day
        raise ValueError(value)
    return date.fromisoformat(value)


def _moment(value: Any) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise PlannerError(
            tr("The file holds a time that is none: {value}.", value=value)
        ) from error


def _check_references(table: str, row: Any, tables: dict[str, dict[int, Any]]) -> None:
    for field, target in references(table).items():
        value = getattr(row, field)
        if value is not None and value not in tables[target]:
            raise PlannerError(
                tr(
                    "In the list {table}, row {id} points to a {target} that is not in the file.",
                    table=table,
                    id=row.id,
                    target=target,
                )
            )


def _wrong(table: str, number: int, field: str = "", value: Any = None) -> PlannerError:
    if not field:
        return PlannerError(
            tr(
                "In the list {table}, entry {number} says something a plan cannot hold. Nothing"
                " was brought in; correct it in the file and import it again.",
                table=table,
                number=number,
            )
        )
    return PlannerError(
        tr(
            "In the list {table}, entry {number} says that {field} is {value}, which a plan cannot"
            " hold. Nothing was brought in; correct it in the file and import it again.",
            table=table,
            number=number,
            field=field,
            value=json.dumps(value, ensure_ascii=False)[:60],
        )
    )
