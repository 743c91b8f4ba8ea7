"""Excel and LibreOffice workbooks, read by a process that may be stopped (``sheet_reader``)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import MAX_COLUMNS, MAX_ROWS, Cells, RawTable, make_table
from planner.system_errors import unreadable
from planner.text import listed, tr

_READER = Path(__file__).with_name("sheet_reader.py")
_SECONDS = 8
_SECONDS_PER_MEGABYTE = 3
"""How long reading may take: an ordinary workbook of 1 MB takes about a third of a second."""


class MarkedSheet(NamedTuple):
    """A sheet as it stands: its rows from 1, and the cells that look empty but are not."""

    name: str
    rows: list[tuple[int, Cells]]
    broken_cells: dict[str, str]
    """"error" or "formula" (one without a result) by cell name, such as "C7"."""


def read(path: Path, sheet: str | None, search: HeaderSearch) -> RawTable:
    """Read one sheet as a table; without a name the first that is neither hidden nor empty.

    Raises ``PlannerError`` where the workbook cannot be read, or takes too much time or memory.
    """
    messages = _messages(path, sheet)
    about = messages[1]
    broken = next(m["broken_cells"] for m in messages if "broken_cells" in m)
    table = make_table(path.name, _rows(messages), search)
    missing = ("",) * (about["width"] - len(table.headers))
    return table._replace(
        headers=table.headers + missing,
        sheet=about["sheet"],
        sheet_names=tuple(about["sheets"]),
        broken_cells=dict(broken),
    )


def read_marked(path: Path, marks: list[str]) -> list[MarkedSheet]:
    """Read every sheet, hidden or not, that has one of these texts in a cell near its top.

    Raises ``PlannerError`` where the workbook cannot be read, or takes too much time or memory.
    """
    sheets = []
    part: list[dict[str, Any]] = []
    for message in _messages(path, marks):
        part.append(message)
        if "broken_cells" in message:
            name = next(m["sheet"] for m in part if "sheet" in m)
            sheets.append(MarkedSheet(name, list(_rows(part)), dict(message["broken_cells"])))
            part = []
    return sheets


def _messages(path: Path, wanted: str | list[str] | None) -> list[dict[str, Any]]:
    """Return what the reader wrote, if it came to its end."""
    output = _run(path, wanted)
    # A reader that was stopped may have left half a line behind.
    messages = [json.loads(line) for line in output.split(b"\n")[:-1]]
    if not messages:
        raise RuntimeError("the sheet reader did not start")
    problem = next((m for m in messages if "problem" in m), None)
    if problem is not None:
        raise _problem(path, wanted, problem)
    if "end" not in messages[-1]:
        raise _too_much(path)
    return messages


def _rows(messages: list[dict[str, Any]]) -> Iterator[tuple[int, Cells]]:
    line = 0
    for message in messages:
        for cells in message.get("rows", ()):
            line += 1
            yield line, tuple(cells)


def _run(path: Path, wanted: str | list[str] | None) -> bytes:
    try:
        seconds = _SECONDS + path.stat().st_size * _SECONDS_PER_MEGABYTE // 1_000_000
    except OSError as error:
        raise unreadable(path, error) from error
    # -P: the modules beside the script must not stand in for the standard ones.
    command = [sys.executable, "-P", str(_READER), os.fspath(path.absolute()), json.dumps(wanted)]
    limits = [str(MAX_ROWS), str(MAX_COLUMNS), str(seconds)]
    no_window = 0x08000000 if sys.platform == "win32" else 0
    try:
        done = subprocess.run(
            [*command, *limits],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            creationflags=no_window,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(path) from error
    return done.stdout


def _too_much(path: Path) -> PlannerError:
    return PlannerError(
        tr(
            "{file} takes too much time or memory to read; save the sheet as CSV and import that.",
            file=path.name,
        )
    )


def _problem(path: Path, sheet: object, problem: dict[str, Any]) -> PlannerError:
    file = path.name
    sentences = {
        "large": lambda: str(_too_much(path)),
        "password": lambda: tr("{file} is locked with a password; save it without.", file=file),
        "blank": lambda: tr("{file} holds no table: it is blank.", file=file),
        "rows": lambda: tr("{file} has more than {most} rows.", file=file, most=MAX_ROWS),
        "columns": lambda: tr("{file} has more than {most} columns.", file=file, most=MAX_COLUMNS),
        "sheet": lambda: tr(
            "{file} has no sheet “{sheet}”; its sheets are: {sheets}.",
            file=file,
            sheet=sheet,
            sheets=listed(problem.get("sheets", []), most=30),
        ),
        "unreadable": lambda: tr("{file} cannot be read as a workbook.", file=file),
    }
    return PlannerError(sentences[problem["problem"]]())
