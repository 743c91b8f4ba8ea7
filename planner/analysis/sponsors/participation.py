"""Measure 9: how sponsors take part, in their own voice and as often as they promised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from planner.models import Assignment, Person, Plan, Post, Settings, Sponsor

State = Literal["taking part", "ghost-written", "silent", "nothing yet"]


@dataclass(frozen=True)
class Participation:
    """How the person in one sponsor seat took part.

    Items are counted over the last ``participation_days`` up to the day asked for, that day
    included. Items written in person, items drafted by somebody else and edited by the sponsor,
    and ghost-written ones (author is not messenger) are told apart.
    """

    sponsor: Sponsor
    person: Person | None
    """Who sits in the seat; ``None`` where nobody does."""
    items: int
    in_person: int
    edited: int
    ghost_written: int
    replies: int
    own_voice: float | None
    """Items in person / all items in their name, 0 to 1; ``None`` without items."""
    reply_share: float | None
    days_silent: int | None
    """Days since the last item ever in their name; ``None`` if there was none."""
    cadence_days: int | None
    """How often they promised to be seen."""
    allowed_days: int
    """The days of silence that are still in order: the cadence promised, or the setting."""
    state: State


def participation(plan: Plan, on: date) -> tuple[Participation, ...]:
    """Every sponsor seat with how its sponsor took part, primary sponsors first, then by title."""
    ordered = sorted(plan.sponsors.values(), key=lambda s: (not s.is_primary, s.title, s.id))
    return tuple(_of(plan, sponsor, on) for sponsor in ordered)


def person_in(plan: Plan, sponsor: Sponsor, on: date) -> Person | None:
    """Who sits in a sponsor seat on a day: its owner, also while on leave, but not once gone."""
    seat = plan.responsibility_for(sponsor)
    owners = [
        plan.people[a.person_id]
        for a in plan.assignments_of(seat.id)
        if a.role == "owner" and _in_force(a, on)
    ]
    there = [p for p in owners if p.last_day is None or on <= p.last_day]
    there.sort(key=lambda p: (not plan.present(p, on), p.label, p.id))
    return there[0] if there else None


def office(sponsor: Sponsor, person: Person | None) -> str:
    """What a sponsor is called by office: the person's job title, or that of the seat."""
    return (person.title if person else "") or sponsor.title


def _in_force(assignment: Assignment, on: date) -> bool:
    return (assignment.since is None or assignment.since <= on) and (
        assignment.until is None or on <= assignment.until
    )


def _of(plan: Plan, sponsor: Sponsor, on: date) -> Participation:
    person = person_in(plan, sponsor, on)
    settings = plan.settings
    until_today = [
        p for p in (plan.where(Post, "person_id", person.id) if person else ()) if p.on <= on
    ]
    counted = items_counted(plan, person.id, on) if person else []
    in_person = _count(counted, "in person")
    days_silent = (on - max(p.on for p in until_today)).days if until_today else None
    allowed = sponsor.cadence_days or settings.silent_after_days
    own_voice = in_person / len(counted) if counted else None
    replies = sum(p.is_reply for p in counted)
    return Participation(
        sponsor=sponsor,
        person=person,
        items=len(counted),
        in_person=in_person,
        edited=_count(counted, "edited"),
        ghost_written=_count(counted, "ghost-written"),
        replies=replies,
        own_voice=own_voice,
        reply_share=replies / len(counted) if counted else None,
        days_silent=days_silent,
        cadence_days=sponsor.cadence_days,
        allowed_days=allowed,
        state=_state(own_voice, days_silent, allowed, settings),
    )


def items_counted(plan: Plan, person_id: int, on: date) -> list[Post]:
    """The items in a person's name over the last ``participation_days``, newest first."""
    first = on - timedelta(days=plan.settings.participation_days)
    found = [p for p in plan.where(Post, "person_id", person_id) if first < p.on <= on]
    return sorted(found, key=lambda post: (post.on, post.id), reverse=True)


def _count(posts: Iterable[Post], kind: str) -> int:
    return sum(p.kind == kind for p in posts)


def _state(
    own_voice: float | None, days_silent: int | None, allowed: int, settings: Settings
) -> State:
    if days_silent is None:
        return "nothing yet"
    if days_silent > allowed:
        return "silent"
    if own_voice is not None and own_voice * 100 < settings.own_voice_percent:
        return "ghost-written"
    return "taking part"
