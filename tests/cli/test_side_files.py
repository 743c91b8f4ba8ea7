"""Commands that read change neither the plan nor what lies beside it; those that write say so."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store.killed import cut_off_while_saving, needs_limits

READING = [
    ("verify",),
    ("check",),
    ("what-if", "--leave", "Ann Adeyemi"),
    ("recommend",),
    ("held", "Ann Adeyemi"),
    ("export", "--to-json", "{out}"),
    ("export", "--ics", "{out}"),
    ("import", "{table}", "--dry-run"),
    ("restore", "{plan}", "--to", "{out}"),
]


@pytest.fixture
def killed(plan: Path, table: Callable[[str], Path], run: Run) -> Path:
    """A plan with two people beside the journal of a program killed while it added many more."""
    shutil.copyfile(plan, plan.with_name("empty.rollout"))
    assert run("import", plan, table("Name,Champion of\nAnn Adeyemi,Finance\nBo Berg,\n")).code == 0
    cut_off_while_saving(plan)
    return plan


def command(words: tuple[str, ...], plan: Path) -> list[object]:
    """The words of a command on a plan, with files in their places."""
    places = {"out": plan.with_name("out"), "table": plan.with_name("people.csv"), "plan": plan}
    name, *rest = (word.format(**places) for word in words)
    return [name, plan, *rest]


@needs_limits
@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_after_a_kill_a_reading_command_reads_and_changes_nothing(
    words: tuple[str, ...], killed: Path, run: Run
) -> None:
    journal = killed.with_name(killed.name + "-journal")
    before = killed.read_bytes(), journal.read_bytes()
    result = run(*command(words, killed))
    assert result.code == 0, result.err
    assert "Late person" not in result.out
    if words[0] != "restore":
        assert "was cut off" in result.err
    assert (killed.read_bytes(), journal.read_bytes()) == before


@needs_limits
@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_a_plan_put_beside_a_foreign_journal_is_not_read_over(
    words: tuple[str, ...], killed: Path, run: Run
) -> None:
    shutil.copyfile(killed.with_name("empty.rollout"), killed)
    journal = killed.with_name(killed.name + "-journal")
    before = killed.read_bytes(), journal.read_bytes()
    result = run(*command(words, killed))
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "harbour.rollout-journal lies beside" in result.err
    assert (killed.read_bytes(), journal.read_bytes()) == before
    assert not killed.with_name("out").exists()


@needs_limits
def test_a_writing_command_says_what_it_set_aside_or_took_back(
    killed: Path, table: Callable[[str], Path], run: Run
) -> None:
    torn = killed.read_bytes()
    journal = killed.with_name(killed.name + "-journal")
    left = journal.read_bytes()
    result = run("import", killed, table("Name\nCy Dorn\n"))
    assert result.code == 0
    assert "A save was cut off, so harbour.rollout is as it was before that." in result.err
    assert torn != killed.read_bytes()
    assert run("check", killed, "--json").json["people"] == 3
    shutil.copyfile(killed.with_name("empty.rollout"), killed)
    journal.write_bytes(left)
    result = run("import", killed, table("Name\nCy Dorn\n"))
    assert result.code == 0
    assert "harbour.rollout-journal lay beside harbour.rollout" in result.err
    assert run("check", killed, "--json").json["people"] == 1
    [kept] = killed.with_name("harbour backups").glob("*-journal")
    assert str(kept) in result.err
    assert kept.read_bytes() == left


def test_no_plan_is_made_or_restored_beside_what_another_left(plan: Path, run: Run) -> None:
    target = plan.with_name("next.rollout")
    target.with_name(target.name + "-journal").write_bytes(b"left")
    for words in (("new", target, "--name", "Next"), ("restore", plan, plan, "--to", target)):
        result = run(*words)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
        assert "next.rollout-journal is left over" in result.err
        assert not target.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_a_private_plan_gives_is_private(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    plan.chmod(0o600)
    out = plan.with_name("out")
    mask = os.umask(0o022)
    try:
        assert run("import", plan, table("Name,Champion of\nAnn Adeyemi,Finance\n")).code == 0
        assert run("import", plan, table("Name\nBo Berg\n")).code == 0
        assert run("restore", plan, "--to", plan.with_name("restored.rollout")).code == 0
        files = [("--pdf", "a.pdf"), ("--excel", "a.xlsx"), ("--to-json", "a.json"), ("--csv", "")]
        files.append(("--ics", "a.ics"))
        out.mkdir()
        for option, name in files:
            assert run("export", plan, option, out / name).code == 0
        assert run("export", plan, "--department-workbooks", out).code == 0
    finally:
        os.umask(mask)
    made = [*out.iterdir(), *plan.with_name("harbour backups").iterdir()]
    assert len(made) > 10
    for path in (*made, plan.with_name("restored.rollout"), plan):
        assert path.stat().st_mode & 0o777 == 0o600, path
