"""Words of charts: each where the first of several places is free."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.exports.blocks.section import Span, Timeline, Trend, Trends
from planner.exports.pdf import write_pdf
from tests.exports.pdf.drawn import drawn_pages
from tests.exports.pdf.test_pdf import ON, document

VALUES = st.lists(st.floats(0, 5000, allow_nan=False), min_size=2, max_size=8)
DAYS = st.integers(0, 120)
TRIED = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def faults(path: Path) -> list[object]:
    return [one for page in drawn_pages(path) for one in (*page.crossed(0.8), *page.overlapping(1))]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(VALUES, st.floats(1, 5000), st.integers(1, 400), st.booleans())
def test_the_figures_of_a_trend_lie_on_no_line(
    tmp_path: Path, values: list[float], target: float, due: int, straight: bool
) -> None:
    points = tuple((ON + timedelta(days=20 * i), value) for i, value in enumerate(values))
    last = ON + timedelta(days=max(due, 20 * len(values)))
    line = ((ON, values[0]), (last, target)) if straight else ()
    off = (abs(target - values[0]) * 0.1, 0.0) if straight else None
    trend = Trend("Goal", "on track", "", points, target, last, "good", line, off)
    write_pdf(document(Trends((trend,) * 3)), tmp_path / "a.pdf")
    assert not faults(tmp_path / "a.pdf")


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=8), st.lists(DAYS, max_size=4))
def test_the_words_of_a_timeline_lie_on_no_line(
    tmp_path: Path, stretches: list[tuple[int, int]], marked: list[int]
) -> None:
    def on(days: int) -> date:
        return ON + timedelta(days=days)

    spans = tuple(
        Span(f"Action {i}", on(min(pair)), on(max(pair)), f"{min(pair)} – {max(pair)} Jan 2027")
        for i, pair in enumerate(stretches)
    )
    marks = tuple((on(days), f"Milestone {days}") for days in marked)
    write_pdf(document(Timeline(ON, on(120), spans, marks)), tmp_path / "a.pdf")
    assert not faults(tmp_path / "a.pdf")
