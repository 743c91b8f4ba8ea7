"""``verify``, ``restore``, ``held`` and ``forget``: what the file keeps, and what it lets go of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planner.actions import rows
from planner.models import Action, Person
from planner.store import Store
from tests.cli.conftest import Run

ROSTER = """Id,Name,E-mail,Department,Champion of,Reports to
a1,Ann Adeyemi,ann@harbour.example,Finance,Finance;Legal,
b1,Bo Brandt,bo@harbour.example,Legal,,Ann Adeyemi
"""


def test_a_sound_plan_is_said_to_be_sound(plan: Path, run: Run) -> None:
    result = run("verify", plan)
    assert (result.code, result.err) == (0, "")
    assert "is sound" in result.out


def test_a_damaged_plan_is_said_and_repaired_into_a_new_one(
    plan: Path, table: Callable[[str], Path], run: Run, tmp_path: Path
) -> None:
    run("import", plan, table(ROSTER))
    content = bytearray(plan.read_bytes())
    content[content.rindex(b"Bo Brandt")] = 0xFF
    plan.write_bytes(content)
    told = run("verify", plan)
    assert told.code == 2
    assert f"restore {plan} --to" in told.err
    out = tmp_path / "saved.rollout"
    assert run("verify", plan, "--repair", out).code == 0
    assert run("check", out).code == 0
    with Store.open(out, read_only=True) as saved:
        assert "Ann Adeyemi" in {p.name for p in saved.plan.people.values()}


def test_a_backup_is_brought_back_under_a_new_name(
    plan: Path, table: Callable[[str], Path], run: Run, tmp_path: Path
) -> None:
    run("import", plan, table(ROSTER))
    run("import", plan, table("Name\nCy Dorn\n"))
    out = tmp_path / "old.rollout"
    assert run("restore", plan, "--to", out).code == 0
    with Store.open(out, read_only=True) as old:
        assert len(old.plan.people) == 2
    assert run("restore", plan, "--to", out).code == 2


def test_held_lists_everything_on_a_person(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    run("import", plan, table(ROSTER))
    lines = run("held", plan, "ann@HARBOUR.example").out
    for word in ("a1", "Ann Adeyemi", "ann@harbour.example", "Finance", "Legal", "b1"):
        assert word in lines


def test_held_says_what_somebody_had_when(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    roster = "Name,Champion of,Status\nAnn Adeyemi,Finance,active\n"
    run("import", plan, table(roster))
    said = run("held", plan, "Ann Adeyemi").out.splitlines()
    (line,) = [line for line in said if line.startswith("over time: ")]
    assert line.startswith("over time: Finance: champion, in the plan since ")


def test_forget_leaves_no_trace_and_cannot_be_undone(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    run("import", plan, table(ROSTER))
    with Store.open(plan) as store:
        store.run("A note", rows.add, Action, title="Pilot", note="Ask Ann Adeyemi")
        store.run("Rename", rows.edit, Person, 1, name="Ann Moor")
    assert "Ask Ann Adeyemi" in run("held", plan, "a1").out
    assert run("forget", plan, "a1").code == 0
    content = plan.read_bytes().lower()
    assert b"adeyemi" not in content
    assert b"moor" not in content
    assert b"ann@" not in content
    with Store.open(plan) as store:
        assert [p.name for p in store.plan.people.values()] == ["Bo Brandt"]
        assert store.plan.people[2].manager_id is None
        assert store.undo_label is None


def test_forget_counts_every_file_that_may_still_hold_the_name(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    run("import", plan, table(ROSTER))
    run("import", plan, table("Name\nCy Dorn\n"))
    journal = plan.with_name(plan.name + "-wal")
    journal.write_bytes(b"of another program, with Ann Adeyemi in it")
    said = run("forget", plan, "a1")
    assert f"harbour.rollout-wal lay beside {plan.name}" in said.err
    assert f"2 files in {plan.with_name('harbour backups')} may still name them" in said.out


def test_forget_lists_texts_that_may_still_mean_the_person(
    plan: Path, table: Callable[[str], Path], run: Run
) -> None:
    run("import", plan, table(ROSTER + "c1,Cy Dorn,,Ann’s office,,\n"))
    assert "Ann’s office" in run("forget", plan, "a1").out
    assert "Ann’s office" in run("check", plan).out
