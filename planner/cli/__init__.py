"""The command line: the same work as the window, for automation. Qt is not loaded here.

To add a command: write a function in one of the modules of this package, say its arguments in one
of ``commands``, name that in ``EVERY`` there, and its word in ``COMMANDS``.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from planner.errors import PlannerError
from planner.system_errors import unprintable, unreadable
from planner.text import tr

COMMANDS = (
    *("demo", "new", "import", "check", "what-if", "recommend", "export", "merge", "compare"),
    *("ask", "replies", "snapshot", "waive", "verify", "restore", "held", "forget"),
)

OpenWindow = Callable[[str | None, bool, bool], int]
"""Opens the window on a plan file or none, with the sample or without, to work or for review."""
_WINDOW_OPTIONS = {"--sample", "--review"}


def main(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command, and return its exit code: 0 done, 1 a finding as severe as ``--fail-on``,
    2 wrong use or bad input.

    ``open_window`` is called where no command is given.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        if _opens_window(argv):
            return _show_window(argv, open_window)
        from planner.cli.parser import parser  # the commands load much that the window does not

        arguments = parser().parse_args(argv)
        code = int(arguments.run(arguments))
        sys.stdout.flush()
        return code
    except PlannerError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise
    except OSError as error:
        print(_refused_by_the_system(error), file=sys.stderr)
        return 2


def _refused_by_the_system(error: OSError) -> PlannerError:
    """Return the error for a file that the system refuses, or for output that it refuses."""
    if error.filename is not None:
        return unreadable(error.filename, error)
    try:
        sys.stdout.flush()
    except OSError:
        # What could not be printed is let go of, or Python complains about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return unprintable(error)


def _opens_window(argv: Sequence[str]) -> bool:
    words = [word for word in argv if not word.startswith("-")]
    if words and words[0] in COMMANDS:
        return False
    if words and words[0] and Path(words[0]).is_dir():
        raise PlannerError(tr("{path} is a folder, not a plan file.", path=words[0]))
    if set(argv) & {"-h", "--help", "--version"}:
        return False
    if words and not (words[0] and Path(words[0]).exists()):
        raise PlannerError(
            tr(
                "“{word}” is neither a command nor a file; the commands are {commands}.",
                word=words[0],
                commands=", ".join(COMMANDS),
            )
        )
    return True


def _show_window(argv: Sequence[str], open_window: OpenWindow) -> int:
    paths = [word for word in argv if not word.startswith("-")]
    options = [word for word in argv if word.startswith("-")]
    if len(paths) > 1 or len(options) > 1 or not set(options) <= _WINDOW_OPTIONS:
        raise PlannerError(
            tr("To open the window, give at most one plan file, and --sample or --review.")
        )
    review = "--review" in options
    if review and not paths:
        raise PlannerError(tr("Say which plan is to be reviewed: PLAN --review."))
    return open_window(paths[0] if paths else None, "--sample" in options, review)
