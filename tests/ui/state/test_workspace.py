"""The one way to change the plan, background work, and what a fault of the program shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Department, Person
from planner.ui.shell.crash import CrashDialog, report
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import settled, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(departments=["Finance"], seats={"Finance": ["Ann"]})
    return workspace_on(tmp_path, plan)


def test_a_step_is_told_once(qtbot: QtBot, workspace: Workspace) -> None:
    told = []
    workspace.planChanged.connect(lambda: told.append(len(workspace.plan.people)))
    workspace.do("add person", rows.add, Person, name="Bo")
    assert told == [2]


def test_a_step_that_changes_nothing_is_not_told(workspace: Workspace) -> None:
    told = []
    workspace.planChanged.connect(lambda: told.append(1))
    assert workspace.do("nothing", lambda draft: None) is None
    assert told == []


def test_measures_follow_the_plan(workspace: Workspace) -> None:
    assert workspace.measures.coverage.single_points.count == 1
    ann = next(iter(workspace.plan.people))
    workspace.do("remove", rows.remove, Person, ann)
    assert workspace.measures.coverage.single_points.count == 0
    assert workspace.measures.coverage.uncovered.count == 1


def test_the_bus_factor_is_renewed_in_a_thread(qtbot: QtBot, workspace: Workspace) -> None:
    with qtbot.waitSignal(workspace.measuresUpdated):
        value, current = workspace.slow_measure("bus_factor")
        assert (value, current) == (None, False)
    value, current = workspace.slow_measure("bus_factor")
    assert (value.value, current) == (1, True)
    workspace.do("add person", rows.add, Person, name="Bo")
    value, current = workspace.slow_measure("bus_factor")
    assert (value.value, current) == (1, False)
    settled(qtbot, workspace)
    assert workspace.slow_measure("bus_factor")[1]


def test_what_nobody_waits_for_any_more_is_stopped(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.slow_measure("bus_factor")
    stale = workspace.jobs.running[0]
    workspace.do("add person", rows.add, Person, name="Bo")
    assert stale.cancelled()
    workspace.slow_measure("bus_factor")
    assert not workspace.jobs.running[-1].cancelled()
    settled(qtbot, workspace)
    value, current = workspace.slow_measure("bus_factor")
    assert (value.value, current) == (1, True)


def test_nobody_waits_for_the_findings_of_a_large_plan(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.state.workspace.LARGE", 0)
    with qtbot.waitSignal(workspace.findingsUpdated):
        assert workspace.shown_findings() == (None, False)
    found, current = workspace.shown_findings()
    assert current
    assert found == workspace.findings
    workspace.do("add department", rows.add, Department, name="Legal")
    assert workspace.shown_findings() == (found, False)
    settled(qtbot, workspace)
    renewed, current = workspace.shown_findings()
    assert current
    assert renewed == workspace.findings != found


def test_history_tells_what_touched_a_person(workspace: Workspace) -> None:
    ann = next(iter(workspace.plan.people))
    workspace.do("add person", rows.add, Person, name="Bo")
    workspace.do("change title", rows.edit, Person, ann, title="Poet")
    assert [step.label for step in workspace.history_of(ann)] == ["change title", "fill"]
    workspace.undo()
    assert [step.label for step in workspace.history_of(ann)] == ["fill"]


def test_without_a_plan_nothing_can_be_changed(qtbot: QtBot) -> None:
    workspace = Workspace()
    with qtbot.waitSignal(workspace.messageShown) as said:
        assert workspace.do("add person", rows.add, Person, name="Bo") is None
    assert "Open a plan" in said.args[0]


# Faults ------------------------------------------------------------------------------------


def fault() -> BaseException:
    try:
        raise KeyError("Dana Whitfield, dana@example.org")
    except KeyError as error:
        return error


def test_the_report_of_a_fault_holds_no_names() -> None:
    error = fault()
    text = report(KeyError, error, error.__traceback__)
    assert "Dana" not in text
    assert "example.org" not in text
    assert "KeyError" in text
    assert "test_workspace.py" in text


def test_a_fault_is_shown_once_and_says_that_the_plan_is_saved(
    workspace: Workspace, monkeypatch, capsys
) -> None:
    shown = []
    dialog = CrashDialog(lambda: (None, workspace))

    def look(box: QMessageBox) -> None:
        shown.append(box.text())
        error = fault()
        dialog(KeyError, error, error.__traceback__)

    monkeypatch.setattr(QMessageBox, "exec", look)
    error = fault()
    dialog(KeyError, error, error.__traceback__)
    assert len(shown) == 1
    assert "Your plan is saved" in shown[0]
    assert "Dana" not in capsys.readouterr().err
    workspace.store.path.unlink()
    dialog(KeyError, error, error.__traceback__)
    assert "Your last change is not saved; save a copy of the plan." in shown[1]


def test_memory_keeps_recent_plans_newest_first(tmp_path: Path) -> None:
    window_state = WindowState(tmp_path / "window.ini")
    for name in ("a", "b", "a"):
        window_state.opened(tmp_path / name)
    again = WindowState(tmp_path / "window.ini")
    window_state._file.sync()
    assert [path.name for path in again.recent()] == ["a", "b"]
    assert WindowState(None).recent() == []
