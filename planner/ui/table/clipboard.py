"""Rows out to a spreadsheet and back: tab-separated text, as a spreadsheet copies it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from planner.ui.table.column import Column
from planner.ui.table.long_steps import Progress, no_progress


def parse_tsv(text: str) -> list[list[str]]:
    """Return the cells of tab-separated text, unquoting what a spreadsheet quotes."""
    rows: list[list[str]] = [[]]
    cell, quoted, at = "", False, 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while at < len(text):
        letter = text[at]
        if quoted:
            if letter == '"' and text[at + 1 : at + 2] == '"':
                cell += '"'
                at += 1
            elif letter == '"':
                quoted = False
            else:
                cell += letter
        elif letter == '"' and not cell and _closes(text, at):
            quoted = True
        elif letter in "\t\n":
            rows[-1].append(cell)
            cell = ""
            if letter == "\n":
                rows.append([])
        else:
            cell += letter
        at += 1
    rows[-1].append(cell)
    return [row for row in rows if any(value.strip() for value in row)]


def _closes(text: str, at: int) -> bool:
    """Whether a quote opened here ends before a tab or a line, as a spreadsheet writes it."""
    end = at + 1
    while (end := text.find('"', end)) >= 0:
        if text[end + 1 : end + 2] == '"':
            end += 2
            continue
        return text[end + 1 : end + 2] in ("", "\t", "\n")
    return False


def format_tsv(
    columns: Sequence[Column],
    rows: Sequence[Any],
    *,
    heads: bool,
    progress: Progress = no_progress,
) -> str:
    """Return rows as tab-separated text, days and numbers so that they can be pasted back."""
    lines = [[column.title for column in columns]] if heads else []
    writers = [_writer(column) for column in columns]
    for at, row in enumerate(rows):
        progress(at, len(rows))
        lines.append([write(row) for write in writers])
    return "\n".join("\t".join(_quoted(cell) for cell in line) for line in lines)


def _writer(column: Column) -> Callable[[Any], str]:
    """Return what writes a row's cell, quickly for many rows."""
    if column.write is None:
        return column.text
    value, copy = column.value, column.kind.copyist()
    return lambda row: copy(value(row))


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
