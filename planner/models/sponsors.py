"""Executives who stand for the launch, what they promised and how they take part."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from planner.models.people import BuyIn
from planner.models.work import Phase

PostKind = Literal["in person", "edited", "ghost-written"]
"""Who wrote an item that appeared in an executive's name: the executive; somebody else, edited
by the executive before posting; or somebody else entirely (author is not messenger)."""

CommitmentStatus = Literal["open", "kept", "missed"]

PromiseKind = Literal["active and visible", "builds a coalition", "communicates in person"]
"""The three kinds of work that a sponsor can promise."""


class Sponsor(NamedTuple):
    """A sponsor seat. Who sits in it is said by the assignments of its responsibility."""

    id: int
    title: str
    is_primary: bool = False
    """The primary sponsor stands for all of the launch; others for ``SponsorDepartment`` rows."""
    reports_to_id: int | None = None
    buy_in: BuyIn | None = None
    buy_in_wanted: BuyIn | None = None
    influence: int | None = None
    rated_on: date | None = None
    rated_why: str = ""
    concerns: str = ""
    cadence_days: int | None = None
    """How often the sponsor promised to be seen, in days."""
    rated_by: str = ""
    next_action_id: int | None = None
    """The action that is to bring them closer to what is wanted."""


class SponsorDepartment(NamedTuple):
    """A sponsor stands for a department."""

    id: int
    sponsor_id: int
    department_id: int


class Commitment(NamedTuple):
    """Something a sponsor promised to do."""

    id: int
    sponsor_id: int
    promise: str
    due: date | None = None
    status: CommitmentStatus = "open"
    note: str = ""
    kind: PromiseKind | None = None
    phase: Phase | None = None
    """The phase of the launch for which it was promised."""
    cadence_days: int | None = None
    """How often they promised to do it, in days; none where it is done once."""
    audience: str = ""


class Post(NamedTuple):
    """An item that appeared in a person's name: a post, or a reply to somebody."""

    id: int
    person_id: int
    on: date
    kind: PostKind = "in person"
    is_reply: bool = False
    author_id: int | None = None
    topic: str = ""
    link: str = ""
    """Where it can be read."""
