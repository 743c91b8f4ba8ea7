"""Champions along their way: stages, training, thanks, and who shall follow them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planner.actions import roles, rows
from planner.errors import PlannerError
from planner.models import (
    Assignment,
    Attendance,
    Draft,
    Responsibility,
    Stage,
    Successor,
    Thanks,
    Training,
)
from planner.models.roles import OVER_STATUSES, ChampionStatus
from planner.text import tr


def set_stage(
    draft: Draft, assignment_ids: Iterable[int], status: ChampionStatus, on: date, note: str = ""
) -> None:
    """Let champions and backups come to a stage on a day, all with the same note.

    Who is there already gets the note alone, if there is one.
    """
    for assignment_id in assignment_ids:
        before = rows.find(draft, Assignment, assignment_id)
        after = roles.set_status(draft, assignment_id, status, on, note)
        if before.status == after.status and note:
            _add_stage(draft, after, status, on, note)


def _add_stage(draft: Draft, held: Assignment, status: ChampionStatus, on: date, note: str) -> None:
    """Note in the history of a seat what its holder was on a day."""
    rows.add(
        draft,
        Stage,
        responsibility_id=held.responsibility_id,
        person_id=held.person_id,
        on=on,
        status=status,
        note=note,
    )


def end_term(draft: Draft, assignment_ids: Iterable[int], on: date, note: str = "") -> None:
    """Let champions and backups hold their seat until a day, that day included."""
    for assignment_id in assignment_ids:
        after = rows.edit(draft, Assignment, assignment_id, until=on)
        if note and after.status is not None:
            _add_stage(draft, after, after.status, on, note)


def add_training(
    draft: Draft, title: str, on: date, people: Iterable[int], today: date, note: str = ""
) -> Training:
    """Add a session with those who came, who are trained from its day on.

    Raises ``PlannerError`` where somebody came to a session that is still to come.
    """
    session = rows.add(draft, Training, title=title, on=on, note=note)
    set_who_came(draft, session.id, people, today)
    return session


def set_who_came(draft: Draft, training_id: int, people: Iterable[int], today: date) -> None:
    """Say who came to a session; whoever is new there is trained from its day on.

    Who is taken out again stays as trained as they are: they may have learnt it elsewhere. Raises
    ``PlannerError`` where somebody came to a session that is still to come.
    """
    session, came = rows.find(draft, Training, training_id), set(people)
    if came and session.on > today:
        raise PlannerError(tr("Nobody can have come to a session that is still to come."))
    known = {a.person_id: a.id for a in draft.plan.where(Attendance, "training_id", training_id)}
    rows.remove_many(draft, Attendance, (known[each] for each in known.keys() - came))
    for person_id in sorted(came - known.keys()):
        rows.add(draft, Attendance, training_id=training_id, person_id=person_id)
        _train(draft, person_id, session.on)


def _train(draft: Draft, person_id: int, on: date) -> None:
    """Mark a person as trained for each champion seat they have or are asked for."""
    for given in draft.plan.assignments_by(person_id):
        seat = draft.plan.get(Responsibility, given.responsibility_id)
        if seat.kind != "champion seat" or given.ready or given.status in OVER_STATUSES:
            continue
        if given.role == "owner" and given.status == "accepted":
            roles.set_status(draft, given.id, "trained", on)
        else:
            roles.set_ready(draft, given.id, True, on)


def thank(
    draft: Draft, people: Sequence[int], on: date, what: str = "", by: str = ""
) -> tuple[Thanks, ...]:
    """Note that people were thanked on a day. Raises ``PlannerError`` where there are none."""
    if not people:
        raise PlannerError(tr("Choose whom to thank."))
    return tuple(
        rows.add(draft, Thanks, person_id=person_id, on=on, what=what, by=by)
        for person_id in people
    )


def prepare(
    draft: Draft, responsibility_id: int, person_id: int, until: date | None, note: str = ""
) -> Successor:
    """Note that a person is being prepared to take something over by a day; until then they count
    as nobody's cover."""
    return rows.add(
        draft,
        Successor,
        responsibility_id=responsibility_id,
        person_id=person_id,
        until=until,
        note=note,
    )
