"""What the chart shows: a heading for each phase, a bar for each action, and the goals' days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from planner.analysis.schedule.network import Network
from planner.models import Action
from planner.models.work import FINISHED_STATUSES

Key = tuple[str, int]
"""A line's kind ("phase", "action" or "goal") and its number there; it stays the same."""


class Label(NamedTuple):
    """A few words beside a bar."""

    words: str
    tone: str = "plain"

    @property
    def is_strong(self) -> bool:
        """Whether it is something to look after."""
        return self.tone in ("bad", "weak")


class Away(NamedTuple):
    """Days of a bar on which an owner is on leave."""

    first: date
    last: date
    nobody: bool
    """On some of them nobody else holds it."""


class Leaving(NamedTuple):
    """An owner's last day, on a bar that goes on."""

    last_day: date
    nobody: bool
    """Nobody holds it afterwards."""


class Heading(NamedTuple):
    """A phase, or the goals."""

    key: Key
    title: str
    words: str
    first: date | None
    last: date | None
    open: bool
    """Its lines are in sight."""

    @property
    def said(self) -> str:
        return f"{self.title}, {self.words}"


class Bar(NamedTuple):
    """An action."""

    key: Key
    action: Action
    tone: str
    labels: tuple[Label, ...]
    away: tuple[Away, ...]
    leaving: tuple[Leaving, ...]
    slack: int | None
    in_chain: bool
    said: str
    """All that is known of it, in words."""

    @property
    def title(self) -> str:
        return self.action.title

    @property
    def first(self) -> date | None:
        return self.action.start or self.action.due

    @property
    def last(self) -> date | None:
        first, last = self.first, self.action.due or self.action.start
        return None if first is None or last is None else max(first, last)

    @property
    def is_milestone(self) -> bool:
        """Whether it begins and ends on one day."""
        return self.action.start is not None and self.action.start == self.action.due

    @property
    def is_late(self) -> bool:
        return self.tone == "bad" and self.action.status not in FINISHED_STATUSES


class GoalLine(NamedTuple):
    """A goal with the days on which it was and is to be measured, and is due."""

    key: Key
    title: str
    due: date | None
    check_ins: tuple[date, ...]
    next_check_in: date | None
    words: str
    tone: str
    said: str

    @property
    def first(self) -> date | None:
        return min((*self.check_ins, *filter(None, (self.due, self.next_check_in))), default=None)

    @property
    def last(self) -> date | None:
        return max((*self.check_ins, *filter(None, (self.due, self.next_check_in))), default=None)


Line = Heading | Bar | GoalLine
LinkKind = Literal["plain", "chain", "clash"]


class Link(NamedTuple):
    """That an action waits for another."""

    id: int
    needs_id: int
    action_id: int
    kind: LinkKind
    said: str


@dataclass(frozen=True)
class Chart:
    """Everything the chart shows."""

    today: date
    launch: date | None = None
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    known: Network = field(default_factory=lambda: Network({}, {}))
    """The days as they are written, to try a move out on."""
    titles: Mapping[int, str] = field(default_factory=dict)
    """Of every action."""

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day there is anything on."""
        found = [self.today, *filter(None, (self.launch,))]
        for line in self.lines:
            found += filter(None, (line.first, line.last))
        return min(found), max(found)

    def place_of(self, key: Key | None) -> int:
        """Return which line has this key; -1 where none has."""
        return next((at for at, line in enumerate(self.lines) if line.key == key), -1)

    def bar(self, key: Key | None) -> Bar | None:
        """Return the bar of this key, if its action is in sight."""
        at = self.place_of(key)
        line = self.lines[at] if at >= 0 else None
        return line if isinstance(line, Bar) else None
