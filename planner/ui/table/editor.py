"""What a table asks of whoever changes the plan for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import SignalInstance

from planner.errors import PlannerError
from planner.models import Draft, Plan
from planner.ui.as_written import DayInDoubtError
from planner.ui.background.jobs import Job, Jobs
from planner.ui.named_action import NamedAction
from planner.ui.state.window_state import WindowState

if TYPE_CHECKING:
    from planner.store import Change, StepName


class Editor(Protocol):
    """Changes the plan in steps, and shows sentences about them."""

    window_state: WindowState
    jobs: Jobs

    @property
    def plan(self) -> Plan:
        """The plan as it is; another object after each step."""

    @property
    def today(self) -> date:
        """The day on which new rows are entered."""

    @property
    def read_only(self) -> bool:
        """Whether no step can be taken."""

    @property
    def savingFailed(self) -> SignalInstance:
        """Emitted when a step could not be written to the file."""

    def do(
        self, label: StepName, verb: Callable[..., Any], *args: Any, **named: Any
    ) -> Change | None:
        """Run a verb as one step; None where nothing changed or the step was refused."""

    def attempt(
        self, label: StepName, verb: Callable[..., Any], *args: Any, **named: Any
    ) -> Change | None:
        """Run a verb as one step; raise ``PlannerError`` where it is refused."""

    def attempt_in_thread(
        self,
        label: StepName,
        doing: str,
        verb: Callable[[Draft, Job], Any],
        done: Callable[[Change | None], object],
        refused: Callable[[PlannerError], object],
    ) -> None:
        """Run a verb as one step in a thread, then call ``done`` or ``refused``."""

    def say_read_only(self) -> None:
        """Say why no step can be taken."""

    @property
    def row_actions(self) -> Sequence[tuple[str, Callable[[Any], object]]]:
        """What can be done with a row of any list: words for its menu, and what to do with it."""

    def undo(self) -> None:
        """Take the newest step back."""

    def show_message(
        self, sentence: str, tone: str = ..., action: NamedAction | None = ...
    ) -> None:
        """Show a sentence, with a button for what can be done about it."""

    def ask_day(self, doubt: DayInDoubtError, again: Callable[[], object]) -> None:
        """Ask which day is meant by one that could be two, and do it ``again`` then."""

    def refuse(self, error: PlannerError) -> None:
        """Show why a step was refused."""
