"""Lists of people and of other things on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.store import Store
from tests.cli.conftest import Run

Table = Callable[[str], Path]
STAFF = "Name,Email,Department,Status\nAnn,a@x.example,Finance,Active\nBo,b@x.example,HR,Left\n"
TASKS = (
    "Task,Assigned to,Due,Status,Depends on\nChoose,Ann,2027-02-01,done,\nTrain,Bo,,open,Choose\n"
)


def test_where_keeps_other_rows_out_and_says_how_many(plan: Path, table: Table, run: Run) -> None:
    answer = run("import", plan, table(STAFF), "--where", "Status=active", "--json").json
    assert (answer["rows"], answer["used"], answer["people"]) == (1, 1, 1)
    assert "Status" not in answer["unread"]
    printed = run("import", plan, table(STAFF), "--where", "Status=active").out
    assert "1 row left out by --where" in printed


@pytest.mark.parametrize("where", ["Status", "=Active", "State=Active"])
def test_a_wrong_where_is_said_in_one_sentence(
    plan: Path, table: Table, run: Run, where: str
) -> None:
    code, _, err = run("import", plan, table(STAFF), "--where", where)
    assert code == 2
    assert len(err.splitlines()) == 1


def test_a_list_of_tasks_comes_in_as_actions(plan: Path, table: Table, run: Run) -> None:
    answer = run("import", plan, table(TASKS), "--as", "actions", "--json").json
    assert (answer["actions"], answer["people"], answer["assignments"]) == (2, 2, 2)
    assert answer["skipped"] == answer["warnings"] == answer["unread"] == []
    with Store.open(plan, read_only=True) as store:
        assert [a.status for a in store.plan.actions.values()] == ["done", "to do"]
    again = run("import", plan, table(TASKS), "--as", "actions")
    assert "0 new actions" in again.out


def test_activity_and_posts_come_in_for_those_who_are_known(
    plan: Path, table: Table, run: Run
) -> None:
    people = "Name,Email,Champion of,Sponsor of\nAnn,a@x.example,Finance,\nVera,v@x.example,,HR\n"
    assert run("import", plan, table(people)).code == 0
    activity = "User Principal Name,Last Activity Date\na@x.example,2027-01-05\n"
    answer = run("import", plan, table(activity), "--as", "activity", "--json").json
    assert answer["last_active"] == 1
    posts = "Sponsor,Date,Written by\nVera,2027-01-05,Ann\n"
    assert run("import", plan, table(posts), "--as", "posts", "--json").json["posts"] == 1
    with Store.open(plan, read_only=True) as store:
        [post] = store.plan.posts.values()
        assert (post.kind, store.plan.people[post.author_id].name) == ("ghost-written", "Ann")


def test_results_of_a_pilot_come_in_and_count_for_readiness(
    plan: Path, table: Table, run: Run
) -> None:
    tries = "Tester,Task,Result,Minutes\nAnn,Sign in,alone,4\nZoe,Sign in,with help,\nZoe,Ask,?\n"
    answer = run("import", plan, table(tries), "--as", "pilot", "--json").json
    assert (answer["rows"], answer["used"], answer["tries"]) == (3, 2, 2)
    assert [each["line"] for each in answer["skipped"]] == [4]
    parts = run("check", plan, "--json").json["readiness"]["parts"]
    (check,) = next(p["checks"] for p in parts if p["part"] == "Easy to use")
    assert check["name"] == "tries done alone in the latest pilot round"
    assert (check["met"], check["due"], check["status"]) == (1, 2, "at risk")


def test_a_dry_run_of_tasks_changes_nothing(plan: Path, table: Table, run: Run) -> None:
    before = plan.read_bytes()
    assert run("import", plan, table(TASKS), "--as", "actions", "--dry-run").code == 0
    assert plan.read_bytes() == before


def test_concealed_names_are_said_in_one_sentence_and_change_nothing(
    plan: Path, table: Table, run: Run
) -> None:
    text = "User Principal Name,Last Activity Date\n6A7B9C0D1E2F3A4B5C6D7E8F9A0B1C2D,2027-01-05\n"
    code, _, err = run("import", plan, table(text), "--as", "activity")
    assert code == 2
    assert len(err.splitlines()) == 1
    assert "conceals" in err


def test_tasks_below_a_title_are_found_too(plan: Path, table: Table, run: Run) -> None:
    text = "Our launch,,,,\n,,,,\n" + TASKS
    assert run("import", plan, table(text), "--as", "actions", "--json").json["actions"] == 2
