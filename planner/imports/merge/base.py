"""The hidden sheet of a workbook: what the workbook held when it was exported.

Column A says what a row is about: ``book`` (form, plan, days), ``names`` (what the rows of a
table were called), ``list`` (a list, its sheet and its columns) or the key of a row; then ``sheet``
(what is only shown on it follows) and ``cells`` (a row of that, from the first row of the sheet
down). The rest is JSON, over several cells where it is long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.fields import LISTS
from planner.imports.reading.workbook_file import MarkedSheet
from planner.text import tr

BOOK = "book"
_FORM = 3
_WITHOUT_SHEETS = 2
"""The form of workbooks that do not say what is only shown on their sheets."""


class BaseColumn(NamedTuple):
    """A column as it was exported."""

    name: str
    title: str
    kind: str
    editable: bool


class BaseList(NamedTuple):
    """A list as it was exported."""

    name: str
    sheet: str
    columns: tuple[BaseColumn, ...]
    rows: dict[str, dict[str, Any]]
    """For every row key the values of its editable columns."""
    computed: dict[str, dict[str, Any]]
    """For every row key the values of its computed columns."""


class Live(NamedTuple):
    """What a formula came to."""

    result: Any


class ShownSheet(NamedTuple):
    """What a sheet only showed when it was exported: all of it, or what stood above its table."""

    name: str
    sheet: str
    headings: int
    """The number of the row with the headings of its table; 0 where it has none."""
    rows: list[tuple[Any, ...]]
    """From the first row of the sheet down; what formulas came to is ``Live``."""


class Base(NamedTuple):
    """What a workbook held when it was exported."""

    plan: str
    """The key of the plan it came from."""
    plan_name: str
    next_ids: Mapping[str, int]
    """By table, the first id that a row newer than the workbook can have."""
    names: Mapping[str, Mapping[int, str]]
    lists: tuple[BaseList, ...]
    sheets: tuple[ShownSheet, ...] | None
    """What its sheets only showed; none in workbooks that do not say so."""


def read_base(file: str, sheets: Iterable[MarkedSheet]) -> Base:
    """Find and read the hidden sheet. Raises ``PlannerError`` where it is missing or damaged."""
    for sheet in sheets:
        first = next((cells for _, cells in sheet.rows if cells), ())
        if first and first[0] == BOOK:
            return _read(file, [cells for _, cells in sheet.rows if cells])
    raise PlannerError(
        tr(
            "{file} cannot be merged: it is not a workbook of Rollout Planner with its hidden"
            " sheet (a workbook without names has none).",
            file=file,
        )
    )


def _read(file: str, rows: list[tuple[str, ...]]) -> Base:
    try:
        about = json.loads("".join(rows[0][1:]))
        if about["form"] in (_FORM, _WITHOUT_SHEETS):
            at = next((n for n, (what, *_) in enumerate(rows) if what == "sheet"), len(rows))
            base = _parsed(about, rows[1:at])
            return base if about["form"] < _FORM else base._replace(sheets=_sheets(rows[at:]))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise PlannerError(
            tr("{file} cannot be merged: its hidden sheet was changed; export it again.", file=file)
        ) from error
    raise PlannerError(
        tr("{file} was exported by another version of Rollout Planner; export it again.", file=file)
    )


def _parsed(about: dict[str, Any], rows: list[tuple[str, ...]]) -> Base:
    names: dict[str, dict[int, str]] = {}
    lists: list[BaseList] = []
    for what, *pieces in rows:
        value = json.loads("".join(pieces))
        if what == "names":
            names[value["of"]] = {int(row_id): str(n) for row_id, n in value["names"].items()}
        elif what == "list":
            lists.append(_list(value))
        elif re.fullmatch(rf"(?:{_TABLES[lists[-1].name]}) [0-9]{{1,18}}", what):
            cells = list(zip(lists[-1].columns, value, strict=True))
            lists[-1].rows[what] = {c.name: value for c, value in cells if c.editable}
            lists[-1].computed[what] = {c.name: value for c, value in cells if not c.editable}
        else:
            raise ValueError(what)
    next_ids = {str(table): int(row_id) for table, row_id in about["next_ids"].items()}
    return Base(str(about["plan"]), str(about["name"]), next_ids, names, tuple(lists), None)


def _sheets(rows: list[tuple[str, ...]]) -> tuple[ShownSheet, ...]:
    sheets: list[ShownSheet] = []
    for what, *pieces in rows:
        value = json.loads("".join(pieces))
        if what == "sheet":
            name, sheet, headings = value["name"], value["sheet"], value["headings"]
            sheets.append(ShownSheet(str(name).casefold(), str(sheet), int(headings), []))
        elif what == "cells":
            sheets[-1].rows.append(tuple(map(_cell, value)))
        else:
            raise ValueError(what)
    return tuple(sheets)


def _cell(value: Any) -> Any:
    return Live(value["formula"]) if isinstance(value, dict) else value


_TABLES = {name: edited.table for name, edited in LISTS.items()}
_TABLES["champions"] += "|responsibility"
"""The words that the keys of the rows of a list begin with."""


def _list(value: dict[str, Any]) -> BaseList:
    fields = LISTS[value["list"]].fields
    columns = tuple(
        BaseColumn(str(name), str(title), str(kind), bool(editable) and name in fields)
        for name, title, kind, editable in value["columns"]
    )
    return BaseList(value["list"], str(value["sheet"]), columns, {}, {})
