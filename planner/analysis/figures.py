"""Every figure of one plan on one day, each computed when first asked for and then kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property

from planner.analysis.champions.department_rows import (
    DepartmentRow,
    department_row,
    goal_owners_by_department,
    sponsors_by_department,
)
from planner.analysis.champions.needs import (
    NO_HOURS,
    Effort,
    Need,
    asks,
    deal_hours,
    effort,
    hours_a_champion_needs,
    hours_of,
    need,
    parts_of,
    pledges,
)
from planner.analysis.champions.seats import Seat, departments_and_seats, seat
from planner.analysis.cover.carried import Carried, carried
from planner.analysis.cover.common_cause import CommonCause, common_cause
from planner.analysis.cover.communications import CommunicationsOnly, communications_only
from planner.analysis.cover.concentration import Concentration, concentration
from planner.analysis.cover.everyone import Everyone, everyone_named
from planner.analysis.cover.exposure import Exposure, exposure
from planner.analysis.cover.named import Named
from planner.analysis.cover.phantom_cover import PhantomCover, phantom_cover
from planner.analysis.drills.tested import Tested, tested
from planner.analysis.incremental.answer_cache import AnswerCache
from planner.analysis.incremental.row_cache import RowCache
from planner.analysis.incremental.subjects import Subjects, subjects
from planner.analysis.loss.expected import ExpectedLoss, expected_loss
from planner.analysis.meeting.asked_people import AskedPeople
from planner.analysis.readiness.confirmation import Confirmation, confirmation
from planner.analysis.readiness.goal_progress import GoalProgress, goal_progress
from planner.analysis.schedule.schedule import Schedule, schedule
from planner.analysis.slow_measures import SlowMeasures
from planner.analysis.sponsors.buy_in import BuyInGap, buy_in
from planner.analysis.sponsors.participation import Participation, by_seat, participation
from planner.analysis.sponsors.tree import CutPoint, cut_points
from planner.models import CheckIn, Department, Person, Plan, Responsibility


class Figures(SlowMeasures):
    """The figures of a plan on a day, from which its status follows."""

    def __init__(self, plan: Plan, on: date, threshold: Decimal) -> None:
        super().__init__(plan, on, threshold)
        self.answers = AnswerCache()
        """Answers of rules and measures, kept from one state of the plan to the next."""
        self.row_cache = RowCache(plan)
        """What rules and measures say of single rows, asked again only of rows that change."""

    @cached_property
    def common_cause(self) -> CommonCause:
        """What all holders of a responsibility have in common."""
        return common_cause(self.coverage)

    @cached_property
    def exposure(self) -> Exposure:
        """Cover from this day until 90 days after launch."""
        return exposure(self.plan, self.on, self.coverage)

    @cached_property
    def communications_only(self) -> CommunicationsOnly:
        """What communicators alone hold."""
        return communications_only(self.coverage)

    @cached_property
    def phantom_cover(self) -> PhantomCover:
        """What would have nobody if every backup carried only as much as one can."""
        return phantom_cover(self.plan, self.named)

    @cached_property
    def cut_points(self) -> tuple[CutPoint, ...]:
        """The sponsor seats that connect departments and rest on one person."""
        return cut_points(self.coverage)

    @cached_property
    def subjects(self) -> Subjects:
        """What each responsibility is about, and its weight."""
        return subjects(self.plan)

    @cached_property
    def named(self) -> Everyone:
        """Who is named for each responsibility, whether or not they count as holding yet."""
        return everyone_named(self.coverage)

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """The champion seat of every department, in the order of their names."""
        departments, rows = self._places
        return self.answers.per_row(seat, (departments, rows, self._named_in_place))

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Every department's need, in the order of the seats."""
        ratio, hours = self.plan.settings.champion_ratio, hours_a_champion_needs(self.plan, self.on)
        return self.answers.per_row(need, (self.seats, self._places[1]), ratio, hours)

    @property
    def _places(self) -> tuple[tuple[Department, ...], tuple[Responsibility, ...]]:
        plan = self.plan
        return self.answers.once(
            departments_and_seats, plan.departments, plan.table(Responsibility)
        )

    @cached_property
    def _named_in_place(self) -> tuple[Named, ...]:
        """Who is named for the champion seats, in their order."""
        return tuple(map(self.named.of.__getitem__, [row.id for row in self._places[1]]))

    @cached_property
    def effort(self) -> Effort:
        """The hours a week of champions that can be used and that are needed."""
        deal, hours = self.answers.per_key(deal_hours), self.row_cache.values_of(Person, hours_of)
        pledging = self.row_cache.values_of(Person, pledges)
        asking = self.answers.per_row(asks, (self.needs, self.seats), pledging)
        parts = tuple(
            deal(part.key, part.departments, tuple((p, hours[p]) for p in part.people))
            for part in self.answers.once(parts_of, asking)
        )
        return self.answers.once(effort, self.named.pledged, self.needs, parts)

    @cached_property
    def departments(self) -> tuple[DepartmentRow, ...]:
        """The rows of the coverage table, in the order of the departments' names."""
        sponsors = sponsors_by_department(self.coverage)
        goal_owners = goal_owners_by_department(self.plan, self.named)
        ids = [seat.department.id for seat in self.seats]
        counted = [len(sponsors.get(i, ())) for i in ids], [goal_owners[i] for i in ids]
        hours = [self.effort.of.get(i, NO_HOURS) for i in ids]
        tested = [tuple(self.tested.days_tested_by(seat.responsibility_id)) for seat in self.seats]
        lists = (self.seats, self.needs, hours, *counted, tested)
        return self.answers.per_row(department_row, lists)

    @cached_property
    def participation(self) -> tuple[Participation, ...]:
        """How each sponsor takes part, by what is published in their names."""
        return participation(self.plan, self.on)

    @cached_property
    def sponsor_seats(self) -> tuple[Participation, ...]:
        """How each sponsor seat takes part: as well as the owner of it who does so least."""
        return by_seat(self.participation)

    @cached_property
    def confirmation(self) -> Confirmation:
        """How much of the cover is known from lately."""
        return confirmation(self.coverage, self.named)

    @cached_property
    def buy_in(self) -> tuple[BuyInGap, ...]:
        """The gap between current and wanted buy-in, of each sponsor and department."""
        return self.answers.once(buy_in, self.plan.sponsors, self.plan.departments)

    @cached_property
    def tested(self) -> Tested:
        """Which cover was tried, and not only named."""
        return tested(self.coverage)

    @cached_property
    def concentration(self) -> Concentration:
        """On how few people the weight rests that one person alone holds."""
        return concentration(self.coverage)

    @cached_property
    def carried(self) -> Carried:
        """What each person carries of all that is held."""
        return carried(self.coverage)

    @cached_property
    def expected_loss(self) -> ExpectedLoss:
        """What a usual turnover is expected to take by launch."""
        return expected_loss(self.coverage, self.seats)

    @cached_property
    def goals(self) -> tuple[GoalProgress, ...]:
        """How far each goal has come by its check-ins."""
        plan, make = self.plan, self.answers.per_key(goal_progress)
        return tuple(
            make(goal.id, goal, plan.where(CheckIn, "goal_id", goal.id), self.on)
            for goal in plan.goals.values()
        )

    @cached_property
    def schedule(self) -> Schedule:
        """Slack of actions, and the longest chain to the launch."""
        return schedule(self.plan, self.on)

    @cached_property
    def asked_people(self) -> AskedPeople:
        """Whom a text stands for that says from whom something is asked."""
        return AskedPeople(self.plan, self.on)

    @property
    def departments_with_champion(self) -> int:
        """The number of departments that have a champion."""
        return sum(bool(seat.champions) for seat in self.seats)

    @property
    def departments_with_trained_backup(self) -> int:
        """The number of departments that have a trained backup."""
        return sum(bool(seat.backups) for seat in self.seats)

    @property
    def sponsors_taking_part(self) -> int:
        """The number of sponsors that take part."""
        return sum(p.state == "taking part" for p in self.sponsor_seats)
