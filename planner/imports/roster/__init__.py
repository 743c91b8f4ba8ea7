"""Tables brought into a plan: columns matched to fields, rows to people and departments."""

from __future__ import annotations

from planner.imports.roster.columns import Columns, parse_map, recognise_columns
from planner.imports.roster.importing import import_roster
from planner.imports.roster.report import DayDoubt, Note, Report
from planner.imports.roster.spellings import FIELDS, TITLES, has_subject, match_fields

__all__ = [
    "FIELDS",
    "TITLES",
    "Columns",
    "DayDoubt",
    "Note",
    "Report",
    "has_subject",
    "import_roster",
    "match_fields",
    "parse_map",
    "recognise_columns",
]
