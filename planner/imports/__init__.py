"""Tables and lists from elsewhere: read, matched to fields, brought into a plan."""

from __future__ import annotations

from planner.imports.merge.change import Change, Differences, invalid_json
from planner.imports.merge.differences import differences
from planner.imports.merge.merging import Rules, merge_changes
from planner.imports.merge.sheet import Invalid
from planner.imports.merge.workbook import EditedBook, is_exported, read_workbook
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.table import read_table
from planner.imports.roster.columns import Columns, parse_map, recognise
from planner.imports.roster.mapping import FIELDS, says_who
from planner.imports.roster.report import Note, Report
from planner.imports.roster.roster import bring_in

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
    "merge_changes",
    "parse_map",
    "read_table",
    "read_workbook",
    "recognise",
    "says_who",
]
