from datetime import timedelta

from planner.models import Assignment, Draft, Leave
from tests.analysis.reading import found, said
from tests.plans import ON, make_plan

SOON = ON + timedelta(days=45)
PAST = ON - timedelta(days=1)


def test_a_holder_who_leaves_soon_is_found() -> None:
    plan = make_plan(people={"Dana": {"last_day": SOON}}, goals={"Reach": ["Dana", "Bo"]})
    assert said(plan, "LEAVING") == ["Dana leaves on 1 March and holds “Reach”."]


def test_somebody_who_holds_nothing_may_leave() -> None:
    plan = make_plan(people={"Dana": {"last_day": SOON}}, seats={"Finance": ["Dana~"]})
    assert said(plan, "LEAVING") == []


def test_who_is_on_leave_until_the_last_day_is_found() -> None:
    draft = Draft(make_plan(people={"Dana": {"last_day": SOON}}, goals={"Reach": ["Dana", "Bo"]}))
    draft.add(Leave, person_id=1, first_day=ON, last_day=SOON)
    assert said(draft.plan, "LEAVING") == ["Dana leaves on 1 March and is named for “Reach”."]


def test_a_last_day_far_ahead_is_not_found() -> None:
    last_day = ON + timedelta(days=91)
    plan = make_plan(people={"Dana": {"last_day": last_day}}, goals={"Reach": ["Dana"]})
    assert said(plan, "LEAVING") == []


def test_somebody_who_has_left_is_still_named() -> None:
    plan = make_plan(people={"Dana": {"last_day": PAST}}, goals={"Reach": ["Dana"]})
    assert said(plan, "LEFT") == ["Dana left on 14 January and is still named for “Reach”."]
    assert said(plan, "LEAVING") == []
    assert said(make_plan(goals={"Reach": ["Dana"]}), "LEFT") == []


def test_three_held_alone_are_too_much() -> None:
    plan = make_plan(goals={"A": ["Dana"], "B": ["Dana"], "C": ["Dana"]})
    assert said(plan, "OVERLOADED") == [
        "Too much rests on Dana alone: 3 responsibilities with a weight of 3."
    ]
    plan = make_plan(goals={"A": ["Dana"], "B": ["Dana"], "C": ["Dana", "Bo"]})
    assert said(plan, "OVERLOADED") == []


def test_weights_count_but_one_thing_alone_cannot_be_shared_out() -> None:
    plan = make_plan(goals={"A": ["Dana"], "B": ["Dana"]}, weights={"A": 5})
    assert said(plan, "OVERLOADED") == [
        "Too much rests on Dana alone: 2 responsibilities with a weight of 6."
    ]
    assert said(make_plan(goals={"A": ["Dana"]}, weights={"A": 5}), "OVERLOADED") == []


def test_a_backup_without_training_is_found() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo?"], "Legal": ["Cy~"]})
    assert said(plan, "NOT-TRAINED") == ["Bo is named as champion or backup but not trained yet."]
    assert said(make_plan(seats={"Finance": ["Ann", "Bo*"]}), "NOT-TRAINED") == []


def test_a_champion_who_only_accepted_is_not_trained() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    (assignment,) = draft.plan.table(Assignment).values()
    draft.change(assignment, status="accepted", ready=False)
    assert len(found(draft.plan, "NOT-TRAINED")) == 1


def test_a_backup_who_is_not_ready_is_found() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Bo?", "Cy*"]})
    assert said(plan, "NOT-READY") == [
        "Bo is named as backup but not ready, and does not count yet."
    ]
    assert said(make_plan(goals={"Reach": ["Ann", "Cy*"]}), "NOT-READY") == []


def test_a_champion_gone_quiet_is_found() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo"]}))
    assignment = next(iter(draft.plan.table(Assignment).values()))
    assert said(draft.plan, "QUIET") == []
    draft.change(assignment, status="quiet")
    assert said(draft.plan, "QUIET") == ["Ann has gone quiet as champion."]


def test_hours_short_of_the_need_are_found_once_hours_are_pledged() -> None:
    seats = {"Finance": ["Ann", "Bo"], "Legal": ["Bo", "Cy"]}
    plan = make_plan(people={"Ann": {}, "Bo": {"hours": 3}, "Cy": {"hours": 1}}, seats=seats)
    assert said(plan, "EFFORT-SHORT") == [
        "Fewer champion hours a week can be used than are needed in 2 departments: Finance (2 of"
        " 4 h) and Legal (2 of 4 h)."
    ]
    assert said(make_plan(seats=seats), "EFFORT-SHORT") == []
    without = make_plan(people={"Ann": {"hours": 3}}, seats={"Finance": ["Ann"], "Legal": []})
    assert said(without, "EFFORT-SHORT") == [
        "Fewer champion hours a week can be used than are needed in Finance (3 of 4 h). 1 more has"
        " nobody in its seat."
    ]


def test_what_was_not_confirmed_for_long_is_stale() -> None:
    draft = Draft(make_plan(goals={"Reach": ["Ann", "Bo"], "Answer": ["Ann"]}))
    assert said(draft.plan, "STALE") == []
    draft.change(draft.plan.assignments[1], confirmed_on=ON - timedelta(days=91))
    assert said(draft.plan, "STALE") == [
        "Ann holds something last confirmed more than 90 days ago."
    ]


def test_of_somebody_who_was_never_confirmed_nothing_else_is_said() -> None:
    draft = Draft(make_plan(goals={"Reach": ["Ann", "Bo"], "Answer": ["Bo"]}))
    long_ago = ON - timedelta(days=91)
    draft.change(draft.plan.assignments[1], since=long_ago)
    assert said(draft.plan, "STALE") == [
        "Ann holds something that began more than 90 days ago and was never confirmed."
    ]
    draft.change(draft.plan.assignments[3], entered_on=long_ago)
    assert said(draft.plan, "STALE") == [
        "2 people hold something that began more than 90 days ago and was never confirmed:"
        " Ann and Bo."
    ]
    draft.change(draft.plan.assignments[2], confirmed_on=long_ago)
    assert said(draft.plan, "STALE") == [
        "Ann holds something that began more than 90 days ago and was never confirmed.",
        "Bo holds something last confirmed more than 90 days ago.",
    ]


def test_an_old_rating_is_stale() -> None:
    rated = {"buy_in": "neutral", "rated_on": ON - timedelta(days=91)}
    plan = make_plan(departments={"Finance": rated, "Legal": rated})
    assert said(plan, "STALE") == ["2 buy-in ratings are more than 90 days old: Finance and Legal."]


def test_a_rating_without_a_day_is_as_old_as_the_plan() -> None:
    draft = Draft(make_plan(departments={"Finance": {"buy_in": "neutral"}, "Legal": {}}))
    assert said(draft.plan, "STALE") == []
    draft.change(draft.plan.info, created=ON - timedelta(days=91))
    assert said(draft.plan, "STALE") == [
        "The buy-in rating of Finance bears no day, and the plan is more than 90 days old."
    ]
