"""Tables brought into a plan: columns matched to fields, rows to people and departments."""

from __future__ import annotations

from planner.imports.roster.columns import Columns, parse_map, recognise
from planner.imports.roster.mapping import FIELDS, TITLES, says_who, which_fields
from planner.imports.roster.report import Note, Report
from planner.imports.roster.roster import bring_in

__all__ = [
    "FIELDS",
    "TITLES",
    "Columns",
    "Note",
    "Report",
    "bring_in",
    "parse_map",
    "recognise",
    "says_who",
    "which_fields",
]
