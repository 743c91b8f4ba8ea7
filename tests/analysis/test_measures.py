"""Measures that take long can be stopped, and keep nothing that is not proven."""

from __future__ import annotations

from planner.analysis.leavers.bus_factor import bus_factor
from planner.analysis.leavers.worst import worst
from planner.analysis.measures import measure
from tests.large_plans import large_plan
from tests.plans import ON, make_plan


class Patience:
    """Says that nobody wants to know any more, from the n-th time it is asked."""

    def __init__(self, times: int) -> None:
        self.left = times

    def ended(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_work_out_proves_bus_factor_and_worst() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cy"]})
    measures = measure(plan, ON)
    assert not measures.knows("bus_factor")
    assert measures.compute_slow(lambda: False)
    assert measures.knows("bus_factor")
    assert measures.knows("worst")
    anew = measure(plan, ON)
    assert measures.bus_factor == bus_factor(anew.coverage, anew.threshold)
    assert measures.worst == worst(anew.coverage)


def test_stopped_at_any_moment_it_keeps_what_is_proven_only() -> None:
    plan = large_plan(60, 30, seed=3)
    proven = measure(plan, ON)
    assert proven.bus_factor.exact
    stops = 0
    for times in range(0, 400, 7):
        measures = measure(plan, ON)
        if measures.compute_slow(Patience(times).ended):
            break
        stops += 1
        assert not measures.knows("worst")
        assert (measures.bus_factor, measures.worst) == (proven.bus_factor, proven.worst)
    assert stops > 1
