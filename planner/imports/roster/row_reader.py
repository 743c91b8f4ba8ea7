"""The values of the rows of a table by field: filled down, cleaned and limited in length.

The table is read column by column, since columns repeat the same texts over and over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import repeat
from typing import NamedTuple

from planner.imports.reading.cleaning import MAX_LENGTH, clean
from planner.imports.reading.placeholders import cannot_be_name, is_placeholder
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.report import Report
from planner.imports.roster.spellings import DEPARTMENT_LISTS, FIELDS
from planner.imports.roster.unusable import unusable_texts
from planner.models import Person
from planner.models.catalogue import Field, fields_of
from planner.text import tr


class Values(NamedTuple):
    """The text of one row in each field; empty where it has none."""

    id: str
    name: str
    email: str
    department: str
    manager: str
    champion_of: str
    backup_of: str
    sponsor_of: str
    champion: str
    status: str
    headcount: str
    plain: tuple[str, ...] = ()
    """What it says in each of the fields in ``PLAIN``."""


_PARTS_OF_NAME = ("first_name", "last_name")
_SPECIAL = frozenset(Values._fields)
PLAIN: tuple[Field, ...] = tuple(
    field for field in fields_of(Person) if field.headers and field.name not in _SPECIAL
)
"""The fields of a person that are simply taken over."""


class _Cleaned(dict[str, str]):
    """Caches the cleaned form of each text."""

    def __missing__(self, text: str) -> str:
        cleaned = self[text] = clean(text)
        return cleaned


class RowReader:
    """Reads the rows of one table, in order."""

    def __init__(
        self, table: RawTable, columns: Columns, departments: Collection[str], report: Report
    ) -> None:
        self._table, self._columns, self._report = table, columns, report
        self._departments = departments
        self._cleaned = _Cleaned()
        self._lines: list[int] = []
        self._rows: list[Cells] = []

    def read(self) -> Iterator[tuple[int, Values]]:
        """Yield each row with its line; rows that cannot be read at all are reported as skipped."""
        self._select_rows()
        of = self._columns.of
        read = [field for field in FIELDS if field in of and field not in _PARTS_OF_NAME]
        columns = {field: self._column(field) for field in read}
        if not of.keys().isdisjoint(_PARTS_OF_NAME):
            columns["name"] = self._joined(columns.get("name"))
        plain = zip(*(columns.get(field.name, repeat("")) for field in PLAIN), strict=False)
        texts = (columns.get(field, repeat("")) for field in Values._fields[:-1])
        rows = map(Values._make, zip(*texts, plain, strict=False))
        yield from zip(self._lines, rows, strict=False)

    def _select_rows(self) -> None:
        width, cleaned = len(self._table.headers), self._cleaned.__getitem__
        for line, cells in self._table.rows:
            if not any(map(cleaned, cells)):
                self._report.skip(line, tr("The row is blank."))
            elif len(cells) > width and any(map(clean, cells[width:])):
                self._report.skip(line, self._too_wide(cells))
            else:
                self._lines.append(line)
                self._rows.append(cells)

    def _too_wide(self, cells: Cells) -> str:
        return tr(
            "The row has {count} cells where the table has {width} columns.",
            count=len(cells),
            width=len(self._table.headers),
        )

    def _column(self, field: str) -> list[str]:
        column = self._columns.of[field]
        texts = [cells[column] if column < len(cells) else "" for cells in self._rows]
        if column in self._columns.fill_down:
            texts = self._filled_down(texts)
        if field not in DEPARTMENT_LISTS:
            texts = list(map(self._cleaned.__getitem__, texts))
        if max(map(len, texts), default=0) > MAX_LENGTH:
            texts = [
                text if len(text) <= MAX_LENGTH else self._too_long(line, column)
                for line, text in zip(self._lines, texts, strict=True)
            ]
        return self._usable(field, texts)

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
                most=MAX_LENGTH,
            ),
        )
        return ""

    def _usable(self, field: str, texts: list[str]) -> list[str]:
        """Return the texts, emptied where they are no value of the field.

        Each such text is reported once, at its first row, with the number of rows.
        """
        header = self._table.headers[self._columns.of[field]]
        unfit = unusable_texts(field, header, texts, self._departments)
        if not unfit:
            return texts
        counts = Counter(text for text in texts if text in unfit)
        for text, why in unfit.items():
            words = why
            if counts[text] > 1:
                words = tr(
                    "{sentence} This concerns {count} rows.", sentence=why, count=counts[text]
                )
            self._report.warn(self._lines[texts.index(text)], words)
        return ["" if text in unfit else text for text in texts]

    def _joined(self, names: list[str] | None) -> list[str]:
        """Return full names from two columns.

        Only a whole name can be a placeholder: Null is a surname.
        """
        of = self._columns.of
        blank = [""] * len(self._rows)
        first = self._column("first_name") if "first_name" in of else blank
        last = self._column("last_name") if "last_name" in of else blank
        joined = map(_full_name, first, last)
        whole = names or blank
        return [name or other for name, other in zip(whole, joined, strict=True)]


def _full_name(first: str, last: str) -> str:
    """Join the parts of a name; empty where both are placeholders."""
    parts = [part for part in (first, last) if part and not cannot_be_name(part)]
    name = " ".join(parts)
    return "" if is_placeholder(name) or all(map(is_placeholder, parts)) else name
