"""The messages that serve a purpose statement or an action, in its details panel."""

from __future__ import annotations

from datetime import date

from planner.models import Message
from planner.text import short_day, tr
from planner.ui.lists.messages import state
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link


def show_messages(details: Details, workspace: Workspace, field: str, row_id: int) -> None:
    """List the messages whose field refers to a row, each leading to it; nothing where there are
    none."""
    found = workspace.plan.where(Message, field, row_id)
    if not found:
        return
    details.heading(tr("Messages"))
    for message in sorted(found, key=lambda m: (m.on or date.max, m.id)):
        when = [] if message.on is None else [short_day(message.on, workspace.today)]
        words = ", ".join([message.title, *when, state(message, workspace.today)[0]])
        link = Link(words)
        link.clicked.connect(
            lambda _=False, i=message.id: workspace.open_page("messages", "message", i)
        )
        details.widget(link)
