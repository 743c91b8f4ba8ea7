"""Who holds a row of a list, and how many they are."""

from __future__ import annotations

from planner.analysis.champions.department_rows import cell
from planner.models import Person, Responsibility
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column


def owners(workspace: Workspace, seat: Responsibility) -> list[Person]:
    """Return who owns a thing today or later, without backups."""
    plan, today = workspace.plan, workspace.today
    return [
        plan.people[a.person_id]
        for a in plan.assignments_of(seat.id)
        if a.role == "owner" and (a.until is None or a.until >= today)
    ]


def owner_names(workspace: Workspace, seat: Responsibility) -> str:
    """Return the names of who owns a thing today or later, without backups."""
    names = {person.shown_name for person in owners(workspace, seat)}
    return ", ".join(sorted(names, key=sorting_key))


def held_by_column(width: int = 11) -> Column:
    """Return the column for how many hold a thing."""
    return Column(
        tr("Cover"),
        lambda r: r.depth,
        show=lambda r: cell(r.depth)[0],
        tone=lambda r: cell(r.depth)[1],
        order=lambda r: r.depth,
        width=width,
    )
