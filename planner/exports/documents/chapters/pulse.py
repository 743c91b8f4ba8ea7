"""The chapter on what staff say of the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.readiness.employers import what_employers_said
from planner.analysis.readiness.pulse import rounds_with
from planner.exports.documents.chapters.pulse_departments import said_by_departments
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.section import Cell, Column, Paragraph, Section, Table, Trend, Trends
from planner.models import PulseRound
from planner.text import number, percent, tr


@section("pulse", "What staff say")
def pulse(material: Material) -> Section | None:
    """Every round up to the day; none where nobody was asked yet."""
    rounds = [r for r in material.plan.pulse_rounds.values() if r.on <= material.on]
    if not rounds:
        return None
    rounds.sort(key=lambda r: (r.on, r.id))
    settings = material.plan.settings
    trends = (
        _trend(material, "effective", tr("Rate it effective"), settings.effective_target),
        _trend(material, "worth_cost", tr("Find it worth the cost"), settings.worth_cost_target),
    )
    drawn = tuple(trend for trend in trends if trend is not None)
    return Section(
        "pulse",
        tr("What staff say"),
        (
            *((Trends(drawn),) if drawn else ()),
            _table(rounds),
            *said_by_departments(material),
            Paragraph(what_employers_said(), quiet=True),
            *quotes(material, "what staff say", "ease of use"),
        ),
    )


def _trend(material: Material, question: str, title: str, target: int | None) -> Trend | None:
    rounds = rounds_with(material.plan, question, material.on)
    if not rounds:
        return None
    points = tuple((r.on, getattr(r, question)) for r in rounds)
    latest = rounds[-1]
    words = {"share": number(points[-1][1]), "count": latest.answered}
    if latest.answered is None:
        said = tr("{share}% of those who answered", **words)
    else:
        said = tr("{share}% of the {count} who answered", **words)
    if target is not None:
        said = tr("{said}; the plan aims at {target}%", said=said, target=target)
    return Trend(title=title, words=said, unit="%", points=points, target=target)


def _table(rounds: Sequence[PulseRound]) -> Table:
    return Table(
        "pulse",
        (
            Column(tr("Asked on"), "day", 0.5),
            Column(tr("Round"), width=3),
            Column(tr("Answered"), width=1.5),
            Column(tr("Rate it effective"), width=1),
            Column(tr("Find it worth the cost"), width=1),
        ),
        tuple(tuple(_row(one)) for one in reversed(rounds)),
    )


def _row(one: PulseRound) -> Iterator[Cell]:
    yield one.on
    yield one.note or "–"
    yield _answered(one)
    for value in (one.effective, one.worth_cost):
        yield "–" if value is None else f"{number(value)}%"


def _answered(one: PulseRound) -> str:
    """How many answered, of how many who were asked."""
    if one.answered is None:
        return "–"
    if not one.asked:
        return str(one.answered)
    words = tr("{count} of {total}", count=one.answered, total=one.asked)
    return f"{words}, {percent(one.answered / one.asked)}"
