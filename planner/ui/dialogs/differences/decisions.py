"""What somebody decided of each difference."""

from __future__ import annotations

from collections.abc import Sequence

from planner.imports import Change
from planner.ui.dialogs.differences.groups import TO_DECIDE
from planner.ui.dialogs.differences.lines import Line


class Decisions:
    """Changes are accepted to begin with; the rest waits until somebody decides."""

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self._lines = lines
        self._ticked = {line for line in lines if line.changes and line.group not in TO_DECIDE}
        self._chosen: dict[Line, int] = {}
        """Which option of a conflict was chosen."""

    @property
    def accepted(self) -> tuple[Change, ...]:
        """The changes that are accepted, in the order of the lines."""
        found: list[Change] = []
        for line in self._lines:
            if line in self._ticked:
                found += line.changes
            elif line.options is not None and line in self._chosen:
                found += line.options[self._chosen[line]].changes
        return tuple(found)

    @property
    def settled(self) -> tuple[Change, ...]:
        """The changes that somebody decided against."""
        accepted = set(self.accepted)
        return tuple(c for line in self._chosen for c in line.changes if c not in accepted)

    @property
    def undecided(self) -> int:
        """How many lines wait for a decision."""
        waiting = (line for line in self._lines if line.group in TO_DECIDE)
        return sum(line not in self._ticked and line not in self._chosen for line in waiting)

    def is_ticked(self, line: Line) -> bool:
        """Return whether a line is accepted that has no options."""
        return line in self._ticked

    def is_chosen(self, line: Line, option: int) -> bool:
        """Return whether this option of a conflict was chosen."""
        return self._chosen.get(line) == option

    def is_accepted(self, line: Line) -> bool:
        """Return whether a line is ticked, or decided for what comes in."""
        return self.is_ticked(line) or self.is_chosen(line, 1)

    def accept(self, line: Line, on: bool) -> None:
        """Accept a line, or leave it as it is."""
        if line.options is not None and on:
            self._chosen[line] = 1
        elif line.options is not None:
            self._chosen.pop(line, None)
        elif line.changes:
            (self._ticked.add if on else self._ticked.discard)(line)

    def choose(self, line: Line, option: int) -> None:
        """Decide a conflict; choosing the same again leaves it open."""
        if self.is_chosen(line, option):
            del self._chosen[line]
        else:
            self._chosen[line] = option
