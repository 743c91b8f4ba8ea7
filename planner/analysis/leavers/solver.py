"""Groups among those not decided, as mixed-integer models.

Only what the solver proves is used as a bound, and what it finds is checked in whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.analysis.leavers.leaving import Leaving
from planner.analysis.mip_solver import chosen_columns, is_infeasible, lower_bound, new_model

MOST_ENTRIES = 3_000
"""Larger models are left alone: their bounds are close by then, and solving would take minutes."""

MOST_WORK = 1_000_000
"""How often the solver may report, times the entries of its model; mostly some seconds. A limit
that, unlike one of time, gives the same answer on every machine."""


def solve(
    leaving: Leaving, need: int, most: int, cancelled: Callable[[], bool]
) -> tuple[int, tuple[int, ...] | None]:
    """Return a proven least number of people, and parties of ``most`` people or fewer who uncover
    ``need``, if there are any. Without such parties the number is above ``most`` if that is proven.
    """
    if cancelled() or _entries(leaving) > MOST_ENTRIES:
        return 0, None
    people = [float(size) for size in leaving.sizes]
    model = _model(leaving, need, most, [*people, *([0.0] * len(leaving.items))])
    _run(model, MOST_WORK // max(1, _entries(leaving)), cancelled)
    if is_infeasible(model):
        return most + 1, None
    fewest, parties = lower_bound(model) or 0, _chosen_parties(model, leaving, most)
    return fewest, parties if parties is not None and leaving.gain(parties) >= need else None


def heaviest(
    leaving: Leaving, most: int, work: int, cancelled: Callable[[], bool]
) -> tuple[int, tuple[int, ...] | None, int]:
    """Return a proven bound on the weight that ``most`` people uncover, and parties of so many or
    fewer who uncover much, if any are found; exact where these uncover as much as the bound.

    ``work`` limits what is looked at, as ``MOST_WORK`` does; the third is what it came to.
    """
    entries = _entries(leaving)
    if cancelled() or entries > min(MOST_ENTRIES, work):
        return leaving.weight, None, 0
    weights = [-float(weight) for weight, _ in leaving.items]
    model = _model(leaving, 0, most, [*([0.0] * len(leaving.sizes)), *weights])
    reports = _run(model, work // max(1, entries), cancelled)
    bound = lower_bound(model)
    at_most = leaving.weight if bound is None else min(-bound, leaving.weight)
    return at_most, _chosen_parties(model, leaving, most), reports * entries


def _entries(leaving: Leaving) -> int:
    return sum(len(holders) for _, holders in leaving.items)


def _chosen_parties(model: Any, leaving: Leaving, most: int) -> tuple[int, ...] | None:
    """Return the parties that the solver lets leave; none where it found none, or too many."""
    parties = chosen_columns(model, len(leaving.sizes))
    return None if parties is None or leaving.size(parties) > most else tuple(parties)


def _run(model: Any, most_reports: int, cancelled: Callable[[], bool]) -> int:
    """Solve a model, as long as it has not reported too often and nobody has cancelled; return how
    often it has."""
    reports = 0

    def stop(event: Any) -> None:
        nonlocal reports
        reports += 1
        if reports > most_reports or cancelled():
            event.interrupt()

    model.cbMipInterrupt += stop
    model.run()
    return reports


def _model(leaving: Leaving, need: int, most: int, costs: list[float]) -> Any:
    """Build the model: ``most`` people or fewer leave, so that what only they hold weighs ``need``
    or more, at the least costs of parties and items.

    One column says that a party leaves, one that an item is uncovered; an item is uncovered only
    if each of its holders leaves. Given that the former are whole, the latter are.
    """
    import highspy
    import numpy as np

    parties, items = len(leaving.sizes), len(leaving.items)
    starts, index, value = _rows(leaving)
    upper = [0.0] * _entries(leaving)
    lp = highspy.HighsLp()
    infinity = highspy.kHighsInf
    lp.num_col_, lp.num_row_ = parties + items, len(starts) - 1
    lp.col_cost_ = np.array(costs)
    lp.col_lower_, lp.col_upper_ = np.zeros(parties + items), np.ones(parties + items)
    lp.row_lower_ = np.array([*([-infinity] * len(upper)), float(need), -infinity])
    lp.row_upper_ = np.array([*upper, infinity, float(most)])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts)
    lp.a_matrix_.index_ = np.array(index)
    lp.a_matrix_.value_ = np.array(value)
    whole, any_number = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [whole] * parties + [any_number] * items
    model = new_model()
    model.passModel(lp)
    return model


def _rows(leaving: Leaving) -> tuple[list[int], list[int], list[float]]:
    """Return the rows of the model one after another in compressed form: where each starts, and
    its columns with their factors.

    For each item and holder "uncovered - left <= 0" (apart, not added up: a tighter relaxation),
    then the weight that is needed, then how many people leave.
    """
    parties, items = len(leaving.sizes), len(leaving.items)
    starts, index, value = [0], list[int](), list[float]()
    for number, (_, holders) in enumerate(leaving.items):
        for party in holders:
            index += [parties + number, party]
            value += [1.0, -1.0]
            starts.append(len(index))
    index += [*range(parties, parties + items), *range(parties)]
    value += [float(weight) for weight, _ in leaving.items]
    starts.append(len(value))
    value += [float(size) for size in leaving.sizes]
    starts.append(len(value))
    return starts, index, value
