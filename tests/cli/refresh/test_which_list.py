"""Which list a table is the next edition of, and what a plain import of it leaves undone."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.refresh.lists import (
    NOVEMBER,
    OCTOBER,
    Table,
)
from tests.cli.test_bad_input import refused


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


def test_what_does_not_go_together_is_refused(run: Run, kept: Path, table: Table) -> None:
    path = table(OCTOBER)
    refused(run("import", kept, path, "--refresh", "--as", "actions"), "Only lists of people")
    refused(run("import", kept, path, "--accept", "none"), "goes with --refresh")


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
