"""What the plan keeps about itself: its name, settings, waivers, scenarios and snapshots."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from planner.text import tr


class PlanInfo(NamedTuple):
    """The plan's one row about itself."""

    id: int
    key: str
    """A random identifier, the same for as long as the file lives."""
    name: str
    launch: date | None = None
    created: date | None = None
    prepared_by: str = ""
    confidentiality: str = ""

    @property
    def title(self) -> str:
        """What its keeper holds, as responsibilities are named."""
        return tr("Keeping this plan")


class Setting(NamedTuple):
    """One setting that differs from its default; ``value`` is JSON (see ``Settings``)."""

    id: int
    key: str
    value: str


class Waiver(NamedTuple):
    """A finding somebody accepts until a day; it comes back when that day has passed."""

    id: int
    code: str
    about: str
    """The identity of the finding's subject (see ``Finding.key``); empty waives the whole rule."""
    about_name: str
    by: str
    why: str
    until: date


class Scenario(NamedTuple):
    """A saved what-if."""

    id: int
    name: str
    on: date | None = None
    """The day on which all leave who have none of their own; none: the day that is looked at."""
    place: int | None = None
    """Where it stands among the others, by hand; none: after those that have a place."""


class ScenarioPerson(NamedTuple):
    """A person who leaves in a scenario."""

    id: int
    scenario_id: int
    person_id: int
    on: date | None = None
    """The first day without them; none: the scenario's."""


class Snapshot(NamedTuple):
    """The plan's measures and findings frozen at a pack; ``data`` is JSON."""

    id: int
    label: str
    on: date
    made_at: datetime
    data: str
