"""Cover day by day: how much rests on nobody and on one person, as areas over the days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from planner.exports.blocks.pictures import CoverDays
from planner.exports.pdf.alternatives import cover_days_said, step_on
from planner.exports.pdf.axis import Axis, axis_header
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    CELL_BOLD,
    CELL_QUIET,
    HAIRLINE,
    HEAT,
    INK,
    MARGIN,
    PILL,
    QUIET,
    TONES,
    WHITE,
)
from planner.text import percent

_PLOT, _LOW_PLOT = 120.0, 84.0
"""Height of the areas, and the least of it."""
_SCALE = 34.0
"""Room at the left for the figures of the scale."""
_SPACING = 15.0
"""Between the numbers of two days at least."""
_LEVELS = (0.05, 0.1, 0.2, 0.25, 0.5)
_MOST_LEVELS = 4

Height = Callable[[float], float]


def cover_days_strips(page: Page, block: CoverDays) -> Iterator[Strip]:
    """Yield the days, the areas over them, and what the areas mean; lower where that fits."""
    yield replace(_cover_days(page, block, _PLOT), lower=_cover_days(page, block, _LOW_PLOT))


def _cover_days(page: Page, block: CoverDays, plot: float) -> Strip:
    """Return the picture with areas of a height."""
    axis = Axis(block.first, block.last, MARGIN + _SCALE, page.width - _SCALE - 10)
    head = axis_header(page, axis, block.marks)
    step = _level(block)
    top_share = step * max(-(-max(_shares(block)) // step), 1)
    numbers_room = _SPACING if block.hurts else 0.0
    height = head.height + numbers_room + plot + 20

    def draw(page: Page, top: float) -> None:
        head.draw(page, top)
        with page.figure(
            cover_days_said(block), MARGIN, top - head.height, page.width, height - head.height
        ):
            draw_plot(page, top)

    def draw_plot(page: Page, top: float) -> None:
        bottom = top - head.height - numbers_room - plot

        def at(share: float) -> float:
            return bottom + plot * share / top_share

        axis.draw_lines(page, block.marks, top - head.height, bottom)
        _levels(page, axis, at, step, top_share)
        _area(page, axis, block, at, [s.share_at_risk for s in block.steps], HEAT["weak"])
        _area(page, axis, block, at, [s.share_of_nobody for s in block.steps], TONES["bad"][1])
        _figures(page, axis, block, at)
        page.rule(axis.left, bottom, axis.width, QUIET, 0.6)
        _numbers(page, axis, block, at, top - head.height - _SPACING / 2)
        _legend(page, axis, block, bottom - 7)

    return Strip(height, draw, space=head.space)


def _shares(block: CoverDays) -> list[float]:
    return [step.share_at_risk for step in block.steps]


def _level(block: CoverDays) -> float:
    """Return the step of the scale, so that few lines go across."""
    most = max(_shares(block))
    return next((level for level in _LEVELS if most / level <= _MOST_LEVELS), _LEVELS[-1])


def _levels(page: Page, axis: Axis, at: Height, step: float, top_share: float) -> None:
    for i in range(round(top_share / step) + 1):
        y = at(i * step)
        page.rule(axis.left, y, axis.width, HAIRLINE, 0.4)
        words = percent(i * step)
        page.text(axis.left - 6, y + CELL_QUIET.leading / 2, words, CELL_QUIET, align="right")


def _area(
    page: Page,
    axis: Axis,
    block: CoverDays,
    at: Height,
    shares: Sequence[float],
    colour: tuple[float, float, float],
) -> None:
    """Everything under a line that changes in steps."""
    points = [(axis.x(block.first), at(0))]
    ends = [step.since for step in block.steps[1:]] + [block.last]
    for step, end, share in zip(block.steps, ends, shares, strict=True):
        points += [(axis.x(step.since), at(share)), (axis.x(end), at(share))]
    points.append((axis.x(block.last), at(0)))
    page.shape(points, colour)


def _figures(page: Page, axis: Axis, block: CoverDays, at: Height) -> None:
    """How much each area is, wherever that changes and there is room to say it."""
    ends = [step.since for step in block.steps[1:]] + [block.last]
    said = ["", ""]
    for step, end in zip(block.steps, ends, strict=True):
        left, right = axis.x(step.since), axis.x(end)
        nobody, both = step.share_of_nobody, step.share_at_risk
        parts = ((0.0, nobody, nobody, WHITE), (nobody, both, step.share_alone, INK))
        for i, (low, high, share, colour) in enumerate(parts):
            words = percent(share)
            style = CELL_BOLD._replace(colour=colour)
            fits = page.text_width(words, style) + 6 <= right - left
            if words == said[i] or not fits or at(high) - at(low) < style.leading - 1:
                continue
            middle = (at(low) + at(high)) / 2 + style.leading / 2
            page.text((left + right) / 2, middle, words, style, align="middle")
            said[i] = words


def _numbers(page: Page, axis: Axis, block: CoverDays, at: Height, y: float) -> None:
    """Write a number above each day that hurts, and draw a line down to it.

    Where days are close, the numbers move apart.
    """
    x = axis.left - _SPACING
    for number, on in enumerate(block.hurts, start=1):
        x = max(axis.x(on), x + _SPACING)
        share = step_on(block.steps, on).share_at_risk
        page.stroke(((x, y - 6), (axis.x(on), at(share))), INK, 0.7)
        page.dot(x, y, 6, INK)
        style = PILL._replace(colour=WHITE)
        page.text(x, y + style.leading / 2, str(number), style, align="middle")


def _legend(page: Page, axis: Axis, block: CoverDays, top: float) -> None:
    x = axis.left
    for colour, words in zip((TONES["bad"][1], HEAT["weak"]), block.words, strict=True):
        page.box(x, top - 1.5, 8, 8, fill=colour)
        x += 12 + page.text(x + 12, top, words, CELL_QUIET) + 18
