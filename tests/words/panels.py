"""What the details panels of the window say, row by row."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from planner.ui.side.department import show_department
from planner.ui.side.details import Details
from planner.ui.side.goal import show_goal
from planner.ui.side.person import show_person
from planner.ui.side.sponsor import show_sponsor
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.pressed import PressedButton


class Panel(NamedTuple):
    """The words of a panel from top to bottom: a fact's name, and what it is after it."""

    kind: str
    row_id: int
    words: list[str]

    def fact(self, name: str) -> str:
        """What stands beside a name; empty where the panel has none of it."""
        return self.words[self.words.index(name) + 1] if name in self.words else ""


def panels(workspace: Workspace) -> list[Panel]:
    """The panels of all people, departments, sponsors and goals."""
    plan, details = workspace.plan, Details("")
    shown: tuple[tuple[str, Callable[[Details, Workspace, int], None], list[int]], ...] = (
        ("person", show_person, list(plan.people)),
        ("department", show_department, list(plan.departments)),
        ("sponsor", show_sponsor, list(plan.sponsors)),
        ("goal", show_goal, list(plan.goals)),
    )
    found = []
    for kind, show, ids in shown:
        for row_id in ids:
            details.clear()
            show(details, workspace, row_id)
            found.append(Panel(kind, row_id, _words(details)))
    details.deleteLater()
    return found


def _words(details: Details) -> list[str]:
    said = (w for w in details.findChildren(QWidget) if isinstance(w, QLabel | PressedButton))
    return [widget.text() for widget in said if widget.text()]
