"""The plan's facts about itself, and its settings."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from planner.actions.checks import check_row
from planner.actions.normalize import normalize_text
from planner.errors import PlannerError
from planner.models import Draft, PlanInfo, Setting, Settings
from planner.models.settings import PAPERS, RANGES, SURVEY_TARGETS, can_be_set
from planner.text import tr


def edit_plan_info(draft: Draft, **changes: Any) -> PlanInfo:
    """Change the plan's name, launch date, who prepares it or its confidentiality.

    Raises ``PlannerError`` as ``rows.edit`` does.
    """
    info = draft.plan.info
    changes = {field: normalize_text(field, value) for field, value in changes.items()}
    check_row(draft, info._replace(**changes), info)
    return draft.change(info, **changes)


def set_setting(draft: Draft, key: str, value: Any) -> None:
    """Set one field of ``Settings``; its default value removes the setting again.

    Raises ``PlannerError`` where there is no such setting, or it cannot have this value.
    """
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
    if key == "turnover":
        raise PlannerError(tr("The yearly turnover is a number from 0 to 1, or none."))
    if key in SURVEY_TARGETS:
        raise PlannerError(tr("A target for what staff say runs from 1 to 100 per cent, or none."))
    if key == "paper":
        raise PlannerError(tr("The paper is A4 or Letter."))
    if key in RANGES:
        low, high = RANGES[key]
        raise PlannerError(tr("This setting runs from {low} to {high}.", low=low, high=high))
    raise PlannerError(tr("“{value}” is nothing that this setting can be.", value=value))
