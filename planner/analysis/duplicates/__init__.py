"""People and departments that are in a plan twice, as it seems."""

from __future__ import annotations

from planner.analysis.duplicates.alike import alike_names
from planner.analysis.duplicates.pairs import Pair, same_departments, same_people

__all__ = ["Pair", "alike_names", "same_departments", "same_people"]
