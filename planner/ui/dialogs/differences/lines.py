"""What differs, line by line, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from planner.imports import Change, Differences, Invalid
from planner.imports.merge import LISTS
from planner.models import Assignment, Plan, Responsibility
from planner.models.catalogue import fields_of
from planner.text import day, mark, number, tr, trn
from planner.ui.dialogs.differences.groups import Group, group_of


class Option(NamedTuple):
    """One way to decide a conflict."""

    words: str
    changes: tuple[Change, ...]
    """What is accepted with it."""


@dataclass(eq=False)
class Line:
    """One line: something that can be accepted or left, or only be read."""

    group: Group
    who: str
    what: str = ""
    was: str = ""
    now: str = ""
    worth_knowing: str = ""
    details: str = ""
    """All of it in words."""
    changes: tuple[Change, ...] = ()
    options: tuple[Option, Option] | None = None
    """Of a conflict: keeping what the plan says, and the other way."""
    tone: str = ""
    """How bad it is, where that is said."""

    @property
    def wide(self) -> bool:
        """Whether it is about a whole row, and its words take the room of two columns."""
        return self.options is None and not (self.was and self.now)


class SourceWords(NamedTuple):
    """What is said of the differences of one source besides the values."""

    conflict: Callable[[Change], tuple[str, str]]
    """Who wrote what the plan says, and what the source said before."""
    worth_knowing: Callable[[Change], str]
    gone: Callable[[Change], tuple[str, str]]
    """What becomes of what somebody holds who is gone, and how bad that is."""
    removed: Callable[[Change], str]
    """What is lost with a removed row."""
    place: Callable[[Change], str]
    """Where the value stands that comes in."""
    several_sheets: bool = False


def lines_of(
    found: Differences, plan: Plan, source: SourceWords, unchanged: Iterable[str]
) -> list[Line]:
    """Return the lines of all differences."""
    maker = _Maker(plan, source, found)
    return [
        *maker.conflicts(found.conflicts),
        *map(maker.change, found.changes),
        *map(_unusable, found.invalid),
        *(Line("unchanged", who) for who in unchanged),
    ]


class _Maker:
    """Makes the lines of one comparison."""

    def __init__(self, plan: Plan, source: SourceWords, found: Differences) -> None:
        self._plan, self._source = plan, source
        self._renamed = {
            change.row_id
            for change in found.changes
            if change.in_list == "people" and change.values and change.values[0][0] == "name"
        }

    # Conflicts -------------------------------------------------------------------------------

    def conflicts(self, conflicts: Sequence[Change]) -> Iterator[Line]:
        """Yield a line for each, and one for all that ask whether a row is another person."""
        for _, group in groupby(conflicts, key=lambda change: (change.sheet, change.row)):
            changes = list(group)
            another = [change for change in changes if change.in_place_of is not None]
            if another:
                yield self._another_person(changes, another[0])
            else:
                yield from map(self._conflict, changes)

    def _another_person(self, changes: Sequence[Change], another: Change) -> Line:
        same = tuple(change for change in changes if change is not another)
        now = {change.column: describe_value(change.now) for change in same}
        person = self._plan.people[another.in_place_of or 0]
        words = ", ".join(now.values())
        return Line(
            "conflict",
            person.shown_name,
            tr("Id {id}", id=person.ref),
            worth_knowing=tr("Name and e-mail both changed"),
            details=" ".join((another.doubt, *(kept.doubt for kept in same[:1]))),
            changes=tuple(changes),
            options=(
                Option(tr("The same person, now {words}", words=words), same),
                Option(tr("Another person; {name} leaves", name=person.shown_name), (another,)),
            ),
        )

    def _conflict(self, change: Change) -> Line:
        writer, before = self._source.conflict(change)
        was, now = cell_words(change, change.was), cell_words(change, change.now)
        keep, take = tr("Keep {value}", value=was), tr("Take {value}", value=now)
        if change.kind == "new":
            keep, take = tr("Stays removed"), tr("Comes back: {values}", values=_values(change))
        elif change.kind == "removed":
            keep, take = tr("Stays"), tr("Is removed")
        return Line(
            group_of(change, conflict=True),
            self._name_of(change),
            self._kind_words(change),
            writer,
            self._source.place(change),
            tr(_ANOTHER_ROW) if change.doubt else before,
            self._details(change, change.doubt, before, writer),
            (change,),
            (Option(keep, ()), Option(take, (change,))),
        )

    # Changes -----------------------------------------------------------------------------------

    def change(self, change: Change) -> Line:
        """Return the line of a change that nothing stands against."""
        group = group_of(change, conflict=False, renamed=self._renamed)
        who, what = self._name_of(change), self._kind_words(change)
        if group == "gone":
            return self._gone_line(change, who)
        if group == "removed":
            lost = self._source.removed(change)
            details = self._details(
                change, tr("What goes with it: {what}.", what=_all(lost, change))
            )
            return Line(group, who, what, lost, details=details, changes=(change,))
        worth = self._source.worth_knowing(change)
        details = self._details(change, worth)
        if change.kind == "new":
            now = _values(change)
            return Line(group, who, what, now, "", worth, details, (change,))
        was, now = cell_words(change, change.was), cell_words(change, change.now)
        return Line(group, who, what, was, now, worth, details, (change,))

    def _gone_line(self, change: Change, who: str) -> Line:
        state, tone = self._source.gone(change)
        last_day = day(dict(change.values)["last_day"])
        words = tr(" · ").join((tr("set to {day}", day=last_day), *change.side_effects))
        details = self._details(change, words, what=tr("Last day"))
        return Line(
            "gone", who, tr("Last day"), words, worth_knowing=state, details=details,
            changes=(change,), tone=tone,
        )  # fmt: skip

    # Words -------------------------------------------------------------------------------------

    def _kind_words(self, change: Change) -> str:
        what = _what(change)
        return tr(" · ").join((change.sheet, what)) if self._source.several_sheets else what

    def _details(self, change: Change, *more: str, what: str = "") -> str:
        whole = change.column is None
        lines = (
            tr("{where}: {who}, {what}.", where=_where(change), who=self._name_of(change),
               what=what or _what(change)),
            tr("In the plan: {value}", value=cell_words(change, change.was))
            if change.was is not None or not whole
            else "",
            tr("Now: {value}", value=cell_words(change, change.now))
            if change.now is not None or not whole
            else "",
            *more,
        )  # fmt: skip
        return tr(" · ").join(filter(None, lines))

    def _name_of(self, change: Change) -> str:
        """Name the row: people by name, where lists for programs have their id."""
        if change.in_list == "people" and change.row_id in self._plan.people:
            return self._plan.people[change.row_id].shown_name
        if change.in_list == "people" and isinstance(change.now, Mapping):
            return str(change.now.get(tr("Name")) or change.row)
        table = self._plan.table(Assignment)
        given = table.get(change.row_id) if change.in_list == "champions" else None
        if given is None:
            return change.row
        seat = self._plan.name_of(self._plan.get(Responsibility, given.responsibility_id))
        person = self._plan.people[given.person_id].shown_name
        return tr("{seat}: {person}", seat=seat, person=person)


_ROWS = {"changed": mark("changed"), "new": mark("New row"), "removed": mark("Row removed")}
_ANOTHER_ROW = mark("another row?")


def _what(change: Change) -> str:
    """Return the column of a change, or what becomes of its row."""
    if change.in_list == "people" and change.kind == "new":
        return tr("New person")
    return change.column or tr(_ROWS[change.kind])


def _unusable(cell: Invalid) -> Line:
    where = " ".join(filter(None, (cell.sheet, cell.cell)))
    words = tr("{place}: {reason}", place=where, reason=cell.reason)
    return Line("invalid", where, "", cell.reason, details=words)


def _all(short: str, change: Change) -> str:
    return tr("; ").join(filter(None, (short, *change.side_effects)))


def _where(change: Change) -> str:
    return " ".join(filter(None, (change.sheet, change.cell)))


def _values(change: Change) -> str:
    """Return what a new row holds, without what it is called."""
    if not isinstance(change.now, Mapping):
        return describe_value(change.now)
    called = (tr("Name"), tr("Id"), tr("E-mail"))
    shown = _in_words(change, change.now)
    return describe_value({heading: v for heading, v in shown.items() if heading not in called})


def _in_words(change: Change, values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a row by heading, with days as people read them."""
    days = {
        tr(field.title)
        for field in fields_of(LISTS[change.in_list].row_type)
        if field.form == "day"
    }
    return {
        heading: day(date.fromisoformat(str(value))) if heading in days and value else value
        for heading, value in values.items()
    }


def cell_words(change: Change, value: object) -> str:
    """Return one of the two values of a change as people read it."""
    if change.column is None or isinstance(value, Mapping):
        return describe_value(value)
    return describe_value(_in_words(change, {change.column: value})[change.column])


def _plain_words(value: object) -> str:
    return number(value) if isinstance(value, int | float) else str(value)


def describe_value(value: object) -> str:
    """Return a value of a cell, or all values of a row, as people read it."""
    if isinstance(value, Mapping):
        return tr("; ").join(
            f"{heading}: {describe_value(part)}" for heading, part in value.items()
        )
    return tr("(empty)") if value is None or value == "" else _plain_words(value)


def refusal(count: int, why: str) -> str:
    """Say how many changes cannot be made together, and why the first cannot."""
    return trn(
        "{count} change cannot be made with the others that are ticked, and is no longer ticked:"
        " {why} Nothing was changed yet.",
        "{count} changes cannot be made with the others that are ticked, and are no longer"
        " ticked. The first: {why} Nothing was changed yet.",
        count,
        why=why,
    )
