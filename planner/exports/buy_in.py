"""What the buy-in plan says of sponsors and departments: the rows its PDF and workbook share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, get_args

from planner.analysis.champions.needs import Need
from planner.analysis.measures import Measures
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.closing import Closing, closings
from planner.analysis.sponsors.rating_history import (
    NextStep,
    Rated,
    Subject,
    Trend,
    concerns_of,
    next_step,
    rating_before,
    rating_history,
    trend,
)
from planner.models import (
    Action,
    Commitment,
    Concern,
    Department,
    Message,
    MessageDepartment,
    Plan,
    Sponsor,
)
from planner.models.messages import OPEN_STATUSES
from planner.models.work import FINISHED_STATUSES, Phase

_PHASES: tuple[Phase, ...] = get_args(Phase)


class Moving(NamedTuple):
    """How the buy-in of one of them moves."""

    trend: Trend | None
    before: Rated | None
    """The rating before the one that holds."""
    concerns: tuple[Concern, ...]
    """Those whose words may be told."""
    step: NextStep | None


class SponsorBuyIn(NamedTuple):
    """A sponsor seat; people by their ids."""

    gap: BuyInGap
    sponsor: Sponsor
    people: tuple[int, ...]
    """Who sits in it."""
    backups: tuple[int, ...]
    """Who is ready to stand in."""
    promises: tuple[Commitment, ...]
    """What was promised and is open, the next one due first."""
    moving: Moving
    closing: Closing | None
    """What closes the gap, where there is one."""
    messages: tuple[Message, ...]
    """What is still to be said in the name of those who sit in it."""


class DepartmentBuyIn(NamedTuple):
    """A department; people by their ids."""

    gap: BuyInGap
    department: Department
    champions: tuple[int, ...]
    backups: tuple[int, ...]
    """Backups who are trained."""
    actions: tuple[Action, ...]
    """Open actions held by people whose home it is, besides the next step."""
    moving: Moving
    closing: Closing | None
    """What closes the gap, where there is one."""
    messages: tuple[Message, ...]
    """What is still to be said to it in particular, besides what is said to everybody."""
    need: Need


class OpenAction(NamedTuple):
    """An action that is still to be done; people by their ids."""

    action: Action
    holders: tuple[int, ...]
    late: bool


class Totals(NamedTuple):
    """Where all of them stand."""

    rated: int
    there: int
    """How many of those rated are where they should be."""
    unrated: int
    steps: int
    """Steps still to go, each weighted by influence."""
    widest: tuple[BuyInGap, ...]
    """The widest weighted gap, with all that are as wide; empty where there is no gap."""


def sponsor_rows(measures: Measures) -> list[SponsorBuyIn]:
    """Return every sponsor seat, the widest gap first, the unrated last."""
    closed = _closed(measures)
    return [
        _sponsor_row(measures, gap, gap.subject, closed.get(gap.subject))
        for gap in measures.buy_in
        if isinstance(gap.subject, Sponsor)
    ]


def _closed(measures: Measures) -> dict[Subject, Closing]:
    return {closing.gap.subject: closing for closing in closings(measures)}


def _sponsor_row(
    measures: Measures, gap: BuyInGap, sponsor: Sponsor, closing: Closing | None
) -> SponsorBuyIn:
    plan = measures.plan
    seat = plan.responsibility_for(sponsor)
    holders = measures.coverage.holders[seat.id]
    owners = {a.person_id for a in plan.assignments_of(seat.id) if a.role == "owner"}
    promised = [c for c in plan.where(Commitment, "sponsor_id", sponsor.id) if c.status == "open"]
    promised.sort(key=lambda c: (c.due is None, c.due or measures.on, c.id))
    return SponsorBuyIn(
        gap,
        sponsor,
        tuple(sorted(holders & owners)),
        tuple(sorted(holders - owners)),
        tuple(promised),
        _moving(measures, sponsor),
        closing,
        tuple(m for m in _to_be_said(plan) if m.messenger_id in holders & owners),
    )


def department_rows(measures: Measures) -> list[DepartmentBuyIn]:
    """Return every department, the widest gap first, the unrated last."""
    seats = {seat.department.id: seat for seat in measures.seats}
    closed = _closed(measures)
    needs = {need.department.id: need for need in measures.needs}
    actions: dict[int, list[Action]] = {}
    for row in action_rows(measures):
        homes = {measures.plan.people[person_id].department_id for person_id in row.holders}
        for home in homes - {None}:
            actions.setdefault(home or 0, []).append(row.action)
    return [
        DepartmentBuyIn(
            gap,
            gap.subject,
            tuple(sorted(seats[gap.subject.id].champions)),
            tuple(sorted(seats[gap.subject.id].backups)),
            tuple(a for a in actions.get(gap.subject.id, ()) if a.id != gap.subject.next_action_id),
            _moving(measures, gap.subject),
            closed.get(gap.subject),
            _said_to(measures.plan, gap.subject),
            needs[gap.subject.id],
        )
        for gap in measures.buy_in
        if isinstance(gap.subject, Department)
    ]


def _moving(measures: Measures, subject: Subject) -> Moving:
    plan = measures.plan
    history = rating_history(plan, subject)
    return Moving(
        trend(history),
        rating_before(history),
        tuple(concern for concern in concerns_of(plan, subject) if concern.quote),
        next_step(plan, subject, measures.on),
    )


def message_rows(plan: Plan) -> list[Message]:
    """Return every message that was not dropped, by day; what has none yet comes last."""
    messages = [m for m in plan.table(Message).values() if m.status != "dropped"]
    return sorted(messages, key=lambda m: (m.on or date.max, m.id))


def _to_be_said(plan: Plan) -> list[Message]:
    return [message for message in message_rows(plan) if message.status in OPEN_STATUSES]


def _said_to(plan: Plan, department: Department) -> tuple[Message, ...]:
    links = plan.where(MessageDepartment, "department_id", department.id)
    ids = {link.message_id for link in links}
    return tuple(message for message in _to_be_said(plan) if message.id in ids) if ids else ()


def action_rows(measures: Measures) -> list[OpenAction]:
    """Return what is still to be done, by phase, the soonest due first."""
    plan: Plan = measures.plan
    still_open = [a for a in plan.actions.values() if a.status not in FINISHED_STATUSES]
    still_open.sort(
        key=lambda a: (_PHASES.index(a.phase), a.due is None, a.due or a.start or date.max, a.id)
    )
    return [
        OpenAction(
            action,
            tuple(sorted(measures.coverage.holders[plan.responsibility_for(action).id])),
            action.due is not None and action.due < measures.on,
        )
        for action in still_open
    ]


def totals(gaps: Sequence[BuyInGap]) -> Totals:
    """Return where these stand together."""
    rated = [gap for gap in gaps if gap.gap is not None]
    most = max((gap.weighted or 0 for gap in rated), default=0)
    return Totals(
        rated=len(rated),
        there=sum(gap.gap == 0 for gap in rated),
        unrated=len(gaps) - len(rated),
        steps=sum(gap.weighted or 0 for gap in rated),
        widest=tuple(gap for gap in rated if most and gap.weighted == most),
    )
