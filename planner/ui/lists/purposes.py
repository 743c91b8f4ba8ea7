"""The table of purpose statements."""

from __future__ import annotations

from typing import NamedTuple, get_args

from planner.actions import rows
from planner.models import Goal, Purpose, Responsibility
from planner.models.purpose import PurposeStatus
from planner.text import tr, trn
from planner.ui.lists.fields import field, words_field
from planner.ui.lists.held_by import held_by_column, owner_names
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Listing, Number, Text
from planner.ui.table.kinds import words

_STATUS_TONES = {"agreed": "good", "reviewed": "weak", "drafted": "plain"}


class PurposeRow(NamedTuple):
    key: int
    purpose: Purpose
    goals: int
    owners: str
    depth: int
    seat: Responsibility


def purpose_rows(workspace: Workspace) -> list[PurposeRow]:
    """Every purpose statement."""
    plan, coverage = workspace.plan, workspace.measures.coverage
    made = []
    for purpose in plan.purposes.values():
        seat = plan.responsibility_for(purpose)
        goals = len(plan.where(Goal, "purpose_id", purpose.id))
        owners = owner_names(workspace, seat)
        made.append(PurposeRow(purpose.id, purpose, goals, owners, coverage.depth(seat.id), seat))
    return made


def _columns() -> tuple[Column, ...]:
    """What it is called, how far it is agreed, who stands for it, and what it says."""
    text = Text()
    return (
        Column(
            tr("Purpose"),
            lambda r: r.purpose.title,
            text,
            field(Purpose, "title"),
            width=22,
            strong=True,
        ),
        Column(
            tr("Status"),
            lambda r: r.purpose.status,
            Choice(words(*get_args(PurposeStatus))),
            field(Purpose, "status"),
            tone=lambda r: _STATUS_TONES[r.purpose.status],
            width=11,
        ),
        Column(tr("Owners"), lambda r: r.owners, width=18),
        held_by_column(),
        Column(
            tr("Audience"),
            lambda r: r.purpose.audience,
            text,
            words_field(Purpose, "audience"),
            width=16,
        ),
        Column(
            tr("Statement"),
            lambda r: r.purpose.statement,
            text,
            words_field(Purpose, "statement"),
            width=40,
        ),
        Column(tr("Goals"), lambda r: r.goals, Number(), order=lambda r: r.goals, width=7),
    )


def purpose_listing() -> Listing:
    """One row for each purpose statement."""
    return Listing(
        key="purposes",
        columns=_columns(),
        add=lambda draft, title: rows.add(draft, Purpose, title=title),
        add_label=tr("Add a purpose statement…"),
        added=tr("add purpose statement"),
        remove=lambda draft, key: rows.remove(draft, Purpose, key),
        removed=lambda n: trn(
            "remove {count} purpose statement", "remove {count} purpose statements", n
        ),
    )
