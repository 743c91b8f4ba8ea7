"""The commands that bring tables and workbooks in, with their arguments."""

from __future__ import annotations

from planner.cli.arguments import Adder, Parser, add_day_option, add_json_option, plan_command
from planner.cli.values import DAY_ORDERS, path_value
from planner.text import tr


def import_command(add: Adder) -> None:
    """Add the command that brings in a table, or the next edition of a list."""
    command = plan_command(add, "import", "writing.import_file", tr("bring in a table"))
    command.add_argument(
        "file",
        type=path_value,
        metavar="FILE",
        help=tr("a CSV file (at most 20 MB) or a workbook (at most 100 MB)"),
    )
    command.add_argument(
        "--as",
        dest="kind",
        choices=("people", "actions", "activity", "posts", "messages", "pilot", "survey"),
        default="people",
        help=tr("what the table lists (else people)"),
    )
    command.add_argument(
        "--sheet", metavar="NAME", help=tr("a sheet of the Excel file (else the first)")
    )
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help=tr("which column holds a field, or what is made of a question; as often as needed"),
    )
    command.add_argument(
        "--fill-down",
        action="append",
        default=[],
        metavar="HEADER",
        help=tr("a column in which an empty cell means the one above; as often as needed"),
    )
    command.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="HEADER=VALUE",
        help=tr("only rows with this value there; as often as needed"),
    )
    command.add_argument(
        "--department",
        action="append",
        default=[],
        metavar="TEXT=NAME",
        help=tr("which department of the plan a survey calls so; as often as needed"),
    )
    command.add_argument(
        "--encoding",
        metavar="NAME",
        help=tr("how the letters of a text file are written, such as cp1250 (else judged)"),
    )
    command.add_argument(
        "--dates",
        choices=tuple(DAY_ORDERS),
        help=tr("the order of dates such as 3/4/2027 that their column leaves open"),
    )
    command.add_argument(
        "--list",
        metavar="NAME",
        help=tr("what the list is called that this table is an edition of (else found by headers)"),
    )
    command.add_argument(
        "--refresh",
        action="store_true",
        help=tr("bring in what changed since the last edition of the list, and say who is gone"),
    )
    accept_option(command)
    add_day_option(command)
    command.add_argument("--dry-run", action="store_true", help=tr("change nothing"))
    add_json_option(command)


def accept_option(command: Parser) -> None:
    """Add the option for which changes are made."""
    command.add_argument(
        "--accept",
        type=path_value,
        default="all",
        metavar="all|none|FILE",
        help=tr(
            "all: everything but removals and conflicts (the default); none: only say what"
            " differs; FILE: the output of --json, cut down to what is accepted, removals and"
            " conflicts too"
        ),
    )


def merge_command(add: Adder) -> None:
    """Add the command that brings back an edited workbook."""
    command = plan_command(add, "merge", "merging.merge", tr("bring an edited workbook back"))
    command.description = tr(
        "Bring an edited workbook back into the plan it was exported from, as one step that can be"
        " undone. Without --accept, everything is made but removals and conflicts (the plan was"
        " edited too, or a row may be another); those are made only where a file lists them."
    )
    command.add_argument(
        "workbook", type=path_value, metavar="WORKBOOK", help=tr("the edited Excel file")
    )
    command.add_argument("--dry-run", action="store_true", help=tr("change nothing"))
    accept_option(command)
    add_json_option(command)
