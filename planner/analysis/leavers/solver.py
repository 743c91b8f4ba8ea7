"""The smallest group among those not decided, as a mixed-integer model solved by HiGHS."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from planner.analysis.leavers.leaving import Leaving

MOST_ENTRIES = 3_000
"""Larger models are left alone: their bounds are close by then, and solving would take minutes."""

MOST_NODES = 5_000
"""Branches looked at: a limit that, unlike one of time, gives the same answer on every machine."""

TIME_LIMIT = 10.0
"""Seconds, as a last resort."""


def solve(
    leaving: Leaving, need: int, most: int, cancelled: Callable[[], bool]
) -> tuple[int, tuple[int, ...] | None]:
    """Return a proven least number of people, and parties of ``most`` people or fewer who uncover
    ``need``, if there are any. Without such parties the number is above ``most`` if that is proven.
    """
    if cancelled() or sum(len(holders) for _, holders in leaving.items) > MOST_ENTRIES:
        return 0, None
    model = _model(leaving, need, most)
    _interruptible(model, cancelled)
    model.run()
    import highspy

    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return most + 1, None
    info = model.getInfo()
    bound = info.mip_dual_bound
    # People are counted in whole numbers, so any bound may be rounded up; the tolerance is the one
    # HiGHS solves by (mip_feasibility_tolerance), or noise would count one person more.
    fewest = math.ceil(bound - 1e-6) if math.isfinite(bound) else 0
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return fewest, None
    values = model.getSolution().col_value
    parties = tuple(party for party in range(len(leaving.sizes)) if values[party] > 0.5)
    # The solver calculates with floats: what it has found is checked with whole numbers.
    gone = frozenset(parties)
    uncovered = sum(weight for weight, holders in leaving.items if gone.issuperset(holders))
    if uncovered < need or leaving.size(parties) > most:
        return fewest, None
    return fewest, parties


def _interruptible(model: Any, cancelled: Callable[[], bool]) -> None:
    def stop(event: Any) -> None:
        if cancelled():
            event.interrupt()

    model.cbMipInterrupt += stop


def _model(leaving: Leaving, need: int, most: int) -> Any:
    """Build the model: the fewest people leaving so that what only they hold weighs ``need`` or
    more.

    One column says that a party leaves, one that an item is uncovered; an item is uncovered only
    if each of its holders leaves. Given that the former are whole, the latter are.
    """
    import highspy
    import numpy as np

    parties, items = len(leaving.sizes), len(leaving.items)
    # Rows are written one after another in compressed form: for each item and holder
    # "uncovered - left <= 0" (apart, not added up: a tighter relaxation), then the weight that is
    # needed, then at most ``most`` people.
    starts, index, value, upper = [0], [], [], []
    for number, (_, holders) in enumerate(leaving.items):
        for party in holders:
            index += [parties + number, party]
            value += [1.0, -1.0]
            starts.append(len(index))
            upper.append(0.0)
    index += [*range(parties, parties + items), *range(parties)]
    value += [float(weight) for weight, _ in leaving.items]
    starts.append(len(value))
    value += [float(size) for size in leaving.sizes]
    starts.append(len(value))
    lp = highspy.HighsLp()
    infinity = highspy.kHighsInf
    lp.num_col_, lp.num_row_ = parties + items, len(starts) - 1
    lp.col_cost_ = np.array([*map(float, leaving.sizes), *([0.0] * items)])
    lp.col_lower_, lp.col_upper_ = np.zeros(parties + items), np.ones(parties + items)
    lp.row_lower_ = np.array([*([-infinity] * len(upper)), float(need), -infinity])
    lp.row_upper_ = np.array([*upper, infinity, float(most)])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts)
    lp.a_matrix_.index_ = np.array(index)
    lp.a_matrix_.value_ = np.array(value)
    whole, any_number = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [whole] * parties + [any_number] * items
    model = _solver()
    model.passModel(lp)
    return model


def _solver() -> Any:
    import highspy

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, setting in (
        ("output_flag", False),
        ("mip_rel_gap", 0.0),  # its default is no proof
        ("mip_abs_gap", 0.999),  # less than one person between bound and group is a proof
        ("mip_max_nodes", MOST_NODES),
        ("time_limit", TIME_LIMIT),
        ("random_seed", 1),  # the same group every time
        ("threads", 1),
    ):
        model.setOptionValue(option, setting)
    return model
