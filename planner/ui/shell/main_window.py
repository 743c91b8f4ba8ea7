"""The window: sidebar, the page in sight with its head, message bar, status line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from planner.models import KeptList
from planner.text import tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.look.theme import dress
from planner.ui.page import EDGE_BELOW, Page
from planner.ui.row_filter import RowFilter
from planner.ui.shell.badges import Badges, badges
from planner.ui.shell.command import Commands
from planner.ui.shell.file_drop import DropWindow
from planner.ui.shell.head import Head
from planner.ui.shell.menus.menu_bar import fill_menus
from planner.ui.shell.message_bar import MessageBar
from planner.ui.shell.new_plans import NewPlans
from planner.ui.shell.owner_watch import OwnerWatch
from planner.ui.shell.page_stack import PageStack
from planner.ui.shell.plan_commands import PlanCommands
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.shell.search import PlanSearch, hits_of
from planner.ui.shell.sidebar import ENTRIES, Sidebar, Sides
from planner.ui.shell.status_line import StatusLine
from planner.ui.shell.tour_stops import TourGuide
from planner.ui.shell.visits import MouseButtons, Visits
from planner.ui.shell.welcome import Welcome
from planner.ui.shell.window_place import WindowPlace
from planner.ui.state.plan_state import PlanState
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.ui.shell.command_box import CommandBox


LEAST = QSize(600, 340)
"""Logical pixels: a screen of 1280 by 720 at a scale of 200%, less its frame and task bar."""


class MainWindow(DropWindow):
    """Puts the parts together; what they do is in the parts."""

    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        choose: FileChooser | None = None,
        new_window: Callable[[MainWindow], object] | None = None,
    ) -> None:
        """Show what a workspace has open; ``new_window`` opens another beside a window."""
        super().__init__()
        dress(self)
        self.workspace = workspace
        self._new_window = new_window
        self.files = PlanFiles(self, workspace, choose or FileChooser())
        self.owner_watch = OwnerWatch(workspace, self.files.use)
        self.new_plans = NewPlans(self, workspace, self.files.choose, self.files)
        self.plan_commands = PlanCommands(self, workspace, self.files)
        self.commands = Commands(self, workspace.say_read_only)
        self.page_key = ""
        self.stack = PageStack(workspace, lambda key, page: self.visits.watch(key, page))
        self.pages = self.stack.made
        self.visits = Visits(self.page, self._switch_page, lambda: self.page_key, self)
        self.visits.changed.connect(lambda: self.commands.refresh("back", "forward"))
        self._mouse_buttons = MouseButtons(self.go, self)
        self.sidebar = Sidebar()
        self.head = Head()
        self.right = QWidget()
        self.welcome = Welcome(self.files, self.new_plans, workspace)
        self.status_line = StatusLine(workspace, self)
        self.setStatusBar(self.status_line)
        self._lay_out()
        self.messages = MessageBar(self, self._room_for_messages, self._make_room)
        self.search = PlanSearch(workspace, self)
        self.box: CommandBox | None = None
        self.guide = TourGuide(self, workspace, self.show_page, self.sidebar, self.head)
        fill_menus(self)
        self._badges = Badges(workspace, self.sidebar)
        self._day_timer = QTimer(self, interval=60_000)
        self._connect()
        self.place = WindowPlace(self, workspace.window_state)
        self._plan_opened()

    def _lay_out(self) -> None:
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
        line, foot = self.status_line, self.right.mapTo(self, self.right.rect().bottomRight())
        left, top = line.x() + line.right_of_buttons(), foot.y() - EDGE_BELOW + 2
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
        workspace.findingsUpdated.connect(self._badges.refresh)
        workspace.pageRequested.connect(self.show_row)
        workspace.commandRequested.connect(self._run_asked)
        self.sidebar.chosen.connect(self.show_page)
        self.sidebar.followed.connect(self._show_badge_rows)
        self.head.searched.connect(self.open_box)
        self._day_timer.timeout.connect(workspace.check_day)
        self._day_timer.timeout.connect(self.owner_watch.check)
        self._day_timer.start()

    # The plan ----------------------------------------------------------------------------

    def has_plan(self) -> bool:
        return self.workspace.store is not None

    def keeps_lists(self) -> bool:
        return self.has_plan() and bool(self.workspace.plan.table(KeptList))

    def can_write(self) -> bool:
        return not self.workspace.read_only

    def can_open_window(self) -> bool:
        return self._new_window is not None

    def open_window(self) -> None:
        """Open another window, for another plan."""
        if self._new_window is not None:
            self._new_window(self)

    def _plan_opened(self) -> None:
        self.head.leave_page()
        self.stack.drop_pages()
        self.search.clear()
        self.visits.clear()
        opened = self.has_plan()
        self.sidebar.setVisible(opened)
        self.head.setVisible(opened)
        if opened:
            self.show_page(str(self._plan_state().get("window").get("page", "overview")))
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
            shown = tr("{plan} (review)", plan=name) if self.workspace.reviewing else name
            title = f"{shown} – {title}"
        self.setWindowTitle(title.replace("[*]", "[*][*]"))
        self.commands.refresh()
        self._badges.refresh()
        self.search.prepare_soon()

    def _plan_state(self) -> PlanState:
        return PlanState(self.workspace.window_state, self.workspace.plan.info.key)

    def _show_badge_rows(self, key: str) -> None:
        """Show what the number beside a page counts now, of two kinds the first; or nothing."""
        counted = badges(self.workspace).get(key)
        if counted is not None:
            with self.visits.going():
                self.page(key).show_counted(counted[0])

    # Pages -------------------------------------------------------------------------------

    def page(self, key: str) -> Page:
        """Return a page, made when it is first wanted."""
        return self.stack.page(key)

    def page_in_sight(self) -> Page:
        return self.page(self.page_key)

    def show_page(self, key: str) -> Page:
        """Bring a page into sight, and return it."""
        with self.visits.going():
            self._switch_page(key)
        return self.page(self.page_key)

    def _switch_page(self, key: str) -> None:
        if key not in self.sidebar.buttons:
            key = ENTRIES[0].key
        page = self.page(key)
        self.page_key = key
        self._plan_state().keep("window", {"page": key})
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

    def _run_asked(self, command: str, subject: object) -> None:
        if command == "show only" and isinstance(subject, tuple):
            key, what = subject
            with self.visits.going():
                self.show_page(key)
                page = self.page(key)
                page.show_counted(what) if isinstance(what, RowFilter) else page.show_only(what)
        else:
            self.commands.run(command, subject)

    def take_dropped(self, path: Path) -> None:
        """Open a file that was dropped."""
        self.new_plans.take_dropped(path)

    # Finding -----------------------------------------------------------------------------

    def open_box(self) -> None:
        """Open the box of everything that can be found and done."""
        from planner.ui.shell.command_box import CommandBox

        self.box = self.box or CommandBox(self, self.search)
        self.box.open(hits_of(self))

    def show_shortcuts(self) -> None:
        """Show every key on one sheet."""
        from planner.ui.shell.shortcut_sheet import show_shortcuts

        show_shortcuts(self, self.commands)

    # The window itself -------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._mouse_buttons)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.watch.check()
            self.owner_watch.check()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.watch.may_close_plan():
            event.ignore()
            return
        self.place.keep()
        if self.workspace.store is not None and self.workspace.reviewing is None:
            self.workspace.window_state.keep("open", str(self.workspace.store.path))
        self.workspace.jobs.finish()
        self.workspace.close()
        event.accept()
        self.closed.emit()
