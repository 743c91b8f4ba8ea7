"""Readiness and the smallest step, against plain readings of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.measures import measure
from planner.analysis.readiness.parts import overall
from planner.models import Plan
from tests.analysis.proofs import reading_readiness as reading
from tests.analysis.proofs.one_change import first_that_lifts
from tests.analysis.proofs.reading_cover import holders
from tests.analysis.proofs.small_plans import plans
from tests.plans import ON, make_plan

ORDER = ("off track", "at risk", "on track", "not yet")
proof = settings(max_examples=200, deadline=None)


@proof
@given(plan=plans)
def test_each_check_of_readiness_counts_what_it_says(plan: Plan) -> None:
    expected = reading.parts(plan, holders(plan, ON), ON)
    found = measure(plan, ON).readiness
    assert [part.name for part in found] == list(expected)
    for part in found:
        those = expected[part.name]
        assert [(c.name, c.met, c.due) for c in part.checks] == [one[:3] for one in those]
        assert [c.status for c in part.checks] == [reading.status(one) for one in those]
        assert part.status == reading.worst(map(reading.status, those))
        for check, one in zip(part.checks, those, strict=True):
            if one.unmet:
                assert sorted(check.unmet) == sorted(one.unmet)
        shares = [min(1, one.met / one.due) for one in those]
        assert part.share == (float(min(shares)) if shares else None)
    assert overall(found) == reading.whole(plan, ON)


@st.composite
def nearly_ready(draw: st.DrawFn) -> Plan:
    """Plans of which most is met, so that one change often lifts the status."""
    few, often = st.integers(0, 3), st.sampled_from([True, True, True, False])
    statements = {f"Why {n}": ["Ann"] if draw(often) else [] for n in range(draw(few))}
    goals = {f"Goal {n}": ["Ann"] for n in range(draw(few))}
    steps = {f"Step {n}": ["Ann"] if draw(often) else [] for n in range(draw(st.integers(0, 4)))}
    details: dict[str, dict[str, Any]] = {}
    for title in statements:
        details[title] = {"status": "agreed" if draw(often) else "drafted"}
    for title in goals:
        serves = draw(st.integers(1, len(statements))) if statements and draw(often) else None
        details[title] = {"metric": "m", "target": 1.0, "due": ON, "purpose_id": serves}
        details[title] |= {} if draw(often) else {"metric": ""}
    for title in steps:
        details[title] = {
            "phase": draw(st.sampled_from(["prepare", "pilot", "sustain"])),
            "due": ON + timedelta(days=draw(st.integers(-3, 3))),
            "status": "done" if draw(often) else "to do",
        }
    seats = {
        f"Home {n}": ["Ann"] * draw(often) + [draw(st.sampled_from(["Bo*", "Cy?"]))]
        for n in range(draw(few))
    }
    hours = {
        name: {"hours": draw(st.sampled_from([None, 1, 3, 9]))} for name in ("Ann", "Bo", "Cy")
    }
    return make_plan(
        people=hours, seats=seats, purposes=statements, goals=goals, actions=steps, details=details
    )


@proof
@given(plan=plans | nearly_ready() | nearly_ready())
def test_the_smallest_step_is_the_first_change_to_one_row_that_lifts_the_status(
    plan: Plan,
) -> None:
    status, found = reading.whole(plan, ON), measure(plan, ON).way_out
    if status not in ("off track", "at risk"):
        assert found is None
        return
    assert found is not None
    expected = first_that_lifts(plan, ON)
    if expected is None:
        assert all(step.row is None for step in found.steps)
        failing = [
            one
            for those in reading.parts(plan, holders(plan, ON), ON).values()
            for one in those
            if reading.status(one) == status
        ]
        assert [step.check.name for step in found.steps] == [one.name for one in failing]
    else:
        (step,) = found.steps
        assert (step.check.name, step.row, found.after) == expected


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_as_many_more_as_are_said_are_the_fewest_that_lift_each_check(plan: Plan) -> None:
    way = measure(plan, ON).way_out
    for step in () if way is None else way.steps:
        one = reading.Counted(step.check.name, step.check.met, step.check.due)
        more = one._replace(met=one.met + step.lacking)
        assert reading.status(more) != reading.status(one)
        less = step.lacking - 1 if not step.check.name.startswith("hours") else 0
        assert reading.status(one._replace(met=one.met + less)) == reading.status(one)


@settings(max_examples=150, deadline=None)
@given(plan=plans.filter(lambda plan: not plan.sponsors))
def test_a_status_holds_until_the_day_before_the_first_that_is_worse(plan: Plan) -> None:
    """Day after day; sponsors aside, of whom nobody knows what they will post."""
    launch = max(plan.info.launch or ON, ON)
    days = [ON + timedelta(days=n) for n in range(1, (launch - ON).days + 91)]
    now = ORDER.index(reading.whole(plan, ON))
    worse = (day for day in days if ORDER.index(reading.whole(plan, day)) < now)
    first: date | None = next(worse, None)
    expected = None if first is None else first - timedelta(days=1)
    assert measure(plan, ON).status_until == expected
