"""How a file is read: its sheet, and where its headers stand."""

from __future__ import annotations

from typing import NamedTuple

from planner.imports import RawTable
from planner.text import tr
from planner.ui.dialogs.import_list.header_rows import NO_HEADERS, header_choices
from planner.ui.dialogs.import_list.options_bar import Choice, OptionsBar


class ReadAs(NamedTuple):
    """What was chosen about reading; none is for the program to find out."""

    sheet: str | None = None


def show_file_options(options: OptionsBar, table: RawTable) -> None:
    """Offer what can be chosen about this file."""
    options.sheet.show_choices([Choice(name, name) for name in table.sheet_names], table.sheet)
    lines = [
        Choice(line, tr("line {line}: {cells}", line=line, cells=tr(" · ").join(cells)))
        for line, cells in header_choices(table)
    ]
    none = Choice(NO_HEADERS, tr("none: the first row is data"))
    options.headers.show_choices([*lines, none], table.header_line)
