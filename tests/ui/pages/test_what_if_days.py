"""What if: a day for all, typed too, and a day of their own for whoever leaves on another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from planner.models import ScenarioPerson
from planner.ui.dialogs.form import FormDialog
from planner.ui.pages.what_if.page import WhatIfPage
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled, shown, workspace_on

MARCH, MAY = date(2027, 3, 1), date(2027, 5, 2)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={name: {"hours": 4} for name in ("Ann Berg", "Bo Çelik", "Ció Díaz")},
        seats={"Finance": ["Ann Berg"], "Legal": ["Bo Çelik"], "HR": ["Bo Çelik", "Ció Díaz"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> WhatIfPage:
    page = shown(qtbot, workspace, WhatIfPage)
    settled(qtbot, workspace)
    return page


def ids(page: WhatIfPage, *names: str) -> list[int]:
    return [person_id(page.workspace.plan, name) for name in names]


def type_day(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_typed_day_is_that_of_all_also_beyond_the_slider(qtbot: QtBot, page: WhatIfPage) -> None:
    type_day(qtbot, page.choice.day, "1 March")
    assert page.choice.on == MARCH
    assert page.choice.slider.value() == (MARCH - ON).days
    type_day(qtbot, page.choice.day, "2029-03-01")
    assert page.choice.on == date(2029, 3, 1)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("soon", "“soon” is not a day; write it as 2027-03-01 or 1 March 2027."),
        ("2027-01-14", "14 January is past. Choose today or a day ahead."),
    ],
)
def test_what_is_no_day_stays_in_its_field_with_the_reason(
    qtbot: QtBot, page: WhatIfPage, text: str, why: str
) -> None:
    type_day(qtbot, page.choice.day, text)
    assert (page.choice.day.text(), page.choice.day_words.text()) == (text, why)
    assert page.choice.on == ON


def test_the_day_moves_with_the_slider(page: WhatIfPage) -> None:
    page.choice.slider.setValue(14)
    assert page.choice.day.text() == "29 Jan 2027"


def test_somebody_alone_has_no_day_besides_that_of_all(page: WhatIfPage) -> None:
    page.choice.choose(ids(page, "Ann Berg"))
    assert not page.choice.own_days.isVisible()
    page.choice.choose(ids(page, "Ann Berg", "Bo Çelik"))
    assert page.choice.own_days.isVisible()


def test_figures_are_of_the_last_day_and_each_day_can_be_looked_at(
    qtbot: QtBot, page: WhatIfPage
) -> None:
    ann, bo = ids(page, "Ann Berg", "Bo Çelik")
    page.choice.choose([ann, bo])
    type_day(qtbot, page.choice.own_days.entries[bo], "2 May")
    assert page.choice.days == {ann: ON, bo: MAY}
    assert page.answer.rows["Held by nobody"] == ("0", "2")
    assert [button.text() for button in page.one.stages.buttons.values()] == [
        "15 January: 1 gone",
        "2 May: 2 gone",
    ]
    qtbot.mouseClick(page.one.stages.buttons[ON], Qt.MouseButton.LeftButton)
    assert page.answer.rows["Held by nobody"] == ("0", "1")
    assert page.lost.text() == "1 of 3 departments has nobody left."


def test_an_emptied_field_gives_the_day_of_all_back(qtbot: QtBot, page: WhatIfPage) -> None:
    ann, bo = ids(page, "Ann Berg", "Bo Çelik")
    page.choice.choose([ann, bo], MARCH, {bo: MAY})
    field = page.choice.own_days.entries[bo]
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.choice.days == {ann: MARCH, bo: MARCH}
    assert not page.one.stages.isVisible()


def test_a_scenario_keeps_the_day_of_each(page: WhatIfPage, workspace: Workspace) -> None:
    ann, bo = ids(page, "Ann Berg", "Bo Çelik")
    page.choice.choose([ann, bo], MARCH, {bo: MAY})
    page.save_button.click()
    kept = workspace.plan.table(ScenarioPerson).values()
    assert {link.person_id: link.on for link in kept} == {ann: None, bo: MAY}
    page.choice.choose((), ON)
    page.show_scenario(next(iter(workspace.plan.scenarios)))
    assert page.choice.days == {ann: MARCH, bo: MAY}


def test_applying_gives_each_their_own_last_day_in_one_step(
    page: WhatIfPage, workspace: Workspace
) -> None:
    ann, bo = ids(page, "Ann Berg", "Bo Çelik")
    page.choice.choose([ann, bo], MARCH, {bo: MAY})
    page.apply_button.click()
    people = workspace.plan.people
    assert [people[p].last_day for p in (ann, bo)] == [date(2027, 2, 28), date(2027, 5, 1)]
    workspace.undo()
    assert [workspace.plan.people[p].last_day for p in (ann, bo)] == [None, None]


def test_of_many_those_with_a_day_of_their_own_have_a_field(qtbot: QtBot, tmp_path: Path) -> None:
    plan = make_plan(seats={"Finance": [f"P{number:02}" for number in range(12)]})
    page = shown(qtbot, workspace_on(tmp_path, plan), WhatIfPage)
    last = person_id(plan, "P11")
    page.choice.choose(list(plan.people), MARCH, {last: MAY})
    assert next(iter(page.choice.own_days.entries)) == last
    assert len(page.choice.own_days.entries) == 8


def save(page: WhatIfPage, *names: str) -> int:
    page.choice.choose(ids(page, *names))
    page.save_button.click()
    return max(page.workspace.plan.scenarios)


def test_scenarios_are_moved_and_named_by_keys(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    first, second = save(page, "Ann Berg"), save(page, "Bo Çelik")
    link = page.choice.scenarios.links[second]
    qtbot.keyClick(link, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert list(workspace.plan.scenarios) == [second, first]
    qtbot.keyClick(page.choice.scenarios.links[second], Qt.Key.Key_F2)
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, QDialog)
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText("Ann Berg leaves")
    dialog.ok.click()
    assert dialog.wrong.text() == "Another scenario is called “Ann Berg leaves”."
    name.setText("Bo is hired away")
    dialog.ok.click()
    assert workspace.plan.scenarios[second].name == "Bo is hired away"


def test_the_same_people_saved_again_replace_nothing(
    page: WhatIfPage, workspace: Workspace
) -> None:
    for _ in range(3):
        save(page, "Ann Berg")
    assert len({scenario.name for scenario in workspace.plan.scenarios.values()}) == 3
