"""The bus factor as a mixed-integer model, solved by HiGHS, with its proof checked here."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from planner.analysis.holdings import Holdings

TIME_LIMIT = 20.0
"""Seconds."""


def fewest_leavers(
    holdings: Holdings,
    need: int,
    lower: int,
    found: tuple[int, ...],
    cancelled: Callable[[], bool] | None,
) -> tuple[int, tuple[int, ...]]:
    """The proven lower bound and the best group known after solving.

    People who hold exactly the same leave together or not at all, since one of them alone
    uncovers nothing: they are one variable with their number as its cost.
    """
    import highspy

    if cancelled is not None and cancelled():
        return lower, found
    twins = _twins(holdings)
    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.999),
        ("time_limit", TIME_LIMIT),
        ("random_seed", 1),
        ("threads", 1),
    ):
        model.setOptionValue(option, value)
    _build(model, holdings, need, twins)
    model.run()
    info = model.getInfo()
    if math.isfinite(info.mip_dual_bound):
        lower = max(lower, math.ceil(info.mip_dual_bound - 1e-6))
    if info.primal_solution_status == 2:
        values = model.getSolution().col_value
        group = tuple(
            sorted(p for number, people in enumerate(twins) if values[number] > 0.5 for p in people)
        )
        if len(group) < len(found) and holdings.gain(group) >= need:
            found = group
    return min(lower, len(found)), found


def _twins(holdings: Holdings) -> list[list[int]]:
    by_items: dict[tuple[int, ...], list[int]] = {}
    for person, items in enumerate(holdings.items_of):
        by_items.setdefault(items, []).append(person)
    return list(by_items.values())


def _build(model: Any, holdings: Holdings, need: int, twins: list[list[int]]) -> None:
    """min sum of people leaving, so that the weight of items all of whose holders leave >= need."""
    import highspy
    import numpy as np

    variable = {person: number for number, people in enumerate(twins) for person in people}
    columns = len(twins) + len(holdings.items)
    lp = highspy.HighsLp()
    starts, index, value, upper = [0], [], [], []
    for number, (_, holders) in enumerate(holdings.items):
        for twin in sorted({variable[person] for person in holders}):
            index += [len(twins) + number, twin]
            value += [1.0, -1.0]
            starts.append(len(index))
            upper.append(0.0)
    index += [len(twins) + number for number in range(len(holdings.items))]
    value += [float(weight) for weight, _ in holdings.items]
    starts.append(len(index))
    infinity = highspy.kHighsInf
    lp.num_col_, lp.num_row_ = columns, len(starts) - 1
    lp.col_cost_ = np.array([float(len(p)) for p in twins] + [0.0] * len(holdings.items))
    lp.col_lower_, lp.col_upper_ = np.zeros(columns), np.ones(columns)
    lp.row_lower_ = np.array([-infinity] * len(upper) + [float(need)])
    lp.row_upper_ = np.array([*upper, infinity])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts)
    lp.a_matrix_.index_ = np.array(index)
    lp.a_matrix_.value_ = np.array(value)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(twins) + [
        highspy.HighsVarType.kContinuous
    ] * len(holdings.items)
    model.passModel(lp)
