"""Every command with its arguments, one function each."""

from __future__ import annotations

from collections.abc import Callable

from planner.cli.arguments import Adder, add_day_option, add_json_option, later, plan_command
from planner.cli.asking import ask_command, replies_command
from planner.cli.incoming import import_command, merge_command
from planner.cli.values import (
    count_value,
    day_value,
    one_of,
    path_value,
    sections_value,
    threshold_value,
)
from planner.text import listed, tr

SEVERITIES = ("critical", "high", "medium", "low")
DOCUMENTS = (
    *("status-pack", "buy-in-plan", "decision-paper", "handover", "ask-sheet", "sponsor-review"),
    *("champion-page", "your-part"),
)


def _demo(add: Adder) -> None:
    command = add("demo", help=tr("make the sample plan, its check, pack and workbook"))
    command.add_argument(
        "folder",
        type=path_value,
        nargs="?",
        metavar="FOLDER",
        default="rollout-demo",
        help=tr("the folder for them (else rollout-demo)"),
    )
    command.set_defaults(run=later("exporting.demo"))


def _new(add: Adder) -> None:
    command = plan_command(add, "new", "making.new", tr("make a new plan file"))
    command.add_argument(
        "--name", required=True, metavar="TEXT", help=tr("what the plan is called")
    )
    command.add_argument(
        "--launch", type=day_value, metavar="DATE", help=tr("the day of the launch, YYYY-MM-DD")
    )
    filled = command.add_mutually_exclusive_group()
    filled.add_argument("--sample", action="store_true", help=tr("fill it with the sample"))
    filled.add_argument(
        "--starter",
        action="store_true",
        help=tr("fill it with the usual steps, counted back from the launch, and drafts to edit"),
    )
    filled.add_argument(
        "--from",
        dest="source",
        type=path_value,
        metavar="OTHER",
        help=tr("copy what another plan does, its days moved with the launch, without its people"),
    )
    command.add_argument(
        "--staff",
        type=count_value,
        metavar="N",
        help=tr("how many staff the starter plan is for (else 3000)"),
    )


def _check(add: Adder) -> None:
    command = plan_command(add, "check", "reading.check", tr("say where the plan breaks"))
    add_day_option(command)
    command.add_argument(
        "--threshold",
        type=threshold_value,
        metavar="T",
        help=tr("how much of the plan may be left with nobody, 0 to 1 (else the plan’s own)"),
    )
    command.add_argument(
        "--fail-on",
        type=one_of(SEVERITIES),
        metavar="SEVERITY",
        help=tr("exit with 1 where a finding is at least that: critical, high, medium or low"),
    )
    add_json_option(command)


def _what_if(add: Adder) -> None:
    command = plan_command(add, "what-if", "reading.what_if", tr("say what breaks if people leave"))
    command.add_argument(
        "--leave",
        action="append",
        default=[],
        metavar="PERSON",
        help=tr("this person; as often as needed"),
    )
    command.add_argument(
        "--leave-department",
        action="append",
        default=[],
        metavar="NAME",
        help=tr("everybody in this department"),
    )
    command.add_argument(
        "--leave-team",
        action="append",
        default=[],
        metavar="MANAGER",
        help=tr("everybody below this manager"),
    )
    add_day_option(command)
    add_json_option(command)


def _recommend(add: Adder) -> None:
    command = plan_command(add, "recommend", "reading.recommend", tr("say whom to appoint"))
    aim = command.add_mutually_exclusive_group()
    aim.add_argument(
        "--appointments", type=count_value, metavar="K", help=tr("the best K appointments")
    )
    aim.add_argument("--clear", action="store_true", help=tr("clear all single points of failure"))
    aim.add_argument(
        "--bus-factor", type=count_value, metavar="N", help=tr("reach this bus factor")
    )
    add_day_option(command)
    add_json_option(command)


def _compare(add: Adder) -> None:
    command = plan_command(add, "compare", "reading.compare", tr("compare with a snapshot"))
    command.add_argument("--since", metavar="LABEL", help=tr("else the newest before the day"))
    add_day_option(command)
    add_json_option(command)


def _export(add: Adder) -> None:
    command = plan_command(add, "export", "exporting.export", tr("write documents and data"))
    command.add_argument(
        "--excel",
        type=path_value,
        metavar="FILE",
        help=tr("the workbook of all lists; with --document buy-in-plan, that plan as a workbook"),
    )
    command.add_argument(
        "--department-workbooks",
        type=path_value,
        metavar="FOLDER",
        help=tr("a workbook for each department, with its part of the plan"),
    )
    command.add_argument("--pdf", type=path_value, metavar="FILE", help=tr("the document"))
    command.add_argument(
        "--csv", type=path_value, metavar="FOLDER", help=tr("every list as a CSV file")
    )
    command.add_argument("--to-json", type=path_value, metavar="FILE", help=tr("the whole plan"))
    command.add_argument(
        "--ics",
        type=path_value,
        metavar="FILE",
        help=tr("a calendar of actions, goals, check-ins, messages, pilot rounds and last days"),
    )
    command.add_argument(
        "--texts",
        type=path_value,
        metavar="FOLDER",
        help=tr(
            "texts to send: the Friday mail, to heads of departments, requests; with --document"
            " champion-page or your-part, those"
        ),
    )
    command.add_argument(
        "--deck", type=path_value, metavar="FILE", help=tr("five slides (PowerPoint)")
    )
    command.add_argument(
        "--template",
        type=path_value,
        metavar="FILE",
        help=tr("a company’s own master for the slides (.pptx or .potx)"),
    )
    command.add_argument(
        "--document",
        type=one_of(DOCUMENTS),
        default="status-pack",
        metavar="DOCUMENT",
        help=tr("{names} (else the first)", names=listed(DOCUMENTS)),
    )
    command.add_argument(
        "--person",
        metavar="P",
        help=tr("whom a document or calendar for one person is for"),
    )
    command.add_argument(
        "--about",
        metavar="DECISION",
        help=tr("the one decision that a decision paper is about (else all that are open)"),
    )
    add_day_option(command)
    command.add_argument(
        "--since",
        type=day_value,
        metavar="DATE",
        help=tr("with your-part: from when on it says what changed (else the last pack)"),
    )
    command.add_argument("--redact", action="store_true", help=tr("roles instead of names"))
    command.add_argument(
        "--ratings", action="store_true", help=tr("tell how people and departments were rated")
    )
    command.add_argument(
        "--departures",
        action="store_true",
        help=tr("tell likely departures: who leaves in a what-if, and with --redact last days"),
    )
    command.add_argument(
        "--sections",
        type=sections_value,
        metavar="NAMES",
        help=tr("chapters, separated by commas"),
    )


def _snapshot(add: Adder) -> None:
    command = plan_command(add, "snapshot", "records.snapshot", tr("freeze the plan’s figures"))
    command.add_argument(
        "--label", metavar="TEXT", help=tr("what the snapshot is called (else its day)")
    )
    add_day_option(command)


def _waive(add: Adder) -> None:
    command = plan_command(add, "waive", "records.waive", tr("accept a finding until a day"))
    command.add_argument("code", metavar="CODE", help=tr("the finding’s code, as check prints it"))
    command.add_argument(
        "--about", metavar="NAME", help=tr("the person or thing it is about (else all it is about)")
    )
    command.add_argument("--by", required=True, metavar="TEXT", help=tr("who accepts it"))
    command.add_argument("--why", required=True, metavar="TEXT", help=tr("the reason"))
    command.add_argument(
        "--until",
        required=True,
        type=day_value,
        metavar="DATE",
        help=tr("the last day of that, YYYY-MM-DD"),
    )


def _verify(add: Adder) -> None:
    command = plan_command(add, "verify", "plan_files.verify", tr("look whether the file is sound"))
    command.add_argument(
        "--repair",
        type=path_value,
        metavar="OUT",
        help=tr("write what can be saved to a new plan"),
    )


def _restore(add: Adder) -> None:
    command = plan_command(add, "restore", "plan_files.restore", tr("bring a backup back"))
    command.add_argument(
        "backup", type=path_value, nargs="?", metavar="BACKUP", help=tr("else the newest")
    )
    command.add_argument(
        "--to", type=path_value, required=True, metavar="OUT", help=tr("a new file for the plan")
    )


def _held(add: Adder) -> None:
    command = plan_command(
        add, "held", "personal_data.held", tr("list all that is held on a person")
    )
    command.add_argument("person", metavar="PERSON", help=tr("a name, e-mail address or id"))


def _forget(add: Adder) -> None:
    command = plan_command(
        add,
        "forget",
        "personal_data.forget",
        tr("erase a person, history too; cannot be undone"),
    )
    command.add_argument("person", metavar="PERSON", help=tr("a name, e-mail address or id"))


EVERY: tuple[Callable[[Adder], None], ...] = (
    _demo,
    _new,
    import_command,
    merge_command,
    _check,
    _what_if,
    _recommend,
    _compare,
    _export,
    ask_command,
    replies_command,
    _snapshot,
    _waive,
    _verify,
    _restore,
    _held,
    _forget,
)
"""In the order of the help."""
