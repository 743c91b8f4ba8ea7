"""What closes each gap in buy-in: the next step that is planned, and where it lacks an owner or a
day, or there is none, what could be agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.measures import Measures
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.participation import people_in
from planner.analysis.sponsors.rating_history import NextStep, Subject, concerns_of, next_step
from planner.models import Concern, Department, Plan, Sponsor, SponsorDepartment

DAYS_TO_TALK = 14
"""By when a step is proposed, counted from the day of the plan."""


class Closing(NamedTuple):
    """What closes one gap; people by their ids."""

    gap: BuyInGap
    rank: int
    """Its place by weighted gap, from 1; gaps that are equally wide share one."""
    step: NextStep | None
    """What is planned."""
    concern: Concern | None
    """The latest thing said that nobody has answered: where nothing is planned, answering it is
    the step proposed."""
    owners: tuple[int, ...]
    """Whose step it is, else who could take it; empty where nobody suitable is known."""
    by: date
    """The day it is due, else one that is proposed."""

    @property
    def is_planned(self) -> bool:
        """Return whether it has a step with an owner and a day."""
        return self.step is not None and self.step.is_whole


def closings(measures: Measures) -> tuple[Closing, ...]:
    """Return what closes each gap, the widest first."""
    wide = [gap for gap in measures.buy_in if gap.gap]
    return tuple(_closing(measures, gap, _rank(gap, wide)) for gap in wide)


def _rank(gap: BuyInGap, wide: list[BuyInGap]) -> int:
    return 1 + sum((other.weighted or 0) > (gap.weighted or 0) for other in wide)


def _closing(measures: Measures, gap: BuyInGap, rank: int) -> Closing:
    plan, on = measures.plan, measures.on
    step = next_step(plan, gap.subject, on)
    unanswered = (c for c in concerns_of(plan, gap.subject) if c.quote and not c.answer)
    owners = step.owners if step is not None else ()
    if not owners:
        owners = tuple(_could_take_it(measures, gap.subject))[:1]
    due = step.action.due if step is not None else None
    return Closing(gap, rank, step, next(unanswered, None), owners, due or _soon(plan, on))


def _soon(plan: Plan, on: date) -> date:
    """Return the day by which to talk: in two weeks, or before the launch if that is sooner."""
    soon, launch = on + timedelta(days=DAYS_TO_TALK), plan.info.launch
    return launch if launch is not None and on <= launch < soon else soon


def _could_take_it(measures: Measures, subject: Subject) -> Iterator[int]:
    """Yield who could win somebody over, the nearest first, and never they themselves: of a
    department whoever sits in a sponsor seat that stands for it, of a seat whoever sits above it;
    then the primary sponsor, and who keeps the plan."""
    plan, on = measures.plan, measures.on
    themselves: set[int] = set()
    if isinstance(subject, Sponsor):
        themselves = {person.id for person in people_in(plan, subject, on)}
    for seat in (*_seats_near(plan, subject), *(s for s in plan.sponsors.values() if s.is_primary)):
        yield from (p.id for p in people_in(plan, seat, on) if p.id not in themselves)
    if plan.keeping is not None:
        yield from sorted(measures.coverage.holders[plan.keeping.id] - themselves)


def _seats_near(plan: Plan, subject: Subject) -> Iterator[Sponsor]:
    if isinstance(subject, Department):
        for link in plan.where(SponsorDepartment, "department_id", subject.id):
            yield plan.sponsors[link.sponsor_id]
        return
    seen, above = {subject.id}, subject.reports_to_id
    while above is not None and above not in seen:
        seen.add(above)
        yield plan.sponsors[above]
        above = plan.sponsors[above].reports_to_id
