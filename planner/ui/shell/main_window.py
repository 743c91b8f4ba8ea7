"""The window: sidebar, the page in sight with its head, message bar, status line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.models import KeptList
from planner.text import tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.look.theme import Choice, apply_theme
from planner.ui.page import EDGE_BELOW, Page
from planner.ui.row_filter import RowFilter
from planner.ui.shell.badges import Badges, badges
from planner.ui.shell.commands import Commands
from planner.ui.shell.file_drop import DropWindow
from planner.ui.shell.head import Head
from planner.ui.shell.menus import fill_menus
from planner.ui.shell.message_bar import MessageBar
from planner.ui.shell.new_plans import NewPlans
from planner.ui.shell.place import Place
from planner.ui.shell.plan_commands import PlanCommands
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.shell.search import PlanSearch, hits_of
from planner.ui.shell.sidebar import ENTRIES, Sidebar, Sides
from planner.ui.shell.status_line import StatusLine
from planner.ui.shell.visits import MouseButtons, Visits
from planner.ui.shell.welcome import Welcome
from planner.ui.state.window_state import PLAN_ENDING
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.ui.shell.command_box import CommandBox


LEAST = QSize(600, 340)
"""Logical pixels: a screen of 1280 by 720 at a scale of 200%, less its frame and task bar."""


class MainWindow(DropWindow):
    """Puts the parts together; what they do is in the parts."""

    def __init__(self, workspace: Workspace, choose: FileChooser | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.files = PlanFiles(self, workspace, choose or FileChooser())
        self.new_plans = NewPlans(self, workspace, self.files.choose, self.files)
        self.plan_commands = PlanCommands(self, workspace, self.files)
        self.commands = Commands(self)
        self.pages: dict[str, Page] = {}
        self.page_key = ""
        self.visits = Visits(self.page, self._turn_to, lambda: self.page_key, self)
        self.visits.changed.connect(lambda: self.commands.renew("back", "forward"))
        self._mouse_buttons = MouseButtons(self.go, self)
        self.theme_choice: Choice = "system"
        self.sidebar = Sidebar()
        self.head = Head()
        self.right = QWidget()
        self.welcome = Welcome(self.files, self.new_plans, workspace)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.status_line = StatusLine(workspace, self)
        self.setStatusBar(self.status_line)
        self._set_out()
        self.messages = MessageBar(self, self._room_for_messages, self._make_room)
        self.search = PlanSearch(workspace, self)
        self.box: CommandBox | None = None
        fill_menus(self)
        self._badges = Badges(workspace, self.sidebar)
        self._day_timer = QTimer(self, interval=60_000)
        self._day_timer.timeout.connect(workspace.check_day)
        self._day_timer.start()
        self._connect()
        self._come_back()
        self._plan_opened()

    def _set_out(self) -> None:
        column = self._column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.stack.addWidget(self.welcome)
        self.setCentralWidget(Sides(self.sidebar, self.right))
        self.setMinimumSize(LEAST)

    def _room_for_messages(self) -> QRect:
        """Return the free part of the status line, and the empty margin of the page above it."""
        line = self.status_line
        left = line.x() + line.right_of_buttons()
        foot = self.right.mapTo(self, self.right.rect().bottomRight())
        top = foot.y() - EDGE_BELOW + 2
        return QRect(QPoint(left, top), QPoint(foot.x() - 8, line.geometry().bottom() - 2))

    def _make_room(self, pixels: int) -> None:
        """Lift the page where a message is higher than what is free below it."""
        self._column.setContentsMargins(0, 0, 0, pixels)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.messageShown.connect(self.messages.show_message)
        workspace.actionOffered.connect(self.messages.offer)
        workspace.planOpened.connect(self._plan_opened)
        workspace.planChanged.connect(self._plan_changed)
        workspace.planChanged.connect(self.messages.end_trouble)
        workspace.findingsRenewed.connect(self._badges.renew)
        workspace.pageRequested.connect(self.show_row)
        workspace.commandRequested.connect(self._asked)
        self.sidebar.chosen.connect(self.show_page)
        self.sidebar.followed.connect(self._show_badge_rows)
        self.head.searched.connect(self.open_box)

    # The plan ----------------------------------------------------------------------------

    def has_plan(self) -> bool:
        return self.workspace.store is not None

    def keeps_lists(self) -> bool:
        return self.has_plan() and bool(self.workspace.plan.table(KeptList))

    def can_write(self) -> bool:
        return not self.workspace.read_only

    def _plan_opened(self) -> None:
        self._drop_pages()
        self.search.clear()
        self.visits.clear()
        opened = self.has_plan()
        self.sidebar.setVisible(opened)
        self.head.setVisible(opened)
        if opened:
            self.show_page(self.page_key or self.workspace.window_state.text("page", "overview"))
        else:
            self.stack.setCurrentWidget(self.welcome)
            self.welcome.refresh()
        self._plan_changed()

    def _plan_changed(self) -> None:
        store, name = self.workspace.store, self.workspace.plan.info.name
        title = tr("Rollout Planner")
        if store is not None:
            self.sidebar.show_plan(name, store.path.name)
            self.workspace.window_state.keep_plan_name(store.path, name)
            title = f"{name} – {title}"
        self.setWindowTitle(title.replace("[*]", "[*][*]"))
        self.commands.renew()
        self._badges.renew()
        self.search.prepare_soon()

    def _show_badge_rows(self, key: str) -> None:
        """Show what the number beside a page counts now; nothing more where it counts nothing."""
        counted = badges(self.workspace).get(key)
        if counted is not None:
            with self.visits.going():
                self.page(key).show_counted(counted)

    # Pages -------------------------------------------------------------------------------

    def page(self, key: str) -> Page:
        """Return a page, made when it is first wanted."""
        if key not in self.pages:
            entry = next(entry for entry in ENTRIES if entry.key == key)
            page = entry.make(self.workspace)
            self.pages[key] = page
            self.visits.watch(key, page)
            self.stack.addWidget(page)
        return self.pages[key]

    def _drop_pages(self) -> None:
        """Begin with new pages: filters, choices and ticks on the old ones are of another plan.

        An old page lives on unseen while work that it began is under way.
        """
        self.head.leave_page()
        for page in self.pages.values():
            self.stack.removeWidget(page)
            for widget in (page, *page.header_buttons):
                widget.setParent(None)
        self.pages.clear()

    def show_page(self, key: str) -> None:
        """Bring a page into sight."""
        with self.visits.going():
            self._turn_to(key)

    def _turn_to(self, key: str) -> None:
        if key not in self.sidebar.buttons:
            key = ENTRIES[0].key
        page = self.page(key)
        self.page_key = key
        self.workspace.window_state.keep("page", key)
        page.refresh_if_stale()
        self.head.show_page(page)
        self.stack.setCurrentWidget(page)
        self.sidebar.show_page(key)
        page.focus_content()

    def show_row(self, key: str, table: str = "", row_id: int = 0) -> None:
        """Bring a page into sight, and a row on it."""
        with self.visits.going():
            self.show_page(key)
            if row_id:
                self.page(self.page_key).show_row(table, row_id)

    def make_on(self, key: str, subject: object = None) -> None:
        """Go to a page, and make there what is asked for."""
        with self.visits.going():
            self.show_page(key)
            self.page(key).make(subject)

    def show_finding(self, key: str) -> None:
        """Go to the risks, and to this one."""
        with self.visits.going():
            self.show_page("risks")
            self.page("risks").show_finding(key)

    def add_on(self, key: str, what: str) -> None:
        """Go to a page and begin to add something there."""
        self.show_page(key)
        self.page(key).add(what)

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1) to where one has been."""
        if not self.visits.go(step):
            self.workspace.show_message(tr("What was there before is no longer in the plan."))

    def go_to_filter(self) -> None:
        self.page(self.page_key).focus_filter()

    def _asked(self, command: str, subject: object) -> None:
        if command == "show only" and isinstance(subject, tuple):
            key, what = subject
            with self.visits.going():
                self.show_page(key)
                page = self.page(key)
                page.show_counted(what) if isinstance(what, RowFilter) else page.show_only(what)
        else:
            self.commands.run(command, subject)

    def take_dropped(self, path: Path) -> None:
        """Open a file that was dropped; a list makes a plan of its own where none is open."""
        if self.has_plan() or path.suffix.lower() == PLAN_ENDING:
            self.files.open_dropped(path)
        else:
            self.new_plans.from_list(path)

    # Finding -----------------------------------------------------------------------------

    def open_box(self) -> None:
        """Everything that can be found and done, in one box."""
        from planner.ui.shell.command_box import CommandBox

        self.box = self.box or CommandBox(self, self.search)
        self.box.open(hits_of(self))

    # The window itself -------------------------------------------------------------------

    def use_theme(self, choice: Choice) -> None:
        """Show everything in these colours, now and next time."""
        self.theme_choice = choice
        self.workspace.window_state.keep("theme", choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, choice)
        self.commands.renew()

    def _come_back(self) -> None:
        window_state = self.workspace.window_state
        self.theme_choice = window_state.text("theme", "system")  # type: ignore[assignment]
        self.place = Place(self, window_state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._mouse_buttons)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.watch.check()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.watch.may_close_plan():
            event.ignore()
            return
        self.place.keep()
        self.workspace.jobs.finish()
        self.workspace.close()
        event.accept()
