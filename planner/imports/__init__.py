"""Tables and edited workbooks from elsewhere, brought into a plan.

``reading`` makes tables of files, ``roster`` people of tables, and ``merge`` compares an edited
workbook with the plan. What other rooms need stands in this face, or in the face of one of these.
"""

from __future__ import annotations

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
    Columns,
    DayDoubt,
    Note,
    Report,
    has_subject,
    import_roster,
    parse_map,
    recognise_columns,
)
from planner.imports.tables import read_table

__all__ = [
    "ENCODINGS",
    "FIELDS",
    "TITLES",
    "Change",
    "Columns",
    "DayDoubt",
    "DayOrder",
    "Differences",
    "EditedWorkbook",
    "Encoding",
    "Invalid",
    "Note",
    "RawTable",
    "Report",
    "Rules",
    "find_differences",
    "has_subject",
    "import_roster",
    "invalid_json",
    "is_exported",
    "merge_changes",
    "parse_map",
    "read_table",
    "read_workbook",
    "recognise_columns",
]
