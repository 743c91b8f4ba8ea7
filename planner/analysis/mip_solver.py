"""HiGHS, set up so that the same model has the same, proven answer on every machine.

HiGHS (Huangfu and Hall 2018) solves mixed-integer models by branch and cut. It calculates with
floats: its bound is rounded to whole numbers with its own tolerance, and whatever it chooses is
checked in whole numbers by whoever asked. It takes a while to load, so that is left until a model
is made.
"""

from __future__ import annotations

import math
from typing import Any

_TOLERANCE = 1e-6
"""By how much the solver may miss a bound or a limit (mip_feasibility_tolerance)."""

_OPTIONS = (
    ("output_flag", False),
    ("mip_rel_gap", 0.0),  # its default is no proof
    ("mip_abs_gap", 0.999),  # everything counted is whole: less than one apart is a proof
    ("random_seed", 1),  # the same choice every time
    ("threads", 1),
)


def new_model() -> Any:
    """Return an empty model."""
    import highspy

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, setting in _OPTIONS:
        model.setOptionValue(option, setting)
    return model


def is_infeasible(model: Any) -> bool:
    """Return whether it is proven that nothing keeps to the limits of a model that was run."""
    import highspy

    return bool(model.getModelStatus() == highspy.HighsModelStatus.kInfeasible)


def chosen_columns(model: Any, columns: int) -> list[int] | None:
    """Return which of the first so many columns, each 0 or 1, the best solution found takes; none
    where none was found."""
    import highspy

    if model.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    values = model.getSolution().col_value
    return [column for column in range(columns) if values[column] > 0.5]


def lower_bound(model: Any) -> int | None:
    """Return the least that a minimised whole number is proven to be; none where nothing is."""
    bound = model.getInfo().mip_dual_bound
    return math.ceil(bound - _TOLERANCE) if math.isfinite(bound) else None
