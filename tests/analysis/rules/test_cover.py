from datetime import date, timedelta

import pytest

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.models import Plan
from tests.analysis.reading import found, said
from tests.plans import ON, make_plan

SOON = ON + timedelta(days=45)


@pytest.mark.parametrize(
    ("kind", "code", "sentence"),
    [
        ("seats", "UNCOVERED-SEAT", "Reach has no champion and no trained backup."),
        ("goals", "UNCOVERED-GOAL", "Nobody holds the goal “Reach”."),
        ("purposes", "UNCOVERED-PURPOSE", "Nobody holds the purpose statement “Reach”."),
        ("sponsors", "UNCOVERED-SPONSOR", "Nobody holds the sponsor seat “Reach”."),
        ("actions", "UNCOVERED-ACTION", "Nobody is on the action “Reach”."),
    ],
)
def test_what_nobody_holds_is_found(kind: str, code: str, sentence: str) -> None:
    assert said(make_plan(**{kind: {"Reach": []}}), code) == [sentence]
    assert said(make_plan(**{kind: {"Reach": ["Ann"]}}), code) == []


def test_what_nobody_holds_is_said_in_one_sentence() -> None:
    plan = make_plan(seats={name: [] for name in ("Ops", "HR", "IT", "Law", "Art", "Zoo")})
    (one,) = found(plan, "UNCOVERED-SEAT")
    assert one.text == "Art, HR, IT, Law and 2 more have no champion and no trained backup."
    assert [(a.kind, a.name) for a in one.about] == [
        ("department", name) for name in ("Art", "HR", "IT", "Law", "Ops", "Zoo")
    ]


@pytest.mark.parametrize(
    ("kind", "code", "sentence"),
    [
        ("seats", "SPOF-CHAMPION", "Dana is the only champion in Reach."),
        ("goals", "SPOF-GOAL", "Dana alone holds the goal “Reach”."),
        ("purposes", "SPOF-PURPOSE", "Dana alone holds the purpose statement “Reach”."),
        ("sponsors", "SPOF-SPONSOR", "Dana alone holds the sponsor seat “Reach”."),
        ("actions", "SPOF-ACTION", "Dana alone is on the action “Reach”."),
    ],
)
def test_one_person_alone_is_found(kind: str, code: str, sentence: str) -> None:
    assert said(make_plan(**{kind: {"Reach": ["Dana"]}}), code) == [sentence]
    assert said(make_plan(**{kind: {"Reach": ["Dana", "Bo*"]}}), code) == []
    assert said(make_plan(**{kind: {"Reach": []}}), code) == []


@pytest.mark.parametrize(
    ("seat", "holder", "sentence"),
    [
        ("seats", "Champion in Reach", "Reach has only one champion."),
        ("seats", "Backup in Reach*", "Reach rests on one person, a trained backup."),
        ("sponsors", "Reach", "The sponsor seat “Reach” has no deputy."),
    ],
)
def test_whoever_is_called_by_their_role_is_not_said_to_hold_themselves(
    seat: str, holder: str, sentence: str
) -> None:
    code = "SPOF-CHAMPION" if seat == "seats" else "SPOF-SPONSOR"
    assert said(make_plan(**{seat: {"Reach": [holder]}}), code) == [sentence]


def leaver(last_day: object = SOON) -> Plan:
    return make_plan(
        people={"Dana Whitfield": {"last_day": last_day, "email": "dana@harbour.example"}},
        seats={name: ["Dana Whitfield"] for name in ("Operations", "Finance", "Legal")},
    )


def test_a_single_champion_who_leaves_is_one_critical_sentence() -> None:
    (one,) = found(leaver(), "SPOF-CHAMPION")
    assert one.text == (
        "Dana Whitfield is the only champion in Finance, Legal and Operations, and leaves on "
        "1 March."
    )
    assert (one.severity, one.next_step) == ("critical", "Appoint a backup")
    assert [(a.kind, a.name) for a in one.about] == [
        ("person", "dana@harbour.example"),
        ("department", "Finance"),
        ("department", "Legal"),
        ("department", "Operations"),
    ]


def test_a_single_champion_who_leaves_much_later_is_not_critical() -> None:
    (one,) = found(leaver(ON + timedelta(days=91)), "SPOF-CHAMPION")
    assert one.severity == "high"
    assert one.text == "Dana Whitfield is the only champion in Finance, Legal and Operations."


def test_an_action_due_before_the_person_leaves_is_not_critical() -> None:
    def action(due: date) -> str:
        plan = make_plan(
            people={"Dana": {"last_day": SOON}},
            actions={"Train": ["Dana"]},
            details={"Train": {"due": due}},
        )
        return found(plan, "SPOF-ACTION")[0].severity

    assert action(SOON) == "medium"
    assert action(SOON + timedelta(days=1)) == "critical"


def test_fewer_than_needed_but_more_than_one_is_thin() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Bo"]}, needed={"Reach": 3})
    assert said(plan, "THIN") == ["Fewer people hold “Reach” (2 of 3) than it needs."]
    assert said(make_plan(goals={"Reach": ["Ann", "Bo"]}), "THIN") == []


def test_one_of_three_is_a_single_point_and_not_thin() -> None:
    plan = make_plan(goals={"Reach": ["Ann"]}, needed={"Reach": 3})
    assert said(plan, "THIN") == []
    assert len(found(plan, "SPOF-GOAL")) == 1


def test_one_holder_is_a_single_point_whatever_the_needed_cover() -> None:
    assert len(found(make_plan(goals={"Reach": ["Ann"]}, needed={"Reach": 1}), "SPOF-GOAL")) == 1


def test_a_large_department_needs_more_champions() -> None:
    plan = make_plan(
        departments={"Finance": {"headcount": 160}}, seats={"Finance": ["Ann", "Bo", "Cy"]}
    )
    assert said(plan, "BELOW-NEED") == [
        "There are fewer champions than the staff needs in Finance (3 of 4)."
    ]
    plan = make_plan(
        departments={"Finance": {"headcount": 150}}, seats={"Finance": ["Ann", "Bo", "Cy"]}
    )
    assert said(plan, "BELOW-NEED") == []


def test_a_seat_that_only_trained_backups_hold_has_no_champion() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann*"], "Legal": ["Bo*", "Cy*", "Di?"], "HR": [], "IT": ["Eva"]}
    )
    (one,) = found(plan, "NO-CHAMPION")
    assert (one.severity, one.text) == (
        "high",
        "2 departments have no champion, only trained backups hold their seats: Finance (backed "
        "up by Ann) and Legal (backed up by Bo and Cy).",
    )
    assert said(plan, "UNCOVERED-SEAT") == ["HR has no champion and no trained backup."]


def test_a_backup_alone_is_never_called_a_champion() -> None:
    plan = make_plan(
        people={"Ann": {"last_day": ON + timedelta(days=3)}, "Bo": {}},
        seats={"Finance": ["Bo*"], "Legal": ["Bo*"], "HR": ["Bo"], "IT": ["Ann*"]},
    )
    assert sorted(said(plan, "SPOF-CHAMPION")) == [
        "Bo is the only champion in HR.",
        "Finance and Legal rest on one person, a trained backup: Bo.",
        "IT rests on one person, a trained backup: Ann, who leaves on 18 January.",
    ]


def test_the_most_severe_and_the_heaviest_come_first() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"], "Legal": []},
        goals={"Reach": ["Bo"]},
        weights={"Reach": 4},
        actions={"Print posters": ["Cy"]},
    )
    order = [f.code for f in findings(measure(plan, ON))]
    assert order.index("UNCOVERED-SEAT") < order.index("SPOF-GOAL")
    assert order.index("SPOF-GOAL") < order.index("SPOF-CHAMPION") < order.index("SPOF-ACTION")


def test_an_empty_plan_has_no_findings() -> None:
    assert findings(measure(make_plan(), ON)) == ()
