"""The commands in the README and what they print: ``python -m tools.readme`` renews the latter."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.cli import main as command_line

HERE = Path(__file__).resolve().parent.parent
README = HERE / "README.md"

_BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)
_COMMAND = re.compile(r"^\$ \./run (.+)$", re.MULTILINE)


def renewed(text: str) -> str:
    """Return the text with each command followed by what it prints beside the folder ``docs``."""
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(HERE / "docs", "docs")
        return _BLOCK.sub(lambda block: _run_all(block[1]), text)


def commands(text: str) -> list[str]:
    """Return the command lines shown, without ``./run``."""
    return [line for block in _BLOCK.findall(text) for line in _COMMAND.findall(block)]


def _run_all(block: str) -> str:
    return "".join(f"$ ./run {line}\n{_printed(line)}" for line in _COMMAND.findall(block))


def _printed(line: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        command_line(shlex.split(line), _no_window)
    return out.getvalue()


def _no_window(path: str | None, sample: bool, review: bool) -> int:
    raise AssertionError("a command opened the window")


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
