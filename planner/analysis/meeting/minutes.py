"""The minutes of a meeting: what it decided, what follows from that, and what it put off."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.cover.in_force import owners_of_action
from planner.analysis.meeting.options import action_of, options_of
from planner.models import Action, Decision, Option, Plan, Snapshot


class Minutes(NamedTuple):
    """What became of what the last meeting was asked."""

    pack: Snapshot | None
    """The pack that meeting had; none where none was made before it."""
    decided: tuple[Decision, ...]
    """Agreed or refused since then, by day; what was not asked in the pack too."""
    put_off: tuple[Decision, ...]
    """Asked in that pack or in one before, and still open."""


class Following(NamedTuple):
    """The action that an agreed decision became; people by their ids."""

    action: Action
    owners: tuple[int, ...]


def minutes_of_last_meeting(plan: Plan, on: date) -> Minutes | None:
    """Return what was decided and put off since the newest pack of this day or before it; nothing
    where no answer has been written down since: that pack's meeting is still to come."""
    packs = [snapshot for snapshot in plan.snapshots.values() if snapshot.on <= on]
    pack = max(packs, key=lambda snapshot: (snapshot.on, snapshot.id), default=None)
    decided = [d for d in plan.decisions.values() if _is_decided_since(d, pack, on)]
    if not decided:
        return None
    decided.sort(key=lambda d: (d.decided_on or on, d.place is None, d.place or 0, d.id))
    asked = {snapshot.id for snapshot in packs}
    put_off = [d for d in plan.decisions.values() if d.outcome == "open" and d.snapshot_id in asked]
    put_off.sort(key=lambda d: (d.by_when or date.max, d.id))
    return Minutes(pack, tuple(decided), tuple(put_off))


def _is_decided_since(decision: Decision, pack: Snapshot | None, on: date) -> bool:
    if decision.outcome == "open":
        return False
    if decision.decided_on is None:
        return decision.snapshot_id == (None if pack is None else pack.id)
    return (pack is None or pack.on <= decision.decided_on) and decision.decided_on <= on


def chosen_option(plan: Plan, decision: Decision) -> tuple[int, Option] | None:
    """Return the option that was agreed on, with its place among all from 0; none where there was
    no choice or nothing was agreed."""
    if decision.outcome != "agreed":
        return None
    return next(
        (
            (place, option)
            for place, option in enumerate(options_of(plan, decision))
            if option.id == decision.option_id
        ),
        None,
    )


def following(plan: Plan, decision: Decision, on: date) -> Following | None:
    """Return what is done because a decision was agreed; none where there is no such action."""
    action = action_of(plan, decision) if decision.outcome == "agreed" else None
    return None if action is None else Following(action, owners_of_action(plan, action, on))
