"""What has to be shown to whoever takes something over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.analysis.handing_over.asking import things_to_show
from planner.analysis.handing_over.things import Thing
from planner.models import Drill, Plan, Responsibility
from planner.models.roles import Kind
from planner.text import Sentence, mark, tr

_USUAL: dict[Kind, tuple[Sentence, ...]] = {
    "champion seat": (
        mark("Who asks and who answers in the department, and what is still open"),
        mark("What was promised to the head of department and to the sponsor"),
    ),
    "goal": (mark("Where the figure comes from, and how it is measured"),),
    "purpose": (mark("What was discussed before it was worded so, and with whom"),),
    "sponsor seat": (mark("What was promised, what is said next, and whom the seat speaks for"),),
    "action": (mark("What is done, what is left, and where the files are"),),
    "plan": (
        mark("Where the plan and its backups are"),
        mark("Which lists keep it true, and who sends them"),
        mark("What the last meeting decided, and what it is waiting for"),
    ),
}


def usual_checklist(plan: Plan, responsibility: Responsibility) -> str:
    """Return what is usually shown for a thing, and what people were stuck on when they tried to
    carry it and is not settled; one in a line."""
    drills = plan.where(Drill, "responsibility_id", responsibility.id)
    stuck = sorted(
        (drill for drill in drills if drill.stuck_on and drill.settled_on is None),
        key=lambda drill: (drill.on, drill.id),
    )
    return "\n".join(
        [
            *(tr(line) for line in _USUAL[responsibility.kind]),
            *(tr("Stuck in a drill: {what}", what=_line(drill.stuck_on)) for drill in stuck),
        ]
    )


class Item(NamedTuple):
    """One thing to show."""

    what: str
    shown_on: date | None
    """When it was shown, or what somebody was stuck on was settled."""
    drill: Drill | None = None
    """The drill in which somebody was stuck on it."""


def checklist(plan: Plan, thing: Thing) -> Iterator[Item]:
    """Yield what has to be shown of a thing: what was noted, else what is usual; then what people
    were stuck on when they tried to carry it, the first first."""
    row, noted = thing.responsibility, thing.noted
    lines = [tr(line) for line in _USUAL[row.kind]] if noted is None else things_to_show(noted)
    for line in lines:
        yield Item(line, None if noted is None else noted.shown_on)
    to_show = "" if noted is None else _line(noted.to_show)
    drills = plan.where(Drill, "responsibility_id", row.id)
    for drill in sorted(drills, key=lambda drill: (drill.on, drill.id)):
        stuck_on = _line(drill.stuck_on)
        if stuck_on and stuck_on.rstrip(".") not in to_show:
            yield Item(stuck_on, drill.settled_on, drill)


def _line(text: str) -> str:
    return " ".join(text.split())
