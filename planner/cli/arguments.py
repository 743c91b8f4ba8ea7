"""What the arguments of commands have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from textwrap import wrap
from typing import Any, NoReturn

from planner.cli.values import day_value, path_value
from planner.errors import PlannerError
from planner.text import mark, mark_plural, tr

ARGPARSE = (
    *(mark("usage: "), mark("positional arguments"), mark("options"), mark("%(heading)s:")),
    mark("show this help message and exit"),
    mark("show program's version number and exit"),
    mark("argument %(argument_name)s: %(message)s"),
    mark("the following arguments are required: %s"),
    mark("unrecognized arguments: %s"),
    mark("not allowed with argument %s"),
    mark("ambiguous option: %(option)s could match %(matches)s"),
    mark("ignored explicit argument %r"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("invalid %(type)s value: %(value)r"),
    mark("expected one argument"),
    mark("expected at least one argument"),
    mark("expected at most one argument"),
    mark_plural("expected %s argument", "expected %s arguments"),
)
"""What ``argparse`` says of itself; it translates these with gettext (see ``use_language``)."""


class _Help(argparse.HelpFormatter):
    """Help in which a word to be typed, such as your-part, stays on one line."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(" ".join(text.split()), width, break_on_hyphens=False)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **named})

    def error(self, message: str) -> NoReturn:
        """Raise ``PlannerError`` with what ``argparse`` found wrong, as a sentence."""
        raise PlannerError(
            tr(
                "This cannot be run: {message}; see “{program} --help”.",
                message=message,
                program=self.prog,
            )
        )


Adder = Callable[..., Parser]
"""Adds a command of a name, as ``argparse`` does."""


def later(name: str) -> Callable[[argparse.Namespace], int]:
    """Return a function that runs "module.function" of this package.

    The module is loaded only then, since each loads much that the others do not need.
    """
    module, _, function = name.partition(".")
    return lambda arguments: int(
        getattr(import_module(f"planner.cli.{module}"), function)(arguments)
    )


def plan_command(add: Adder, name: str, run: str, text: str) -> Parser:
    """Add a command on a plan file: ``run`` is its "module.function", ``text`` what it does."""
    command = add(name, help=text, description=text)
    command.add_argument("plan", type=path_value, metavar="PLAN", help=tr("the plan file"))
    command.set_defaults(run=later(run))
    return command


def add_day_option(command: Parser) -> None:
    """Add the option for the day that the answer is about."""
    command.add_argument(
        "--on", type=day_value, metavar="DATE", help=tr("the day, YYYY-MM-DD (else today)")
    )


def add_json_option(command: Parser) -> None:
    """Add the option for an answer that other programs read."""
    command.add_argument("--json", action="store_true", help=tr("print JSON"))
