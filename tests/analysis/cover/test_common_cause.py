from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.measures import measure
from planner.models import Draft, Plan
from tests.plans import ON, make_plan


def names(plan: Plan) -> list[str]:
    return list(measure(plan, ON).common_cause.group.names)


def people(*homes: tuple[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return dict(homes)


def test_holders_from_one_department_have_a_common_cause() -> None:
    plan = make_plan(
        departments=["Finance", "Legal"],
        people={
            "Ann": {"department": "Finance"},
            "Bo": {"department": "Finance"},
            "Cy": {"department": "Legal"},
        },
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Ann", "Cy"]},
    )
    assert names(plan) == ["Reach"]


def test_one_holder_alone_is_a_single_point_and_no_common_cause() -> None:
    plan = make_plan(
        departments=["Finance", "Legal"],
        people={"Ann": {"department": "Finance"}, "Cy": {"department": "Legal"}},
        goals={"Reach": ["Ann"], "Trust": ["Cy"]},
    )
    assert names(plan) == []


def test_one_unknown_home_means_not_common() -> None:
    plan = make_plan(
        departments=["Finance", "Legal"],
        people={"Ann": {"department": "Finance"}, "Cy": {"department": "Legal"}},
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Cy"]},
    )
    assert names(plan) == []


def test_champion_seats_are_not_checked_for_the_department() -> None:
    plan = make_plan(
        departments=["Finance", "Legal"],
        people={
            "Ann": {"department": "Finance"},
            "Bo": {"department": "Finance"},
            "Cy": {"department": "Legal"},
        },
        seats={"Finance": ["Ann", "Bo"], "Legal": ["Cy"]},
    )
    assert names(plan) == []


def test_champion_seats_are_checked_for_the_organisation() -> None:
    plan = make_plan(
        people={
            "Ann": {"organisation": "North"},
            "Bo": {"organisation": "North"},
            "Cy": {"organisation": "South"},
        },
        seats={"Finance": ["Ann", "Bo"], "Legal": ["Ann", "Cy"]},
    )
    assert names(plan) == ["Finance"]


def test_a_kind_with_one_known_value_among_all_holders_is_not_checked() -> None:
    plan = make_plan(
        people={
            "Ann": {"organisation": "North"},
            "Bo": {"organisation": "North"},
            "Idle": {"organisation": "South"},
        },
        seats={"Finance": ["Ann", "Bo"]},
    )
    assert names(plan) == []


def test_one_managers_team_is_a_common_cause() -> None:
    plan = make_plan(
        people={
            "Mia": {},
            "Noor": {},
            "Ann": {"manager": "Mia"},
            "Bo": {"manager": "Mia"},
            "Cy": {"manager": "Noor"},
        },
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Bo", "Cy"]},
    )
    assert names(plan) == ["Reach"]


MANAGED: dict[str, dict[str, Any]] = {
    "Top": {},
    "Mia": {"manager": "Top"},
    "Noor": {"manager": "Top"},
    "Lead 1": {"manager": "Mia"},
    "Lead 2": {"manager": "Mia"},
    "Ann": {"manager": "Lead 1"},
    "Bo": {"manager": "Lead 2"},
    "Cy": {"manager": "Noor"},
}


def test_a_managers_team_is_the_whole_tree_under_them() -> None:
    plan = make_plan(people=MANAGED, goals={"Reach": ["Ann", "Bo"], "Trust": ["Ann", "Cy"]})
    cause = measure(plan, ON).common_cause
    assert [cause.name_of(shared) for shared in cause.shared] == ["Mia"]
    assert names(plan) == ["Reach"]


def test_of_several_managers_above_all_holders_the_nearest_is_named() -> None:
    people = {**MANAGED, "Di": {"manager": "Lead 1"}}
    plan = make_plan(people=people, goals={"Reach": ["Ann", "Di"], "Trust": ["Bo", "Cy"]})
    cause = measure(plan, ON).common_cause
    assert [cause.name_of(shared) for shared in cause.shared] == ["Lead 1"]


def test_the_manager_belongs_to_the_team() -> None:
    people: dict[str, dict[str, Any]] = {
        "Head": {},
        "Report": {"manager": "Head"},
        "Yi": {},
        "Xu": {"manager": "Yi"},
    }
    plan = make_plan(people=people, goals={"G": ["Head", "Report"], "H": ["Xu", "Yi"]})
    cause = measure(plan, ON).common_cause
    assert names(plan) == ["G", "H"]
    assert [cause.name_of(shared) for shared in cause.shared] == ["Head", "Yi"]


def test_somebody_with_neither_manager_nor_reports_has_no_known_place() -> None:
    people: dict[str, dict[str, Any]] = {"Mia": {}, "Ann": {"manager": "Mia"}, "Loner": {}}
    goals = {"Reach": ["Mia", "Ann"], "Trust": ["Ann", "Loner"]}
    assert names(make_plan(people=people, goals=goals)) == []
    people["Noor"], people["Bo"] = {}, {"manager": "Noor"}
    goals["Voice"] = ["Bo"]
    assert names(make_plan(people=people, goals=goals)) == ["Reach"]


def test_a_team_that_holds_everybody_tells_nothing_apart() -> None:
    plan = make_plan(people=MANAGED, goals={"Reach": ["Ann", "Bo"]})
    assert names(plan) == []


def test_a_team_with_every_holder_in_it_is_none_also_for_a_direct_manager() -> None:
    people: dict[str, dict[str, Any]] = {
        "Mia": {},
        "Ann": {"manager": "Mia"},
        "Bo": {"manager": "Mia"},
        "Cy": {"manager": "Ann"},
    }
    plan = make_plan(people=people, goals={"Reach": ["Ann", "Bo"], "Trust": ["Ann", "Cy"]})
    cause = measure(plan, ON).common_cause
    assert [
        (cause.plan.name_of(cause.plan.responsibilities[s.responsibility_id]), s.value)
        for s in cause.shared
    ] == [("Trust", 2)]


def test_managers_in_a_circle_are_survived() -> None:
    draft = Draft(make_plan(people=MANAGED, goals={"Reach": ["Ann", "Bo"], "Trust": ["Cy"]}))
    draft.change(draft.plan.people[1], manager_id=2)  # Top reports to Mia, who reports to Top
    assert names(draft.plan) == []
    draft.change(draft.plan.people[3], manager_id=3)  # Noor reports to herself
    assert names(draft.plan) == ["Reach"]


@given(
    above=st.lists(st.one_of(st.none(), st.integers(0, 7)), min_size=8, max_size=8),
    held=st.lists(st.sets(st.integers(0, 7), max_size=3), min_size=1, max_size=5),
)
def test_teams_are_what_the_definition_says(above: list[int | None], held: list[set[int]]) -> None:
    """Against reachability over who reports to whom, circles included."""
    draft = Draft(
        make_plan(
            people=[f"p{i}" for i in range(8)],
            goals={f"r{i}": [f"p{one}" for one in sorted(who)] for i, who in enumerate(held)},
            settings={"common_cause_others": ["manager"]},
        )
    )
    for i, manager in enumerate(above):
        row = draft.plan.people[i + 1]
        draft.change(row, manager_id=None if manager is None else manager + 1)
    reports = {(i, manager) for i, manager in enumerate(above) if manager is not None}
    under = set(reports)
    for _ in range(8):
        under |= {(a, d) for a, b in under for c, d in reports if b == c}
    managers = {m for m in above if m is not None}
    teams = {m: {m} | {one for one, over in under if over == m} for m in managers}
    placed = {p for who in held for p in who if above[p] is not None or p in managers}
    telling = {m: team for m, team in teams.items() if not placed <= team}
    expected = {
        f"r{i}": min(len(team) for team in telling.values() if who <= team)
        for i, who in enumerate(held)
        if len(who) > 1 and any(who <= team for team in telling.values())
    }
    cause = measure(draft.plan, ON).common_cause
    assert list(cause.group.names) == list(expected)
    sizes = [len(teams[shared.value - 1]) for shared in cause.shared]
    assert sizes == list(expected.values())


def test_sites_are_checked_where_the_setting_says_so() -> None:
    fields: dict[str, Any] = {
        "people": {"Ann": {"site": "Oslo"}, "Bo": {"site": "Oslo"}, "Cy": {"site": "Lagos"}},
        "goals": {"Reach": ["Ann", "Bo"], "Trust": ["Ann", "Cy"]},
    }
    assert names(make_plan(**fields)) == []
    settings = {"common_cause_others": ["site"]}
    assert names(make_plan(**fields, settings=settings)) == ["Reach"]


VALUES = st.sampled_from([None, "a", "b"])


@given(
    st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=4, max_size=4),
    st.lists(
        st.tuples(st.booleans(), st.sets(st.integers(0, 3), max_size=4)), min_size=1, max_size=5
    ),
)
def test_common_cause_is_what_the_definition_says(
    homes: list[tuple[str | None, str | None, str | None]],
    responsibilities: list[tuple[bool, set[int]]],
) -> None:
    """Against the definition, written out: department, manager and organisation of four people."""
    fields: dict[str, dict[str, Any]] = {"boss a": {}, "boss b": {}}
    for i, (department, manager, organisation) in enumerate(homes):
        fields[f"p{i}"] = {
            **({"department": f"home {department}"} if department else {}),
            **({"manager": f"boss {manager}"} if manager else {}),
            "organisation": organisation or "",
        }
    held = [(seat, [f"p{i}" for i in sorted(p)]) for seat, p in responsibilities]
    plan = make_plan(
        departments=["home a", "home b"],
        people=fields,
        seats={f"r{i}": p for i, (seat, p) in enumerate(held) if seat},
        goals={f"r{i}": p for i, (seat, p) in enumerate(held) if not seat},
    )
    holders = set().union(*(p for _, p in responsibilities))
    of_all = [{homes[p][k] for p in holders} for k in range(3)]
    of_all[1].discard(None)  # whose manager is not known has no known place
    checked = [k for k in range(3) if len(of_all[k]) > 1]
    expected = []
    for i, (seat, holding) in enumerate(responsibilities):
        kinds = [k for k in checked if k == 2 or not seat]
        values = [{homes[p][k] for p in holding} for k in kinds]
        if len(holding) > 1 and any(len(v) == 1 and v != {None} for v in values):
            expected.append(f"r{i}")
    assert names(plan) == sorted(expected)


def test_what_is_shared_is_called_as_people_know_it() -> None:
    plan = make_plan(
        departments=["Finance", "Legal"],
        people={
            "Ann": {"department": "Finance", "site": "Gdańsk"},
            "Bo": {"department": "Finance", "site": "Gdańsk"},
            "Cy": {"department": "Legal", "site": "Osaka"},
        },
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Ann", "Cy"]},
        settings={"common_cause_others": ["department", "site"]},
    )
    found = measure(plan, ON).common_cause
    assert {(one.kind, found.name_of(one)) for one in found.shared} == {
        ("department", "Finance"),
        ("site", "Gdańsk"),
    }
