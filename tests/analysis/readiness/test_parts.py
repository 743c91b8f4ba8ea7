"""What is met of what is due by now, check by check, and what that comes to."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.analysis.measures import Measures, measure
from planner.analysis.readiness.parts import Part, overall
from planner.analysis.readiness.way_out_words import way_out_words
from planner.models import Commitment, Plan, PulseRound
from planner.sample import fill
from planner.store import Store
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan

LATER = ON + timedelta(days=1)


def part(plan: Plan, name: str, on: date = ON) -> Part:
    return next(p for p in measure(plan, on).readiness if p.name == name)


def counts(plan: Plan, name: str) -> dict[str, tuple[float, float]]:
    """What is met of what is due in a part, by the first words of the check."""
    return {c.name: (float(c.met), float(c.due)) for c in part(plan, name).checks}


def test_of_an_empty_plan_nothing_is_due_yet() -> None:
    parts = measure(make_plan(), ON).readiness
    assert [(p.status, p.share, p.checks) for p in parts] == [("not yet", None, ())] * 4
    assert overall(parts) == "not yet"


def purposes(agreed: int) -> Plan:
    titles = [f"Purpose {i}" for i in range(5)]
    details: dict[str, dict[str, Any]] = {
        title: {"status": "agreed" if i < agreed else "drafted"} for i, title in enumerate(titles)
    }
    goals = {f"Goal {i}": ["Ann"] for i in range(5)}
    for i, goal in enumerate(goals):
        details[goal] = {"metric": "m", "target": 1.0, "due": ON, "purpose_id": i + 1}
    return make_plan(purposes={t: ["Ann"] for t in titles}, goals=goals, details=details)


def test_a_part_is_as_ready_as_its_weakest_check_and_the_plan_as_its_weakest_part() -> None:
    for agreed, status in ((5, "on track"), (4, "on track"), (3, "at risk"), (2, "off track")):
        assert part(purposes(agreed), "Purpose").status == status
        assert overall(measure(purposes(agreed), ON).readiness) == status


def test_the_weakest_check_is_said_and_its_bar_shows_what_is_said() -> None:
    found = part(purposes(2), "Purpose")
    assert found.sentence == "2 of 5 purpose statements are agreed"
    assert found.share == 0.4


def test_a_backup_of_a_statement_is_not_its_owner() -> None:
    plan = make_plan(purposes={"Why": ["Ann*"]})
    assert counts(plan, "Purpose")["statements with an owner"] == (0, 1)


def actions(**details: dict[str, Any]) -> Plan:
    return make_plan(actions={name: ["Ann"] for name in details}, details=details)


def test_only_what_is_due_by_now_is_held_against_a_plan() -> None:
    plan = actions(
        Past={"phase": "pilot", "due": ON - timedelta(days=9), "status": "done"},
        Today={"phase": "pilot", "due": ON},
        Early={"phase": "pilot", "due": LATER, "status": "done"},
        Later={"phase": "pilot", "due": LATER},
        Undated={"phase": "pilot"},
        Dropped={"phase": "pilot", "status": "dropped"},
        Prepare={"due": ON, "status": "done"},
    )
    assert counts(plan, "Easy to use") == {"pilot actions due by now done": (1, 3)}
    assert counts(plan, "Sustained effort") == {"actions due by now done": (2, 4)}


def test_a_pilot_that_is_not_due_is_not_yet_and_nothing_else() -> None:
    plan = actions(Pilot={"phase": "pilot", "due": LATER})
    assert part(plan, "Easy to use").status == "not yet"
    assert overall(measure(plan, ON).readiness) != "off track"
    assert part(plan, "Easy to use", LATER).status == "off track"


def test_trained_are_counted_of_those_who_accepted() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo?", "Cy~"], "Legal": ["Ann", "Di*"]})
    assert counts(plan, "Easy to use") == {
        "champions and backups trained, of those who accepted": (2, 3)
    }


@pytest.mark.parametrize("share", [0.0, 24.0, 41.0, 100.0])
def test_what_staff_say_is_held_against_no_survey_elsewhere(share: float) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo?"]}, actions={"Try it": ["Ann"]})
    asked = with_row(plan, PulseRound, on=ON, answered=100, effective=share, worth_cost=share)
    assert measure(asked, ON).readiness == measure(plan, ON).readiness
    empty = with_row(make_plan(), PulseRound, on=ON, effective=share, worth_cost=share)
    assert {p.status for p in measure(empty, ON).readiness} == {"not yet"}


def surveyed(share: float | None, target: int | None = 60) -> Plan:
    """Staff were asked twice; the later round left a question out where no share is given."""
    plan = make_plan(settings={} if target is None else {"effective_target": target})
    for ago, said in ((30, 20.0), (2, share), (-1, 99.0)):
        on = ON - timedelta(days=ago)
        plan = with_row(plan, PulseRound, on=on, answered=104, effective=said)
    return plan


def test_what_staff_say_is_held_against_the_plan_s_own_target() -> None:
    found = part(surveyed(41.0), "Easy to use")
    assert found.sentence == "41% of staff who answered rate it effective, of 60% aimed at"
    assert (found.share, found.status) == (41 / 60, "at risk")
    assert part(surveyed(48.0), "Easy to use").status == "on track"
    assert part(surveyed(None), "Easy to use").status == "off track"
    assert part(surveyed(75.0), "Easy to use").share == 1


def test_without_a_target_or_an_answer_nothing_is_due() -> None:
    assert part(surveyed(41.0, target=None), "Easy to use").status == "not yet"
    plan = make_plan(settings={"effective_target": 60, "worth_cost_target": 50})
    assert [p.status for p in measure(plan, ON).readiness] == ["not yet"] * 4
    plan = with_row(plan, PulseRound, on=ON, worth_cost=10.0)
    assert counts(plan, "Sustained effort") == {
        "staff who find it worth the cost, of the plan’s target": (10, 50)
    }


def test_the_way_out_counts_points() -> None:
    measures = measure(surveyed(20.0), ON)
    way = measures.way_out
    assert way is not None
    assert way_out_words(way, measures.plan, ON).whole == (
        "20% of staff who answered rate it effective, of 60% aimed at (10 points more needed)."
        " With that met, the plan would be at risk."
    )


def test_a_trained_backup_is_a_second_line_and_no_champion() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Ann"], "HR": [], "IT": ["Bo*"], "Ops": ["Cy?"]}
    )
    found = counts(plan, "Buy-in")
    assert found["departments with a champion"] == (2, 5)
    assert found["departments with a second champion or a trained backup"] == (2, 5)


def test_a_sponsor_of_whom_nothing_was_seen_does_not_take_part() -> None:
    plan = make_plan(sponsors={"Chief executive": ["Eva"]})
    assert counts(plan, "Buy-in")["sponsors taking part in person"] == (0, 1)


def test_buy_in_is_due_where_it_is_wanted_and_unrated_is_not_met() -> None:
    plan = make_plan(
        departments={
            "There": {"buy_in": "leading", "buy_in_wanted": "supportive"},
            "Below": {"buy_in": "neutral", "buy_in_wanted": "supportive"},
            "Unrated": {"buy_in_wanted": "supportive"},
            "Not wanted": {"buy_in": "resistant"},
        },
        sponsors={"Chief": []},
        details={"Chief": {"buy_in": "leading", "buy_in_wanted": "leading"}},
    )
    (check,) = [c for c in part(plan, "Buy-in").checks if c.name.endswith("buy-in wanted")]
    assert check.text == "2 of 4 departments and sponsors are at the buy-in wanted (1 not rated)"
    assert check.unmet == (("department", 2), ("department", 3))


def test_hours_are_due_also_where_nobody_said_any() -> None:
    plan = make_plan(people={"Ann": {"hours": 1.5}}, seats={"Finance": ["Ann", "Bo"]})
    (check,) = [c for c in part(plan, "Sustained effort").checks if c.name.startswith("hours")]
    assert check.text == "1.5 of 4 champion hours needed a week can be used (1 gave no hours)"
    assert part(make_plan(seats={"Finance": ["Ann"]}), "Sustained effort").status == "off track"


def test_promises_count_once_they_are_due() -> None:
    plan = make_plan(sponsors={"Chief executive": ["Ann"]})
    for status, due in (
        ("kept", None),
        ("open", None),
        ("open", LATER),
        ("kept", LATER),
        ("missed", ON),
    ):
        plan = with_row(plan, Commitment, sponsor_id=1, promise="a", status=status, due=due)
    assert counts(plan, "Sustained effort") == {"promises due by now kept": (1, 3)}


def test_what_comes_after_launch_needs_an_owner_until_it_is_done() -> None:
    plan = make_plan(
        actions={"Keep on": [], "Ask": ["Ann*"], "Help": ["Ann"], "Over": []},
        details={
            "Keep on": {"phase": "sustain", "due": LATER},
            "Ask": {"phase": "sustain", "due": LATER},
            "Help": {"phase": "sustain", "due": LATER},
            "Over": {"phase": "sustain", "due": LATER, "status": "done"},
        },
    )
    assert counts(plan, "Sustained effort") == {
        "actions for the time after launch with an owner": (1, 3)
    }


@pytest.fixture
def sample(tmp_path: Path) -> Measures:
    store = Store.create(tmp_path / "sample.rollout", "Sample")
    fill(store, date(2026, 11, 23))
    plan = store.plan
    store.close()
    return measure(plan, date(2026, 11, 23))


def test_a_check_names_as_many_rows_as_it_says_are_not_met(sample: Measures) -> None:
    checks = [check for part in sample.readiness for check in part.checks]
    assert len(checks) >= 12
    for check in checks:
        if not check.name.startswith("hours"):
            assert len(check.unmet) == check.due - check.met, check.text


def test_hours_lead_to_the_departments_that_are_short(sample: Measures) -> None:
    checks = [check for part in sample.readiness for check in part.checks]
    (hours,) = [check for check in checks if check.name.startswith("hours")]
    short = [row.department.id for row in sample.departments if row.hours_used < row.hours_needed]
    assert sorted(hours.unmet) == [("department", one) for one in sorted(short)]
    assert short
