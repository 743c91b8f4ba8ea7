"""The scale at the side of a picture over time takes in all that is drawn, in round steps."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from planner.text import number
from planner.ui.widgets.graphs.trend_picture import TrendPicture, TrendPoint, scale

ON = date(2027, 1, 15)
FIGURE = st.decimals(-(10**12), 10**12, places=6).map(float) | st.integers(-1000, 1000).map(float)


def picture(values: list[float], target: float | None = None) -> TrendPicture:
    points = [TrendPoint(ON + timedelta(days=n), v, "") for n, v in enumerate(values)]
    return TrendPicture(tuple(points), ON, number, number, target=target)


@given(st.lists(FIGURE, min_size=2, max_size=5), st.none() | FIGURE, st.integers(1, 6))
@example([0.0, 0.0], None, 1)
@example([-1.0, 1.0], None, 1)
@example([5.0, 5.0], 5.0, 4)
def test_it_takes_in_all_in_few_even_steps(
    values: list[float], target: float | None, most: int
) -> None:
    marks = scale(picture(values, target), most).marks
    every = [*values, *([] if target is None else [target])]
    assert marks[0] <= min(every) and max(every) <= marks[-1]
    assert 2 <= len(marks) <= max(2, most) + 1
    assert list(marks) == sorted(set(marks))


def test_it_begins_at_zero_unless_figures_lie_close_together() -> None:
    assert scale(picture([8.0, 19.0], 60.0), 4).marks == (0, 20, 40, 60)
    assert scale(picture([998.0, 1002.0], 1000.0), 4).low > 990
    assert scale(picture([-4.0, 2.0]), 4).marks == (-4, -2, 0, 2)
