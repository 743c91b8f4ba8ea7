"""Rows that stand in an order which people give them."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from planner.actions import rows
from planner.actions.ordering import move_rows
from planner.actions.scenarios import save_scenario
from planner.models import Draft, Plan, Purpose, Scenario
from tests.plans import make_plan


def titled(titles: str) -> Draft:
    draft = Draft(make_plan())
    for title in titles:
        rows.add(draft, Purpose, title=title)
    return draft


def order(plan: Plan) -> str:
    return "".join(purpose.title for purpose in plan.purposes.values())


def ids(plan: Plan, titles: Collection[str]) -> list[int]:
    return [purpose.id for purpose in plan.purposes.values() if purpose.title in titles]


def test_rows_stand_as_they_were_added_until_somebody_moves_one() -> None:
    draft = titled("ABC")
    assert order(draft.plan) == "ABC"
    move_rows(draft, Purpose, ids(draft.plan, "C"), 0)
    assert order(draft.plan) == "CAB"


def test_what_is_added_later_comes_last() -> None:
    draft = titled("ABC")
    move_rows(draft, Purpose, ids(draft.plan, "C"), 0)
    rows.add(draft, Purpose, title="D")
    assert order(draft.plan) == "CABD"


def test_a_move_to_where_it_stands_changes_no_row_that_has_its_place() -> None:
    draft = titled("ABC")
    move_rows(draft, Purpose, ids(draft.plan, "A"), 0)
    again = Draft(draft.plan)
    move_rows(again, Purpose, ids(draft.plan, "B"), 1)
    assert again.changes == ()


@given(st.sets(st.sampled_from("ABCDE")), st.integers(0, 5))
def test_moved_rows_stand_together_where_they_were_put(moved: set[str], to: int) -> None:
    draft = titled("ABCDE")
    move_rows(draft, Purpose, ids(draft.plan, moved), to)
    stay = [title for title in "ABCDE" if title not in moved]
    wanted = [*stay[:to], *sorted(moved), *stay[to:]]
    assert order(draft.plan) == "".join(wanted)


def test_a_scenario_saved_again_keeps_its_place() -> None:
    draft = Draft(make_plan())
    for name in ("First", "Second"):
        save_scenario(draft, name, [], None)
    move_rows(draft, Scenario, [draft.plan.where(Scenario, "name", "Second")[0].id], 0)
    save_scenario(draft, "Second", [], None)
    assert [scenario.name for scenario in draft.plan.scenarios.values()] == ["Second", "First"]
