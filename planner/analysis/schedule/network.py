"""The actions that are still to be done, on their days, and which of them wait for which.

An action begins at the earliest on the day after the last day of what it waits for. What is done
or dropped holds nothing up; an action without days passes on what it waits for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from planner.analysis.findings.data_faults import cycles
from planner.models import Action, ActionDependency, Plan
from planner.models.work import FINISHED_STATUSES


class Step(NamedTuple):
    """An action that is still to be done; both days are worked on."""

    id: int
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it takes."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class Network:
    """Steps by id, and what waits for each; nothing in it waits for itself."""

    steps: Mapping[int, Step]
    waiting: Mapping[int, tuple[int, ...]]
    launch: date | None = None

    @cached_property
    def needs(self) -> Mapping[int, tuple[int, ...]]:
        """What each step waits for."""
        found: dict[int, list[int]] = {step_id: [] for step_id in self.steps}
        for step_id, after in self.waiting.items():
            for waiting_id in after:
                found[waiting_id].append(step_id)
        return {step_id: tuple(before) for step_id, before in found.items()}

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Every step after all that it waits for."""
        left = {step_id: len(before) for step_id, before in self.needs.items()}
        ready = [step_id for step_id, count in left.items() if not count]
        for step_id in ready:
            for waiting_id in self.waiting[step_id]:
                left[waiting_id] -= 1
                if not left[waiting_id]:
                    ready.append(waiting_id)
        return tuple(ready)

    @cached_property
    def clashes(self) -> tuple[tuple[int, int], ...]:
        """What is waited for, and what begins before that is done."""
        return tuple(
            (step_id, waiting_id)
            for step_id, after in self.waiting.items()
            for waiting_id in after
            if self.steps[waiting_id].first <= self.steps[step_id].last
        )


def network(plan: Plan, on: date | None = None) -> Network:
    """Return the steps of a plan as their days are written.

    Seen on a day, a step that is late ends on that day at the earliest.
    """
    open_actions = {a.id: a for a in plan.actions.values() if a.status not in FINISHED_STATUSES}
    steps = {step.id: step for a in open_actions.values() if (step := _step(a, on)) is not None}

    def directly(action_id: int) -> tuple[int, ...]:
        links = plan.where(ActionDependency, "needs_id", action_id)
        return tuple(link.action_id for link in links if link.action_id in open_actions)

    circles = cycles(open_actions, directly)
    circle_of = {action_id: at for at, circle in enumerate(circles) for action_id in circle}

    def after(action_id: int) -> Iterable[int]:
        mine = circle_of.get(action_id, -1)
        return (w for w in directly(action_id) if mine < 0 or circle_of.get(w) != mine)

    return Network(steps, {i: _dated_after(i, after, steps) for i in steps}, plan.info.launch)


def _step(action: Action, on: date | None) -> Step | None:
    first, last = action.start or action.due, action.due or action.start
    if first is None or last is None:
        return None
    return Step(action.id, first, max(first, last, on or last))


def _dated_after(
    action_id: int, after: Callable[[int], Iterable[int]], steps: Mapping[int, Step]
) -> tuple[int, ...]:
    """Return the nearest steps that wait, through actions without days."""
    found: dict[int, None] = {}
    ahead, seen = list(after(action_id)), set[int]()
    while ahead:
        waiting_id = ahead.pop()
        if waiting_id in steps:
            found[waiting_id] = None
        elif waiting_id not in seen:
            seen.add(waiting_id)
            ahead.extend(after(waiting_id))
    return tuple(sorted(found))
