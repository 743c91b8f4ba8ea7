"""The selection of a table, kept by the keys of its rows while the table is reset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.ui.table.row_list import line_of

MOST_SELECTED = 2_000
"""How many selected rows are kept at most."""


class KeptSelection(NamedTuple):
    """What was selected, and where the keyboard was."""

    keys: tuple[int, ...] = ()
    current: int | None = None
    """The key of the row the keyboard was on; None on the empty one."""
    line: int = -1
    column: int = -1
    """-1: the keyboard was nowhere yet."""
    sections: tuple[int, ...] = ()
    """The columns of the selected cells; none where whole rows were selected."""

    def line_in(self, shown: Sequence[Any], every: Sequence[Any], *, adding: bool) -> int | None:
        """Return the line where the keyboard belongs among the rows shown now.

        That is where its row went, or the row that took its place where it is among ``every`` row
        no more, or the empty line where somebody is ``adding`` rows.
        """
        if self.current is None:
            return len(shown) if adding and self.column >= 0 else None
        line = line_of(self.current, shown)
        if line is not None:
            return line
        removed = line_of(self.current, every) is None
        return min(self.line, len(shown) - 1) if removed and shown else None

    def lines_in(self, shown: Sequence[Any]) -> list[int]:
        """Return the lines of the selected rows, where there are several, but not too many."""
        if not 1 < len(self.keys) <= MOST_SELECTED:
            return []
        wanted = set(self.keys)
        return [line for line, row in enumerate(shown) if row.key in wanted]
