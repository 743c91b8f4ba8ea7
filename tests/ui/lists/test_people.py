"""Rows of people: kept where a step does not touch them, and never stale."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from planner.actions import people, roles, rows
from planner.models import Department, Person, Responsibility
from planner.ui.lists.people import PeopleRows
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan, person_id, responsibility_id
from tests.ui.opened import workspace_on

ANN, BO, CIO = "Ann Berg", "Bo Çelik", "Ció Díaz"


@pytest.fixture
def workspace(qapp, tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            ANN: {"department": "Finance"},
            BO: {"department": "Legal", "manager": ANN},
            CIO: {"manager": BO},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": [ANN], "Legal": [ANN, BO]},
    )
    return workspace_on(tmp_path, plan)


def test_a_row_is_kept_where_a_step_does_not_touch_it(workspace: Workspace) -> None:
    known = PeopleRows(workspace)
    before = {row.person.name: row for row in known.current()}
    workspace.do("x", rows.edit, Person, person_id(workspace.plan, BO), title="Clerk")
    after = {row.person.name: row for row in known.current()}
    assert after[BO].person.title == "Clerk"
    assert after[ANN] is before[ANN]
    assert after[CIO] is before[CIO]


STEPS = {
    "rename a manager": (rows.edit, Person, ANN, {"name": "Ann Holm"}),
    "another manager": (rows.edit, Person, CIO, {"manager_id": None}),
    "another home": (rows.edit, Person, CIO, {"department_id": 1}),
    "rename a department": (rows.edit, Department, "Legal", {"name": "Law"}),
    "more weight": (rows.edit, Responsibility, "Finance", {"weight": 5}),
    "remove somebody": (rows.remove, Person, BO, {}),
    "somebody new": (rows.add, Person, "", {"name": "Eun-ji Han"}),
}


@pytest.mark.parametrize("step", STEPS)
def test_rows_say_what_the_plan_says(workspace: Workspace, step: str) -> None:
    verb, table, name, values = STEPS[step]
    known = PeopleRows(workspace)
    before = known.current()
    assert workspace.do(step, verb, table, *_ids(workspace, table, name), **values) is not None
    assert known.current() == PeopleRows(workspace).current() != before


def test_rows_follow_who_holds_what(workspace: Workspace) -> None:
    known = PeopleRows(workspace)
    before = known.current()
    plan, today = workspace.plan, workspace.today
    bo, seat = person_id(plan, BO), responsibility_id(plan, "Finance")
    for label, verb, args, values in (
        ("appoint", roles.assign, (seat, bo), {"status": "accepted"}),
        ("leave", people.leave, (person_id(plan, ANN), today - timedelta(days=1)), {}),
    ):
        assert workspace.do(label, verb, *args, **values) is not None
        now = known.current()
        assert now == PeopleRows(workspace).current() != before
        before = now
    workspace.undo()
    workspace.undo()
    assert known.current() == PeopleRows(workspace).current()


def _ids(workspace: Workspace, table: type, name: str) -> list[int]:
    if not name:
        return []
    if table is Responsibility:
        return [responsibility_id(workspace.plan, name)]
    return [next(row.id for row in workspace.plan.table(table).values() if row.name == name)]
