"""The table of people while one works in it: nothing jumps, and what was done stays in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.ui.drag_rows import PEOPLE, dragged
from tests.plans import person_id
from tests.ui.typing import choose_last_line, open_editor, paste, type_into, type_over


def test_a_drag_shows_a_small_label_and_not_the_rows(page, monkeypatch) -> None:
    seen: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: seen.append(drag))
    view = page.panel.view
    view.selectAll()
    assert view.drag_words() == "3 people"
    view.startDrag(Qt.DropAction.CopyAction)
    page.panel.choose(person_id(page.workspace.plan, "Ann Berg"))
    assert view.drag_words() == "Ann Berg"
    view.startDrag(Qt.DropAction.CopyAction)
    assert [len(dragged(drag.mimeData(), PEOPLE)) for drag in seen] == [3, 1]
    for drag in seen:
        assert drag.pixmap().height() < 2 * view.rowHeight(0)
        assert drag.pixmap().width() < 120
        # Below the pointer and beside it: what is aimed at stays in sight.
        assert drag.hotSpot().x() < 0
        assert drag.hotSpot().y() < 0


def test_the_filter_moves_nothing_beside_it(qtbot, page) -> None:
    places = [w.geometry() for w in (*page.panel.chips, page.panel.count, page.panel.view)]
    QTest.keyClicks(page.panel.filter_box, "edi")
    assert page.panel.count.text() == "1 of 3"
    qtbot.wait(1)
    assert places == [w.geometry() for w in (*page.panel.chips, page.panel.count, page.panel.view)]


def test_pasted_rows_are_selected_and_in_sight(page, workspace) -> None:
    names = [f"Person {number:02}" for number in range(60)]
    page.panel.view.clearSelection()
    paste(page.panel, "\n".join(["Name\tTitle", *(f"{name}\tClerk" for name in names)]))
    page.panel.view.clearSelection()
    page.panel.filter_box.setText("Ann")
    paste(page.panel, "Name\tTitle\nMei Tan\tPilot\nBo Çelik\tPilot\nZoë Zhu\tPilot")
    view = page.panel.view
    chosen = [row.person.name for row in view.chosen_rows()]
    assert sorted(chosen) == ["Bo Çelik", "Mei Tan", "Zoë Zhu"]
    first = page.panel.model.position(view.chosen_rows()[0].key)
    assert view.viewport().rect().intersects(view.visualRect(page.panel.model.index(first, 0)))


def test_who_was_just_typed_in_is_shown_at_the_side(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Name", 3, "Eun-ji Han")
    assert page.panel.view.current_row() is None  # the next name may be typed at once
    assert "Eun-ji Han" in [w.text() for w in page.side.findChildren(QLabel) if w.isVisible()]
    QTest.keyClick(page.panel.view, Qt.Key.Key_Up)
    QTest.keyClick(page.panel.view, Qt.Key.Key_Up)
    qtbot.waitUntil(
        lambda: "Ció Díaz" in [w.text() for w in page.side.findChildren(QLabel) if w.isVisible()]
    )


def test_an_address_typed_as_a_department_is_refused_and_makes_none(qtbot, page, workspace) -> None:
    departments = dict(workspace.plan.departments)
    editor = open_editor(page.panel, "Department", 0)
    type_over(editor, "ana@oak.example")
    choose_last_line(editor)
    reason = page.panel.view.reason_shown
    qtbot.waitUntil(lambda: bool(reason()), timeout=1_000)
    assert "is an e-mail address, not the name of a department" in reason()
    assert workspace.plan.departments == departments
    assert workspace.plan.people[person_id(workspace.plan, "Ann Berg")].department_id == 1
