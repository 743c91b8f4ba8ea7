"""What is found of a table, and where it was found."""

from __future__ import annotations

from dataclasses import dataclass, field

from planner.store.salvage.raw_pages import Value

Stored = tuple[Value, ...]
"""A row as it is stored, its id first."""


@dataclass
class Salvaged:
    """What was found of a table."""

    rows: dict[int, Stored] = field(default_factory=dict)
    whole: bool = True
    """Whether every page of the table was there, and every row on it could be read."""
    last_id: int = 0
    """The highest id that was ever given out, as far as that is known."""
    counted: bool = False
    """Whether it is known, because the file's own count could be read."""
    remembered: dict[int, Stored] = field(default_factory=dict)
    """The rows as the history has them."""
    from_history: set[int] = field(default_factory=set)
    """The rows that only the history had."""
    gone: set[int] = field(default_factory=set)
    """Ids that the history says were taken away before."""

    def missing(self) -> list[int]:
        """Return the ids of rows that were there once, and may be lost."""
        if self.whole:
            return []
        return [i for i in range(1, self.last_id + 1) if i not in self.rows and i not in self.gone]
