"""What the arguments of commands have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn

from planner.cli.values import day_value, path_value
from planner.errors import PlannerError
from planner.text import tr


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise PlannerError(
            tr(
                "{message}; see “{program} --help”.",
                message=message[:1].upper() + message[1:],
                program=self.prog,
            )
        )


Adder = Callable[..., Parser]
"""Adds a command of a name, as ``argparse`` does."""


def later(name: str) -> Callable[[argparse.Namespace], int]:
    """A command's function, as "module.function"; its module is loaded only when it runs, since
    each loads much that the others do not need."""
    module, _, function = name.partition(".")
    return lambda arguments: int(
        getattr(import_module(f"planner.cli.{module}"), function)(arguments)
    )


def plan_command(add: Adder, name: str, run: str, text: str) -> Parser:
    """A command on a plan file: ``run`` is its "module.function", ``text`` what it does."""
    command = add(name, help=text, description=text)
    command.add_argument("plan", type=path_value, metavar="PLAN", help=tr("the plan file"))
    command.set_defaults(run=later(run))
    return command


def dated(command: Parser) -> None:
    """The day that the answer is about."""
    command.add_argument(
        "--on", type=day_value, metavar="DATE", help=tr("the day, YYYY-MM-DD (else today)")
    )


def as_json(command: Parser) -> None:
    """The answer for other programs."""
    command.add_argument("--json", action="store_true", help=tr("print JSON"))
