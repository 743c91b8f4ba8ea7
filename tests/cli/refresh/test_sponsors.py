"""What a list says anew of who stands for which departments."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from planner.actions import rows
from planner.models import Responsibility, SponsorDepartment
from planner.store import Store
from tests.cli.conftest import Run
from tests.cli.refresh.lists import NOTHING, Table, named, now

BOARD = """\
Id,Name,Job title,Sponsor of
1,Ann Moor,Chief financial officer,Finance; Legal
2,Bo Lind,Head of people,
"""
WORDS = ("--refresh", "--on", "2026-12-01", "--json")


@pytest.fixture
def board(plan: Path, run: Run, table: Table) -> Path:
    """A plan with a list of executives."""
    assert run("import", plan, table(BOARD), "--list", "Board").code == 0
    return plan


def sponsored(path: Path) -> dict[str, set[str]]:
    """The departments that each sponsor stands for who is one still, by their names."""
    plan = now(path)
    found: dict[str, set[str]] = {}
    for a in plan.assignments.values():
        sponsor_id = plan.get(Responsibility, a.responsibility_id).sponsor_id
        if sponsor_id is not None and a.until is None:
            links = plan.where(SponsorDepartment, "sponsor_id", sponsor_id)
            names = {plan.departments[link.department_id].name for link in links}
            found[plan.people[a.person_id].name] = names
    return found


def drop_link(path: Path, department: str) -> None:
    """Take a department from its sponsor by hand."""
    with Store.open(path) as store:
        links = store.plan.table(SponsorDepartment).values()
        names = store.plan.departments
        link = next(one for one in links if names[one.department_id].name == department)
        store.run("Stand for less", rows.remove, SponsorDepartment, link.id)


def test_a_list_that_says_the_same_changes_nothing(run: Run, board: Path, table: Table) -> None:
    assert run("import", board, table(BOARD), *WORDS).json == NOTHING
    drop_link(board, "Legal")
    assert run("import", board, table(BOARD), *WORDS).json == NOTHING
    assert sponsored(board) == {"Ann Moor": {"Finance"}}


def test_other_departments_of_a_sponsor_come_in(run: Run, board: Path, table: Table) -> None:
    then = table(BOARD.replace("Finance; Legal", "Finance; Harbour"))
    told = run("import", board, then, *WORDS).json
    row = "Chief financial officer"
    was, new = "Finance; Legal", "Finance; Harbour"
    assert named(told["changes"]) == [("changed", row, "Stands for", was, new)]
    assert told["changes"][0]["sheet"] == "Sponsors"
    assert sponsored(board) == {"Ann Moor": {"Finance", "Harbour"}}
    assert run("import", board, then, *WORDS).json == NOTHING


def test_somebody_becomes_a_sponsor_also_who_is_new(run: Run, board: Path, table: Table) -> None:
    then = table(
        BOARD.replace("people,", "people,People") + "3,Cy Dow,Chief executive,Legal; Harbour\n"
    )
    told = run("import", board, then, *WORDS).json
    kinds = [(c["sheet"], c["kind"], c["row"]) for c in told["changes"]]
    assert kinds == [
        ("Sponsors", "new", "Head of people"),
        ("People", "new", "3"),
        ("Sponsors", "new", "Chief executive"),
    ]
    assert sponsored(board) == {
        "Ann Moor": {"Finance", "Legal"},
        "Bo Lind": {"People"},
        "Cy Dow": {"Legal", "Harbour"},
    }
    assert run("import", board, then, *WORDS).json == NOTHING


def test_where_the_plan_was_changed_by_hand_too_it_is_asked(
    run: Run, board: Path, table: Table
) -> None:
    drop_link(board, "Legal")
    then = table(BOARD.replace("Finance; Legal", "Legal"))
    told = run("import", board, then, *WORDS).json
    row = "Chief financial officer"
    assert named(told["conflicts"]) == [("changed", row, "Stands for", "Finance", "Legal")]
    assert "by" in told["conflicts"][0]
    assert sponsored(board) == {"Ann Moor": {"Finance"}}


def test_what_the_plan_says_already_is_no_difference(run: Run, board: Path, table: Table) -> None:
    drop_link(board, "Legal")
    then = table(BOARD.replace("Finance; Legal", "Finance"))
    assert run("import", board, then, *WORDS).json == NOTHING


def test_who_is_no_longer_named_leaves_the_seat_only_by_a_file(
    run: Run, board: Path, table: Table, tmp_path: Path
) -> None:
    then = table(BOARD.replace("Finance; Legal", ""))
    told = run("import", board, then, *WORDS).json
    kinds = [(c["sheet"], c["kind"], c["row"]) for c in told["changes"]]
    assert kinds == [("Sponsors", "removed", "Chief financial officer")]
    assert sponsored(board) == {"Ann Moor": {"Finance", "Legal"}}
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told))
    assert run("import", board, then, *WORDS, "--accept", accepted).code == 0
    assert sponsored(board) == {}
    assert {a.until for a in now(board).assignments.values()} == {date(2026, 11, 30)}
    assert run("import", board, then, *WORDS).json == NOTHING


def test_what_was_not_accepted_is_asked_again(run: Run, board: Path, table: Table) -> None:
    then = table(BOARD.replace("Finance; Legal", "Finance"))
    told = run("import", board, then, *WORDS, "--accept", "none").json
    assert len(told["changes"]) == 1
    assert run("import", board, then, *WORDS, "--accept", "none").json == told


def test_a_new_sponsor_needs_the_person(
    run: Run, board: Path, table: Table, tmp_path: Path
) -> None:
    then = table(BOARD + "3,Cy Dow,Chief executive,Legal\n")
    told = run("import", board, then, *WORDS, "--accept", "none").json
    told["changes"] = [c for c in told["changes"] if c["sheet"] == "Sponsors"]
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told))
    run("import", board, then, *WORDS, "--accept", accepted)
    assert sponsored(board) == {"Ann Moor": {"Finance", "Legal"}}
    assert "Cy Dow" not in {person.name for person in now(board).people.values()}


def test_sponsors_named_in_rows_of_departments_are_compared_likewise(
    run: Run, plan: Path, table: Table
) -> None:
    rows_of = "Department,Sponsor\nFinance,Ann Moor\nLegal,Ann Moor\nPeople,Bo Lind\n"
    assert run("import", plan, table(rows_of), "--list", "Seats").code == 0
    then = table(rows_of.replace("Legal,Ann", "Legal,Bo").replace("Bo Moor", "Bo Lind"))
    told = run("import", plan, then, *WORDS).json
    assert {c["column"] for c in told["changes"]} == {"Stands for"}
    assert sponsored(plan) == {"Ann Moor": {"Finance"}, "Bo Lind": {"Legal", "People"}}


def test_an_older_edition_that_kept_no_sponsors_says_nothing_of_them(
    run: Run, board: Path, table: Table
) -> None:
    from planner.models import EditionRow

    with Store.open(board) as store:
        kept = store.plan.table(EditionRow)[1]
        said = {k: v for k, v in json.loads(kept.said).items() if k != "stands_for"}
        store.run("Before", rows.edit, EditionRow, 1, said=json.dumps(said))
    assert run("import", board, table(BOARD), *WORDS).json == NOTHING
