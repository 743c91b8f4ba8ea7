"""How a file is read: its sheet, its encoding, where its headers stand, the order of its days."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.imports import RawTable, read_table
from planner.imports.reading import ENCODINGS, Encoding, title_of
from planner.text import Sentence, mark, tr
from planner.ui.dialogs.import_list.header_rows import NO_HEADERS, header_choices
from planner.ui.dialogs.import_list.kinds import LIST_KINDS, PEOPLE, recognise_kind
from planner.ui.dialogs.import_list.options_bar import Choice, OptionsBar
from planner.ui.dialogs.import_list.questions import LEFT_OUT, DayChoice

_ORDERS: dict[DayChoice, Sentence] = {
    "day first": mark("day first"),
    "month first": mark("month first"),
    "year first": mark("year first"),
    LEFT_OUT: mark("left out where they could be two"),
}


class ReadAs(NamedTuple):
    """What was chosen about reading; none is for the program to find out."""

    sheet: str | None = None
    encoding: str | None = None
    kind: str | None = None


def read_list(path: Path, read_as: ReadAs) -> tuple[str, RawTable]:
    """Read a file, and find out what is listed there where that was not chosen.

    Returns the kind of list with the table. Raises ``PlannerError`` where the file is no table.
    """

    def read(kind: str) -> RawTable:
        found_by = LIST_KINDS[kind].read_as
        return read_table(path, read_as.sheet, kind=found_by, encoding=read_as.encoding)

    if read_as.kind is not None:
        return read_as.kind, read(read_as.kind)
    table = read(PEOPLE)
    kind = recognise_kind(table)
    return (kind, table) if kind == PEOPLE else (kind, read(kind))


def show_file_options(options: OptionsBar, table: RawTable, read_as: ReadAs) -> None:
    """Offer what can be chosen about this file."""
    options.sheet.show_choices([Choice(name, name) for name in table.sheet_names], table.sheet)
    encodings = _encodings(table.encoding, chosen=read_as.encoding is not None)
    options.encoding.show_choices(encodings, table.encoding and table.encoding.name)
    lines = [
        Choice(line, tr("line {line}: {cells}", line=line, cells=cells))
        for line, cells in header_choices(table)
    ]
    none = Choice(NO_HEADERS, tr("none: the first row is data"))
    options.headers.show_choices([*lines, none], table.header_line)


def show_day_orders(options: OptionsBar, now: DayChoice) -> None:
    """Offer how days that could be two can be read, this way chosen."""
    options.days.show_choices([Choice(order, tr(words)) for order, words in _ORDERS.items()], now)


def _encodings(encoding: Encoding | None, *, chosen: bool) -> list[Choice]:
    """Return the encodings to choose from, the likely ones first; none where the file says it."""
    if encoding is None or (encoding.name.startswith("utf") and not chosen):
        return []
    names = dict.fromkeys([encoding.name, *encoding.others, *ENCODINGS])
    return [Choice(name, title_of(name)) for name in names]
