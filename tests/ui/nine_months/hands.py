"""Somebody at the window, whose steps are counted: a key, a text, a click, a paste, each is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.pick_box import PickBox
from tests.ui.keyboard import press, wake
from tests.ui.typing import cell
from tests.ui.windows import Answers, in_sight

Key = Qt.Key

GETTING_ABOUT = "go from page to page"


class Hands:
    """Works in the window as a person does, month after month."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.files = Answers()
        self.steps: Counter[str] = Counter()
        """How many steps each job took."""
        self._job = GETTING_ABOUT
        self.window: MainWindow

    # Time and jobs -----------------------------------------------------------------------

    def sit_down(self, on: date, plan: Path | None = None) -> None:
        """Begin a day at the window; what was open before is closed."""
        store = Store.open(plan) if plan is not None else None
        workspace = Workspace(store, today=on) if store is not None else Workspace(today=on)
        self.window = in_sight(self.qtbot, MainWindow(workspace, self.files))
        wake(self.window)
        self.settle()

    def look_at(self, on: date, plan: Path) -> None:
        """Begin a day as somebody else, who opens the plan to look and comment."""
        self.window = in_sight(self.qtbot, MainWindow(Workspace(today=on), self.files))
        assert self.window.files.review(plan)
        wake(self.window)
        self.settle()

    def get_up(self) -> Path:
        """End the day: the program is closed. Return where the plan is."""
        self.settle()
        store = self.workspace.store
        assert store is not None
        self.window.close()
        return store.path

    def on_a_later_day(self, on: date) -> None:
        """Close the program, and open the plan again on this day."""
        self.sit_down(on, self.get_up())

    @contextmanager
    def job(self, name: str) -> Iterator[None]:
        """Count the steps of this job."""
        self._job = name
        yield
        self.settle()
        self._job = GETTING_ABOUT

    @property
    def workspace(self) -> Workspace:
        return self.window.workspace

    @property
    def plan(self) -> Plan:
        return self.workspace.plan

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.workspace.jobs.running, timeout=120_000)
        QApplication.processEvents()

    def count(self, steps: int = 1) -> None:
        self.steps[self._job] += steps

    # Steps -------------------------------------------------------------------------------

    def page(self, key: str) -> Any:
        """Go to a page by the sidebar."""
        self.count()
        self.window.show_page(key)
        self.settle()
        return self.window.pages[key]

    def command(self, key: str, subject: object = None) -> None:
        """Take a command from a menu: the menu, and the line in it."""
        self.count(2)
        self.window.commands.run(key, subject)
        self.settle()

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            self.count()
            press(self.window, key)

    def text(self, field: QWidget, text: str) -> None:
        """Type over what is in a field; the click into it is a step too."""
        self.count(2)
        edit = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        assert isinstance(edit, QLineEdit), field
        edit.setFocus()
        edit.selectAll()
        edit.insert(text)
        edit.textEdited.emit(edit.text())

    def click(self, inside: QWidget, words: str) -> None:
        """Press the button that says this."""
        self.count()
        button = next(
            b
            for b in inside.findChildren(QAbstractButton)
            if words in (b.text(), b.accessibleName()) and b.isVisibleTo(inside)
        )
        assert button.isEnabled(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def choose(self, panel: TablePanel, key: int) -> None:
        """Click a row of a list."""
        self.count()
        wake(self.window)
        panel.view.setFocus(Qt.FocusReason.MouseFocusReason)
        panel.choose(key)
        self.settle()

    def pick(self, inside: QWidget, box: str, text: str) -> None:
        """Type a name into a picker, and press Enter."""
        self.count(3)
        pick = next(
            p
            for p in inside.findChildren(PickBox)
            if p.isVisibleTo(inside) and p.accessibleName() == box
        )
        wake(pick.window())
        edit = pick.edit
        edit.setFocus(Qt.FocusReason.MouseFocusReason)
        edit.selectAll()
        edit.insert(text)
        edit.textEdited.emit(text)
        before = self.plan
        QTest.keyClick(edit, Key.Key_Return)
        if not isinstance(inside, QDialog):  # a panel takes it once the key is up, and is made anew
            self.qtbot.waitUntil(lambda: self.plan is not before)
        self.settle()

    def enter(self, inside: QWidget, field: str, text: str) -> None:
        """Type into a line of the details, and press Enter."""
        self.count(3)
        edit = next(
            e
            for e in inside.findChildren(QLineEdit)
            if e.isVisibleTo(inside) and e.accessibleName() == field
        )
        edit.setFocus()
        edit.setText(text)
        QTest.keyClick(edit, Key.Key_Return)
        self.settle()

    def paste(self, panel: TablePanel, text: str, column: str = "") -> None:
        """Go to the line for new rows of a list, and paste rows there."""
        self.count(2)
        QGuiApplication.clipboard().setText(text)
        panel.begin_adding()
        if column:
            panel.view.setCurrentIndex(cell(panel, column, panel.model.rowCount() - 1))
        panel.paste()
        self.settle()

    def fill(self, panel: TablePanel, column: str, row: int, text: str) -> None:
        """Type into a cell of a list: go there, type, Enter."""
        self.count(3)
        panel.view.setFocus()
        panel.view.setCurrentIndex(cell(panel, column, row))
        QTest.keyClicks(panel.view, text)
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClick(editor, Key.Key_Return)
        self.settle()

    # Dialogs -----------------------------------------------------------------------------

    def in_dialog(self, act: Callable[[Any], None], open_it: Callable[[], None]) -> None:
        """Do something in the dialog that this opens; it closes by what is done there."""
        failed: list[BaseException] = []
        waiting = QTimer(interval=0)

        def work() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                return  # not open yet
            waiting.stop()
            try:
                self.settle()
                act(dialog)
                self.settle()
                assert not dialog.isVisible(), "the dialog stays open"
            except BaseException as error:
                failed.append(error)
                dialog.reject()

        waiting.timeout.connect(work)
        waiting.start()
        open_it()
        assert not waiting.isActive(), "no dialog opened"
        if failed:
            raise failed[0]
        self.settle()
