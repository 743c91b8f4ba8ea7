"""``argparse``, as this program speaks with its words."""

from __future__ import annotations

import argparse
from textwrap import wrap
from typing import Any, NoReturn

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
