"""A table of messages comes again: the import asks, and what differs is accepted cell by cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from planner.imports import KINDS, read_table
from planner.models import Message
from planner.ui.dialogs.next_messages import NextMessagesDialog
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.import_dialogs import opened
from tests.ui.opened import settled

FIRST = "Message,Date,Channel,Status\nWhy we begin,2027-01-05,Intranet,draft\n"
NEXT = (
    "Message,Date,Channel,Status\n"
    "Why we begin,2027-01-07,Intranet,approved\n"
    "We are live,2027-03-01,,draft\n"
)


@pytest.fixture
def known(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A plan with the message of the first table."""
    path = tmp_path / "messages.csv"
    path.write_text(FIRST, encoding="utf-8")
    kind = KINDS["messages"]
    table = read_table(path, kind=kind)
    workspace.do("import", kind.import_into, table, kind.recognise(table))
    return workspace


def messages(workspace: Workspace) -> list[tuple[str, date | None, str]]:
    return [(m.title, m.on, m.status) for m in workspace.plan.table(Message).values()]


def compared(qtbot: QtBot, workspace: Workspace, path: Path) -> NextMessagesDialog:
    path.write_text(NEXT, encoding="utf-8")
    dialog = NextMessagesDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def test_the_import_says_that_the_plan_has_other_words_and_leads_to_them(
    qtbot: QtBot, known: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, known, tmp_path / "messages.csv", NEXT)
    assert dialog.parts.question.words.text() == (
        "1 message is different in the table; an import leaves it as the plan has it."
    )
    dialog.parts.question.buttons[0].click()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.compared is not None
    again = NextMessagesDialog(None, known, tmp_path / "messages.csv", dialog.compared)
    qtbot.addWidget(again)
    again.show()
    settled(qtbot, known)
    assert again.lines.count() == 3


def test_a_table_that_says_nothing_else_asks_nothing(
    qtbot: QtBot, known: Workspace, tmp_path: Path
) -> None:
    more = FIRST + "We are live,2027-03-01,,draft\n"
    dialog = opened(qtbot, known, tmp_path / "messages.csv", more)
    assert dialog.parts.question.isHidden()


def test_what_is_ticked_comes_in_as_one_step(
    qtbot: QtBot, known: Workspace, tmp_path: Path
) -> None:
    before = messages(known)
    dialog = compared(qtbot, known, tmp_path / "messages.csv")
    assert dialog.summary.text() == (
        "1 message differs and 1 is new. What the table leaves empty, or does not have, stays as"
        " it is."
    )
    dialog.ok.click()
    assert messages(known) == [
        ("Why we begin", date(2027, 1, 7), "agreed"),
        ("We are live", date(2027, 3, 1), "draft"),
    ]
    known.undo()
    assert messages(known) == before


def test_what_is_not_ticked_stays_as_it_is(qtbot: QtBot, known: Workspace, tmp_path: Path) -> None:
    dialog = compared(qtbot, known, tmp_path / "messages.csv")
    dialog.tick_none.click()
    shown = [dialog.lines.line(row) for row in range(dialog.lines.rowCount())]
    row = next(at for at, line in enumerate(shown) if line is not None and line.what == "Day")
    dialog.lines.tick([row], True)
    dialog.ok.click()
    assert messages(known) == [("Why we begin", date(2027, 1, 7), "draft")]


def test_where_nothing_differs_that_is_said(qtbot: QtBot, known: Workspace, tmp_path: Path) -> None:
    compared(qtbot, known, tmp_path / "messages.csv").ok.click()
    again = compared(qtbot, known, tmp_path / "messages.csv")
    assert again.summary.text() == "Nothing differs between messages.csv and the plan."
    assert not again.ok.isVisible()
