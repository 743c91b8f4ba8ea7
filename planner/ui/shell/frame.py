"""What the menus ask of the window they hang in."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QMenuBar, QWidget

from planner.ui.page import Page
from planner.ui.shell.command import Commands
from planner.ui.shell.new_plans import NewPlans
from planner.ui.shell.owner_watch import OwnerWatch
from planner.ui.shell.plan_commands import PlanCommands
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.shell.tour_stops import TourGuide
from planner.ui.shell.visits import Visits
from planner.ui.state.workspace import Workspace


class Frame(Protocol):
    """The window, as far as its menus know it."""

    workspace: Workspace
    files: PlanFiles
    new_plans: NewPlans
    commands: Commands
    plan_commands: PlanCommands
    visits: Visits
    owner_watch: OwnerWatch
    guide: TourGuide

    def menuBar(self) -> QMenuBar:
        """Return the bar that the menus go into."""

    def close(self) -> bool:
        """Close the window and return whether it closed."""

    def has_plan(self) -> bool:
        """Return whether a plan is open."""

    def can_open_window(self) -> bool:
        """Return whether there can be another window."""

    def open_window(self) -> None:
        """Open another window, for another plan."""

    def keeps_lists(self) -> bool:
        """Return whether the open plan keeps a list of which a next edition can come."""

    def can_write(self) -> bool:
        """Return whether the open plan can be changed."""

    def show_page(self, key: str) -> Page:
        """Bring a page into sight, and return it."""

    def page_in_sight(self) -> Page:
        """Return the page that is in sight."""

    def make_on(self, key: str, subject: object = None) -> None:
        """Go to a page, and make there what is asked for."""

    def window(self) -> QWidget:
        """Return the window itself, over which dialogs open."""

    def show_finding(self, key: str) -> None:
        """Go to the risks, and to this one."""

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1) to where one has been."""

    def add_on(self, key: str, what: str) -> None:
        """Go to a page and begin to add something there."""

    def go_to_filter(self) -> None:
        """Put the keyboard into the filter of the page in sight."""

    def show_shortcuts(self) -> None:
        """Show every key on one sheet."""

    def open_box(self) -> None:
        """Open the box in which everything can be found."""
