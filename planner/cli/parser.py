"""The commands and their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn

from planner import __version__
from planner.cli.values import (
    count_value,
    day_value,
    one_of,
    path_value,
    sections_value,
    threshold_value,
)
from planner.errors import PlannerError
from planner.text import listed, tr

SEVERITIES = ("critical", "high", "medium", "low")
DOCUMENTS = ("status-pack", "buy-in-plan", "handover", "ask-sheet", "sponsor-review")


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise PlannerError(
            tr(
                "{message}; see “{program} --help”.",
                message=message[:1].upper() + message[1:],
                program=self.prog,
            )
        )


Adder = Callable[..., _Parser]


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(
        prog="rollout-planner",
        description=tr("Plan a launch so that it survives people leaving."),
        epilog=tr("Without a command the window opens: rollout-planner [PLAN] [--sample]."),
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(dest="command", required=True, parser_class=_Parser)
    for add in (_add_making, _add_reading, _add_documents, _add_keeping):
        add(commands.add_parser)
    return top


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """A command's function, as "module.function"; its module is loaded only when it runs, since
    each loads much that the others do not need."""
    module, _, function = name.partition(".")
    return lambda arguments: int(
        getattr(import_module(f"planner.cli.{module}"), function)(arguments)
    )


def _plan_command(add: Adder, name: str, run: str, text: str) -> _Parser:
    command = add(name, help=text, description=text)
    command.add_argument("plan", type=path_value, metavar="PLAN", help=tr("the plan file"))
    command.set_defaults(run=_later(run))
    return command


def _dated(command: _Parser) -> None:
    command.add_argument(
        "--on", type=day_value, metavar="DATE", help=tr("the day, YYYY-MM-DD (else today)")
    )


def _json(command: _Parser) -> None:
    command.add_argument("--json", action="store_true", help=tr("print JSON"))


def _add_making(add: Adder) -> None:
    demo = add("demo", help=tr("make the sample plan, its check, pack and workbook"))
    demo.add_argument(
        "folder",
        type=path_value,
        nargs="?",
        metavar="FOLDER",
        default="rollout-demo",
        help=tr("the folder for them (else rollout-demo)"),
    )
    demo.set_defaults(run=_later("exporting.demo"))
    new = _plan_command(add, "new", "writing.new", tr("make a new plan file"))
    new.add_argument("--name", required=True, metavar="TEXT", help=tr("what the plan is called"))
    new.add_argument(
        "--launch", type=day_value, metavar="DATE", help=tr("the day of the launch, YYYY-MM-DD")
    )
    new.add_argument("--sample", action="store_true", help=tr("fill it with the sample"))
    roster = _plan_command(add, "import", "writing.bring_in", tr("bring in a table of people"))
    roster.add_argument("file", type=path_value, metavar="FILE", help=tr("a CSV or Excel file"))
    roster.add_argument(
        "--sheet", metavar="NAME", help=tr("a sheet of the Excel file (else the first)")
    )
    roster.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help=tr("which column holds a field; as often as needed"),
    )
    roster.add_argument(
        "--fill-down",
        action="append",
        default=[],
        metavar="HEADER",
        help=tr("a column in which an empty cell means the one above; as often as needed"),
    )
    roster.add_argument("--dry-run", action="store_true", help=tr("change nothing"))
    _json(roster)
    merge = _plan_command(add, "merge", "merging.merge", tr("bring an edited workbook back"))
    merge.description = tr(
        "Bring an edited workbook back into the plan it was exported from, as one step that can be"
        " undone. Without --accept, every change is made that does not conflict with a later edit"
        " of the plan; conflicts are made only where a file lists them."
    )
    merge.add_argument(
        "workbook", type=path_value, metavar="WORKBOOK", help=tr("the edited Excel file")
    )
    merge.add_argument("--dry-run", action="store_true", help=tr("change nothing"))
    merge.add_argument(
        "--accept",
        type=path_value,
        default="all",
        metavar="all|none|FILE",
        help=tr(
            "all: every change that does not conflict (the default); none: only say what differs;"
            " FILE: the output of --json, cut down to what is accepted, conflicts too"
        ),
    )
    _json(merge)


def _add_reading(add: Adder) -> None:
    check = _plan_command(add, "check", "reading.check", tr("say where the plan breaks"))
    _dated(check)
    check.add_argument(
        "--threshold",
        type=threshold_value,
        metavar="T",
        help=tr("how much of the plan may be left with nobody, 0 to 1 (else the plan’s own)"),
    )
    check.add_argument(
        "--fail-on",
        type=one_of(SEVERITIES),
        metavar="SEVERITY",
        help=tr("exit with 1 where a finding is at least that: critical, high, medium or low"),
    )
    _json(check)
    what_if = _plan_command(
        add, "what-if", "reading.what_if", tr("say what breaks if people leave")
    )
    what_if.add_argument(
        "--leave",
        action="append",
        default=[],
        metavar="PERSON",
        help=tr("this person; as often as needed"),
    )
    what_if.add_argument(
        "--leave-department",
        action="append",
        default=[],
        metavar="NAME",
        help=tr("everybody in this department"),
    )
    what_if.add_argument(
        "--leave-team",
        action="append",
        default=[],
        metavar="MANAGER",
        help=tr("everybody below this manager"),
    )
    _dated(what_if)
    _json(what_if)
    advice = _plan_command(add, "recommend", "reading.recommend", tr("say whom to appoint"))
    aim = advice.add_mutually_exclusive_group()
    aim.add_argument(
        "--appointments", type=count_value, metavar="K", help=tr("the best K appointments")
    )
    aim.add_argument("--clear", action="store_true", help=tr("clear all single points of failure"))
    aim.add_argument(
        "--bus-factor", type=count_value, metavar="N", help=tr("reach this bus factor")
    )
    _dated(advice)
    _json(advice)
    compare = _plan_command(add, "compare", "reading.compare", tr("compare with a snapshot"))
    compare.add_argument("--since", metavar="LABEL", help=tr("else the newest before the day"))
    _dated(compare)
    _json(compare)


def _add_documents(add: Adder) -> None:
    export = _plan_command(add, "export", "exporting.export", tr("write documents and data"))
    export.add_argument(
        "--excel",
        type=path_value,
        metavar="FILE",
        help=tr("the workbook of all lists; with --document buy-in-plan, that plan as a workbook"),
    )
    export.add_argument(
        "--department-workbooks",
        type=path_value,
        metavar="FOLDER",
        help=tr("a workbook for each department, with its part of the plan"),
    )
    export.add_argument("--pdf", type=path_value, metavar="FILE", help=tr("the document"))
    export.add_argument(
        "--csv", type=path_value, metavar="FOLDER", help=tr("every list as a CSV file")
    )
    export.add_argument("--to-json", type=path_value, metavar="FILE", help=tr("the whole plan"))
    export.add_argument(
        "--document",
        type=one_of(DOCUMENTS),
        default="status-pack",
        metavar="DOCUMENT",
        help=tr("{names} (else the first)", names=listed(DOCUMENTS)),
    )
    export.add_argument(
        "--person",
        metavar="P",
        help=tr("whom a hand-over sheet, ask sheet or sponsor review is for"),
    )
    _dated(export)
    export.add_argument("--redact", action="store_true", help=tr("roles instead of names"))
    export.add_argument(
        "--ratings", action="store_true", help=tr("tell how people and departments were rated")
    )
    export.add_argument(
        "--departures",
        action="store_true",
        help=tr("tell likely departures: who leaves in a what-if, and with --redact last days"),
    )
    export.add_argument(
        "--sections",
        type=sections_value,
        metavar="NAMES",
        help=tr("chapters, separated by commas"),
    )


def _add_keeping(add: Adder) -> None:
    snapshot = _plan_command(add, "snapshot", "keeping.snapshot", tr("freeze the plan’s figures"))
    snapshot.add_argument(
        "--label", metavar="TEXT", help=tr("what the snapshot is called (else its day)")
    )
    _dated(snapshot)
    waive = _plan_command(add, "waive", "keeping.waive", tr("accept a finding until a day"))
    waive.add_argument("code", metavar="CODE", help=tr("the finding’s code, as check prints it"))
    waive.add_argument(
        "--about", metavar="NAME", help=tr("the person or thing it is about (else all it is about)")
    )
    waive.add_argument("--by", required=True, metavar="TEXT", help=tr("who accepts it"))
    waive.add_argument("--why", required=True, metavar="TEXT", help=tr("the reason"))
    waive.add_argument(
        "--until",
        required=True,
        type=day_value,
        metavar="DATE",
        help=tr("the last day of that, YYYY-MM-DD"),
    )
    verify = _plan_command(add, "verify", "keeping.verify", tr("look whether the file is sound"))
    verify.add_argument(
        "--repair",
        type=path_value,
        metavar="OUT",
        help=tr("write what can be saved to a new plan"),
    )
    restore = _plan_command(add, "restore", "keeping.restore", tr("bring a backup back"))
    restore.add_argument(
        "backup", type=path_value, nargs="?", metavar="BACKUP", help=tr("else the newest")
    )
    restore.add_argument(
        "--to", type=path_value, required=True, metavar="OUT", help=tr("a new file for the plan")
    )
    held = _plan_command(add, "held", "keeping.held", tr("list all that is held on a person"))
    held.add_argument("person", metavar="PERSON", help=tr("a name, e-mail address or id"))
    forget = _plan_command(
        add,
        "forget",
        "keeping.forget",
        tr("erase a person, history too; cannot be undone"),
    )
    forget.add_argument("person", metavar="PERSON", help=tr("a name, e-mail address or id"))
