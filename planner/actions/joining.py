"""Two rows that stand for one person or one department become one, with all that both hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from planner.actions import rows
from planner.actions.pilot import join_testers
from planner.actions.survey_joining import join_answers
from planner.errors import PlannerError
from planner.models import (
    TABLES,
    Assignment,
    Attendance,
    Department,
    Draft,
    HandOver,
    Leave,
    MessageDepartment,
    Person,
    Post,
    Rating,
    Refusal,
    Responsibility,
    ScenarioPerson,
    SponsorDepartment,
    Successor,
    Waiver,
    table_of,
)
from planner.models.catalogue import fields_of
from planner.models.kinds import references
from planner.models.roles import HOLDING_STATUSES, NOT_HOLDING_STATUSES, OVER_STATUSES
from planner.text import tr

R = TypeVar("R", Person, Department)

_ONCE: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Leave, ("person_id", "first_day", "last_day")),
    (Refusal, ("responsibility_id", "person_id")),
    (ScenarioPerson, ("scenario_id", "person_id")),
    (SponsorDepartment, ("sponsor_id", "department_id")),
    (MessageDepartment, ("message_id", "department_id")),
    (Attendance, ("training_id", "person_id")),
    (Successor, ("responsibility_id", "person_id")),
    (HandOver, ("responsibility_id", "person_id")),
)
"""What may be said once of the same rows: a second time is taken away."""

_OF_A_RATING = ("rated_on", "rated_by", "rated_why")
_PROGRESS = ("asked", "accepted", "trained", "quiet", "active")
"""How far a champion has come, beyond being nominated."""


def join_people(draft: Draft, keep_id: int, other_id: int) -> Person:
    """Make two people one: what both hold is the first one's, and the other is gone.

    What the first says stands; what only the other says is taken over. An id, name or e-mail
    address that is lost is kept in the note. Nobody holds one thing twice after it.
    """
    keep, other = _both(draft, Person, keep_id, other_id)
    taken = _missing(keep, other)
    also = [
        value
        for field in ("ref", "name", "email")
        if (value := getattr(other, field)) and value != taken.get(field, getattr(keep, field))
    ]
    if also:
        known_as = tr("Also known as {names}.", names=", ".join(also))
        taken["note"] = "\n".join(filter(None, [taken.get("note", keep.note), known_as]))
    _point_to(draft, Person, other_id, keep_id)
    kept = draft.change(draft.plan.people[keep_id], **taken | {"manager_id": None})
    draft.remove(draft.plan.people[other_id])
    _give_manager(draft, kept, (keep.manager_id, other.manager_id), other_id)
    _merge_held(draft, lambda a: a.person_id == keep_id)
    _own_posts(draft, keep_id)
    join_testers(draft, keep_id)
    _tidy_links(draft)
    _rename_in_waivers(draft, f"person:{other_id}", f"person:{keep_id}")
    return draft.plan.people[keep_id]


def join_departments(draft: Draft, keep_id: int, other_id: int) -> Department:
    """Make two departments one: people, parts, champions and sponsors of both are the first one's.

    What the first says stands, and its name; what only the other says is taken over.
    """
    keep, other = _both(draft, Department, keep_id, other_id)
    join_answers(draft, keep, other)
    seat, other_seat = map(draft.plan.responsibility_for, (keep, other))
    _point_to(draft, Responsibility, other_seat.id, seat.id)
    draft.change(
        draft.plan.get(Responsibility, seat.id),
        weight=max(seat.weight, other_seat.weight),
        needed_cover=max(seat.needed_cover, other_seat.needed_cover),
    )
    draft.remove(draft.plan.get(Responsibility, other_seat.id))
    _point_to(draft, Department, other_id, keep_id)
    _keep_rating(draft, keep, other)
    taken = _missing(keep, other)
    taken["is_communications"] = keep.is_communications or other.is_communications
    kept = draft.change(draft.plan.departments[keep_id], **taken | {"parent_id": None})
    draft.remove(draft.plan.departments[other_id])
    for parent_id in (keep.parent_id, other.parent_id):
        if parent_id not in (None, keep_id, other_id) and not _leads_to(
            draft, Department, "parent_id", parent_id, keep_id
        ):
            draft.change(kept, parent_id=parent_id)
            break
    _merge_held(draft, lambda a: a.responsibility_id == seat.id)
    _tidy_links(draft)
    _rename_in_waivers(draft, f"department:{other_id}", f"department:{keep_id}")
    return draft.plan.departments[keep_id]


def _both(draft: Draft, row_type: type[R], keep_id: int, other_id: int) -> tuple[R, R]:
    if keep_id == other_id:
        raise PlannerError(tr("Choose two that differ."))
    return rows.find(draft, row_type, keep_id), rows.find(draft, row_type, other_id)


def _missing(keep: R, other: R) -> dict[str, Any]:
    """Return what the other row says and the first does not; texts of several lines of both.

    A rating, its day and its evidence go together.
    """
    taken: dict[str, Any] = {}
    several = {field.attribute for field in fields_of(type(keep)) if field.lines}
    for field, value in other._asdict().items():
        own = getattr(keep, field)
        if field == "id" or value in ("", None) or own == value:
            continue
        if own in ("", None):
            taken[field] = value
        elif field in several:
            taken[field] = f"{own}\n{value}"
    for field in _OF_A_RATING:
        taken.pop(field, None)
        if "buy_in" in taken:
            taken[field] = getattr(other, field)
    return taken


def _keep_rating(draft: Draft, keep: Department, other: Department) -> None:
    """Put the rating of the other department into the history of the first, where both have one."""
    if keep.buy_in is not None and other.buy_in is not None:
        draft.add(
            Rating,
            department_id=keep.id,
            on=other.rated_on,
            buy_in=other.buy_in,
            buy_in_wanted=other.buy_in_wanted,
            by=other.rated_by,
            why=other.rated_why,
        )


# References ------------------------------------------------------------------------------


def _references_to(row_type: type[Any]) -> Iterator[tuple[type[Any], str]]:
    target = table_of(row_type)
    for table, other_type in TABLES.items():
        for field, refers_to in references(table).items():
            if refers_to == target:
                yield other_type, field


def _point_to(draft: Draft, row_type: type[Any], other_id: int, keep_id: int) -> None:
    """Let whatever refers to the one row refer to the other."""
    for referring, field in _references_to(row_type):
        if row_type is Department and referring is Responsibility:
            continue  # each department has its own seat
        for row in draft.plan.where(referring, field, other_id):
            draft.change(draft.plan.get(referring, row.id), **{field: keep_id})


def _tidy_links(draft: Draft) -> None:
    """Take away what is said twice of the same rows."""
    for row_type, fields in _ONCE:
        seen = set()
        for row in list(draft.plan.table(row_type).values()):
            key = tuple(getattr(row, field) for field in fields)
            if key in seen:
                draft.remove(row)
            seen.add(key)


def _give_manager(
    draft: Draft, person: Person, wanted: tuple[int | None, ...], gone_id: int
) -> None:
    """Give the first of these managers who is somebody else and does not report to the person."""
    for manager_id in wanted:
        if manager_id not in (None, person.id, gone_id) and not _leads_to(
            draft, Person, "manager_id", manager_id, person.id
        ):
            draft.change(person, manager_id=manager_id)
            return


def _leads_to(draft: Draft, row_type: type[Any], field: str, start: int | None, end: int) -> bool:
    """Return whether following a field upwards from one row comes to another."""
    seen: set[int] = set()
    while start is not None and start not in seen:
        if start == end:
            return True
        seen.add(start)
        start = getattr(draft.plan.get(row_type, start), field)
    return False


def _own_posts(draft: Draft, person_id: int) -> None:
    """Let items that one of the two wrote for the other be posted in person."""
    for post in draft.plan.where(Post, "person_id", person_id):
        if post.author_id == person_id:
            draft.change(post, author_id=None, kind="in person")


def _rename_in_waivers(draft: Draft, was: str, now: str) -> None:
    for waiver in list(draft.plan.table(Waiver).values()):
        words = waiver.about.split()
        if was in words:
            about = dict.fromkeys(now if word == was else word for word in words)
            draft.change(waiver, about=" ".join(about))


# What is held ----------------------------------------------------------------------------


def _merge_held(draft: Draft, concerned: Callable[[Assignment], bool]) -> None:
    """Make assignments of one person to one responsibility at the same time one assignment."""
    groups: dict[tuple[int, int], list[Assignment]] = {}
    for assignment in list(draft.plan.assignments.values()):
        if concerned(assignment) and assignment.status not in OVER_STATUSES:
            key = (assignment.person_id, assignment.responsibility_id)
            groups.setdefault(key, []).append(assignment)
    for those in groups.values():
        those.sort(key=lambda a: (a.since or date.min, a.id))
        held = those[0]
        for following in those[1:]:
            if held.until is not None and (following.since or date.min) > held.until:
                held = following
            else:
                held = _merge(draft, held, following)


def _merge(draft: Draft, first: Assignment, second: Assignment) -> Assignment:
    """Make two assignments one that says the most either says; return it."""
    best, less = sorted((first, second), key=_rank, reverse=True)
    merged = draft.change(
        best,
        since=first.since and second.since and min(first.since, second.since),
        until=first.until and second.until and max(first.until, second.until),
        ready=first.ready or second.ready,
        ready_on=_trained_on([a.ready_on for a in (first, second) if a.ready]),
        confirmed_on=_latest(first.confirmed_on, second.confirmed_on),
        last_active=_latest(first.last_active, second.last_active),
    )
    draft.remove(draft.plan.assignments[less.id])
    return merged


def _rank(assignment: Assignment) -> tuple[bool, bool, int, int]:
    """Return how much an assignment is worth: one that holds, of an owner, furthest on."""
    if assignment.role == "owner":
        holds = assignment.status is None or assignment.status in HOLDING_STATUSES
    else:
        holds = assignment.ready and assignment.status not in NOT_HOLDING_STATUSES
    progress = _PROGRESS.index(assignment.status) if assignment.status in _PROGRESS else -1
    return holds, assignment.role == "owner", progress, -assignment.id


def _latest(first: date | None, second: date | None) -> date | None:
    return max((day for day in (first, second) if day is not None), default=None)


def _trained_on(days: list[date | None]) -> date | None:
    """Return the first of these days; none, which means already, where one of them is none."""
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None
