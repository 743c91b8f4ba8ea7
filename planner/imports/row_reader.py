"""The values of a table's rows by field: filled down, cleaned and held to a length.

A column is read at a time, since tables say the same texts again and again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from planner.imports.cleaning import LONGEST, clean, named
from planner.imports.mapping import Columns
from planner.imports.raw_table import Cells, RawTable
from planner.imports.report import Report
from planner.text import tr

DEPARTMENT_LISTS = ("champion_of", "backup_of", "sponsor_of")
"""Fields whose cells may name several departments; these are not cleaned here."""

_NAMES = frozenset({"name", "email"})
"""Fields in which a placeholder such as "N/D" is no value."""


class Values(NamedTuple):
    """What one row says in each field; empty where it says nothing."""

    id: str
    name: str
    email: str
    title: str
    department: str
    manager: str
    organisation: str
    site: str
    start: str
    last_day: str
    hours: str
    champion_of: str
    backup_of: str
    sponsor_of: str
    status: str
    headcount: str


class _Cleaned(dict[str, str]):
    """Cleaned texts by what they were, each cleaned once."""

    def __missing__(self, text: str) -> str:
        cleaned = self[text] = clean(text)
        return cleaned


class RowReader:
    """Reads the rows of one table, in their order."""

    def __init__(self, table: RawTable, columns: Columns, report: Report) -> None:
        self._table, self._columns, self._report = table, columns, report
        self._cleaned = _Cleaned()

    def read(self) -> Iterator[tuple[int, Values]]:
        """Each row with its line; those that cannot be read at all are reported as skipped."""
        lines: list[int] = []
        rows: list[Cells] = []
        width, cleaned = len(self._table.headers), self._cleaned.__getitem__
        for line, cells in self._table.rows:
            if not any(map(cleaned, cells)):
                self._report.skip(line, tr("The row is blank."))
            elif len(cells) > width and any(map(clean, cells[width:])):
                self._report.skip(line, self._too_wide(cells))
            else:
                lines.append(line)
                rows.append(cells)
        columns = (
            self._column(field, self._columns.of[field], lines, rows)
            if field in self._columns.of
            else repeat("")
            for field in Values._fields
        )
        yield from zip(lines, map(Values._make, zip(*columns, strict=False)), strict=False)

    def _too_wide(self, cells: Cells) -> str:
        return tr(
            "The row has {count} cells where the table has {width} columns.",
            count=len(cells),
            width=len(self._table.headers),
        )

    def _column(self, field: str, column: int, lines: list[int], rows: list[Cells]) -> list[str]:
        texts = [cells[column] if column < len(cells) else "" for cells in rows]
        if column in self._columns.fill_down:
            texts = self._filled_down(texts)
        if field not in DEPARTMENT_LISTS:
            texts = list(map(self._cleaned.__getitem__, texts))
        if field in _NAMES:
            meant = {text: named(text) for text in set(texts)}
            texts = [meant[text] for text in texts]
        if max(map(len, texts), default=0) > LONGEST:
            texts = [
                text if len(text) <= LONGEST else self._too_long(line, column)
                for line, text in zip(lines, texts, strict=True)
            ]
        return texts

    def _filled_down(self, texts: list[str]) -> list[str]:
        last = ""
        filled = []
        for text in texts:
            if self._cleaned[text]:
                last = text
            filled.append(last)
        return filled

    def _too_long(self, line: int, column: int) -> str:
        self._report.warn(
            line,
            tr(
                "The text under “{header}” is longer than {most} characters and was not used.",
                header=self._table.headers[column],
                most=LONGEST,
            ),
        )
        return ""
