"""The drop-down lists that the workbook offers for a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from planner.models.catalogue import CATALOGUE, Field, fields_of
from planner.models.people import BuyIn
from planner.models.purpose import PurposeStatus
from planner.models.roles import ChampionStatus, Role
from planner.models.row import table_of
from planner.models.work import ActionStatus, Phase
from planner.text import tr

SCALE = (1, 2, 3, 4, 5)
_ROWS = {
    "person": "people",
    "department": "departments",
    "sponsor": "sponsors",
    "purpose": "purposes",
    "action": "actions",
    "responsibility": "responsibilities",
    "pilot_task": "pilot_tasks",
    "pilot_round": "pilot_rounds",
}
_WORDS: dict[str, tuple[str, ...]] = {
    "roles": get_args(Role),
    "champion_statuses": get_args(ChampionStatus),
    "buy_in": get_args(BuyIn),
    "purpose_statuses": get_args(PurposeStatus),
    "phases": get_args(Phase),
    "action_statuses": get_args(ActionStatus),
}
"""The words that have a name of their own in workbooks; others are named after their field."""


def choices_of(field: Field) -> str:
    """Return the name of the drop-down list that a field offers; empty where it offers none."""
    if field.form == "reference":
        return _ROWS.get(field.refers_to or "", "")
    if field.form == "yes or no":
        return "yes_no"
    if field.scale:
        return "scale"
    if field.form == "choice":
        words = field.kind.words
        known = (name for name, same in _WORDS.items() if same == words)
        return next(known, f"{table_of(field.row_type)}_{field.name}")
    return ""


def closed_choices() -> dict[str, Sequence[str | int]]:
    """Return every drop-down list that nothing can be added to, by its name."""
    of_fields = {
        choices_of(field): field.kind.words
        for row_type in CATALOGUE
        for field in fields_of(row_type)
        if field.listed and field.form == "choice"
    }
    worded = {name: tuple(map(tr, words)) for name, words in (_WORDS | of_fields).items()}
    return {"yes_no": (tr("yes"), tr("no")), **worded, "scale": SCALE}
