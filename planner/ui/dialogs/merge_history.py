"""When and by whom the plan was changed where an edited workbook says something else."""

from __future__ import annotations

from collections.abc import Iterable

from planner.imports import Change
from planner.imports.merge import last_writer
from planner.models import Plan
from planner.store import Change as Step
from planner.text import day, tr


def changed_since(change: Change, plan: Plan, steps: Iterable[Step]) -> str:
    """Say which newest step wrote what a conflict is about; empty where none did."""
    step = last_writer(change, plan, steps)
    return "" if step is None else _sentence(change, step)


def _sentence(change: Change, step: Step) -> str:
    place = {"day": day(step.at.astimezone().date()), "who": step.by, "label": step.label}
    if change.kind == "new":
        said = tr("Removed from the plan on {day} by {who} (“{label}”)", **place)
    else:
        said = tr("Changed in the plan on {day} by {who} (“{label}”)", **place)
    return tr("{said}, after this workbook was made.", said=said)
