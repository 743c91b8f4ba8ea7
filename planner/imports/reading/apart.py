"""The process that reads files (``planner.table_reader``): started, limited, and listened to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from planner import table_reader
from planner.errors import PlannerError
from planner.imports.reading.raw_table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from planner.table_reader.request import Limits, Request
from planner.table_reader.wire import messages
from planner.text import listed, tr

_START = "import sys; sys.path.insert(0, sys.argv[1]); from planner.table_reader.main import main"
_ROOT = str(Path(table_reader.__file__).parents[2])
_SECONDS = 8
_SECONDS_PER_MEGABYTE = 3
"""How long reading may take: an ordinary workbook of 1 MB takes about a third of a second."""

Message = dict[str, Any]


def limits(size: int) -> Limits:
    """Return what a file of so many bytes may take."""
    seconds = _SECONDS + size * _SECONDS_PER_MEGABYTE // 1_000_000
    return Limits(MAX_ROWS, MAX_COLUMNS, MAX_CELLS, seconds)


def ask_reader(file: str, request: Request, raw: bytes = b"") -> list[Message]:
    """Return what the reader answers; ``raw`` is the content of a text file.

    Raises ``PlannerError``, about the ``file`` of this name, where it cannot be read, or takes too
    much time or memory.
    """
    asked = request._asdict() | {"limits": list(request.limits), "usual": dict(request.usual)}
    output = _run(file, json.dumps(asked).encode() + b"\n" + raw, request.limits.seconds)
    answer = list(messages(output))
    if not answer:
        raise RuntimeError("the table reader did not start")
    problem = next((m for m in answer if "problem" in m), None)
    if problem is not None:
        raise _problem(file, request, problem)
    if "end" not in answer[-1]:
        raise _too_much(file)
    return answer


def _run(file: str, request: bytes, seconds: int) -> bytes:
    # -P: neither the folder one is in nor any beside it may stand in for the standard modules.
    command = [sys.executable, "-P", "-c", f"{_START}; main()", _ROOT]
    no_window = 0x08000000 if sys.platform == "win32" else 0
    try:
        done = subprocess.run(
            command,
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            creationflags=no_window,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(file) from error
    return done.stdout


def _too_much(file: str) -> PlannerError:
    return PlannerError(
        tr(
            "{file} takes too much time or memory to read; save the sheet as CSV and import that,"
            " or split the table.",
            file=file,
        )
    )


def _problem(file: str, request: Request, problem: Message) -> PlannerError:
    line = problem.get("line", 0)
    sentences = {
        "large": lambda: str(_too_much(file)),
        "password": lambda: tr("{file} is locked with a password; save it without.", file=file),
        "blank": lambda: tr("{file} holds no table: it is blank.", file=file),
        "rows": lambda: _too_long(file),
        "cells": lambda: tr(
            "{file} has more than {most} million cells; split the table.",
            file=file,
            most=MAX_CELLS // 1_000_000,
        ),
        "columns": lambda: _too_wide(file, line),
        "sheet": lambda: tr(
            "{file} has no sheet “{sheet}”; its sheets are: {sheets}.",
            file=file,
            sheet=request.sheet,
            sheets=listed(problem.get("sheets", []), most=30),
        ),
        "text": lambda: _not_text(file, line, request.encoding),
        "open": lambda: tr(
            "{file}: a cell of line {line} does not end; look for a quotation mark that is"
            " left open, or a very long text.",
            file=file,
            line=line,
        ),
        "numbers": lambda: tr(
            "{file} was made by Numbers; export it as an Excel workbook or as CSV and import that.",
            file=file,
        ),
        "document": lambda: tr(
            "{file} is a text document; copy its table into a workbook and import that.", file=file
        ),
        "slides": lambda: tr(
            "{file} is a presentation; copy its table into a workbook and import that.", file=file
        ),
        "unreadable": lambda: tr("{file} cannot be read as a workbook.", file=file),
    }
    return PlannerError(sentences[problem["problem"]]())


def _too_long(file: str) -> str:
    return tr("{file} has more than {most} rows; split the table.", file=file, most=MAX_ROWS)


def _too_wide(file: str, line: int) -> str:
    if not line:
        return tr("{file} has more than {most} columns.", file=file, most=MAX_COLUMNS)
    return tr(
        "{file}: line {line} has more than {most} columns.",
        file=file,
        line=line,
        most=MAX_COLUMNS,
    )


def _not_text(file: str, line: int, encoding: str | None) -> str:
    if encoding is not None:
        return tr(
            "{file} cannot be read in the encoding {encoding}: line {line} holds something that is"
            " not text in it.",
            file=file,
            encoding=encoding,
            line=line,
        )
    return tr(
        "{file} cannot be read as a table: line {line} holds something that is not text.",
        file=file,
        line=line,
    )
