"""Tables and edited workbooks from elsewhere, brought into a plan.

``reading`` makes tables of files, ``roster`` people of tables, and ``merge`` compares an edited
workbook with the plan. What other rooms need stands in this face, or in the face of one of these.
"""

from __future__ import annotations

from planner.imports.merge import (
    Change,
    Differences,
    EditedBook,
    Invalid,
    Rules,
    find_differences,
    invalid_json,
    is_exported,
    merge_changes,
    read_workbook,
)
from planner.imports.reading import RawTable
from planner.imports.roster import (
    FIELDS,
    TITLES,
    Columns,
    Note,
    Report,
    bring_in,
    parse_map,
    recognise,
    says_who,
)
from planner.imports.tables import read_table

__all__ = [
    "FIELDS",
    "TITLES",
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
    "find_differences",
    "invalid_json",
    "is_exported",
    "merge_changes",
    "parse_map",
    "read_table",
    "read_workbook",
    "recognise",
    "says_who",
]
