"""Files chosen, typed or dropped in the window that are no ordinary files: said, and left alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.look import LookDialog
from planner.ui.dialogs.merge import MergeDialog
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.state.workspace import Workspace
from tests.odd_files import KINDS, in_time, make_odd, names
from tests.plans import make_plan
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.pages.reports.pressed import make
from tests.ui.windows import Answers, window_on

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="files of these kinds are a matter of Unix"
)


@pytest.fixture(autouse=True)
def no_endless_waiting() -> Iterator[None]:
    with in_time():
        yield


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, make_plan(seats={"Finance": ["Ann Berg"]}))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("dialog", "name"), [(ImportDialog, "odd.csv"), (MergeDialog, "odd.xlsx")])
def test_a_table_that_is_no_ordinary_file_is_refused_in_a_sentence(
    qtbot: QtBot,
    workspace: Workspace,
    tmp_path: Path,
    dialog: type[ImportDialog] | type[MergeDialog],
    name: str,
    kind: str,
) -> None:
    odd = make_odd(kind, tmp_path / name)
    opened = dialog(None, workspace, odd)
    qtbot.addWidget(opened)
    opened.show()
    settled(qtbot, workspace)
    assert str(odd) in opened.wrong.text()


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_that_is_no_ordinary_file_is_refused_in_a_sentence(
    qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    window = window_on(qtbot, tmp_path)
    said: list[str] = []
    window.workspace.messageShown.connect(lambda sentence, tone: said.append(sentence))
    odd = make_odd(kind, tmp_path / "odd.rollout")
    window.files.open_dropped(odd)
    assert [names(sentence, odd) for sentence in said] == [True]
    window.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_logo_that_is_no_ordinary_file_is_refused_in_a_sentence(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    odd = make_odd(kind, tmp_path / "logo.png")
    dialog = LookDialog(None, workspace, Answers(odd))
    qtbot.addWidget(dialog)
    dialog.choose.click()
    assert str(odd) in dialog.wrong.text()


@pytest.mark.parametrize("kind", ["pipe", "device", "socket", "loop", "folder"])
def test_a_document_is_not_written_to_what_is_no_ordinary_file(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    odd = make_odd(kind, tmp_path / "pack.pdf")
    before = odd.lstat()
    said: list[str] = []
    workspace.messageShown.connect(lambda sentence, tone: said.append(sentence))
    page = shown(qtbot, workspace, ReportsPage)
    settled(qtbot, workspace)
    make(qtbot, page, odd)
    assert any(str(odd) in sentence for sentence in said)
    assert os.path.samestat(odd.lstat(), before)
