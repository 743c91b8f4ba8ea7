"""What a list is made of: columns, rows, and the view of a plan that they are read from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from planner.analysis.cover.coverage import Coverage
from planner.exports.blocks.section import Tone
from planner.exports.redaction.disclosure import Disclosure
from planner.exports.redaction.names import Names
from planner.models import Assignment, Responsibility
from planner.models.catalogue.field import Range
from planner.text import tr

R = TypeVar("R", contravariant=True)
Row = TypeVar("Row")


class Cover(NamedTuple):
    """How many hold something, and how many should."""

    held: int
    needed: int = 0

    @property
    def words(self) -> str | int:
        """Return “none”, “1 only”, “2 of 3” where fewer than needed, else the plain number."""
        if self.held == 0:
            return tr("none")
        if self.held == 1:
            return tr("1 only")
        if self.held < self.needed:
            return tr("{held} of {needed}", held=self.held, needed=self.needed)
        return self.held

    @property
    def tone(self) -> Tone:
        """Return bad for none, weak for fewer than two or than needed, else good."""
        if self.held == 0:
            return "bad"
        return "weak" if self.held == 1 or self.held < self.needed else "good"


Value = str | int | float | date | Cover | None
Kind = Literal["text", "long", "id", "number", "hours", "share", "day", "cover", "state"]
"""What a column holds: ``long`` wraps, ``id`` is never taken for a number, ``share`` is 0 to 1,
``state`` is a word that has a colour."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its stable name, its heading, and where a row's value comes from."""

    name: str
    title: str
    value: Callable[[R], Value]
    kind: Kind = "text"
    choices: str = ""
    """The drop-down list an editable column offers, by its name."""
    editable: bool = False
    within: Range | None = None
    """From where to where an editable figure may be."""
    total: Literal["", "sum"] = ""
    private: bool = False
    """About a person in particular: left out where names are redacted."""
    rating: bool = False
    """A judgement: left out unless it was chosen."""


@dataclass(frozen=True)
class Listing:
    """A list ready to be written: headings, and for every row its key and its values."""

    name: str
    title: str
    about: str
    """What the list shows and what may be done with it, in a sentence."""
    empty: str
    """What to say where there are no rows."""
    columns: tuple[Column[Any], ...]
    keys: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def editable(self) -> bool:
        """Return whether any column may be edited in the workbook."""
        return any(column.editable for column in self.columns)

    def position(self, name: str) -> int:
        """Return the place of the column of this stable name, from 0."""
        return next(n for n, column in enumerate(self.columns) if column.name == name)


class View(Disclosure):
    """What lists are made from."""

    @property
    def coverage(self) -> Coverage:
        """Return who holds what on the day of the document."""
        return self.measures.coverage

    def cover(self, responsibility: Responsibility) -> Cover | None:
        """Return how many hold a responsibility, and how many it needs; none once finished."""
        if responsibility.id not in self.plan.responsibilities:
            return None
        return Cover(self.coverage.depth(responsibility.id), responsibility.needed_cover)

    def holding(self, responsibility_id: int) -> Holding:
        """Return who was given a responsibility, by their roles."""
        return Holding(self.names, self.plan.assignments_of(responsibility_id))

    def _may_show(self, column: Column[Row]) -> bool:
        return not (column.private and self.redact) and not (column.rating and not self.ratings)

    def listing(
        self,
        name: str,
        title: str,
        columns: Iterable[Column[Row]],
        rows: Iterable[tuple[str, Row]],
        *,
        about: str,
        empty: str,
        of_people: bool = False,
    ) -> Listing:
        """Read rows, given with their keys, through the columns that this view may show.

        ``of_people``: a row is about one person. Redacted, such rows are in the order of what they
        say, since their own would tell who that is.
        """
        shown = tuple(filter(self._may_show, columns))
        values = [column.value for column in shown]
        keyed = list(rows)
        keys = [key for key, _ in keyed]
        given = [row for _, row in keyed]
        read = list(zip(*(map(value, given) for value in values), strict=True))
        if self.redact:
            order = list(range(len(read)))
            if of_people:
                order.sort(key=lambda n: list(map(str, read[n])))
            filled = _filled_columns(read, len(shown))
            shown = tuple(shown[n] for n in filled)
            keys = [keys[n] for n in order]
            read = [tuple(read[n][at] for at in filled) for n in order]
        return Listing(
            name=name,
            title=title,
            about=about,
            empty=empty,
            columns=shown,
            keys=tuple(keys),
            rows=tuple(read),
        )


def _filled_columns(rows: Sequence[Sequence[Value]], columns: int) -> list[int]:
    """Return the columns in which any row has something; all where there are no rows."""
    return [n for n in range(columns) if not rows or any(row[n] not in (None, "") for row in rows)]


@dataclass(frozen=True)
class Holding:
    """Names of the people assigned to one responsibility."""

    names: Names
    assignments: Sequence[Assignment]

    @cached_property
    def owners(self) -> str:
        """Return the names of the owners."""
        return self._joined_names(a for a in self.assignments if a.role == "owner")

    @cached_property
    def ready_backups(self) -> str:
        """Return the names of backups who are ready."""
        return self._joined_names(a for a in self.assignments if a.role == "backup" and a.ready)

    @cached_property
    def other_backups(self) -> str:
        """Return the names of backups who are not ready."""
        return self._joined_names(a for a in self.assignments if a.role == "backup" and not a.ready)

    def _joined_names(self, assignments: Iterable[Assignment]) -> str:
        return join_names(self.names.people({a.person_id for a in assignments}))


def join_names(names: Iterable[str]) -> str:
    """Return several names for one cell, separated by semicolons, since names may have commas."""
    return "; ".join(names)


def word(choice: str | None) -> str | None:
    """Return one of a few words as people read it."""
    return tr(choice) if choice else choice


def yes_no(value: bool) -> str:
    """Return yes or no in the reader's language."""
    return tr("yes") if value else tr("no")


def total_of(listing: Listing, position: int) -> float:
    """Return the sum of a column, as it is shown below its heading."""
    values = (row[position] for row in listing.rows)
    return math.fsum(value for value in values if isinstance(value, int | float))
