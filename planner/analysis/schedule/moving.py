"""How far what waits for an action must move after it has moved."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from planner.analysis.schedule.network import Network


class Move(NamedTuple):
    """An action begins and ends so many days later."""

    action_id: int
    days: int


def moves_needed(known: Network, action_id: int) -> tuple[Move, ...]:
    """Return by how much whatever waits for an action must move, directly or because it waits for
    something that does: each to the first day on which it can begin, none earlier than it is."""
    if action_id not in known.steps:
        return ()
    ends = {action_id: known.steps[action_id].last}
    moves = []
    for waiting_id in known.order:
        ahead = [ends[i] for i in known.needs[waiting_id] if i in ends]
        if not ahead:
            continue
        step = known.steps[waiting_id]
        late = (max(ahead) - step.first).days + 1
        if late > 0:
            ends[waiting_id] = step.last + timedelta(days=late)
            moves.append(Move(waiting_id, late))
    return tuple(moves)
