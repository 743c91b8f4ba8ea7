"""The command line as a whole."""

from __future__ import annotations

import argparse

from planner import __version__
from planner.cli.argument_parser import Parser
from planner.cli.commands import EVERY
from planner.text import tr


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = Parser(
        prog="rollout-planner",
        description=tr("Plan a launch so that it survives people leaving."),
        epilog=tr(
            "Without a command the window opens: rollout-planner [PLAN] [--sample] [--review]."
        ),
    )
    top.add_argument(
        "--version",
        action="version",
        version=__version__,
        help=tr("show program's version number and exit"),
    )
    commands = top.add_subparsers(dest="command", required=True, parser_class=Parser)
    for command in EVERY:
        command.add_to(commands.add_parser)
    return top
