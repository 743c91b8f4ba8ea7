"""What is asked of the window by whoever does not know it: a message, a page, a command."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from planner.errors import NotSavedError, PlannerError
from planner.text import tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.named_action import NamedAction
from planner.ui.refusals import refusal_message

MOST_KEPT = 100
"""Messages that are kept to be read again."""


class KeptMessage(NamedTuple):
    """A message that mattered, and when it was shown."""

    at: datetime
    sentence: str
    tone: str


class WindowRequests(QObject):
    """Requests as signals, which the window connects to what it does."""

    messageShown = Signal(str, str)
    """A sentence for the message bar and its tone: ``plain``, ``good`` or ``bad``."""
    actionOffered = Signal(str, object)
    """What can be done about the message just shown: the parts of a ``NamedAction``."""
    pageRequested = Signal(str, str, int)
    """Show a page and, where the id is not 0, a row on it (table name, row id)."""
    commandRequested = Signal(str, object)
    """Do one of the frame's commands, such as ``person leaves`` or ``status pack``."""

    dayAsked = Signal(object, object)
    """Ask which day is meant by one that could be two (``DayInDoubtError``), and then do a thing
    again that waits for the answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept_messages: deque[KeptMessage] = deque(maxlen=MOST_KEPT)
        """What went wrong, was finished, or could be acted on; the newest first."""

    def show_message(
        self, sentence: str, tone: str = "plain", action: NamedAction | None = None
    ) -> None:
        """Show a sentence in the message bar, with a button for what can be done about it."""
        if tone != "plain" or action is not None:
            self.kept_messages.appendleft(KeptMessage(datetime.now(), sentence, tone))
        self.messageShown.emit(sentence, tone)
        if action is not None:
            self.actionOffered.emit(*action)

    def refuse(self, error: PlannerError) -> None:
        """Show why something was not done; what is seen can be saved elsewhere."""
        action = self.save_copy_action if isinstance(error, NotSavedError) else None
        self.show_message(refusal_message(error), "bad", action)

    @property
    def save_copy_action(self) -> NamedAction:
        """The button for keeping what is seen where its own file does not take it."""
        return tr("Save a copy…"), lambda: self.run_command("save copy")

    def ask_day(self, doubt: DayInDoubtError, again: Callable[[], object]) -> None:
        """Ask which day is meant, once what goes on now is over, and do it ``again`` then."""
        QTimer.singleShot(0, self, lambda: self.dayAsked.emit(doubt, again))

    def open_page(self, page: str, table: str = "", row_id: int = 0) -> None:
        """Show a page, and a row on it."""
        self.pageRequested.emit(page, table, row_id)

    def run_command(self, command: str, subject: object = None) -> None:
        """Ask the frame for one of its commands."""
        self.commandRequested.emit(command, subject)
