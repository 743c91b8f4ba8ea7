"""The table of purpose statements."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.actions.ordering import put_in_order
from planner.models import Goal, Purpose, Responsibility
from planner.text import tr, trn
from planner.ui.as_written import places_in_order
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.held_by import held_by_column, owner_names
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, Number

_STATUS_TONES = {"agreed": "good", "reviewed": "weak", "drafted": "plain"}


class PurposeRow(NamedTuple):
    """A purpose statement with its goals and who holds it."""

    key: int
    purpose: Purpose
    goals: int
    owners: str
    depth: int
    seat: Responsibility


def purpose_rows(workspace: Workspace) -> list[PurposeRow]:
    """Return a row for every purpose statement in their order; those without a place come after
    the others, by title."""
    plan, coverage = workspace.plan, workspace.measures.coverage
    made = []
    alphabet = places_in_order(purpose.title for purpose in plan.purposes.values())
    in_order = sorted(
        plan.purposes.values(),  # those with a place stand first already
        key=lambda purpose: alphabet[purpose.title] if purpose.place is None else -1,
    )
    for purpose in in_order:
        seat = plan.responsibility_for(purpose)
        goals = len(plan.where(Goal, "purpose_id", purpose.id))
        owners = owner_names(workspace, seat)
        made.append(PurposeRow(purpose.id, purpose, goals, owners, coverage.depth(seat.id), seat))
    return made


def _columns(own: OwnColumns, place: Column) -> tuple[Column, ...]:
    """Return the columns: the title, how far it is agreed, who holds it, what it says, and where
    it stands."""
    return (
        own("title", width=28, strong=True),
        own("status", tone=lambda r: _STATUS_TONES[r.purpose.status]),
        Column(tr("Owners"), lambda r: r.owners, width=18),
        held_by_column(),
        own("audience"),
        own("statement", width=40),
        Column(tr("Goals"), lambda r: r.goals, Number(), order=lambda r: r.goals, width=7),
        place,
        *own.rest(),
    )


def purpose_listing(workspace: Workspace) -> Listing:
    """Return the table of purpose statements, one row for each."""
    own = OwnColumns(workspace, Purpose, "purpose")
    place = own("place")
    columns = _columns(own, place)
    return Listing(
        key="purposes",
        columns=columns,
        add=lambda draft, title: rows.add(draft, Purpose, title=title),
        add_label=tr("Add a purpose statement…"),
        added=tr("add purpose statement"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Purpose, keys),
        remove_label=lambda n: trn(
            "remove {count} purpose statement", "remove {count} purpose statements", n
        ),
        removed=lambda n: trn(
            "Removed {count} purpose statement.", "Removed {count} purpose statements.", n
        ),
        sort=columns.index(place),
        reorder=lambda draft, keys: put_in_order(draft, Purpose, keys),
        moved=lambda step: (
            tr("move purpose statement up") if step < 0 else tr("move purpose statement down")
        ),
    )
