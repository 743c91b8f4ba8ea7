"""A workspace on a plan made for a test, and pages in sight."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from planner.analysis.cover.coverage import coverage
from planner.models import TABLES, Draft, Plan, PlanInfo
from planner.store import Store
from planner.ui.page import Page
from planner.ui.state.workspace import Workspace
from tests.plans import ON, responsibility_id

P = TypeVar("P", bound=Page)
FILLED = "fill"
"""The step by which a plan of the tests gets its rows."""


def workspace_on(folder: Path, plan: Plan | None = None, today: date = ON) -> Workspace:
    """A workspace whose plan file holds the rows of this plan."""
    store = Store.create(folder / "test.rollout", "Harbour Connect")
    if plan is not None:
        store.run(FILLED, _copy, plan)
    return Workspace(store, today=today)


def _copy(draft: Draft, plan: Plan) -> None:
    info = draft.plan.info
    draft.change(info, name=plan.info.name, launch=plan.info.launch)
    for row_type in TABLES.values():
        if row_type is not PlanInfo:
            for row in plan.table(row_type).values():
                draft.add(row_type, **{k: v for k, v in row._asdict().items() if k != "id"})


def shown(qtbot: QtBot, workspace: Workspace, page_class: type[P], size=(1100, 760)) -> P:
    """The page of this class in sight, filled."""
    page = page_class(workspace)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


def settled(qtbot: QtBot, workspace: Workspace) -> None:
    """Wait until nothing is worked on in the background."""
    qtbot.waitUntil(lambda: not workspace.jobs.running, timeout=20_000)


def holders(workspace: Workspace, name: str, on: date) -> set[str]:
    """Who holds what is called this, by name."""
    plan = workspace.plan
    held = coverage(plan, on).holders[responsibility_id(plan, name)]
    return {plan.people[one].name for one in held}
