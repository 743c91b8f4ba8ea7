"""Tables and lists from elsewhere: read, matched to fields, brought into a plan."""

from __future__ import annotations

from planner.imports.change import Change, Differences, invalid_json
from planner.imports.columns import Columns, parse_map, recognise
from planner.imports.differences import differences
from planner.imports.mapping import FIELDS, says_who
from planner.imports.merging import Rules, merge
from planner.imports.raw_table import RawTable
from planner.imports.report import Note, Report
from planner.imports.roster import bring_in
from planner.imports.table import read_table
from planner.imports.workbook import EditedBook, is_exported, read_workbook
from planner.imports.workbook_sheet import Invalid

__all__ = [
    "FIELDS",
    "Change",
    "Columns",
    "Differences",
    "EditedBook",
    "Invalid",
    "Note",
    "RawTable",
    "Report",
    "Rules",
    "bring_in",
    "differences",
    "invalid_json",
    "is_exported",
    "merge",
    "parse_map",
    "read_table",
    "read_workbook",
    "recognise",
    "says_who",
]
