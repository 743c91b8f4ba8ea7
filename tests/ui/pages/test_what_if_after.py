"""What a departure leaves, worked out from what it touches, is what the whole plan says."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from planner.analysis.measures import measure
from planner.models import Plan
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.figures import before_and_after, lost_words
from tests.plans import ON, make_plan

MARKS = ("", "*", "?", "~")


def random_plan(seed: int) -> Plan:
    chance = random.Random(seed)
    names = [f"P{n}" for n in range(7)]

    def holders(marks: tuple[str, ...]) -> list[str]:
        chosen = chance.sample(names, chance.randint(0, 4))
        return [name + chance.choice(marks) for name in chosen]

    people = {
        name: {
            "hours": chance.choice([None, 1.5, 3.0]),
            "last_day": chance.choice([None, None, ON - timedelta(days=3), ON]),
        }
        for name in names
    }
    return make_plan(
        people=people,
        seats={f"D{n}": holders(MARKS) for n in range(4)},
        goals={f"G{n}": holders(("", "*", "?")) for n in range(3)},
        purposes={f"S{n}": holders(("", "*")) for n in range(2)},
        actions={f"A{n}": holders(("",)) for n in range(2)},
    )


@pytest.mark.parametrize("seed", range(60))
def test_figures_equal_those_of_the_plan_without_the_people(seed: int) -> None:
    plan = random_plan(seed)
    chance = random.Random(seed + 1000)
    leavers = chance.sample(list(plan.people), chance.randint(0, 4))
    after = After(Before(measure(plan, ON)), leavers)
    truth = measure(plan.without(leavers, ON), ON)

    assert dict(after.coverage.holders) == dict(truth.coverage.holders)
    assert after.with_champion == truth.departments_with_champion
    assert after.hours == pytest.approx(truth.effort.pledged)
    assert after.depths[0] == truth.coverage.uncovered.count
    assert after.depths[1] == truth.coverage.single_points.count
    table = {row.name: row.after for row in before_and_after(after)}
    goals = sum(
        truth.coverage.depth(plan.responsibility_for(g).id) > 0 for g in plan.goals.values()
    )
    assert table["Goals that somebody holds"] == str(goals)


def test_what_is_lost_is_counted_by_kind() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"], "Legal": ["Ann", "Bo"]},
        goals={"Active monthly": ["Ann"]},
        purposes={"Find who knows": ["Ann"]},
    )
    ann = next(iter(plan.people))
    assert lost_words(After(Before(measure(plan, ON)), [ann])) == (
        "1 of 2 departments, 1 of 1 goal and 1 of 1 purpose statement have nobody left."
    )
