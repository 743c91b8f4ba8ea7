"""The table of drills: one row for each, planned or over."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.actions.drills import note_result
from planner.analysis.drills.outcomes import is_unsettled, waits
from planner.analysis.drills.parts import resting
from planner.models import Draft, Drill, Responsibility
from planner.models.drills import DrillOutcome, DrillResult
from planner.text import listed_names, tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_TONES = {"planned": "plain", "done": "good", "stuck": "weak", "not done": "bad"}


class DrillRow(NamedTuple):
    """One drill as the table shows it."""

    key: int
    drill: Drill
    what: str
    carried_by: str
    others: str
    waits: bool
    """Its day is past, and nobody has said how it went."""

    @property
    def is_open(self) -> bool:
        """Whether somebody was stuck, and what on is not settled."""
        return is_unsettled(self.drill)


def drill_rows(workspace: Workspace) -> list[DrillRow]:
    """Return a row for every drill, the last ones first."""
    plan, today = workspace.plan, workspace.today
    return [
        DrillRow(
            drill.id,
            drill,
            plan.name_of(plan.get(Responsibility, drill.responsibility_id)),
            plan.people[drill.person_id].shown_name,
            listed_names([plan.people[person_id].shown_name for person_id in resting(plan, drill)]),
            waits(drill, today),
        )
        for drill in sorted(plan.table(Drill).values(), key=lambda d: (d.on, d.id), reverse=True)
    ]


def outcomes(row: DrillRow) -> list[str]:
    """Return how a drill went, in words."""
    return [tr(row.drill.outcome)]


def drill_listing(workspace: Workspace) -> Listing:
    """Return the table of drills; how one went is typed in its cells."""
    own = OwnColumns(workspace, Drill, "drill")

    def set_outcome(draft: Draft, key: int, value: DrillOutcome) -> None:
        note_result(draft, [key], DrillResult(value), workspace.today)

    def set_stuck_on(draft: Draft, key: int, value: str) -> None:
        """Note what somebody was stuck on; whoever says so was stuck."""
        if not value.strip():
            rows.edit(draft, Drill, key, stuck_on="")
        else:
            note_result(draft, [key], DrillResult("stuck", value), workspace.today)

    return Listing(
        key="drills",
        columns=(
            own("on", width=9, label=tr("move the drill")),
            Column(tr("What"), lambda r: r.what, width=16, strong=True),
            Column(tr("Carried by"), lambda r: r.carried_by, width=15),
            Column(tr("Does nothing"), lambda r: r.others, width=15),
            own(
                "outcome",
                write=set_outcome,
                label=tr("note how a drill went"),
                show=lambda r: tr("not said yet") if r.waits else tr(r.drill.outcome),
                tone=lambda r: "weak" if r.waits else _TONES[r.drill.outcome],
                width=13,
            ),
            own("stuck_on", write=set_stuck_on, label=tr("note how a drill went"), width=24),
            own("settled", width=10),
            own("note", width=20),
            *own.rest(except_for=("responsibility", "carried_by")),
        ),
        remove_all=lambda draft, keys: rows.remove_many(draft, Drill, keys),
        remove_label=lambda n: trn("remove {count} drill", "remove {count} drills", n),
        removed=lambda n: trn("Removed {count} drill.", "Removed {count} drills.", n),
        descending=True,
    )
