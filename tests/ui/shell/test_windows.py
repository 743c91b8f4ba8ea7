"""Several windows: each with its own plan; the second of one plan reads, until it may write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.windows import Windows
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.windows import Answers

HOLD = """
import sys
from planner.store import Store
with Store.open(sys.argv[1]) as store:
    print(store.read_only, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[Windows]:
    made = Windows(
        WindowState(None), Answers(), lambda state: Workspace(window_state=state, today=ON)
    )
    yield made
    for window in list(made.open):
        window.close()


def plan_at(folder: Path, name: str) -> Path:
    path = folder / f"{name}.rollout"
    Store.create(path, name).close()
    return path


def showing(windows: Windows, path: Path) -> MainWindow:
    window = windows.new()
    assert window.files.open(path)
    return window


def add_ann(window: MainWindow) -> None:
    window.workspace.do("add person", rows.add, Person, name="Ann Berg")


@contextmanager
def another_process(path: Path) -> Iterator[None]:
    """Somebody else has the plan open for writing."""
    held = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert held.stdout.readline() == "False\n"
    try:
        yield
    finally:
        held.communicate("\n", timeout=20)


def test_each_window_works_on_a_plan_of_its_own(windows, tmp_path) -> None:
    quay, pier = (showing(windows, plan_at(tmp_path, name)) for name in ("Quay", "Pier"))
    add_ann(quay)
    assert len(quay.workspace.plan.people) == 1
    assert not pier.workspace.plan.people
    pier.close()
    assert windows.open == [quay]
    add_ann(quay)


def test_a_new_window_is_opened_by_a_command_beside_this_one(windows) -> None:
    first = windows.new()
    first.commands.run("new window")
    assert len(windows.open) == 2
    second = windows.open[1]
    assert not second.has_plan()
    assert second.pos() != first.pos()


def test_each_plan_comes_back_to_its_own_page(windows, tmp_path) -> None:
    quay, pier = plan_at(tmp_path, "Quay"), plan_at(tmp_path, "Pier")
    window = showing(windows, quay)
    window.show_page("people")
    window.files.open(pier)
    assert window.page_key == "overview"
    window.show_page("risks")
    window.files.open(quay)
    assert window.page_key == "people"


def test_the_second_window_of_a_plan_says_who_has_it_and_since_when(windows, tmp_path) -> None:
    path = plan_at(tmp_path, "Quay")
    showing(windows, path)
    second = showing(windows, path)
    assert second.workspace.read_only
    said = second.messages.words.text()
    assert "The plan is open elsewhere: in another window of yours, since " in said
    assert second.status_line.saved.text() == "Read only"
    assert not second.commands.action("add person").isEnabled()


def test_once_the_first_is_closed_the_second_may_write(windows, tmp_path) -> None:
    path = plan_at(tmp_path, "Quay")
    first, second = showing(windows, path), showing(windows, path)
    assert second.messages.action.text() == "Try again"
    second.messages.action.click()
    assert second.workspace.read_only
    add_ann(first)
    first.close()
    second.owner_watch.check()
    assert second.messages.words.text() == (
        "The plan was closed elsewhere. It can be changed here now."
    )
    second.messages.action.click()
    assert not second.workspace.read_only
    assert [p.name for p in second.workspace.plan.people.values()] == ["Ann Berg"]
    add_ann(second)
    assert len(second.workspace.plan.people) == 2
    assert second.commands.action("add person").isEnabled()


def test_what_the_first_saves_is_seen_in_the_second(windows, tmp_path) -> None:
    path = plan_at(tmp_path, "Quay")
    first, second = showing(windows, path), showing(windows, path)
    add_ann(first)
    second.files.watch.check()
    assert [p.name for p in second.workspace.plan.people.values()] == ["Ann Berg"]
    assert second.workspace.read_only


@pytest.mark.slow
def test_another_process_that_has_the_plan_is_named_and_waited_for(windows, tmp_path) -> None:
    path = plan_at(tmp_path, "Quay")
    with another_process(path):
        window = showing(windows, path)
        assert window.workspace.read_only
        said = window.messages.words.text()
        assert "The plan is open elsewhere: " in said
        assert "another window" not in said
        assert "), since " in said
    window.owner_watch.check()
    window.commands.run("change here")
    add_ann(window)
    assert len(window.workspace.plan.people) == 1


def test_colours_are_those_of_all_windows(windows) -> None:
    first, second = windows.new(), windows.new()
    first.commands.run("theme dark")
    assert second.commands.by_key["theme dark"].checked()


def test_quitting_closes_every_window(windows, tmp_path) -> None:
    window = showing(windows, plan_at(tmp_path, "Quay"))
    windows.new()
    window.commands.run("quit")
    QApplication.processEvents()
    assert windows.open == []


def test_the_plan_of_the_window_closed_last_is_opened_next_time(windows, tmp_path) -> None:
    quay, pier = (showing(windows, plan_at(tmp_path, name)) for name in ("Quay", "Pier"))
    pier.close()
    state = quay.workspace.window_state
    quay.close()
    assert Path(state.text("open")).name == "Quay.rollout"
