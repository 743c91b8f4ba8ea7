"""What is heavy is loaded where it is used: not by the command line, nor before a plan is shown."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from planner import sample
from planner.store import Store

_LOADED = """
import sys
{code}
print(*sorted({heavy} & sys.modules.keys()))
"""


HEAVY = {
    *("sqlalchemy", "openpyxl", "reportlab", "highspy", "python_calamine", "pptx"),
    *("planner.imports", "planner.exports", "planner.ui.table"),
}
"""What neither the frame of the window nor its first page needs."""


def loaded(code: str, heavy: set[str]) -> list[str]:
    """Which of these a program has loaded after this."""
    program = _LOADED.format(code=code, heavy=heavy)
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("planner.cli.parser", {"PySide6", "sqlalchemy", "openpyxl", "reportlab", "highspy"}),
        ("planner.__main__", {"PySide6", "sqlalchemy", "openpyxl", "reportlab"}),
        ("planner.app", HEAVY | {"planner.store", "planner.analysis.measures", "planner.actions"}),
    ],
)
def test_what_is_heavy_is_loaded_where_it_is_used(module: str, heavy: set[str]) -> None:
    assert loaded(f"import {module}", heavy) == []


def test_a_plan_is_read_with_its_history_without_what_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "harbour.rollout"
    Store.create(path, "Harbour").close()
    code = f"""
from planner.store import Store
with Store.open({str(path)!r}) as store:
    store.reload(), store.compare_with_file(), store.history(), store.assignment_steps()
"""
    assert loaded(code, {"sqlalchemy"}) == []


def test_a_plan_is_shown_in_the_window_before_anything_else_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "harbour.rollout"
    Store.create(path, "Harbour", fill=lambda new: sample.fill(new, date.today())).close()
    code = f"""
from pathlib import Path
from planner.app import make_app
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
app = make_app(["planner"])
window = MainWindow(Workspace(window_state=WindowState(None)))
window.show()
assert window.files.open(Path({str(path)!r}))
app.processEvents()
assert window.page("overview").isVisible()
"""
    assert loaded(code, HEAVY) == []
