"""What would change how many can leave, in words."""

from __future__ import annotations

import pytest

from planner.analysis.leavers.margin import margin_sentences
from planner.analysis.measures import measure
from planner.models import Plan
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
                "If Ann no longer held A, fewer could leave.",
                "With 1 appointment, once accepted and trained, one more can leave.",
            ],
        ),
        (
            make_plan(goals={"A": ["Ann", "Bo"], "B": ["Ann", "Cy"], "C": ["Ann"]}),
            [
                "If Bo no longer held A, fewer could leave.",
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
