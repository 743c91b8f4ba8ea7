"""Tables and lists from elsewhere: read, matched to fields, brought into a plan."""

from __future__ import annotations

from planner.imports.mapping import FIELDS, Columns, parse_map, recognise
from planner.imports.raw_table import RawTable
from planner.imports.report import Note, Report
from planner.imports.roster import bring_in
from planner.imports.table import read_table

__all__ = [
    "FIELDS",
    "Columns",
    "Note",
    "RawTable",
    "Report",
    "bring_in",
    "parse_map",
    "read_table",
    "recognise",
]
