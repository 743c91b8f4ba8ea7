import json
from datetime import date, datetime

from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import (
    Comparison,
    FindingChange,
    compare,
    freeze,
    labelled,
    latest,
    latest_before,
)
from planner.analysis.rules import findings
from planner.models import Plan, Snapshot
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan

THEN = date(2027, 1, 1)


def snapshot(plan: Plan, label: str = "January") -> Snapshot:
    measures = measure(plan, THEN)
    data = json.dumps(freeze(measures, findings(measures)))
    return Snapshot(1, label, THEN, datetime(2027, 1, 1, 9), data)


def compared(then: Plan, now: Plan) -> Comparison:
    measures = measure(now, ON)
    return compare(snapshot(then), measures, findings(measures))


BEFORE = make_plan(seats={"Finance": [], "Legal": ["Ann"], "HR": ["Bo", "Cy"]})
AFTER = make_plan(seats={"Finance": ["Di"], "Legal": ["Ann"], "HR": []})


def texts(said: tuple[FindingChange, ...]) -> list[str]:
    return [one.text for one in said if one.code.startswith(("UNCOVERED", "SPOF"))]


def test_findings_are_new_gone_and_still_there_row_by_row() -> None:
    found = compared(BEFORE, AFTER)
    assert texts(found.new) == [
        "Di is the only champion in Finance.",
        "HR has no champion and no trained backup.",
    ]
    assert texts(found.gone) == ["Finance has no champion and no trained backup."]
    assert texts(found.still) == ["Ann is the only champion in Legal."]


def test_a_row_that_joins_a_finding_is_new_and_the_rest_is_still_there() -> None:
    found = compared(
        make_plan(seats={"Finance": [], "Legal": ["Ann"]}),
        make_plan(seats={"Finance": [], "Legal": []}),
    )
    assert texts(found.new) == ["Legal has no champion and no trained backup."]
    assert texts(found.still) == ["Finance has no champion and no trained backup."]
    assert texts(found.gone) == ["Ann is the only champion in Legal."]


def test_an_unchanged_plan_has_nothing_new_and_nothing_gone() -> None:
    found = compared(BEFORE, BEFORE)
    assert (found.new, found.gone) == ((), ())
    assert all(change.was == change.now for change in found.measures)


def test_figures_are_given_then_and_now() -> None:
    found = compared(BEFORE, AFTER)
    changes = {change.name: (change.was, change.now) for change in found.measures}
    assert changes["departments_with_champion"] == (2, 2)
    assert changes["single_points"] == (1, 2)
    assert found.change("single_points").was == 1


def test_departments_that_won_or_lost_champions_are_named() -> None:
    changes = {c.department: (c.was, c.now) for c in compared(BEFORE, AFTER).champions}
    assert changes == {"Finance": (0, 1), "HR": (2, 0)}


def test_a_pack_compares_itself_with_the_last_snapshot_before_its_day() -> None:
    plan = BEFORE
    for label, on in (("b", date(2027, 1, 10)), ("a", date(2027, 1, 2)), ("c", ON)):
        plan = with_row(plan, Snapshot, label=label, on=on, made_at=datetime(2027, 1, 1), data="{}")
    assert [s and s.label for s in (latest_before(plan, ON), latest(plan, ON))] == ["b", "c"]
    assert latest_before(plan, date(2027, 1, 2)) is None
    assert labelled(plan, "a") == plan.snapshots[2]
    assert labelled(plan, "z") is None


# What is withheld --------------------------------------------------------------------------

GAP = {"Finance": {"buy_in": "resistant", "buy_in_wanted": "leading"}}


def test_what_is_withheld_is_told_neither_of_then_nor_of_now() -> None:
    wide, closed = make_plan(departments=GAP), make_plan(departments=["Finance"])
    for then, now in ((wide, wide), (wide, closed), (closed, wide)):
        measures = measure(now, ON)
        found = compare(snapshot(then), measures, findings(measures), withheld={"rating"})
        said = (*found.new, *found.gone, *found.still)
        assert "BUY-IN-GAP" not in {one.code for one in said}
    assert "BUY-IN-GAP" in {one.code for one in compared(wide, closed).gone}


def test_what_still_stands_is_not_gone_where_it_is_not_told() -> None:
    measures = measure(BEFORE, ON)
    found = compare(snapshot(BEFORE), measures, (), standing=findings(measures))
    assert (found.new, found.gone, found.still) == ((), (), ())


def test_a_code_no_rule_has_any_more_is_told_only_where_nothing_is_withheld() -> None:
    old = snapshot(BEFORE)
    data = json.loads(old.data)
    data["findings"].append(
        {
            "code": "BUY-IN-LOW",
            "severity": "high",
            "text": "Buy-in of Finance is resistant.",
            "about": [["department", "Finance"]],
            "parts": [
                {"key": "BUY-IN-LOW department:1", "kind": "department", "name": "Finance",
                 "text": "Buy-in of Finance is resistant."}
            ],
        }
    )  # fmt: skip
    old = old._replace(data=json.dumps(data))
    measures = measure(BEFORE, ON)
    for withheld, told in ((frozenset(), 1), ({"rating"}, 0), ({"departure"}, 0)):
        found = compare(old, measures, findings(measures), withheld=withheld)  # type: ignore[arg-type]
        assert [one.code for one in found.gone] == ["BUY-IN-LOW"] * told
