"""What would change how many can leave, in words."""

from __future__ import annotations

import pytest

from planner.analysis.leavers import ended, solver
from planner.analysis.leavers.margin import margin_sentences
from planner.analysis.measures import measure
from planner.models import Plan
from tests.large_plans import large_plan
from tests.plans import ON, make_plan


def said(plan: Plan) -> list[str]:
    measures = measure(plan, ON)
    return list(margin_sentences(plan, measures.bus_factor, measures.margin))


@pytest.mark.parametrize(
    ("plan", "sentences"),
    [
        (make_plan(), []),
        (
            make_plan(people=["Cy"], goals={"A": ["Ann"], "B": ["Bo"]}),
            [
                "If Ann no longer held “A”, fewer could leave.",
                "With 1 appointment, once accepted and trained, one more can leave.",
            ],
        ),
        (
            make_plan(people=["Cy"], goals={"Half active": ["Ann"], "Read by all": ["Bo"]}),
            [
                "If Ann no longer held “Half active”, fewer could leave.",
                "With 1 appointment, once accepted and trained, one more can leave.",
            ],
        ),
        (
            make_plan(goals={"A": ["Ann", "Bo"], "B": ["Ann", "Cy"], "C": ["Ann"]}),
            [
                "If Bo no longer held “A”, fewer could leave.",
                "With 2 appointments, once accepted and trained, one more can leave. Fewer are"
                " never enough.",
            ],
        ),
        (
            make_plan(goals={"A": ["Ann"], "B": ["Ann"], "C": ["Bo", "Ann"]}),
            [
                "No single assignment that ends makes it fewer.",
                "With 1 appointment, once accepted and trained, one more can leave.",
            ],
        ),
        (
            make_plan(people=["Cy"], goals={"A": [], "B": [], "C": ["Ann"]}),
            ["1 appointment, once accepted and trained, leaves no more than 50% with nobody."],
        ),
    ],
)
def test_the_margin_in_words(plan: Plan, sentences: list[str]) -> None:
    assert said(plan) == sentences


def test_without_one_of_those_who_hold_the_same_the_rest_of_them_are_still_reckoned_with() -> None:
    plan = make_plan(
        goals={"Meet": ["Ann", "Bo"], "Posts": [], "Reach": ["Cy"], "Use": ["Cy", "Dee"]},
        weights={"Meet": 3, "Posts": 5, "Reach": 2, "Use": 4},
    )
    down = measure(plan, ON).margin.down
    assert down is not None
    assert plan.people[down.person_id].name == "Ann"  # then Bo alone is enough: 8 of 14


def test_of_a_factor_that_is_only_bounded_no_smaller_group_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def looked(*_: object) -> None:
        raise AssertionError("each takes seconds, and there are hundreds")

    monkeypatch.setattr(solver, "MOST_ENTRIES", 0)
    monkeypatch.setattr(ended, "fewest_leavers", looked)
    measures = measure(large_plan(30, 50, holders=(2, 3, 4), tail=0), ON)
    assert not measures.bus_factor.exact
    assert not measures.margin.down_proven
