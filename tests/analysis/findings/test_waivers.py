from datetime import timedelta
from typing import Any

from planner.analysis.findings.finding import matching, subjects
from planner.analysis.measures import measure
from planner.analysis.rules import findings, open_findings
from planner.models import Draft, Goal, Plan, Waiver
from planner.models.adding import add_with_responsibility
from tests.analysis.reading import found, with_row
from tests.plans import ON, make_plan

PLAN = make_plan(
    people={"Dana Whitfield": {"ref": "d1"}},
    seats={"Finance": ["Dana Whitfield"], "Legal": ["Dana Whitfield"], "HR": [], "Ops": []},
)


def waived(plan: Plan, code: str, about: str, **fields: Any) -> Plan:
    given = {"by": "Mia", "why": "agreed", "until": ON, "about_name": "", **fields}
    return with_row(plan, Waiver, code=code, about=about, **given)


def state(plan: Plan, code: str) -> list[tuple[str, bool]]:
    return [(f.text, f.waived is not None) for f in found(plan, code)]


def test_a_waiver_of_a_rule_accepts_all_it_finds() -> None:
    plan = waived(PLAN, "UNCOVERED-SEAT", "")
    assert state(plan, "UNCOVERED-SEAT") == [
        ("HR and Ops have no champion and no trained backup.", True)
    ]
    assert state(plan, "SPOF-CHAMPION")[0][1] is False


def test_a_waiver_holds_through_its_last_day_and_lapses_after_it() -> None:
    assert state(waived(PLAN, "UNCOVERED-SEAT", "", until=ON), "UNCOVERED-SEAT")[0][1]
    past = waived(PLAN, "UNCOVERED-SEAT", "", until=ON - timedelta(days=1))
    assert not state(past, "UNCOVERED-SEAT")[0][1]


def test_a_waiver_of_one_row_leaves_the_others_open() -> None:
    (about,) = subjects(findings(measure(PLAN, ON)), "UNCOVERED-SEAT", "HR")
    plan = waived(PLAN, "UNCOVERED-SEAT", about)
    assert sorted(state(plan, "UNCOVERED-SEAT")) == [
        ("HR has no champion and no trained backup.", True),
        ("Ops has no champion and no trained backup. 1 more is accepted.", False),
    ]


def test_a_person_named_beside_the_rows_stands_for_the_whole_finding() -> None:
    every = findings(measure(PLAN, ON))
    for name in ("d1", "Dana Whitfield"):
        (about,) = subjects(every, "SPOF-CHAMPION", name)
        assert [w for _, w in state(waived(PLAN, "SPOF-CHAMPION", about), "SPOF-CHAMPION")] == [
            True
        ]


def test_a_finding_is_waived_by_its_own_key() -> None:
    (finding,) = matching(findings(measure(PLAN, ON)), "SPOF-CHAMPION", "Legal")
    plan = waived(PLAN, "SPOF-CHAMPION", finding.key)
    assert [w for _, w in state(plan, "SPOF-CHAMPION")] == [True]


def test_a_row_that_joins_later_is_not_hidden_by_the_waiver() -> None:
    smaller = make_plan(seats={"Finance": ["Dana"], "Legal": ["Bo"]})
    (finding,) = matching(findings(measure(smaller, ON)), "SPOF-CHAMPION", "Dana")
    larger = make_plan(seats={"Finance": ["Dana"], "Legal": ["Dana"]})
    assert sorted(state(waived(larger, "SPOF-CHAMPION", finding.key), "SPOF-CHAMPION")) == [
        ("Dana is the only champion in Finance.", True),
        ("Dana is the only champion in Legal. 1 more is accepted.", False),
    ]


def test_a_name_that_no_finding_of_the_rule_names_matches_nothing() -> None:
    every = findings(measure(PLAN, ON))
    assert subjects(every, "SPOF-CHAMPION", "HR") == ()
    assert matching(every, "NO-SUCH-RULE", "Finance") == ()


def test_two_goals_of_one_name_are_told_apart() -> None:
    draft = Draft(make_plan(goals={"Reach": []}))
    add_with_responsibility(draft, Goal, title="Reach")
    keys = subjects(findings(measure(draft.plan, ON)), "UNCOVERED-GOAL", "Reach")
    assert len(set(keys)) == 2
    assert state(waived(draft.plan, "UNCOVERED-GOAL", keys[0]), "UNCOVERED-GOAL") == [
        ("Nobody holds the goal “Reach”.", True),
        ("Nobody holds the goal “Reach”. 1 more is accepted.", False),
    ]


def test_open_findings_are_those_nobody_accepted() -> None:
    plan = waived(PLAN, "UNCOVERED-SEAT", "")
    codes = {f.code for f in open_findings(findings(measure(plan, ON)))}
    assert "UNCOVERED-SEAT" not in codes
    assert "SPOF-CHAMPION" in codes


def test_a_key_is_the_same_after_everything_was_renamed() -> None:
    def key(name: str, department: str) -> str:
        plan = make_plan(people=[name], seats={department: [name]})
        return found(plan, "SPOF-CHAMPION")[0].key

    assert key("Ann", "Finance") == key("Anne", "Money")
