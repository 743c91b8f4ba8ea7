"""The sample tells its story on whatever day it is made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from planner import sample
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.models.roles import ChampionStatus
from planner.store import Store
from tests.plans import person_id

DAYS = (date(2026, 11, 22), date(2028, 2, 29), date(2031, 7, 1))


@pytest.fixture(params=DAYS, ids=str)
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[date, Measures]:
    """The sample as it is on the day it is made."""
    today: date = request.param
    with Store.create(tmp_path / "sample.rollout", sample.NAME) as store:
        sample.fill(store, today)
        return today, measure(store.plan, today)


def test_who_and_what_is_in_it(told: tuple[date, Measures]) -> None:
    today, measures = told
    plan = measures.plan
    assert len(plan.people) == 60
    assert len(plan.departments) == 14
    assert (len(plan.sponsors), len(plan.goals), len(plan.purposes)) == (5, 6, 3)
    assert {a.status for a in plan.assignments.values()} >= set(get_args(ChampionStatus))
    assert plan.info.launch == today + timedelta(days=sample.LAUNCH_IN_DAYS)
    assert [p.name for p in plan.people.values() if p.last_day] == ["Dana Whitfield"]
    dana = plan.people[person_id(plan, "Dana Whitfield")]
    assert dana.last_day == today + timedelta(days=42)


def test_the_story_it_tells(told: tuple[date, Measures]) -> None:
    _, measures = told
    assert (measures.bus_factor.value, measures.bus_factor.exact) == (4, True)
    states = sorted(p.state for p in measures.participation)
    assert states == ["ghost-written", "nothing yet", "silent", "taking part", "taking part"]
    codes = {finding.code for finding in findings(measures)}
    assert codes >= {
        *("SPOF-CHAMPION", "UNCOVERED-SEAT", "COMMON-CAUSE", "COMMS-ONLY", "GHOST-WRITTEN"),
        *("SPONSOR-SILENT", "LEAVING", "CUT-POINT", "STALE", "NO-PURPOSE", "UNMEASURED-GOAL"),
        *("OVERLOADED", "NOT-TRAINED", "BELOW-NEED", "PHANTOM-COVER", "OVERDUE-ACTION"),
    }
    assert [f.code for f in findings(measures) if f.waived] == ["UNMEASURED-GOAL"]


def test_two_packs_lie_behind_it_and_the_figures_moved(told: tuple[date, Measures]) -> None:
    today, measures = told
    first, second = measures.plan.snapshots.values()
    assert first.on < second.on < today
    assert first.data != second.data
    asked = [d.snapshot_id for d in measures.plan.decisions.values()]
    assert asked == [second.id] * 3 + [None] * 3


def test_every_step_can_be_taken_back(tmp_path: Path) -> None:
    with Store.create(tmp_path / "sample.rollout", sample.NAME) as store:
        sample.fill(store, DAYS[0])
        for label, _ in reversed(sample.steps()):
            assert store.undo_label == label
            store.undo()
        assert not store.plan.people
        assert store.plan.info.name == sample.NAME
