"""Where the disk takes no more, a plan is still read, nothing is half done, and what is said is so.

A limit on the size of files stands for the full disk: nobody has to be its owner to set one.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from planner import sample
from planner.actions import rows
from planner.actions.forgetting import forget
from planner.errors import PlannerError
from planner.models import Department, Person
from planner.store import Store
from planner.store.connection import connect, transaction
from tests.cli.conftest import Ran

limited = pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")

_UNDER_A_LIMIT = """
import contextlib, io, json, resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from planner.cli import main
from planner.cli.parser import parser
from planner.store.writing import new_file

parser()  # all that is loaded is loaded without a limit
ran = []
for limit, words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words, None)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    ran.append([code, out.getvalue(), err.getvalue()])
print(json.dumps(ran))
"""


def under_limits(*cases: tuple[int, tuple[object, ...]]) -> list[Ran]:
    """Run commands whose files may have so many bytes, one after the other."""
    told = json.dumps([(limit, [str(word) for word in words]) for limit, words in cases])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _UNDER_A_LIMIT, told],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [Ran(*one) for one in json.loads(done.stdout)]


@pytest.fixture
def full_plan(tmp_path: Path) -> Path:
    """A plan worth reading, in which Dana Whitfield is named."""
    path = tmp_path / "harbour.rollout"
    with Store.create(path, "Harbour") as store:
        for number in range(80):
            store.run("Add", rows.add, Department, name=f"Department {number}", concerns="x" * 200)
        store.run("Add Dana Whitfield", rows.add, Person, name="Dana Whitfield")
    return path


def names(path: Path) -> set[str]:
    with Store.open(path, read_only=True) as store:
        return {person.name for person in store.plan.people.values()}


@limited
def test_a_plan_is_read_where_nothing_can_be_written(full_plan: Path) -> None:
    before = full_plan.read_bytes()
    check, verify, snapshot = under_limits(
        (0, ("check", full_plan)), (0, ("verify", full_plan)), (0, ("snapshot", full_plan))
    )
    assert (check.code, verify.code) == (0, 0)
    assert (snapshot.code, snapshot.out, snapshot.err.count("\n")) == (2, "", 1)
    assert "it is larger than may be written" in snapshot.err or "did not take" in snapshot.err
    assert full_plan.read_bytes() == before


_REASONS = ("it is larger than may be written", "did not take it", "no room for it on the disk")
_LIMITS = [0, 512, 6000, 20_000, 80_000, 200_000, 300_000, 400_000, 900_000]


@limited
def test_forget_says_what_happened(full_plan: Path) -> None:
    plans = [copied(full_plan, limit) for limit in _LIMITS]
    outcomes = under_limits(
        *(
            (limit, ("forget", plan, "Dana Whitfield"))
            for limit, plan in zip(_LIMITS, plans, strict=True)
        )
    )
    for plan, (code, out, err) in zip(plans, outcomes, strict=True):
        erased = "Dana Whitfield" not in names(plan)
        if erased:
            assert (code, err) == (0, "")
            assert "Dana Whitfield is erased from the plan and its history." in out
            assert b"whitfield" not in plan.read_bytes().lower()
        else:
            assert (code, out) == (2, "")
            assert err.count("\n") == 1
        with Store.open(plan) as store:
            assert (store.undo_label is None) == erased
    assert {code for code, _, _ in outcomes} == {0, 2}
    assert any(err.startswith("Dana Whitfield was not erased. ") for _, _, err in outcomes)


def test_erased_but_not_tidied_is_both_said(
    full_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with Store.open(full_plan) as store:
        monkeypatch.setattr("planner.store.erasing.connect", full)
        [sentence] = store.erase(forget, 1).not_done
        assert "could not be tidied after that: the disk is full" in sentence
        assert not store.plan.people
        assert b"whitfield" not in full_plan.read_bytes().lower()


def copied(plan: Path, number: int) -> Path:
    copy = plan.with_name(f"copy {number}.rollout")
    copy.write_bytes(plan.read_bytes())
    return copy


@limited
@pytest.mark.parametrize(
    "command",
    [
        "new {folder}/new.rollout --name New --sample",
        "demo {folder}/demo",
        "restore {plan} {plan} --to {folder}/new.rollout",
        "verify {plan} --repair {folder}/new.rollout",
        "export {plan} --pdf {folder}/pack.pdf --excel {folder}/book.xlsx --texts {folder}/texts",
        "export {plan} --to-json {folder}/plan.json --ics {folder}/plan.ics --csv {folder}/lists",
    ],
    ids=lambda command: " ".join(word for word in command.split() if "{" not in word),
)
def test_what_is_made_is_whole_or_not_there(command: str, full_plan: Path) -> None:
    before = full_plan.read_bytes()
    cases = []
    for limit in _LIMITS:
        folder = full_plan.parent / f"made {limit}"
        folder.mkdir()
        words = [word.format(folder=folder, plan=full_plan) for word in command.split()]
        cases.append((limit, tuple(words)))
    outcomes = under_limits(*cases)
    for limit, (code, _, err) in zip(_LIMITS, outcomes, strict=True):
        folder = full_plan.parent / f"made {limit}"
        made = [path for path in folder.rglob("*") if path.is_file()]
        if code != 0:
            assert list(folder.iterdir()) == []
            assert (code, err.count("\n")) == (2, 1)
            assert any(words in err for words in _REASONS)
        assert [path.name for path in made if path.name.startswith(".")] == []
        for path in made:
            assert path.stat().st_size > 0
            if path.suffix == ".rollout":
                with Store.open(path, read_only=True) as store:
                    assert store.plan.departments  # an empty plan would be called sound
    assert {code for code, _, _ in outcomes} == {0, 2}
    assert full_plan.read_bytes() == before


def test_a_second_rollback_does_not_hide_why(full_plan: Path) -> None:
    with connect(full_plan) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(sqlite3.Error, match="full"), transaction(connection):
            _add_much(connection)


def test_a_change_for_which_there_is_no_room_says_so_and_leaves_all_as_it_was(
    full_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.store.connection._PRAGMAS", _full_at(full_plan))
    with Store.open(full_plan) as store:
        plan = store.plan
        with pytest.raises(Exception, match="disk is full") as refused:
            store.run(
                "Sample",
                lambda draft: [
                    rows.add(draft, Department, name=f"More {n}", concerns="y" * 3000)
                    for n in range(50)
                ],
            )
        assert "Everything before it is in the file." in str(refused.value)
        assert store.plan is plan
        assert store.undo_label == "Add Dana Whitfield"


def _full_at(plan: Path) -> tuple[str, ...]:
    from planner.store.connection import _PRAGMAS

    return (*_PRAGMAS, f"max_page_count = {plan.stat().st_size // 4096}")


def _add_much(connection: Any) -> None:
    for _ in range(100):
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)", ("logo", "x" * 100_000)
        )


def test_a_sample_that_cannot_be_filled_leaves_no_empty_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(sample, "fill", fails)
    with pytest.raises(PlannerError, match="the disk is full"):
        Store.create(tmp_path / "new.rollout", "New", fill=sample.fill)
    assert list(tmp_path.iterdir()) == []


def test_forget_sweeps_what_killed_runs_left_and_names_what_may_be_in_use(
    full_plan: Path,
) -> None:
    backups = full_plan.with_name("harbour backups")
    backups.mkdir()
    old = [
        full_plan.with_name(".harbour.rollout.4711.part"),
        full_plan.with_name(".0a1b2c3d.4e5f6a7b.rollout-part"),
        backups / ".2026-11-01 10.00.00.rollout.4711.part",
    ]
    kept = [full_plan.with_name(name) for name in (".film.part", "a.part", ".notes.rollout.txt")]
    for path in (*old, *kept):
        path.write_bytes(b"Dana Whitfield")
        _age(path, hours=1)
    deserted = full_plan.with_name(".01234567.rollout-part")
    deserted.mkdir()
    (deserted / "held").touch()
    new = full_plan.with_name(".harbour.rollout.4712.part")
    new.write_bytes(b"Dana Whitfield")
    with Store.open(full_plan) as store:
        [sentence] = store.erase(forget, 1).not_done
    assert sentence.endswith(str(new))
    assert [path for path in (*old, deserted) if path.exists()] == []
    assert all(path.exists() for path in kept)


def _age(path: Path, hours: int) -> None:
    import os

    then = time.time() - hours * 3600
    os.utime(path, (then, then))
