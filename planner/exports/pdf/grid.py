"""The structure of a table: rows of cells, each cell leading to those that head it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from planner.exports.pdf.drawing import Drawing
from planner.exports.pdf.structure import Part


class Grid:
    """One table of the document. Its headings are told once, wherever they are repeated."""

    def __init__(self, drawing: Drawing) -> None:
        self.table = Part("Table")
        self._name = f"t{drawing.structure.next_table()}"
        self._headed = False
        self._rows = 0

    @contextmanager
    def heading(self, page: Drawing) -> Iterator[None]:
        """Draw the row of headings."""
        again, self._headed = self._headed, True
        with page.artifact() if again else page.tagged("TR"):
            yield

    @contextmanager
    def column(self, page: Drawing, at: int) -> Iterator[None]:
        """Draw the heading of a column."""
        with page.tagged("TH", "/A<</O/Table/Scope/Column>>", name=f"{self._name}c{at}"):
            yield

    def row(self, count: int) -> Row:
        """Return the next row, of so many cells."""
        self._rows += 1
        return Row(self._name, self._rows, count)


class Row:
    """A row, which may go on under itself: its first cell names it, where it has others."""

    __slots__ = ("cells", "whole")

    def __init__(self, table: str, number: int, count: int) -> None:
        self.whole = Part("TR")
        name = f"{table}r{number}"
        under = f"/A<</O/Table/Headers[({table}c"
        self.cells = [Part("TD", f"{under}{at})({name})]>>") for at in range(1, count)]
        if self.cells:
            first = Part("TH", f"{under}0)]/Scope/Row>>", name)
        else:
            first = Part("TD", f"{under}0)]>>")
        self.cells.insert(0, first)
