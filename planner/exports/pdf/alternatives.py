"""What a picture says in words, for whoever does not see it: its figures and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planner.analysis.cover.cover_days import CoverStep
from planner.exports.blocks.pictures import CoverDays, Lane, Lanes, Standing, Trend
from planner.text import day, listed, listed_names, percent, rounded, tr


def days_said(first: date, last: date, marks: Sequence[tuple[date, str]]) -> str:
    """Return which days go across a picture, and those that are marked."""
    whole = tr("The days from {first} to {last}", first=day(first), last=day(last))
    return "; ".join([whole, *(_with_days(words, (on,)) for on, words in sorted(marks))])


def _with_days(words: str, days: Iterable[date]) -> str:
    return tr("{what}: {days}", what=words, days=listed([day(on) for on in days]))


def lane_said(block: Lanes, lane: Lane) -> str:
    """Return the days of a lane by what became of them."""
    days = {sign: [s.on for s in lane.stops if s.sign == sign] for sign, _ in block.signs}
    return "; ".join(_with_days(words, days[sign]) for sign, words in block.signs if days[sign])


def trend_said(trend: Trend) -> str:
    """Return where the values begin and end, and the target."""
    if not trend.points:
        return tr("{title}: no values yet", title=trend.title)
    (first, then), (last, now) = trend.points[0], trend.points[-1]
    said = tr("{value} on {day}", value=value_said(trend, now), day=day(last))
    if len(trend.points) > 1:
        was = tr("{value} on {day}", value=value_said(trend, then), day=day(first))
        said = tr("from {was} to {now}", was=was, now=said)
    if trend.target is not None:
        target = value_said(trend, trend.target)
        said = tr("{values}, with a target of {target}", values=said, target=target)
    return tr("{title}: {values}", title=trend.title, values=said)


def value_said(trend: Trend, value: float) -> str:
    """Return a value as the picture says it; other units than per cent are said above it."""
    return f"{rounded(value)}%" if trend.unit == "%" else rounded(value)


def cover_days_said(block: CoverDays) -> str:
    """Return the shares on the first day, the days to look at and the last one."""
    days = sorted({block.first, *block.hurts, block.last})
    return "; ".join(_shares(block, on) for on in days)


def _shares(block: CoverDays, on: date) -> str:
    nobody, alone = block.words
    step = step_on(block.steps, on)
    return tr(
        "{day}: of the weight {share} {has_nobody}, {part} {rests_on_one}",
        day=day(on),
        share=percent(step.share_of_nobody),
        has_nobody=nobody,
        part=percent(step.share_alone),
        rests_on_one=alone,
    )


def step_on(steps: Sequence[CoverStep], on: date) -> CoverStep:
    """Return how cover stands on a day; before the first, as it does on that."""
    return next((step for step in reversed(steps) if step.since <= on), steps[0])


def standing_said(block: Standing) -> str:
    """Return who leaves, and of each thing who holds it and what is left of it."""
    leaving = [person.name for person in block.people if person.leaves]
    whole = [tr("Leaving: {people}", people=listed_names(leaving))] if leaving else []
    return ". ".join([*whole, *_all_held(block)])


def _all_held(block: Standing) -> Iterator[str]:
    for thing in block.held:
        holders = listed_names([block.people[place].name for place in thing.holders])
        held = tr("held by {people}", people=holders) if holders else tr("held by nobody")
        yield tr("{thing}: {left}, {held}", thing=thing.name, left=thing.words, held=held)
