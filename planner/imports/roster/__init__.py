"""Tables brought into a plan: columns matched to fields, rows to people and departments."""

from __future__ import annotations

from planner.imports.roster.columns import (
    Columns,
    parse_map,
    parse_where,
    recognise_columns,
)
from planner.imports.roster.explaining import (
    ChampionHint,
    ColumnUse,
    champion_hint,
    explain_columns,
)
from planner.imports.roster.importing import Outcome, import_roster, plan_import
from planner.imports.roster.names import other_readings
from planner.imports.roster.report import DayDoubt, Note, Report
from planner.imports.roster.spellings import FIELDS, TITLES, has_subject, match_fields

__all__ = [
    "FIELDS",
    "TITLES",
    "ChampionHint",
    "ColumnUse",
    "Columns",
    "DayDoubt",
    "Note",
    "Outcome",
    "Report",
    "champion_hint",
    "explain_columns",
    "has_subject",
    "import_roster",
    "match_fields",
    "other_readings",
    "parse_map",
    "parse_where",
    "plan_import",
    "recognise_columns",
]
