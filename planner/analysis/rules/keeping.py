"""Rules about the plan itself, who keeps it, and about cover that nobody tried (measure 21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    Subject,
    about,
    about_person,
    fixed_wording,
    in_order,
    names,
)
from planner.analysis.measures import Measures
from planner.analysis.rules.leaving_soon import LEAVING, leaving_soon
from planner.models import Person, Plan
from planner.text import day, tr, trn


@rule("NO-KEEPER", "medium", "Nobody is named who keeps the plan", "Say who keeps it", tells=None)
def no_keeper(measures: Measures) -> Iterator[Found]:
    """Find a plan with people in it of which nobody says who keeps it."""
    plan = measures.plan
    if plan.people and plan.keeping is None:
        person = prepared_by(plan)
        text = tr("Nobody is named who keeps this plan, and nobody who could stand in for that.")
        also: tuple[About, ...] = ()
        if person is not None:
            also = (about(person),)
            text = tr(
                "Nobody is named who keeps this plan; as it says, {name} prepared it.",
                name=person.shown_name,
            )
        yield Found((about(plan.info),), fixed_wording(text), also=also)


def prepared_by(plan: Plan) -> Person | None:
    """Return whom "prepared by" names; none where it names nobody in the plan, or several."""
    said = plan.info.prepared_by.casefold()
    named = [
        person
        for person in plan.people.values()
        if said and said in (person.name.casefold(), person.email.casefold(), person.ref.casefold())
    ]
    return named[0] if len(named) == 1 else None


@rule("UNCOVERED-KEEPER", "critical", "Nobody keeps the plan", "Say who keeps it", tells=None)
def uncovered_keeper(measures: Measures) -> Iterator[Found]:
    """Find a plan whose keeping nobody holds any more."""
    keeping = measures.plan.keeping
    if keeping is not None and not measures.coverage.holders[keeping.id]:
        text = tr("Nobody keeps this plan, and nobody who is ready stands in for that.")
        weight = measures.coverage.total_weight
        yield Found((about(measures.plan.info),), fixed_wording(text), weight=weight)


@rule(
    "SPOF-KEEPER",
    "high",
    "One person alone keeps the plan",
    "Appoint a backup",
    varies=LEAVING,
    tells=None,
)
def spof_keeper(measures: Measures) -> Iterator[Found]:
    """Find a plan that one person alone keeps: all that is in it depends on that, so it comes
    before other single points."""
    plan, keeping = measures.plan, measures.plan.keeping
    if keeping is None or measures.coverage.depth(keeping.id) != 1:
        return
    (keeper,) = measures.coverage.holders[keeping.id]
    who, leaves = plan.people[keeper].shown_name, leaving_soon(measures).get(keeper)
    text = tr("{who} alone keeps this plan.", who=who)
    if leaves is not None:
        when = day(leaves, measures.on)
        text = tr("{who} alone keeps this plan, and leaves on {day}.", who=who, day=when)
    yield Found(
        (about(plan.info),),
        fixed_wording(text),
        also=(about_person(plan, keeper),),
        severity="critical" if leaves is not None else None,
        weight=measures.coverage.total_weight,
    )


@rule(
    "UNTESTED",
    "low",
    "Two or more hold it, but nobody has tried whether one of them can carry it alone",
    "Plan a drill",
    tells=None,
)
def untested(measures: Measures) -> Iterator[Found]:
    """Find champion seats, and the keeping of the plan, that two or more hold and no drill was done
    on within the setting."""
    plan, cover = measures.plan, measures.coverage
    tested = measures.tested.carried
    seats = [seat for seat in measures.seats if len(seat.holders) > 1]
    rows: list[Subject] = [s.department for s in seats if s.responsibility_id not in tested]
    if (keeping := plan.keeping) is not None and cover.depth(keeping.id) > 1:
        rows += [plan.info] if keeping.id not in tested else []
    days = plan.settings.tested_for_days
    yield measures.answers.per_key(_untested)(days, tuple(rows), days)


def _untested(rows: tuple[Subject, ...], days: int) -> Found:
    def wording(shown: Sequence[About]) -> str:
        return trn(
            "Nobody has tried the cover of {names} in the last {days} days.",
            "Nobody has tried the cover of {names} in the last {days} days.",
            len(shown),
            names=names(shown),
            days=days,
        )

    return Found(in_order(map(about, rows)), wording, weight=len(rows))
