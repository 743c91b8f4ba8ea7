"""Depth, exposure, bus factor, worst departures, what-if and appointments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from benchmarks.conftest import Figures
from benchmarks.crowds import ON, SIZES, crowd, network
from benchmarks.shared import shared_plan, there
from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.cover.carried import carried
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.cover.exposure import exposure
from planner.analysis.incremental.updated_coverage import coverage_after
from planner.analysis.leavers.bus_factor import bus_factor
from planner.analysis.leavers.curve import curve
from planner.analysis.leavers.departure import departure
from planner.analysis.leavers.stay import staying
from planner.analysis.leavers.worst import worst
from planner.analysis.loss.expected import expected_loss
from planner.analysis.measures import measure
from planner.models import Draft, Setting

HALF = Decimal("0.5")


@pytest.mark.parametrize("people", SIZES)
def test_depth_of_every_responsibility(figures: Figures, people: int) -> None:
    plan = crowd(people)
    held = np.array([a.responsibility_id for a in plan.assignments.values()])

    def depths() -> dict[int, int]:
        return {one: len(who) for one, who in coverage(plan, ON).holders.items()}

    figures.against_floor(
        f"depth of every responsibility, {len(held):,} assignments",
        lambda: np.bincount(held),
        depths,
        20,
    )


@pytest.mark.parametrize("people", SIZES)
def test_depth_after_one_edit(figures: Figures, people: int) -> None:
    plan = crowd(people)
    before = coverage(plan, ON)
    draft = Draft(plan)
    draft.remove(plan.assignments[7])
    after, changes = draft.plan, draft.changes
    assert after.responsibilities

    figures.within(
        f"depth after one edit, {people:,} people",
        lambda: coverage_after(before, after, changes),
        50e-6,
        rounds=20,
    )


@pytest.mark.parametrize("people", SIZES)
def test_what_if_ten_people_leave(figures: Figures, people: int) -> None:
    plan = crowd(people)
    before = coverage(plan, ON)
    leavers = list(before.held)[:10]

    def figures_shown() -> None:
        result = departure(plan, leavers, ON, HALF, before=before)
        assert result.uncovered.weight >= result.newly_uncovered.weight

    figures.within(f"what if 10 of {people:,} leave, to the figures", figures_shown, 0.016)


@pytest.mark.parametrize(
    ("people", "responsibilities", "seconds"),
    [(300, 120, 0.1), (1_000, 400, 0.3), (10_000, 2_500, 3), (10_000, 15_000, 3)],
)
def test_bus_factor(figures: Figures, people: int, responsibilities: int, seconds: float) -> None:
    cover = coverage(network(people, responsibilities), ON)
    _bus_factor(figures, f"bus factor, {people:,} people, {responsibilities:,}", cover, seconds)


def test_bus_factor_where_every_seat_has_fifty_holders(figures: Figures) -> None:
    cover = coverage(crowd(10_000), ON)
    _bus_factor(figures, "bus factor, 10,000 people, 50 to a seat", cover, 3)


@pytest.mark.parametrize("name", there())
def test_bus_factor_of_a_shared_file(figures: Figures, name: str) -> None:
    _bus_factor(figures, f"bus factor, {name}", coverage(shared_plan(name), date.today()), 0.3)


def _bus_factor(figures: Figures, job: str, cover: Coverage, seconds: float) -> None:
    found = bus_factor(cover, HALF)
    gap = (found.upper - found.lower) / found.upper if found.upper and found.lower else 0.0
    note = f"{found.value}, proven" if found.exact else f"{found.lower} to {found.upper}, {gap:.2%}"
    figures.within(
        job, lambda: bus_factor(cover, HALF), seconds, note=note, enough=gap <= 0.003, rounds=1
    )


@pytest.mark.parametrize(("people", "responsibilities"), [(300, 120), (10_000, 15_000)])
def test_worst_departures(figures: Figures, people: int, responsibilities: int) -> None:
    cover = coverage(network(people, responsibilities), ON)
    figures.within(f"worst 1, 2 and 3, {people:,} people", lambda: worst(cover), 1.0)


@pytest.mark.parametrize(
    ("people", "responsibilities", "seconds"), [(300, 120, 0.5), (10_000, 2_500, 8.0)]
)
def test_the_curve(figures: Figures, people: int, responsibilities: int, seconds: float) -> None:
    cover = coverage(network(people, responsibilities), ON)
    factor, losses = bus_factor(cover, HALF), worst(cover)
    points = curve(cover, factor, losses)
    note = f"{sum(point.exact for point in points)} of {len(points)} points proven"
    figures.within(
        f"what has nobody as more leave, {people:,} people",
        lambda: curve(cover, factor, losses),
        seconds,
        note=note,
        rounds=1,
    )


@pytest.mark.parametrize("people", [300, 10_000])
def test_who_stays_when_ten_people_leave(figures: Figures, people: int) -> None:
    before = coverage(crowd(people), ON)
    leavers = list(before.held)[:10]
    after = before.without(leavers)
    figures.within(
        f"who stays when 10 of {people:,} leave", lambda: staying(before, after, leavers), 0.5
    )


@pytest.mark.parametrize("people", [300, 10_000])
def test_who_carries_what(figures: Figures, people: int) -> None:
    cover = coverage(crowd(people), ON)
    figures.within(f"carried shares, {people:,} people", lambda: carried(cover), 0.5)


@pytest.mark.parametrize("people", [300, 10_000])
def test_what_a_turnover_takes(figures: Figures, people: int) -> None:
    draft = Draft(crowd(people))
    draft.add(Setting, key="turnover", value="0.12")
    cover, seats = coverage(draft.plan, ON), measure(draft.plan, ON).seats
    figures.within(
        f"expected loss and odds, {people:,} people", lambda: expected_loss(cover, seats), 3.0
    )


@pytest.mark.parametrize("people", SIZES)
def test_worst_day(figures: Figures, people: int) -> None:
    plan = crowd(people)
    cover = coverage(plan, ON)
    figures.within(
        f"cover over time, {people:,} people", lambda: exposure(plan, ON, cover).steps, 1.0
    )


@pytest.mark.parametrize(("people", "responsibilities"), [(300, 120), (10_000, 2_500)])
def test_whom_to_appoint(figures: Figures, people: int, responsibilities: int) -> None:
    cover = coverage(network(people, responsibilities), ON)
    figures.within(
        f"appointments to clear all, {people:,} people", lambda: clear_single_points(cover), 3.0
    )
