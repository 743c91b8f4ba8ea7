"""What a table shows and how it is changed, said once for the view, copying and pasting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from planner.models import Draft
from planner.text import Sentence
from planner.ui.table.kinds import Choice, Day, Kind, Number

Write = Callable[[Draft, int, Any], object]
"""Writes a value into the row of this key; part of a verb."""


_ORDERED = (Day, Number)
"""Kinds whose values sort by themselves; all others by their words."""


@dataclass(frozen=True)
class Column:
    """One column of a table over rows of any class that has a ``key``."""

    title: str
    value: Callable[[Any], Any]
    kind: Kind = field(default_factory=Kind)
    write: Write | None = None
    """None: this column is worked out and cannot be typed into."""
    label: str = ""
    """The step's name, as in "Undo change hours"."""
    show: Callable[[Any], str] | None = None
    """Where the words are not those of the kind; they follow from the row and the day alone."""
    tone: Callable[[Any], str] | None = None
    """Shown as a pill of this tone (``good``, ``weak``, ``bad``, ``plain``)."""
    order: Callable[[Any], Any] | None = None
    """What to sort by where that is not the value."""
    may_write: Callable[[Any], bool] | None = None
    single: bool = False
    """Whether it says which row this is, as an id does, so that no other row has the same."""
    width: int = 12
    """In letters; a table wider than its columns gives the rest to them in proportion."""
    strong: bool = False
    wraps: bool = False
    """Whether all its words are shown, in as many lines as they take; it cannot be typed into."""
    paint: Callable[..., None] | None = None
    """Paints the cell's content itself: ``paint(painter, box, row)``."""

    def text(self, row: Any) -> str:
        """Return the words in the cell."""
        return self.show(row) if self.show is not None else self.kind.show(self.value(row))

    def texts(self) -> Callable[[Any], str]:
        """Return what gives the words in the cells of many rows, while nothing changes beside
        them."""
        if self.show is not None:
            return self.show
        value, show = self.value, self.kind.shower()
        return lambda row: show(value(row))

    def beside(self) -> Any:
        """Return what the words follow from beside the row; where it is the same, a row that is the
        same says the same. Labels are not asked for where ``show`` has the words."""
        named = self.show is not None and isinstance(self.kind, Choice)
        return None if named else self.kind.beside()

    def order_key(self) -> Callable[[Any], Any]:
        """Return what rows are sorted by: words are put in the order of the
        locale; None is empty."""
        if self.order is not None:
            return self.order
        if isinstance(self.kind, _ORDERED):
            return self.value
        return self.texts()

    @property
    def right(self) -> bool:
        """Whether its words stand at the right of the cell, as figures do."""
        return isinstance(self.kind, Number) and self.tone is None and self.paint is None

    def editable(self, row: Any) -> bool:
        if self.write is None:
            return False
        return self.may_write is None or self.may_write(row)


@dataclass(frozen=True)
class Beginning:
    """What a row of a list is known by where its first column alone says too little, as for
    somebody in a seat: pasted lines need these columns, and add a row from their values."""

    titles: tuple[str, ...]
    add: Callable[[Draft, Sequence[Any]], Any]


@dataclass(frozen=True)
class Listing:
    """What a table as a whole can do."""

    key: Sentence
    """What it is called, and under which its widths and order are remembered."""
    columns: tuple[Column, ...]
    add: Callable[[Draft, str], Any] | None = None
    """Adds a row from what was typed into the first column of the empty row below the last."""
    beginning: Beginning | None = None
    """Adds a row from a pasted line where the first column is not enough for one."""
    begins_with_choice: bool = False
    """Whether the first column is no name of the row, but chosen, as a person is: a new row begins
    with a choice, and lines pasted with headings are new rows whatever they begin with."""
    names_each: bool = False
    """Whether the first column is the name of a person or department, which a placeholder is
    not."""
    add_label: str = ""
    """In the empty row: "Add a person…"."""
    added: str = ""
    """The step's name: "add person"."""
    remove_all: Callable[[Draft, Sequence[int]], object] | None = None
    """Removes the rows of these keys."""
    remove_label: Callable[[int], str] | None = None
    """The step's name for so many rows: "remove 2 people"."""
    removed: Callable[[int], str] | None = None
    """What is said once so many rows are removed: "Removed 2 people."."""
    sort: int = 0
    """The column it is sorted by at first."""
    descending: bool = False
    reorder: Callable[[Draft, Sequence[int]], object] | None = None
    """Puts all rows, by their keys, into this order by hand: the one that ``sort`` shows, and in
    which the rows are given to the table."""
    moved: Callable[[int], str] | None = None
    """The step's name where a row goes up (-1) or down (1): "move goal up"."""

    @property
    def takes_new(self) -> bool:
        """Whether pasted lines can be new rows."""
        return self.add is not None or self.beginning is not None
