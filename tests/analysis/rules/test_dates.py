"""Rules about the days ahead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from planner.models import Draft, Leave, Plan, Purpose, Waiver
from tests.analysis.reading import found, said, with_row
from tests.plans import ON, make_plan, person_id

DAY = timedelta(days=1)
LAUNCH = ON + 20 * DAY


def _overlapping(**more: Any) -> Plan:
    """Dana leaves, and while she is gone Emre is on leave."""
    plan = make_plan(
        people={"Dana": {"last_day": ON + 40 * DAY}, "Emre": {}, "Ngozi": {}},
        seats={"Legal": ["Dana"], "Finance": ["Dana", "Emre"], "HR": ["Ngozi"]},
        goals={"Reach": ["Emre"]},
        weights={"Finance": 2},
        launch=LAUNCH,
        **more,
    )
    draft = Draft(plan)
    away = {"first_day": ON + 50 * DAY, "last_day": ON + 60 * DAY}
    draft.add(Leave, person_id=person_id(plan, "Emre"), **away)
    return draft.plan


def test_the_worst_day_is_said_with_what_is_lost_and_who_goes() -> None:
    (one,) = found(_overlapping(), "WORST-DAY")
    assert one.text == (
        "On 6 March, 3 responsibilities will have nobody: the champion seat of Finance, the "
        "champion seat of Legal and “Reach”, because Dana has left and Emre is away until 16 Mar."
    )
    assert [row.words for row in one.rows] == ["Finance", "Legal", "Reach"]
    assert {row.words for row in one.about} == {"Dana", "Emre", "Finance", "Legal", "Reach"}
    assert one.weight == 4


def test_what_has_nobody_today_already_is_counted_beside_it() -> None:
    leaver = {"Dana": {"last_day": ON + 5 * DAY}}
    plan = make_plan(people=leaver, seats={"Legal": ["Dana"], "HR": ["Dana"], "Sales": []})
    assert said(plan, "WORST-DAY") == [
        "On 21 January, 2 responsibilities will have nobody besides 1 that has nobody today: "
        "the champion seats of HR and Legal, because Dana has left."
    ]


def test_it_is_critical_where_the_plan_would_fall_and_high_before() -> None:
    (falls,) = found(_overlapping(), "WORST-DAY")
    (stands,) = found(_overlapping(settings={"threshold": "0.9"}), "WORST-DAY")
    assert (falls.severity, stands.severity) == ("critical", "high")


def test_it_is_the_same_finding_from_day_to_day() -> None:
    plan = _overlapping()
    keys = {found(plan, "WORST-DAY", ON + days * DAY)[0].key for days in (0, 1, 30)}
    assert keys == {found(plan, "WORST-DAY")[0].key}
    assert all(f"{ON.year}" not in key for key in keys)


def test_nothing_is_said_where_no_day_is_worse_than_today() -> None:
    assert said(make_plan(seats={"Legal": ["Dana"]}), "WORST-DAY") == []
    assert said(make_plan(seats={"Legal": []}), "WORST-DAY") == []
    assert said(make_plan(), "WORST-DAY") == []
    back = make_plan(people={"Dana": {"start": ON + 5 * DAY}}, seats={"Legal": ["Dana"]})
    assert said(back, "WORST-DAY") == []


def test_what_was_accepted_of_it_is_said_apart() -> None:
    plan = _overlapping()
    row = next(r for r in found(plan, "WORST-DAY")[0].rows if r.words == "Legal")
    accepted = {"by": "Ngozi", "why": "It closes", "until": ON + 90 * DAY}
    waived = with_row(plan, Waiver, code="WORST-DAY", about=row.identity, about_name="", **accepted)
    texts = {f.waived is not None: f.text for f in found(waived, "WORST-DAY")}
    legal = "On 6 March, nobody will hold the champion seat of Legal, because Dana has left."
    assert texts[True] == legal
    others = "will have nobody: the champion seat of Finance and “Reach”"
    assert others in texts[False]
    assert texts[False].endswith(". 1 more is accepted.")


def test_cover_that_will_not_last_is_found() -> None:
    def plan(last_day: date) -> Plan:
        return make_plan(
            people={"Dana": {"last_day": last_day}, "Emre": {}},
            goals={"Reach": ["Dana", "Emre"]},
            launch=ON,
        )

    for days in (60, 89):
        assert len(said(plan(ON + days * DAY), "COVER-FALLS")) == 1
    assert said(plan(ON + 60 * DAY), "COVER-FALLS") == [
        "Two or more hold this today, but it will rest on one person or nobody: “Reach” (one "
        "person from 17 March)."
    ]
    assert said(plan(ON + 90 * DAY), "COVER-FALLS") == []


def away(first: int, last: int) -> Plan:
    plan = make_plan(goals={"Reach": ["Dana", "Emre"]}, launch=ON)
    return with_row(plan, Leave, person_id=1, first_day=ON + first * DAY, last_day=ON + last * DAY)


def test_a_leave_counts_from_thirty_days_on_and_says_when_it_is_over() -> None:
    assert said(away(1, 29), "COVER-FALLS") == []
    assert said(away(1, 30), "COVER-FALLS") == [
        "Two or more hold this today, but it will rest on one person or nobody: “Reach” (one "
        "person from 16 January, two or more again from 15 February)."
    ]


def test_shorter_falls_are_counted_beside_longer_ones() -> None:
    plan = make_plan(goals={"Reach": ["Dana", "Emre"], "Answer": ["Emre", "Fay"]}, launch=ON)
    for person, days in ((1, 30), (3, 10)):
        plan = with_row(plan, Leave, person_id=person, first_day=ON + DAY, last_day=ON + days * DAY)
    assert said(plan, "COVER-FALLS") == [
        "Two or more hold this today, but it will rest on one person or nobody: “Reach” (one "
        "person from 16 January, two or more again from 15 February). 1 more will too, for "
        "fewer than 30 days."
    ]


def test_of_many_changes_the_first_are_said_and_the_rest_counted() -> None:
    days = {"first_day": ON + 40 * DAY, "last_day": ON + 70 * DAY}
    assert said(with_row(away(1, 30), Leave, person_id=1, **days), "COVER-FALLS") == [
        "Two or more hold this today, but it will rest on one person or nobody: “Reach” (one "
        "person from 16 January, two or more again from 15 February, one person from 24 "
        "February, 1 change more)."
    ]


def test_what_falls_is_said_whole_also_where_the_worst_day_says_a_part() -> None:
    plan = make_plan(
        people={
            "Ann": {"last_day": ON + 5 * DAY},
            "Bo": {},
            "Cy": {"last_day": ON + 26 * DAY},
        },
        seats={"Finance": ["Ann", "Bo"], "Legal": ["Ann", "Cy"]},
    )
    assert said(plan, "COVER-FALLS") == [
        "2 responsibilities that two or more hold today will rest on one person or nobody: the "
        "champion seat of Finance (one person from 21 January) and the champion seat of Legal "
        "(one person from 21 January, nobody from 11 February)."
    ]
    assert said(plan, "WORST-DAY") == [
        "On 11 February, nobody will hold the champion seat of Legal, because Ann has left and "
        "Cy has left."
    ]


def test_a_backup_who_leaves_before_the_owner_is_found() -> None:
    def plan(owner: date | None, backup: date | None) -> Plan:
        return make_plan(
            people={"Dana": {"last_day": owner}, "Emre": {"last_day": backup}},
            seats={"Legal": ["Dana", "Emre*"]},
        )

    first, then = ON + 10 * DAY, ON + 40 * DAY
    assert said(plan(then, first), "BACKUP-FIRST") == [
        "Whoever stands in leaves before the owner: the champion seat of Legal (Emre on 25 "
        "January and Dana on 24 February)."
    ]
    assert len(said(plan(first, first), "BACKUP-FIRST")) == 1
    for owner, backup in ((first, then), (None, first), (then, None), (None, None)):
        assert said(plan(owner, backup), "BACKUP-FIRST") == []


def test_a_purpose_not_agreed_at_the_launch_is_found() -> None:
    plan = make_plan(purposes={"Find who knows": []}, launch=ON)
    assert said(plan, "NOT-AGREED") == [
        "The network was launched, and the purpose statement “Find who knows” (drafted) is not "
        "agreed."
    ]
    assert said(plan, "NOT-AGREED", ON - DAY) == []
    assert said(make_plan(purposes={"Find who knows": []}, launch=None), "NOT-AGREED") == []
    agreed = make_plan(
        purposes={"Find who knows": []},
        details={"Find who knows": {"status": "agreed"}},
        launch=ON,
    )
    assert agreed.table(Purpose)
    assert said(agreed, "NOT-AGREED") == []
