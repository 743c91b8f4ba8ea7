"""Taking up a proposed nomination, or refusing it for a reason that is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.actions import roles
from planner.analysis.findings.subjects import responsibility_names
from planner.models import Draft
from planner.text import tr
from planner.ui.state.workspace import Workspace


def nominate(workspace: Workspace, person_id: int, responsibilities: Sequence[int]) -> None:
    """Name a person as backup of these, to be asked, as one step, and say when it counts."""
    plan = workspace.plan
    who = plan.people[person_id].shown_name
    what = responsibility_names(plan, responsibilities, 3)
    label = tr("nominate {name} as backup for {what}", name=who, what=what)
    today = workspace.today
    if workspace.do(label, roles.nominate, responsibilities, person_id, today) is not None:
        words = tr(
            "{name} is nominated as backup for {what}; it counts once they have accepted and are"
            " trained or ready. Undo takes it back.",
            name=who,
            what=what,
        )
        workspace.show_message(words, "good")


def reasons() -> list[str]:
    """Return why people are usually not appointed."""
    return [
        tr("was asked and declined"),
        tr("has no time"),
        tr("is not the right person"),
        tr("is likely to leave"),
    ]


def refuse(workspace: Workspace, person_id: int, responsibilities: Sequence[int], why: str) -> None:
    """Propose a person for these no more, as one step, and say so."""
    who = workspace.plan.people[person_id].shown_name
    label = tr("stop proposing {name}", name=who)
    if workspace.do(label, _refuse, person_id, responsibilities, why, workspace.today) is not None:
        words = tr("{name} will not be proposed for this again: {why}.", name=who, why=why)
        workspace.show_message(words, "plain")


def _refuse(
    draft: Draft, person_id: int, responsibilities: Sequence[int], why: str, on: date
) -> None:
    for responsibility_id in responsibilities:
        roles.refuse(draft, responsibility_id, person_id, why, on)
