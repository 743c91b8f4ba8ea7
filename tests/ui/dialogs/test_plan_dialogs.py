"""A plan's details and settings, its history, backups, words and keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from planner.models import Waiver
from planner.ui.dialogs.appoint import AppointDialog
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.plan_details import PlanDetailsDialog
from planner.ui.dialogs.preferences import SettingsDialog
from planner.ui.dialogs.reading import HistoryDialog, words_dialog
from planner.ui.dialogs.restore import RestoreDialog
from planner.ui.look.screen_room import screen_room
from planner.ui.pages.risks.page import RisksPage
from tests.plans import ON
from tests.ui.opened import holders, shown
from tests.ui.typing import choose_last_line, type_over
from tests.ui.windows import Answers


def test_the_details_are_changed_in_one_step(qtbot, workspace) -> None:
    dialog = PlanDetailsDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.name.setText("Quay")
    dialog.launch.edit.setText("2027-02-02")
    dialog.ok.click()
    assert workspace.plan.info.name == "Quay"
    assert workspace.plan.info.launch == date(2027, 2, 2)
    workspace.undo()
    assert workspace.plan.info.name == "Harbour Connect"


def test_settings_are_read_without_going_sideways(qtbot, workspace) -> None:
    dialog = SettingsDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.resize(600, 320)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.horizontalScrollBar().maximum() == 0


def test_settings_are_saved_where_they_differ(qtbot, workspace) -> None:
    dialog = SettingsDialog(None, workspace)
    qtbot.addWidget(dialog)
    assert dialog.values()["threshold"] == "0.5"
    dialog.spins["threshold"].setValue(33.3)
    dialog.spins["champion_ratio"].setValue(25)
    dialog.checks["common_cause_others", "site"].setChecked(True)
    dialog.ok.click()
    settings = workspace.plan.settings
    assert settings.threshold == "0.333"
    assert settings.champion_ratio == 25
    assert settings.common_cause_others == ("department", "manager", "site", "organisation")
    assert len(workspace.history()[0].rows) == 3


def test_settings_left_as_they_are_change_nothing(qtbot, workspace) -> None:
    before = workspace.plan
    dialog = SettingsDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.ok.click()
    assert workspace.plan is before


def test_a_turnover_is_set_and_taken_away_again(qtbot, workspace) -> None:
    dialog = SettingsDialog(None, workspace)
    qtbot.addWidget(dialog)
    assert dialog.spins["turnover"].text() == "none set"
    dialog.spins["turnover"].setValue(12.5)
    dialog.ok.click()
    assert workspace.plan.settings.turnover == "0.125"
    dialog = SettingsDialog(None, workspace)
    qtbot.addWidget(dialog)
    assert dialog.spins["turnover"].text() == "12.5 %"
    dialog.spins["turnover"].setValue(dialog.spins["turnover"].minimum())
    dialog.ok.click()
    assert workspace.plan.settings.turnover is None


def test_a_champion_of_a_new_name_is_added_with_the_person(qtbot, workspace) -> None:
    dialog = AppointDialog(None, workspace, None)
    qtbot.addWidget(dialog)
    dialog.show()
    type_over(dialog.person, "Zoe Zak")
    choose_last_line(dialog.person)
    type_over(dialog.department, "leg")
    dialog.status.setCurrentText("active")
    dialog.ok.click()
    assert holders(workspace, "Legal", ON) == {"Ann Berg", "Zoe Zak"}


@pytest.mark.parametrize(("who", "where"), [("Zoe Zak", "Legal"), ("Ann Berg", "Finanse")])
def test_a_name_that_was_only_typed_appoints_nobody(qtbot, workspace, who, where) -> None:
    before = workspace.plan
    dialog = AppointDialog(None, workspace, None)
    qtbot.addWidget(dialog)
    dialog.show()
    type_over(dialog.person, who)
    type_over(dialog.department, where)
    dialog.ok.click()
    assert dialog.wrong.text().endswith("To create it, choose the last line of the list.")
    assert workspace.plan is before


def test_a_new_name_that_is_typed_on_is_another_and_not_chosen(qtbot, workspace) -> None:
    before = workspace.plan
    dialog = AppointDialog(None, workspace, None)
    qtbot.addWidget(dialog)
    dialog.show()
    type_over(dialog.person, "Zoe")
    choose_last_line(dialog.person)
    QTest.keyClicks(dialog.person.lineEdit(), " Zak")
    type_over(dialog.department, "Legal")
    dialog.ok.click()
    assert dialog.wrong.text()
    assert workspace.plan is before


def test_a_risk_is_accepted_by_somebody_for_a_reason_until_a_day(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, RisksPage)
    finding = next(f for f in workspace.findings if f.code == "SPOF-CHAMPION")
    dialog = page.ask_waiver(finding)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ok.click()
    assert dialog.wrong.text() == "Say who accepts this."
    by, why, until = dialog.findChildren(QLineEdit)[:3]
    by.setText("Board")
    why.setText("Small department")
    until.setText("2027-02-01")
    dialog.ok.click()
    (waiver,) = workspace.plan.table(Waiver).values()
    assert (waiver.by, waiver.until) == ("Board", date(2027, 2, 1))
    assert any(f.waived and f.code == "SPOF-CHAMPION" for f in workspace.findings)


def test_a_backup_is_restored_beside_the_plan(qtbot, tmp_path, workspace) -> None:
    workspace.store.back_up()
    dialog = RestoreDialog(None, workspace.store.path, Answers(tmp_path / "restored.rollout"))
    qtbot.addWidget(dialog)
    dialog.ok.click()
    assert dialog.restored == tmp_path / "restored.rollout"
    assert dialog.restored.exists()


def test_the_history_names_every_step(qtbot, workspace) -> None:
    dialog = HistoryDialog(None, workspace)
    qtbot.addWidget(dialog)
    assert [step.label for step in workspace.history()] == ["fill"]


def test_words_are_explained(qtbot: QtBot) -> None:
    dialog = words_dialog(None)
    qtbot.addWidget(dialog)
    assert len(dialog.findChildren(QLabel)) > 20


def test_a_day_field_says_the_day_in_words(qtbot) -> None:
    field = DayField(ON)
    qtbot.addWidget(field)
    field.edit.setText("1.3.2027")
    assert field.said.text() == "1 March 2027"
    assert field.value() == date(2027, 3, 1)


def test_a_dialog_that_grows_stays_on_the_screen(qtbot) -> None:
    dialog = FormDialog(None, "Bring it back", "Accept")
    qtbot.addWidget(dialog)
    dialog.show()
    bottom = screen_room(dialog).bottom()
    dialog.move(0, bottom - dialog.height() - 40)
    dialog.resize(dialog.width(), dialog.height() + 200)
    qtbot.waitUntil(lambda: dialog.frameGeometry().bottom() <= bottom)
