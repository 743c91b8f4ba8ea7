"""What a kind of table is: its fields, how they are headed, and what is made of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import detect_day_order, parse_date
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.columns import Columns, chosen_columns, column_of, shown_headers
from planner.imports.roster.report import Report
from planner.models import Draft
from planner.models.fields import FIRST_DAY, LAST_DAY
from planner.table_reader.request import header_key
from planner.text import Sentence, tr


@dataclass(frozen=True)
class ListField:
    """A field of a kind of table."""

    title: Sentence
    """What people call it, as a sentence to be translated."""
    headers: tuple[str, ...]
    """The usual headers, the surest first; case, accents and punctuation aside."""


@dataclass(frozen=True)
class Kind:
    """A kind of table that ``import --as`` brings in."""

    key: str
    """Its name on the command line."""
    title: Sentence
    fields: Mapping[str, ListField]
    needed: tuple[tuple[str, ...], ...]
    """Of each group of fields the table must have one."""
    import_into: Callable[[Draft, RawTable, Columns], Report]
    also_read: Callable[[RawTable, Columns], Mapping[int, str]] = lambda table, columns: {}
    """Finds further columns that are read besides those of the fields, with the field that each
    holds something of."""

    def match(self, headers: Sequence[str], taken: Iterable[int] = ()) -> dict[str, int]:
        """Return the column of each field that has a usual header, besides those taken."""
        keys = [header_key(header) for header in headers]
        free = [at for at in range(len(keys)) if at not in set(taken)]
        found: dict[str, int] = {}
        for name, field in self.fields.items():
            spelled = (
                at for usual in field.headers for at in free if keys[at] == header_key(usual)
            )
            column = next(spelled, None)
            if column is not None:
                found[name] = column
                free.remove(column)
        return found

    def count_usual_headers(self, headers: Sequence[str]) -> int:
        """Return how many of these are usual headers; 0 where what is needed is not among them."""
        found = self.match(headers)
        return len(found) if self._has_needed(found) else 0

    def field_of(self, header: str) -> str | None:
        """Return the field that a header is a usual one of."""
        return next(iter(self.match([header])), None)

    @property
    def usual_keys(self) -> dict[str, str]:
        """The field of each usual header, by the form in which headers are compared."""
        return {
            header_key(header): name
            for name, field in self.fields.items()
            for header in field.headers
        }

    def recognise(
        self,
        table: RawTable,
        given: Mapping[str, str | None] | None = None,
        fill_down: Iterable[str] = (),
        where: Iterable[tuple[str, str]] = (),
    ) -> Columns:
        """Return the columns of a table: those given, and others by their headers.

        Raises ``PlannerError`` for an unknown field or header, and for a table without what is
        needed.
        """
        headers = table.headers
        of = chosen_columns(headers, given or {}, tuple(self.fields))
        usual = self.match(headers, of.values())
        of |= {field: at for field, at in usual.items() if field not in (given or {})}
        if not self._has_needed(of):
            missing = next(group for group in self.needed if of.keys().isdisjoint(group))
            words = tr("No header of this table stands for “{field}”; its headers are: {headers}.")
            field = tr(self.fields[missing[0]].title)
            raise PlannerError(words.format(field=field, headers=shown_headers(headers)))
        return Columns(
            of,
            tuple(column_of(headers, header) for header in fill_down),
            tuple((column_of(headers, header), value) for header, value in where),
        )

    def _has_needed(self, of: Mapping[str, int]) -> bool:
        return all(not of.keys().isdisjoint(group) for group in self.needed)


class Cell:
    """Reads the cells of one row by field."""

    def __init__(self, columns: Columns, cells: Cells) -> None:
        self._of, self._cells = columns.of, cells

    def raw(self, field: str) -> str:
        """Return the text of a field as it stands; empty where the table has no such column."""
        at = self._of.get(field)
        return self._cells[at] if at is not None and at < len(self._cells) else ""

    def __getitem__(self, field: str) -> str:
        return clean(self.raw(field))


class Days:
    """Reads days in the order of each column's own evidence; those that cannot be read are said."""

    def __init__(self, kind: Kind, table: RawTable, columns: Columns, report: Report) -> None:
        self._kind, self._report = kind, report
        self._orders = {
            field: detect_day_order(cells[at] for _, cells in table.rows if at < len(cells))
            or table.dates
            for field, at in columns.of.items()
        }

    def read(self, line: int, field: str, text: str) -> date | None:
        """Return the day of a cell; none where it is blank or cannot be read, which is reported."""
        if not text:
            return None
        when = parse_date(text, self._orders.get(field))
        if when is not None and FIRST_DAY <= when <= LAST_DAY:
            return when
        words = tr("{what} “{text}” was not used; write dates as 2027-03-01.")
        self._report.warn(line, words.format(what=tr(self._kind.fields[field].title), text=text))
        return None


def new_report(table: RawTable, columns: Columns, made: str) -> Report:
    """Return the report of an import that makes rows called ``made``, with what was said of the
    table when it was read."""
    unread = _unread_headers(table, columns)
    said, left_out = list(table.notes), list(table.left_out)
    return Report(skipped=left_out, warnings=said, unread=unread, made={made: 0})


def _unread_headers(table: RawTable, columns: Columns) -> list[str]:
    read = {*columns.of.values(), *(at for at, _ in columns.where)}
    return [
        header or tr("column {number}", number=at + 1)
        for at, header in enumerate(table.headers)
        if at not in read
        and (header or any(clean(cells[at]) for _, cells in table.rows if at < len(cells)))
    ]
