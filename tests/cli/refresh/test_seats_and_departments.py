"""What a list says anew of champions and of departments."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from planner.actions import roles
from planner.store import Store
from tests.cli.conftest import Run
from tests.cli.refresh.lists import (
    NOTHING,
    Table,
    named,
    now,
)

CHAMPIONS = """\
Id,Name,Champion of,Status,Department,Headcount
1,Ann Moor,Finance,Active,Finance,40
2,Bo Lind,Legal,Asked,Legal,12
"""


@pytest.fixture
def champions(plan: Path, run: Run, table: Table) -> Path:
    """A plan with a list of champions."""
    assert run("import", plan, table(CHAMPIONS), "--list", "Champions").code == 0
    return plan


def statuses(path: Path) -> dict[str, str | None]:
    plan = now(path)
    return {
        f"{plan.name_of(plan.responsibilities[a.responsibility_id])}: "
        f"{plan.people[a.person_id].name}": a.status
        for a in plan.assignments.values()
    }


def test_who_comes_to_hold_a_seat_and_how_far_they_are_comes_in(
    run: Run, champions: Path, table: Table
) -> None:
    then = CHAMPIONS.replace("Asked", "Accepted") + "3,Cy Dow,Legal,Trained,Legal,\n"
    told = run("import", champions, table(then), "--refresh", "--json").json
    assert [(c["sheet"], c["kind"], c["row"], c["column"]) for c in told["changes"]] == [
        ("Champions", "changed", "Legal: 2", "Status"),
        ("People", "new", "3", None),
        ("Champions", "new", "Legal: 3", None),
    ]
    assert statuses(champions) == {
        "Finance: Ann Moor": "active",
        "Legal: Bo Lind": "accepted",
        "Legal: Cy Dow": "trained",
    }
    assert run("import", champions, table(then), "--refresh", "--json").json == NOTHING


def test_who_declined_by_hand_is_asked_about_once_the_list_says_otherwise(
    run: Run, champions: Path, table: Table
) -> None:
    with Store.open(champions) as store:
        store.run("Decline", roles.set_status, 2, "declined", date(2026, 11, 1))
    assert run("import", champions, table(CHAMPIONS), "--refresh", "--json").json == NOTHING
    then = table(CHAMPIONS.replace("Asked", "Accepted"))
    told = run("import", champions, then, "--refresh", "--json").json
    assert told["changes"] == []
    assert named(told["conflicts"]) == [("changed", "Legal: 2", "Status", "declined", "accepted")]
    assert "at" in told["conflicts"][0]


def test_a_seat_that_the_list_no_longer_gives_ends_only_by_a_file(
    run: Run, champions: Path, table: Table, tmp_path: Path
) -> None:
    then = table(CHAMPIONS.replace("1,Ann Moor,Finance,Active", "1,Ann Moor,,"))
    words = ("--refresh", "--on", "2026-12-01")
    told = run("import", champions, then, *words, "--json").json
    assert [(c["sheet"], c["kind"], c["row"]) for c in told["changes"]] == [
        ("Champions", "removed", "Finance: 1")
    ]
    assert now(champions).assignments[1].until is None
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told))
    assert run("import", champions, then, *words, "--accept", accepted).code == 0
    assert now(champions).assignments[1].until == date(2026, 11, 30)
    assert run("import", champions, then, *words, "--json").json == NOTHING


def test_the_staff_of_departments_comes_in_and_new_ones_with_nobody_in_them(
    run: Run, champions: Path, table: Table
) -> None:
    then = CHAMPIONS.replace("Finance,40", "Finance,44") + ",,,,Logistics,110\n"
    told = run("import", champions, table(then), "--refresh", "--json").json
    assert named(told["changes"]) == [
        ("changed", "Finance", "Staff", 40, 44),
        ("new", "Logistics", None, None, {"Department": "Logistics", "Staff": 110}),
    ]
    assert {d.name: d.headcount for d in now(champions).departments.values()} == {
        "Finance": 44,
        "Legal": 12,
        "Logistics": 110,
    }
    assert run("import", champions, table(then), "--refresh", "--json").json == NOTHING


def test_who_is_named_anew_for_a_seat_of_a_department_comes_in_whole(
    run: Run, plan: Path, table: Table
) -> None:
    before = "Department,Champion,Champion e-mail,Backup\nFinance,Ann Moor,ann@ex.example,Bo Lind\n"
    then = before.replace("Bo Lind", "Cy Dow") + "Legal,Di Ek,di@ex.example,Bo Lind\n"
    assert run("import", plan, table(before)).code == 0
    told = run("import", plan, table(then), "--refresh", "--json").json
    assert (told["conflicts"], told["invalid"]) == ([], [])
    people = {person.name: person.email for person in now(plan).people.values()}
    assert people == {
        "Ann Moor": "ann@ex.example", "Bo Lind": "", "Cy Dow": "", "Di Ek": "di@ex.example",
    }  # fmt: skip
    assert statuses(plan) == {
        "Finance: Ann Moor": "active",
        "Finance: Bo Lind": "trained",
        "Finance: Cy Dow": "trained",
        "Legal: Bo Lind": "trained",
        "Legal: Di Ek": "active",
    }
