"""A new plan in four questions, and a copy for another region."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from planner import starter
from planner.models import Department
from planner.store import Store
from planner.ui.dialogs.copy_plan import CopyPlanDialog
from planner.ui.dialogs.new_plan import NewPlanDialog
from planner.ui.dialogs.plan_place import file_name
from planner.ui.look.theme import current_theme
from planner.ui.shell.plan_files import PlanFiles
from tests.plans import ON, make_plan
from tests.ui.opened import workspace_on
from tests.ui.windows import Answers


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewPlanDialog:
    made = NewPlanDialog(None, tmp_path, ON, Answers())
    qtbot.addWidget(made)
    return made


def made_by(dialog: NewPlanDialog | CopyPlanDialog) -> Store:
    """The plan that the dialog's button makes."""
    stores = []
    dialog.accepted_by = lambda: stores.append(dialog.make())
    dialog.ok.click()
    assert stores, dialog.wrong.text()
    return stores[0]


def test_only_the_button_that_enter_presses_is_filled(dialog: NewPlanDialog) -> None:
    dialog.show()
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    accent = current_theme().accent
    drawn = [b.grab().toImage().pixelColor(8, 12).name() == accent for b in (dialog.ok, cancel)]
    assert drawn == [True, False]


def test_it_is_not_proposed_among_the_programs_own_data_where_the_sample_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, own = QWidget(), QStandardPaths.StandardLocation.AppDataLocation
    qtbot.addWidget(window)
    files = PlanFiles(window, workspace_on(tmp_path, make_plan()), Answers())
    assert files.folder() == tmp_path
    folder = lambda place: str(tmp_path if place == own else tmp_path.parent)  # noqa: E731
    monkeypatch.setattr(QStandardPaths, "writableLocation", folder)
    assert files.folder() == tmp_path.parent


def test_every_question_is_answered_to_begin_with(dialog) -> None:
    plan = made_by(dialog).plan
    assert plan.info.name == "Our network"
    assert plan.info.launch == starter.usual_launch(3_000, ON)
    assert [d.name for d in plan.departments.values()] == ["Communications"]
    assert len(plan.actions) == 36
    assert not plan.people


def test_what_is_answered_is_in_the_plan(dialog, tmp_path) -> None:
    dialog.name.setText("Quay: Süd")
    dialog.staff.usual[300].click()
    dialog.launch.edit.setText("2027-09-14")
    dialog.communications.setText("Press office")
    dialog.keeper.setText("Mira Lindqvist")
    store = made_by(dialog)
    plan = store.plan
    assert store.path == tmp_path / "quay-süd.rollout"
    assert (plan.info.name, plan.info.launch) == ("Quay: Süd", date(2027, 9, 14))
    assert plan.info.prepared_by == "Mira Lindqvist"
    assert plan.where(Department, "is_communications", True)[0].name == "Press office"
    assert len(plan.actions) == 28
    assert plan.assignments


def test_undone_once_the_starter_plan_is_gone_and_the_answers_stay(dialog) -> None:
    dialog.keeper.setText("Mira Lindqvist")
    store = made_by(dialog)
    store.undo()
    assert not store.plan.actions
    assert store.plan.info.prepared_by == "Mira Lindqvist"
    assert [p.name for p in store.plan.people.values()] == ["Mira Lindqvist"]


def test_an_empty_plan_has_no_steps_and_no_launch(dialog) -> None:
    dialog.empty.click()
    dialog.launch.edit.setText("")
    plan = made_by(dialog).plan
    assert plan.info.launch is None
    assert not plan.responsibilities


def test_a_launch_nobody_touched_follows_the_number_of_staff(dialog) -> None:
    dialog.staff.usual[30_000].click()
    assert dialog.launch.value() == starter.usual_launch(30_000, ON)
    assert "44 weeks before" in dialog.launch_note.text()
    dialog.launch.edit.setText("2027-12-01")
    dialog.staff.usual[300].click()
    assert dialog.launch.value() == date(2027, 12, 1)


def test_any_number_of_staff_can_be_typed(dialog) -> None:
    QTest.keyClicks(dialog.staff.edit, "12,500")
    assert dialog.staff.value() == 12_500
    assert dialog.launch.value() == starter.usual_launch(12_500, ON)
    dialog.staff.edit.clear()
    QTest.keyClicks(dialog.staff.edit, "some")
    assert dialog.staff_note.text() == "“some” is not a number of staff."
    dialog.name.setFocus()
    dialog.accepted_by = dialog.make
    dialog.ok.click()
    assert dialog.wrong.text() == dialog.staff_note.text()
    assert dialog.focusWidget() is dialog.staff.edit


def test_a_launch_too_near_says_which_steps_should_be_done_already(dialog) -> None:
    dialog.staff.usual[300].click()
    dialog.launch.set(ON + timedelta(weeks=10))
    said = dialog.brings.text()
    assert said.startswith("With this launch 4 of 28 steps should be done already.")
    assert "Win the primary sponsor" in said


@pytest.mark.parametrize(
    ("launch", "why"),
    [
        ("", "A starter plan is counted back from launch day. Say one, or start with nothing."),
        ("someday", "day"),
    ],
)
def test_without_a_launch_there_is_no_starter_plan(dialog, tmp_path, launch, why) -> None:
    dialog.launch.edit.setText(launch)
    dialog.accepted_by = dialog.make
    dialog.ok.click()
    assert why in dialog.wrong.text()
    assert not list(tmp_path.glob("*.rollout"))


def test_a_file_that_is_there_is_not_proposed_nor_written_over(dialog, tmp_path) -> None:
    (tmp_path / "quay.rollout").touch()
    dialog.name.setText("Quay")
    assert dialog.place.path() == tmp_path / "quay-2.rollout"
    dialog.place.edit.setText(str(tmp_path / "quay.rollout"))
    dialog.accepted_by = dialog.make
    dialog.ok.click()
    assert dialog.wrong.text() == "A file with this name already exists. Choose another name."


def test_a_file_name_of_nothing_usable_is_still_one() -> None:
    assert file_name("///") == "plan.rollout"


# Another region -----------------------------------------------------------------------------


@pytest.fixture
def copy(qtbot: QtBot, tmp_path: Path) -> CopyPlanDialog:
    plan = make_plan(
        people=["Ann Berg"],
        departments=["Finance"],
        actions={"Train champions": ["Ann Berg"]},
        details={"Train champions": {"due": date(2027, 1, 4)}},
        launch=date(2027, 1, 24),
    )
    made = CopyPlanDialog(None, workspace_on(tmp_path, plan), tmp_path, Answers())
    qtbot.addWidget(made)
    return made


def test_a_copy_moves_days_with_its_launch_and_leaves_people_out(copy, tmp_path) -> None:
    copy.name.setText("North")
    copy.launch.edit.setText("2027-02-03")
    assert copy.moved.text() == "Every day moves 10 days later."
    store = made_by(copy)
    assert store.path == tmp_path / "north.rollout"
    assert [a.due for a in store.plan.actions.values()] == [date(2027, 1, 14)]
    assert (store.plan.info.name, len(store.plan.people)) == ("North", 0)
    assert store.undo_label == "Copy from Harbour Connect"


def test_a_copy_without_a_launch_is_refused(copy, tmp_path) -> None:
    copy.launch.edit.setText("")
    copy.accepted_by = copy.make
    copy.ok.click()
    assert copy.wrong.text() == "Say on which day the other region launches."
    assert [path.name for path in tmp_path.glob("*.rollout")] == ["test.rollout"]
