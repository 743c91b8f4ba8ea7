"""A plan's days as a calendar file, read back as a calendar program reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from planner.exports.calendar.writing import write_calendar
from planner.models import CheckIn, Draft, PilotRound, PilotTester, Plan
from tests.drilled import with_drills
from tests.plans import ON, make_plan, person_id
from tests.saying import say
from tests.schedules import action_id, day, schedule


@pytest.fixture
def plan() -> Plan:
    made = schedule(
        {"Pilot": (1, 10), "Go / no-go": (12, 12), "Wiki": (None, None), "Leaflet": (2, 3)},
        {"Go / no-go": ("Pilot",)},
        owners={"Pilot": ("Zoë Ng", "Bo Lind*"), "Go / no-go": ("Bo Lind",)},
        people={"Zoë Ng": {"last_day": day(8)}, "Bo Lind": {}},
        goals={"Active monthly": ["Zoë Ng"]},
        details={
            "Leaflet": {"status": "dropped"},
            "Pilot": {"note": "Ask Zoë Ng; twice, at least"},
            "Active monthly": {"target": 60.0, "unit": "%", "due": day(20), "rhythm_days": 7},
        },
    )
    draft = Draft(made)
    draft.add(CheckIn, goal_id=1, on=day(-3), value=19.0)
    result = draft.plan
    result.changed_at = datetime(2027, 1, 14, 9, 30)
    return result


def events(plan: Plan, folder: Path, **how: object) -> dict[str, Event]:
    """What the file holds, by what stands in the calendar."""
    path = folder / "plan.ics"
    write_calendar(plan, path, on=ON, **how)
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def test_it_holds_actions_milestones_goals_check_ins_last_days_and_the_launch(
    plan: Plan, tmp_path: Path
) -> None:
    found = events(plan, tmp_path)
    assert {title: str(e["categories"].cats[0]) for title, e in found.items()} == {
        "Pilot": "Action",
        "Go / no-go": "Milestone",
        "Goal due: Active monthly": "Goal",
        "Check-in: Active monthly, 19%": "Check-in",
        "Check-in due: Active monthly": "Check-in",
        "Last day of Zoë Ng": "Last day",
        "Launch of Harbour Connect": "Launch",
    }


def test_days_are_whole_and_the_last_one_is_in(plan: Plan, tmp_path: Path) -> None:
    pilot = events(plan, tmp_path)["Pilot"]
    assert (pilot.decoded("dtstart"), pilot.decoded("dtend")) == (day(1), day(11))


def test_it_says_who_does_it_what_it_waits_for_and_the_note(plan: Plan, tmp_path: Path) -> None:
    found = events(plan, tmp_path)
    assert str(found["Pilot"]["description"]).split("\n") == [
        *("Phase: prepare", "Status: to do", "Owner: Zoë Ng", "Backup: Bo Lind"),
        *("", "Ask Zoë Ng; twice, at least"),
    ]
    assert "Waits for: Pilot" in str(found["Go / no-go"]["description"])


def test_a_check_in_comes_again_by_its_rhythm_until_the_goal_is_due(
    plan: Plan, tmp_path: Path
) -> None:
    due = events(plan, tmp_path)["Check-in due: Active monthly"]
    assert due.decoded("dtstart") == day(4)
    assert (due["rrule"]["interval"], due["rrule"]["until"]) == ([7], [day(20)])


def test_the_calendar_of_one_person_holds_what_they_hold_and_the_launch(
    plan: Plan, tmp_path: Path
) -> None:
    found = events(plan, tmp_path, person=person_id(plan, "Bo Lind"))
    assert set(found) == {"Pilot", "Go / no-go", "Launch of Harbour Connect"}


def test_redacted_it_names_nobody_and_tells_no_last_day_to_come(plan: Plan, tmp_path: Path) -> None:
    found = events(plan, tmp_path, redact=True)
    text = (tmp_path / "plan.ics").read_text(encoding="utf-8")
    assert not [name for name in ("Zoë", "Ng", "Bo Lind", "twice") if name in text]
    assert not [title for title in found if title.startswith("Last day")]
    told = events(plan, tmp_path, redact=True, departures=True)
    assert [title for title in told if title.startswith("Last day of")] == [
        "Last day of Goal owner"
    ]


def test_redacted_a_drill_says_nothing_of_who_did_how(tmp_path: Path) -> None:
    plan = make_plan(seats={"Finance": ["Zoë Ng", "Bo Lind*"]})
    plan = with_drills(plan, ("Finance", "Bo Lind", day(-3), "stuck"))
    assert "stuck" in events(plan, tmp_path)["Drill: Finance"]["description"]
    assert "description" not in events(plan, tmp_path, redact=True)["Drill: Finance"]


def test_an_entry_is_known_by_plan_and_row_and_bears_the_time_of_the_last_change(
    plan: Plan, tmp_path: Path
) -> None:
    pilot = events(plan, tmp_path)["Pilot"]
    assert str(pilot["uid"]) == f"action-{action_id(plan, 'Pilot')}@test"
    assert pilot.decoded("dtstamp") == datetime(2027, 1, 14, 9, 30, tzinfo=UTC)


def test_the_same_plan_and_day_give_the_same_bytes(plan: Plan, tmp_path: Path) -> None:
    for name in ("one.ics", "two.ics"):
        write_calendar(plan, tmp_path / name, on=ON)
    assert (tmp_path / "one.ics").read_bytes() == (tmp_path / "two.ics").read_bytes()


def test_a_plan_without_days_is_an_empty_calendar(tmp_path: Path) -> None:
    assert events(schedule({}, launch=None), tmp_path) == {}


def test_a_day_that_ends_before_it_begins_is_one_day(tmp_path: Path) -> None:
    pilot = events(schedule({"Pilot": (5, 2)}), tmp_path)["Pilot"]
    assert pilot.decoded("dtend") - pilot.decoded("dtstart") == timedelta(days=1)


def test_messages_stand_on_their_day_with_whom_they_are_for_and_by_whom(
    plan: Plan, tmp_path: Path
) -> None:
    draft = Draft(plan)
    say(
        draft, "Why", writer="Zoë Ng", messenger="Bo Lind", to_all=True, on=day(5), text="Hello",
        channel="e-mail",
    )  # fmt: skip
    say(draft, "Dropped", status="dropped")
    say(draft, "Some day", on=None)
    found = events(draft.plan, tmp_path, person=person_id(plan, "Bo Lind"))
    assert "Message: Why" in found and "Message: Some day" not in found
    assert found["Message: Why"].decoded("dtstart") == day(5)
    assert str(found["Message: Why"]["description"]).split("\n") == [
        *("Status: agreed", "For: everybody", "Channel: e-mail", "Author: Zoë Ng"),
        *("Messenger: Bo Lind", "", "Hello"),
    ]
    assert "Message: Dropped" not in events(draft.plan, tmp_path)


def test_drills_stand_in_the_calendar_of_everybody_in_them(tmp_path: Path) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"], "HR": ["Cy"]})
    plan = with_drills(plan, ("Finance", "Bo", day(3), "planned"))
    found = events(plan, tmp_path)["Drill: Finance"]
    assert str(found["categories"].cats[0]) == "Drill"
    assert "Carried alone by: Bo" in str(found["description"])
    assert "Does nothing: Ann" in str(found["description"])
    for name, there in (("Ann", True), ("Bo", True), ("Cy", False)):
        mine = events(plan, tmp_path, person=person_id(plan, name))
        assert ("Drill: Finance" in mine) == there


def test_rounds_of_the_pilot_stand_on_their_days_with_who_takes_part(tmp_path: Path) -> None:
    draft = Draft(make_plan(people=["Zoë Ng", "Bo Lind"], launch=None))
    two_days = draft.add(PilotRound, title="Sofia", on=day(3), until=day(4), note="In the hall")
    draft.add(PilotRound, title="Osaka", on=day(9))
    draft.add(PilotRound, title="Without a day")
    zoe = person_id(draft.plan, "Zoë Ng")
    draft.add(PilotTester, pilot_round_id=two_days.id, person_id=zoe)
    draft.add(PilotTester, pilot_round_id=two_days.id, works="no desk of their own")
    found = events(draft.plan, tmp_path)
    assert set(found) == {"Pilot: Sofia", "Pilot: Osaka"}
    sofia = found["Pilot: Sofia"]
    assert (sofia.decoded("dtstart"), sofia.decoded("dtend")) == (day(3), day(5))
    assert str(sofia["description"]) == "2 take part\nOf the plan: Zoë Ng\n\nIn the hall"
    assert str(sofia["uid"]) == f"pilot-round-{two_days.id}@test"
    assert found["Pilot: Osaka"].decoded("dtend") == day(10)
    assert set(events(draft.plan, tmp_path, person=zoe)) == {"Pilot: Sofia"}
    assert events(draft.plan, tmp_path, person=person_id(draft.plan, "Bo Lind")) == {}
