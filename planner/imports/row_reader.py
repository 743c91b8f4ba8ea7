"""The values of one row by field: filled down, cleaned and held to a length."""

from __future__ import annotations

from planner.imports.cleaning import LONGEST, clean
from planner.imports.mapping import FIELDS, Columns
from planner.imports.raw_table import Cells, RawTable
from planner.imports.report import Report
from planner.text import tr

DEPARTMENT_LISTS = ("champion_of", "backup_of", "sponsor_of")
"""Fields whose cells may name several departments; these are not cleaned here."""

_NOTHING = dict.fromkeys(FIELDS, "")


class RowReader:
    """Reads the rows of one table, in their order."""

    def __init__(self, table: RawTable, columns: Columns, report: Report) -> None:
        self._headers, self._columns, self._report = table.headers, columns, report
        self._cleaned: dict[str, str] = {}  # tables say the same texts again and again
        self._last = dict.fromkeys(columns.fill_down, "")

    def problem(self, cells: Cells) -> str | None:
        """Why a row cannot be read at all; none where it can."""
        if not any(map(clean, cells)):
            return tr("The row is blank.")
        width = len(self._headers)
        if len(cells) > width and any(map(clean, cells[width:])):
            return tr(
                "The row has {count} cells where the table has {width} columns.",
                count=len(cells),
                width=width,
            )
        return None

    def values(self, line: int, cells: Cells) -> dict[str, str]:
        """Each field's text, empty where there is none."""
        if self._last:
            cells = self._fill_down(cells)
        values = _NOTHING.copy()
        width, known = len(cells), self._cleaned
        for field, column in self._columns.of.items():
            text = cells[column] if column < width else ""
            if text:
                if field not in DEPARTMENT_LISTS:
                    cleaned = known.get(text)
                    if cleaned is None:
                        cleaned = known[text] = clean(text)
                    text = cleaned
                values[field] = text if len(text) <= LONGEST else self._too_long(line, column)
        return values

    def _fill_down(self, cells: Cells) -> Cells:
        full = [*cells, *("" for _ in range(len(self._headers) - len(cells)))]
        for column, last in self._last.items():
            if clean(full[column]):
                self._last[column] = full[column]
            else:
                full[column] = last
        return tuple(full)

    def _too_long(self, line: int, column: int) -> str:
        self._report.warn(
            line,
            tr(
                "The text under “{header}” is longer than {most} characters and was not used.",
                header=self._headers[column],
                most=LONGEST,
            ),
        )
        return ""
