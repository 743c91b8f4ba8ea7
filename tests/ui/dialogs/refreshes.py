"""A plan with a list of HR, and dialogs of its next edition."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from planner.imports import import_list, read_table, recognise_columns
from planner.models import Person
from planner.ui.dialogs.refresh import RefreshDialog
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan, person_id
from tests.ui.opened import settled, workspace_on

FIRST = """\
Id,Name,Email,Department,Manager,Last day,Badge
1,Ann Berg,ann@ex.org,Finance,2,,7
2,Bo Çelik,bo@ex.org,Finance,,,8
3,Ció Díaz,cio@ex.org,Legal,2,,9
4,Di Ek,di@ex.org,Legal,2,,10
"""
NEXT = """\
Id,Name,Email,Department,Manager,Last day,Badge
1,Ann Berg,ann@ex.org,Legal,3,2027-03-26,7
3,Ció Díaz-Lind,cio.lind@ex.org,Legal,,,9
4,Di Ek,di@ex.org,Legal,,2027-06-30,10
5,Eve Fox,eve@ex.org,Finance,2,,11
"""


def workspace_with_list(tmp_path: Path) -> Workspace:
    """A plan whose champions are on the list of HR, as it came first."""
    plan = make_plan(
        people={"Ann Berg": {"ref": "1"}, "Bo Çelik": {"ref": "2"}, "Ció Díaz": {"ref": "3"}},
        departments=["Finance", "Legal"],
        seats={"Finance": ["Bo Çelik"], "Legal": ["Bo Çelik", "Ann Berg"]},
    )
    workspace = workspace_on(tmp_path, plan)
    keep(workspace, tmp_path / "first.csv", FIRST, "HR")
    return workspace


def keep(workspace: Workspace, path: Path, text: str, name: str) -> None:
    path.write_text(text, encoding="utf-8")
    table = read_table(path)
    workspace.do("import", import_list, table, recognise_columns(table), path.name, name)


def written(folder: Path, text: str) -> Path:
    path = folder / "next.csv"
    path.write_text(text, encoding="utf-8")
    return path


def opened(qtbot: QtBot, workspace: Workspace, path: Path) -> RefreshDialog:
    dialog = RefreshDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def kinds(dialog: RefreshDialog) -> list[str]:
    return [button.text() for button in dialog.kinds.values()]


def row_of(dialog: RefreshDialog, who: str, what: str) -> int:
    lines = dialog.lines
    return next(
        row
        for row in range(lines.rowCount())
        if (lines.index(row, 0).data(), lines.index(row, 1).data()) == (who, what)
    )


def named(workspace: Workspace, name: str) -> Person:
    return workspace.plan.people[person_id(workspace.plan, name)]
