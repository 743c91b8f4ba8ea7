"""Settings, waivers and packs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.actions import rows
from planner.actions.plan_info import set_setting
from planner.actions.snapshots import save_snapshot
from planner.actions.waivers import waive
from planner.errors import PlannerError
from planner.models import (
    Draft,
    Snapshot,
    Waiver,
)
from tests.plans import ON, make_plan


def test_a_setting_back_at_its_default_is_not_kept() -> None:
    draft = Draft(make_plan())
    set_setting(draft, "champion_ratio", 25)
    assert draft.plan.settings.champion_ratio == 25
    set_setting(draft, "champion_ratio", 50)
    assert draft.plan.settings.champion_ratio == 50
    assert draft.changes == ()


def test_a_waiver_for_the_same_thing_replaces_the_earlier_one() -> None:
    draft = Draft(make_plan())
    for why in ("Not yet", "Still not"):
        waive(draft, code="STALE", about="", about_name="", by="Ann", why=why, until=ON)
    assert [w.why for w in draft.plan.table(Waiver).values()] == ["Still not"]


def test_freezing_takes_the_waiting_asks_into_the_pack() -> None:
    from planner.models import Decision

    draft = Draft(make_plan())
    rows.add(draft, Decision, ask="Name a champion in Legal")
    snapshot = save_snapshot(draft, "November", ON, {"a": 1}, datetime(2027, 1, 15, tzinfo=UTC))
    assert [d.snapshot_id for d in draft.plan.decisions.values()] == [snapshot.id]
    with pytest.raises(PlannerError, match="already is a snapshot labelled November"):
        save_snapshot(draft, "November", ON, {}, datetime(2027, 1, 15, tzinfo=UTC))
    assert len(draft.plan.table(Snapshot)) == 1
