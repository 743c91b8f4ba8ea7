"""The chapter on the days ahead: when how much rests on nobody or on one person, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from planner.analysis.exposure import Exposure
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.section import (
    Block,
    Cell,
    Column,
    CoverDays,
    CoverStep,
    Heading,
    Paragraph,
    Pill,
    Section,
    Table,
)
from planner.models import Plan
from planner.text import day, listed, percent, short_day, tr

_MOST_HURTS = 9
_MOST_RISKS = 10
_MOST_NAMES = 4


@section("over-time")
def over_time(material: Material) -> Section | None:
    """Cover from the day until 90 days after launch; none where nobody holds anything."""
    if not any(material.measures.coverage.holders.values()):
        return None
    exposure = material.measures.exposure
    steps = _steps(exposure)
    hurts = _hurts(exposure, steps)
    launch = material.plan.info.launch
    marks: tuple[tuple[date, str], ...] = ()
    if launch is not None and exposure.first_day < launch <= exposure.last_day:
        marks = ((launch, tr("Launch")),)
    blocks: list[Block] = [
        Paragraph(_sentence(material, exposure, steps), lead=_lead(exposure)),
        CoverDays(
            exposure.first_day,
            exposure.last_day,
            material.measures.coverage.total_weight,
            steps,
            (tr("held by nobody"), tr("held by one person alone")),
            tuple(hurts),
            marks,
        ),
    ]
    if hurts:
        blocks += [Heading(tr("The days that hurt")), _hurt_table(material, exposure, hurts)]
    if exposure.days_at_risk:
        blocks += [Heading(tr("Longest at risk")), _risk_table(material, exposure)]
    return Section("over-time", tr("Cover over time"), tuple(blocks))


def _lead(exposure: Exposure) -> str:
    if exposure.worst_weight == 0 or exposure.worst_day == exposure.first_day:
        return exposure.why
    return tr("The worst day ahead is {day}.", day=day(exposure.worst_day))


def _sentence(material: Material, exposure: Exposure, steps: Sequence[CoverStep]) -> str:
    """What has nobody and what one person today and on the worst day."""
    total = material.measures.coverage.total_weight
    worst = max((s for s in steps if s.nobody == exposure.worst_weight), key=lambda s: s.alone)
    now = {"nobody": percent(steps[0].nobody / total), "alone": percent(steps[0].alone / total)}
    if worst.nobody == steps[0].nobody:
        return tr("Today nobody holds {nobody} of all weight, and one person alone {alone}.", **now)
    return tr(
        "Then nobody holds {most} of all weight, today {nobody}; one person alone holds "
        "{most_alone}, today {alone}.",
        most=percent(worst.nobody / total),
        most_alone=percent(worst.alone / total),
        **now,
    )


def _steps(exposure: Exposure) -> tuple[CoverStep, ...]:
    """The days on which cover changes, with the weight that nobody and one person hold from
    then on."""
    changes: dict[date, list[int]] = {exposure.first_day: [0, 0]}
    for one, pieces in exposure.depths.items():
        weight, before = exposure.plan.responsibilities[one].weight, -1
        for since, depth in pieces:
            for place in (0, 1):
                turn = (depth == place) - (before == place)
                if turn:
                    changes.setdefault(since, [0, 0])[place] += turn * weight
            before = depth
    steps, nobody, alone = list[CoverStep](), 0, 0
    for since in sorted(changes):
        nobody += changes[since][0]
        alone += changes[since][1]
        steps.append(CoverStep(since, nobody, alone))
    return tuple(steps)


def _hurts(exposure: Exposure, steps: tuple[CoverStep, ...]) -> list[date]:
    """The days on which something loses its last holder or comes down to one; of many, those
    that take the most."""
    lost: dict[date, int] = {}
    for one, pieces in exposure.depths.items():
        weight = exposure.plan.responsibilities[one].weight
        for (_, before), (since, depth) in pairwise(pieces):
            if depth < before and depth < 2:
                lost[since] = lost.get(since, 0) + weight * (3 if depth == 0 else 1)
    worst = sorted(lost, key=lambda on: (-lost[on], on))[:_MOST_HURTS]
    return sorted(worst)


def _hurt_table(material: Material, exposure: Exposure, hurts: list[date]) -> Table:
    gone = _who_goes(material, exposure.last_day)
    return Table(
        "hurts",
        (
            Column("", "text", 0.1),
            Column(tr("Day"), "day", 0.5),
            Column(tr("Who is gone"), width=2),
            Column(tr("Then held by nobody"), width=3),
            Column(tr("Then held by one person"), width=3),
        ),
        tuple(
            (str(number), on, gone.get(on, "–"), *_falls(exposure, on))
            for number, on in enumerate(hurts, start=1)
        ),
    )


def _falls(exposure: Exposure, on: date) -> Iterator[str]:
    """What comes down to nobody and to one person on a day."""
    for wanted in (0, 1):
        names = sorted(
            _name(exposure.plan, one)
            for one, pieces in exposure.depths.items()
            for (_, before), (since, depth) in pairwise(pieces)
            if since == on and depth == wanted < before
        )
        yield listed(names, most=_MOST_NAMES) or "–"


def _name(plan: Plan, responsibility_id: int) -> str:
    return plan.name_of(plan.responsibilities[responsibility_id])


def _who_goes(material: Material, until: date) -> Mapping[date, str]:
    """Who is no longer there, by the first day without them, and whether they come back."""
    plan, said = material.plan, dict[date, list[str]]()
    for person in plan.people.values():
        name, last = material.names.person(person.id), person.last_day
        if last is not None and last < until and plan.assignments_by(person.id):
            words = tr("{person} has left", person=name)
            said.setdefault(last + timedelta(days=1), []).append(words)
        for away in plan.leave_of(person.id):
            words = tr(
                "{person} is away until {day}",
                person=name,
                day=short_day(away.last_day, material.on),
            )
            said.setdefault(away.first_day, []).append(words)
    return {on: listed(sorted(words), most=_MOST_NAMES) for on, words in said.items()}


def _risk_table(material: Material, exposure: Exposure) -> Table:
    """What has one holder or none for the longest."""
    plan = material.plan
    window = (exposure.last_day - exposure.first_day).days + 1
    ordered = sorted(
        exposure.days_at_risk,
        key=lambda one: (
            min(depth for _, depth in exposure.depths[one]),
            -exposure.days_at_risk[one],
            -plan.responsibilities[one].weight,
            _name(plan, one),
        ),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in ordered[:_MOST_RISKS]:
        least = min(depth for _, depth in exposure.depths[one])
        pill = Pill(tr("none"), "bad") if least == 0 else Pill(tr("1 only"), "weak")
        days = exposure.days_at_risk[one]
        words = tr("{count} of {total}", count=days, total=window)
        rows.append((_name(plan, one), tr(plan.responsibilities[one].kind), words, pill))
    return Table(
        "at-risk",
        (
            Column(tr("Responsibility"), width=4),
            Column(tr("Kind"), width=1.5),
            Column(tr("Days with one holder or none"), width=1),
            Column(tr("At worst"), "pill", 0.5),
        ),
        tuple(rows),
    )
