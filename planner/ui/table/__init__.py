"""Tables one can type into: plain lists of rows, columns said once, every change a verb.

To make a table: describe its ``Column``s, give rows to ``TablePanel.show_rows``; sorting,
filtering, editing, pasting, copying and empty states come with it.
"""

from __future__ import annotations

from planner.ui.table.column import Beginning, Column, Listing
from planner.ui.table.kinds import Choice, Day, Kind, Number, Text
from planner.ui.table.panel import TablePanel

__all__ = [
    "Beginning",
    "Choice",
    "Column",
    "Day",
    "Kind",
    "Listing",
    "Number",
    "TablePanel",
    "Text",
]
