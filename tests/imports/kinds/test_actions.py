"""Lists of tasks come in as actions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.models import ActionDependency, Person, Plan
from tests.imports.kinds.lists import bring_in
from tests.plans import make_plan


def owners(plan: Plan, title: str) -> list[str]:
    action = next(a for a in plan.actions.values() if a.title == title)
    seat = plan.responsibility_for(action)
    return [plan.people[a.person_id].name for a in plan.assignments_of(seat.id)]


def waits(plan: Plan) -> set[tuple[str, str]]:
    return {
        (plan.actions[link.action_id].title, plan.actions[link.needs_id].title)
        for link in plan.table(ActionDependency).values()
    }


PLANNER = """Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Start Date,Due date,Late
Ab1,Choose the platform,Prepare,Completed,Medium,Ann Moor,01/13/2027,01/31/2027,false
Cd2,Train champions,Pilot,In progress,Urgent,Ann Moor;Bo Lind,,02/20/2027,false
Ef3,Invite everybody,Launch,Not started,Medium,,,,false
"""
JIRA = """Summary,Issue key,Status,Assignee,Due date,Blocked by
Choose the platform,RP-1,Done,Ann Moor,31-Jan-2027,
Train champions,RP-2,In Progress,Bo Lind,,RP-1
Invite everybody,RP-3,Open,Unassigned,,RP-1; RP-2
"""
PROJECT = """ID;Vorgangsname;Anfang;Ende;Fortschritt;Vorgänger;Zugewiesen an
1;Choose the platform;13.01.2027;31.01.2027;100 %;;Ann Moor
2;Train champions;01.02.2027;20.02.2027;50 %;1;Ann Moor
3;Invite everybody;;;0%;1;2EA+2 Tage;
"""
TRELLO = """Card ID,Card Name,Members,List Name,Due Date
a1,Choose the platform,Ann Moor (annm),Done,2027-01-31T12:00:00.000Z
"""
ASANA = """Task ID,Completed At,Name,Assignee,Assignee Email,Due Date,Blocked By (Dependencies)
91,2027-01-31,Choose the platform,Ann Moor,ann@x.example,2027-01-31,
92,,Train champions,,,2027-02-20,Choose the platform
"""


def test_a_list_of_a_planner_comes_in(tmp_path: Path) -> None:
    plan, report = bring_in(tmp_path, "actions", PLANNER, Plan())
    found = {a.title: (a.status, a.start, a.due) for a in plan.actions.values()}
    assert found == {
        "Choose the platform": ("done", date(2027, 1, 13), date(2027, 1, 31)),
        "Train champions": ("doing", None, date(2027, 2, 20)),
        "Invite everybody": ("to do", None, None),
    }
    assert owners(plan, "Train champions") == ["Ann Moor", "Bo Lind"]
    assert report.unread == ["Bucket Name", "Priority", "Late"]
    assert (report.used, report.people, report.assignments) == (3, 2, 3)
    assert report.as_json()["actions"] == 3
    assert report.warnings == []


def test_a_list_of_issues_comes_in_with_what_blocks_them(tmp_path: Path) -> None:
    plan, report = bring_in(tmp_path, "actions", JIRA, Plan())
    assert [a.status for a in plan.actions.values()] == ["done", "doing", "to do"]
    assert owners(plan, "Invite everybody") == []
    assert waits(plan) == {
        ("Train champions", "Choose the platform"),
        ("Invite everybody", "Choose the platform"),
        ("Invite everybody", "Train champions"),
    }
    assert report.warnings == []


def test_a_list_of_a_project_in_german_comes_in_with_its_predecessors(tmp_path: Path) -> None:
    text = PROJECT.replace("1;2EA+2 Tage", '"1;2EA+2 Tage"')
    plan, report = bring_in(tmp_path, "actions", text, Plan())
    assert [a.status for a in plan.actions.values()] == ["done", "doing", "to do"]
    assert ("Invite everybody", "Train champions") in waits(plan)
    assert len(waits(plan)) == 3
    assert report.warnings == []


def test_a_day_of_completion_is_done(tmp_path: Path) -> None:
    plan, _ = bring_in(tmp_path, "actions", ASANA, Plan())
    assert [a.status for a in plan.actions.values()] == ["done", "to do"]
    assert [p.email for p in plan.people.values()] == ["ann@x.example"]
    assert waits(plan) == {("Train champions", "Choose the platform")}


def test_a_card_of_a_board_has_its_list_as_its_status(tmp_path: Path) -> None:
    plan, report = bring_in(tmp_path, "actions", TRELLO, Plan())
    assert [(a.status, a.due) for a in plan.actions.values()] == [("done", date(2027, 1, 31))]
    assert owners(plan, "Choose the platform") == ["Ann Moor"]
    assert report.unread == []


@pytest.mark.parametrize("text", [PLANNER, JIRA, ASANA])
def test_the_same_list_again_changes_nothing(tmp_path: Path, text: str) -> None:
    once, _ = bring_in(tmp_path, "actions", text, Plan())
    twice, report = bring_in(tmp_path, "actions", text, once)
    assert dict(twice.actions) == dict(once.actions)
    assert dict(twice.assignments) == dict(once.assignments)
    assert waits(twice) == waits(once)
    assert (report.made, report.people, report.warnings) == ({"actions": 0}, 0, [])


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *(("open", "to do"), ("Open", "to do"), ("TBD", "to do"), ("", "to do"), ("0", "to do")),
        *(("Erledigt", "done"), ("Terminé", "done"), ("100", "done"), ("Klaar", "done")),
        *(("En curso", "doing"), ("In corso", "doing"), ("Pågår", "doing"), ("42%", "doing")),
        *(("Cancelled", "dropped"), ("Won't do", "dropped"), ("Abgebrochen", "dropped")),
    ],
)
def test_open_is_a_status_of_a_task(tmp_path: Path, word: str, status: str) -> None:
    plan, report = bring_in(tmp_path, "actions", f"Task,Status\nTrain,{word}\n", Plan())
    assert [a.status for a in plan.actions.values()] == [status]
    assert report.warnings == []


def test_a_status_that_is_not_known_is_said(tmp_path: Path) -> None:
    plan, report = bring_in(tmp_path, "actions", "Task,Status\nTrain,purple\n", Plan())
    assert [a.status for a in plan.actions.values()] == ["to do"]
    assert "“purple”" in report.warnings[0].text


def test_what_the_plan_says_stands_and_what_differs_is_said(tmp_path: Path) -> None:
    plan = make_plan(actions={"Train": ["Ann"]}, details={"Train": {"due": date(2027, 2, 1)}})
    text = "Task,Owner,Start,Due\nTrain,Ann; Bo,2027-01-01,2027-03-01\n"
    after, report = bring_in(tmp_path, "actions", text, plan)
    [action] = after.actions.values()
    assert (action.start, action.due) == (date(2027, 1, 1), date(2027, 2, 1))
    assert owners(after, "Train") == ["Ann", "Bo"]
    [note] = report.warnings
    assert "2027-02-01" in note.text
    assert "2027-03-01" in note.text


def test_owners_are_found_by_the_rules_for_people(tmp_path: Path) -> None:
    plan = make_plan(people={"Ann Moor": {"ref": "7", "email": "ann@x.example"}})
    text = "Task,Owner\nA,7\nB,ann@x.example\nC,Ann Moor\nD,Ann Moor <ann@x.example>\n"
    after, report = bring_in(tmp_path, "actions", text, plan)
    assert len(after.table(Person)) == 1
    assert report.assignments == 4


def test_tasks_of_one_title_stay_as_many(tmp_path: Path) -> None:
    text = "Task,Owner\nTraining,Ann\nTraining,Bo\n"
    once, report = bring_in(tmp_path, "actions", text, Plan())
    assert report.made == {"actions": 2}
    twice, report = bring_in(tmp_path, "actions", text, once)
    assert report.made == {"actions": 0}
    assert len(twice.assignments) == 2


def test_what_waits_for_nothing_known_or_for_itself_is_said(tmp_path: Path) -> None:
    text = "Task,Waits for\nA,B\nB,A\nC,Something else\nD,TBD\n"
    plan, report = bring_in(tmp_path, "actions", text, Plan())
    assert waits(plan) == {("A", "B")}
    assert [note.line for note in report.warnings] == [3, 4]


def test_a_row_without_a_title_and_a_start_after_its_end_are_said(tmp_path: Path) -> None:
    text = "Task,Start,Due\n--,2027-01-01,\nTrain,2027-03-01,2027-02-01\n"
    plan, report = bring_in(tmp_path, "actions", text, Plan())
    assert [note.line for note in report.skipped] == [2]
    assert [note.line for note in report.warnings] == [3]
    assert [a.start for a in plan.actions.values()] == [None]


def test_a_list_without_titles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="Action"):
        bring_in(tmp_path, "actions", "Owner,Due\nAnn,2027-03-01\n", Plan())
    with pytest.raises(PlannerError, match="waits_for"):
        bring_in(tmp_path, "actions", "Task\nA\n", Plan(), "champion_of=Task")
