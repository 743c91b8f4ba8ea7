"""Measure 9: how sponsors take part, in their own voice and as often as they promised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from planner.analysis.sponsors.items import items_until
from planner.models import Assignment, Person, Plan, Post, Sponsor
from planner.models.sponsors import PostKind
from planner.text import tr, trn

State = Literal[
    "taking part", "ghost-written", "edited", "silent", "not seen lately", "nothing yet"
]
_WORST_FIRST: tuple[State, ...] = (
    *("ghost-written", "edited", "silent", "not seen lately", "nothing yet", "taking part"),
)


@dataclass(frozen=True)
class Participation:
    """How an owner of a sponsor seat took part.

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
    begun: bool
    """Whether anything ever appeared in their name."""
    last_seen: int | None
    """How many days ago they last posted in person; ``None`` if they never did."""
    days_silent: int | None
    """Days since then that they were not on leave; since they took the seat, if they never posted
    in person; ``None`` where that day is not known either."""
    others_since: tuple[Post, ...]
    """What appeared in their name after they last posted in person."""
    late: bool
    """Silent for longer than promised; never where nothing was promised."""
    state: State

    @property
    def cadence_days(self) -> int | None:
        """How often they promised to be seen."""
        return self.sponsor.cadence_days


def participation(plan: Plan, on: date) -> tuple[Participation, ...]:
    """Return every owner of a sponsor seat with how they took part; a seat that nobody owns stands
    for itself. Primary sponsors come first, then by title."""
    ordered = sorted(plan.sponsors.values(), key=lambda s: (not s.is_primary, s.title, s.id))
    return tuple(
        _participation_of(plan, sponsor, person, on)
        for sponsor in ordered
        for person in people_in(plan, sponsor, on) or (None,)
    )


def by_seat(every: Iterable[Participation]) -> tuple[Participation, ...]:
    """Return one for each seat, in the same order: of several owners who takes part least."""
    found: dict[int, list[Participation]] = {}
    for part in every:
        found.setdefault(part.sponsor.id, []).append(part)
    return tuple(
        min(owners, key=lambda part: _WORST_FIRST.index(part.state)) for owners in found.values()
    )


def people_in(plan: Plan, sponsor: Sponsor, on: date) -> tuple[Person, ...]:
    """Return who sits in a sponsor seat on a day: its owners, also while on leave, but not once
    gone; who is there comes first, then by label."""
    owners = {plan.people[a.person_id] for a in _owning(plan, sponsor, on)}
    there = [p for p in owners if p.last_day is None or on <= p.last_day]
    return tuple(sorted(there, key=lambda p: (not plan.present(p, on), p.label, p.id)))


def person_in(plan: Plan, sponsor: Sponsor, on: date) -> Person | None:
    """Return the first of those who sit in a sponsor seat, who speaks for it."""
    return next(iter(people_in(plan, sponsor, on)), None)


def office(sponsor: Sponsor, person: Person | None) -> str:
    """Return what a sponsor is called by office: the person's job title, or that of the seat."""
    return (person.title if person else "") or sponsor.title


def _owning(plan: Plan, sponsor: Sponsor, on: date) -> Iterator[Assignment]:
    for assignment in plan.assignments_of(plan.responsibility_for(sponsor).id):
        begun = assignment.since is None or assignment.since <= on
        if (
            assignment.role == "owner"
            and begun
            and (assignment.until is None or on <= assignment.until)
        ):
            yield assignment


def _participation_of(
    plan: Plan, sponsor: Sponsor, person: Person | None, on: date
) -> Participation:
    counted = items_counted(plan, person.id, on) if person else []
    ever = items_until(plan, person.id, on) if person else []
    kinds = [post_kind(post) for post in counted]
    seen = max((post.on for post in ever if post_kind(post) == "in person"), default=None)
    silent = _days_silent(plan, sponsor, person, seen, on) if person else None
    late = person is not None and _late(sponsor, seen, silent)
    kept = seen is not None and bool(sponsor.cadence_days) and not late
    own_voice = kinds.count("in person") / len(counted) if counted else None
    replies = sum(post.is_reply for post in counted)
    return Participation(
        sponsor=sponsor,
        person=person,
        items=len(counted),
        in_person=kinds.count("in person"),
        edited=kinds.count("edited"),
        ghost_written=kinds.count("ghost-written"),
        replies=replies,
        own_voice=own_voice,
        reply_share=replies / len(counted) if counted else None,
        begun=bool(ever),
        last_seen=None if seen is None else (on - seen).days,
        days_silent=silent,
        others_since=tuple(post for post in ever if seen is None or post.on > seen),
        late=late,
        state=_voice(kinds, plan.settings.own_voice_percent)
        or _presence(bool(kinds) or kept, bool(ever), late),
    )


def items_counted(plan: Plan, person_id: int, on: date) -> list[Post]:
    """Return the items in a person's name over the last ``participation_days``, newest first."""
    first = on - timedelta(days=plan.settings.participation_days)
    return [post for post in items_until(plan, person_id, on) if first < post.on]


def post_kind(post: Post) -> PostKind:
    """Return who wrote an item: what somebody else wrote is ghost-written, also where it was
    entered as in person."""
    by_another = post.author_id is not None and post.author_id != post.person_id
    return "ghost-written" if post.kind == "in person" and by_another else post.kind


def _days_silent(
    plan: Plan, sponsor: Sponsor, person: Person, seen: date | None, on: date
) -> int | None:
    """Return the days after the last item in person through a day, days on leave left out."""
    if seen is None:
        mine = [a for a in _owning(plan, sponsor, on) if a.person_id == person.id]
        seen = min((a.since for a in mine if a.since is not None), default=None)
    if seen is None:
        return None
    first, last = seen.toordinal() + 1, on.toordinal()
    away = {
        day
        for leave in plan.leave_of(person.id)
        for day in range(
            max(first, leave.first_day.toordinal()), min(last, leave.last_day.toordinal()) + 1
        )
    }
    return last + 1 - first - len(away)


def _late(sponsor: Sponsor, seen: date | None, silent: int | None) -> bool:
    if not sponsor.cadence_days:
        return False
    return seen is None if silent is None else silent > sponsor.cadence_days


def _voice(kinds: Sequence[PostKind], least: int) -> State | None:
    """Whose voice it is where less than the least share of the items is the sponsor's own."""
    if kinds.count("in person") * 100 >= least * len(kinds):
        return None
    return "ghost-written" if "ghost-written" in kinds else "edited"


def _presence(seen: bool, begun: bool, late: bool) -> State:
    if late:
        return "silent"
    if seen:
        return "taking part"
    return "not seen lately" if begun else "nothing yet"


def silent_words(silent: Sequence[Participation]) -> str:
    """Return how many seats are silent, and for how many days where that is known."""
    days = [part.days_silent for part in silent if part.days_silent is not None]
    if not days:
        return tr("{count} silent", count=len(silent))
    return trn(
        "{count} silent for {days} days",
        "{count} silent, the longest for {days} days",
        len(silent),
        days=max(days),
    )
