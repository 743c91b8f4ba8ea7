"""Texts are copied by a command, written in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Decision
from tests.plans import make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on


def copied(qtbot: QtBot, before: str) -> str:
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() != before, timeout=20_000)
    return clipboard.text()


def test_the_friday_mail_is_copied_whole(qtbot: QtBot, tmp_path: Path) -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"]},
        sponsors={"Chief executive": ["Rosa Castell"]},
        details={"Chief executive": {"is_primary": True}},
    )
    window = window_on(qtbot, tmp_path, plan)
    QGuiApplication.clipboard().setText("before")
    window.commands.by_key["friday"].do()
    assert "\n\nHello Rosa Castell,\n\n" in copied(qtbot, "before")
    settled(qtbot, window.workspace)


def test_a_plan_without_a_primary_sponsor_has_nobody_to_write_to(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, make_plan(seats={"Finance": ["Ann"]}))
    QGuiApplication.clipboard().setText("before")
    window.commands.by_key["friday"].do()
    settled(qtbot, window.workspace)
    assert QGuiApplication.clipboard().text() == "before"


def test_what_the_meeting_decides_is_copied(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(seats={"Finance": ["Ann"]}))
    window.workspace.do("ask", rows.add, Decision, ask="Move the launch")
    QGuiApplication.clipboard().setText("before")
    window.commands.by_key["decisions text"].do()
    assert "1  Move the launch\n==================\n" in copied(qtbot, "before")
    settled(qtbot, window.workspace)


def test_two_paragraphs_are_copied_from_the_details_of_a_department(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, make_plan(seats={"Finance": ["Ann"]}))
    page = window.show_page("champions")
    (department,) = window.workspace.plan.departments.values()
    page.show_row("department", department.id)
    settled(qtbot, window.workspace)
    QGuiApplication.clipboard().setText("before")
    window.workspace.run_command("department text", department.id)
    assert "Ann carries Harbour Connect in Finance." in copied(qtbot, "before")
    settled(qtbot, window.workspace)
