"""Handing over: who takes what, what they are shown, and that they accepted it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from planner.actions import people, roles, rows
from planner.analysis.handing_over.checklist import usual_checklist
from planner.errors import PlannerError
from planner.models import Assignment, Draft, HandOver, Request, Responsibility
from planner.models.roles import OVER_STATUSES
from planner.text import tr

_ON_THE_WAY = ("nominated", "asked")


def note_hand_over(draft: Draft, person_id: int, responsibility_id: int, **fields: Any) -> HandOver:
    """Note what is known of how a person hands a thing over; what was known before stays.

    Somebody else who is to take it over has not been asked: what the one before said is no longer
    so, and nobody waits for their answer. Raises ``PlannerError`` where a value cannot be.
    """
    found = hand_over_of(draft, person_id, responsibility_id)
    if found is None:
        return rows.add(
            draft, HandOver, person_id=person_id, responsibility_id=responsibility_id, **fields
        )
    if fields.get("to_person_id", found.to_person_id) != found.to_person_id:
        _withdraw(draft, found)
        fields = {"state": "proposed", "answered_on": None, **fields}
    return rows.edit(draft, HandOver, found.id, **fields)


def begin_hand_over(
    draft: Draft, person_id: int, to: Mapping[int, int | None], on: date
) -> tuple[HandOver, ...]:
    """Note that a person hands these responsibilities over, each to a person or to nobody yet, with
    what is usually shown for it.

    Due is their last day, or as many days from now as an answer is given where that is past. What
    is noted already keeps what was said of it, unless somebody else is to take it over.
    """
    last_day = draft.plan.people[person_id].last_day
    gone = last_day is not None and last_day < on
    due = on + timedelta(days=draft.plan.settings.answer_within_days) if gone else None
    begun = []
    for responsibility_id, to_person in to.items():
        fields: dict[str, Any] = {} if to_person is None else {"to_person_id": to_person}
        if hand_over_of(draft, person_id, responsibility_id) is None:
            row = rows.find(draft, Responsibility, responsibility_id)
            fields |= {"to_show": usual_checklist(draft.plan, row), "due": due}
        begun.append(note_hand_over(draft, person_id, responsibility_id, **fields))
    return tuple(begun)


def leave(
    draft: Draft, person_id: int, last_day: date, to: Mapping[int, int | None], on: date
) -> None:
    """Note somebody's last day, and that they hand these responsibilities over, each to a person
    or to nobody yet; what somebody takes passes on the day after.

    Who has not accepted a champion seat is nominated for it.
    """
    people.leave(draft, person_id, last_day)
    for responsibility_id, to_person in to.items():
        if to_person is not None:
            day_after = last_day + timedelta(days=1)
            roles.hand_over(draft, responsibility_id, person_id, to_person, day_after)
    begin_hand_over(draft, person_id, to, on)


def hand_over_of(draft: Draft, person_id: int, responsibility_id: int) -> HandOver | None:
    """Return the hand-over of a thing by a person; none where there is none."""
    those = draft.plan.where(HandOver, "responsibility_id", responsibility_id)
    return next((row for row in those if row.person_id == person_id), None)


def note_asked(draft: Draft, person_id: int, responsibility_id: int) -> None:
    """Note that whoever is to take a thing over from a person was asked."""
    found = hand_over_of(draft, person_id, responsibility_id)
    if found is not None and found.state in ("proposed", "declined"):
        rows.edit(draft, HandOver, found.id, state="asked", answered_on=None)


def note_withdrawn(draft: Draft, request: Request) -> None:
    """Note that whoever was asked about a hand-over need not answer any more."""
    assert request.for_person_id is not None and request.responsibility_id is not None
    found = hand_over_of(draft, request.for_person_id, request.responsibility_id)
    if found is not None and (found.to_person_id, found.state) == (request.person_id, "asked"):
        rows.edit(draft, HandOver, found.id, state="proposed")


def accept(draft: Draft, hand_over_id: int, on: date) -> HandOver:
    """Note that whoever takes a thing over accepted it on a day, and pass it on to them.

    It is theirs from the day after the last day of whoever hands it over, or from this day on
    where that is past. Raises ``PlannerError`` where nobody is named to take it over.
    """
    row = rows.find(draft, HandOver, hand_over_id)
    to_person = _need_taker(row)
    _pass_on(draft, row, to_person, on)
    _answered(draft, row, to_person, tr("yes"), on)
    return rows.edit(draft, HandOver, row.id, state="accepted", answered_on=on)


def decline(draft: Draft, hand_over_id: int, on: date) -> HandOver:
    """Note that somebody declined on a day to take a thing over; what would have been theirs later
    is not. Raises ``PlannerError`` where nobody is named to take it over."""
    row = rows.find(draft, HandOver, hand_over_id)
    to_person = _need_taker(row)
    for given in _owned(draft, row, to_person, on):
        if given.status in _ON_THE_WAY:
            roles.set_status(draft, given.id, "declined", on)
        elif given.since is not None and given.since > on:
            roles.end_assignment(draft, given, given.since)
    _answered(draft, row, to_person, tr("no"), on)
    return rows.edit(draft, HandOver, row.id, state="declined", answered_on=on)


def ask_no_more(draft: Draft, hand_over_id: int) -> HandOver:
    """Note that nobody was asked after all; who was asked owes no answer. What has passed on by a
    yes stays so."""
    row = rows.find(draft, HandOver, hand_over_id)
    _withdraw(draft, row)
    return rows.edit(draft, HandOver, row.id, state="proposed", answered_on=None)


def drop(draft: Draft, hand_over_ids: Iterable[int]) -> None:
    """Remove hand-overs from the plan; who was asked owes no answer."""
    ids = list(hand_over_ids)
    for hand_over_id in ids:
        _withdraw(draft, rows.find(draft, HandOver, hand_over_id))
    rows.remove_many(draft, HandOver, ids)


def note_shown(draft: Draft, hand_over_ids: Iterable[int], on: date | None) -> None:
    """Note that all there is to show for these was shown on a day; none: not after all."""
    for hand_over_id in hand_over_ids:
        rows.edit(draft, HandOver, hand_over_id, shown_on=on)


def _need_taker(row: HandOver) -> int:
    if row.to_person_id is None:
        raise PlannerError(tr("Say first who takes it over."))
    return row.to_person_id


def _pass_on(draft: Draft, row: HandOver, to_person: int, on: date) -> None:
    """Let a thing be somebody's once whoever hands it over is gone."""
    last_day = draft.plan.people[row.person_id].last_day
    after = on if last_day is None else max(on, last_day + timedelta(days=1))
    given = next(iter(_owned(draft, row, to_person, after)), None)
    if given is None:
        roles.end_all(draft, row.responsibility_id, row.person_id, after)
        given = roles.take_over(draft, row.responsibility_id, to_person, after)
    if given.status in _ON_THE_WAY:
        roles.set_status(draft, given.id, "accepted", on)


def _owned(draft: Draft, row: HandOver, person_id: int, on: date) -> list[Assignment]:
    """Return how a person owns the thing on a day or later."""
    return [
        a
        for a in draft.plan.assignments_of(row.responsibility_id)
        if a.person_id == person_id
        and a.role == "owner"
        and a.status not in OVER_STATUSES
        and (a.until is None or a.until >= on)
    ]


def _answered(draft: Draft, row: HandOver, to_person: int, answer: str, on: date) -> None:
    """Close the request that waits for what somebody has said now."""
    for request in _waiting(draft, row, to_person):
        rows.edit(draft, Request, request.id, status="answered", answer=answer, answered_on=on)


def _withdraw(draft: Draft, row: HandOver) -> None:
    if row.to_person_id is not None:
        for request in _waiting(draft, row, row.to_person_id):
            rows.edit(draft, Request, request.id, status="withdrawn")


def _waiting(draft: Draft, row: HandOver, to_person: int) -> list[Request]:
    return [
        request
        for request in draft.plan.where(Request, "person_id", to_person)
        if request.about == "hand-over"
        and request.status == "open"
        and request.responsibility_id == row.responsibility_id
        and request.for_person_id == row.person_id
    ]
