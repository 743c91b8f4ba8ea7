"""A plain reading of slack, chains and moves: try it out, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.analysis.schedule.network import Network


def ends_if_later(known: Network, step_id: int, days: int) -> dict[int, date]:
    """The last day of each step if one is so many days later and all else gives way, no more than
    it must, one day at a time."""
    later = dict.fromkeys(known.steps, 0)
    later[step_id] = days
    hurts = True
    while hurts:
        hurts = False
        for first_id, after in known.waiting.items():
            for second_id in after:
                end = known.steps[first_id].last + timedelta(days=later[first_id])
                begins = known.steps[second_id].first + timedelta(days=later[second_id])
                if begins <= end and _reached(known, step_id, first_id):
                    later[second_id] += 1
                    hurts = True
    return {i: step.last + timedelta(days=later[i]) for i, step in known.steps.items()}


def _reached(known: Network, step_id: int, other_id: int) -> bool:
    ahead = [step_id]
    while ahead:
        here = ahead.pop()
        if here == other_id:
            return True
        ahead += known.waiting[here]
    return False


def is_bearable(known: Network, ends: dict[int, date]) -> bool:
    """Whether what ended by the launch does so still, and all else by the last day there is."""
    end = max(step.last for step in known.steps.values())
    for step_id, step in known.steps.items():
        launch = known.launch
        limit = launch if launch is not None and step.last <= launch else end
        if ends[step_id] > limit and ends[step_id] != step.last:
            return False
    return True


def chains(known: Network) -> Iterator[tuple[int, ...]]:
    """Every chain of at least two steps that begins with one that waits for nothing."""
    waiting = [(step_id,) for step_id in known.steps if not known.needs[step_id]]
    while waiting:
        chain = waiting.pop()
        if len(chain) > 1:
            yield chain
        waiting += [(*chain, after) for after in known.waiting[chain[-1]]]


def days_of_work(known: Network, chain: tuple[int, ...], on: date) -> int:
    """The days from a day on that a chain's steps take, counted one by one."""
    return sum(
        step.first + timedelta(days=number) >= on
        for step in (known.steps[step_id] for step_id in chain)
        for number in range((step.last - step.first).days + 1)
    )
