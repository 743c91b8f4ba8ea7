"""The chapter on what staff say of the network, beside what they say elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planner.analysis.readiness.pillars import RATED_EFFECTIVE_ELSEWHERE, WORTH_COST_ELSEWHERE
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.section import Cell, Column, Paragraph, Pill, Section, Table, Trend, Trends
from planner.models import PulseRound
from planner.text import number, percent, tr

_EFFECTIVE = (RATED_EFFECTIVE_ELSEWHERE, 40.0)
_WORTH_COST = (WORTH_COST_ELSEWHERE, WORTH_COST_ELSEWHERE)
Share = Callable[[PulseRound], float | None]


def _effective(one: PulseRound) -> float | None:
    return one.effective


def _worth_cost(one: PulseRound) -> float | None:
    return one.worth_cost


@section("pulse")
def pulse(material: Material) -> Section | None:
    """Every round up to the day; none where nobody was asked yet."""
    rounds = [r for r in material.plan.pulse_rounds.values() if r.on <= material.on]
    if not rounds:
        return None
    rounds.sort(key=lambda r: (r.on, r.id))
    trends = (
        _trend(rounds, tr("Rate it effective"), _effective, _EFFECTIVE, tr("elsewhere 30 to 40%")),
        _trend(rounds, tr("Find it worth the cost"), _worth_cost, _WORTH_COST, tr("elsewhere 40%")),
    )
    drawn = tuple(trend for trend in trends if trend is not None)
    return Section(
        "pulse",
        tr("What staff say"),
        (
            *((Trends(drawn),) if drawn else ()),
            _table(rounds),
            Paragraph(
                tr(
                    "Elsewhere: Towers Watson 2013, 290 employers. 56% of them use social media "
                    "internally; 30 to 40% rate it effective, 40% find it cost-effective."
                ),
                quiet=True,
            ),
        ),
    )


def _trend(
    rounds: Sequence[PulseRound],
    title: str,
    share: Share,
    elsewhere: tuple[float, float],
    band_words: str,
) -> Trend | None:
    points = tuple((r.on, value) for r in rounds if (value := share(r)) is not None)
    if not points:
        return None
    latest = points[-1][1]
    words = tr("{share}% of those who answered", share=number(latest))
    return Trend(
        title=title,
        words=f"{words} · {_compared(latest, elsewhere)[0]}",
        unit="%",
        points=points,
        band=elsewhere,
        band_words=band_words,
    )


def _compared(value: float, elsewhere: tuple[float, float]) -> tuple[str, bool]:
    """How a share compares with elsewhere, and whether it is no lower."""
    low, high = elsewhere
    if value < low:
        return tr("below elsewhere"), False
    return (tr("above elsewhere") if value > high else tr("as elsewhere")), True


def _table(rounds: Sequence[PulseRound]) -> Table:
    return Table(
        "pulse",
        (
            Column(tr("Asked on"), "day", 0.5),
            Column(tr("Round"), width=3),
            Column(tr("Answered"), width=1.5),
            Column(tr("Effective"), width=0.3),
            Column("", "pill", 0.5),
            Column(tr("Worth the cost"), width=0.3),
            Column("", "pill", 0.5),
        ),
        tuple(tuple(_row(one)) for one in reversed(rounds)),
    )


def _row(one: PulseRound) -> Iterator[Cell]:
    yield one.on
    yield one.note or "–"
    yield _answered(one)
    for value, elsewhere in ((one.effective, _EFFECTIVE), (one.worth_cost, _WORTH_COST)):
        if value is None:
            yield None
            yield "–"
        else:
            words, well = _compared(value, elsewhere)
            yield f"{number(value)}%"
            yield Pill(words, "good" if well else "weak")


def _answered(one: PulseRound) -> str:
    """How many answered, of how many who were asked."""
    if one.answered is None:
        return "–"
    if not one.asked:
        return str(one.answered)
    words = tr("{count} of {total}", count=one.answered, total=one.asked)
    return f"{words}, {percent(one.answered / one.asked)}"
