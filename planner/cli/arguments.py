"""A command and its arguments as data, and how ``argparse`` is told of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.cli.values import count_value, day_value, one_of, path_value
from planner.text import Sentence, listed, tr

if TYPE_CHECKING:
    from argparse import Namespace, _ActionsContainer

    from planner.cli.argument_parser import Parser


class Argument(NamedTuple):
    """One argument of a command: an option, where its name begins with dashes, else a place."""

    name: str
    text: str
    """What it is for, as the help says once it is translated; ``{names}`` are its ``words``."""
    how: Mapping[str, Any]
    """What ``argparse`` is told of it besides."""
    words: Sequence[str] = ()

    def add_to(self, command: _ActionsContainer) -> None:
        """Add it to a command."""
        text = tr(self.text, names=listed(self.words)) if self.words else tr(self.text)
        command.add_argument(self.name, help=text, **self.how)


class Either(NamedTuple):
    """Arguments of which at most one may be given."""

    arguments: tuple[Argument, ...]

    def add_to(self, command: _ActionsContainer) -> None:
        """Add all of them to a command."""
        group = command.add_mutually_exclusive_group()
        for argument in self.arguments:
            argument.add_to(group)


class CommandLine(NamedTuple):
    """One command of the command line."""

    name: str
    run: str
    """The "module.function" of this package that runs it."""
    text: Sentence
    """What it does, in the list of commands."""
    arguments: tuple[Argument | Either, ...]
    description: Sentence = ""
    """What it does, at length; else ``text``."""

    def add_to(self, add: Callable[..., Parser]) -> None:
        """Add it, with ``argparse``'s own function for that."""
        command = add(self.name, help=tr(self.text), description=tr(self.description or self.text))
        for argument in self.arguments:
            argument.add_to(command)
        command.set_defaults(run=_later(self.run))


def _later(name: str) -> Callable[[Namespace], int]:
    """Return a function that runs "module.function" of this package.

    The module is loaded only then, since each loads much that the others do not need.
    """
    module, _, function = name.partition(".")
    return lambda arguments: int(
        getattr(import_module(f"planner.cli.{module}"), function)(arguments)
    )


def text_argument(name: str, metavar: str, text: Sentence, **how: Any) -> Argument:
    """Return an argument that takes any text."""
    return Argument(name, text, {"metavar": metavar, **how})


def texts_argument(name: str, metavar: str, text: Sentence, **how: Any) -> Argument:
    """Return an option that takes a text each time it is given, and may be given often."""
    return text_argument(name, metavar, text, action="append", default=[], **how)


def path_argument(name: str, metavar: str, text: Sentence, **how: Any) -> Argument:
    """Return an argument that takes a file or a folder."""
    return Argument(name, text, {"metavar": metavar, "type": path_value, **how})


def day_argument(name: str, text: Sentence, **how: Any) -> Argument:
    """Return an option that takes a day."""
    return Argument(name, text, {"metavar": "DATE", "type": day_value, **how})


def count_argument(name: str, metavar: str, text: Sentence) -> Argument:
    """Return an option that takes a whole number of 1 or more."""
    return Argument(name, text, {"metavar": metavar, "type": count_value})


def word_argument(
    name: str, metavar: str, words: Sequence[str], text: Sentence, **how: Any
) -> Argument:
    """Return an option that takes one of these words, the ``{names}`` of its text."""
    return Argument(name, text, {"metavar": metavar, "type": one_of(words), **how}, words)


def choice_argument(name: str, choices: Sequence[str], text: Sentence, **how: Any) -> Argument:
    """Return an option that takes one of these words, which the help lists by itself."""
    return Argument(name, text, {"choices": choices, **how})


def flag(name: str, text: Sentence) -> Argument:
    """Return an option that is given or not."""
    return Argument(name, text, {"action": "store_true"})


PLAN = path_argument("plan", "PLAN", "the plan file")
ON = day_argument("--on", "the day, YYYY-MM-DD (else today)")
"""The day that the answer is about."""
JSON = flag("--json", "print JSON")
"""An answer that other programs read."""
DRY_RUN = flag("--dry-run", "change nothing")
ACCEPT = path_argument(
    "--accept",
    "all|none|FILE",
    "all: everything but removals and conflicts (the default); none: only say what"
    " differs; FILE: the output of --json, cut down to what is accepted, removals and"
    " conflicts too",
    default="all",
)
"""For which changes are made."""
