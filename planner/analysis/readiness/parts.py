"""Measure 14: whether purpose, ease of use, buy-in and sustained effort are ready.

That a network needs a defined purpose, ease of use and internal buy-in: Adi Gaskell, as cited in a
2013 article by a communications practitioner. That it takes sustained effort: the same article.
What was said in surveys elsewhere is no target: answers are held against the plan's own alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Literal

from planner.analysis.figures import Figures
from planner.analysis.readiness.checks import Row
from planner.analysis.readiness.kinds import HOURS, PARTS, CheckKind
from planner.text import Sentence, number, tr, trn

Readiness = Literal["on track", "at risk", "off track", "not yet"]

GRAVITY: tuple[Readiness, ...] = ("off track", "at risk", "on track", "not yet")
"""The gravest first; what is *not yet* weighs on nothing."""
ON_TRACK_SHARE = Fraction(4, 5)
AT_RISK_SHARE = Fraction(1, 2)
RULE: Sentence = (
    "A check is on track where at least 80% of what is due by now is met, at risk from 50%, else "
    "off track; what has no date is due now. A part has the status of its weakest check, the plan "
    "that of its weakest part. Not yet: nothing is due; such a check is left out."
)
"""How checks become a status; the pack prints it."""


@dataclass(frozen=True)
class Check:
    """One thing counted: how much is met of what is due by now."""

    name: str
    """Which check it is; stays the same."""
    text: str
    """The sentence that says so, without its full stop."""
    met: int | Fraction
    due: int | Fraction
    unmet: tuple[Row, ...]
    """The rows that do not meet it; of hours, the departments that are short."""

    @property
    def share(self) -> Fraction:
        """The part that is met, 0 to 1."""
        return min(Fraction(1), Fraction(self.met) / Fraction(self.due))

    @property
    def status(self) -> Readiness:
        """On track from 80%, at risk from 50%, else off track."""
        return status_of(self.share)

    def lacking(self, status: Readiness) -> int | Fraction:
        """Return how much more has to be met for this status: rows or points of per cent, or hours
        to a tenth."""
        share = ON_TRACK_SHARE if status == "on track" else AT_RISK_SHARE
        lacking = share * self.due - self.met
        return Fraction(ceil(lacking * 10), 10) if self.name == HOURS else ceil(lacking)


@dataclass(frozen=True)
class Part:
    """One of the four things a launch stands on."""

    name: str
    """Which part it is; stays the same."""
    definition: str
    """What is checked."""
    checks: tuple[Check, ...]
    """Those of which anything is due."""

    @property
    def title(self) -> str:
        """What the part is called."""
        return tr(self.name)

    @property
    def weakest(self) -> Check | None:
        """The check with the least share met; of several the first."""
        return min(self.checks, key=lambda check: check.share, default=None)

    @property
    def status(self) -> Readiness:
        """The status of its weakest check."""
        return "not yet" if self.weakest is None else self.weakest.status

    @property
    def sentence(self) -> str:
        """The weakest check in words."""
        return tr("Nothing is due yet") if self.weakest is None else self.weakest.text

    @property
    def share(self) -> float | None:
        """The share that the weakest check has met, 0 to 1; ``None`` where nothing is due."""
        return None if self.weakest is None else float(self.weakest.share)


def status_of(share: Fraction) -> Readiness:
    """Return what a share met comes to."""
    if share >= ON_TRACK_SHARE:
        return "on track"
    return "at risk" if share >= AT_RISK_SHARE else "off track"


def overall(parts: Iterable[Part]) -> Readiness:
    """Return the status of the plan: that of its weakest part."""
    return min((part.status for part in parts), key=GRAVITY.index, default="not yet")


def readiness(figures: Figures, known: Check | None = None) -> tuple[Part, ...]:
    """Return purpose, ease of use, buy-in and sustained effort, as they stand on the day; one
    check may be ``known`` already."""
    return tuple(
        Part(
            part.name,
            tr(part.definition),
            tuple(check for kind in part.kinds if (check := _check(figures, kind, known)).due > 0),
        )
        for part in PARTS
    )


def _check(figures: Figures, kind: CheckKind, known: Check | None) -> Check:
    if known is not None and known.name == kind.name:
        return known
    counted = kind.count(figures)
    met, due = (number(round(float(n), 1)) for n in counted[:2])
    text = trn(kind.one, kind.many, ceil(counted.due), met=met, due=due)
    if counted.unknown and kind.unknown:
        text = tr("{check} ({unknown})", check=text, unknown=tr(kind.unknown, n=counted.unknown))
    return Check(kind.name, text, counted.met, counted.due, counted.unmet)
