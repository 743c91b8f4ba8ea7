"""Cells of a sheet: their names, what they hold as text, and edits that do not come back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

EditKind = Literal[
    "changed",
    "above",
    "new row",
    "removed row",
    "heading",
    "new column",
    "removed column",
    "beside",
]


class Edit(NamedTuple):
    """What somebody changed that does not come back, and where."""

    kind: EditKind
    cell: str
    """The name of the cell, of a row its first; empty for what is no longer there."""
    words: str = ""
    """What a new column is called, and what something was called that was changed or removed."""


def loose_cells(
    rows: Sequence[tuple[int, Sequence[str]]], known: Collection[int]
) -> Iterator[Edit]:
    """Yield what stands in rows outside of the known columns."""
    width = max((len(cells) for _, cells in rows), default=0)
    beside = [at for at in range(width) if at not in known]
    for number, cells in rows if beside else ():
        for at in beside:
            if at < len(cells) and cells[at].strip():
                yield Edit("beside", cell_name(at, number))


def cell_name(position: int, number: int) -> str:
    """Return the name of a cell, such as "C7" for position 2 in row 7."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{number}"


def cell_position(cell: str) -> tuple[int, int]:
    """Return the position of a cell's column, from 0, and the number of its row."""
    letters = cell.rstrip("0123456789")
    position = 0
    for letter in letters:
        position = position * 26 + ord(letter) - 64
    return position - 1, int(cell[len(letters) :])


def as_text(value: object) -> str:
    """Return an exported value as the text of a cell that holds it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else f"{value:.15g}"
    return str(value)
