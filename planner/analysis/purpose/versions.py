"""The wordings that a purpose statement had, and which of them was agreed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.models import Plan, Purpose, PurposeVersion
from planner.text import day, tr


class Version(NamedTuple):
    """One wording."""

    number: int
    """From 1, the first one."""
    statement: str
    written_by: str
    written_on: date | None
    agreed: bool
    agreed_by: str
    agreed_on: date | None


def versions_of(plan: Plan, purpose: Purpose) -> tuple[Version, ...]:
    """Return every wording of a statement, the one that holds last."""
    earlier = plan.where(PurposeVersion, "purpose_id", purpose.id)
    earlier_texts = [row[2:] for row in sorted(earlier, key=lambda row: row.id)]
    now = (purpose.statement, purpose.written_by, purpose.written_on, purpose.status == "agreed")
    every = [*earlier_texts, (*now, purpose.agreed_by, purpose.agreed_on)]
    return tuple(Version(number, *fields) for number, fields in enumerate(every, 1))


def agreed_words(plan: Plan, purpose: Purpose, on: date) -> str:
    """Return who agreed to the wording that holds, and when; of one that is not agreed, whether an
    earlier one was. Empty where nothing was ever agreed."""
    *earlier, now = versions_of(plan, purpose)
    if now.agreed:
        return _agreed(now, on)
    before = next((version for version in reversed(earlier) if version.agreed), None)
    if before is None:
        return ""
    return tr("Reworded since: {agreed}", agreed=_agreed(before, on))


def _agreed(version: Version, on: date) -> str:
    places = {"number": version.number, "by": version.agreed_by}
    if version.agreed_on is not None:
        places["day"] = day(version.agreed_on, on)
        if version.agreed_by:
            return tr("version {number} was agreed by {by} on {day}", **places)
        return tr("version {number} was agreed on {day}", **places)
    if version.agreed_by:
        return tr("version {number} was agreed by {by}", **places)
    return tr("version {number} was agreed", **places)
