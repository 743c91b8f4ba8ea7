"""Edits of computed columns, such as cover: they are ignored, and reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.errors import PlannerError
from planner.imports.merge.base import BaseColumn
from planner.imports.merge.cells import as_text
from planner.imports.merge.matching import Matching
from planner.imports.merge.sheet import EditedSheet, Invalid
from planner.imports.reading.days import parse_date
from planner.imports.reading.numbers import parse_number, same_number
from planner.text import tr

_FIGURES = frozenset({"number", "hours", "share", "cover"})


def computed_edits(sheet: EditedSheet, matching: Matching) -> Iterator[Invalid]:
    """Yield the cells of computed columns that no longer hold what was exported."""
    keys = {match.row.number: match.key for match in matching.matches}
    columns = [column for column in sheet.base.columns if column.name in sheet.computed]
    for row in sheet.rows:
        exported = sheet.base.computed.get(row.key or keys.get(row.number) or "")
        typed_anew = not row.key and row.number in keys
        if row.number in matching.refused or row.blank or (exported is None and not typed_anew):
            continue
        for column in columns:
            text = row.computed[column.name].strip()
            was = None if exported is None else exported[column.name]
            if text != as_text(was).strip() and not _same(column, text, was):
                cell = sheet.cell(column.name, row.number)
                yield Invalid(
                    sheet.name,
                    cell,
                    tr(
                        "“{column}” is calculated by the program; the edit in cell {cell} was"
                        " ignored.",
                        column=column.title,
                        cell=cell,
                    ),
                )


def _same(column: BaseColumn, text: str, was: Any) -> bool:
    """Return whether a cell shows the same value in another form."""
    if column.kind == "day":
        day = parse_date(text, None)
        return day is not None and day.isoformat() == was
    if column.kind not in _FIGURES or not isinstance(was, int | float):
        return False
    try:
        return same_number(parse_number(text, was, hours=column.kind == "hours"), was)
    except PlannerError:
        return False
