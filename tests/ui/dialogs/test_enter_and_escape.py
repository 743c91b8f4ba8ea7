"""Enter accepts a dialog with what was typed, Escape leaves it and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from planner.exports.json_file import as_json
from planner.models import (
    Assignment,
    Attendance,
    CaseNote,
    Comment,
    Concern,
    Message,
    Option,
    PilotRound,
    Thanks,
    Training,
    Waiver,
)
from planner.ui.dialogs.form import DayField
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.look import LookDialog
from tests.plans import person_id
from tests.ui.every_dialog import EVERY_DIALOG, Bench, dialog_places, while_open
from tests.ui.keyboard import in_sight, press, type_text

Key = Qt.Key


def enter(dialog: QDialog, *keys: str | Qt.Key) -> None:
    """Type texts and press keys, one after the other."""
    for key in keys:
        type_text(dialog, key) if isinstance(key, str) else press(dialog, key)


TYPED: dict[str, tuple[str | Key, ...]] = {
    "pages.champions.commands:add_training": ("Basics",),
    "pages.champions.commands:change_stage": ("q",),
    "pages.champions.commands:thank": (Key.Key_Tab, Key.Key_Tab, "Ten answers"),
    "pages.champions.page:add": ("Bo Lind", Key.Key_Return, Key.Key_Tab, "Legal", Key.Key_Return),
    "pages.pulse.question_card:ask_target": ("60",),
    "pages.risks.page:ask_waiver": ("Board", Key.Key_Tab, "Small department"),
    "pages.what_if.scenarios:ask_name": ("Ann is hired away",),
    "shell.menus.buy_in:rate": ("Said so", Key.Key_Tab, Key.Key_Tab, "s"),
    "shell.menus.buy_in:agree": ("The board",),
    "shell.menus.buy_in:concern": ("Is it kept?",),
    "shell.menus.buy_in:answer": ("Two of us",),
    "shell.menus.buy_in:next_step": ("Talk to them",),
    "shell.menus.decisions:options": ("An hour each",),
    "shell.menus.decisions:answer": ("Board",),
    "shell.menus.reviews:_ask": ("Who?", Key.Key_Tab, "Ana"),
    "shell.plan_commands:details": ("Quay",),
    "shell.plan_commands:look": ("L",),
    "shell.plan_commands:person_leaves": (Key.Key_Tab, "2027-03-01"),
    "shell.plan_commands:settings": (Key.Key_Home, *[Key.Key_Delete] * 2, "33"),
    "shell.plan_commands:snapshot": ("Board",),
    "shell.new_plans:new": ("Quay", Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, "2028-05-02"),
    "shell.new_plans:copy_for_region": ("North", Key.Key_Tab, "2028-05-02"),
}
"""What somebody types into it; nothing where there is nothing to type."""


ACCEPTED: dict[str, Callable[[Bench], bool]] = {
    "pages.champions.commands:add_training": lambda bench: (
        [t.title for t in bench.plan.table(Training).values()] == ["Basics"]
        and len(bench.plan.table(Attendance)) == 1
    ),
    "pages.champions.commands:change_stage": lambda bench: (
        [a.status for a in bench.plan.assignments.values()] == ["quiet"]
    ),
    "pages.champions.commands:thank": lambda bench: len(bench.plan.table(Thanks)) == 1,
    "pages.champions.page:add": lambda bench: any(
        a.person_id == person_id(bench.plan, "Bo Lind")
        for a in bench.plan.table(Assignment).values()
    ),
    "pages.pulse.question_card:ask_target": lambda bench: (
        bench.plan.settings.effective_target == 60
    ),
    "pages.risks.page:ask_waiver": lambda bench: (
        [(w.by, w.why) for w in bench.plan.table(Waiver).values()]
        == [("Board", "Small department")]
    ),
    "pages.what_if.scenarios:ask_name": lambda bench: (
        [one.name for one in bench.plan.scenarios.values()] == ["Ann is hired away"]
    ),
    "dialogs.refresh:hand_over": lambda bench: any(
        change.kind == "removed" for change in bench.next_list.lines.decisions.accepted
    ),
    "dialogs.file_chooser:confirm": lambda bench: bench.sure == [False],
    "shell.menus.pilot:prepare_round": lambda bench: len(bench.plan.table(PilotRound)) == 1,
    "shell.menus.requests:ask_people": lambda bench: len(bench.plan.requests) > 0,
    "shell.menus.buy_in:rate": lambda bench: (
        (bench.plan.departments[1].buy_in, bench.plan.departments[1].rated_why)
        == ("supportive", "Said so")
    ),
    "shell.menus.buy_in:agree": lambda bench: (
        (bench.plan.purposes[1].status, bench.plan.purposes[1].agreed_by) == ("agreed", "The board")
    ),
    "shell.menus.buy_in:take_note": lambda bench: (
        [n.shipped for n in bench.plan.table(CaseNote).values()] == ["carried-alone"]
    ),
    "shell.menus.buy_in:concern": lambda bench: (
        [c.quote for c in bench.plan.table(Concern).values()] == ["Who reads it?", "Is it kept?"]
    ),
    "shell.menus.buy_in:answer": lambda bench: bench.plan.get(Concern, 1).answer == "Two of us",
    "shell.menus.buy_in:next_step": lambda bench: (
        bench.plan.actions[bench.plan.departments[1].next_action_id].title == "Talk to them"
    ),
    "shell.menus.decisions:options": lambda bench: (
        [option.text for option in bench.plan.table(Option).values()] == ["An hour each"]
    ),
    "shell.menus.decisions:answer": lambda bench: (
        [a.title for a in bench.plan.actions.values()] == ["Give an hour"]
        and bench.plan.decisions[1].outcome == "agreed"
    ),
    "shell.menus.reviews:_ask": lambda bench: (
        [c.text for c in bench.workspace.reviewing.comments] == ["Who?"]
    ),
    "shell.menus.reviews:_take_comments": lambda bench: (
        [c.text for c in bench.plan.table(Comment).values()] == ["Who reads it?"]
    ),
    "shell.plan_commands:details": lambda bench: bench.plan.info.name.endswith("Quay"),
    "shell.plan_commands:look": lambda bench: bench.plan.settings.paper == "Letter",
    "shell.plan_commands:person_leaves": lambda bench: (
        bench.plan.people[person_id(bench.plan, "Ann Berg")].last_day == date(2027, 3, 1)
    ),
    "shell.plan_commands:settings": lambda bench: bench.plan.settings.threshold == "0.33",
    "shell.plan_commands:snapshot": lambda bench: any(
        snapshot.label.endswith("Board") for snapshot in bench.plan.snapshots.values()
    ),
    "shell.plan_files:bring_back": lambda bench: bool(person_id(bench.plan, "Ann Berger")),
    "shell.plan_files:bring_in_next": lambda bench: any(
        person.site == "Oslo" for person in bench.plan.people.values()
    ),
    "shell.plan_files:bring_in_messages": lambda bench: (
        [message.channel for message in bench.plan.table(Message).values()] == ["E-mail"]
    ),
    "shell.plan_files:import_survey": lambda bench: (
        [r.answered for r in bench.plan.pulse_rounds.values()] == [6]
    ),
    "shell.plan_files:import_table": lambda bench: bool(person_id(bench.plan, "Do Minh")),
    "shell.new_plans:new": lambda bench: (
        (bench.plan.info.name, bench.plan.info.launch) == ("Quay", date(2028, 5, 2))
        and len(bench.plan.actions) == 36
    ),
    "shell.new_plans:copy_for_region": lambda bench: (
        (bench.plan.info.name, bench.plan.info.launch) == ("North", date(2028, 5, 2))
        and not bench.plan.people
    ),
    "shell.plan_files:restore": lambda bench: (
        bench.workspace.store.path == bench.folder / "restored.rollout"
    ),
}
"""What Enter does; where it is not said, it closes the dialog and changes nothing."""


def test_no_dialog_is_left_out() -> None:
    assert dialog_places() == EVERY_DIALOG.keys()


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_enter_accepts_what_was_typed(bench: Bench, place: str) -> None:
    before = bench.plan
    QGuiApplication.clipboard().setText("as it was")

    def accept(dialog: QDialog) -> None:
        enter(dialog, *TYPED.get(place, ()), Key.Key_Return)
        bench.qtbot.waitUntil(lambda: not in_sight(dialog))

    while_open(bench, place, accept)
    if place in ACCEPTED:
        assert ACCEPTED[place](bench)
    else:
        assert bench.plan is before
    assert QGuiApplication.clipboard().text() == "as it was"


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_wherever_the_keyboard_goes_enter_means_one_button_and_escape_changes_nothing(
    bench: Bench, place: str
) -> None:
    before = as_json(bench.plan)

    def leave(dialog: QDialog) -> None:
        go_round(dialog)
        enter(dialog, *TYPED.get(place, ()), Key.Key_Escape)
        bench.qtbot.waitUntil(lambda: not in_sight(dialog))

    while_open(bench, place, leave)
    assert as_json(bench.plan) == before
    assert not any(bench.sure)


def go_round(dialog: QDialog) -> None:
    """Go with Tab through all that takes the keyboard: Enter presses the same button from every
    field, and never one that cannot be taken back."""
    buttons = dialog.findChildren(QPushButton)
    (entered,) = [button for button in buttons if button.isDefault()]
    assert "Erase" not in entered.text()
    begun = QApplication.focusWidget()
    for _ in range(60):
        press(dialog, Key.Key_Tab)
        focus = QApplication.focusWidget()
        default = [button for button in buttons if button.isDefault()]
        assert default == [focus if isinstance(focus, QPushButton) else entered]
        if focus is begun:
            break


def test_a_button_that_goes_when_it_is_pressed_does_not_leave_the_keyboard_on_cancel(
    bench: Bench,
) -> None:
    def remove_the_logo(dialog: QDialog) -> None:
        assert isinstance(dialog, LookDialog)
        dialog.remove.setEnabled(True)
        dialog.remove.setFocus()
        press(dialog, Key.Key_Space)
        assert not dialog.remove.isEnabled()
        assert QApplication.focusWidget() is dialog.choose

    while_open(bench, "shell.plan_commands:look", remove_the_logo)


def test_the_keyboard_stays_where_a_column_is_chosen(bench: Bench) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        press(dialog, Key.Key_Delete)
        bench.qtbot.waitUntil(lambda: dialog.parts.columns.describe(0) == "Not read")
        bench.qtbot.waitUntil(dialog.ok.isEnabled)
        assert QApplication.focusWidget() is dialog.parts.column_view

    while_open(bench, "shell.plan_files:import_table", choose)


def test_escape_closes_a_calendar_alone(bench: Bench) -> None:
    def look_at_days(dialog: QDialog) -> None:
        field = dialog.findChild(DayField)
        button = field.findChild(QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert QApplication.activePopupWidget() is not None
        press(dialog, Key.Key_Escape)
        assert QApplication.activePopupWidget() is None
        assert dialog.isVisible()

    while_open(bench, "shell.plan_commands:details", look_at_days)
