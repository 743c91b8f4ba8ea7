"""People and the departments they belong to."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

BuyIn = Literal["unaware", "resistant", "neutral", "supportive", "leading"]
"""The steps of buy-in; not rated is ``None``: unknown, never low. Which is further from support
says the measure."""


class Department(NamedTuple):
    """A part of the organisation, with exactly one champion seat (see ``Responsibility``)."""

    id: int
    name: str
    headcount: int | None = None
    parent_id: int | None = None
    is_communications: bool = False
    buy_in: BuyIn | None = None
    buy_in_wanted: BuyIn | None = None
    influence: int | None = None
    """How much this department's buy-in counts, 1 to 5."""
    rated_on: date | None = None
    concerns: str = ""
    needs: str = ""
    rated_by: str = ""
    rated_why: str = ""
    """What they had seen or heard who rated it."""
    next_action_id: int | None = None
    """The action that is to bring it closer to what is wanted."""


class Person(NamedTuple):
    """Somebody named in the plan. At least one of ``ref``, ``email`` and ``name`` is not empty."""

    id: int
    ref: str = ""
    """The identifier the organisation uses (a staff number, a login, a post reference)."""
    name: str = ""
    email: str = ""
    title: str = ""
    department_id: int | None = None
    manager_id: int | None = None
    organisation: str = ""
    site: str = ""
    start: date | None = None
    """First day; none means always there."""
    last_day: date | None = None
    """Last day, inclusive; none means never leaving."""
    hours: float | None = None
    """Hours a week pledged to the launch."""
    note: str = ""
    may_sponsor: bool = False
    """May be proposed for a sponsor seat, although neither sponsor nor manager of managers."""

    @property
    def label(self) -> str:
        """What lists and JSON call this person: the id, else the e-mail, else the name."""
        return self.ref or self.email or self.name

    @property
    def shown_name(self) -> str:
        """What a reader is shown: the name, or where there is none the id or e-mail."""
        return self.name or self.ref or self.email


class Leave(NamedTuple):
    """A period in which a person is away; both days are included."""

    id: int
    person_id: int
    first_day: date
    last_day: date
