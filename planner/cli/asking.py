"""The commands that ask people and bring their answers in, with their arguments."""

from __future__ import annotations

from planner.cli.arguments import Adder, add_json_option, plan_command
from planner.cli.incoming import accept_option
from planner.cli.values import path_value
from planner.text import tr

ABOUTS = (
    *("accept", "confirm", "hours", "stand-in", "manager", "promise", "message", "drill"),
    "hand-over",
)


def ask_command(add: Adder) -> None:
    """Add the command that writes texts to people."""
    command = plan_command(add, "ask", "requests.ask_people", tr("write texts that ask people"))
    command.description = tr(
        "Write a text for each person who has something to answer, and note that they were asked."
        " Nothing is sent."
    )
    command.add_argument(
        "--about",
        action="append",
        choices=ABOUTS,
        help=tr("only this; as often as needed (else all there is to ask)"),
    )
    command.add_argument(
        "--to",
        action="append",
        default=[],
        metavar="PERSON",
        help=tr("only this person; as often as needed"),
    )
    command.add_argument(
        "--out",
        type=path_value,
        required=True,
        metavar="FOLDER",
        help=tr("the folder for the texts and mails"),
    )


def replies_command(add: Adder) -> None:
    """Add the command that brings in what people answered."""
    command = plan_command(add, "replies", "requests.replies", tr("bring in what people answered"))
    command.add_argument(
        "file",
        type=path_value,
        metavar="FILE",
        help=tr("a mail or text with lines such as R17: yes, or a table with Request and Answer"),
    )
    command.add_argument("--dry-run", action="store_true", help=tr("change nothing"))
    accept_option(command)
    add_json_option(command)
