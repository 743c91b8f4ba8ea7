"""Rows of a spreadsheet are pasted into empty lists, and where they cannot be it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.refused_rows import RefusedRows
from tests.plans import make_plan
from tests.ui.opened import settled
from tests.ui.typing import paste, shown_texts
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    plan = make_plan(people=["Ann Berg", "Bo Lind"], departments=["Finance", "Legal"])
    window = window_on(qtbot, tmp_path, plan)
    settled(qtbot, window.workspace)
    return window


def champions(window: MainWindow) -> TablePanel:
    window.show_page("champions")
    return window.page("champions").panel


def seats(panel: TablePanel) -> set[tuple[str, str, str]]:
    columns = (shown_texts(panel, title) for title in ("Champion", "Department", "Role"))
    return set(zip(*columns, strict=True))


def test_champions_and_their_departments_are_pasted_in_one_step(window: MainWindow) -> None:
    panel = champions(window)
    paste(panel, "Ann Berg\tFinance\nBo Lind\tLegal")
    assert seats(panel) == {("Ann Berg", "Finance", "Champion"), ("Bo Lind", "Legal", "Champion")}
    assert window.workspace.undo_label == "paste 2 rows"
    window.workspace.undo()
    assert seats(panel) == set()


def test_who_or_what_is_not_there_yet_is_asked_about_first(window: MainWindow) -> None:
    panel = champions(window)
    paste(panel, "Champion\tDepartment\tRole\nCem Aydin\tSales\tBackup")
    assert window.messages.action.text() == "Create 1 person and 1 department and paste"
    window.messages.action.click()
    assert seats(panel) == {("Cem Aydin", "Sales", "Backup")}


def test_a_new_name_in_two_lines_is_one_person(window: MainWindow) -> None:
    panel = champions(window)
    paste(panel, "Cem Aydin\tFinance\nCem Aydin\tLegal")
    window.messages.action.click()
    assert len(seats(panel)) == 2
    people = window.workspace.plan.people.values()
    assert [one.name for one in people].count("Cem Aydin") == 1


def test_a_line_with_headings_means_the_seat_it_names(window: MainWindow) -> None:
    panel = champions(window)
    heads = "Champion\tDepartment\tStatus\n"
    paste(panel, heads + "Ann Berg\tFinance\taccepted")
    paste(panel, heads + "Ann Berg\tFinance\ttrained\nAnn Berg\tLegal\taccepted")
    assert seats(panel) == {("Ann Berg", "Finance", "Champion"), ("Ann Berg", "Legal", "Champion")}
    statuses = [a.status for a in window.workspace.plan.assignments.values()]
    assert sorted(map(str, statuses)) == ["accepted", "trained"]


def test_a_champion_without_a_department_is_kept_to_be_mended(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = champions(window)
    paste(panel, "Champion\nAnn Berg")
    (dialog,) = window.findChildren(RefusedRows)
    assert dialog.table.item(0, 0).text() == "It needs Department too."
    assert window.workspace.plan.assignments == {}
    dialog.reject()


def test_pasted_managers_are_told_by_address_or_id_and_of_two_who_share_a_name_it_is_said(
    window: MainWindow,
) -> None:
    window.show_page("people")
    panel = window.page("people").panel
    heads = "Name\tE-mail\tId\tManager\n"
    paste(panel, heads + "Dee\t\t\tEVE@x.org\nEve Ro\teve@x.org\t9\nFay\t\t\t9")
    paste(panel, heads + "Sam\ts@x.org\nSam\tt@x.org\nTom\t\t\tSam\nUlf\t\t\tT@x.org")
    paste(panel, heads + "Val\t\t\tsam\nWyn\t\t\tRo, Eve\nXia\t\t\tE. Ro <eve@x.org>")
    people = {one.id: one for one in window.workspace.plan.people.values()}
    led = {one.name: people[one.manager_id].email for one in people.values() if one.manager_id}
    assert led == dict.fromkeys(("Dee", "Fay", "Wyn", "Xia"), "eve@x.org") | {"Ulf": "t@x.org"}
    tom, val = window.findChildren(RefusedRows)
    assert "“Sam” stands for 2 of the pasted rows" in tom.table.item(0, 0).text()
    assert "“Sam (s@x.org)” and “Sam (t@x.org)”" in val.table.item(0, 0).text()
    tom.reject()
    val.reject()


@pytest.mark.parametrize("key", ["requests", "drills", "risks"])
def test_a_list_that_the_plan_fills_says_so(window: MainWindow, key: str) -> None:
    before = window.workspace.plan
    window.show_page(key)
    paste(window.page(key).panel, "Ann Berg\tFinance")
    assert "the plan fills it by itself" in window.messages.words.text()
    assert window.workspace.plan is before


def test_where_nothing_takes_it_a_paste_says_where_it_goes(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("overview")
    window.page("overview").focus_content()
    window.commands.run("paste")
    assert window.messages.words.text().startswith("Choose a field or a list first")
