"""The table of hand-overs: one row for each thing that somebody hands over or left behind."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.actions import hand_overs
from planner.actions.requests import ask
from planner.analysis.handing_over.progress import Standing, Step, due_day, ordered, standing_of
from planner.errors import PlannerError
from planner.exports.titles import kind_title
from planner.models import Draft, HandOver, Responsibility
from planner.models.hand_overs import HandOverState
from planner.text import short_day, tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_TONES: dict[Step, str] = {
    "nobody yet": "bad",
    "declined": "bad",
    "to be asked": "weak",
    "asked": "weak",
    "to be shown": "weak",
    "done": "good",
}


class HandOverRow(NamedTuple):
    """One hand-over as the table shows it."""

    key: int
    row: HandOver
    what: str
    kind: str
    giver: str
    due: date | None
    stands: Standing


def hand_over_rows(workspace: Workspace) -> list[HandOverRow]:
    """Return a row for every hand-over, what is open first."""
    plan, found = workspace.plan, []
    for row in ordered(plan, workspace.today):
        held = plan.get(Responsibility, row.responsibility_id)
        found.append(
            HandOverRow(
                row.id,
                row,
                plan.name_of(held),
                kind_title(held.kind),
                plan.people[row.person_id].shown_name,
                due_day(plan, row),
                standing_of(plan, row, workspace.today),
            )
        )
    return found


def hand_over_listing(workspace: Workspace) -> Listing:
    """Return the table of hand-overs; who takes a thing over, and what was said and shown, are
    typed in its cells."""
    own = OwnColumns(workspace, HandOver, "row")

    def set_state(draft: Draft, key: int, state: HandOverState) -> None:
        set_hand_over_state(draft, key, state, workspace.today)

    return Listing(
        key="hand_overs",
        columns=(
            Column(tr("What"), lambda r: r.what, width=18, strong=True),
            Column(tr("Handed over by"), lambda r: r.giver, width=15),
            own("taken_by", write=_set_taker, label=tr("choose who takes over"), width=16),
            Column(
                tr("How it stands"),
                lambda r: r.stands.words,
                tone=lambda r: "bad" if r.stands.days_late else _TONES[r.stands.step],
                width=22,
            ),
            own(
                "due",
                show=lambda r: "" if r.due is None else short_day(r.due, workspace.today),
                order=lambda r: (not r.stands.open, r.due or date.max),
                width=9,
            ),
            own("state", write=set_state, label=tr("note who accepted"), width=11),
            own("to_show", width=24),
            own("shown_by", width=14),
            own("shown_on", width=9),
            Column(tr("Kind"), lambda r: r.kind, width=10),
            *own.rest(except_for=("person",)),
        ),
        remove_all=hand_overs.drop,
        remove_label=lambda n: trn("remove {count} hand-over", "remove {count} hand-overs", n),
        removed=lambda n: trn("Removed {count} hand-over.", "Removed {count} hand-overs.", n),
        sort=4,
    )


def _set_taker(draft: Draft, key: int, person_id: int | None) -> None:
    row = draft.plan.get(HandOver, key)
    hand_overs.note_hand_over(draft, row.person_id, row.responsibility_id, to_person_id=person_id)


def set_hand_over_state(draft: Draft, key: int, state: HandOverState, today: date) -> None:
    """Note how far a hand-over has come today: that somebody is asked, accepted or declined."""
    row = draft.plan.get(HandOver, key)
    if state == "accepted":
        hand_overs.accept(draft, key, today)
    elif state == "declined":
        hand_overs.decline(draft, key, today)
    elif state == "proposed":
        hand_overs.ask_no_more(draft, key)
    elif row.to_person_id is None:
        raise PlannerError(tr("Say first who takes it over."))
    elif row.state != "asked":
        ask(
            draft, row.to_person_id, "hand-over", on=today,
            responsibility_id=row.responsibility_id, for_person_id=row.person_id,
        )  # fmt: skip
