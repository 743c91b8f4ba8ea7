from datetime import date, timedelta

from planner.analysis.measures import measure
from planner.models import Assignment, Draft, Plan
from tests.plans import ON, make_plan


def confirmed(on: date | None) -> Plan:
    draft = Draft(make_plan(goals={"Reach": ["Ann"]}))
    (assignment,) = draft.plan.table(Assignment).values()
    draft.change(assignment, confirmed_on=on)
    return draft.plan


def test_a_holder_is_stale_after_ninety_days() -> None:
    assert not measure(confirmed(ON - timedelta(days=90)), ON).confirmation.stale_holders
    (stale,) = measure(confirmed(ON - timedelta(days=91)), ON).confirmation.stale_holders
    assert stale.person_id == 1


def test_a_holder_who_was_never_confirmed_is_undated_and_not_stale() -> None:
    found = measure(confirmed(None), ON).confirmation
    assert (found.stale_holders, found.undated_holders, found.dated_holders) == ((), 1, 0)


def test_a_stale_holder_still_holds() -> None:
    plan = confirmed(ON - timedelta(days=1000))
    assert measure(plan, ON).coverage.single_points.count == 1


def test_an_old_rating_is_stale_and_no_rating_is_unknown() -> None:
    old = ON - timedelta(days=91)
    plan = make_plan(
        departments={
            "Finance": {"buy_in": "neutral", "rated_on": old},
            "Legal": {"rated_on": old},
            "Sales": {"buy_in": "neutral", "rated_on": ON},
        }
    )
    (stale,) = measure(plan, ON).confirmation.stale_ratings
    assert stale == plan.departments[1]
