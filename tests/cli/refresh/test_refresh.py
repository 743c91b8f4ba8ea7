"""The next edition of a list comes in by the command line, and keeps the plan true."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from planner.store import Store
from tests.cli.conftest import Run
from tests.cli.refresh.lists import (
    NOTHING,
    NOVEMBER,
    OCTOBER,
    Table,
    edit,
    named,
    now,
)
from tests.plans import person_id


def test_what_changed_comes_in_as_one_step(run: Run, kept: Path, table: Table) -> None:
    ran = run("import", kept, table(NOVEMBER), "--refresh", "--on", "2026-11-28", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert named(ran.json["changes"]) == [
        ("changed", "1", "Name", "Ann Moor", "Ann Moor-Hill"),
        ("changed", "1", "E-mail", "ann@ex.org", "ann.hill@ex.org"),
        ("changed", "1", "Department", "Finance", "Legal"),
        ("changed", "1", "Manager", "Bo Lind", "Cy Dow"),
        ("changed", "3", "Manager", "Bo Lind", None),
        ("new", "4", None, None, ran.json["changes"][5]["now"]),
        ("removed", "2", None, ran.json["changes"][6]["was"], None),
    ]
    assert {change["sheet"] for change in ran.json["changes"]} == {"People"}
    assert ran.json["changes"][5]["now"]["Manager"] == "Cy Dow"
    people = {p.ref: p for p in now(kept).people.values()}
    assert people["1"].name == "Ann Moor-Hill"
    assert people["4"].manager_id == people["1"].manager_id == people["3"].id
    assert people["2"].last_day is None
    with Store.open(kept) as store:
        store.undo()
        assert {p.name for p in store.plan.people.values()} == {"Ann Moor", "Bo Lind", "Cy Dow"}
    again = run("import", kept, table(NOVEMBER), "--refresh", "--on", "2026-11-28", "--json")
    assert again.json == ran.json


def test_the_same_edition_again_says_nothing_of_what_was_accepted(
    run: Run, kept: Path, table: Table
) -> None:
    assert run("import", kept, table(OCTOBER), "--refresh", "--json").json == NOTHING
    run("import", kept, table(NOVEMBER), "--refresh")
    again = run("import", kept, table(NOVEMBER), "--refresh", "--json").json
    assert [change["kind"] for change in again["changes"]] == ["removed"]


def test_who_is_gone_leaves_only_by_a_file_and_on_the_day_before(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    told = run("import", kept, table(NOVEMBER), "--refresh", "--on", "2026-11-28", "--json").json
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([c for c in told["changes"] if c["kind"] == "removed"]))
    words = ("--refresh", "--on", "2026-11-28")
    assert run("import", kept, table(NOVEMBER), *words, "--accept", accepted).code == 0
    plan = now(kept)
    assert plan.people[person_id(plan, "Bo Lind")].last_day == date(2026, 11, 27)
    assert run("import", kept, table(NOVEMBER), *words, "--json").json == NOTHING


def test_what_somebody_holds_who_is_gone_is_said(run: Run, kept: Path, table: Table) -> None:
    champions = table("ID,Champion of\n2,Finance\n2,Legal\n1,Legal\n")
    run("import", kept, champions, "--list", "Champions")
    ran = run("import", kept, table(NOVEMBER), "--list", "HR", "--refresh", "--dry-run")
    assert "2: gone, last day" in ran.out
    assert "holds Finance, and nobody else does; holds Legal with others; manages" in ran.out
    told = run("import", kept, table(NOVEMBER), "--list", "HR", "--refresh", "--json").json
    assert told["changes"][-1]["holds"] == ["Finance", "Legal"]


def test_whoever_comes_back_is_there_again(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    told = run("import", kept, table(NOVEMBER), "--refresh", "--json").json
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([c for c in told["changes"] if c["kind"] == "removed"]))
    run("import", kept, table(NOVEMBER), "--refresh", "--accept", accepted)
    back = NOVEMBER + "2,Bo Lind,bo@ex.org,Finance,\n"
    told = run("import", kept, table(back), "--refresh", "--json").json
    assert [(c["row"], c["column"], c["now"]) for c in told["changes"]] == [("2", "Last day", None)]
    plan = now(kept)
    assert plan.people[person_id(plan, "Bo Lind")].last_day is None


def test_what_the_list_says_as_before_is_left_as_it_was_set_by_hand(
    run: Run, kept: Path, table: Table
) -> None:
    edit(kept, "Cy Dow", email="cyrus@ex.org")
    assert run("import", kept, table(OCTOBER), "--refresh", "--json").json == NOTHING
    assert "cyrus@ex.org" in {p.email for p in now(kept).people.values()}


def test_what_was_written_by_hand_as_the_list_says_now_is_no_difference(
    run: Run, kept: Path, table: Table
) -> None:
    edit(kept, "Cy Dow", email="cy.dow@ex.org")
    november = table(OCTOBER.replace("cy@", "cy.dow@"))
    assert run("import", kept, november, "--refresh", "--json").json == NOTHING


def test_what_was_set_by_hand_otherwise_is_a_conflict_with_who_and_when(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    edit(kept, "Cy Dow", email="cyrus@ex.org")
    with Store.open(kept, read_only=True) as store:
        step = store.history()[0]
    december = table(OCTOBER.replace("cy@", "cy.dow@"))
    told = run("import", kept, december, "--refresh", "--json").json
    assert told["changes"] == []
    assert named(told["conflicts"]) == [("changed", "3", "E-mail", "cyrus@ex.org", "cy.dow@ex.org")]
    assert told["conflicts"][0]["by"] == step.by
    assert told["conflicts"][0]["at"] == step.at.isoformat()
    assert f"Set by {step.by} on " in run("import", kept, december, "--refresh").out
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told))
    assert run("import", kept, december, "--refresh", "--accept", accepted).code == 0
    assert {p.email for p in now(kept).people.values()} >= {"cy.dow@ex.org"}


@pytest.mark.parametrize("words", [("--dry-run",), ("--accept", "none")])
def test_nothing_is_changed_unless_it_is_wanted(
    run: Run, kept: Path, table: Table, words: tuple[str, ...]
) -> None:
    before = kept.read_bytes()
    assert run("import", kept, table(NOVEMBER), "--refresh", *words).code == 0
    assert kept.read_bytes() == before


def test_a_cell_that_cannot_be_used_clears_nothing(run: Run, plan: Path, table: Table) -> None:
    run("import", plan, table("Id,Name,Start date\n7,Ann,2027-03-01\n"))
    told = run("import", plan, table("Id,Name,Start date\n7,Ann,soon\n"), "--refresh", "--json")
    assert told.json == NOTHING
    assert "soon" in told.err
    told = run("import", plan, table("Id,Name,Start date\n7,Ann,TBD\n"), "--refresh", "--json")
    assert named(told.json["changes"]) == [("changed", "7", "First day", "2027-03-01", None)]
