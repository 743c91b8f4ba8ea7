"""The plan's lists as table sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.exports.lists.listing import Column, Kind, Listing, Value, total_of
from planner.exports.workbook.cells import Formula, sentence_formula
from planner.exports.workbook.column import SheetColumn
from planner.exports.workbook.rules import state_tones
from planner.exports.workbook.style import PENCIL
from planner.exports.workbook.table import TableSheet, column_reference
from planner.text import tr

KEY_TITLE = "Row key"
"""The heading of the hidden column that says which row of the plan a row is; never translated."""

_RIGHT = frozenset({"number", "hours", "share", "day"})
_CENTRE = frozenset({"cover", "state"})
_LEAST: dict[Kind, float] = {"day": 13, "cover": 11, "long": 24, "state": 12}
_MOST: dict[Kind, float] = {"long": 52, "number": 14, "hours": 14, "share": 14, "state": 20}


def table_name(listing: Listing) -> str:
    """Return the name of a list's table; stable, whatever the language."""
    return listing.name.capitalize()


def list_sheet(listing: Listing, *, keys: bool) -> TableSheet:
    """Return a list as a sheet; with ``keys``, each row carries the hidden key a merge finds
    it by."""
    columns = [
        sheet_column(column, first=n == 0, values=(row[n] for row in listing.rows))
        for n, column in enumerate(listing.columns)
    ]
    note = listing.about if listing.rows else listing.empty
    if keys:
        columns = [
            replace(shown, editing="comes back" if column.editable else "worked out")
            for shown, column in zip(columns, listing.columns, strict=True)
        ]
        note = f"{note} {_how_to_edit()}"
        columns.append(
            SheetColumn(KEY_TITLE, "key", hidden=True, least=14, header="header", filtered=True)
        )
    return TableSheet(
        name=table_name(listing),
        title=listing.title,
        note=note,
        columns=tuple(_with_totals(listing, columns, keys)),
        rows=listing.rows,
        keys=listing.keys if keys else (),
        about=listing.about,
    )


def _how_to_edit() -> str:
    return tr("{pencil} comes back into the plan, grey is worked out.", pencil=PENCIL)


def read_only(sheet: TableSheet) -> TableSheet:
    """Return a sheet that says it is only read."""
    words = tr("It is for reading: what is edited here does not come back.")
    return replace(sheet, note=f"{sheet.note} {words}")


def _all_whole(values: Iterable[Value]) -> bool:
    return all(value is None or isinstance(value, int) for value in values)


def sheet_column(column: Column[object], *, first: bool, values: Iterable[Value]) -> SheetColumn:
    """Return how a column of a list is shown on a sheet."""
    kind = column.kind
    look: str = "name" if first and kind == "text" else kind
    if kind == "number" and _all_whole(values):
        look = "whole"
    header = "header"
    if kind in _RIGHT:
        header = "header_right"
    elif kind in _CENTRE:
        header = "header_centre"
    rule = {"cover": "cover", "share": "bar"}.get(kind, "")
    if column.editable and kind in ("day", "hours"):
        rule = kind
    return SheetColumn(
        title=column.title,
        look=look,
        header=header,
        least=_LEAST.get(kind, 9),
        most=_MOST.get(kind, 34),
        choices=column.choices if column.editable else "",
        tones=state_tones() if kind == "state" else (),
        rule=rule,
        within=column.within if column.editable and rule != "hours" else None,
    )


def _with_totals(listing: Listing, columns: Sequence[SheetColumn], keys: bool) -> list[SheetColumn]:
    """Totals above the headings: they follow the filter, and rows can be added below the table."""
    if not listing.rows:
        return list(columns)
    table = table_name(listing)
    with_totals = []
    for position, column in enumerate(columns):
        total: Formula | str | None = None
        look = "total_number"
        if position == 0:
            counted = columns[-1].title if keys else column.title
            total, look = _rows_shown(column_reference(table, counted), len(listing.rows)), "total"
        elif position < len(listing.columns) and listing.columns[position].total == "sum":
            result = total_of(listing, position)
            reference = column_reference(table, column.title)
            total = Formula(f"SUBTOTAL(109,{reference})", _without_decimals(result))
            look = "total_number" if column.look == "hours" else "total_whole"
        with_totals.append(replace(column, total=total, total_look=look))
    return with_totals


def _rows_shown(reference: str, count: int) -> Formula:
    return sentence_formula(
        "{shown} of {rows} shown",
        shown=Formula(f"SUBTOTAL(103,{reference})", count),
        rows=Formula(f"ROWS({reference})", count),
    )


def _without_decimals(value: float) -> int | float:
    return int(value) if value == int(value) else value
