"""Several rows at the side: what they share is shown, and changed in all of them as one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.sample import fill
from planner.ui.page import Page
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.people.page import PeoplePage
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.pages.sponsors.page import SponsorsPage
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.side.several_rows import SEVERAL, SharedFields, shared_value
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column
from planner.ui.table.pick_box import PickBox
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"title": "Editor", "site": "Oslo", "hours": 2},
            "Bo Çelik": {"title": "Clerk", "site": "Oslo"},
            "Ció Díaz": {"title": "Clerk", "site": "Oslo"},
        },
        departments=["Finance", "Legal"],
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot, workspace: Workspace) -> PeoplePage:
    return shown(qtbot, workspace, PeoplePage)


def select(qtbot, page: PeoplePage, *names: str) -> None:
    plan = page.workspace.plan
    page.panel.view.choose_all(person_id(plan, name) for name in names)
    qtbot.waitUntil(lambda: shown_fields(page) is not None)


def shown_fields(page: Page) -> SharedFields | None:
    return page.side.findChild(SharedFields)


def field(page: Page, name: str) -> Any:
    fields = shown_fields(page)
    assert fields is not None
    return next(one for one in fields.findChildren(QWidget) if one.accessibleName() == name)


def type_into(field: QLineEdit, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def values(workspace: Workspace, name: str) -> list[Any]:
    return [getattr(person, name) for person in workspace.plan.people.values()]


def test_what_they_share_is_shown_and_several_where_they_differ(qtbot, page) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    assert field(page, "Site").text() == "Oslo"
    assert (field(page, "Title").text(), field(page, "Title").placeholderText()) == ("", "several")


def test_what_says_who_somebody_is_is_not_among_it(qtbot, page) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    names = {one.accessibleName() for one in shown_fields(page).findChildren(QWidget)}
    assert names.isdisjoint({"Name", "E-mail", "Id"})


def test_what_is_typed_is_one_step_for_all_of_them(qtbot, page, workspace) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    type_into(field(page, "Title"), "Manager")
    qtbot.waitUntil(lambda: values(workspace, "title") == ["Manager", "Manager", "Clerk"])
    assert field(page, "Title").text() == "Manager"
    workspace.undo()
    assert values(workspace, "title") == ["Editor", "Clerk", "Clerk"]


def test_a_choice_is_given_to_all_of_them(qtbot, page, workspace) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    box = next(b for b in page.side.findChildren(PickBox) if b.accessibleName() == "Department")
    type_into(box.edit, "Legal")
    legal = next(d.id for d in workspace.plan.departments.values() if d.name == "Legal")
    qtbot.waitUntil(lambda: values(workspace, "department_id") == [legal, legal, None])


def test_what_can_be_picked_is_asked_for_once_somebody_goes_there(qtbot, page, workspace) -> None:
    page.panel.edits.write_into(
        next(c for c in page.panel.listing.columns if c.title == "Department"),
        page.panel.model.rows,
        "Legal",
    )
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    box = field(page, "Department")
    assert (box.edit.text(), box.count()) == ("Legal", 0)
    box.setFocus()
    assert [box.itemText(at) for at in range(box.count())][-2:] == ["Finance", "Legal"]
    assert box.currentText() == box.itemText(box.currentIndex()) == "Legal"


def test_a_column_is_read_to_the_first_value_that_differs() -> None:
    read: list[str] = []
    column = Column("Site", lambda row: read.append(row) or row)
    assert shared_value(column, iter("aabaaa")) is SEVERAL
    assert read == ["a", "a", "b"]
    assert shared_value(column, iter("aaa")) == "a"


def test_what_is_refused_is_said_once_and_changes_nobody(qtbot, page, workspace) -> None:
    said: list[str] = []
    workspace.show_message = lambda sentence, *_: said.append(sentence)
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    type_into(field(page, "Pledged"), "many", Qt.Key.Key_Return)
    QTest.keyClick(field(page, "Pledged"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(said))
    assert (len(said), values(workspace, "hours")) == (1, [2, None, None])


def test_leaving_a_field_as_it_was_changes_nothing(qtbot, page, workspace) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    before = workspace.plan
    for name in ("Title", "Site"):
        field(page, name).setFocus()
        QTest.keyClick(field(page, name), Qt.Key.Key_Return)
    qtbot.wait(1)
    assert workspace.plan is before


def test_one_row_alone_is_told_of_again(qtbot, page) -> None:
    select(qtbot, page, "Ann Berg", "Bo Çelik")
    page.panel.view.choose(person_id(page.workspace.plan, "Ann Berg"))
    qtbot.waitUntil(lambda: shown_fields(page) is None)


@pytest.mark.parametrize(
    "kind", [PeoplePage, ChampionsPage, PurposePage, SponsorsPage, TimelinePage]
)
def test_every_list_beside_details_does_so(qtbot, tmp_path, kind) -> None:
    workspace = workspace_on(tmp_path)
    assert workspace.store is not None
    fill(workspace.store, ON)
    page = shown(qtbot, workspace, kind)
    if kind is TimelinePage:
        page.show_view(1)
    panel = page.main_panel()
    panel.view.setFocus()
    panel.view.selectAll()
    qtbot.waitUntil(lambda: shown_fields(page) is not None)
