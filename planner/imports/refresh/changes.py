"""Making the changes that a comparison finds, with what people and JSON are shown of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from planner.imports.merge.change import Change
from planner.imports.merge.fields import LISTS
from planner.imports.merge.kinds import Shown
from planner.imports.merge.names import Names
from planner.imports.refresh.gone import Leavers
from planner.imports.refresh.meaning import Meanings
from planner.imports.refresh.said import FIELDS, Meant, Said, Seat, Value, is_blank, value_in_plan
from planner.imports.refresh.statements import Statement
from planner.imports.roster.sponsors import sponsor_title
from planner.models import Assignment, Department, Person, Plan, Sponsor
from planner.models.catalogue import field_of
from planner.text import tr


def people_sheet() -> str:
    """Return what the list of people is called, in the place of a workbook’s sheet."""
    return tr("People")


class ChangeMaker:
    """Makes changes of one comparison; new rows have negative ids."""

    def __init__(self, plan: Plan, meanings: Meanings) -> None:
        self._plan = plan
        self._names = Names(plan, {})
        self._names.add_edited("department", meanings.new_departments.items())
        self._names.add_edited("person", meanings.new_people())
        self._labels: Counter[str] = Counter()

    def label(self, called: str) -> str:
        """Return the label of a row; the second row of one name gets a number."""
        self._labels[called] += 1
        count = self._labels[called]
        return called if count == 1 else f"{called} ({count})"

    # People ----------------------------------------------------------------------------------

    def changed(
        self, statement: Statement, person: Person, name: str, label: str, last: Value
    ) -> Change:
        """Return that a field of a person differs; ``last`` is what the list said before."""
        now = statement.said[name]
        return self._change(
            kind="changed",
            row=label,
            column=tr(FIELDS[name].title),
            was=self._displayed_value(name, value_in_plan(FIELDS[name], person)),
            now=self._displayed_value(name, now),
            exported=self._displayed_value(name, last),
            cell=str(statement.line),
            row_id=person.id,
            values=((name, _plain(name, now)),),
        )

    def new(
        self, statement: Statement, label: str, doubt: str = "", in_place_of: int | None = None
    ) -> Change:
        """Return that somebody comes in."""
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

    def gone(self, person: Person, leavers: Leavers) -> Change:
        """Return that somebody leaves who is no longer in the list."""
        said = {name: value_in_plan(field, person) for name, field in FIELDS.items()}
        return self._change(
            kind="removed",
            row=self.label(person.label),
            was=self._displayed({n: v for n, v in said.items() if not is_blank(v)}),
            row_id=person.id,
            values=(("last_day", leavers.last_day),),
            side_effects=leavers.side_effects(person),
            holds=leavers.holds(person),
        )

    # Seats -----------------------------------------------------------------------------------

    def seat_new(self, statement: Statement, seat: Seat) -> Change:
        """Return that somebody is given a seat."""
        now = {
            tr("Department"): self._department(seat.department),
            tr("Person"): self._person(statement),
            tr("Role"): tr(seat.role),
            tr("Status"): None if seat.status is None else tr(seat.status),
        }
        values = (
            ("department", seat.department.id),
            ("person", statement.person_id),
            ("role", seat.role),
            *((("status", seat.status),) if seat.status is not None else ()),
        )
        return self._seat(
            statement, seat, kind="new", now=now, cell=str(statement.line),
            row_id=-statement.line, values=values,
        )  # fmt: skip

    def seat_status(
        self, statement: Statement, seat: Seat, given: Assignment, last: Seat | None
    ) -> Change:
        """Return that somebody has come further, or less far, in a seat."""
        was, now, before = (
            None if status is None else tr(status)
            for status in (given.status, seat.status, None if last is None else last.status)
        )
        return self._seat(
            statement, seat, kind="changed", column=tr("Status"), was=was, now=now, exported=before,
            cell=str(statement.line), row_id=given.id, values=(("status", seat.status),),
        )  # fmt: skip

    def seat_ended(
        self, statement: Statement, seat: Seat, given: Assignment, leavers: Leavers
    ) -> Change:
        """Return that somebody no longer has a seat in the list; they stay in it until then."""
        was = {
            tr("Department"): self._department(seat.department),
            tr("Person"): self._person(statement),
            tr("Role"): tr(given.role),
        }
        return self._seat(
            statement, seat, kind="removed", was=was, row_id=given.id,
            values=(("until", leavers.last_day),),
        )  # fmt: skip

    def _seat(self, statement: Statement, seat: Seat, **given: Any) -> Change:
        person = self._plan.people.get(statement.person_id)
        called = statement.key if person is None else person.label
        row = tr("{seat}: {person}", seat=self._department(seat.department), person=called)
        return self._change(
            sheet=tr("Champions"), in_list="champions", row=self.label(row), **given
        )

    def _department(self, meant: Meant) -> str:
        return self._names.display("department", meant.id) if meant.id else meant.text

    def _person(self, statement: Statement) -> str:
        return self._names.display("person", statement.person_id)

    # Sponsors --------------------------------------------------------------------------------

    def sponsor_new(self, statement: Statement) -> Change:
        """Return that somebody is given a sponsor seat that stands for departments."""
        departments = statement.stands_for
        named = [self._department(department) for department in departments]
        title = sponsor_title(str(statement.said.get("title") or ""), named)
        now = {
            tr("Title"): title,
            tr("Owners"): self._person(statement),
            tr("Stands for"): "; ".join(sorted(named)),
        }
        values = (
            ("title", title),
            ("owners", frozenset({statement.person_id})),
            ("departments", frozenset(meant.id for meant in departments)),
        )
        return self._sponsor(
            title, kind="new", now=now, cell=str(statement.line), row_id=-statement.line,
            values=values,
        )  # fmt: skip

    def sponsor_changed(
        self, statement: Statement, sponsor: Sponsor, was: frozenset[int], last: frozenset[int]
    ) -> Change:
        """Return that a sponsor stands for other departments."""
        now = frozenset(meant.id for meant in statement.stands_for)
        shown = LISTS["sponsors"].fields["departments"].kind.display
        return self._sponsor(
            sponsor.title, kind="changed", column=tr("Stands for"), was=shown(was, self._names),
            now=shown(now, self._names), exported=shown(last, self._names),
            cell=str(statement.line), row_id=sponsor.id, values=(("departments", now),),
        )  # fmt: skip

    def sponsor_ended(
        self, statement: Statement, sponsor: Sponsor, given: Assignment, leavers: Leavers
    ) -> Change:
        """Return that somebody is no sponsor any longer; the seat stays, with nobody in it."""
        was = {tr("Title"): sponsor.title, tr("Owners"): self._person(statement)}
        return self._sponsor(
            sponsor.title, kind="removed", was=was, row_id=given.id, in_list="champions",
            values=(("until", leavers.last_day),),
        )  # fmt: skip

    def _sponsor(self, title: str, **given: Any) -> Change:
        of_sponsors = {"sheet": tr("Sponsors"), "in_list": "sponsors"}
        return self._change(row=self.label(title), **(of_sponsors | given))

    # Departments -----------------------------------------------------------------------------

    def headcount(self, department: Department, count: int, last: int | None) -> Change:
        """Return that a department has another number of staff."""
        return self._in_departments(
            kind="changed",
            row=self.label(department.name),
            column=tr(field_of(Department, "headcount").title),
            was=department.headcount,
            now=count,
            exported=last,
            row_id=department.id,
            values=(("headcount", count),),
        )

    def department_new(self, name: str, row_id: int, headcount: int | None) -> Change:
        """Return that a department comes in with nobody in it."""
        values: dict[str, Any] = {"name": name}
        if headcount is not None:
            values["headcount"] = headcount
        now = {tr(field_of(Department, field).title): value for field, value in values.items()}
        return self._in_departments(
            kind="new", row=self.label(name), now=now, row_id=row_id, values=tuple(values.items())
        )

    def _in_departments(self, **given: Any) -> Change:
        return self._change(sheet=tr("Departments"), in_list="departments", **given)

    # All -------------------------------------------------------------------------------------

    def _change(self, **given: Any) -> Change:
        blank: dict[str, Any] = {"column": None, "was": None, "now": None, "exported": None}
        of_people = {"sheet": people_sheet(), "cell": "", "in_list": "people"}
        return Change(**(blank | of_people | given))

    def _displayed(self, said: Mapping[str, Value]) -> dict[str, Shown]:
        return {
            tr(FIELDS[name].title): self._displayed_value(name, value)
            for name, value in said.items()
        }

    def _displayed_value(self, name: str, value: Value) -> Shown:
        if isinstance(value, Meant) and value.id is None:
            return value.text
        return LISTS["people"].fields[name].kind.display(_plain(name, value), self._names)


def _plain(name: str, value: Value) -> Any:
    """Return a value as a change writes it; other rows by their ids."""
    if isinstance(value, Meant):
        return value.id
    return "" if value is None and FIELDS[name].kind.plain is str else value


def in_plan(person: Person) -> Said:
    """Return everything that the plan holds of a person."""
    return {name: value_in_plan(field, person) for name, field in FIELDS.items()}
