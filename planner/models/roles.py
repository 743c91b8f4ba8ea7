"""What somebody must hold, and who holds it."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["champion seat", "goal", "purpose", "sponsor seat", "action", "plan"]
Role = Literal["owner", "backup"]
ChampionStatus = Literal[
    "nominated", "asked", "accepted", "declined", "trained", "active", "quiet", "stepped down"
]

HOLDING_STATUSES: frozenset[str] = frozenset({"accepted", "trained", "active", "quiet"})
"""An owner champion holds the seat from *accepted* to *quiet*."""

OVER_STATUSES: frozenset[str] = frozenset({"declined", "stepped down"})
"""Whoever declined never came to hold the seat, whoever stepped down holds it no longer; neither
is in anybody's way, nor asked again unbidden."""

NOT_HOLDING_STATUSES: frozenset[str] = OVER_STATUSES | {"nominated", "asked"}
"""Before somebody accepted, and after they stepped down, they hold no seat and back nothing up."""

TRAINED_STATUSES: frozenset[str] = frozenset({"trained", "active", "quiet"})
"""An owner champion who has come this far has been trained."""


class Responsibility(NamedTuple):
    """Anything somebody must hold; exactly one of the six references is set, as ``kind`` says."""

    id: int
    kind: Kind
    department_id: int | None = None
    goal_id: int | None = None
    purpose_id: int | None = None
    sponsor_id: int | None = None
    action_id: int | None = None
    weight: int = 1
    """How much it counts, 1 to 5."""
    needed_cover: int = 2
    """How many holders it should have."""
    plan_info_id: int | None = None
    """The plan itself: who keeps it, and who can stand in for that."""


class Assignment(NamedTuple):
    """A person holds a responsibility as owner or backup, from a date, until a date."""

    id: int
    responsibility_id: int
    person_id: int
    role: Role = "owner"
    since: date | None = None
    until: date | None = None
    status: ChampionStatus | None = None
    """For champion seats only: how far the champion has come."""
    ready: bool = False
    """Trained (champion seats) or marked ready (everything else); a backup counts only if so."""
    ready_on: date | None = None
    """The day of the training, or from which a backup is ready; none means already."""
    confirmed_on: date | None = None
    last_active: date | None = None
    entered_on: date | None = None
    """The day this was entered in the plan; none where nobody kept it."""
    hours: float | None = None
    """Hours a week meant for this seat, of those the person pledged in all."""


class Refusal(NamedTuple):
    """A person is not to be proposed for a responsibility again: they declined, or somebody
    decided against it."""

    id: int
    responsibility_id: int
    person_id: int
    why: str
    on: date
