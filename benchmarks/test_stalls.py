"""What somebody does in the window at 10,000 people and 100,000 assignments, and how long the
window's thread is kept from answering the next key press."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.conftest import ANY, SHORT, Stalls
from benchmarks.stalls import settle, stall_of
from benchmarks.windows import PlanOf, close, window_on
from planner.actions import rows
from planner.models import Person
from planner.ui.look.theme import apply_theme
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.table import TablePanel
from planner.ui.table.refused_rows import RefusedRows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")

FIRST_SHOW = 0.150

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Act = Callable[[], object]

PEOPLE = [f"Pasted {n}\tTitle {n % 50}" for n in range(3_000)]
REFUSED = [f"Refused {n}\tnever" if n % 10 == 0 else f"Refused {n}\t" for n in range(3_000)]


@pytest.fixture(scope="module")
def window(qapp: QApplication, plan_of: PlanOf) -> Iterator[MainWindow]:
    """The large plan with every page made: what comes next is never the first show of one."""
    apply_theme(qapp, "light")
    made = window_on(plan_of(10_000))
    for entry in ENTRIES:
        made.show_page(entry.key)
        settle(made)
    yield made
    close(made)


# Opening, and what comes first --------------------------------------------------------------


def test_open_and_first_shows(stalls: Stalls, qapp: QApplication, plan_of: PlanOf) -> None:
    apply_theme(qapp, "light")
    window = window_on(None)
    path = plan_of(10_000)
    stalls.add("open, with the Overview", stall_of(window, window.files.open, path), None)
    for entry in ENTRIES[1:]:
        stall = stall_of(window, _press_page, window, entry.key)
        stalls.add(f"first show of {entry.words}", stall, FIRST_SHOW)
    settle(window)
    close(window)


def test_first_edit(stalls: Stalls, qapp: QApplication, plan_of: PlanOf) -> None:
    window = window_on(plan_of(10_000))
    window.show_page("people")
    settle(window)
    stalls.add("first edit", stall_of(window, _typed(_people(window), "Title", "First")), ANY)
    window.workspace.undo()
    settle(window)
    close(window)


# In a window that has shown everything ------------------------------------------------------


def test_colours(stalls: Stalls, window: MainWindow) -> None:
    for choice in ("dark", "light"):
        stalls.add("switch colours", stall_of(window, window.commands.run, f"theme {choice}"), ANY)


def test_pages(stalls: Stalls, window: MainWindow) -> None:
    for entry in ENTRIES:
        stall = stall_of(window, _press_page, window, entry.key)
        stalls.add("go to a page seen before", stall, ANY)
    for step in (-1, -1, -1, 1, 1):
        stalls.add("back, forward", stall_of(window, window.go, step), ANY)


def test_select_and_copy(stalls: Stalls, window: MainWindow) -> None:
    panel = _people(window)
    for _ in range(2):
        panel.view.begin()
        stalls.add("select all people", stall_of(window, _key(panel.view, Key.Key_A, CONTROL)), ANY)
        stalls.add("copy all people", stall_of(window, panel.copy), ANY)
        assert QGuiApplication.clipboard().text().count("\n") >= 9_999
    QTest.keyRelease(panel.view, Key.Key_Control)  # else every row gone to is selected as well
    panel.view.choose(panel.model.rows[0].key)


def test_edits(stalls: Stalls, window: MainWindow) -> None:
    panel = _people(window)
    for n in range(3):
        stalls.add("one edit", stall_of(window, _typed(panel, "Title", f"Clerk {n}")), ANY)
        stalls.add("undo an edit", stall_of(window, window.workspace.undo), ANY)
    for n in range(2):
        day = QDate(2027, 1, 20 + n).toString("yyyy-MM-dd")
        stalls.add("a last day", stall_of(window, _typed(panel, "Last day", day)), ANY)
    for _ in range(2):
        panel.view.choose(panel.model.rows[5].key)
        stalls.add("delete a person", stall_of(window, panel.remove), ANY)
        stalls.add("undo the deletion", stall_of(window, window.workspace.undo), ANY)


def test_edits_with_the_overview_in_sight(stalls: Stalls, window: MainWindow) -> None:
    window.show_page("overview")
    settle(window)
    person = next(iter(window.workspace.plan.people))
    edits: list[tuple[str, dict[str, object]]] = [
        ("title", {"title": "Chief clerk"}),
        ("hours", {"hours": 2.5}),
        ("last day", {"last_day": date(2027, 1, 20)}),
    ]
    for what, fields in edits:
        verb = partial(rows.edit, row_type=Person, row_id=person, **fields)
        stall = stall_of(window, window.workspace.do, "Edit", verb)
        stalls.add(f"Overview in sight: {what}", stall, ANY)


def test_many_cells(stalls: Stalls, window: MainWindow) -> None:
    panel = _people(window)
    _typed(panel, "Title", "Clerk", line=0)()
    settle(window)
    for job, act in (
        ("fill down 1,000 cells", panel.view.fill_down),
        ("empty 1,000 cells", panel.view.clear_cells),
        ("remove 1,000 people", panel.remove),
        ("duplicate 1,000 people", panel.view.duplicate),
    ):
        before = window.workspace.plan
        _select(panel, 1_000, "Title", whole=job.endswith("people"))
        stalls.add(job, stall_of(window, act), ANY)
        assert window.workspace.plan.people != before.people
        stalls.add(f"undo: {job}", stall_of(window, window.workspace.undo), ANY)
        assert window.workspace.plan.people == before.people
    window.workspace.undo()


def test_paste(stalls: Stalls, window: MainWindow) -> None:
    panel = _people(window)
    for job, lines in (("paste 3,000 rows", PEOPLE), ("paste, 300 of 3,000 refused", REFUSED)):
        panel.view.clearSelection()
        heads = "Name\tTitle\n" if lines is PEOPLE else "Name\tLast day\n"
        QGuiApplication.clipboard().setText(heads + "\n".join(lines))
        stalls.add(job, stall_of(window, panel.paste), ANY)
        dialog = panel.view.findChild(RefusedRows)
        assert (dialog is not None) == (lines is REFUSED)
        if dialog is not None:
            dialog.reject()
        stalls.add("undo a paste", stall_of(window, window.workspace.undo), ANY)


def test_what_if(stalls: Stalls, window: MainWindow) -> None:
    window.show_page("what_if")
    settle(window)
    choice: Any = window.page("what_if").choice  # type: ignore[attr-defined]
    for day in (30, 31, 60):
        stalls.add("what if: slider", stall_of(window, choice.slider.setValue, day), ANY)
    for line in (0, 1, 2):
        index = choice.people.people.index(line)
        stalls.add("what if: tick", stall_of(window, choice.people.toggle, index), ANY)


def test_matrix(stalls: Stalls, window: MainWindow) -> None:
    window.show_page("ownership")
    settle(window)
    view: Any = window.page("ownership").view  # type: ignore[attr-defined]
    view.setFocus()
    view.go_to_ids(0, 0)
    for letter in (Key.Key_B, Key.Key_O, Key.Key_B, Key.Key_O):
        before = window.workspace.plan
        stalls.add("matrix: O or B", stall_of(window, _key(view, letter)), ANY)
        assert window.workspace.plan is not before
    stalls.add("matrix: to the next cell", stall_of(window, _key(view, Key.Key_Down)), ANY)


def test_columns(stalls: Stalls, window: MainWindow) -> None:
    panel = _champions(window)
    view = panel.view
    columns = view.layout_of_columns
    for section in (1, 2, 0):
        stall = stall_of(window, view.sortByColumn, section, Qt.SortOrder.DescendingOrder)
        stalls.add("sort champions", stall, ANY)
    columns.save_view("Mine")
    first = panel.model.columns[0].title
    changes: list[tuple[str, Callable[..., object], tuple[object, ...]]] = [
        ("hide a column", columns.hide, (2,)),
        ("move a column", columns.move, (3, -1)),
        ("freeze a column", columns.freeze, (True,)),
        ("a saved view", columns.use_and_keep, (columns.views()["Mine"],)),
        ("show only some values", columns.show_only, (first, ["Person 7"])),
        ("set out as at first", columns.use_and_keep, ({},)),
    ]
    for job, act, given in changes:
        stalls.add(job, stall_of(window, act, *given), ANY)


def test_filter(stalls: Stalls, window: MainWindow) -> None:
    for find, name in ((_people, "people"), (_champions, "champions")):
        box = find(window).filter_box
        for typed in ("7", "77", "777x", ""):
            stalls.add(f"filter {name}", stall_of(window, box.setText, typed), ANY)


def test_search(stalls: Stalls, window: MainWindow) -> None:
    window.open_box()
    settle(window)
    assert window.box is not None
    edit = window.box.edit
    for letter in ("p", "pe", "per", "d", ""):
        stalls.add("search", stall_of(window, edit.setText, letter), ANY)
    for wrong in ("preson", "departmetn 77", "organisatoin", "xxxxxxxx", "person 77 departmnet"):
        edit.setText(wrong[:-1])
        settle(window)
        stalls.add("misspelt search", stall_of(window, edit.setText, wrong), SHORT)
    window.box.close_box()


# How it is done -----------------------------------------------------------------------------


def _press_page(window: MainWindow, key: str) -> None:
    QTest.mouseClick(window.sidebar.buttons[key], Qt.MouseButton.LeftButton)


def _key(widget: Any, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> Act:
    return lambda: QTest.keyClick(widget, key, held)


def _typed(panel: TablePanel, title: str, text: str, line: int = 3) -> Act:
    """Type into a cell; what is left to do is to press Enter."""
    index = panel.model.index(line, _column(panel, title))
    panel.view.setCurrentIndex(index)
    panel.view.edit(index)
    editor = panel.view.viewport().findChildren(QLineEdit)[-1]
    editor.setText(text)
    QApplication.processEvents()
    return _key(editor, Key.Key_Return)


def _select(panel: TablePanel, count: int, title: str, *, whole: bool) -> None:
    panel.view.go_to_cell(panel.model.index(0, _column(panel, title)))
    panel.view.selected.add(range(count), () if whole else (_column(panel, title),))


def _people(window: MainWindow) -> TablePanel:
    window.show_page("people")
    settle(window)
    return window.page("people").panel  # type: ignore[attr-defined,no-any-return]


def _champions(window: MainWindow) -> TablePanel:
    window.show_page("champions")
    settle(window)
    return window.page("champions").champions  # type: ignore[attr-defined,no-any-return]


def _column(panel: TablePanel, title: str) -> int:
    return next(n for n, column in enumerate(panel.model.columns) if column.title == title)
