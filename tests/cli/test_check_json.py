from datetime import date
from decimal import Decimal

import pytest

from planner.analysis.leavers.departure import departure
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import compare
from planner.analysis.rules import findings
from planner.cli.check_json import check_json, compare_json, what_if_json
from planner.models import Waiver
from tests.analysis.meeting.test_snapshots import snapshot
from tests.analysis.reading import with_row
from tests.drilled import with_drills
from tests.plans import ON, make_plan, person_id

PLAN = make_plan(
    people={"Zoe": {"ref": "b"}, "Ann": {"email": "a@x.example", "hours": 2}, "Idle": {}},
    seats={"Legal": ["Ann"], "Finance": ["Zoe", "Ann"], "HR": []},
    goals={"Reach": ["Ann"]},
    weights={"Legal": 2},
    needed={"Finance": 3},
)


def test_check_says_what_the_command_line_promises() -> None:
    measures = measure(PLAN, ON)
    found = check_json(measures, findings(measures))
    every, rest = found.pop("findings"), found.pop("readiness")
    assert rest["status"] == "off track"
    assert found == {
        "date": "2027-01-15",
        "plan": {"id": "test", "name": "Harbour Connect", "launch": "2027-01-24"},
        "people": 3,
        "departments": 3,
        "responsibilities": 4,
        "uncovered": {"count": 1, "weight": 1, "names": ["HR"]},
        "single_points": {"count": 2, "weight": 3, "names": ["Legal", "Reach"]},
        "thin": {"count": 1, "weight": 1, "names": ["Finance"]},
        "common_cause": {"count": 0, "weight": 0, "names": []},
        "communications_only": {"count": 0, "weight": 0, "names": [], "share": 0},
        "bus_factor": {
            "value": 1,
            "exact": True,
            "lower": 1,
            "upper": 1,
            "threshold": 0.5,
            "sets": [["a@x.example"]],
            "why": "Nobody can leave: without one person, 80% has nobody. While all stay it is 20%;"
            " more than 50% is too much.",
        },
        "worst": [
            {"k": 1, "weight": 3, "people": ["a@x.example"]},
            {"k": 2, "weight": 4, "people": ["a@x.example", "b"]},
        ],
        "curve": [
            {"k": 1, "share": 0.8, "exact": True, "at_most": 0.8},
            {"k": 2, "share": 1.0, "exact": True, "at_most": 1.0},
        ],
        "margin": {
            "down": {"person": "a@x.example", "responsibility": "Legal"},
            "up": {
                "value": 1,
                "exact": True,
                "bound": 1,
                "appointments": [{"person": "Idle", "responsibility": "Legal"}],
            },
        },
        "worst_day": {"date": "2027-01-15", "weight": 1, "of": 5, "names": ["HR"]},
        "concentration": {
            "person": "a@x.example",
            "weight": 3,
            "of_alone": 1.0,
            "of_all": 0.6,
            "half": {"people": 1, "of_alone": 1.0, "of_all": 0.6},
        },
        "carried": [
            {"person": "a@x.example", "share": 0.875},
            {"person": "b", "share": 0.125},
        ],
        "expected_loss": {
            "turnover": None,
            "until": "2027-01-24",
            "share": None,
            "odds": None,
            "why": "No yearly turnover is set for this plan; with one, this says what to expect by"
            " 24 January 2027.",
        },
        "tested": {"count": 0, "weight": 0, "names": []},
        "effort": {
            "used": 2,
            "needed": 14,
            "unknown": 1,
            "departments": [
                {"department": "Finance", "used": 1.2, "needed": 6},
                {"department": "HR", "used": 0, "needed": 4},
                {"department": "Legal", "used": 0.8, "needed": 4},
            ],
        },
        "goals": [{"title": "Reach", "state": "no target", "direction": "up", "falls": 0}],
    }
    assert every[0] == {
        "code": "UNCOVERED-SEAT",
        "severity": "critical",
        "text": "HR has no champion and no trained backup.",
        "about": [{"kind": "department", "name": "HR"}],
        "waived": None,
    }


def test_readiness_says_what_is_met_of_what_is_due_in_each_part() -> None:
    found = check_json(measure(PLAN, ON), ())["readiness"]
    assert [(part["part"], part["status"]) for part in found["parts"]] == [
        ("Purpose", "off track"),
        ("Easy to use", "on track"),
        ("Buy-in", "off track"),
        ("Sustained effort", "off track"),
    ]
    assert found["parts"][0]["checks"] == [
        {"name": "goals that serve a statement", "met": 0, "due": 1, "status": "off track"},
        {"name": "goals that can be measured", "met": 0, "due": 1, "status": "off track"},
    ]
    assert found["parts"][3]["checks"] == [
        {
            "name": "hours that can be used, of those needed",
            "met": 2,
            "due": 14,
            "status": "off track",
        }
    ]
    empty = check_json(measure(make_plan(), ON), ())["readiness"]
    assert empty["status"] == "not yet"
    assert {(part["status"], len(part["checks"])) for part in empty["parts"]} == {("not yet", 0)}


def test_a_plan_without_a_launch_date_says_null() -> None:
    found = check_json(measure(make_plan(launch=None), ON), ())
    assert found["plan"]["launch"] is None
    assert found["bus_factor"]["value"] is None
    assert (found["worst"], found["curve"], found["carried"]) == ([], [], [])
    assert found["margin"] == {"down": None, "up": None}
    assert found["concentration"]["person"] is None
    assert found["expected_loss"]["until"] == "2028-01-15"


def test_a_waived_finding_says_by_whom_why_and_until_when() -> None:
    until = date(2027, 2, 1)
    plan = with_row(
        PLAN, Waiver, code="THIN", about="", about_name="", by="Mia", why="for now", until=until
    )
    measures = measure(plan, ON)
    waived = [f["waived"] for f in check_json(measures, findings(measures))["findings"]]
    assert {"by": "Mia", "why": "for now", "until": "2027-02-01"} in waived


def test_what_if_says_what_is_newly_lost() -> None:
    ann = person_id(PLAN, "Ann")
    found = what_if_json(departure(PLAN, [ann], ON, Decimal("0.5")), [ann], ON)
    assert found["leave"] == ["a@x.example"]
    assert found["uncovered"]["names"] == ["HR", "Legal", "Reach"]
    assert found["newly_uncovered"] == {"count": 2, "weight": 3, "names": ["Legal", "Reach"]}
    assert found["newly_single"]["names"] == ["Finance"]
    assert found["hours_lost"] == 2
    assert found["bus_factor"]["value"] == 0
    assert found["cut_off"] == []
    assert found["stay"] == [{"person": "b", "carries": 6.0, "pledged": None, "seats": ["Finance"]}]


def test_compare_says_what_is_new_gone_and_still_there() -> None:
    now = make_plan(people={"Zoe": {}}, seats={"Legal": [], "Finance": ["Zoe", "Ann"], "HR": []})
    then = make_plan(people={"Zoe": {}}, seats={"Legal": ["Ann"], "Finance": ["Zoe"], "HR": []})
    measures = measure(now, ON)
    found = compare_json(compare(snapshot(then, "first"), measures, findings(measures)))
    assert (found["since"], found["on"]) == ("first", "2027-01-15")
    assert {"name": "single_points", "was": 2, "now": 0} in found["measures"]
    assert found["findings"]["new"] == [
        {
            "code": "UNCOVERED-SEAT",
            "severity": "critical",
            "text": "Legal has no champion and no trained backup.",
            "about": [{"kind": "department", "name": "Legal"}],
        },
        {
            "code": "UNTESTED",
            "severity": "low",
            "text": "Nobody has tried the cover of Finance in the last 180 days.",
            "about": [{"kind": "department", "name": "Finance"}],
        },
    ]
    assert [one["text"] for one in found["findings"]["gone"]] == [
        "Ann is the only champion in Legal.",
        "Zoe is the only champion in Finance.",
    ]
    still = [one["text"] for one in found["findings"]["still"]]
    assert "HR has no champion and no trained backup." in still


def test_the_odds_name_who_is_sure_to_be_missed() -> None:
    plan = make_plan(
        people={"Ann": {"last_day": date(2027, 1, 20)}},
        seats={"Legal": ["Ann"], "Sales": ["Bo"]},
        settings={"turnover": "0.25"},
    )
    found = check_json(measure(plan, ON), ())["expected_loss"]
    assert found["turnover"] == 0.25
    chance = 0.75 ** (9 / 365)
    assert found["share"] == pytest.approx((1 + 1 - chance) / 2)
    odds = found["odds"]
    assert odds["departments"] == 1
    assert odds["lower"] == odds["upper"] == pytest.approx(chance)
    assert odds["certain"] == [{"department": "Legal", "person": "Ann"}]


def test_the_margin_is_that_of_the_threshold_asked_for() -> None:
    plan = make_plan(goals={"A": ["Ann"], "B": ["Bo"], "C": ["Cy", "Di"], "D": ["Di", "Ed"]})
    for threshold in ("0.2", "0.5", "0.7"):
        asked = check_json(measure(plan, ON, Decimal(threshold)), ())
        kept = make_plan(
            goals={"A": ["Ann"], "B": ["Bo"], "C": ["Cy", "Di"], "D": ["Di", "Ed"]},
            settings={"threshold": threshold},
        )
        assert asked["margin"] == check_json(measure(kept, ON), ())["margin"]
        assert asked["margin"]["up"]["exact"]


def test_what_was_tested_is_a_group() -> None:
    plan = make_plan(seats={"Legal": ["Ann", "Bo*"], "HR": ["Cyd", "Dan*"], "IT": ["Eve"]})
    tried = with_drills(plan, ("Legal", "Bo", ON, "done"), ("HR", "Dan", ON, "stuck"))
    found = check_json(measure(tried, ON), ())["tested"]
    assert found == {"count": 1, "weight": 1, "names": ["Legal"]}
