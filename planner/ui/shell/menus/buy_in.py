"""Commands about what people agree to and how far they are bought in, over one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.models import Concern
from planner.text import tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame

if TYPE_CHECKING:
    from planner.ui.lists.buy_in import Key


def buy_in_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands about ratings, concerns and next steps."""
    commands = _BuyInCommands(frame, window)
    return [*_about_buy_in(commands), *_about_reasons(frame, commands)]


def _about_buy_in(commands: _BuyInCommands) -> list[Entry]:
    return [
        Command(
            "rate",
            tr("Rate buy-in…"),
            commands.rate,
            None,
            commands.anybody,
            also=tr("support influence sponsor department evidence"),
        ),
        Command(
            "concern",
            tr("Write down a concern…"),
            commands.concern,
            None,
            commands.anybody,
            also=tr("worry quote objection"),
        ),
        Command(
            "answer concern",
            tr("Answer a concern…"),
            commands.answer,
            None,
            commands.any_concern,
            also=tr("worry reply"),
        ),
        Command(
            "next step",
            tr("Plan the next step for buy-in…"),
            commands.next_step,
            None,
            commands.anybody,
            also=tr("action owner gap"),
        ),
    ]


def _about_reasons(frame: Frame, commands: _BuyInCommands) -> list[Entry]:
    """Return the commands about what speaks for the program, and what was agreed."""
    return [
        Command(
            "take note",
            tr("Case notes of the program…"),
            commands.take_note,
            None,
            frame.can_write,
            also=tr("evidence figures source quote Nokia"),
        ),
        Command(
            "agree",
            tr("A purpose statement is agreed…"),
            commands.agree,
            None,
            lambda: frame.can_write() and bool(frame.workspace.plan.purposes),
            also=tr("agreed version wording"),
        ),
    ]


class _BuyInCommands:
    def __init__(self, frame: Frame, window: QWidget) -> None:
        self._frame, self._window = frame, window

    def anybody(self) -> bool:
        """Return whether there is anybody who can be rated."""
        plan = self._frame.workspace.plan
        return self._frame.can_write() and bool(plan.sponsors or plan.departments)

    def any_concern(self) -> bool:
        """Return whether a concern waits for an answer."""
        waiting = (not c.answer for c in self._frame.workspace.plan.table(Concern).values())
        return self._frame.can_write() and any(waiting)

    def rate(self, subject: tuple[Key, str, int | None] | None = None) -> None:
        """Ask what somebody’s buy-in is now, and what was seen of it."""
        from planner.ui.dialogs.rating import RatingDialog

        dialog = RatingDialog(self._window, self._frame.workspace, *(subject or ()))
        dialog.exec()
        dialog.deleteLater()

    def concern(self, key: Key | None = None) -> None:
        """Ask what worries somebody."""
        from planner.ui.dialogs.concern import ConcernDialog

        dialog = ConcernDialog(self._window, self._frame.workspace, key)
        dialog.exec()
        dialog.deleteLater()

    def answer(self, concern_id: int | None = None) -> None:
        """Ask what somebody was answered."""
        from planner.ui.dialogs.concern import AnswerDialog

        dialog = AnswerDialog(self._window, self._frame.workspace, concern_id)
        dialog.exec()
        dialog.deleteLater()

    def next_step(self, key: Key | None = None) -> None:
        """Ask what is to bring somebody closer."""
        from planner.ui.dialogs.buy_in_step import NextStepDialog

        dialog = NextStepDialog(self._window, self._frame.workspace, key)
        dialog.exec()
        dialog.deleteLater()

    def agree(self, purpose_id: int | None = None) -> None:
        """Ask who agreed to a purpose statement."""
        from planner.ui.dialogs.agree import AgreeDialog

        dialog = AgreeDialog(self._window, self._frame.workspace, purpose_id)
        dialog.exec()
        dialog.deleteLater()

    def take_note(self) -> None:
        """Ask which of the program’s case notes the plan takes."""
        from planner.ui.dialogs.take_note import TakeNoteDialog

        dialog = TakeNoteDialog(self._window, self._frame.workspace)
        dialog.exec()
        dialog.deleteLater()
