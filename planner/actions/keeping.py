"""What the plan keeps about itself: name, settings, waivers, scenarios, snapshots."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from planner.actions import rows
from planner.actions.checks import check_row
from planner.actions.tidy import tidy
from planner.analysis.meeting.asks import MOST_ASKS, open_decisions
from planner.errors import PlannerError
from planner.models import (
    Draft,
    Person,
    PlanInfo,
    Scenario,
    ScenarioPerson,
    Setting,
    Settings,
    Snapshot,
    Waiver,
)
from planner.models.settings import PAPERS, RANGES, can_be_set
from planner.text import tr


def describe(draft: Draft, **changes: Any) -> PlanInfo:
    """Change the plan's name, launch date, who prepares it or its confidentiality."""
    info = draft.plan.info
    changes = {field: tidy(field, value) for field, value in changes.items()}
    check_row(draft.plan, info._replace(**changes), info)
    return draft.change(info, **changes)


def set_setting(draft: Draft, key: str, value: Any) -> None:
    """Set one field of ``Settings``; its default value takes the setting away again."""
    known = {field.name: field.default for field in fields(Settings)}
    _check_setting(key, value, known)
    existing = draft.plan.where(Setting, "key", key)
    if value == known[key]:
        for row in existing:
            draft.remove(row)
    elif existing:
        draft.change(existing[0], value=json.dumps(value))
    else:
        draft.add(Setting, key=key, value=json.dumps(value))


def _check_setting(key: str, value: Any, known: dict[str, Any]) -> None:
    if key not in known:
        raise PlannerError(tr("There is no setting named {name}.", name=key))
    if can_be_set(key, value) and (key != "paper" or value in PAPERS):
        return
    if key == "threshold":
        raise PlannerError(tr("The threshold is a number from 0 up to, but not, 1."))
    if key == "paper":
        raise PlannerError(tr("The paper is A4 or Letter."))
    if key in RANGES:
        low, high = RANGES[key]
        raise PlannerError(tr("This setting runs from {low} to {high}.", low=low, high=high))
    raise PlannerError(tr("“{value}” is nothing that this setting can be.", value=value))


def waive(
    draft: Draft, *, code: str, about: str, about_name: str, by: str, why: str, until: date
) -> Waiver:
    """Accept a finding until a day; a waiver for the same thing is replaced."""
    for earlier in draft.plan.where(Waiver, "code", code):
        if earlier.about == about:
            draft.remove(earlier)
    return rows.add(
        draft, Waiver, code=code, about=about, about_name=about_name, by=by, why=why, until=until
    )


def withdraw_waiver(draft: Draft, waiver_id: int) -> None:
    """Let the finding come back."""
    rows.remove(draft, Waiver, waiver_id)


def save_scenario(draft: Draft, name: str, people: Iterable[int], on: date | None) -> Scenario:
    """Keep a what-if; one of the same name is replaced."""
    leavers = [rows.find(draft, Person, person_id).id for person_id in dict.fromkeys(people)]
    for earlier in draft.plan.where(Scenario, "name", name.strip()):
        rows.remove(draft, Scenario, earlier.id)
    scenario = rows.add(draft, Scenario, name=name, on=on)
    for person_id in leavers:
        rows.add(draft, ScenarioPerson, scenario_id=scenario.id, person_id=person_id)
    return scenario


def freeze(draft: Draft, label: str, on: date, data: dict[str, Any], made_at: datetime) -> Snapshot:
    """Keep the plan's measures and findings of a day, to compare a later one with.

    What a pack of that moment asks for the first time was first asked in this one, and what was
    decided since the last without being asked belongs to it; an ask that had to wait stays with
    the next.
    """
    _check_label(draft, label)
    snapshot = draft.add(
        Snapshot,
        label=label.strip(),
        on=on,
        made_at=made_at,
        data=json.dumps(data, ensure_ascii=False, sort_keys=True),
    )
    waits = set(open_decisions(draft.plan)[MOST_ASKS:])
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
