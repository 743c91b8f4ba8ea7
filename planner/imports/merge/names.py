"""The names of rows in a workbook, and which row a name in a cell means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from planner.errors import PlannerError
from planner.models import TABLES, Department, Person, Plan, Responsibility
from planner.text import mark, tr

_Index = dict[str, set[int]]

_MISSING = {
    "person": mark("“{name}” is nobody in the plan; add a row for them on the sheet of people."),
    "department": mark(
        "There is no department “{name}”; add a row for it on the sheet of departments."
    ),
    "sponsor": mark(
        "There is no sponsor seat “{name}”; add a row for it on the sheet of sponsors."
    ),
    "purpose": mark("There is no purpose “{name}”; add a row for it on the sheet of purposes."),
    "action": mark("There is no action “{name}”; add a row for it on the sheet of actions."),
    "responsibility": mark(
        "“{name}” is nothing that anybody holds; write it as the list of responsibilities has it."
    ),
    "pilot_task": mark("There is no task “{name}” in the pilot; add it in the program first."),
    "pilot_round": mark("There is no round “{name}” in the pilot; add it in the program first."),
}


class Names:
    """Finds rows by what a workbook calls them.

    First by what they were called when it was exported, then by what its rows are called now
    (new ones included, whose ids are negative until they are in the plan), then by what the plan
    calls them.
    """

    def __init__(self, plan: Plan, exported: Mapping[str, Mapping[int, str]]) -> None:
        self._plan = plan
        self._exported = exported
        self._exact: dict[str, _Index] = {}
        self._sources: dict[str, list[_Index]] = {}
        self._edited: dict[str, dict[int, str]] = {}
        for table in _MISSING:
            called = exported.get(table, {})
            self._exact[table] = _index(called.items())
            in_plan = plan.table(TABLES[table]).values()
            self._sources[table] = [
                _folded(called.items()),
                {},
                _folded((row.id, name) for row in in_plan for name in self._names_of(row)),
            ]

    def add_edited(self, table: str, called: Iterable[tuple[int, str]]) -> None:
        """Add the names of rows in the edited workbook; new rows have negative ids.

        Of several names of one row the last is shown.
        """
        names = list(called)
        if table in self._sources:
            self._edited[table] = dict(names)
            self._sources[table][1] = _folded(names)

    def find(self, table: str, name: str) -> int:
        """Return the row a name means. Raises ``PlannerError`` where it means none or several."""
        exact = self._exact[table].get(name)
        if exact and len(exact) == 1:
            return next(iter(exact))
        for source in self._sources[table]:
            found = source.get(name.casefold())
            if found and len(found) == 1:
                return next(iter(found))
            if found:
                raise PlannerError(_several(table, name))
        raise PlannerError(tr(_MISSING[table], name=name))

    def display(self, table: str, row_id: int) -> str:
        """Return the name of a row, as in the workbook if the workbook has it."""
        called = self._exported.get(table, {}).get(row_id)
        if called is None and row_id < 0:
            return self._edited.get(table, {}).get(row_id, "")
        if called is None:
            row: Any = self._plan.table(TABLES[table]).get(row_id)
            return "" if row is None else next(self._names_of(row), "")
        return called

    def _names_of(self, row: Any) -> Iterator[str]:
        if isinstance(row, Responsibility):
            return iter((self._plan.name_of(row),))
        return _all_names(row)


def label(row: Any) -> str:
    """Return the label of a row in JSON: of people the id, else the e-mail address or the name."""
    return row.label if isinstance(row, Person) else next(_all_names(row), "")


def _all_names(row: Any) -> Iterator[str]:
    if isinstance(row, Person):
        yield from filter(None, (row.shown_name, row.ref, row.email))
    else:
        yield row.name if isinstance(row, Department) else row.title


def _index(called: Iterable[tuple[int, str]]) -> _Index:
    index: _Index = {}
    for row_id, name in called:
        index.setdefault(name.strip(), set()).add(row_id)
    return index


def _folded(called: Iterable[tuple[int, str]]) -> _Index:
    return _index((row_id, name.casefold()) for row_id, name in called if name)


def _several(table: str, name: str) -> str:
    if table == "person":
        return tr("Several people are called “{name}”; write the id instead.", name=name)
    return tr("“{name}” could mean more than one row; give them different names.", name=name)
