"""The lists a plan keeps: which one a table is the next edition of, and how it is read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple, get_args

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import DayOrder
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns, recognise_columns
from planner.imports.roster.spellings import FIELDS
from planner.models import KeptList, Plan
from planner.models.lists import json_object
from planner.text import listed, tr

_DATED = re.compile(r"(?<![^\W_])(?:\d[\d.\-_ ]*\d|\d)(?![^\W_])")
"""Days and numbers in the names of files, which differ from one edition to the next."""


class Reading(NamedTuple):
    """How a table is read: by headers, since columns may move."""

    mapping: Mapping[str, str | None] = {}
    """The header of each field; none for a field that is not read."""
    fill_down: Sequence[str] = ()
    where: Sequence[tuple[str, str]] = ()
    """Only rows that have this value below this header."""
    sheet: str | None = None
    dates: DayOrder | None = None
    """How days are read that their column leaves open."""

    @property
    def headers(self) -> list[str]:
        """The headers that the table certainly has."""
        filtered = (header for header, _ in self.where)
        found = (*self.mapping.values(), *self.fill_down, *filtered)
        return [header for header in found if header]


def find_list(plan: Plan, table: RawTable, name: str | None = None) -> KeptList | None:
    """Return the list a table belongs to: the one of that name, else the only one with the same
    headers; none where there is none, or more than one has these headers."""
    lists = plan.table(KeptList).values()
    if name is not None:
        return next(
            (kept for kept in lists if kept.name.casefold() == clean(name).casefold()), None
        )
    same = [kept for kept in lists if _keys(_headers(kept)) == _keys(table.headers)]
    return same[0] if len(same) == 1 else None


def need_list(plan: Plan, table: RawTable, name: str | None, file: str) -> KeptList:
    """Return the list of ``find_list``. Raises ``PlannerError`` where it is not clear which."""
    kept = find_list(plan, table, name)
    if kept is not None:
        return kept
    names = listed(sorted(each.name for each in plan.table(KeptList).values()))
    if not names:
        raise PlannerError(
            tr("The plan keeps no list yet; import {file} once without --refresh.", file=file)
        )
    if name is not None:
        raise PlannerError(
            tr("The plan keeps no list “{name}”; its lists are: {names}.", name=name, names=names)
        )
    raise PlannerError(
        tr(
            "It is not clear which list {file} is the next edition of; say it with --list. The"
            " plan’s lists are: {names}.",
            file=file,
            names=names,
        )
    )


def reading_of(kept: KeptList) -> Reading:
    """Return how the tables of a list are read."""
    options = json_object(kept.options)
    mapping, fill_down, where = (options.get(name) for name in ("map", "fill_down", "where"))
    sheet, dates = options.get("sheet"), options.get("dates")
    return Reading(
        {f: h for f, h in mapping.items() if f in FIELDS} if isinstance(mapping, dict) else {},
        [str(header) for header in fill_down] if isinstance(fill_down, list) else (),
        [(str(h), str(v)) for h, v in where] if isinstance(where, list) else (),
        sheet if isinstance(sheet, str) else None,
        dates if dates in get_args(DayOrder) else None,
    )


def columns_by(reading: Reading, table: RawTable) -> Columns:
    """Return the columns of a table that is read as the list was before.

    Headers that it no longer has are not read; ones that it has besides are recognised.
    """
    there = {clean(header).casefold() for header in table.headers}
    mapping = {
        field: header
        for field, header in reading.mapping.items()
        if header is None or clean(header).casefold() in there
    }
    known = {clean(header).casefold() for header in reading.headers}
    if known >= there:
        mapping |= {field: None for field in FIELDS if field not in mapping}
    fill_down = [header for header in reading.fill_down if clean(header).casefold() in there]
    where = [(h, v) for h, v in reading.where if clean(h).casefold() in there]
    return recognise_columns(table, mapping, fill_down, where)


def describe_reading(table: RawTable, columns: Columns) -> dict[str, Any]:
    """Return the fields of a kept list that say how this table was read."""
    headers = table.headers
    options: dict[str, Any] = {
        "map": {field: headers[at] for field, at in columns.of.items()},
        "fill_down": [headers[at] for at in columns.fill_down],
    }
    if columns.where:
        options["where"] = [[headers[at], value] for at, value in columns.where]
    if table.sheet:
        options["sheet"] = table.sheet
    if table.dates:
        options["dates"] = table.dates
    return {
        "headers": json.dumps(list(headers), ensure_ascii=False),
        "options": json.dumps(options, ensure_ascii=False),
    }


def new_name(plan: Plan, file: str) -> str:
    """Return what a list is called that first comes in this file: its name without days and
    numbers."""
    stem = PurePath(file).stem
    name = clean(re.sub(r"[_\-. ]+", " ", _DATED.sub(" ", stem))) or clean(stem) or tr("List")
    taken = {kept.name.casefold() for kept in plan.table(KeptList).values()}
    number, numbered = 1, name
    while numbered.casefold() in taken:
        number += 1
        numbered = f"{name} {number}"
    return numbered


def _headers(kept: KeptList) -> list[str]:
    try:
        found = json.loads(kept.headers)
    except (ValueError, RecursionError):
        return []
    return [str(header) for header in found] if isinstance(found, list) else []


def _keys(headers: Sequence[str]) -> list[str]:
    return sorted(clean(header).casefold() for header in headers if clean(header))
