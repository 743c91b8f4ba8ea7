"""A plain list of rows, sorted once and narrowed as one types; it knows nothing of Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, KeysView, Sequence
from itertools import chain, compress
from operator import attrgetter, indexOf, itemgetter
from typing import Any

from planner.plain_letters import plain_letters
from planner.ui.as_written import places_in_order
from planner.ui.finding.words import Vocabulary
from planner.ui.table.column import Column

_MOST_MISSPELT = 2_000
"""Among more rows, looking for what may be misspelt would hold up whoever types."""

_KEY = attrgetter("key")

Keep = Callable[[Any], bool]
Left = tuple[list[Any], list[str]]
"""Rows that a filter leaves, and the words of each where it asked for words."""


def line_of(key: Hashable, rows: Sequence[Any]) -> int | None:
    """Return where the row of this key stands among rows; none where it is not there."""
    try:
        return indexOf(map(_KEY, rows), key)
    except ValueError:
        return None


class RowList:
    """All rows of a table in their order, and those of them that the filter leaves."""

    def __init__(self, columns: Sequence[Column], sort: int, descending: bool) -> None:
        self._columns = columns
        self._sort = (sort, descending)
        self.every: list[Any] = []
        self._ordered: list[Any] | None = []
        self._beside: list[Hashable] = []
        self._words: dict[Any, tuple[Any, str]] = {}
        self._gathered: list[str] = []
        """The words of the first rows in order, as far as they have been needed."""
        self._text = ""
        self._keep: Keep | None = None
        self._left: Left | None = None
        self._near = False
        self._places: dict[int, dict[str, int]] = {}
        """The places of words in order, by the column they stand in."""

    @property
    def near(self) -> bool:
        """Whether the rows that are left hold only what the text may be misspelt for."""
        self.wanted()
        return self._near

    @property
    def filtered(self) -> bool:
        return bool(self._text) or self._keep is not None

    @property
    def in_order(self) -> bool:
        """Whether the rows need not be sorted again."""
        return self._ordered is not None

    def set(self, rows: Sequence[Any]) -> set[Any] | None:
        """Take these rows instead; the keys of those that say something else, None for any.

        The order stays as it is where no row came or went and none sorts elsewhere.
        """
        # Where there is nothing to be shown, not even who is in the plan is asked for.
        beside = [column.beside() for column in self._columns] if rows else []
        same_words, self._beside = beside == self._beside, beside
        if not same_words:
            self._words.clear()
        others = self._others(rows) if same_words else None
        self.every = list(rows)
        if others is None:
            self._forget_order()
            return None
        differ = [(old, new) for old, new in others if old != new]
        self._keep_order(others, differ)
        return {new.key for _, new in differ}

    def _others(self, rows: Sequence[Any]) -> list[tuple[Any, Any]] | None:
        """Which objects take the place of which; None where rows came or went."""
        if len(rows) != len(self.every):
            return None
        others = [(old, new) for old, new in zip(self.every, rows, strict=True) if old is not new]
        return others if all(old.key == new.key for old, new in others) else None

    def _keep_order(self, others: list[tuple[Any, Any]], differ: list[tuple[Any, Any]]) -> None:
        if self._ordered is None or not others:
            return
        key = self._columns[self._sort[0]].order_key()
        if any(key(old) != key(new) for old, new in differ):
            self._forget_order()
            return
        instead = {id(old): new for old, new in others}
        before = self._ordered
        self._ordered, self._left = [instead.get(id(row), row) for row in before], None
        new_words, texts = {new.key for _, new in differ}, self._texts()
        for at, row in enumerate(self._ordered[: len(self._gathered)]):
            if row.key in new_words:
                self._gathered[at] = self._put_together(row, texts)[1]

    def sort(self, column: int, descending: bool) -> None:
        """Sort by this column from now on; an order that is known already is kept."""
        if (column, descending) != self._sort:
            self._sort = (column, descending)
            self._forget_order()

    def _forget_order(self) -> None:
        self._ordered = self._left = None
        self._gathered = []

    def filter(self, text: str, keep: Keep | None) -> None:
        """Leave only rows that hold every word of the text and that ``keep`` keeps; where none
        does, those that hold what it may be misspelt for."""
        wanted = plain_letters(text).strip()
        same = self._keep is None and keep is None
        longer = same and bool(self._text) and wanted.startswith(self._text)
        self._text, self._keep = wanted, keep
        left = self._narrowed(*self._left) if longer and self._left is not None else None
        # Where nothing is left, it may be misspelt: then it is looked for among all.
        self._left = left if left is not None and left[0] else None
        self._near = False

    def wanted(self) -> list[Any]:
        """Return the rows that the filter leaves, in order."""
        if self._left is None:
            rows = self._order()
            words = self._gather(len(rows)) if self._text else []
            if self._keep is not None:
                kept = [self._keep(row) for row in rows]
                rows, words = list(compress(rows, kept)), list(compress(words, kept))
            self._left, self._near = self._narrowed(rows, words), False
            if self._text and not self._left[0] and len(rows) <= _MOST_MISSPELT:
                self._left = self._misspelt(rows, words)
                self._near = bool(self._left[0])
        return self._left[0]

    def _misspelt(self, rows: list[Any], words: list[str]) -> Left:
        """Leave the rows that hold what each word may be misspelt for."""
        known = Vocabulary({word for said in words for word in said.split()})
        for word in self._text.split():
            near = {*known.containing(word), *known.nearly(word)}
            kept = [not near.isdisjoint(said.split()) for said in words]
            rows, words = list(compress(rows, kept)), list(compress(words, kept))
        return rows, words

    def _narrowed(self, rows: list[Any], words: list[str]) -> Left:
        for word in self._text.split():
            kept = [word in said for said in words]
            rows, words = list(compress(rows, kept)), list(compress(words, kept))
        return rows, words

    def prepare(self, count: int) -> bool:
        """Gather the words of some more rows before anybody filters; whether any are left."""
        self._gather(len(self._gathered) + count)
        return len(self._gathered) < len(self.every)

    def _gather(self, most: int) -> list[str]:
        words, known, texts = self._gathered, self._words, self._texts()
        for row in self._order()[len(words) : most]:
            kept = known.get(row.key)
            if kept is None or kept[0] is not row:
                kept = self._put_together(row, texts)
            words.append(kept[1])
        return words

    def _texts(self) -> list[Callable[[Any], str]]:
        return [column.texts() for column in self._columns]

    def _order(self) -> list[Any]:
        if self._ordered is None:
            self._ordered = self._in_order()
        return self._ordered

    def _in_order(self) -> list[Any]:
        """Put what is empty last, whichever way round."""
        column, descending = self._sort
        key = self._columns[column].order_key()
        by_words = defaultdict[str, list[Any]](list)
        keyed, empty = list[tuple[Any, Any]](), list[Any]()
        for row in self.every:
            value = key(row)
            if value is None or value == "":
                empty.append(row)
            elif isinstance(value, str):
                by_words[value].append(row)
            else:
                keyed.append((value, row))
        keyed.sort(key=itemgetter(0), reverse=descending)
        places = self._places_of(column, by_words.keys())
        words = sorted(by_words, key=places.__getitem__, reverse=descending)
        in_order = chain.from_iterable(map(by_words.__getitem__, words))
        return [*(row for _, row in keyed), *in_order, *empty]

    def _places_of(self, column: int, words: KeysView[str]) -> dict[str, int]:
        """Return places for these words; the order of those that are known stays what it was."""
        known = self._places.get(column, {})
        if not words <= known.keys():
            known = self._places[column] = places_in_order(words)
        return known

    def _put_together(self, row: Any, texts: list[Callable[[Any], str]]) -> tuple[Any, str]:
        """Return a row with all its words; kept for as long as the row stays as it is."""
        known = self._words.get(row.key)
        if known is None or known[0] != row:
            known = row, plain_letters("\n".join([text(row) for text in texts]))
        self._words[row.key] = known = row, known[1]
        return known
