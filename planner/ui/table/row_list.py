"""A plain list of rows, sorted once and narrowed as one types; it knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from planner.ui.fold import fold
from planner.ui.table.column import Column

Keep = Callable[[Any], bool]


class RowList:
    """All rows of a table in their order, and those of them that the filter leaves."""

    def __init__(self, columns: Sequence[Column], sort: int, descending: bool) -> None:
        self._columns = columns
        self._sort = (sort, descending)
        self.every: list[Any] = []
        self._ordered: list[Any] | None = []
        self._words: dict[Any, tuple[Any, str]] = {}
        self._text = ""
        self._keep: Keep | None = None
        self._left: list[Any] | None = None

    @property
    def filtered(self) -> bool:
        return bool(self._text) or self._keep is not None

    def set(self, rows: Sequence[Any]) -> None:
        """Take these rows instead."""
        self.every = list(rows)
        self._ordered = self._left = None

    def sort(self, column: int, descending: bool) -> None:
        self._sort = (column, descending)
        self._ordered = self._left = None

    def filter(self, text: str, keep: Keep | None) -> None:
        """Leave only rows that hold every word of the text and that ``keep`` keeps."""
        wanted = fold(text).strip()
        longer = wanted.startswith(self._text) and self._keep is None and keep is None
        if not longer:
            self._left = None
        self._text, self._keep = wanted, keep
        if self._left is not None:
            self._left = self._narrowed(self._left)

    def wanted(self) -> list[Any]:
        """The rows that the filter leaves, in order."""
        if self._ordered is None:
            self._ordered = self._in_order()
        if self._left is None:
            rows = self._ordered
            if self._keep is not None:
                rows = [row for row in rows if self._keep(row)]
            self._left = self._narrowed(rows)
        return self._left

    def _in_order(self) -> list[Any]:
        """What is empty comes last, whichever way round."""
        column, descending = self._sort
        key = self._columns[column].order_key()
        keyed = [(key(row), at, row) for at, row in enumerate(self.every)]
        filled = [one for one in keyed if one[0] is not None and one[0] != ""]
        filled.sort(key=_first, reverse=descending)
        if len(filled) == len(keyed):
            return [row for _, _, row in filled]
        empty = [row for value, _, row in keyed if value is None or value == ""]
        return [row for _, _, row in filled] + empty

    def _narrowed(self, rows: list[Any]) -> list[Any]:
        for word in self._text.split():
            rows = [row for row in rows if word in self._words_of(row)]
        return rows

    def prepare(self, start: int, count: int) -> int:
        """Gather the words of some rows before anybody filters; gives where to go on, or 0."""
        for row in self.every[start : start + count]:
            self._words_of(row)
        return start + count if start + count < len(self.every) else 0

    def _words_of(self, row: Any) -> str:
        """All words of a row; kept for as long as the row stays as it is."""
        known = self._words.get(row.key)
        if known is not None and (known[0] is row or known[0] == row):
            return known[1]
        words = fold("\n".join([column.text(row) for column in self._columns]))
        self._words[row.key] = (row, words)
        return words


def _first(keyed: tuple[Any, int, Any]) -> Any:
    return keyed[0]
