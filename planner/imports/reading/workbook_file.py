"""Excel and LibreOffice workbooks, read by a process that may be stopped (``apart``)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from planner.imports.reading.apart import Message, ask_reader, limits
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import Cells, Note, RawTable, Sheet, make_table
from planner.system_errors import unreadable
from planner.table_reader.request import Limits, Request
from planner.text import listed, listed_names, tr, trn


class MarkedSheet(NamedTuple):
    """A sheet as it stands: its rows from 1, and what cells are besides their text."""

    name: str
    rows: list[tuple[int, Cells]]
    broken_cells: dict[str, str]
    """The cells that look empty but are not: "error" or "formula" (one without a result) by cell
    name, such as "C7"."""
    formulas: frozenset[str] | None = None
    """The names of the cells that hold formulas; none where that is not known."""
    notes: Mapping[str, str] = MappingProxyType({})
    """What was noted on cells, by cell name."""


def read(path: Path, sheet: str | None, search: HeaderSearch) -> RawTable:
    """Read one sheet as a table; without a name the first that is neither hidden nor empty and has
    usual headers, or else the first that is neither hidden nor empty.

    Raises ``PlannerError`` where the workbook cannot be read, or takes too much time or memory.
    """
    request = Request(
        _limits(path),
        path=os.fspath(path.absolute()),
        sheet=sheet,
        usual=search.usual_keys,
        known=search.known_keys,
    )
    answer = ask_reader(path.name, request)
    about = next(message for message in answer if "sheet" in message)
    broken = dict(next(m["broken_cells"] for m in answer if "broken_cells" in m))
    formulas = {_line_of(cell) for cell, kind in broken.items() if kind == "formula"}
    known = Sheet(frozenset(row + 1 for row in about["wide_rows"]), frozenset(formulas))
    table = make_table(path.name, _rows(answer), search, known)
    missing = ("",) * (about["width"] - len(table.headers))
    table = table._replace(headers=table.headers + missing)
    return table._replace(
        sheet=about["sheet"],
        sheet_names=tuple(about["sheets"]),
        first_column=about["first_column"],
        counts_from_1904=about["counts_from_1904"],
        broken_cells=broken,
        notes=(*_notes(table, about), *table.notes),
    )


def read_marked(path: Path, marks: Sequence[str], *, every: bool = False) -> list[MarkedSheet]:
    """Read the sheets, hidden or not, that have one of these texts in a cell near their top.

    With ``every``, the others too, as much of them as can be read, and of each its formulas and
    notes. Raises ``PlannerError`` where the workbook cannot be read, or takes too much time or
    memory.
    """
    asked = Request(_limits(path), path=os.fspath(path.absolute()), marks=tuple(marks), every=every)
    sheets = []
    part: list[Message] = []
    for message in ask_reader(path.name, asked):
        part.append(message)
        if "broken_cells" in message:
            sheets.append(_marked(part))
            part = []
    return sheets


def _marked(answer: list[Message]) -> MarkedSheet:
    about: Message = {key: value for message in answer for key, value in message.items()}
    formulas = about.get("formulas")
    return MarkedSheet(
        about["sheet"],
        list(_rows(answer)),
        dict(about["broken_cells"]),
        None if formulas is None else frozenset(formulas),
        dict(about.get("notes", ())),
    )


def _limits(path: Path) -> Limits:
    try:
        return limits(path.stat().st_size)
    except OSError as error:
        raise unreadable(path, error) from error


def _rows(answer: list[Message]) -> Iterable[tuple[int, Cells]]:
    return chain.from_iterable(message.get("rows", ()) for message in answer)


def _line_of(cell: str) -> int:
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


# What is said of a sheet ---------------------------------------------------------------------


def _notes(table: RawTable, about: Message) -> list[Note]:
    said = [
        _other_sheets(about),
        "" if about["checked"] else _unchecked(),
        _hidden_columns(table, about),
    ]
    notes = [Note(table.header_line, text) for text in said if text]
    marked = {row + 1 for row in about["hidden_rows"]}
    hidden = [line for line, cells in table.rows if line in marked and any(cells)] if marked else []
    if hidden:
        words = trn(
            "Row {rows} is hidden in the sheet, and was read like the others.",
            "{count} rows are hidden in the sheet, and were read like the others: {rows}.",
            len(hidden),
            rows=listed(list(map(str, hidden)), most=10),
        )
        notes.append(Note(hidden[0], words))
    return notes


def _other_sheets(about: Message) -> str:
    others = [name for name in about["sheets"] if name != about["sheet"]]
    if not others:
        return ""
    hidden = set(about["hidden_sheets"])
    names = [tr("{sheet} (hidden)", sheet=name) if name in hidden else name for name in others]
    return tr(
        "The sheet “{sheet}” was read; not read: {others}.",
        sheet=about["sheet"],
        others=listed_names(names, most=10),
    )


def _unchecked() -> str:
    return tr(
        "In a workbook of this kind it cannot be seen which cells are hidden, are errors, or lack"
        " the result of a formula, nor how numbers are shown; saved as .xlsx it would be told."
    )


def _hidden_columns(table: RawTable, about: Message) -> str:
    first, width = about["first_column"], len(table.headers)
    hidden = {
        at - first
        for begin, end in about["hidden_columns"]
        for at in range(max(begin, first), min(end, first + width - 1) + 1)
    }
    names = [
        table.headers[at] or tr("column {number}", number=at + 1)
        for at in sorted(hidden)
        if table.headers[at] or any(at < len(cells) and cells[at] for _, cells in table.rows)
    ]
    if not names:
        return ""
    return tr(
        "Hidden in the sheet, though a part of the table: {headers}.", headers=listed_names(names)
    )
