"""What a list is taken as: people, actions, activity on the platform,
posts, or results of a pilot."""

from __future__ import annotations

from datetime import date

import pytest

from planner.models import Assignment, Draft, Person, PilotTry, Post, Sponsor
from planner.models.adding import add_with_responsibility
from tests.plans import person_id
from tests.ui.dialogs.import_dialogs import coming_in, opened, said, summary, taken
from tests.ui.opened import settled

TASKS = (
    "Task Name,Assigned To,Start date,Due Date,Progress,Bucket Name\n"
    "Book the hall,Ann Berg,2027-01-04,2027-01-20,In progress,Prepare\n"
    "Print badges,Eva Novak,,2027-02-01,Not started,Launch\n"
)
ACTIVITY = (
    "Report Refresh Date,User Principal Name,Display Name,Last Activity Date,Posted Count\n"
    "2026-11-20,ann@example.org,Ann Berg,2026-11-18,3\n"
)


def test_a_list_of_tasks_is_taken_for_actions(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "tasks.csv", TASKS)
    assert dialog.parts.options.kind.box.currentText() == "Actions"
    assert taken(dialog)["Assigned To"] == "Owner"
    first, second = coming_in(dialog)
    assert (first[0], first[-1], second[-1]) == ("Book the hall", "Ann Berg", "Eva Novak")
    assert summary(dialog).startswith("2 rows · 2 new actions · 1 new person")
    assert any("Eva Novak" in line for line in said(dialog))
    dialog.ok.click()
    assert {action.title for action in workspace.plan.actions.values()} == {
        "Book the hall",
        "Print badges",
    }


def test_an_activity_export_says_who_was_active_when(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "activity.csv", ACTIVITY)
    assert dialog.parts.options.kind.box.currentText() == "Activity on the platform"
    assert coming_in(dialog) == [
        ("Ann Berg", "Finance", "18 November 2026"),
        ("Ann Berg", "Legal", "18 November 2026"),
    ]
    dialog.ok.click()
    days = {given.last_active for given in workspace.plan.table(Assignment).values()}
    assert date(2026, 11, 18) in days


def test_a_log_of_posts_fills_the_ledger(qtbot, tmp_path, workspace) -> None:
    def add_sponsor(draft: Draft) -> None:
        _, seat = add_with_responsibility(draft, Sponsor, title="Sponsor")
        ann = person_id(draft.plan, "Ann Berg")
        draft.add(Assignment, responsibility_id=seat.id, person_id=ann)

    workspace.do("add a sponsor", add_sponsor)
    text = "Date,In the name of,Written by,Topic\n2026-11-03,Ann Berg,Ann Berg,Welcome\n"
    dialog = opened(qtbot, workspace, tmp_path / "posts.csv", text)
    assert dialog.parts.options.kind.box.currentText() == "Posts and replies"
    assert coming_in(dialog)[0][0] == "Ann Berg"
    dialog.ok.click()
    assert [post.topic for post in workspace.plan.table(Post).values()] == ["Welcome"]


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-mail,Title,Department,Manager,Start date,End date,Status\nDo,d@ex.org,,,,,,\n",
        "Timestamp,Email Address,Name,Which area?\n2026-11-20,d@ex.org,Do Minh,Finance\n",
        "Display name,User principal name,When created,Title\nDo Minh,d@ex.org,2026-01-01,Cook\n",
        "Name,Type,Created\nDo Minh,Member,2026-01-01\n",
    ],
    ids=["staff", "answers", "accounts", "members"],
)
def test_a_list_of_people_is_taken_for_nothing_else(qtbot, tmp_path, workspace, text) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "people.csv", text)
    assert dialog.parts.options.kind.box.currentText() == "People"


def test_what_a_list_is_taken_as_can_be_chosen(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Name\nBook the hall\n")
    dialog.parts.options.kind.choose("actions")
    settled(qtbot, workspace)
    assert taken(dialog) == {"Name": "Action"}
    before = len(workspace.plan.table(Person))
    dialog.ok.click()
    assert len(workspace.plan.actions) == 1
    assert len(workspace.plan.table(Person)) == before


def test_results_of_a_pilot_come_in_from_a_column_for_each_task(qtbot, tmp_path, workspace) -> None:
    text = "Name,Sign in,Sign in (min),Age\nAnn Berg,with help,6,41\ntester 2,A,,29\n"
    dialog = opened(qtbot, workspace, tmp_path / "pilot.csv", text)
    dialog.parts.options.kind.choose("pilot")
    settled(qtbot, workspace)
    read = taken(dialog)
    assert (read["Name"], read["Sign in"], read["Sign in (min)"]) == (
        *("Tester", "Result", "Minutes"),
    )
    assert coming_in(dialog) == [
        ("Round 1", "Ann Berg", "Sign in", "with help", "6"),
        ("Round 1", "tester 2", "Sign in", "alone", ""),
    ]
    dialog.ok.click()
    assert len(workspace.plan.table(PilotTry)) == 2
