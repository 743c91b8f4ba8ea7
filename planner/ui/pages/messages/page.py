"""What is said to whom on the way to the launch, as a list and on a calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from planner.actions import rows
from planner.models import Message, table_of
from planner.models.messages import OPEN_STATUSES
from planner.text import day, tr, trn
from planner.ui.dialogs.shortcuts import IN_THE_CALENDAR, shown_group
from planner.ui.lists.messages import MessageRow, message_listing, message_rows
from planner.ui.page import Page
from planner.ui.pages.messages.month import MonthView
from planner.ui.row_filter import RowFilter
from planner.ui.side.details import Details
from planner.ui.side.message import show_message
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_LIST, _CALENDAR = range(2)
_FILLING, _GIVING_WAY = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
_SOON = timedelta(days=14)


class MessagesPage(Page):
    """The messages as a list or on a calendar, the one touched last at the side."""

    key = "messages"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.panel = TablePanel(
            workspace,
            message_listing(workspace),
            chips=(
                ByValue(tr("Status"), lambda row: (tr(row.message.status),)),
                ByValue(tr("Audience"), lambda row: row.audiences),
                ByValue(tr("Channel"), lambda row: (row.message.channel,)),
                ByValue(tr("Messenger"), lambda row: (row.messenger,)),
                Only(tr("To see to"), lambda row: bool(row.to_see_to)),
            ),
            empty=(
                tr("No message is planned yet"),
                tr(
                    "Say what is said to whom, on which day, through which channel, who writes it"
                    " and in whose name it appears. A table of messages can be imported."
                ),
                (
                    (tr("Add a message"), lambda: self.add("message")),
                    (tr("Import a list…"), lambda: workspace.run_command("import")),
                ),
            ),
        )
        self.month = MonthView(workspace.today)
        self.views = ViewSwitch((tr("List"), tr("Calendar")))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.month)
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        self.body.addWidget(self.stack, 1)
        self.side = Details(tr("Select a message to see its text and whom it is for."))
        self.set_details(self.side)
        self._connect()
        self._switch_view(_LIST)
        self.add_header_button(tr("Add message"), lambda: self.add("message"), primary=True)

    def _connect(self) -> None:
        self.views.switched.connect(self._switch_view)
        self.panel.rowChosen.connect(self._choose)
        self.month.chosen.connect(self.panel.choose)
        self.month.moved.connect(self._move)
        self.month.typed.connect(self._add_on)
        self.month.day_wanted.connect(self._show_day)

    def refresh(self) -> None:
        found, today = message_rows(self.workspace), self.workspace.today
        parts = [self.counting(_count_words(len(found)), self.panel)] if found else []
        for words, counts in (
            (tr("{count} to be sent in 14 days"), lambda row: _is_soon(row, today)),
            (tr("{count} late"), lambda row: row.tone == "bad"),
        ):
            count = sum(map(counts, found))
            if count:
                parts.append(self.counting(words.format(count=count), self.panel, counts))
        self.set_head(tr("Messages"), parts)
        launch, can_write = self.workspace.plan.info.launch, not self.workspace.read_only
        self.month.show_messages(found, today, launch, can_write=can_write)
        self.panel.show_rows(found)

    # The views ---------------------------------------------------------------------------

    def _switch_view(self, number: int) -> None:
        self.views.mark_view(number)
        self.stack.setCurrentIndex(number)
        for at, view in ((_LIST, self.panel), (_CALENDAR, self.month)):
            policy = _FILLING if at == number else _GIVING_WAY  # only what is in sight needs room
            view.setSizePolicy(policy, policy)
        if number == _CALENDAR:
            self.month.setFocus()

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_counted(self, counted: RowFilter) -> None:
        self._switch_view(_LIST)
        super().show_counted(counted)

    def focus_content(self) -> None:
        if self.stack.currentIndex() == _CALENDAR:
            self.month.setFocus()
        else:
            super().focus_content()

    def _show_day(self, when: date) -> None:
        """Show all messages of a day in the list."""
        of_day = [row.key for row in self.panel.model.every_row if row.message.on == when]
        words = tr("Messages of {day}", day=day(when, self.workspace.today))
        self.show_counted(RowFilter(self.panel.listing.key, words, frozenset(of_day)))

    # One message -------------------------------------------------------------------------

    def _choose(self, row: MessageRow | None) -> None:
        if row is None or row.key not in self.workspace.plan.table(Message):
            self.side.clear()
            self.month.choose(None)
            return
        self.month.choose(row.key)
        on_calendar = self.stack.currentIndex() == _CALENDAR
        lines = shown_group(IN_THE_CALENDAR).lines if on_calendar else ()
        keys = [(keys, what) for what, keys in lines]
        show_message(self.side, self.workspace, row.key, keys=keys)

    def _move(self, message_id: int, to: date) -> None:
        message = self.workspace.plan.get(Message, message_id)
        if message.on == to:
            return
        words = tr("move “{title}” to {day}", title=message.title, day=day(to))
        self.workspace.do(words, rows.edit, Message, message_id, on=to)
        self.panel.choose(message_id)

    def _add_on(self, title: str, when: date) -> None:
        new_id = self.workspace.plan.next_id(table_of(Message))
        self.workspace.do(tr("add message"), rows.add, Message, title=title, on=when)
        self.panel.choose(new_id)

    # For the frame -----------------------------------------------------------------------

    def show_row(self, table: str, row_id: int) -> None:
        if table in ("message", self.panel.listing.key):
            self.panel.choose(row_id)
            self.month.go_to_message(row_id)

    def focus_filter(self) -> None:
        self._switch_view(_LIST)
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        self._switch_view(_LIST)
        self.panel.begin_adding()


def _count_words(count: int) -> str:
    return trn("{count} message", "{count} messages", count)


def _is_soon(row: MessageRow, today: date) -> bool:
    on = row.message.on
    return row.message.status in OPEN_STATUSES and on is not None and today <= on <= today + _SOON
