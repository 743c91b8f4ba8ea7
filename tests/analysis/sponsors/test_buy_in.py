from planner.analysis.measures import measure
from tests.plans import ON, make_plan


def test_the_gap_is_the_steps_still_to_go_times_influence() -> None:
    plan = make_plan(
        departments={
            "Finance": {"buy_in": "resistant", "buy_in_wanted": "supportive", "influence": 5}
        }
    )
    (gap,) = measure(plan, ON).buy_in
    assert (gap.gap, gap.weighted) == (3, 15)


def test_somebody_resistant_is_further_from_support_than_somebody_unaware() -> None:
    ranked = ("resistant", "unaware", "neutral", "supportive", "leading")
    wanted = {step: {"buy_in": step, "buy_in_wanted": "leading"} for step in ranked}
    gaps = measure(make_plan(departments=wanted), ON).buy_in
    assert {gap.now: gap.gap for gap in gaps} == dict(zip(ranked, (4, 3, 2, 1, 0), strict=True))


def test_more_buy_in_than_wanted_is_no_gap() -> None:
    plan = make_plan(departments={"Finance": {"buy_in": "leading", "buy_in_wanted": "neutral"}})
    assert measure(plan, ON).buy_in[0].gap == 0


def test_not_rated_is_unknown_and_comes_last() -> None:
    plan = make_plan(
        departments={
            "Finance": {"buy_in_wanted": "leading"},
            "Legal": {"buy_in": "neutral", "buy_in_wanted": "leading"},
        }
    )
    gaps = measure(plan, ON).buy_in
    assert [(plan.departments[g.subject.id].name, g.gap) for g in gaps] == [
        ("Legal", 2),
        ("Finance", None),
    ]
