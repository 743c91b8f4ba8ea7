"""Measure 19: what a usual turnover is expected to take by launch, and the odds that every
department that has a champion still has one then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import fsum, prod
from typing import NamedTuple

from planner.analysis.champions.seats import Seat
from planner.analysis.cover.coverage import Coverage
from planner.analysis.loss.survival import all_keep_somebody
from planner.analysis.loss.turnover import Turnover, until
from planner.models import Plan
from planner.text import day, listed, percent, rounded, tr, trn

_MOST_NAMED = 4


class CertainLoss(NamedTuple):
    """A department that loses its last champion before the day for certain."""

    department_id: int
    person_id: int
    """Whoever is there longest, and leaves last; of several the first by label."""


@dataclass(frozen=True)
class Odds:
    """How likely every department that has a champion, and may keep one, still has one then."""

    departments: int
    """How many these are."""
    lower: float
    upper: float
    """Equal where the chance is exact; else it is proven to lie between."""
    certain: tuple[CertainLoss, ...]
    """Those that are not among them, since they certainly lose their last; in order of name."""

    @property
    def exact(self) -> bool:
        """Whether the bounds are the chance itself."""
        return self.lower == self.upper


@dataclass(frozen=True)
class ExpectedLoss:
    """What is expected to have nobody by a day at the plan's yearly turnover."""

    turnover: float | None
    """The yearly rate, 0 to 1; none where none is set, and then nothing else is known."""
    until: date
    share: float | None
    """Of all weight; none too where there is nothing to hold."""
    odds: Odds | None
    why: str
    """All of it in words; where it is not known, why."""


def expected_loss(coverage: Coverage, seats: Iterable[Seat]) -> ExpectedLoss:
    """Return the weight expected to have nobody on launch day, and the odds of its champions.

    The expectation is the closed form sum(weight x product of its holders' chances of being gone):
    what nobody holds counts as gone. Leave, the end of an assignment and the due date of an action
    are left out of account.
    """
    plan, on = coverage.plan, coverage.on
    by, rate = until(plan, on), plan.settings.yearly_turnover
    if rate is None:
        why = tr(
            "No yearly turnover is set for this plan; with one, this says what to expect by {day}.",
            day=day(by),
        )
        return ExpectedLoss(None, by, None, None, why)
    if not coverage.total_weight:
        why = tr("There is nothing yet that somebody must hold.")
        return ExpectedLoss(float(rate), by, None, None, why)
    turnover = Turnover(float(rate), on, by)
    gone = {person: turnover.chance_gone(plan.people[person]) for person in coverage.held}
    rows = plan.responsibilities
    expected = fsum(
        rows[row_id].weight * prod(gone[person] for person in holders)
        for row_id, holders in coverage.holders.items()
    )
    share = expected / coverage.total_weight
    odds = _odds(plan, seats, turnover)
    why = " ".join(loss_sentences(plan, float(rate), by, share, odds))
    return ExpectedLoss(float(rate), by, share, odds, why)


def _odds(plan: Plan, seats: Iterable[Seat], turnover: Turnover) -> Odds:
    groups, certain = [], []
    for seat in sorted(seats, key=lambda seat: (seat.department.name, seat.department.id)):
        staying = frozenset(
            person for person in seat.champions if not turnover.certainly_gone(plan.people[person])
        )
        if staying:
            groups.append(staying)
        elif seat.champions:
            certain.append(CertainLoss(seat.department.id, _last_there(plan, seat.champions)))
    lower, upper = all_keep_somebody(groups, lambda _: 1 - turnover.chance)
    return Odds(len(groups), lower, upper, tuple(certain))


def _last_there(plan: Plan, people: frozenset[int]) -> int:
    """Return who of these people leaves last; all have a last day."""

    def order(person_id: int) -> tuple[int, str, int]:
        last = plan.people[person_id].last_day
        assert last is not None
        return -last.toordinal(), plan.people[person_id].label, person_id

    return min(people, key=order)


def loss_sentences(plan: Plan, rate: float, by: date, share: float, odds: Odds) -> Iterator[str]:
    """Say what is expected to be lost, the odds of the champions, and who is sure to be missed."""
    words = {"rate": f"{rounded(rate * 100)}%", "day": day(by), "share": percent(share)}
    yield tr(
        "At a turnover of {rate} a year, {share} of the plan is expected to have nobody by {day}.",
        **words,
    )
    if odds.certain:
        names = [
            tr(
                "{department} ({person})",
                department=plan.departments[lost.department_id].name,
                person=plan.people[lost.person_id].shown_name,
            )
            for lost in odds.certain[:_MOST_NAMED]
        ]
        if rest := len(odds.certain) - len(names):
            names.append(tr("{count} more", count=rest))
        yield trn(
            "{count} department is sure to lose its last champion before that: {names}.",
            "{count} departments are sure to lose their last champion before that: {names}.",
            len(odds.certain),
            names=listed(names),
        )
    if odds.departments:
        yield _odds_words(odds)
    elif not odds.certain:
        yield tr("No department has a champion.")


def _odds_words(odds: Odds) -> str:
    chance = chance_words(odds.lower)
    if chance_words(odds.upper) != chance:
        places = {"lower": percent(odds.lower), "upper": percent(odds.upper)}
        chance = tr("between {lower} and {upper}", **places)
    if odds.certain:
        return trn(
            "The odds that the one other department that has a champion still has one then are"
            " {chance}.",
            "The odds that all {count} other departments that have a champion still have one then"
            " are {chance}.",
            odds.departments,
            chance=chance,
        )
    return trn(
        "The odds that the one department that has a champion still has one then are {chance}.",
        "The odds that all {count} departments that have a champion still have one then are"
        " {chance}.",
        odds.departments,
        chance=chance,
    )


def chance_words(chance: float) -> str:
    """Return a chance as whole per cent; what is nearly none or nearly sure is not said to be."""
    if 0 < chance < 0.005:
        return tr("less than 1%")
    if 0.995 <= chance < 1:
        return tr("more than 99%")
    return percent(chance)
