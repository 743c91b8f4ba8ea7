from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.measures import measure
from tests.plans import ON, make_plan

COMMUNICATIONS: dict[str, dict[str, Any]] = {
    "Communications": {"is_communications": True},
    "Press": {"is_communications": True},
    "Finance": {},
}


def test_what_only_communicators_hold_and_its_share() -> None:
    plan = make_plan(
        departments={"Communications": {"is_communications": True}},
        people={"Ann": {"department": "Communications"}, "Bo": {}},
        goals={"Reach": ["Ann"], "Trust": ["Ann", "Bo"], "Voice": []},
        weights={"Reach": 3},
    )
    found = measure(plan, ON).communications_only
    assert found.as_json() == {"count": 1, "weight": 3, "names": ["Reach"], "share": 0.5}


def test_an_empty_plan_has_no_share() -> None:
    assert measure(make_plan(), ON).communications_only.share == 0


@given(
    st.lists(st.sampled_from([None, *COMMUNICATIONS]), min_size=4, max_size=4),
    st.lists(
        st.tuples(st.integers(1, 5), st.sets(st.integers(0, 3), max_size=4)),
        min_size=1,
        max_size=5,
    ),
)
def test_communications_only_is_what_the_definition_says(
    homes: list[str | None], responsibilities: list[tuple[int, set[int]]]
) -> None:
    plan = make_plan(
        departments=COMMUNICATIONS,
        people={f"p{i}": {"department": h} if h else {} for i, h in enumerate(homes)},
        goals={f"g{i}": [f"p{p}" for p in held] for i, (_, held) in enumerate(responsibilities)},
        weights={f"g{i}": weight for i, (weight, _) in enumerate(responsibilities)},
    )
    communicators = {"Communications", "Press"}
    expected = {
        i
        for i, (_, held) in enumerate(responsibilities)
        if held and {homes[p] for p in held} <= communicators
    }
    found = measure(plan, ON).communications_only
    assert list(found.group.names) == sorted(f"g{i}" for i in expected)
    weight = sum(responsibilities[i][0] for i in expected)
    total = 3 + sum(w for w, _ in responsibilities)
    assert found.share == pytest.approx(weight / total)
