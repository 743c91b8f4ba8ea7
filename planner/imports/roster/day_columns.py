"""The columns of days: the order in which each writes them, and cells that name none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.imports.reading.days import (
    DayOrder,
    day_of_number,
    detect_day_order,
    parse_date,
    usual_readings,
)
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.report import DayDoubt, Report
from planner.imports.roster.row_reader import PLAIN
from planner.models.catalogue import Field
from planner.models.fields import FIRST_DAY, LAST_DAY
from planner.text import day, exact_day, listed, tr

_MOST = 10
"""How many lines are named in a sentence."""
_NEVER = 9999
"""The year of the last day that staff lists give to people who are not leaving."""


class DayColumns:
    """Reads days; the order of day and month is decided column by column.

    A column decides by its own days; what it leaves open is decided by the order that was chosen,
    and else reported and left out.
    """

    def __init__(self, table: RawTable, columns: Columns, report: Report) -> None:
        self._table, self._report = table, report
        self._orders: dict[str, DayOrder | None] = {}
        for field in PLAIN:
            if field.form == "day" and field.name in columns.of:
                self._orders[field.name] = self._order(columns.of[field.name])

    def read(self, line: int, field: Field, text: str) -> date | None:
        """Return the day a cell names; none, and report it, where it names none."""
        order = self._orders[field.name]
        found = parse_date(text, order)
        if found is not None and found.year == _NEVER and field.departure:
            return None
        if found is not None and FIRST_DAY <= found <= LAST_DAY:
            return found
        if found is not None or not usual_readings(text):
            self._report.warn(line, self._no_day(tr(field.title), text))
        return None

    def _no_day(self, what: str, text: str) -> str:
        number = day_of_number(text, counts_from_1904=self._table.counts_from_1904)
        if number is None:
            return tr(
                "{what} “{text}” was not used; write dates as 2027-03-01.", what=what, text=text
            )
        return tr(
            "{what} “{text}” is a bare number and was not used; it could be {day} ({iso}).",
            what=what,
            text=text,
            day=day(number),
            iso=exact_day(number),
        )

    def _order(self, column: int) -> DayOrder | None:
        cells = list(self._cells(column))
        shown, chosen = detect_day_order(text for _, text in cells), self._table.dates
        if shown is None:
            self._report_doubt(column, cells, chosen)
        elif chosen is not None and chosen != shown:
            words = tr(
                "The days under “{header}” show their order themselves; the order chosen was not"
                " needed for them.",
                header=self._table.headers[column],
            )
            self._report.warn(self._table.header_line, words)
        return shown or chosen

    def _cells(self, column: int) -> Iterator[tuple[int, str]]:
        for line, cells in self._table.rows:
            if column < len(cells) and (text := cells[column]):
                yield line, " ".join(text.split())

    def _report_doubt(
        self, column: int, cells: list[tuple[int, str]], chosen: DayOrder | None
    ) -> None:
        open_ = {text for text in {text for _, text in cells} if parse_date(text, chosen) is None}
        possible = {text: found for text in open_ if (found := usual_readings(text))}
        doubtful = [(line, text) for line, text in cells if text in possible]
        if not doubtful:
            return
        line, text = doubtful[0]
        days = tuple(sorted(set(possible[text].values())))
        header = self._table.headers[column]
        self._report.day_doubts.append(DayDoubt(header, text, days))
        words = tr(
            "Under “{header}” nothing shows whether the day or the month comes first: “{text}”"
            " could be {days}. These days were not used: {lines}.",
            header=header,
            text=text,
            days=_either([exact_day(each) for each in days]),
            lines=_lines([line for line, _ in doubtful]),
        )
        self._report.warn(line, words)


def _either(days: list[str]) -> str:
    return tr("{days} or {last}", days=", ".join(days[:-1]), last=days[-1])


def _lines(lines: list[int]) -> str:
    numbers = listed(list(map(str, lines)), most=_MOST)
    return (
        tr("line {lines}", lines=numbers) if len(lines) == 1 else tr("lines {lines}", lines=numbers)
    )
