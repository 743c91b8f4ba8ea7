"""The commands that bring tables and workbooks in."""

from __future__ import annotations

from planner.cli.arguments import (
    ACCEPT,
    DRY_RUN,
    JSON,
    ON,
    PLAN,
    CommandLine,
    choice_argument,
    flag,
    path_argument,
    text_argument,
    texts_argument,
)
from planner.cli.values import DAY_ORDERS

_COLUMNS = (
    texts_argument(
        "--map",
        "FIELD=HEADER",
        "which column holds a field, or what is made of a question; as often as needed",
    ),
    texts_argument(
        "--fill-down",
        "HEADER",
        "a column in which an empty cell means the one above; as often as needed",
    ),
    texts_argument(
        "--where", "HEADER=VALUE", "only rows with this value there; as often as needed"
    ),
    texts_argument(
        "--department",
        "TEXT=NAME",
        "which department of the plan a survey calls so; as often as needed",
    ),
    text_argument(
        "--encoding",
        "NAME",
        "how the letters of a text file are written, such as cp1250 (else judged)",
    ),
    choice_argument(
        "--dates",
        tuple(DAY_ORDERS),
        "the order of dates such as 3/4/2027 that their column leaves open",
    ),
)
"""How the table is read."""

IMPORT = CommandLine(
    "import",
    "writing.import_file",
    "bring in a table",
    (
        PLAN,
        path_argument("file", "FILE", "a CSV file (at most 20 MB) or a workbook (at most 100 MB)"),
        choice_argument(
            "--as",
            ("people", "actions", "activity", "posts", "messages", "pilot", "survey"),
            "what the table lists (else people)",
            dest="kind",
            default="people",
        ),
        text_argument("--sheet", "NAME", "a sheet of the Excel file (else the first)"),
        *_COLUMNS,
        text_argument(
            "--list",
            "NAME",
            "what the list is called that this table is an edition of (else found by headers)",
        ),
        flag(
            "--refresh",
            "bring in what changed since the last edition of the list, and say who is gone",
        ),
        ACCEPT,
        ON,
        DRY_RUN,
        JSON,
    ),
)

MERGE = CommandLine(
    "merge",
    "merging.merge",
    "bring an edited workbook back",
    (
        PLAN,
        path_argument("workbook", "WORKBOOK", "the edited Excel file"),
        DRY_RUN,
        ACCEPT,
        JSON,
    ),
    description=(
        "Bring an edited workbook back into the plan it was exported from, as one step that can be"
        " undone. Without --accept, everything is made but removals and conflicts (the plan was"
        " edited too, or a row may be another); those are made only where a file lists them."
    ),
)
