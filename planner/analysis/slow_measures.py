"""The measures of how many can leave, which may take seconds and are worked out in a thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cached_property

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor
from planner.analysis.leavers.curve import CurvePoint, curve
from planner.analysis.leavers.margin import Margin, margin
from planner.analysis.leavers.minimum_sets import Stopped
from planner.analysis.leavers.worst import Worst, worst
from planner.models import Plan


class SlowMeasures:
    """What of the measures needs the solver, which is loaded when it is first asked for."""

    def __init__(self, plan: Plan, on: date, threshold: Decimal) -> None:
        self.plan = plan
        self.on = on
        self.threshold = threshold

    @cached_property
    def coverage(self) -> Coverage:
        """Who holds what on the day."""
        return coverage(self.plan, self.on)

    def compute_slow(self, cancelled: Callable[[], bool]) -> bool:
        """Compute ``bus_factor`` and ``worst``, in a thread; whether both are there then.

        Ends soon after ``cancelled`` says so, and keeps nothing that is not proven by then.
        """
        if not self.knows("bus_factor"):
            found = bus_factor(self.coverage, self.threshold, heaviest=True, cancelled=cancelled)
            if cancelled():
                return False
            vars(self)["bus_factor"] = found
        if not self.knows("worst"):
            try:
                vars(self)["worst"] = worst(self.coverage, cancelled=cancelled)
            except Stopped:
                return False
        return True

    def compute_slower(self, cancelled: Callable[[], bool]) -> bool:
        """Compute ``curve`` and ``margin``, which go on from ``bus_factor`` and ``worst``, in a
        thread; whether both are there then. Ends soon after ``cancelled`` says so."""
        known = vars(self)
        try:
            if not self.knows("curve"):
                known["curve"] = curve(
                    self.coverage, self.bus_factor, self.worst, cancelled=cancelled
                )
            if not self.knows("margin"):
                known["margin"] = margin(self.coverage, self.bus_factor, cancelled=cancelled)
        except Stopped:
            return False
        return True

    def knows(self, name: str) -> bool:
        """Return whether a measure is worked out already."""
        return name in vars(self)

    @cached_property
    def bus_factor(self) -> BusFactor:
        """The fewest people whose leaving uncovers too much."""
        return bus_factor(self.coverage, self.threshold, heaviest=True)

    @cached_property
    def worst(self) -> tuple[Worst, ...]:
        """The most weight that one, two, three and more leavers could uncover."""
        return worst(self.coverage)

    @cached_property
    def curve(self) -> tuple[CurvePoint, ...]:
        """How much has nobody as one person after another leaves, at worst."""
        return curve(self.coverage, self.bus_factor, self.worst)

    @cached_property
    def margin(self) -> Margin:
        """What would lower the bus factor at once, and what would raise it."""
        return margin(self.coverage, self.bus_factor)
