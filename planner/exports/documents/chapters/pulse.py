"""The chapter on what staff say of the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.readiness.employer_figures import what_employers_said
from planner.analysis.readiness.pulse import rounds_with
from planner.exports.blocks.section import (
    Cell,
    Column,
    More,
    Paragraph,
    Section,
    Table,
    Trend,
    Trends,
)
from planner.exports.documents.chapters.pulse_departments import said_by_departments
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.models import PulseRound
from planner.text import number, percent, tr


@section("pulse", "What staff say")
def pulse(material: Material) -> Section | None:
    """Show every round up to the day; none where nobody was asked yet."""
    rounds = [r for r in material.plan.pulse_rounds.values() if r.on <= material.on]
    if not rounds:
        return None
    rounds.sort(key=lambda r: (r.on, r.id))
    settings = material.plan.settings
    effective = tr("Rate it effective"), settings.effective_target
    worth_cost = tr("Find it worth the cost"), settings.worth_cost_target
    trends = (
        _trend(material, "effective", *effective),
        _trend(material, "worth_cost", *worth_cost),
    )
    drawn = tuple(trend for trend in trends if trend is not None and len(trend.points) > 1)
    return Section(
        "pulse",
        tr("What staff say"),
        (
            *((Trends(drawn),) if drawn else ()),
            _table(rounds, _aimed_at(*effective), _aimed_at(*worth_cost)),
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
    return Trend(
        title=title, words=tr("of those who answered"), unit="%", points=points, target=target
    )


def _aimed_at(question: str, target: int | None) -> str:
    """Return the heading of a question, with what the plan aims at where that is set."""
    if target is None:
        return question
    return tr("{question} (the plan aims at {target}%)", question=question, target=target)


def _table(rounds: Sequence[PulseRound], effective: str, worth_cost: str) -> Table:
    named = any(each.note for each in rounds)
    return Table(
        "pulse",
        (
            Column(tr("Asked on"), "day", 0.5),
            *((Column(tr("Round"), width=3),) if named else ()),
            Column(tr("Answered"), width=1.5),
            Column(effective, width=1),
            Column(worth_cost, width=1),
        ),
        tuple(tuple(_row(each, named=named)) for each in reversed(rounds)),
        more=More("and one earlier round", "and {count} earlier rounds", ""),
    )


def _row(pulse_round: PulseRound, *, named: bool) -> Iterator[Cell]:
    yield pulse_round.on
    if named:
        yield pulse_round.note or "–"
    yield _answered(pulse_round)
    for value in (pulse_round.effective, pulse_round.worth_cost):
        yield "–" if value is None else f"{number(value)}%"


def _answered(pulse_round: PulseRound) -> str:
    """How many answered, of how many who were asked."""
    if pulse_round.answered is None:
        return "–"
    if not pulse_round.asked:
        return str(pulse_round.answered)
    words = tr("{count} of {total}", count=pulse_round.answered, total=pulse_round.asked)
    return f"{words}, {percent(pulse_round.answered / pulse_round.asked)}"
