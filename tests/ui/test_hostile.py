"""What people typed is shown as it is: never as markup, never as a picture or a path to fetch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.dialogs.person_leaves import PersonLeavesDialog
from planner.ui.look.plain import Elided, label, menu_text, message_box
from planner.ui.shell.sidebar import ENTRIES
from tests.plans import make_plan, person_id
from tests.ui.opened import settled
from tests.ui.windows import window_on

HOSTILE = (
    "<img src='file:///etc/passwd'>",
    "<b>bold</b> & <a href='http://example.org'>here</a>",
    "Tom <b",
    "a\tb\nc",
    "&File",
    "=1+1",
    "\u202egnirts",
    "x" * 3000,
    "%1 {name} %s",
)


def hostile_plan(text: str) -> Plan:
    shown = text
    return make_plan(
        people={
            shown: {"title": text, "department": text, "site": text, "note": text},
            "Bo": {"manager": shown, "organisation": text},
        },
        departments={text: {"concerns": text, "needs": text}},
        seats={text: [shown]},
        goals={text: [shown]},
        purposes={text: ["Bo"]},
        sponsors={text: ["Bo"]},
        actions={text: []},
        details={text: {}},
        stands_for={text: [text]},
        name=text[:200],
    )


def rich(widget: QWidget) -> list[str]:
    """The labels that would take what looks like markup for markup."""
    return [
        one.text()
        for one in widget.findChildren(QLabel)
        if one.textFormat() != Qt.TextFormat.PlainText
        and one.text()
        and Qt.mightBeRichText(one.text())
    ]


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_every_page_shows_it_as_it_is(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    window = window_on(qtbot, tmp_path, hostile_plan(text))
    workspace = window.workspace
    for entry in ENTRIES:
        window.show_page(entry.key)
        for table in ("person", "department", "goal", "purpose", "sponsor", "action"):
            window.page(entry.key).show_row(table, 1)
        window.grab()
        assert rich(window.page(entry.key)) == []
    window.open_box()
    window.box.edit.setText(text[:50])
    window.grab()
    workspace.show_message(text, "bad")
    window.grab()
    assert rich(window) == []
    dialog = PersonLeavesDialog(window, workspace, min(workspace.plan.people))
    dialog.grab()
    assert rich(dialog) == []
    settled(qtbot, workspace)


def test_a_tip_escapes_what_looks_like_markup(qtbot: QtBot) -> None:
    shown = Elided(HOSTILE[0] * 20)
    qtbot.addWidget(shown)
    shown.resize(40, 20)
    shown.show()
    assert "<img" not in shown.toolTip()
    assert "&lt;img" in shown.toolTip()


def test_labels_and_boxes_are_plain(qtbot: QtBot) -> None:
    made = label(HOSTILE[0])
    box = message_box(None, QMessageBox.Icon.NoIcon, "Title", HOSTILE[0], HOSTILE[1])
    qtbot.addWidget(made)
    qtbot.addWidget(box)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert box.textFormat() == Qt.TextFormat.PlainText
    shown = [each for each in box.findChildren(QLabel) if each.text()]
    assert {each.text() for each in shown} == {HOSTILE[0], HOSTILE[1]}
    assert {each.textFormat() for each in shown} == {Qt.TextFormat.PlainText}


def test_menus_mark_no_letter_of_a_name() -> None:
    assert menu_text("Research & Development") == "Research && Development"
    assert len(menu_text("x" * 500)) == 60


def test_a_name_of_nothing_but_markup_can_still_be_found(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, hostile_plan(HOSTILE[2]))
    window.show_page("people")
    page = window.page("people")
    page.panel.filter_box.setText("tom <b")
    found = {row.key for row in page.panel.model.rows}
    assert person_id(window.workspace.plan, HOSTILE[2]) in found
    page.panel.filter_box.setText("tom <c")
    assert not page.panel.model.rows
