"""Data without names that cannot be laid beside the same data with them.

Roles alone do not hide anybody from whoever has both: a row's number or key, the order of rows,
hours or a day that stand in both tell whose row it is. So data files that name nobody have none of
these of one person: rows about people are renumbered and reordered, and what happened to one
person on a day is left out. Documents are computed before that, from everything.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from planner.models import (
    TABLES,
    Assignment,
    Attendance,
    Comment,
    Concern,
    Drill,
    HandOver,
    Leave,
    Person,
    Plan,
    Post,
    Refusal,
    Request,
    Stage,
    Successor,
    Thanks,
    Training,
    table_of,
)
from planner.models.kinds import kinds, references

OF_ONE_PERSON: frozenset[type[Any]] = frozenset(
    {Person, Assignment, Post, Stage, Thanks, Successor, Drill, Request, Attendance, Leave, Refusal}
    | {HandOver, Comment, Training}
)
"""The rows that say something of one person, or of a few, whose days and hours would tell which."""

_EVENTS = (Post, Stage, Thanks, Drill, Request, Attendance, Refusal, HandOver, Comment, Concern)
"""Those that are nothing but what happened to one person, or was said by one, on a day."""
_RENUMBERED = ("person", "leave", "assignment", "successor", "option_appointment")
_RENUMBERED_TOO = ("pilot_tester", "pilot_try", "scenario_person")
_PLACES = ("site", "organisation")
"""Of a person, what may be theirs alone."""


def tells_who(row_type: type[Any], attribute: str) -> bool:
    """Return whether a field would tell whose row it is: a day, hours, where somebody works."""
    if row_type not in OF_ONE_PERSON:
        return False
    known = kinds(table_of(row_type))[attribute]
    return known.plain is date or attribute == "hours" or attribute in _PLACES


def shuffled(plan: Plan, table: str, ids: Iterable[int]) -> list[int]:
    """Return ids in an order that says nothing, always the same for one plan."""
    start = f"{plan.info.key} {table} "
    return sorted(ids, key=lambda row_id: sha256(f"{start}{row_id}".encode()).digest())


def unlinked(plan: Plan, on: date | None = None, *, departures: bool = False) -> Plan:
    """Return a plan of roles without what would tell whose row a row is.

    It has what is held on the day ``on`` (without a day: all). Who is not there then is away on
    that day alone; with ``departures`` last days and leave stand as they are.
    """
    tables = {name: dict(plan.table(row_type)) for name, row_type in TABLES.items()}
    tables |= {table_of(event): {} for event in _EVENTS}
    tables["leave"] = _away(plan, on, departures)
    given = tables["assignment"].items()
    tables["assignment"] = {n: _ready(row, on) for n, row in given if _in_force(row, on)}
    for row_type in (Person, Assignment, Successor):
        blank = _blank(row_type, {"last_day"} if departures else set())
        rows = tables[table_of(row_type)]
        rows.update({row_id: row._replace(**blank) for row_id, row in rows.items()})
    tables["waiver"] = {n: row for n, row in tables["waiver"].items() if "person:" not in row.about}
    for row_id, row in tables["snapshot"].items():
        tables["snapshot"][row_id] = row._replace(data=_without_people(row.data))
    return Plan(_renumbered(plan, tables), changed_at=plan.changed_at)


def _away(plan: Plan, on: date | None, departures: bool) -> dict[int, Leave]:
    """Return leave of that day alone for whoever is not there, in place of the days that say so."""
    leaves = dict(plan.table(Leave)) if departures else {}
    if on is None:
        return leaves
    absent: Collection[int] = plan.absent(on)
    if departures:
        absent = [p.id for p in plan.people.values() if p.start is not None and on < p.start]
    first = plan.next_id("leave")
    return leaves | {
        n: Leave(n, person_id, on, on) for n, person_id in enumerate(sorted(absent), first)
    }


def _in_force(row: Assignment, on: date | None) -> bool:
    return on is None or (
        (row.since is None or row.since <= on) and (row.until is None or on <= row.until)
    )


def _ready(row: Assignment, on: date | None) -> Assignment:
    later = on is not None and row.ready_on is not None and on < row.ready_on
    return row._replace(ready=row.ready and not later)


def _blank(row_type: type[Any], kept: set[str]) -> dict[str, Any]:
    """Return the fields of a row class that would tell whose row it is, with nothing in them."""
    disclosed = (field for field in row_type._fields if tells_who(row_type, field))
    return {field: row_type._field_defaults[field] for field in disclosed if field not in kept}


def _without_people(data: str) -> str:
    """Return a snapshot without findings about people, whose keys would tell them."""
    frozen = json.loads(data)
    disclosed = [
        f for f in frozen.get("findings", ()) if "person:" not in json.dumps(f.get("parts", []))
    ]
    return json.dumps(frozen | {"findings": disclosed})


def _renumbered(plan: Plan, tables: dict[str, dict[int, Any]]) -> dict[str, dict[int, Any]]:
    """Return the rows with new numbers for people and what is theirs, none of which was there."""
    last = max((row_id for rows in tables.values() for row_id in rows), default=0)
    numbers: dict[str, dict[int, int]] = {}
    for table in (*_RENUMBERED, *_RENUMBERED_TOO):
        order = shuffled(plan, table, tables[table])
        numbers[table] = {row_id: last + place for place, row_id in enumerate(order, 1)}
    result = {}
    for table, rows in tables.items():
        own, refers = numbers.get(table), references(table)
        links = {field: numbers[to] for field, to in refers.items() if to in numbers}
        moved = (
            row._replace(
                id=row.id if own is None else own[row.id],
                **{f: new[v] for f, new in links.items() if (v := getattr(row, f)) is not None},
            )
            for row in rows.values()
        )
        result[table] = {row.id: row for row in sorted(moved, key=lambda row: row.id)}
    return result
