"""Every threshold and choice the measures depend on, with its default and where that is from."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any

from planner.models.plan_info import Setting
from planner.models.roles import NOT_HOLDING_STATUSES

CommonCauseKind = str
COMMON_CAUSE_KINDS: tuple[CommonCauseKind, ...] = (
    "department",
    "manager",
    "site",
    "organisation",
)


PAPERS = ("A4", "Letter")

_DAYS = (1, 3650)
RANGES: dict[str, tuple[int, int]] = {
    "champion_ratio": (1, 1_000_000),
    "hours_before_launch": (0, 168),
    "hours_after_launch": (0, 168),
    "hours_for_other_things": (0, 168),
    "stale_after_days": _DAYS,
    "leaving_within_days": _DAYS,
    "participation_days": _DAYS,
    "own_voice_percent": (0, 100),
    "overloaded_alone": (1, 1_000_000),
    "backups_per_person": (1, 1_000_000),
    "answer_within_days": _DAYS,
    "drills_a_month": (1, 100),
    "tested_for_days": _DAYS,
    "thanks_every_days": _DAYS,
}
"""From where to where a setting means something."""

SURVEY_TARGETS = ("effective_target", "worth_cost_target")
"""What the plan itself aims at, of staff who answer; what others found elsewhere is no target."""


@dataclass(frozen=True)
class Settings:
    """The settings of one plan; each field's note gives its meaning and source."""

    threshold: str = "0.5"
    """Bus factor threshold t as an exact decimal, 0 <= t < 1."""
    champion_ratio: int = 50
    """Staff per champion; advice runs from 5 to 100, and no evidence for any was found."""
    hours_before_launch: float = 2.0
    """Hours a week a champion needs before launch; published role guides run from 1 to 5."""
    hours_after_launch: float = 1.0
    """Hours a week a champion needs after launch."""
    hours_for_other_things: float = 1.0
    """Hours a week that anything but a champion seat asks of whoever is appointed to it."""
    stale_after_days: int = 90
    """Days after which a confirmation or rating is stale, or what was never confirmed."""
    leaving_within_days: int = 90
    """How far ahead a last day is a finding."""
    participation_days: int = 60
    """The window in which a sponsor's items are counted."""
    own_voice_percent: int = 50
    """The least share of items in person, in per cent, for a sponsor to count as taking part."""
    overloaded_alone: int = 3
    """Weight held alone at which a person is said to carry too much."""
    backups_per_person: int = 2
    """How many responsibilities one backup can carry at once."""
    answer_within_days: int = 7
    """How many days people are given to answer what they are asked."""
    drills_a_month: int = 3
    """How many responsibilities are drawn by lot each month, to be tried out."""
    tested_for_days: int = 180
    """For how many days cover counts as tested after a drill was done."""
    thanks_every_days: int = 90
    """After how many days a champion is to be thanked again."""
    quiet_counts: bool = True
    """Whether whoever has gone quiet in a champion seat still holds it."""
    turnover: str | None = None
    """Yearly turnover, 0 to 1, as an exact decimal: one rate for all, and a guess about nobody.
    None where none is set: every organisation knows its own."""
    effective_target: int | None = None
    """Per cent of the staff who answer that are to rate the network effective; none: no aim."""
    worth_cost_target: int | None = None
    """Per cent of the staff who answer that are to find it worth the cost; none: no aim."""
    common_cause_seats: tuple[CommonCauseKind, ...] = ("organisation",)
    """What is checked for champion seats, whose holders sit in one department by nature."""
    common_cause_others: tuple[CommonCauseKind, ...] = ("department", "manager", "organisation")
    """What is checked for everything else."""
    paper: str = "A4"
    """The paper of documents: A4 or Letter."""
    cover_colour: str = ""
    """The colour documents are opened with, as #rrggbb; empty for the program's own."""
    logo: str = ""
    """A PNG or JPEG picture for the first page of documents, in base64; empty for none. It is
    kept in the plan, so that the plan stays one file."""

    @property
    def idle_statuses(self) -> frozenset[str]:
        """In which statuses somebody holds no champion seat, and backs nothing up."""
        return NOT_HOLDING_STATUSES if self.quiet_counts else NOT_HOLDING_STATUSES | {"quiet"}

    @property
    def exact_threshold(self) -> Decimal:
        """The threshold as the very number that was written, for exact comparisons."""
        return Decimal(self.threshold)

    @property
    def yearly_turnover(self) -> Decimal | None:
        """The yearly turnover as the very number that was written; none where none is set."""
        return None if self.turnover is None else Decimal(self.turnover)

    @property
    def logo_bytes(self) -> bytes:
        """The picture itself; empty where there is none or it cannot be read."""
        try:
            return base64.b64decode(self.logo, validate=True)
        except (ValueError, TypeError):
            return b""

    @classmethod
    def from_rows(cls, rows: Iterable[Setting]) -> Settings:
        """Return the settings kept in a plan; keys this version does not know are left alone."""
        values: dict[str, Any] = {}
        for row in rows:
            if row.key in _KNOWN:
                value = json.loads(row.value)
                values[row.key] = tuple(value) if isinstance(value, list) else value
                if row.key == "turnover" and isinstance(value, int | float):
                    values[row.key] = str(value)
        return cls(**values)


_KNOWN: dict[str, Any] = {field.name: field.default for field in fields(Settings)}


def can_be_set(key: str, value: Any) -> bool:
    """Return whether a setting of this name can have this value; one of a newer version can."""
    if key in RANGES:
        low, high = RANGES[key]
        plain = (int, float) if isinstance(_KNOWN[key], float) else (int,)
        return type(value) in plain and low <= value <= high
    if key == "threshold":
        return isinstance(value, str) and 0 <= _decimal(value) < 1
    if key == "turnover":
        return value is None or (
            type(value) in (int, float, str) and 0 <= _decimal(str(value)) <= 1
        )
    if key in SURVEY_TARGETS:
        return value is None or (type(value) is int and 1 <= value <= 100)
    if key == "quiet_counts":
        return isinstance(value, bool)
    if key in ("common_cause_seats", "common_cause_others"):
        return isinstance(value, list | tuple) and all(v in COMMON_CAUSE_KINDS for v in value)
    return key not in _KNOWN or isinstance(value, str)


def _decimal(text: str) -> Decimal:
    """Return a number as it is written; -1 where it is none, which no setting can be."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return Decimal(-1)
    return found if found.is_finite() else Decimal(-1)


def row_can_be_read(row: Setting) -> bool:
    """Return whether a setting kept in a plan says something that it can be."""
    try:
        return row.key not in _KNOWN or can_be_set(row.key, json.loads(row.value))
    except (ValueError, RecursionError):
        return False
