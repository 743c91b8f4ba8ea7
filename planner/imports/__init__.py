"""Tables and edited workbooks from elsewhere, brought into a plan.

``reading`` makes tables of files, ``roster`` people of tables, ``kinds`` actions and the like.
``merge`` compares an edited workbook with the plan, and ``refresh`` the next edition of a list.
What other rooms need stands in this face, or in the face of one of these.
"""

from __future__ import annotations

from planner.imports.kinds import KINDS, Kind, cell_text, made_words, read_cell
from planner.imports.kinds.messages_again import next_messages
from planner.imports.merge import (
    Change,
    Differences,
    EditedWorkbook,
    Invalid,
    Rules,
    find_differences,
    invalid_json,
    is_exported,
    last_writer,
    merge_changes,
    read_workbook,
)
from planner.imports.own_files import own_list, report_not_read
from planner.imports.reading import ENCODINGS, DayOrder, Encoding, RawTable
from planner.imports.recognising import recognise_file
from planner.imports.refresh import (
    Reading,
    Refresh,
    columns_by,
    find_list,
    import_list,
    need_list,
    read_next,
    reading_of,
)
from planner.imports.replies import Line, Replies, find_answers, lines_in, read_replies
from planner.imports.reviews import Incoming, Said, compare_review, is_review, read_review
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
    other_readings,
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
    "Incoming",
    "Invalid",
    "Kind",
    "Line",
    "Note",
    "Outcome",
    "RawTable",
    "Reading",
    "Refresh",
    "Replies",
    "Report",
    "Rules",
    "Said",
    "cell_text",
    "champion_hint",
    "columns_by",
    "compare_review",
    "explain_columns",
    "find_answers",
    "find_differences",
    "find_list",
    "has_subject",
    "import_list",
    "import_roster",
    "invalid_json",
    "is_exported",
    "is_review",
    "last_writer",
    "lines_in",
    "made_words",
    "merge_changes",
    "need_list",
    "next_messages",
    "other_readings",
    "own_list",
    "parse_map",
    "parse_where",
    "plan_import",
    "read_cell",
    "read_next",
    "read_replies",
    "read_review",
    "read_table",
    "read_workbook",
    "reading_of",
    "recognise_columns",
    "recognise_file",
    "report_not_read",
]
