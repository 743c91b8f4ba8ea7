"""Rows out to a spreadsheet and back: tab-separated text, as a spreadsheet copies it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.models import Draft
from planner.text import listed, tr, trn
from planner.ui.table.column import Column, Listing
from planner.ui.table.headings import headings

MOST_ROWS = 20_000
MANY_ROWS = 200
"""So many take long enough to be waited for."""


class Pasted(NamedTuple):
    """What a paste did."""

    changed: int
    added: int
    left_out: tuple[str, ...]
    """Headings of the columns that this table has not, where there is something in them."""
    beyond: int
    """How many columns to the right of the table's last were left out."""
    keys: tuple[int, ...]
    """The rows that were changed or added."""


def parse(text: str) -> list[list[str]]:
    """The cells of tab-separated text, with the quotes a spreadsheet puts around line breaks."""
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


def written(columns: Sequence[Column], rows: Sequence[Any], *, heads: bool) -> str:
    """Rows as tab-separated text, days and numbers so that they can be pasted back."""
    lines = [[column.title for column in columns]] if heads else []
    for row in rows:
        lines.append([_out(column, row) for column in columns])
    return "\n".join("\t".join(_quoted(cell) for cell in line) for line in lines)


def _out(column: Column, row: Any) -> str:
    if column.write is not None:
        return column.kind.typed(column.value(row))
    return column.text(row)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def paste(
    draft: Draft,
    listing: Listing,
    cells: list[list[str]],
    rows: Sequence[Any],
    start_column: int,
    known: Sequence[Any],
) -> Pasted:
    """Write pasted cells: over ``rows`` from ``start_column`` on, then as new rows below them.

    Where the first line holds this table's headings, each line is a whole row: it changes the
    row that its first column names, or is a new one.
    """
    heads = headings(listing.columns, cells)
    if heads is not None:
        targets = _named(listing, heads, cells[1:], known)
        keys = _write(draft, listing, heads, cells[1:], targets)
        strange = [at for at in _used(cells[1:]) if at >= len(heads) or heads[at] is None]
        names = [cells[0][at].strip() if at < len(heads) else "" for at in strange]
        unknown = tuple(filter(None, names))
        return Pasted(*_counts(targets), unknown, names.count(""), keys)
    columns = list(listing.columns[start_column:])
    targets = [*rows[: len(cells)], *[None] * (len(cells) - len(rows))]
    keys = _write(draft, listing, columns, cells, targets)
    beyond = sum(at >= len(columns) for at in _used(cells))
    return Pasted(*_counts(targets), (), beyond, keys)


def _counts(targets: Sequence[Any | None]) -> tuple[int, int]:
    """How many rows were changed, and how many added."""
    added = sum(target is None for target in targets)
    return len(targets) - added, added


def _used(lines: list[list[str]]) -> list[int]:
    """The columns in which there is something, from the left."""
    return sorted({at for line in lines for at, cell in enumerate(line) if cell.strip()})


def count_rows(listing: Listing, cells: list[list[str]]) -> int:
    """How many rows pasted cells hold, a line of headings apart."""
    return len(cells) - (headings(listing.columns, cells) is not None)


def _named(
    listing: Listing, heads: list[Column | None], lines: list[list[str]], known: Sequence[Any]
) -> list[Any | None]:
    first = listing.columns[0]
    at = heads.index(first)
    by_name: dict[str, list[Any]] = {}
    for row in known:
        by_name.setdefault(first.text(row), []).append(row)
    names = [line[at].strip() if at < len(line) else "" for line in lines]
    return [by_name[n][0] if len(by_name.get(n, ())) == 1 else None for n in names]


def _write(
    draft: Draft,
    listing: Listing,
    columns: Sequence[Column | None],
    lines: list[list[str]],
    targets: Sequence[Any | None],
) -> tuple[int, ...]:
    """Write the lines over their targets, or as new rows; the keys of these rows."""
    keys = []
    for number, (line, target) in enumerate(zip(lines, targets, strict=True), 1):
        pairs = [(c, cell) for c, cell in zip(columns, line, strict=False) if c is not None]
        try:
            if target is None:
                pairs, key = _new_row(draft, listing, pairs)
            else:
                key = target.key
            keys.append(key)
            for column, cell in pairs:
                if column.write is None or (target is not None and not column.editable(target)):
                    continue
                column.write(draft, key, column.kind.read(cell, draft))
        except PlannerError as error:
            raise PlannerError(
                tr("Nothing was pasted: line {line}: {why}", line=number, why=error)
            ) from error
    return tuple(keys)


def _new_row(
    draft: Draft, listing: Listing, pairs: list[tuple[Column, str]]
) -> tuple[list[tuple[Column, str]], int]:
    if listing.add is None:
        raise PlannerError(tr("there is no row to paste it over."))
    first = listing.columns[0]
    name = next((cell for column, cell in pairs if column is first), "")
    row = listing.add(draft, name.strip())
    return [(column, cell) for column, cell in pairs if column is not first and cell], row.id


def said(pasted: Pasted) -> str:
    """What a paste did, in a sentence, and in another what it left out."""
    changed, added, left_out, beyond, _ = pasted
    parts = []
    if added:
        parts.append(trn("{count} row added", "{count} rows added", added))
    if changed:
        parts.append(trn("{count} row changed", "{count} rows changed", changed))
    words = tr("{what}.", what=tr(", ").join(parts))
    if left_out:
        names = listed([f"“{name}”" for name in left_out], most=5)
        words += " " + tr("This list has no column {names}; that was left out.", names=names)
    if beyond:
        words += " " + trn(
            "{count} column for which there is no place was left out.",
            "{count} columns for which there is no place were left out.",
            beyond,
        )
    return words
