"""The plan's figures, kept to compare later ones with."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from planner.analysis.meeting.asks import MOST_ASKS, open_decisions
from planner.errors import PlannerError
from planner.models import Draft, Snapshot
from planner.text import tr


def save_snapshot(
    draft: Draft, label: str, on: date, data: dict[str, Any], made_at: datetime
) -> Snapshot:
    """Keep the plan's measures and findings of a day, to compare a later day with.

    Decisions that belong to no snapshot yet are given to this one: those that a pack of this
    moment asks for, and those made since the last pack without being asked. What had to wait for
    want of room stays for the next. Raises ``PlannerError`` where the label is empty or taken.
    """
    _check_label(draft, label)
    snapshot = draft.add(
        Snapshot,
        label=label.strip(),
        on=on,
        made_at=made_at,
        data=json.dumps(data, ensure_ascii=False, sort_keys=True),
    )
    waits = set(open_decisions(draft.plan, on)[MOST_ASKS:])
    for decision in draft.plan.decisions.values():
        if decision.snapshot_id is None and decision not in waits:
            draft.change(decision, snapshot_id=snapshot.id)
    return snapshot


def _check_label(draft: Draft, label: str) -> None:
    if not label.strip():
        raise PlannerError(tr("A snapshot needs a label."))
    if draft.plan.where(Snapshot, "label", label.strip()):
        raise PlannerError(
            tr("There already is a snapshot labelled {label}; choose another.", label=label)
        )
