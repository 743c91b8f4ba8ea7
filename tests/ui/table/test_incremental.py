"""A table told of a step says the same as a table made anew, and tells of every cell that differs.

The table renews only what a step touched, keeps its order and the words it filters by; none of
this may ever be seen in what it shows.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from planner.actions import people, roles, rows
from planner.models import Department, Draft, Goal, Person, Responsibility, Sponsor
from planner.ui.lists.champions import ChampionRows, champion_listing
from planner.ui.lists.departments import department_listing, seat_rows
from planner.ui.lists.goals import goal_listing, goal_rows
from planner.ui.lists.people import PeopleRows, people_listing
from planner.ui.lists.sponsors import sponsor_listing, sponsor_rows
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column
from planner.ui.table.model import TableModel
from planner.ui.table.row_list import RowList
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.ui.opened import workspace_on

ANN, BO, CIO = "Ann Berg", "Bo Çelik", "Ció Díaz"


@pytest.fixture
def workspace(qapp, tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            ANN: {"department": "Finance"},
            BO: {"department": "Legal", "manager": ANN, "start": ON},
            CIO: {"manager": BO, "last_day": ON + timedelta(days=30)},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": [ANN], "Legal": [ANN, BO]},
    )
    made = workspace_on(tmp_path, plan)
    made.do("goal", rows.add, Goal, title="Fewer returned forms")
    for title in ("Head of branch", "Head of region"):
        made.do("seat", rows.add, Sponsor, title=title)
    above = _key(made, Sponsor, "Head of region")
    _edit(Sponsor, "Head of branch", reports_to_id=above)(made)
    return made


def _edit(table: type, called: str, /, **values: Any) -> Callable[[Workspace], Any]:
    return lambda w: w.do("x", rows.edit, table, _key(w, table, called), **values)


def _key(workspace: Workspace, table: type, name: str) -> int:
    if table is Responsibility:
        return responsibility_id(workspace.plan, name)
    if table is Person:
        return person_id(workspace.plan, name)
    word = "name" if table is Department else "title"
    return next(r.id for r in workspace.plan.table(table).values() if getattr(r, word) == name)


def _appoint(workspace: Workspace) -> Any:
    seat, bo = responsibility_id(workspace.plan, "Finance"), person_id(workspace.plan, BO)
    return workspace.do("x", roles.assign, seat, bo, status="accepted")


def _leave(workspace: Workspace) -> Any:
    last_day = workspace.today - timedelta(days=1)
    return workspace.do("x", people.leave, person_id(workspace.plan, ANN), last_day)


def _two_at_once(workspace: Workspace) -> Any:
    def both(draft: Draft) -> None:
        for name in (ANN, BO):
            rows.edit(draft, Person, _key(workspace, Person, name), site="Kraków")

    return workspace.do("x", both)


STEPS: dict[str, Callable[[Workspace], Any]] = {
    "a title": _edit(Person, BO, title="Clerk"),
    "a name that sorts elsewhere": _edit(Person, ANN, name="Zoë Žák"),
    "a name others mention": _edit(Person, BO, name="Bo Celik"),
    "another manager": _edit(Person, CIO, manager_id=None),
    "another home": _edit(Person, CIO, department_id=1),
    "a department's name": _edit(Department, "Legal", name="Law"),
    "a weight": _edit(Responsibility, "Finance", weight=5),
    "a goal's target": _edit(Goal, "Fewer returned forms", target=40.0),
    "a seat's title": _edit(Sponsor, "Head of region", title="Provost"),
    "no seat above another": _edit(Sponsor, "Head of branch", reports_to_id=None),
    "an appointment": _appoint,
    "a departure": _leave,
    "two people at once": _two_at_once,
    "somebody new": lambda w: w.do("x", rows.add, Person, name="Eun-ji Han"),
    "somebody less": lambda w: w.do("x", rows.remove, Person, _key(w, Person, BO)),
}

LISTS: dict[str, tuple[Callable[..., Any], Callable[[Workspace], Any]]] = {
    "people": (people_listing, lambda w: PeopleRows(w).current()),
    "champions": (champion_listing, lambda workspace: ChampionRows(workspace).current()),
    "departments": (department_listing, seat_rows),
    "goals": (goal_listing, goal_rows),
    "sponsors": (sponsor_listing, sponsor_rows),
}


class Table:
    """A model that a reader looks at: what it was told stays, until it is told otherwise."""

    def __init__(self, workspace: Workspace, name: str, text: str) -> None:
        listing, self._rows = LISTS[name]
        self._workspace = workspace
        self.model = TableModel(listing(workspace), lambda *_: False, lambda _: False)
        self.model.filter(text, None)
        self.renew()
        self.seen = self.says()
        self.model.dataChanged.connect(self._look)
        self.model.modelReset.connect(lambda: setattr(self, "seen", self.says()))

    def renew(self) -> None:
        self.model.set_rows(self._rows(self._workspace))
        while self.model.prepare():
            pass

    def says(self) -> list[list[str]]:
        columns = range(self.model.columnCount())
        lines = range(len(self.model.rows))
        return [[self.model.index(line, at).data() for at in columns] for line in lines]

    def _look(self, first: Any, last: Any) -> None:
        assert (first.column(), last.column()) == (0, self.model.columnCount() - 1)
        said = self.says()
        self.seen[first.row() : last.row() + 1] = said[first.row() : last.row() + 1]


@pytest.mark.parametrize("step", STEPS)
def test_a_table_told_of_a_step_is_one_made_anew(workspace: Workspace, step: str) -> None:
    looks = [(name, filtered_by) for name in LISTS for filtered_by in ("", "e")]
    tables = {look: Table(workspace, *look) for look in looks}
    assert STEPS[step](workspace) is not None
    for _ in range(2):
        for look, table in tables.items():
            table.renew()
            assert table.seen == table.says() == Table(workspace, *look).says(), look
        workspace.undo()


def test_only_the_row_that_differs_is_told(workspace: Workspace) -> None:
    table = Table(workspace, "people", "")
    told: list[tuple[int, int]] = []
    table.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    STEPS["a title"](workspace)
    table.renew()
    assert told == [(1, 1)]


def test_a_new_day_is_told_although_no_row_differs(workspace: Workspace) -> None:
    table = Table(workspace, "people", "")
    workspace._fixed_today = date(ON.year + 1, 1, 1)
    workspace.check_day()
    table.renew()
    assert table.seen == table.says() == Table(workspace, "people", "").says()


def test_a_table_without_rows_does_not_ask_what_its_cells_could_say() -> None:
    asked: list[str] = []
    owner = Column("Owner", lambda row: None, Choice(lambda: asked.append("owner") or []))
    rows = RowList([owner], 0, descending=False)
    rows.set([])
    assert asked == []
    rows.set([SimpleNamespace(key=1)])
    assert asked == ["owner"]
