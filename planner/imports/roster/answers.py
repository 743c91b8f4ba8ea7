"""Answers to a form: of each person only the latest counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.imports.reading.days import DayOrder, detect_day_order, parse_date
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.names import read_emails
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import Values
from planner.imports.roster.shapes import answer_column
from planner.text import tr

_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap])?\.?m?", re.IGNORECASE)
Moment = tuple[int, int]
"""The ordinal of a day, and the second within it."""


class _Answer(NamedTuple):
    moment: Moment
    line: int


def latest_answers(
    table: RawTable, rows: Sequence[tuple[int, Values]], report: Report
) -> list[tuple[int, Values]]:
    """Return the rows of a table without answers that the same person gave anew later; those are
    reported. A table that is not one of answers keeps all its rows.

    Where the time of an answer cannot be read, the rows are taken to stand in their order.
    """
    column = answer_column(table.headers)
    if column is None:
        return list(rows)
    moments = moments_of(table.rows, column)
    latest: dict[str, _Answer] = {}
    for line, values in rows:
        answer = _Answer(moments.get(line, (0, 0)), line)
        for key in _keys(values):
            latest[key] = max(latest.get(key, answer), answer)
    kept = []
    for line, values in rows:
        newest = max((latest[key] for key in _keys(values)), default=None)
        if newest is None or newest.line == line:
            kept.append((line, values))
        else:
            who = next(iter(values.names.people), None)
            words = tr(
                "{name} answered again on line {line}; the later answer counts.",
                name=(who.name if who else "") or values.email or values.id,
                line=newest.line,
            )
            report.skip(line, words)
    return kept


def _keys(values: Values) -> Iterable[str]:
    """Return what an answer is known by: the id, else the e-mail address, else the name."""
    if values.id:
        return [values.id]
    if emails := read_emails(values.email):
        return [emails[0].casefold()]
    return [person.name for person in values.names.people[:1]]


def moments_of(
    rows: Iterable[tuple[int, Cells]], column: int, dates: DayOrder | None = None
) -> Mapping[int, Moment]:
    """Return when each answer was given, by line; nothing where one of the times cannot be read.

    ``dates`` is the order of days that the column leaves open.
    """
    texts = {line: cells[column].strip() for line, cells in rows if len(cells) > column}
    order = detect_day_order(text.split(" ")[0] for text in texts.values()) or dates
    found: dict[int, Moment] = {}
    for line, text in texts.items():
        if not text:
            continue
        time = _TIME.search(text)
        before = text[: time.start()] if time else text
        when = parse_date(before.strip(" T,"), order)
        if when is None:
            return {}
        found[line] = (when.toordinal(), _seconds(time) if time else 0)
    return found


def _seconds(time: re.Match[str]) -> int:
    hour = int(time[1])
    if time[4]:
        hour = hour % 12 + (12 if time[4].lower() == "p" else 0)
    return hour * 3600 + int(time[2]) * 60 + int(time[3] or 0)
