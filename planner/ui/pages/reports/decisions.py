"""The decisions asked of meetings: those for the next pack, and what became of earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from planner.actions import decisions, rows
from planner.analysis.meeting.asked_people import AskedPeople
from planner.analysis.meeting.asks import (
    MOST_ASKS,
    as_asks,
    asked_of_meeting,
    is_late,
    open_decisions,
)
from planner.analysis.meeting.proposals import Ask
from planner.errors import PlannerError
from planner.models import Decision, Draft, Plan
from planner.text import plainly, tr, trn
from planner.ui.background.computed import printed_findings
from planner.ui.lists.fields import field
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, Kind, Listing, TablePanel, Text
from planner.ui.table.chips import Only
from planner.ui.table.kinds import words

_TONES = {"agreed": "good", "open": "weak", "refused": "bad"}


class DecisionRow(NamedTuple):
    """One decision, and the pack it was first asked in."""

    key: int
    decision: Decision
    pack: str


def decision_rows(workspace: Workspace) -> list[DecisionRow]:
    """Return every decision with its pack."""
    plan = workspace.plan
    made = []
    for decision in plan.decisions.values():
        snapshot = decision.snapshot_id
        pack = tr("not yet") if snapshot is None else plan.snapshots[snapshot].label
        made.append(DecisionRow(decision.id, decision, pack))
    return made


def _set_ask(draft: Draft, key: int, value: str) -> object:
    return rows.edit(draft, Decision, key, ask=value)


def _add(draft: Draft, text: str) -> Decision:
    return rows.add(draft, Decision, ask=text)


def _decide(workspace: Workspace) -> Callable[[Draft, int, str], object]:
    """Record a decision's outcome; what was agreed becomes an action of whoever was asked."""

    def decide(draft: Draft, key: int, value: str) -> object:
        decision = draft.plan.get(Decision, key)
        by = decision.decided_by or decision.from_whom or tr("the meeting")
        on = decision.decided_on or workspace.today
        if value == "agreed":
            return decisions.agree(draft, key, by, on)
        if value == "refused":
            return decisions.refuse(draft, key, by, on)
        return rows.edit(draft, Decision, key, outcome=value)

    return decide


def _set_from_whom(workspace: Workspace) -> Callable[[Draft, int, str | None], object]:
    """Whom it is asked from; a name that several people have is refused, for it would be asked
    of none of them."""

    def write(draft: Draft, key: int, value: str | None) -> object:
        several = AskedPeople(draft.plan, workspace.today).find(value or "").several
        if several:
            raise PlannerError(
                tr(
                    "Several people are called “{name}”. Give the e-mail address or id of the one"
                    " you mean.",
                    name=several[0],
                )
            )
        return rows.edit(draft, Decision, key, from_whom=value or "")

    return write


def _due_words(decision: Decision, when: Day, today: date) -> str:
    """By when, and whether that day has passed without an answer."""
    shown = when.show(decision.by_when)
    return tr("{day}, late", day=shown) if is_late(decision, today) else shown


def _listing(workspace: Workspace) -> Listing:
    return Listing(
        key="decisions",
        columns=(*_asked_columns(workspace), *_answered(workspace)),
        add=_add,
        add_label=tr("Ask for a decision…"),
        added=tr("add decision"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Decision, keys),
        remove_label=lambda n: trn("remove {count} decision", "remove {count} decisions", n),
        removed=lambda n: trn("Removed {count} decision.", "Removed {count} decisions.", n),
        sort=5,
    )


def _asked_columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns for what is asked, of whom and by when."""
    text, when = Text(), Day(lambda: workspace.today)
    return (
        Column(tr("We ask"), lambda r: r.decision.ask, text, _set_ask, width=30, strong=True),
        _field(tr("Why"), "context", text, 16),
        _field(tr("We recommend"), "recommendation", text, 16),
        Column(
            tr("From"),
            lambda r: r.decision.from_whom,
            text,
            _set_from_whom(workspace),
            width=13,
        ),
        Column(
            tr("By"),
            lambda r: r.decision.by_when,
            when,
            field(Decision, "by_when"),
            show=lambda r: _due_words(r.decision, when, workspace.today),
            width=10,
        ),
    )


def _answered(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns for where it was asked, and what became of it."""
    return (
        Column(
            tr("Asked in"),
            lambda r: r.pack,
            order=lambda r: -(r.decision.snapshot_id or 1 << 60),
            width=14,
        ),
        Column(
            tr("Outcome"),
            lambda r: r.decision.outcome,
            Choice(words("open", "agreed", "refused")),
            _decide(workspace),
            tone=lambda r: _TONES[r.decision.outcome],
            width=10,
        ),
        _field(tr("Decided by"), "decided_by", Text(), 11),
        _field(tr("On"), "decided_on", Day(lambda: workspace.today), 8),
    )


def _field(title: str, name: str, kind: Kind, width: int) -> Column:
    """Return the column of a field of the decision."""
    read = attrgetter(f"decision.{name}")
    return Column(title, read, kind, field(Decision, name), width=width)


def decisions_panel(workspace: Workspace) -> TablePanel:
    """Make the table of decisions."""
    panel = TablePanel(
        workspace,
        _listing(workspace),
        title=tr("Decisions asked"),
        chips=(
            Only(tr("Only open"), lambda r: r.decision.outcome == "open"),
            Only(tr("Only not asked yet"), lambda r: r.decision.snapshot_id is None),
        ),
        empty=(
            tr("No decisions yet"),
            tr(
                "A pack asks at most three decisions. Take those proposed from the findings, or"
                " write your own; after the meeting fill in here what became of them."
            ),
            (
                (tr("Add proposed decisions"), lambda: take_proposals(workspace)),
                (tr("Write one"), lambda: panel.begin_adding()),
            ),
        ),
    )
    panel.setMinimumHeight(260)
    return panel


def take_proposals(workspace: Workspace) -> None:
    """Put those proposals into the plan that the next pack has room for beside the open asks."""
    plan, on = workspace.plan, workspace.measures.on
    found = printed_findings(plan, on)
    with plainly():
        asks = asked_of_meeting(workspace.measures, found)[:MOST_ASKS]
        written = as_asks(asks, workspace.measures, found)
    proposed = [ask for ask in written if ask.proposed]
    if not proposed:
        workspace.show_message(_nothing_to_take(plan, on))
        return
    asked_people = AskedPeople(plan, on)

    def from_whom(ask: Ask) -> str:
        if ask.person_id is None:
            return ask.from_whom
        return asked_people.address(plan.people[ask.person_id], ask.from_whom)

    def add_proposed(draft: Draft) -> None:
        for proposal in proposed:
            rows.add(
                draft,
                Decision,
                ask=proposal.ask,
                context=proposal.context,
                recommendation=proposal.recommendation,
                from_whom=from_whom(proposal),
                by_when=proposal.by_when,
            )

    workspace.do(tr("take the proposed decisions"), add_proposed)


def _nothing_to_take(plan: Plan, on: date) -> str:
    waiting = len(open_decisions(plan, on))
    if waiting >= MOST_ASKS:
        return tr(
            "A meeting is asked for three decisions at most, and {count} are open. Fill in what"
            " became of them, and there is room for proposals.",
            count=waiting,
        )
    return tr("The findings propose nothing more that a meeting could decide.")
