"""The chapter on the days ahead: when how much rests on nobody or on one person, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.analysis.cover.cover_days import (
    CoverDay,
    CoverStep,
    cover_day,
    cover_steps,
    describe_moves,
    hurting_days,
)
from planner.analysis.cover.exposure import Exposure
from planner.analysis.findings.subjects import group_names
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    CoverDays,
    Heading,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.models import Plan
from planner.text import day, percent, tr

_MOST_HURTS = 9
_MOST_RISKS = 6
_MOST_NAMES = 4


@section("over-time", "Cover over time")
def over_time(material: Material) -> Section | None:
    """Draw cover from the day until 90 days after launch; none where nobody holds anything."""
    if not any(material.measures.coverage.holders.values()):
        return None
    exposure = material.measures.exposure
    steps = cover_steps(exposure)
    hurts = hurting_days(exposure, _MOST_HURTS)
    launch = material.plan.info.launch
    marks: tuple[tuple[date, str], ...] = ()
    if launch is not None and exposure.first_day < launch <= exposure.last_day:
        marks = ((launch, tr("Launch")),)
    at_risk = any(step.share_at_risk for step in steps)
    words = _sentence(exposure, steps) if at_risk else ""
    blocks: list[Block] = [Paragraph(words, lead=_opening_words(exposure))]
    if at_risk and len(steps) > 1:
        blocks.append(
            CoverDays(
                exposure.first_day,
                exposure.last_day,
                steps,
                (tr("has nobody"), tr("rests on one person each")),
                hurts,
                marks,
            )
        )
    if hurts:
        blocks += [Heading(tr("The days that hurt")), _hurt_table(material, exposure, hurts)]
    if for_a_time := _at_risk_for_a_time(exposure):
        blocks += [Heading(tr("At risk for a time")), _risk_table(material, exposure, for_a_time)]
    if exposure.ends and at_risk:
        words = tr(
            "An action counts today even if it is overdue, and on later days until it is due."
        )
        blocks.append(Paragraph(words, quiet=True))
    return Section("over-time", tr("Cover over time"), tuple(blocks))


def _opening_words(exposure: Exposure) -> str:
    if exposure.worst_weight == 0 or exposure.worst_day == exposure.first_day:
        return exposure.why
    return tr("The worst day ahead is {day}.", day=day(exposure.worst_day))


def _sentence(exposure: Exposure, steps: Sequence[CoverStep]) -> str:
    """Return a sentence: what has nobody and what one person today and on the worst day."""
    today = steps[0]
    then = next(step for step in reversed(steps) if step.since <= exposure.worst_day)
    now = {"nobody": percent(today.share_of_nobody), "alone": percent(today.share_alone)}
    if exposure.worst_day == exposure.first_day:
        return tr(
            "Today {nobody} of all weight has nobody, and {alone} rests on one person each.", **now
        )
    return tr(
        "Then {most} of all weight has nobody, today {nobody}; {most_alone} rests on one person "
        "each, today {alone}.",
        most=percent(then.share_of_nobody),
        most_alone=percent(then.share_alone),
        **now,
    )


def _hurt_table(material: Material, exposure: Exposure, hurts: Sequence[date]) -> Table:
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
            (str(number), on, *_day_row(material, cover_day(exposure, on)))
            for number, on in enumerate(hurts, start=1)
        ),
    )


def _day_row(material: Material, hurt: CoverDay) -> tuple[str, str, str]:
    """Who goes on a day, and what comes down to nobody and to one person."""
    return (
        describe_moves(hurt.gone, material.names.person, material.on) or "–",
        group_names(material.plan, hurt.lost, _MOST_NAMES) or "–",
        group_names(material.plan, hurt.alone, _MOST_NAMES) or "–",
    )


def _name(plan: Plan, responsibility_id: int) -> str:
    return plan.name_of(plan.responsibilities[responsibility_id])


def _at_risk_for_a_time(exposure: Exposure) -> list[int]:
    """Return what has one holder or none on some of its days; what has on all of them is counted
    among what is so today."""
    depths = exposure.depths
    return [
        responsibility_id
        for responsibility_id in exposure.days_at_risk
        if any(depth > 1 for _, depth in depths[responsibility_id])
    ]


def _risk_table(material: Material, exposure: Exposure, at_risk: Sequence[int]) -> Table:
    """Return what has one holder or none for how long, the longest first."""
    plan = material.plan
    window = (exposure.last_day - exposure.first_day).days + 1
    ordered = sorted(
        at_risk,
        key=lambda responsibility_id: (
            min(depth for _, depth in exposure.depths[responsibility_id]),
            -exposure.days_at_risk[responsibility_id],
            -plan.responsibilities[responsibility_id].weight,
            _name(plan, responsibility_id),
        ),
    )
    rows: list[tuple[Cell, ...]] = []
    for responsibility_id in ordered[:_MOST_RISKS]:
        least = min(depth for _, depth in exposure.depths[responsibility_id])
        pill = Pill(tr("nobody"), "bad") if least == 0 else Pill(tr("one person"), "weak")
        days = exposure.days_at_risk[responsibility_id]
        words = tr("{count} of {total}", count=days, total=window)
        rows.append(
            (
                _name(plan, responsibility_id),
                tr(plan.responsibilities[responsibility_id].kind),
                words,
                pill,
            )
        )
    return Table(
        "at-risk",
        (
            Column(tr("Responsibility"), width=4),
            Column(tr("Kind"), width=1.5),
            Column(tr("Days with one holder or none"), width=1),
            Column(tr("At worst"), "pill", 0.5),
        ),
        tuple(rows),
        more=More("and one more responsibility", "and {count} more responsibilities", ""),
    )
