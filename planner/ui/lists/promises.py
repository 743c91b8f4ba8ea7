"""The table of what sponsors promised."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.actions import promises, rows
from planner.errors import PlannerError
from planner.models import Commitment, Draft
from planner.models.sponsors import CommitmentStatus
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_TONES = {"kept": "good", "missed": "bad", "open": "plain"}


class PromiseRow(NamedTuple):
    """A promise with the seat of whoever made it."""

    key: int
    promise: Commitment
    seat: str
    late: bool
    """Open, and its day is past."""


def promise_rows(workspace: Workspace) -> list[PromiseRow]:
    """Return a row for every promise."""
    plan, today = workspace.plan, workspace.today
    return [
        PromiseRow(
            promise.id,
            promise,
            plan.sponsors[promise.sponsor_id].title,
            promise.status == "open" and promise.due is not None and promise.due < today,
        )
        for promise in plan.commitments.values()
    ]


def _status(row: PromiseRow) -> str:
    return tr("late") if row.late else tr(row.promise.status)


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: what was promised, by whom and until when, and what came of it."""
    own = OwnColumns(workspace, Commitment, "promise")

    def set_status(draft: Draft, key: int, value: CommitmentStatus) -> object:
        return promises.settle_promise(draft, key, value, workspace.today)

    return (
        own("promise", width=25, strong=True),
        own("sponsor", width=14),
        own("due", width=9),
        own(
            "status",
            write=set_status,
            label=tr("change a promise"),
            show=_status,
            tone=lambda r: "bad" if r.late else _TONES[r.promise.status],
            width=9,
        ),
        own("kind", width=17),
        own("phase", width=9),
        own("audience", width=14),
        own("cadence", width=8),
        *own.rest(),
    )


def promise_listing(workspace: Workspace, seat: Callable[[], int | None] = lambda: None) -> Listing:
    """Return the table of promises; ``seat`` gives the sponsor seat whose promise a new one is."""

    def add(draft: Draft, text: str) -> object:
        sponsor_id = seat()
        if sponsor_id is None:
            raise PlannerError(tr("Add the seat of a sponsor first."))
        return rows.add(draft, Commitment, sponsor_id=sponsor_id, promise=text)

    return Listing(
        key="promises",
        columns=_columns(workspace),
        add=add,
        add_label=tr("Add a promise…"),
        added=tr("add a promise"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Commitment, keys),
        remove_label=lambda n: trn("remove {count} promise", "remove {count} promises", n),
        removed=lambda n: trn("Removed {count} promise.", "Removed {count} promises.", n),
        sort=2,
    )
