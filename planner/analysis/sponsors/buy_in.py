"""Measure 13: how far buy-in is from what is wanted, by sponsor and department."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.models import BuyIn, Department, Plan, Sponsor

SCALE: tuple[BuyIn, ...] = ("resistant", "unaware", "neutral", "supportive", "leading")
"""From lowest to highest, one step apart each: somebody resistant is further from support than
somebody who never heard of it."""

USUAL_INFLUENCE = 3
"""The middle of 1 to 5, used where nobody said how much a rating counts."""


@dataclass(frozen=True)
class BuyInGap:
    """Where one sponsor or department stands on the scale, and where it should."""

    subject: Sponsor | Department
    now: BuyIn | None
    wanted: BuyIn | None
    influence: int
    gap: int | None
    """Steps still to go, never below 0; ``None`` where either side is unknown."""
    weighted: int | None
    """Gap x influence."""
    rated_on: date | None


def buy_in(
    sponsors: Mapping[int, Sponsor], departments: Mapping[int, Department]
) -> tuple[BuyInGap, ...]:
    """Return every sponsor and department, the widest weighted gap first, the unknown last."""
    gaps = [*map(_gap, sponsors.values()), *map(_gap, departments.values())]
    gaps.sort(key=lambda g: (g.weighted is None, -(g.weighted or 0)))
    return tuple(gaps)


def rated_subjects(plan: Plan) -> list[Sponsor | Department]:
    """Return everything whose buy-in can be rated: sponsors, then departments."""
    return [*plan.sponsors.values(), *plan.departments.values()]


def _gap(subject: Sponsor | Department) -> BuyInGap:
    now, wanted = subject.buy_in, subject.buy_in_wanted
    influence = subject.influence or USUAL_INFLUENCE
    gap = None
    if now is not None and wanted is not None:
        gap = max(0, SCALE.index(wanted) - SCALE.index(now))
    weighted = None if gap is None else gap * influence
    return BuyInGap(subject, now, wanted, influence, gap, weighted, subject.rated_on)
