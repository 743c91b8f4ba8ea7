"""How late a step may be, and the longest chain of steps that wait for one another.

Both as in the critical path method (Kelley and Walker 1959), on days that are written down rather
than the earliest possible ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.schedule.network import Network

_DAY = timedelta(days=1)


class Chain(NamedTuple):
    """Steps of which each waits for the one before it."""

    steps: tuple[int, ...]
    days: int
    """How many days of work it is from today on."""
    slack: int
    """The least slack of any of its steps."""


def latest_ends(known: Network) -> Mapping[int, date]:
    """Return the last day on which each step may end.

    A step that ends by the launch, with all that waits for it and does so too, must go on doing
    so; whatever ends later must not end after the last day that the plan has now.
    """
    launch = known.launch
    end = max((step.last for step in known.steps.values()), default=date.min)
    found: dict[int, date] = {}
    for step_id in reversed(known.order):
        before_launch = launch is not None and known.steps[step_id].last <= launch
        latest = launch if before_launch and launch is not None else end
        for waiting_id in known.waiting[step_id]:
            waiting = known.steps[waiting_id]
            latest = min(latest, found[waiting_id] - timedelta(days=waiting.days))
        found[step_id] = latest
    return found


def slack(known: Network) -> Mapping[int, int]:
    """Return by how many days each step can be later, if what waits for it moves only as much as
    it must, without the launch or the end of the plan moving; below 0 it must be earlier."""
    latest = latest_ends(known)
    return {step_id: (latest[step_id] - step.last).days for step_id, step in known.steps.items()}


def longest_chain(known: Network, on: date) -> Chain | None:
    """Return the most days of work, from a day on, that wait for one another and end by the launch
    (without one: at all); none where no step waits for another.

    Of chains that are as long, the one with less slack; then the one whose steps were made first.
    """
    lengths: dict[int, int] = {}
    before: dict[int, int] = {}
    left = slack(known)
    for step_id in known.order:
        step = known.steps[step_id]
        own = max(0, (step.last - max(step.first, on)).days + 1)
        ahead = known.needs[step_id]
        if ahead:
            before[step_id] = min(ahead, key=lambda i: (-lengths[i], left[i], i))
        lengths[step_id] = own + (lengths[before[step_id]] if ahead else 0)
    launch = known.launch
    ends = [
        step_id
        for step_id in known.order
        if step_id in before and (launch is None or known.steps[step_id].last <= launch)
    ]
    if not ends:
        return None
    chain = [min(ends, key=lambda i: (-lengths[i], left[i], i))]
    while chain[-1] in before:
        chain.append(before[chain[-1]])
    return Chain(tuple(reversed(chain)), lengths[chain[0]], min(left[i] for i in chain))
