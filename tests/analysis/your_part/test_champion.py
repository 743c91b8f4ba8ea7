"""What champions and backups are told: whom they turn to, and their first week."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.your_part.champion import ChampionsPart, champions_part, people_in_seats
from planner.models import Draft, Person, Plan, Stage, Training
from tests.drilled import with_keeping
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say

FRIDAY = ON
"""The day of the tests is a Friday: the working days after it are from Monday on."""


def part(plan: Plan, name: str) -> ChampionsPart:
    found = champions_part(measure(plan, ON), person_id(plan, name))
    assert found is not None
    return found


def contacts(plan: Plan, name: str) -> list[tuple[str, str, str]]:
    return [
        (
            plan.people[contact.person_id].name,
            contact.kind,
            plan.departments[contact.department_id].name if contact.department_id else "",
        )
        for contact in part(plan, name).contacts
    ]


def begun(plan: Plan, name: str, on: date) -> Plan:
    """The plan in which somebody holds their seat since a day."""
    draft = Draft(plan)
    (given,) = plan.assignments_by(person_id(plan, name))
    draft.change(given, since=on)
    return draft.plan


def week(plan: Plan, name: str) -> list[tuple[date, object]]:
    return [(each.on, each.what) for each in part(plan, name).week]


def test_champions_backups_and_nominees_are_told_apart() -> None:
    plan = make_plan(seats={"Finance": ["ann", "bo*"], "HR": ["ann*"], "Legal": ["ann~"]})
    ann = part(plan, "ann")
    told = (ann.champion_of, ann.backup_in, ann.asked_to_carry)
    assert [[d.name for d in departments] for departments in told] == [
        ["Finance"],
        ["HR"],
        ["Legal"],
    ]


def test_whoever_carries_no_department_is_told_nothing() -> None:
    plan = make_plan(people=["zoe"], seats={"Finance": ["ann"]}, goals={"Active": ["zoe"]})
    assert champions_part(measure(plan, ON), person_id(plan, "zoe")) is None
    assert people_in_seats(measure(plan, ON)) == {person_id(plan, "ann")}


def test_who_has_left_is_in_no_seat() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo*"]}))
    draft.change(draft.plan.people[person_id(draft.plan, "bo")], last_day=ON - timedelta(days=1))
    assert people_in_seats(measure(draft.plan, ON)) == {person_id(draft.plan, "ann")}


def test_contacts_are_the_keeper_the_others_the_head_and_the_sponsor() -> None:
    plan = make_plan(
        people={
            "hedda": {"department": "Finance"},
            "ann": {"department": "Finance", "manager": "hedda"},
            "lea": {},
        },
        departments=["Finance"],
        seats={"Finance": ["ann", "bo*", "cy~"]},
        sponsors={"Chief": ["rosa"], "Money": ["emil"]},
        details={"Chief": {"is_primary": True}},
        stands_for={"Money": ["Finance"]},
    )
    assert contacts(with_keeping(plan, "lea"), "ann") == [
        ("lea", "keeper of the plan", ""),
        ("bo", "backup", "Finance"),
        ("hedda", "head of department", "Finance"),
        ("emil", "sponsor", "Finance"),
    ]
    assert ("ann", "champion", "Finance") in contacts(plan, "bo")


def test_without_a_head_it_is_the_manager_and_without_a_sponsor_the_primary_one() -> None:
    plan = make_plan(
        people={"mo": {}, "ann": {"manager": "mo"}},
        seats={"Finance": ["ann"]},
        sponsors={"Chief": ["rosa"]},
        details={"Chief": {"is_primary": True}},
    )
    assert contacts(plan, "ann") == [("rosa", "sponsor", ""), ("mo", "your manager", "")]


def test_the_first_week_has_a_usual_step_on_each_working_day() -> None:
    plan = begun(make_plan(seats={"Finance": ["ann"]}), "ann", ON - timedelta(days=3))
    monday = ON + timedelta(days=3)
    assert week(plan, "ann") == [
        (FRIDAY, "say hello"),
        (monday, "think of a backup"),
        (monday + timedelta(days=1), "find three"),
        (monday + timedelta(days=2), "tell the keeper"),
    ]


def test_whoever_is_asked_for_a_backup_is_not_told_to_think_of_one_besides() -> None:
    draft = Draft(begun(make_plan(seats={"Finance": ["ann"]}), "ann", ON))
    seat, ann = responsibility_id(draft.plan, "Finance"), person_id(draft.plan, "ann")
    ask(draft, ann, "stand-in", on=ON, responsibility_id=seat)
    assert "think of a backup" not in [what for _, what in week(draft.plan, "ann")]


def test_a_backup_reads_along_first_and_agrees_with_the_champion() -> None:
    plan = begun(make_plan(seats={"Finance": ["ann", "bo*"]}), "bo", ON)
    assert [what for _, what in week(plan, "bo")][:2] == ["read along", "agree who looks when"]


def test_after_four_weeks_nobody_is_new_and_whoever_accepted_lately_is() -> None:
    plan = begun(make_plan(seats={"Finance": ["ann"]}), "ann", ON - timedelta(days=28))
    assert not part(plan, "ann").is_new
    assert week(plan, "ann") == []
    draft = Draft(plan)
    draft.add(
        Stage,
        responsibility_id=responsibility_id(plan, "Finance"),
        person_id=person_id(plan, "ann"),
        on=ON - timedelta(days=5),
        status="accepted",
    )
    assert part(draft.plan, "ann").is_new


def test_where_no_day_is_known_the_stage_says_who_is_new() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann"]}))
    (given,) = draft.plan.assignments.values()
    assert not part(draft.plan, "ann").is_new
    draft.change(given, status="accepted")
    assert part(draft.plan, "ann").is_new
    assert part(make_plan(seats={"HR": ["cy~"]}), "cy").is_new


def test_what_is_asked_in_the_week_stands_there_and_the_rest_besides() -> None:
    plan = make_plan(
        seats={"Finance": ["ann"]},
        actions={"Print": ["ann"], "Paint": ["ann"], "Pack": ["ann"]},
        details={
            "Print": {"due": ON + timedelta(days=6)},
            "Paint": {"due": ON + timedelta(days=7)},
            "Pack": {"due": ON - timedelta(days=1)},
        },
    )
    ann = part(plan, "ann")
    assert [each.on for each in ann.week] == [ON + timedelta(days=6)]
    assert [thing.by for thing in ann.asked] == [ON - timedelta(days=1), ON + timedelta(days=7)]


def test_what_others_tell_their_people_in_the_week_stands_in_it() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann"], "HR": ["bo"]}))
    told = say(draft, "Why", to=["Finance"], on=ON + timedelta(days=2))
    say(draft, "Not theirs", to=["HR"], on=ON + timedelta(days=2))
    say(draft, "Later", to=["Finance"], on=ON + timedelta(days=7))
    assert week(draft.plan, "ann") == [(ON + timedelta(days=2), ("message", told.id))]


def test_whoever_is_not_trained_has_the_next_session_and_who_is_has_none() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo?"]}))
    draft.add(Training, title="Long past", on=ON - timedelta(days=1))
    session = draft.add(Training, title="Basics", on=ON + timedelta(days=4))
    bo, ann = part(draft.plan, "bo"), part(draft.plan, "ann")
    assert (bo.trained, bo.training) == (False, session)
    assert (session.on, ("training", session.id)) in week(draft.plan, "bo")
    assert (ann.trained, ann.training) == (True, None)
    assert len(draft.plan.table(Person)) == 2
