"""What is told of a list on the command line, and the options that settle what it leaves open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Table = Callable[[str], Path]


def test_an_encoding_is_judged_told_and_chosen(tmp_path: Path, plan: Path, run: Run) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("Name,Department\nJan Nowak,Księgowość\n".encode("cp1250"))
    judged = run("import", plan, file, "--dry-run", "--json").json
    assert judged["table"]["encoding"] == {"name": "cp1250", "others": ["cp1252"]}
    assert "“Ksiêgowoœæ” in Western European" in judged["warnings"][0]["text"]
    chosen = run("import", plan, file, "--encoding", "windows-1250", "--json").json
    assert chosen["table"]["encoding"] == {"name": "cp1250", "others": []}
    assert chosen["warnings"] == []


@pytest.mark.parametrize(("order", "start"), [("dmy", "2027-04-03"), ("mdy", "2027-03-04")])
def test_the_order_of_dates_is_asked_for_and_chosen(
    plan: Path, run: Run, table: Table, tmp_path: Path, order: str, start: str
) -> None:
    file = table("Name,Start\nAnn Moor,3/4/2027\n")
    told = run("import", plan, file, "--dry-run", "--json").json
    [doubt] = told["table"]["days_in_doubt"]
    assert doubt == {"header": "Start", "text": "3/4/2027", "days": ["2027-03-04", "2027-04-03"]}
    assert (told["used"], told["warnings"][0]["line"]) == (1, 2)
    chosen = run("import", plan, file, "--dates", order, "--json").json
    assert chosen["warnings"] == []
    run("export", plan, "--csv", tmp_path / "lists")
    assert start in (tmp_path / "lists" / "people.csv").read_text(encoding="utf-8-sig")


def test_totals_and_footers_are_listed_as_not_used(plan: Path, run: Run, table: Table) -> None:
    file = table("Department,Headcount\nFinance,40\nLegal,12\nTotal,52\n\nExported on 1 March\n")
    told = run("import", plan, file, "--json").json
    assert (told["rows"], told["used"], told["departments"]) == (4, 2, 2)
    assert [row["line"] for row in told["skipped"]] == [4, 6]


@pytest.mark.parametrize(
    "options", [("--encoding", "cp9999"), ("--encoding", "utf-16"), ("--dates", "ydm")]
)
def test_an_option_that_does_not_fit_ends_it_unchanged(
    plan: Path, run: Run, table: Table, options: tuple[str, str]
) -> None:
    before = plan.read_bytes()
    ran = run("import", plan, table("Name\nZoé\n"), *options)
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1
    assert plan.read_bytes() == before


def test_a_list_comes_back_from_the_programs_own_file(
    tmp_path: Path, plan: Path, run: Run, table: Table
) -> None:
    run(
        "import",
        plan,
        table('ID,Name,Department\n@annm,Ann,=Finance\n-7,Bo,+Legal\n\'12,Cy,"=""IT"""\n'),
    )
    run("export", plan, "--csv", tmp_path / "lists")
    again = run("import", plan, tmp_path / "lists" / "people.csv", "--json").json
    assert (again["used"], again["people"], again["departments"]) == (3, 0, 0)


def test_what_settles_a_doubt_is_said(tmp_path: Path, plan: Path, run: Run) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("Name,Start\nSøren,3/4/2027\n".encode("cp1252"))
    told = run("import", plan, file, "--dry-run").out
    assert "--encoding: cp1250" in told
    assert "--dates dmy" in told
