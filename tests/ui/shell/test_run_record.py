"""A run that ended hard is told by the next one, with where it was and nobody's name."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.shell.crash import show_hard_end
from planner.ui.shell.run_record import Run, log

_ELSEWHERE = """
import faulthandler, os, sys
from pathlib import Path
from planner.ui.shell.run_record import Run

def deep_in_the_program():
    if sys.argv[2] == "torn down":
        faulthandler._sigabrt()
    print("running", flush=True)
    sys.stdin.read()

run = Run(Path(sys.argv[1]))
print(repr(run.begin()), flush=True)
deep_in_the_program()
if sys.argv[2] == "in order":
    run.end()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Dana Whitfield" / "log"


@pytest.fixture
def run(folder: Path) -> Iterator[Run]:
    run = Run(folder)
    yield run
    run.end()


def elsewhere(folder: Path, how: str) -> subprocess.Popen[str]:
    script = folder.parent / "program.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(_ELSEWHERE)
    process = subprocess.Popen(
        [sys.executable, str(script), str(folder), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "''\n"
    return process


def ended(process: subprocess.Popen[str]) -> None:
    process.communicate()


def test_a_run_that_was_torn_down_says_where(folder: Path, run: Run) -> None:
    ended(elsewhere(folder, "torn down"))
    report = run.begin()
    assert "Rollout Planner" in report
    assert 'File "program.py", line 8 in deep_in_the_program' in report
    assert "Whitfield" not in report
    logged = (folder / "planner.log").read_text()
    assert "deep_in_the_program" in logged
    assert "Whitfield" not in logged


def test_a_run_that_was_killed_is_told_too_and_once(folder: Path, run: Run) -> None:
    process = elsewhere(folder, "killed")
    process.kill()
    ended(process)
    assert run.begin().endswith("ended without a trace")
    run.end()
    assert run.begin() == ""


def test_a_run_that_ended_in_order_leaves_nothing_to_tell(folder: Path, run: Run) -> None:
    ended(elsewhere(folder, "in order"))
    assert run.begin() == ""
    run.end()
    assert [path.name for path in folder.iterdir()] == ["planner.log"]


def test_another_window_is_no_run_that_ended(folder: Path, run: Run) -> None:
    process = elsewhere(folder, "in order")
    assert run.begin() == ""
    ended(process)


def test_without_a_folder_nothing_is_noted_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")
    run = Run(tmp_path / "log")
    assert run.begin() == ""
    run.end()


def test_the_log_stays_small(folder: Path, run: Run) -> None:
    run.begin()
    for _ in range(3000):
        log.error("x" * 200)
    assert sum(path.stat().st_size for path in folder.glob("planner.log*")) < 500_000


def test_the_sign_says_so_in_plain_words_and_its_report_can_be_copied(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = show_hard_end(window, "the report")
    assert "did not close as it should" in box.text()
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Copy the report")
    button.click()
    assert QGuiApplication.clipboard().text() == "the report"


_WINDOW = """
import sys
from planner import app
from pathlib import Path
app.data_folder = lambda: Path(sys.argv[1])
app.window_state_file = lambda: Path(sys.argv[1]) / "window.ini"
began = app._begin_with
app._begin_with = lambda *a: (began(*a), print("there", flush=True))
sys.exit(app.show(None, False))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_window_ends_in_order_where_the_system_asks_for_it(name: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "there\n"
    process.send_signal(getattr(signal, name))
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert list((tmp_path / "log").glob("run-*")) == []
