from datetime import timedelta
from typing import Any

import pytest

from planner.analysis.measures import measure
from planner.analysis.readiness.pillars import Pillar
from planner.models import Commitment, Plan, PulseRound
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan


def pillar(plan: Plan, name: str) -> Pillar:
    return next(p for p in measure(plan, ON).readiness if p.name == name)


def test_an_empty_plan_has_no_data_anywhere() -> None:
    pillars = measure(make_plan(), ON).readiness
    assert [(p.status, p.share, p.checks) for p in pillars] == [("no data", None, ())] * 4


def purposes(agreed: int) -> Plan:
    titles = [f"Purpose {i}" for i in range(5)]
    details: dict[str, dict[str, Any]] = {
        title: {"status": "agreed" if i < agreed else "drafted"} for i, title in enumerate(titles)
    }
    goals = {f"Goal {i}": ["Ann"] for i in range(5)}
    for i, goal in enumerate(goals):
        details[goal] = {"metric": "m", "target": 1.0, "due": ON, "purpose_id": i + 1}
    return make_plan(purposes={t: ["Ann"] for t in titles}, goals=goals, details=details)


def test_a_pillar_is_as_ready_as_its_weakest_check() -> None:
    assert [pillar(purposes(n), "Purpose").status for n in (5, 4, 3, 2)] == [
        "on track",
        "on track",
        "at risk",
        "off track",
    ]


def test_the_weakest_check_is_said_with_its_count() -> None:
    assert pillar(purposes(2), "Purpose").sentence == "2 of 5 purpose statements are agreed"


def test_the_share_is_the_mean_of_the_checks() -> None:
    found = pillar(purposes(2), "Purpose")
    assert found.share == sum(c.share for c in found.checks) / 5


def test_ease_of_use_counts_pilot_actions_and_trained_champions() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo?"]},
        actions={"Try it": ["Ann"], "Ask": ["Ann"], "Drop": []},
        details={
            "Try it": {"phase": "pilot", "status": "done"},
            "Ask": {"phase": "pilot"},
            "Drop": {"phase": "pilot", "status": "dropped"},
        },
    )
    assert [(c.text, c.done, c.total) for c in pillar(plan, "Easy to use").checks] == [
        ("1 of 2 pilot actions are done", 1, 2),
        ("1 of 2 champions and backups are trained", 1, 2),
    ]


@pytest.mark.parametrize("share", [0.0, 24.0, 41.0, 100.0])
def test_what_staff_say_is_held_against_no_survey_elsewhere(share: float) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo?"]}, actions={"Try it": ["Ann"]})
    asked = with_row(plan, PulseRound, on=ON, answered=100, effective=share, worth_cost=share)
    assert measure(asked, ON).readiness == measure(plan, ON).readiness
    empty = with_row(make_plan(), PulseRound, on=ON, effective=share, worth_cost=share)
    assert {p.status for p in measure(empty, ON).readiness} == {"no data"}


def test_buy_in_counts_departments_with_champions() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Ann"], "HR": [], "IT": ["Bo"]})
    found = pillar(plan, "Buy-in")
    assert [(c.text, c.done) for c in found.checks] == [
        ("3 of 4 departments have a champion", 3),
        ("1 of 4 departments have a second champion or a trained backup", 1),
    ]
    assert found.status == "off track"


def test_effort_counts_hours_promises_and_actions_in_time() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 1}, "Bo": {"hours": 1.5}},
        seats={"Finance": ["Ann", "Bo"]},
        sponsors={"Chief executive": ["Ann"]},
        actions={"Late": ["Ann"], "Keep going": []},
        details={"Late": {"due": ON - timedelta(days=1)}, "Keep going": {"phase": "sustain"}},
    )
    plan = with_row(plan, Commitment, sponsor_id=1, promise="a", status="kept")
    plan = with_row(plan, Commitment, sponsor_id=1, promise="b", due=ON)
    assert [c.text for c in pillar(plan, "Sustained effort").checks] == [
        "2.5 of 4 champion hours a week are pledged",
        "1 of 1 promise due by now is kept",
        "0 of 1 action due by now is done",
        "0 of 1 action for the time after launch has an owner",
    ]
