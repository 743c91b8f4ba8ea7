"""Steps that a thread takes: one after the other, saved before they are told of, never lost."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.errors import NotSavedError
from planner.models import Draft, Person
from planner.store import Store
from planner.ui.background.jobs import Job
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import settled, workspace_on


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A plan that counts as a large one."""
    monkeypatch.setattr("planner.ui.state.plan_steps.LARGE", -1)
    return workspace_on(tmp_path, make_plan(people=["Ann"]))


class Held:
    """A verb that adds a person once it is let."""

    def __init__(self) -> None:
        self.begun, self.let = Event(), Event()
        self.changes: list[object] = []

    def take(self, workspace: Workspace, qtbot: QtBot) -> None:
        """Take the step, up to the moment in which the verb is at work."""
        workspace.attempt_in_thread(
            "add person", "Adding", self._add, self.changes.append, self.changes.append
        )
        qtbot.waitUntil(self.begun.is_set)

    def _add(self, draft: Draft, job: Job) -> None:
        self.begun.set()
        assert self.let.wait(20)
        rows.add(draft, Person, name="Held")


def names(workspace: Workspace) -> list[str]:
    return [person.name for person in workspace.plan.people.values()]


def wait_until_saved(workspace: Workspace) -> None:
    """Wait for the thread, while the window answers nothing."""
    before, end = workspace.plan, monotonic() + 20
    while workspace.plan is before and monotonic() < end:
        workspace.finish_save()


def test_a_step_taken_in_a_thread_is_told_once(qtbot: QtBot, workspace: Workspace) -> None:
    held, told = Held(), []
    workspace.planChanged.connect(lambda: told.append(names(workspace)))
    held.take(workspace, qtbot)
    held.let.set()
    settled(qtbot, workspace)
    assert told == [["Ann", "Held"]]
    assert len(held.changes) == 1


def test_what_a_thread_saved_is_told_before_the_next_step(
    qtbot: QtBot, workspace: Workspace
) -> None:
    held, told = Held(), []
    workspace.planChanged.connect(lambda: told.append(names(workspace)))
    held.take(workspace, qtbot)
    held.let.set()
    wait_until_saved(workspace)
    workspace.do("add person", rows.add, Person, name="Bo")
    settled(qtbot, workspace)
    assert told == [["Ann", "Held"], ["Ann", "Held", "Bo"]]
    assert workspace.store is not None
    with Store.open(workspace.store.path, read_only=True) as again:
        assert list(again.plan.people.values()) == list(workspace.plan.people.values())


def test_a_step_is_not_put_on_a_plan_that_has_changed(qtbot: QtBot, workspace: Workspace) -> None:
    held = Held()
    held.take(workspace, qtbot)
    workspace.do("add person", rows.add, Person, name="Bo")
    held.let.set()
    settled(qtbot, workspace)
    assert names(workspace) == ["Ann", "Bo"]
    assert "The plan has changed meanwhile" in str(held.changes[0])


def test_a_step_that_cannot_be_saved_is_refused_and_stays_said(
    qtbot: QtBot, workspace: Workspace
) -> None:
    held = Held()
    held.take(workspace, qtbot)
    assert workspace.store is not None
    workspace.store.path.rename(workspace.store.path.with_name("aside"))
    with qtbot.waitSignal(workspace.savingFailed):
        held.let.set()
    assert isinstance(held.changes[0], NotSavedError)
    assert workspace.not_saved
    assert names(workspace) == ["Ann"]


def test_a_cancelled_step_leaves_nothing(qtbot: QtBot, workspace: Workspace) -> None:
    held = Held()
    held.take(workspace, qtbot)
    workspace.jobs.running[-1].cancel()
    held.let.set()
    settled(qtbot, workspace)
    assert (names(workspace), held.changes) == (["Ann"], [])


def test_what_a_thread_saved_stays_when_the_window_closes(
    qtbot: QtBot, workspace: Workspace
) -> None:
    held = Held()
    held.take(workspace, qtbot)
    held.let.set()
    wait_until_saved(workspace)
    workspace.jobs.finish()
    assert workspace.store is not None
    workspace.close()
    with Store.open(workspace.store.path) as again:
        assert [person.name for person in again.plan.people.values()] == ["Ann", "Held"]
        assert again.undo_label == "add person"


def test_undo_pressed_twice_takes_back_two_steps(qtbot: QtBot, workspace: Workspace) -> None:
    for name in ("Bo", "Cy", "Di"):
        workspace.do("add person", rows.add, Person, name=name)
    workspace.undo()
    workspace.undo()
    settled(qtbot, workspace)
    assert names(workspace) == ["Ann", "Bo"]
    workspace.redo()
    settled(qtbot, workspace)
    assert names(workspace) == ["Ann", "Bo", "Cy"]


def test_undo_beyond_the_first_step_is_refused(qtbot: QtBot, workspace: Workspace) -> None:
    said: list[str] = []
    workspace.messageShown.connect(lambda sentence, _: said.append(sentence))
    for _ in range(3):
        workspace.undo()
    settled(qtbot, workspace)
    assert said[-1].startswith("There is nothing to undo.")
    workspace.redo()
    settled(qtbot, workspace)
    assert names(workspace) == ["Ann"]
