"""A survey is looked at, its questions and departments are said, and it comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.models import SurveyDepartment, SurveyQuestion, SurveyResult
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.survey.dialog import SurveyDialog
from planner.ui.state.workspace import Workspace
from tests.imports.surveys.files import USEFUL, answers, google_forms, write_csv
from tests.plans import ON, make_plan
from tests.ui.opened import settled, workspace_on

GIVEN = [*answers("Finance", 8, 2, 2), *answers("Legal", 1, 5, 2), *answers("Ops", 3, 3, 1)]


@pytest.fixture
def workspace(qapp: object, tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, make_plan(departments=["Finance", "Legal"]))


def opened(qtbot: QtBot, workspace: Workspace, path: Path) -> SurveyDialog:
    dialog = SurveyDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def taken(dialog: SurveyDialog) -> list[str]:
    return [box.currentText() for box in dialog.questions]


def test_what_questions_look_like_is_proposed_and_comes_in_with_enter(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, google_forms(tmp_path / "s.csv", GIVEN))
    assert taken(dialog) == [
        "department of whoever answers", "share of favourable answers",
        "net promoter score (0 to 10)", "left out, in later rounds too",
    ]  # fmt: skip
    assert dialog.outcome.text().startswith("27 answered up to 17 November 2026.")
    assert "“Ops” is no department of the plan" in dialog.notes.text()
    assert not workspace.plan.pulse_rounds
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (pulse,) = workspace.plan.pulse_rounds.values()
    assert (pulse.on, pulse.answered) == (date(2026, 11, 17), 27)
    workspace.undo()
    assert not workspace.plan.table(SurveyQuestion)


def test_questions_and_departments_are_chosen_and_known_the_next_time(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = google_forms(tmp_path / "s.csv", GIVEN)
    dialog = opened(qtbot, workspace, path)
    dialog.questions[1].setCurrentIndex(1)
    dialog.departments["Ops"].setCurrentText("Legal")
    settled(qtbot, workspace)
    assert "Figures of 2 of 2 departments are kept" in dialog.outcome.text()
    dialog.ok.click()
    plan = workspace.plan
    assert plan.pulse_rounds[1].effective == 44
    assert [d.text for d in plan.table(SurveyDepartment).values()] == ["Ops"]
    assert {r.department_id for r in plan.table(SurveyResult).values()} == {None, 1, 2}
    again = opened(qtbot, workspace, path)
    assert taken(again)[1] == "favourable: staff who rate it effective"
    assert not again.departments
    assert not again.ok.isEnabled()


def test_a_file_without_days_asks_for_one(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = write_csv(tmp_path / "s.csv", [(USEFUL,), *[("Agree",)] * 6])
    dialog = opened(qtbot, workspace, path)
    assert dialog.day.value() == ON
    dialog.day.edit.setText("2027-01-08")
    dialog.day.edit.editingFinished.emit()
    settled(qtbot, workspace)
    dialog.ok.click()
    assert [r.on for r in workspace.plan.pulse_rounds.values()] == [date(2027, 1, 8)]


def test_a_file_that_cannot_be_read_is_said(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "s.csv"
    path.write_text("", encoding="utf-8")
    dialog = opened(qtbot, workspace, path)
    assert "s.csv is empty." in dialog.wrong.text()
    assert not dialog.ok.isEnabled()


def test_a_list_is_said_to_be_a_survey(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    path = google_forms(tmp_path / "s.csv", GIVEN)
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    dialog.parts.options.kind.choose("survey")
    assert dialog.left_to == "survey" and not dialog.isVisible()
