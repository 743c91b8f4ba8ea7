"""Which rows of the plan a table means, as far as the last edition of the list can tell.

Somebody may have corrected a name in the plan, or renamed a department, while the list goes on
calling them as it did: then they are whom it called so last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.imports.refresh.edition import Edition
from planner.imports.refresh.said import Meant, Value
from planner.imports.refresh.statements import Statement, Statements
from planner.models import Department, Plan


class Meanings:
    """What a table says, with the ids of the plan; what is new has negative ones."""

    def __init__(self, plan: Plan, edition: Edition, statements: Statements) -> None:
        self._plan, self._edition = plan, edition
        self._department_ids = self._departments(statements)
        self.new_departments = {
            row_id: name for name, row_id in self._department_ids.items() if row_id < 0
        }
        """The names of departments that the plan does not have, by their negative ids."""
        self._twice: set[int] = set()
        """The ids that whoever stands in the table twice would get the second time."""
        self._person_ids = self._people(statements)
        once = (
            statement for statement in statements.people if statement.person_id not in self._twice
        )
        self.statements = tuple(map(self._with_ids, once))

    def department_id(self, name: str) -> int | None:
        """Return the id of a department that the table names."""
        known = self._plan.where(Department, "name", name)
        return known[0].id if known else self._department_ids.get(name)

    def named_departments(self) -> set[int]:
        """Return the ids of the departments that somebody is in, or has a seat in."""
        named = {seat.department.id for statement in self.statements for seat in statement.seats}
        named |= {
            department.id for statement in self.statements for department in statement.stands_for
        }
        named |= {
            value.id
            for statement in self.statements
            if isinstance(value := statement.said.get("department"), Meant)
        }
        return {row_id for row_id in named if row_id is not None}

    def new_people(self) -> Iterator[tuple[int, str]]:
        """Yield the ids of whoever is new, and what they are called."""
        for statement in self.statements:
            if statement.person_id < 0:
                yield statement.person_id, str(statement.said.get("name") or statement.key)

    def spare_id(self, person_id: int) -> int:
        """Return an id for somebody new who may stand behind a row about this person."""
        return -self._plan.next_id("person") - len(self.statements) - person_id

    def _departments(self, statements: Statements) -> dict[str, int]:
        """Return the id of every department that the table makes new in the plan, by name."""
        renamed = self._edition.departments(self._plan)
        return {
            name: renamed.get(name) or -row_id
            for name, row_id in statements.new_departments.items()
        }

    def _people(self, statements: Statements) -> dict[int, int]:
        """Return the id of everybody the table makes new in the plan, by the id they would get."""
        plan, found = self._plan, dict[int, int]()
        taken = {
            statement.person_id
            for statement in statements.people
            if statement.person_id in plan.people
        }
        for statement in statements.people:
            if statement.person_id in plan.people:
                continue
            entry = self._edition.called(statement.key)
            known = entry.row.person_id if entry is not None else None
            if entry is not None and known in taken and self._edition.is_twice(entry):
                found[statement.person_id] = known
                self._twice.add(statement.person_id)
            elif known is None or known in taken:
                found[statement.person_id] = -statement.person_id
            else:
                taken.add(known)
                found[statement.person_id] = known
        return found

    def _with_ids(self, statement: Statement) -> Statement:
        said = {name: self._with_id(name, value) for name, value in statement.said.items()}
        person_id = self._person_ids.get(statement.person_id, statement.person_id)
        seats = tuple(
            seat._replace(department=self._department(seat.department)) for seat in statement.seats
        )
        stands_for = tuple(map(self._department, statement.stands_for))
        return statement._replace(
            person_id=person_id, said=said, seats=seats, stands_for=stands_for
        )

    def _department(self, meant: Meant) -> Meant:
        return meant._replace(id=self._department_ids.get(meant.text, meant.id))

    def _with_id(self, name: str, value: Value) -> Value:
        if not isinstance(value, Meant) or value.id is None:
            return value
        if name == "department":
            return self._department(value)
        return value._replace(id=self._person_ids.get(value.id, value.id))
