"""Plans of actions that wait for one another, said in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from planner.models import Action, ActionDependency, Draft, Plan
from tests.plans import ON, make_plan

LAUNCH = ON + timedelta(days=30)


def day(number: int) -> date:
    """So many days after the day that tests look at a plan."""
    return ON + timedelta(days=number)


def schedule(
    days: Mapping[str, tuple[int | None, int | None]],
    waits: Mapping[str, tuple[str, ...]] | None = None,
    *,
    launch: int | None = 30,
    details: Mapping[str, Mapping[str, Any]] | None = None,
    owners: Mapping[str, tuple[str, ...]] | None = None,
    **other: Any,
) -> Plan:
    """A plan with these actions on these first and last days, counted from ``ON``.

    ``waits`` says what each waits for, ``owners`` who holds it as in ``make_plan``.
    """
    fields = {
        title: {
            "start": None if first is None else day(first),
            "due": None if last is None else day(last),
        }
        | dict((details or {}).get(title, {}))
        for title, (first, last) in days.items()
    }
    plan = make_plan(
        actions={title: (owners or {}).get(title, ()) for title in days},
        details=fields | {k: v for k, v in (details or {}).items() if k not in days},
        launch=None if launch is None else day(launch),
        **other,
    )
    draft = Draft(plan)
    for title, needed in (waits or {}).items():
        for other_title in needed:
            draft.add(
                ActionDependency,
                action_id=action_id(plan, title),
                needs_id=action_id(plan, other_title),
            )
    return draft.plan


def action_id(plan: Plan, title: str) -> int:
    """The id of the action of this title."""
    return next(a.id for a in plan.actions.values() if a.title == title)


def action(plan: Plan, title: str) -> Action:
    """The action of this title."""
    return plan.actions[action_id(plan, title)]
