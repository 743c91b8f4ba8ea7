"""Commands about who leaves and what is handed over, over one window."""

from __future__ import annotations

from planner.text import tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame


def hand_over_commands(frame: Frame) -> list[Entry]:
    """Return the commands about somebody who leaves or has left."""

    def hand_over(person: object = None) -> None:
        """Show what a person hands over, or all there is; who is not known to leave is asked for
        their last day first."""
        known = frame.workspace.plan.people.get(person) if isinstance(person, int) else None
        if known is not None and known.last_day is None and frame.can_write():
            frame.plan_commands.person_leaves(known.id)
        else:
            frame.make_on("people", None if known is None else known.id)

    return [
        Command(
            "person leaves",
            tr("Somebody leaves…"),
            frame.plan_commands.person_leaves,
            "Ctrl+L",
            frame.can_write,
            also=tr("hand-over departure"),
        ),
        Command(
            "hand over",
            tr("Hand-overs"),
            hand_over,
            None,
            frame.has_plan,
            also=tr("successor take over checklist"),
        ),
    ]
