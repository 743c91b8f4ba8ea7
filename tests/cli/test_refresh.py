"""The next edition of a list comes in by the command line, and keeps the plan true."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.actions import rows
from planner.actions.joining import join_departments, join_people
from planner.models import Person, Plan
from planner.store import Store
from tests.cli.conftest import Run
from tests.cli.test_bad_input import refused
from tests.plans import person_id

OCTOBER = """\
ID,Name,Email,Department,Manager
1,Ann Moor,ann@ex.org,Finance,Bo Lind
2,Bo Lind,bo@ex.org,Finance,
3,Cy Dow,cy@ex.org,Legal,Bo Lind
"""
NOVEMBER = """\
ID,Name,Email,Department,Manager
1,Ann Moor-Hill,ann.hill@ex.org,Legal,Cy Dow
3,Cy Dow,cy@ex.org,Legal,
4,Di Ek,di@ex.org,Finance,Cy Dow
"""
NOTHING: dict[str, list[Any]] = {"changes": [], "conflicts": [], "invalid": []}
Table = Callable[[str], Path]


@pytest.fixture
def kept(plan: Path, run: Run, table: Table) -> Path:
    """A plan with the list of October."""
    assert run("import", plan, table(OCTOBER), "--list", "HR").code == 0
    return plan


def now(path: Path) -> Plan:
    with Store.open(path, read_only=True) as store:
        return store.plan


def edit(path: Path, who: str, **fields: Any) -> None:
    """Write something into a person of the plan by hand."""
    with Store.open(path) as store:
        store.run("Edit by hand", rows.edit, Person, person_id(store.plan, who), **fields)


def named(changes: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(c["kind"], c["row"], c["column"], c["was"], c["now"]) for c in changes]


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


# Three ways -------------------------------------------------------------------------------


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


# Who is meant -----------------------------------------------------------------------------


def test_whoever_was_deleted_and_still_stands_in_the_list_is_asked_about(
    run: Run, kept: Path, table: Table
) -> None:
    with Store.open(kept) as store:
        store.run("Remove", rows.remove, Person, person_id(store.plan, "Ann Moor"))
    told = run("import", kept, table(OCTOBER), "--refresh", "--json").json
    assert told["changes"] == []
    assert [(c["kind"], c["row"]) for c in told["conflicts"]] == [("new", "1")]
    assert "Removed from the plan" in told["conflicts"][0]["why"]
    assert len(now(kept).people) == 2


REUSED = OCTOBER.replace("1,Ann Moor,ann@", "1,Zofia Wójcik,zofia@")


def test_an_id_with_another_name_and_e_mail_is_asked_about(
    run: Run, kept: Path, table: Table
) -> None:
    told = run("import", kept, table(REUSED), "--refresh", "--json").json
    assert told["changes"] == []
    assert [(c["kind"], c["row"], c["column"]) for c in told["conflicts"]] == [
        ("changed", "1", "Name"),
        ("changed", "1", "E-mail"),
        ("new", "1", None),
    ]
    assert all("nother person" in c["why"] for c in told["conflicts"])


def test_another_person_under_an_id_takes_over_nothing(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    run("import", kept, table("ID,Champion of\n1,Finance\n"), "--list", "Champions")
    words = ("--list", "HR", "--refresh", "--on", "2026-11-28")
    told = run("import", kept, table(REUSED), *words, "--json").json
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([c for c in told["conflicts"] if c["kind"] == "new"]))
    assert run("import", kept, table(REUSED), *words, "--accept", accepted).code == 0
    plan = now(kept)
    ann, zofia = (plan.people[person_id(plan, n)] for n in ("Ann Moor", "Zofia Wójcik"))
    assert (ann.ref, ann.last_day) == ("", date(2026, 11, 27))
    assert (zofia.ref, zofia.email) == ("1", "zofia@ex.org")
    assert [a.person_id for a in plan.assignments.values()] == [ann.id]
    assert run("import", kept, table(REUSED), *words, "--json").json == NOTHING


def test_whoever_left_before_their_id_was_given_anew_left_then(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    edit(kept, "Ann Moor", last_day=date(2026, 9, 30))
    words = ("--refresh", "--on", "2026-11-28")
    told = run("import", kept, table(REUSED), *words, "--json").json
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([c for c in told["conflicts"] if c["kind"] == "new"]))
    assert run("import", kept, table(REUSED), *words, "--accept", accepted).code == 0
    plan = now(kept)
    assert plan.people[person_id(plan, "Ann Moor")].last_day == date(2026, 9, 30)


def test_a_plain_import_does_not_hide_that_somebody_is_back(
    run: Run, kept: Path, table: Table, tmp_path: Path
) -> None:
    told = run("import", kept, table(NOVEMBER), "--refresh", "--json").json
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([c for c in told["changes"] if c["kind"] == "removed"]))
    run("import", kept, table(NOVEMBER), "--refresh", "--accept", accepted)
    back = NOVEMBER + "2,Bo Lind,bo@ex.org,Finance,\n"
    warned = run("import", kept, table(back), "--json").json["warnings"]
    assert any("Bo Lind: the list now says otherwise in Last day" in w["text"] for w in warned)
    told = run("import", kept, table(back), "--refresh", "--json").json
    assert [(c["row"], c["column"], c["now"]) for c in told["changes"]] == [("2", "Last day", None)]


def test_whoever_marries_is_the_same(run: Run, kept: Path, table: Table) -> None:
    married = OCTOBER.replace("1,Ann Moor,ann@", "1,Ann Şahin,ann.sahin@")
    told = run("import", kept, table(married), "--refresh", "--json").json
    assert [c["column"] for c in told["changes"]] == ["Name", "E-mail"]
    assert told["conflicts"] == []


def test_a_name_corrected_in_the_plan_is_still_whom_a_list_without_ids_means(
    run: Run, plan: Path, table: Table
) -> None:
    run("import", plan, table("Name,Department\nAnn Mor,Finance\n"))
    edit(plan, "Ann Mor", name="Ann Moor")
    told = run("import", plan, table("Name,Department\nAnn Mor,Legal\n"), "--refresh", "--json")
    assert named(told.json["changes"]) == [
        ("changed", "Ann Moor", "Department", "Finance", "Legal")
    ]


def test_a_department_renamed_in_the_plan_is_still_what_the_list_means(
    run: Run, kept: Path, table: Table
) -> None:
    from planner.models import Department

    with Store.open(kept) as store:
        store.run("Rename", rows.edit, Department, 1, name="Finance & Control")
    joined = OCTOBER + "4,Di Ek,di@ex.org,Finance,Bo Lind\n"
    told = run("import", kept, table(joined), "--refresh", "--json").json
    assert [(c["kind"], c["now"]["Department"]) for c in told["changes"]] == [
        ("new", "Finance & Control")
    ]
    assert {d.name for d in now(kept).departments.values()} == {"Finance & Control", "Legal"}


def test_two_people_who_were_joined_stay_one(run: Run, kept: Path, table: Table) -> None:
    with Store.open(kept) as store:
        ann, cy = (person_id(store.plan, name) for name in ("Ann Moor", "Cy Dow"))
        store.run("Join", join_people, ann, cy)
    assert run("import", kept, table(OCTOBER), "--refresh", "--json").json == NOTHING
    moved = OCTOBER.replace("ann@ex.org,Finance", "ann@ex.org,Legal")
    told = run("import", kept, table(moved), "--refresh", "--json").json
    assert [(c["kind"], c["row"], c["column"]) for c in told["changes"]] == [
        ("changed", "1", "Department")
    ]


def test_two_departments_that_were_joined_stay_one(run: Run, plan: Path, table: Table) -> None:
    staff = "Id,Name,Department\n1,Ann Moor,HR\n2,Bo Lind,Human Resources\n"
    run("import", plan, table(staff))
    with Store.open(plan) as store:
        store.run("Join", join_departments, 2, 1)
    assert run("import", plan, table(staff), "--refresh", "--json").json == NOTHING
    told = run("import", plan, table(staff + "3,Cy Dow,HR\n"), "--refresh", "--json").json
    assert [c["now"]["Department"] for c in told["changes"]] == ["Human Resources"]


def test_whoever_is_erased_is_said_to_come_back(run: Run, kept: Path, table: Table) -> None:
    assert "“HR” still has them" in run("forget", kept, "Ann Moor").out
    assert "Ann" not in run("held", kept, "Bo Lind").out
    told = run("import", kept, table(OCTOBER), "--refresh", "--dry-run", "--json").json
    assert [(c["kind"], c["row"]) for c in told["changes"]] == [("new", "1")]


# Seats and departments ----------------------------------------------------------------------

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


def test_a_status_set_by_hand_is_a_conflict(run: Run, champions: Path, table: Table) -> None:
    from planner.actions import roles

    with Store.open(champions) as store:
        store.run("Decline", roles.set_status, 2, "declined", date(2026, 11, 1))
    assert run("import", champions, table(CHAMPIONS), "--refresh", "--json").json == NOTHING


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


# Which list -------------------------------------------------------------------------------


def test_a_list_is_found_by_its_headers_or_its_name(run: Run, kept: Path, table: Table) -> None:
    other = "Name,ID,Manager,Department,Email\nAnn Moor,1,Bo Lind,Legal,ann@ex.org\n"
    assert "HR: people.csv\n" in run("import", kept, table(other), "--refresh", "--dry-run").out
    fewer = "ID,Name\n1,Ann Moor\n"
    refused(run("import", kept, table(fewer), "--refresh"), "not clear which list")
    told = run("import", kept, table(fewer), "--refresh", "--list", "hr", "--json").json
    assert [(c["kind"], c["row"]) for c in told["changes"]] == [("removed", "2"), ("removed", "3")]


def test_a_list_that_is_not_known_is_refused(
    run: Run, plan: Path, kept: Path, table: Table
) -> None:
    words = ("--refresh", "--list", "Badges")
    refused(run("import", kept, table(OCTOBER), *words), "no list “Badges”; its lists are: HR")


def test_a_plan_without_lists_asks_for_an_import_first(run: Run, plan: Path, table: Table) -> None:
    refused(run("import", plan, table(OCTOBER), "--refresh"), "without --refresh")


def test_the_mapping_is_remembered(run: Run, plan: Path, table: Table) -> None:
    first = table("Chef,Wer,Kostenstelle\nBo Lind,Ann Moor,12\n,Bo Lind,13\n")
    run("import", plan, first, "--map", "name=Wer", "--map", "manager=Chef")
    then = table("Kostenstelle,Wer,Chef\n12,Ann Moor,\n13,Bo Lind,Ann Moor\n")
    told = run("import", plan, then, "--refresh", "--json").json
    assert [(c["row"], c["column"], c["now"]) for c in told["changes"]] == [
        ("Ann Moor", "Manager", None),
        ("Bo Lind", "Manager", "Ann Moor"),
    ]


# A plain second import --------------------------------------------------------------------


def test_a_plain_import_of_a_known_list_says_what_differs_and_who_is_missing(
    run: Run, kept: Path, table: Table
) -> None:
    warnings = run("import", kept, table(NOVEMBER), "--json").json["warnings"]
    text = "\n".join(warning["text"] for warning in warnings)
    assert "This is the list “HR” again" in text and "--refresh" in text
    assert "Ann Moor: the list now says otherwise in Name, E-mail, Department and Manager" in text
    assert (
        "Bo Lind (2), who was in “HR” last time, is not in it: manages Ann Moor and Cy Dow" in text
    )
    told = run("import", kept, table(NOVEMBER), "--refresh", "--json").json
    assert [(c["kind"], c["row"]) for c in told["changes"]] == [
        *[("changed", "1")] * 4,
        ("changed", "3"),
        ("removed", "2"),
    ]


def test_a_plain_import_of_the_same_edition_says_nothing(
    run: Run, kept: Path, table: Table
) -> None:
    assert run("import", kept, table(OCTOBER), "--json").json["warnings"] == []
