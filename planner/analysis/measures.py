"""Every measure of one plan on one day, each computed when first asked for and then kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property

from planner.analysis.bus_factor import BusFactor, bus_factor
from planner.analysis.buy_in import BuyInGap, buy_in
from planner.analysis.champions import Seat, seats
from planner.analysis.common_cause import CommonCause, common_cause
from planner.analysis.communications import CommunicationsOnly, communications_only
from planner.analysis.concentration import Concentration, concentration
from planner.analysis.confirmation import Confirmation, confirmation
from planner.analysis.coverage import Coverage, coverage
from planner.analysis.department_rows import DepartmentRow, department_rows
from planner.analysis.edited import coverage_after
from planner.analysis.exposure import Exposure, exposure
from planner.analysis.goal_progress import GoalProgress, goal_progress
from planner.analysis.in_force import Doubled, doubled, standing
from planner.analysis.leavers.minimum_sets import Stopped
from planner.analysis.needs import Effort, Need, effort, needs
from planner.analysis.participation import Participation, participation
from planner.analysis.phantom_cover import PhantomCover, phantom_cover
from planner.analysis.readiness import Pillar, readiness
from planner.analysis.sponsor_tree import CutPoint, cut_points
from planner.analysis.worst import Worst, worst
from planner.models import Assignment, Plan, RowChange


class Measures:
    """The measures of a plan on a day.

    Only ``bus_factor`` and ``worst`` need the solver, which is loaded when they are first asked
    for.
    """

    def __init__(self, plan: Plan, on: date, threshold: Decimal) -> None:
        self.plan = plan
        self.on = on
        self.threshold = threshold

    def after(self, plan: Plan, changes: Iterable[RowChange]) -> Measures:
        """The measures of the plan that these changes made of this one, on the same day.

        Who holds what is brought forward, not looked up anew; what the solver proved is kept
        where nobody holds anything else and nothing weighs anything else.
        """
        later, changes = measure(plan, self.on), tuple(changes)
        if "coverage" in vars(self):
            later_coverage = coverage_after(self.coverage, plan, changes)
            vars(later)["coverage"] = later_coverage
            if later_coverage.holders == self.coverage.holders and not _weighs(changes):
                for proven in ("bus_factor", "worst"):
                    if proven in vars(self):
                        vars(later)[proven] = vars(self)[proven]
        return later

    def work_out(self, cancelled: Callable[[], bool]) -> bool:
        """Work out ``bus_factor`` and ``worst``, in a thread; whether both are there then.

        Ends soon after ``cancelled`` says so, and keeps nothing that is not proven by then.
        """
        if not self.knows("bus_factor"):
            found = bus_factor(self.coverage, self.threshold, cancelled=cancelled)
            if cancelled():
                return False
            vars(self)["bus_factor"] = found
        if not self.knows("worst"):
            try:
                vars(self)["worst"] = worst(self.coverage, cancelled=cancelled)
            except Stopped:
                return False
        return True

    def knows(self, name: str) -> bool:
        """Whether a measure is worked out already."""
        return name in vars(self)

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.plan, self.on)

    @cached_property
    def bus_factor(self) -> BusFactor:
        return bus_factor(self.coverage, self.threshold)

    @cached_property
    def worst(self) -> tuple[Worst, ...]:
        return worst(self.coverage)

    @cached_property
    def common_cause(self) -> CommonCause:
        return common_cause(self.coverage)

    @cached_property
    def exposure(self) -> Exposure:
        """Cover from this day until 90 days after launch."""
        return exposure(self.plan, self.on, self.coverage)

    @cached_property
    def communications_only(self) -> CommunicationsOnly:
        return communications_only(self.coverage)

    @cached_property
    def phantom_cover(self) -> PhantomCover:
        return phantom_cover(self.coverage)

    @cached_property
    def cut_points(self) -> tuple[CutPoint, ...]:
        return cut_points(self.coverage)

    @cached_property
    def standing(self) -> tuple[Assignment, ...]:
        """The assignments in force, whether or not they count as holding yet."""
        return standing(self.plan, self.on)

    @cached_property
    def doubled(self) -> Doubled:
        return doubled(self.standing)

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        return seats(self.coverage)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        return needs(self.plan, self.seats, self.on)

    @cached_property
    def effort(self) -> Effort:
        return effort(self.plan, self.seats, self.needs)

    @cached_property
    def departments(self) -> tuple[DepartmentRow, ...]:
        """The rows of the coverage table."""
        return department_rows(self.coverage, self.seats, self.needs)

    @cached_property
    def participation(self) -> tuple[Participation, ...]:
        return participation(self.plan, self.on)

    @cached_property
    def confirmation(self) -> Confirmation:
        return confirmation(self.plan, self.standing, self.on)

    @cached_property
    def buy_in(self) -> tuple[BuyInGap, ...]:
        return buy_in(self.plan)

    @cached_property
    def concentration(self) -> Concentration:
        return concentration(self.coverage)

    @cached_property
    def goals(self) -> tuple[GoalProgress, ...]:
        return tuple(goal_progress(self.plan, g, self.on) for g in self.plan.goals.values())

    @cached_property
    def readiness(self) -> tuple[Pillar, ...]:
        return readiness(self)

    @property
    def departments_with_champion(self) -> int:
        return sum(bool(seat.champions) for seat in self.seats)

    @property
    def departments_with_trained_backup(self) -> int:
        return sum(bool(seat.backups) for seat in self.seats)

    @property
    def sponsors_taking_part(self) -> int:
        return sum(p.state == "taking part" for p in self.participation)


def _weighs(changes: Iterable[RowChange]) -> bool:
    """Whether a change may weigh on the solver's answer though everybody holds what they held:
    by another weight or threshold, or by a label that puts people in another order."""
    return any(
        change.table in ("responsibility", "action", "setting")
        or (
            change.table == "person"
            and (change.before and change.before.label) != (change.after and change.after.label)
        )
        for change in changes
    )


def measure(plan: Plan, on: date, threshold: Decimal | None = None) -> Measures:
    """The measures of a plan on a day, with a threshold other than the plan's own if given."""
    return Measures(plan, on, plan.settings.exact_threshold if threshold is None else threshold)
