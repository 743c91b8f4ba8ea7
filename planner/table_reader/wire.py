"""What is written to the program, and how rows are packed: the one form both sides know."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

BLOCK_ROWS = 2_000
"""Rows in one block."""
_CELL, _ROW = "\x1f", "\x1e"
"""Between cells and between rows: Unicode's own separators, which are white space in a cell."""
_SEPARATORS = re.compile(f"[{_CELL}{_ROW}]")
_MARKED = re.compile(
    rf"(\A|[{_CELL}{_ROW}]) *"
    rf"(?:'(?='*[-0-9=+−@＝＋－＠])|=\"((?:[^\"{_CELL}{_ROW}]|\"\")*)\"(?=[{_CELL}{_ROW}]|\Z))"
)
"""Cells that begin with an apostrophe which only keeps a spreadsheet from reading what follows as
a number or a formula, and cells such as ``="0013"``, which do the same."""


def send(**message: object) -> None:
    """Write one message as a line of JSON."""
    _write(json.dumps(message).encode() + b"\n")


def fail(problem: str, **about: object) -> NoReturn:
    """Send what is wrong, and end this process."""
    send(problem=problem, **about)
    finish()


def finish() -> NoReturn:
    """End this process at once: a library may have left threads or memory in disorder."""
    flush()
    os._exit(0)


def flush() -> None:
    """Hand over what was sent so far."""
    sys.stdout.buffer.flush()


class RowSender:
    """Sends the rows of tables in blocks, and fails where they are too many."""

    def __init__(self, most_rows: int, most_cells: int) -> None:
        self._rows, self._cells = most_rows, most_cells

    def send(
        self, rows: Sequence[Sequence[str]], lines: Sequence[int], *, as_shown: bool = True
    ) -> None:
        """Send rows with the line that each starts on.

        ``as_shown`` leaves out what only says that a cell is text: a leading apostrophe before a
        digit, =, +, − or @, and the wrapping of ``="0013"``.
        """
        self._rows -= len(rows)
        self._cells -= (cells := sum(map(len, rows)))
        if self._rows < 0:
            fail("rows")
        if self._cells < 0:
            fail("cells")
        text = _join_cells(rows, cells)
        if as_shown and ("'" in text or '="' in text):
            text = _MARKED.sub(_plain, text)
        packed = text.encode("utf-8", "surrogatepass")
        first = lines[0] if lines else 0
        follow = not lines or lines[-1] - first == len(lines) - 1
        send(rows=len(rows), bytes=len(packed), lines=first if follow else list(lines))
        _write(packed + b"\n")


def _join_cells(rows: Sequence[Sequence[str]], cells: int) -> str:
    text = _ROW.join(map(_CELL.join, rows))
    between_cells = cells - sum(map(bool, rows))
    if text.count(_CELL) != between_cells or text.count(_ROW) != max(len(rows) - 1, 0):
        apart = ([_SEPARATORS.sub(" ", cell) for cell in row] for row in rows)
        text = _ROW.join(map(_CELL.join, apart))
    return text


def _plain(match: re.Match[str]) -> str:
    return match[1] + (match[2] or "").replace('""', '"')


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)


# The other side ------------------------------------------------------------------------------


def messages(output: bytes) -> Iterator[dict[str, Any]]:
    """Yield the messages of an output; those with ``rows`` hold pairs of line and cells.

    A reader that was stopped may have left half a message behind, which is left out.
    """
    at = 0
    while (end := output.find(b"\n", at)) >= 0:
        message = json.loads(output[at:end])
        at = end + 1
        if "bytes" in message:
            packed = output[at : at + message["bytes"]]
            if len(packed) < message["bytes"]:
                return
            message["rows"] = _unpacked(packed, message["rows"], message["lines"])
            at += len(packed) + 1
        yield message


def _unpacked(packed: bytes, count: int, lines: int | list[int]) -> list[tuple[int, Any]]:
    if not count:
        return []
    text = packed.decode("utf-8", "surrogatepass")
    rows = [tuple(row.split(_CELL)) if row else () for row in text.split(_ROW)]
    numbers = lines if isinstance(lines, list) else range(lines, lines + count)
    return list(zip(numbers, rows, strict=True))
