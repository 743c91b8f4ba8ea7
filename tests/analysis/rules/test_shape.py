from typing import Any

from planner.analysis.measures import measure
from tests.analysis.reading import found, said
from tests.plans import ON, make_plan

HOMES: dict[str, Any] = {
    "departments": {"Communications": {"is_communications": True}, "Finance": {}},
    "people": {
        "Ann": {"department": "Communications"},
        "Bo": {"department": "Communications"},
        "Cy": {"department": "Finance"},
    },
}


def test_holders_of_one_department_are_found_as_one_sentence() -> None:
    plan = make_plan(**HOMES, goals={"Reach": ["Ann", "Bo"], "Voice": ["Bo", "Ann"], "Cut": ["Cy"]})
    assert said(plan, "COMMON-CAUSE") == [
        "Every holder of “Reach” and “Voice” works in Communications: one reorganisation takes "
        "them all."
    ]
    assert said(make_plan(**HOMES, goals={"Reach": ["Ann", "Cy"]}), "COMMON-CAUSE") == []


def test_the_narrowest_thing_shared_is_said_once() -> None:
    plan = make_plan(
        people={
            "Mia": {},
            "Ann": {"manager": "Mia", "organisation": "North"},
            "Bo": {"manager": "Mia", "organisation": "North"},
            "Noor": {},
            "Cy": {"manager": "Noor", "organisation": "South"},
        },
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Cy"]},
    )
    assert said(plan, "COMMON-CAUSE") == [
        "All holders of “Reach” are in Mia’s team: one reorganisation takes them all."
    ]


def test_what_only_communicators_hold_is_found_with_its_share() -> None:
    plan = make_plan(
        **HOMES,
        seats={"Communications": ["Cy"], "Finance": ["Cy"]},
        goals={"Reach": ["Ann", "Bo"], "Trust": ["Cy"]},
    )
    (one,) = found(plan, "COMMS-ONLY")
    assert (one.text, one.severity) == (
        "Only communicators hold “Reach”: 25% of the plan’s weight.",
        "high",
    )
    assert said(make_plan(**HOMES, goals={"Reach": ["Ann", "Cy"]}), "COMMS-ONLY") == []


def test_more_than_half_held_by_communicators_alone_is_critical() -> None:
    plan = make_plan(**HOMES, goals={"Reach": ["Ann"]}, weights={"Reach": 3})
    (one,) = found(plan, "COMMS-ONLY")
    assert one.severity == "critical"


def test_the_seat_of_the_communications_department_itself_is_no_finding() -> None:
    plan = make_plan(**HOMES, seats={"Communications": ["Ann"]})
    assert said(plan, "COMMS-ONLY") == []


def test_what_is_left_aside_is_said_with_the_share_of_the_rest() -> None:
    """3 of 8 without the seat of Communications, which weighs 2; in all it is 5 of 10."""
    plan = make_plan(
        **HOMES,
        seats={"Communications": ["Ann"], "Finance": ["Cy"]},
        goals={"Reach": ["Ann"], "Trust": ["Cy"]},
        weights={"Communications": 2, "Reach": 3, "Trust": 4},
    )
    (one,) = found(plan, "COMMS-ONLY")
    assert one.text == (
        "Only communicators hold “Reach”: 38% of the plan’s weight without their own champion "
        "seat (Communications)."
    )
    assert measure(plan, ON).communications_only.share == 0.5


def test_a_backup_who_is_the_owner_is_found() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Ann*"]}, goals={"Reach": ["Ann", "Ann?"]})
    assert said(plan, "SELF-BACKUP") == [
        "Ann is named as their own backup for the champion seat of Finance and “Reach”."
    ]
    assert said(make_plan(seats={"Finance": ["Ann", "Bo*"]}), "SELF-BACKUP") == []


def test_a_backup_who_backs_up_more_than_they_can_carry_is_found() -> None:
    backed = {name: ["Ann", "Bo*"] for name in ("Finance", "HR", "Legal")}
    plan = make_plan(seats=backed)
    assert said(plan, "PHANTOM-COVER") == [
        "The backup of the champion seat of Legal is on paper only: nobody can carry more than "
        "2 at once."
    ]
    assert said(make_plan(seats={**backed, "HR": ["Ann", "Cy*"]}), "PHANTOM-COVER") == []


def test_a_sponsor_on_whom_departments_hang_is_found() -> None:
    fields: dict[str, Any] = {
        "departments": ["Logistics", "Operations"],
        "details": {
            "Chief executive": {"is_primary": True},
            "Chief operator": {"reports_to_id": 1},
            "Plants": {"reports_to_id": 1},
        },
        "stands_for": {"Chief operator": ["Operations"], "Plants": ["Logistics"]},
    }
    top = {"Chief executive": ["Rosa"]}
    plan = make_plan(sponsors={**top, "Chief operator": ["Nadim"], "Plants": ["Nadim"]}, **fields)
    assert said(plan, "CUT-POINT") == [
        "If Nadim left, Logistics and Operations would be cut off from the primary sponsor."
    ]
    backed_up = ["Nadim", "Li*"]
    plan = make_plan(sponsors={**top, "Chief operator": backed_up, "Plants": backed_up}, **fields)
    assert said(plan, "CUT-POINT") == []
