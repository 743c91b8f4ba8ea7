"""What an import would make of a table, as the dialog shows it: rows as they come in, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from planner.imports import ColumnUse, Note
from planner.text import Many, One, trn
from planner.ui.widgets.ink import Tone

State = Literal["new", "known", "nameless", "doubtful"]
"""What a row that comes in is to the plan; it may be several of these."""


class Incoming(NamedTuple):
    """A row as it will stand in the plan."""

    line: int
    """Where the file first speaks of it."""
    states: tuple[State, ...]
    """The one to look at last."""
    cells: tuple[str, ...]


class Said(NamedTuple):
    """Notes of one kind: the rows left out, who is given which seat."""

    key: str
    one: One
    many: Many
    tone: Tone
    notes: Sequence[Note]
    """Those that are about no line of the file have the line 0."""

    @property
    def title(self) -> str:
        """Say how many there are."""
        return trn(self.one, self.many, len(self.notes))


class Outcome(NamedTuple):
    """Everything the right side of the dialog shows."""

    summary: str
    titles: tuple[str, ...]
    """What people call the columns of ``rows``."""
    rows: Sequence[Incoming]
    said: Sequence[Said]
    """Only kinds of which there are any, the ones to look at first."""
    uses: Sequence[ColumnUse]
    """What each column is used for, and why; some are taken for a field and not used."""
    unread: Sequence[str]
    """The headers of the columns nothing is read from."""

    def count(self, state: State) -> int:
        """Return how many rows are in this state."""
        return sum(state in row.states for row in self.rows)
