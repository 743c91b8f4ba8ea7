"""Tables and edited workbooks from elsewhere, brought into a plan.

``reading`` makes tables of files, ``roster`` people of tables, ``kinds`` actions and the like, and
``merge`` compares an edited workbook with the plan. What other rooms need stands in this face, or
in the face of one of these.
"""

from __future__ import annotations

from planner.imports.kinds import KINDS, Kind, made_words
from planner.imports.merge import (
    Change,
    Differences,
    EditedWorkbook,
    Invalid,
    Rules,
    find_differences,
    invalid_json,
    is_exported,
    merge_changes,
    read_workbook,
)
from planner.imports.reading import ENCODINGS, DayOrder, Encoding, RawTable
from planner.imports.roster import (
    FIELDS,
    TITLES,
    ChampionHint,
    Columns,
    ColumnUse,
    DayDoubt,
    Note,
    Outcome,
    Report,
    champion_hint,
    explain_columns,
    has_subject,
    import_roster,
    parse_map,
    parse_where,
    plan_import,
    recognise_columns,
)
from planner.imports.tables import read_table

__all__ = [
    "ENCODINGS",
    "FIELDS",
    "KINDS",
    "TITLES",
    "ChampionHint",
    "Change",
    "ColumnUse",
    "Columns",
    "DayDoubt",
    "DayOrder",
    "Differences",
    "EditedWorkbook",
    "Encoding",
    "Invalid",
    "Kind",
    "Note",
    "Outcome",
    "RawTable",
    "Report",
    "Rules",
    "champion_hint",
    "explain_columns",
    "find_differences",
    "has_subject",
    "import_roster",
    "invalid_json",
    "is_exported",
    "made_words",
    "merge_changes",
    "parse_map",
    "parse_where",
    "plan_import",
    "read_table",
    "read_workbook",
    "recognise_columns",
]
