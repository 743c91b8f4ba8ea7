"""Wrong use gets one plain sentence and exit 2, and changes nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def refused(result: object, words: str) -> None:
    code, out, err = result  # type: ignore[misc]
    assert code == 2
    assert out == ""
    assert words in err
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "{absent}"), "There is no file"),
        (("check", "{folder}"), "is a folder"),
        (("check", "{text}"), "is not a plan"),
        (("check", "{plan}", "--on", "1 March"), "is not a date"),
        (("check", "{plan}", "--on", "2027-02-30"), "is not a date"),
        (("check", "{plan}", "--on", "20270301"), "is not a date"),
        (("check", "{plan}", "--on", "9999-12-31"), "is out of reach"),
        (("check", "{plan}", "--on", "0001-01-01"), "is out of reach"),
        (("check", "{plan}", "--threshold", "1"), "threshold"),
        (("check", "{plan}", "--threshold", "-0.1"), "threshold"),
        (("check", "{plan}", "--threshold", "nan"), "threshold"),
        (("check", "{plan}", "--threshold", "half"), "threshold"),
        (("check", "{plan}", "--fail-on", "terrible"), "terrible"),
        (("check",), "PLAN"),
        (("what-if", "{plan}", "--leave", "Nobody"), "nobody called “Nobody”"),
        (("what-if", "{plan}", "--leave-department", "None"), "no department called “None”"),
        (("check", ""), "given as an empty word"),
        (("check", "{plan}", "--fail-on", ""), "critical, high, medium and low"),
        (("what-if", "{plan}", "--leave-department", ""), "no department called “”"),
        (("recommend", "{plan}", "--appointments", "0"), "whole number of 1 or more"),
        (("recommend", "{plan}", "--bus-factor", "many"), "“many” is not a whole number"),
        (("export", "{plan}", "--pdf", "", "--excel", "{absent}"), "given as an empty word"),
        (("export", "{plan}", "--pdf", "{absent}", "--sections", ""), "Name the sections"),
        (("export", "{plan}", "--pdf", "{absent}", "--sections", "no"), "no section “no”"),
        (("export", "{plan}", "--pdf", "{absent}", "--document", "no"), "“no” is none of"),
        (("demo", ""), "given as an empty word"),
        (("restore", "{plan}", "--to", ""), "given as an empty word"),
        (("new", "{folder}/" + "x" * 255, "--name", "X"), "cannot be"),
        (("compare", "{plan}"), "no snapshot before"),
        (("compare", "{plan}", "--since", "May"), "no snapshot labelled"),
        (("export", "{plan}"), "Say where to write"),
        (("export", "{plan}", "--csv", "{absent}", "--template", "m.potx"), "with --deck"),
        (("export", "{plan}", "--deck", "{absent}", "--sections", "sponsors"), "with --pdf"),
        (("export", "{plan}", "--excel", "{absent}", "--document", "handover"), "with --pdf"),
        (("export", "{plan}", "--pdf", "{absent}", "--person", "Ann"), "for one person"),
        (("export", "{plan}", "--pdf", "{absent}/pack.pdf"), "There is no folder"),
        (("new", "{plan}", "--name", "Again"), "already there"),
        (("new", "{absent}/x.rollout", "--name", "X"), "There is no folder"),
        (("new", "{folder}/x.rollout", "--name", " "), "needs a name"),
        (("import", "{plan}", "{absent}"), "no file"),
        (("import", "{plan}", "{folder}"), "folder"),
        (("import", "{plan}", "{text}", "--map", "salary=Pay"), "salary"),
        (("waive", "{plan}", "STALE", "--by", "A", "--why", "B", "--until", "soon"), "soon"),
        (
            ("waive", "{plan}", "NO", *["--by", "A", "--why", "B", "--until", "2027-01-01"]),
            "no rule “NO”",
        ),
        (("restore", "{plan}", "--to", "{folder}/new.rollout"), "no backup"),
        (("held", "{plan}", "Nobody"), "nobody called “Nobody”"),
        (("wrong",), "neither a command nor a file"),
        (("",), "neither a command nor a file"),
        (("{folder}",), "is a folder"),
        (
            ("waive", "{plan}", "STALE", *["--by", "A", "--why", "B", "--until", "2020-03-01"]),
            "has passed",
        ),
    ],
)
def test_wrong_use_is_said_in_one_sentence(
    words: tuple[str, ...], sentence: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    text = tmp_path / "notes.csv"
    text.write_text("Just some words\n")
    places = {"plan": plan, "absent": tmp_path / "absent", "folder": tmp_path, "text": text}
    before = plan.read_bytes()
    refused(run(*(word.format(**places) for word in words)), sentence)
    assert plan.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that takes no files")
@pytest.mark.parametrize(
    "words",
    [
        ("export", "{plan}", "--pdf", "/proc/made"),
        ("export", "{plan}", "--csv", "/proc/made"),
        ("export", "{plan}", "--texts", "/proc/made/within"),
        ("new", "/proc/made", "--name", "X"),
        ("demo", "/proc/made"),
    ],
    ids=" ".join,
)
def test_a_folder_that_is_there_and_takes_no_files_is_not_called_missing(
    words: tuple[str, ...], plan: Path, run: Run
) -> None:
    result = run(*(word.format(plan=plan) for word in words))
    refused(result, "/proc/made")
    assert "cannot be written: no file can be made in its folder" in result.err


def test_an_unreadable_table_changes_nothing(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    before = plan.read_bytes()
    assert run("import", plan, table("")).code == 2
    assert plan.read_bytes() == before


def test_a_dry_run_changes_nothing(plan: Path, table: Callable[[str], Path], run: Run) -> None:
    before = plan.read_bytes()
    result = run("import", plan, table("Name,Department\nAnn,Finance\n"), "--dry-run", "--json")
    assert (result.json["people"], result.json["departments"]) == (1, 1)
    assert plan.read_bytes() == before


def test_output_that_cannot_be_written_is_said(plan: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    command = [sys.executable, "-m", "planner", "check", str(plan), "--json"]
    with full.open("w") as out:
        told = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True)
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)
    assert "output could not be written" in told.stderr


def test_a_plan_another_database_program_changed_is_repaired_whole(
    plan: Path, tmp_path: Path, run: Run
) -> None:
    with closing(sqlite3.connect(plan)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE plan_info SET name = 'Renamed'")
        other.commit()
        refused(run("check", plan), "changed by another database program")
        assert run("verify", plan, "--repair", tmp_path / "sound.rollout").code == 0
    assert run("check", tmp_path / "sound.rollout", "--json").json["plan"]["name"] == "Renamed"


def test_a_plan_in_which_nothing_is_wrong_says_so(plan: Path, run: Run) -> None:
    assert run("check", plan).out.endswith("No rule finds anything wrong.\n")
