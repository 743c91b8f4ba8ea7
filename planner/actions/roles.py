"""Giving responsibilities to people, taking them away, and handing them over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import get_args

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import (
    Assignment,
    Draft,
    Person,
    Plan,
    Refusal,
    Responsibility,
    Successor,
)
from planner.models.adding import note_stage
from planner.models.fields import what_is_wrong
from planner.models.roles import (
    HOLDING_STATUSES,
    NOT_HOLDING_STATUSES,
    OVER_STATUSES,
    TRAINED_STATUSES,
    ChampionStatus,
    Role,
)
from planner.text import tr

_A_DAY = timedelta(days=1)


def assign(
    draft: Draft,
    responsibility_id: int,
    person_id: int,
    role: Role = "owner",
    *,
    ready: bool = False,
    status: ChampionStatus | None = None,
    since: date | None = None,
) -> Assignment:
    """Give a person a responsibility; who is given a champion seat without a ``status`` is
    nominated at first, unless as a backup who is ready.

    Who held it before and is given it again holds it from the day after the last ended, unless
    ``since`` says otherwise. Raises ``PlannerError`` for whoever has it at the same time, in
    either role: nobody stands in for themselves.
    """
    responsibility = rows.find(draft, Responsibility, responsibility_id)
    if responsibility.kind == "champion seat":
        status = status or ("trained" if ready and role == "backup" else "nominated")
        ready = ready or status in TRAINED_STATUSES
    since = since or _day_after_last(draft.plan, responsibility_id, person_id)
    given = rows.add(
        draft,
        Assignment,
        responsibility_id=responsibility_id,
        person_id=person_id,
        role=role,
        status=status,
        ready=ready,
        since=since,
    )
    note_stage(draft, None, given, since or draft.today)
    if role == "owner":
        _end_preparation(draft, responsibility_id, person_id)
    return given


def _day_after_last(plan: Plan, responsibility_id: int, person_id: int) -> date | None:
    """Return the day after somebody last stopped holding this; none where they never did."""
    ended = [
        a.until
        for a in plan.assignments_of(responsibility_id)
        if a.person_id == person_id and a.until is not None and a.status not in OVER_STATUSES
    ]
    return max(ended) + _A_DAY if ended else None


def unassign(draft: Draft, assignment_id: int) -> None:
    """Remove an assignment."""
    rows.remove(draft, Assignment, assignment_id)


def take_off(draft: Draft, responsibility_id: int, person_id: int) -> None:
    """Remove every assignment of a person to a responsibility."""
    for assignment in draft.plan.assignments_of(responsibility_id):
        if assignment.person_id == person_id:
            unassign(draft, assignment.id)


def give_role(draft: Draft, responsibility_id: int, people: Iterable[int], role: Role) -> None:
    """Give people one role on a responsibility in the place of any other they have there; who has
    it keeps it, with all that is known of it."""
    for person_id in people:
        if role not in roles_of(draft.plan, responsibility_id, person_id):
            take_off(draft, responsibility_id, person_id)
            assign(draft, responsibility_id, person_id, role)


def roles_of(plan: Plan, responsibility_id: int, person_id: int) -> set[Role]:
    """Return what a person was made there, and has not declined or stepped down from."""
    return {
        a.role
        for a in plan.assignments_of(responsibility_id)
        if a.person_id == person_id and a.status not in OVER_STATUSES
    }


def nominate(draft: Draft, responsibility_ids: Iterable[int], person_id: int, on: date) -> None:
    """Name a person as backup of these, to be asked: it counts once they accepted and are ready.

    Where they are named already on that day, nothing changes.
    """
    for responsibility_id in responsibility_ids:
        if not _not_ended(draft.plan, responsibility_id, person_id, on + _A_DAY):
            assign(draft, responsibility_id, person_id, "backup")


def set_ready(draft: Draft, assignment_id: int, ready: bool, on: date | None = None) -> Assignment:
    """Mark somebody as ready or trained from a day on, or as not ready after all.

    Who was only nominated or asked as backup has accepted by being trained.
    """
    assignment = rows.find(draft, Assignment, assignment_id)
    status = assignment.status
    if ready and assignment.role == "backup" and status in ("nominated", "asked"):
        status = "trained"
    after = rows.edit(draft, Assignment, assignment_id, ready=ready, ready_on=on, status=status)
    note_stage(draft, assignment, after, on or draft.today)
    return after


def set_status(
    draft: Draft, assignment_id: int, status: ChampionStatus, on: date, note: str = ""
) -> Assignment:
    """Set how far a champion has come, and write the stage down; whoever becomes *trained* is
    trained from that day.

    Raises ``PlannerError`` for a word that is no status.
    """
    assignment = rows.find(draft, Assignment, assignment_id)
    if status not in get_args(ChampionStatus):
        raise PlannerError(tr("“{value}” is not a champion’s status.", value=status))
    trained = status in TRAINED_STATUSES if assignment.role == "backup" else status == "trained"
    fields = {"ready": True, "ready_on": on} if trained and not assignment.ready else {}
    after = rows.edit(draft, Assignment, assignment_id, status=status, **fields)
    note_stage(draft, assignment, after, on, note)
    return after


def confirm(draft: Draft, assignment_id: int, on: date) -> Assignment:
    """Note that this person was asked on a day, and still holds this."""
    return rows.edit(draft, Assignment, assignment_id, confirmed_on=on)


def refuse(draft: Draft, responsibility_id: int, person_id: int, why: str, on: date) -> Refusal:
    """Note that a person is not to be proposed for this again, and why.

    Raises ``PlannerError`` without a reason.
    """
    if not why.strip():
        raise PlannerError(tr("Say why, so that it is remembered."))
    for earlier in draft.plan.where(Refusal, "responsibility_id", responsibility_id):
        if earlier.person_id == person_id:
            return rows.edit(draft, Refusal, earlier.id, why=why, on=on)
    return rows.add(
        draft, Refusal, responsibility_id=responsibility_id, person_id=person_id, why=why, on=on
    )


def hand_over(
    draft: Draft, responsibility_id: int, from_person: int, to_person: int, on: date
) -> Assignment:
    """Hand a responsibility over to another person from a day on; nothing changes before it.

    Whoever was backup becomes owner and is backup no longer; they stay as ready as they were. Who
    has not accepted a champion seat is nominated for it, and holds it once they accept. Raises
    ``PlannerError`` where the one does not hold it, or both are the same person.
    """
    wrong = what_is_wrong("assignment", "since", on)
    if wrong is not None:
        raise PlannerError(wrong)
    giver = rows.find(draft, Person, from_person)
    rows.find(draft, Person, to_person)
    if not _not_ended(draft.plan, responsibility_id, from_person, on):
        raise PlannerError(tr("{name} does not hold this.", name=giver.shown_name))
    if from_person == to_person:
        raise PlannerError(tr("Choose somebody else to hand over to."))
    end_all(draft, responsibility_id, from_person, on)
    return take_over(draft, responsibility_id, to_person, on)


def end_all(draft: Draft, responsibility_id: int, person_id: int, on: date) -> None:
    """End before a day whatever a person was given of a responsibility."""
    for assignment in _not_ended(draft.plan, responsibility_id, person_id, on):
        end_assignment(draft, assignment, on)


def take_over(draft: Draft, responsibility_id: int, person_id: int, on: date) -> Assignment:
    """Make a person the owner of a responsibility from a day on, and its backup no longer.

    They stay as ready as they were; who has not accepted a champion seat is nominated for it.
    """
    responsibility = rows.find(draft, Responsibility, responsibility_id)
    successor = _not_ended(draft.plan, responsibility_id, person_id, on)
    owners = [a for a in successor if a.role == "owner" and a.status in (*HOLDING_STATUSES, None)]
    for assignment in (a for a in successor if a not in owners[:1]):
        end_assignment(draft, assignment, on)
    if owners:
        since = owners[0].since if owners[0].since is None else min(owners[0].since, on)
        return rows.edit(draft, Assignment, owners[0].id, since=since, until=None)
    champion = responsibility.kind == "champion seat"
    ready, status = any(a.ready for a in successor), _status_after(successor) if champion else None
    return assign(draft, responsibility_id, person_id, ready=ready, status=status, since=on)


def _end_preparation(draft: Draft, responsibility_id: int, person_id: int) -> None:
    """Note that somebody is no longer being prepared for what they own now."""
    for row in draft.plan.where(Successor, "responsibility_id", responsibility_id):
        if row.person_id == person_id:
            rows.remove(draft, Successor, row.id)


def _status_after(before: Sequence[Assignment]) -> ChampionStatus:
    """Return the status of whoever takes a champion seat over, given what they were there."""
    accepted = [a for a in before if a.status not in NOT_HOLDING_STATUSES]
    if not accepted:
        return "asked" if any(a.status == "asked" for a in before) else "nominated"
    return "active" if any(a.ready for a in accepted) else "accepted"


def _not_ended(plan: Plan, responsibility_id: int, person_id: int, on: date) -> list[Assignment]:
    """Return a person's assignments to a responsibility that have not ended by the day before."""
    return [
        a
        for a in plan.assignments_of(responsibility_id)
        if a.person_id == person_id
        and a.status not in OVER_STATUSES
        and (a.until is None or a.until >= on - _A_DAY)
    ]


def end_assignment(draft: Draft, assignment: Assignment, on: date) -> None:
    """End an assignment before a day; one that would only begin then never comes to be."""
    if assignment.since is not None and assignment.since >= on:
        draft.remove(assignment)
    elif assignment.until is None or assignment.until >= on:
        draft.change(assignment, until=on - _A_DAY)
