"""A bus factor proven only to lie between two bounds is said with both, wherever it is said."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner.analysis.leavers import solver
from planner.analysis.leavers.bus_factor import direction
from planner.analysis.leavers.words import Between
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.models import Draft, Plan, Scenario, ScenarioPerson, Snapshot
from planner.ui.pages.overview.page import OverviewPage
from planner.ui.pages.what_if.figures import factor_row
from planner.ui.state.workspace import Workspace
from tests.cli.conftest import Run, run
from tests.exports.books import write
from tests.exports.documents.made import pack, section
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled, shown, workspace_on

__all__ = ["run"]

THEN = date(2027, 1, 5)
PAIRS = {f"{a}{b}": [a, b] for a in "ABCDEFGH" for b in "ABCDEFGH" if a < b}
"""28 goals, each held by two of eight people; 15 must fall. Five people hold 10 between them, six
15: the fewest are six, which only the solver proves."""


@pytest.fixture(autouse=True)
def _too_large_to_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "MOST_ENTRIES", 0)


def frozen(plan: Plan) -> str:
    measures = measure(plan, THEN)
    return json.dumps(freeze(measures, findings(measures)))


@pytest.fixture
def plan() -> Plan:
    """The pairs, with a pack from a time when it was ten people and 45 pairs."""
    plan = make_plan(goals=PAIRS)
    more = "ABCDEFGHIJ"
    then = make_plan(goals={f"{a}{b}": [a, b] for a in more for b in more if a < b})
    draft = Draft(plan)
    made_at = datetime(2027, 1, 5, 9, tzinfo=UTC)
    draft.add(Snapshot, label="Before", on=THEN, made_at=made_at, data=frozen(then))
    scenario = draft.add(Scenario, name="H goes")
    draft.add(ScenarioPerson, scenario_id=scenario.id, person_id=person_id(plan, "H"))
    return draft.plan


@pytest.fixture
def workspace(tmp_path: Path, plan: Plan) -> Workspace:
    return workspace_on(tmp_path, plan)


def test_the_plan_here_is_one_that_is_not_proven(plan: Plan) -> None:
    factor = measure(plan, ON).bus_factor
    assert (factor.value, factor.lower, factor.upper) == (None, 5, 6)
    assert factor.figure == Between(5, 6)


def test_the_command_line_says_both_bounds(run: Run, tmp_path: Path, workspace: Workspace) -> None:
    workspace.close()
    path = tmp_path / "test.rollout"
    assert "\nBus factor: 5 to 6, proven. " in run("check", path, "--on", ON).out
    left = run("what-if", path, "--leave", "H", "--on", ON).out
    assert "Bus factor: 4 to 5, proven. " in left
    compared = run("compare", path, "--on", ON)
    assert "People who can leave: 5 to 7 → 4 to 5\n" in compared.out
    assert "no data" not in compared.out
    (factor,) = [
        one
        for one in run("compare", path, "--on", ON, "--json").json["measures"]
        if one["name"] == "bus_factor"
    ]
    assert factor == {
        "name": "bus_factor",
        "was": None,
        "was_lower": 6,
        "was_upper": 8,
        "now": None,
        "now_lower": 5,
        "now_upper": 6,
    }


def test_the_pack_says_both_bounds_then_and_now(plan: Plan) -> None:
    made = pack(plan, sections=["summary", "scenarios"], departures=True)
    summary = str(section(made, "summary"))
    assert "without 6 certain people, 54% has nobody" in summary
    assert "name='can leave; whether more can is not proven" in summary
    assert "5 to 7 on 5 Jan" in summary
    assert "After that, 3 can leave; whether more can is not proven; without 5" in str(
        section(made, "scenarios")
    )


def test_the_workbook_says_both_bounds(plan: Plan, tmp_path: Path) -> None:
    write(plan, tmp_path / "plan.xlsx")
    sheet = load_workbook(tmp_path / "plan.xlsx")["Summary"]
    texts = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"4 can leave for sure", "whether more can is not proven"} <= texts


def test_the_overview_says_both_bounds(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    assert page.leaving.figure.accessibleName() == (
        "4 can leave; whether more can is not proven; without 6 certain people, 54% has nobody"
    )
    assert "5 to 7 could leave on 5 January." in page.leaving.lines[0].text()


def test_an_arrow_is_shown_only_for_what_surely_rose_or_fell(plan: Plan) -> None:
    factor = measure(plan, ON).bus_factor
    left = measure(make_plan(goals={"X": ["Ann"]}), ON).bus_factor
    assert factor_row((factor, left))[1:5] == ("4 to 5", "nobody", "▼", True)
    assert factor_row((factor, factor))[1:5] == ("4 to 5", "4 to 5", "", False)
    assert direction(Between(5, 6), 6) == 0
    assert direction(4, Between(5, 6)) == 1
    assert direction(Between(5, 6), Between(2, 4)) == -1
