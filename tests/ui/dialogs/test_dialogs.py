"""The dialogs: open, fill in, press the button, and look at the plan."""

from __future__ import annotations

import base64
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Scenario, Waiver
from planner.ui.dialogs.appoint import AppointDialog
from planner.ui.dialogs.form import DayField
from planner.ui.dialogs.import_preview import ImportDialog
from planner.ui.dialogs.look import LookDialog
from planner.ui.dialogs.person_held import PersonHeldDialog
from planner.ui.dialogs.person_leaves import PersonLeavesDialog
from planner.ui.dialogs.plan_details import NewPlanDialog, PlanDetailsDialog, file_name
from planner.ui.dialogs.preferences import SettingsDialog
from planner.ui.dialogs.reading import HistoryDialog, keys_dialog, words_dialog
from planner.ui.dialogs.restore import RestoreDialog
from planner.ui.pages.risks.page import RisksPage
from planner.ui.workspace import Workspace
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.windows import Answers, empty_window


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"department": "Finance"},
            "Bo Çelik": {"department": "Finance"},
            "Ció Díaz": {"department": "Legal"},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg", "Bo Çelik*"], "Legal": ["Ann Berg"]},
        goals={"Active monthly": ["Ció Díaz"]},
    )
    return workspace_on(tmp_path, plan)


def holders(workspace: Workspace, name: str, on: date) -> set[str]:
    from planner.analysis.cover.coverage import coverage

    plan = workspace.plan
    held = coverage(plan, on).holders[responsibility_id(plan, name)]
    return {plan.people[one].name for one in held}


# Somebody leaves ---------------------------------------------------------------------------


def test_whoever_leaves_is_asked_what_becomes_of_all_they_hold(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonLeavesDialog(None, workspace, ann)
    qtbot.addWidget(dialog)
    assert {workspace.plan.name_of(workspace.plan.responsibilities[r]) for r in dialog.picks} == {
        "Finance",
        "Legal",
    }
    finance = responsibility_id(workspace.plan, "Finance")
    assert dialog.picks[finance].currentText() == "Bo Çelik – backup, ready"


def test_a_hand_over_is_one_step_and_passes_on_the_day_after(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonLeavesDialog(None, workspace, ann)
    qtbot.addWidget(dialog)
    dialog.day.edit.setText("1 March 2027")
    dialog.ok.click()
    assert workspace.plan.people[ann].last_day == date(2027, 3, 1)
    assert holders(workspace, "Legal", date(2027, 3, 1)) == {"Ann Berg"}
    assert holders(workspace, "Legal", date(2027, 3, 2)) == {"Ció Díaz"}
    assert holders(workspace, "Finance", date(2027, 3, 2)) == {"Bo Çelik"}
    assert workspace.undo_label == "set last day and hand over"
    workspace.undo()
    assert workspace.plan.people[ann].last_day is None
    assert holders(workspace, "Legal", date(2027, 3, 2)) == {"Ann Berg"}


def test_without_a_day_nobody_leaves(qtbot, workspace) -> None:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    before = workspace.plan
    dialog.show()
    dialog.ok.click()
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Say the last day, such as 2027-03-01."
    assert workspace.plan is before


# What is held on somebody -------------------------------------------------------------------


class Sure(Answers):
    """Is sure of it when asked, or is not."""

    def __init__(self, answer: bool) -> None:
        super().__init__()
        self.answer = answer

    def sure(self, parent, title, text, button) -> bool:
        return self.answer


def lines(dialog: PersonHeldDialog) -> list[str]:
    return [dialog.lines.item(at).text() for at in range(dialog.lines.count())]


def test_what_is_held_on_somebody_is_listed_and_copied(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonHeldDialog(None, workspace, Sure(False), ann)
    qtbot.addWidget(dialog)
    assert "name: Ann Berg" in lines(dialog)
    assert "holds: Legal (owner, active)" in lines(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == lines(dialog)
    dialog.erase.click()
    assert ann in workspace.plan.people


def test_somebody_is_erased_and_what_may_name_them_still_is_listed(qtbot, workspace) -> None:
    workspace.do("add scenario", rows.add, Scenario, name="Ann and Bo leave")
    dialog = PersonHeldDialog(None, workspace, Sure(True), person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(workspace.planChanged):
        dialog.erase.click()
    assert {one.name for one in workspace.plan.people.values()} == {"Bo Çelik", "Ció Díaz"}
    assert workspace.undo_label is None
    assert lines(dialog) == ["named in: scenario, name: Ann and Bo leave"]
    assert not dialog.erase.isEnabled()


# New, details, settings --------------------------------------------------------------------


def test_a_new_plan_gets_a_file_named_after_it(qtbot, tmp_path) -> None:
    dialog = NewPlanDialog(None, tmp_path, ON, Answers())
    qtbot.addWidget(dialog)
    dialog.name.setText("Harbour Connect: Süd")
    assert dialog.path() == tmp_path / "harbour-connect-süd.rollout"
    (tmp_path / "harbour-connect-süd.rollout").touch()
    dialog.accepted_by = dialog.check
    dialog.ok.click()
    assert dialog.wrong.text() == "There is already a file of that name; choose another."


def test_a_new_plan_is_made_and_opened(qtbot, tmp_path, monkeypatch) -> None:
    window = empty_window(qtbot)

    def fill_in(dialog: NewPlanDialog) -> None:
        dialog.name.setText("Quay")
        dialog.launch.edit.setText("2027-05-01")
        dialog.place.setText(str(tmp_path / "quay.rollout"))
        dialog.ok.click()

    monkeypatch.setattr(NewPlanDialog, "exec", fill_in)
    window.commands.run("new")
    assert window.workspace.plan.info.name == "Quay"
    assert window.workspace.plan.info.launch == date(2027, 5, 1)
    assert window.workspace.store.path == tmp_path / "quay.rollout"


def test_a_file_name_of_nothing_usable_is_still_one() -> None:
    assert file_name("///") == "plan.rollout"


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


# Tables in ---------------------------------------------------------------------------------

TABLE = "Full name,Unit,Champion for,Odd\nDo Minh,Kitchen,Kitchen,x\nAnn Berg,Finance,,y\n,,,z\n"


def test_a_table_is_previewed_and_brought_in_as_one_step(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    dialog.pick("name", "Full name")
    dialog.pick("department", "Unit")
    dialog.pick("champion_of", "Champion for")
    settled(qtbot, workspace)
    assert dialog.preview.horizontalHeaderItem(0).text() == "Full name"
    assert "1 new person" in dialog.summary.text()
    assert dialog.notes.item(0).text().startswith("Line 4: ")
    assert len(workspace.plan.people) == 3
    dialog.ok.click()
    assert person_id(workspace.plan, "Do Minh")
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert workspace.undo_label == "import staff.csv"
    workspace.undo()
    assert len(workspace.plan.people) == 3


def test_blank_cells_may_repeat_the_one_above(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Project,Champion\nKitchen,Do Minh\n,Eva Novak\n")
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    dialog.pick("name", "Champion")
    dialog.pick("champion_of", "Project")
    dialog.fill_down("Project")
    settled(qtbot, workspace)
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


def test_what_is_no_table_is_refused_in_the_dialog(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    assert dialog.wrong.text()
    assert not dialog.ok.isEnabled()


def test_closing_the_preview_changes_nothing(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    before = workspace.plan
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.reject()
    settled(qtbot, workspace)
    assert workspace.plan is before


# Others ------------------------------------------------------------------------------------


def test_a_champion_of_a_new_name_is_added_with_the_person(qtbot, workspace) -> None:
    dialog = AppointDialog(None, workspace, None)
    qtbot.addWidget(dialog)
    dialog.person.setEditText("Zoe Zak")
    dialog.department.setEditText("Legal")
    dialog.status.setCurrentText("active")
    dialog.ok.click()
    assert holders(workspace, "Legal", ON) == {"Ann Berg", "Zoe Zak"}


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
    dialog = RestoreDialog(None, workspace.store, Answers(tmp_path / "restored.rollout"))
    qtbot.addWidget(dialog)
    dialog.ok.click()
    assert dialog.restored == tmp_path / "restored.rollout"
    assert dialog.restored.exists()


def test_the_history_names_every_step(qtbot, workspace) -> None:
    dialog = HistoryDialog(None, workspace)
    qtbot.addWidget(dialog)
    assert [step.label for step in workspace.history()] == ["fill"]


def test_words_and_keys_are_explained(qtbot: QtBot) -> None:
    for dialog in (words_dialog(None), keys_dialog(None)):
        qtbot.addWidget(dialog)
        assert len(dialog.findChildren(QLabel)) > 20


def test_a_day_field_says_the_day_in_words(qtbot) -> None:
    field = DayField(ON)
    qtbot.addWidget(field)
    field.edit.setText("1.3.2027")
    assert field.said.text() == "1 March 2027"
    assert field.value() == date(2027, 3, 1)


# The look of documents ---------------------------------------------------------------------


def test_the_look_of_documents_is_kept_as_one_step(qtbot, workspace, tmp_path) -> None:
    picture = QPixmap(40, 20)
    picture.fill(Qt.GlobalColor.darkBlue)
    logo = tmp_path / "logo.png"
    assert picture.save(str(logo))
    dialog = LookDialog(None, workspace, Answers(logo))
    qtbot.addWidget(dialog)
    dialog.paper.setCurrentText("Letter")
    qtbot.keyClicks(dialog.colour, "#aa3300")
    dialog.choose.click()
    assert not dialog.shown.pixmap().isNull()
    dialog.ok.click()
    settings = workspace.plan.settings
    assert (settings.paper, settings.cover_colour) == ("Letter", "#aa3300")
    assert base64.b64decode(settings.logo) == logo.read_bytes()
    workspace.undo()
    assert workspace.plan.settings.paper == "A4"


def test_a_colour_that_is_none_is_said_in_place(qtbot, workspace) -> None:
    dialog = LookDialog(None, workspace, Answers(None))
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.colour, "blue")
    dialog.ok.click()
    assert "six digits" in dialog.wrong.text()
    assert workspace.plan.settings.cover_colour == ""
