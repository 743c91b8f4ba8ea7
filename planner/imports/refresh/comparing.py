"""What differs between the next edition of a list and the plan, three ways and field by field.

What the list says as it did last time is left alone, whatever the plan says. What it says anew is
a change where the plan is as the list said last, and a conflict where somebody wrote something
else into the plan since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from planner.imports.merge.change import Change, Differences
from planner.imports.merge.fields import LISTS
from planner.imports.merge.kinds import Shown
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import Invalid
from planner.imports.refresh.edition import Edition, Entry
from planner.imports.refresh.gone import Leavers
from planner.imports.refresh.meaning import Meanings
from planner.imports.refresh.said import FIELDS, Meant, Said, Value, is_blank, same, value_in_plan
from planner.imports.refresh.same_person import may_be_another
from planner.imports.refresh.statements import Statement, Statements
from planner.models import KeptList, Person, Plan
from planner.text import tr


@dataclass(eq=False)
class Standing:
    """Somebody who stands in the new edition, and what differs about them."""

    statement: Statement
    """With the ids of the plan; what it does not have has negative ones."""
    entry: Entry | None
    """What the last edition said of them."""
    changes: dict[str, Change] = field(default_factory=dict)
    """By field, what can be accepted or refused."""
    whole: Change | None = None
    """That they come into the plan, where they are not in it."""


class Leaver(NamedTuple):
    """Somebody who stood in the last edition and does not in this one."""

    entry: Entry
    change: Change | None
    """That they leave; none where the plan says so already."""


class Comparison(NamedTuple):
    """All that differs, and what has to be kept of the new edition."""

    edition: Edition
    """The last one."""
    last_day: date
    """The last day of whoever is gone."""
    standing: tuple[Standing, ...]
    leavers: tuple[Leaver, ...]
    new_departments: Mapping[int, str]
    """The names of departments that the plan does not have, by negative id."""
    statements: Statements
    differences: Differences
    unchanged: int
    """How many people stand in it of whom nothing differs."""


def compare(plan: Plan, kept: KeptList | None, statements: Statements, on: date) -> Comparison:
    """Compare what a table says with what the list said last and with the plan.

    Without a last edition nobody is gone, and what the plan knows is never written over unasked.
    Nobody is there any longer from the day ``on`` who is gone.
    """
    return _Comparing(plan, kept, statements, on).compare()


class _Comparing:
    """One comparison; changes and conflicts are gathered in the order of the table."""

    def __init__(self, plan: Plan, kept: KeptList | None, statements: Statements, on: date) -> None:
        self._plan, self._on = plan, on
        self._statements = statements
        self._edition = Edition(plan, kept)
        self._meanings = Meanings(plan, self._edition, statements)
        self._names = Names(plan, {})
        self._names.add_edited("department", self._meanings.new_departments.items())
        self._names.add_edited("person", self._meanings.new_people())
        self._labels: Counter[str] = Counter()
        self._changes: list[Change] = []
        self._conflicts: list[Change] = []

    def compare(self) -> Comparison:
        standing = tuple(map(self._compared, self._meanings.statements))
        leavers = tuple(self._leavers({one.statement.person_id for one in standing}))
        invalid = tuple(
            Invalid(_sheet(), str(note.line), note.text) for note in self._statements.skipped
        )
        notes = [
            tr("Line {line}: {text}", line=note.line, text=note.text)
            for note in self._statements.warnings
        ]
        return Comparison(
            self._edition,
            Leavers(self._plan, self._on).last_day,
            standing,
            leavers,
            self._meanings.new_departments,
            self._statements,
            Differences(tuple(self._changes), tuple(self._conflicts), invalid, tuple(notes)),
            sum(1 for one in standing if not one.changes and one.whole is None),
        )

    # Who stands in the list ---------------------------------------------------------------

    def _compared(self, statement: Statement) -> Standing:
        person = self._plan.people.get(statement.person_id)
        if person is None:
            one = Standing(statement, self._edition.called(statement.key))
            self._compare_new(one)
            return one
        entry = self._edition.of_person(person.id)
        one = Standing(_there_again(statement, entry), entry)
        before = entry.said if entry is not None else self._in_plan(person)
        label = self._label(person.label)
        another = (
            bool(person.ref)
            and person.ref == statement.said.get("id")
            and may_be_another(before, statement.said)
        )
        for name in one.statement.said:
            self._compare_field(one, person, name, label, another=another)
        if another and one.changes:
            self._ask_whether_another(one, person, label)
        return one

    def _compare_new(self, one: Standing) -> None:
        """Somebody joined, or comes back who was removed from the plan."""
        left_out = one.entry is not None and one.entry.row.state == "left out"
        if left_out:
            return
        label = self._label(one.statement.key)
        if one.entry is None or one.entry.row.person_id is not None:
            one.whole = self._new(one.statement, label)
            self._changes.append(one.whole)
        else:
            doubt = tr("Removed from the plan, and still in the list.")
            one.whole = self._new(one.statement, label, doubt)
            self._conflicts.append(one.whole)

    def _in_plan(self, person: Person) -> Said:
        return {name: value_in_plan(field, person) for name, field in FIELDS.items()}

    def _compare_field(
        self, one: Standing, person: Person, name: str, label: str, *, another: bool
    ) -> None:
        field, now = FIELDS[name], one.statement.said[name]
        was = value_in_plan(field, person)
        last = one.entry.said if one.entry is not None else {}
        if same(field, was, now) or (name in last and same(field, last[name], now)):
            return
        if name in last:
            sure = same(field, was, self._present(last[name]))
        elif is_blank(now):
            return  # the list never said anything of it
        else:
            sure = is_blank(was)
        change = self._changed(one.statement, person, name, label, was, last.get(name))
        if another:
            change = _doubted(change, person)
        one.changes[name] = change
        (self._changes if sure and not another else self._conflicts).append(change)

    def _present(self, value: Value) -> Value:
        """Return what the list said, without rows that were removed from the plan since."""
        if isinstance(value, Meant) and value.id is not None:
            there = value.id in self._plan.people or value.id in self._plan.departments
            return value if there else None
        return value

    def _ask_whether_another(self, one: Standing, person: Person, label: str) -> None:
        doubt = tr(
            "Another person? Then {name} leaves, and what they hold stays with them.",
            name=person.shown_name,
        )
        statement = one.statement._replace(person_id=self._meanings.spare_id(person.id))
        one.whole = self._new(statement, label, doubt, in_place_of=person.id)
        self._conflicts.append(one.whole)

    # Who does not --------------------------------------------------------------------------

    def _leavers(self, there: set[int]) -> Iterator[Leaver]:
        leavers = Leavers(self._plan, self._on)
        for entry in self._edition.entries:
            person_id = entry.row.person_id
            if entry.row.state != "listed" or person_id is None or person_id in there:
                continue
            person = self._plan.people[person_id]
            if leavers.is_gone(person):
                yield Leaver(entry, None)
                continue
            change = self._gone(entry, person, leavers)
            self._changes.append(change)
            yield Leaver(entry, change)

    def _gone(self, entry: Entry, person: Person, leavers: Leavers) -> Change:
        said = self._in_plan(person)
        return self._change(
            kind="removed",
            row=self._label(person.label),
            was=self._displayed({n: v for n, v in said.items() if not is_blank(v)}),
            row_id=person.id,
            values=(("last_day", leavers.last_day),),
            side_effects=leavers.side_effects(person),
            holds=leavers.holds(person),
        )

    # Changes ---------------------------------------------------------------------------------

    def _changed(
        self, statement: Statement, person: Person, name: str, label: str, was: Value, last: Value
    ) -> Change:
        now = statement.said[name]
        return self._change(
            kind="changed",
            row=label,
            column=tr(FIELDS[name].title),
            was=self._shown(name, was),
            now=self._shown(name, now),
            exported=self._shown(name, last),
            cell=str(statement.line),
            row_id=person.id,
            values=((name, _plain(name, now)),),
        )

    def _new(
        self, statement: Statement, label: str, doubt: str = "", in_place_of: int | None = None
    ) -> Change:
        said = {name: value for name, value in statement.said.items() if not is_blank(value)}
        return self._change(
            kind="new",
            row=label,
            now=self._displayed(said),
            cell=str(statement.line),
            row_id=statement.person_id,
            values=tuple((name, _plain(name, value)) for name, value in said.items()),
            doubt=doubt,
            in_place_of=in_place_of,
        )

    def _change(self, **given: Any) -> Change:
        blank: dict[str, Any] = {"column": None, "was": None, "now": None, "exported": None}
        return Change(**(blank | {"sheet": _sheet(), "cell": "", "in_list": "people"} | given))

    def _displayed(self, said: Said) -> dict[str, Shown]:
        return {tr(FIELDS[name].title): self._shown(name, value) for name, value in said.items()}

    def _shown(self, name: str, value: Value) -> Shown:
        shown = _plain(name, value)
        if isinstance(value, Meant) and value.id is None:
            return value.text
        return LISTS["people"].fields[name].kind.display(shown, self._names)

    def _label(self, called: str) -> str:
        """Return the label of a row; the second row of one name gets a number."""
        self._labels[called] += 1
        count = self._labels[called]
        return called if count == 1 else f"{called} ({count})"


def _there_again(statement: Statement, entry: Entry | None) -> Statement:
    """Let a list without last days say that who was gone from it, and is back, is not leaving."""
    if entry is None or entry.row.state != "gone" or "last_day" in statement.said:
        return statement
    return statement._replace(said={**statement.said, "last_day": None})


def _sheet() -> str:
    """Return what the list of people is called, in the place of a workbook's sheet."""
    return tr("People")


def _plain(name: str, value: Value) -> Any:
    """Return a value as a change writes it; other rows by their ids."""
    if isinstance(value, Meant):
        return value.id
    return "" if value is None and FIELDS[name].kind.plain is str else value


def _doubted(change: Change, person: Person) -> Change:
    doubt = tr(
        "Another person? Name and e-mail both changed under the id {id}; accept these only if it"
        " still is {name}.",
        id=person.ref,
        name=person.shown_name,
    )
    return replace(change, doubt=doubt)
