"""Whoever the next edition of a list names is the person of the last one, or is asked about."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from planner.actions import rows
from planner.actions.joining import join_departments, join_people
from planner.models import Department, Person
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
