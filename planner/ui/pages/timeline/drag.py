"""A bar on its way: moved or stretched by mouse or keys, and not yet let go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from planner.analysis.schedule.moving import Move, moves_needed
from planner.analysis.schedule.network import Network
from planner.text import tr, trn
from planner.ui.pages.timeline.lines import Bar
from planner.ui.pages.timeline.making import days_words
from planner.ui.pages.timeline.space import shift

Way = Literal["move", "first day", "last day", "draw"]
"""What changes: both days, one of them, or an action without days is given some."""


@dataclass(frozen=True)
class Drag:
    """A bar, what of it changes, and by how many days it has."""

    bar: Bar
    way: Way
    days: int = 0
    anchor: date | None = None
    """The day on which drawing began."""

    def moved_by(self, days: int) -> Drag:
        """Return the same at another distance from where it began."""
        return replace(self, days=days)

    @property
    def first(self) -> date:
        if self.way == "draw":
            assert self.anchor is not None
            return min(self.anchor, shift(self.anchor, self.days))
        assert self.bar.first is not None and self.bar.last is not None
        if self.way == "last day":
            return self.bar.first
        first = shift(self.bar.first, self.days)
        return first if self.way == "move" else min(first, self.bar.last)

    @property
    def last(self) -> date:
        if self.way == "draw":
            assert self.anchor is not None
            return max(self.anchor, shift(self.anchor, self.days))
        assert self.bar.first is not None and self.bar.last is not None
        if self.way == "first day":
            return self.bar.last
        last = shift(self.bar.last, self.days)
        return last if self.way == "move" else max(last, self.bar.first)

    @property
    def fields(self) -> dict[str, date]:
        """What is to be written into the action; nothing where nothing changes."""
        action = self.bar.action
        if self.way == "draw":
            return {"start": self.first, "due": self.last}
        if (self.first, self.last) == (self.bar.first, self.bar.last):
            return {}
        if self.way == "move":
            days = {"start": action.start, "due": action.due}
            return {name: shift(day, self.days) for name, day in days.items() if day is not None}
        return {"start": self.first} if self.way == "first day" else {"due": self.last}

    def words(self, near: date) -> str:
        """Return the days it would have, and how far that is from those it has."""
        shown = days_words(self.first, self.last, near)
        long = (self.last - self.first).days + 1
        length = trn("{count} day", "{count} days", long)
        if self.way != "move":
            return tr("{days} · {length}", days=shown, length=length)
        if not self.days:
            return shown
        count = abs(self.days)
        if self.days > 0:
            moved = trn("{count} day later", "{count} days later", count)
        else:
            moved = trn("{count} day earlier", "{count} days earlier", count)
        return tr("{days} · {moved}", days=shown, moved=moved)

    def waiting(self, known: Network) -> tuple[Move, ...]:
        """Return what waits for it and would have to move, and by how much."""
        step_id = self.bar.key[1]
        step = known.steps.get(step_id)
        if step is None:
            return ()
        moved = step._replace(first=self.first, last=self.last)
        return moves_needed(
            Network(dict(known.steps) | {step_id: moved}, known.waiting, known.launch), step_id
        )
