"""A program that is killed while saving loses nothing it had said was saved."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from planner.models import Person
from planner.store import Store
from tests.old_files import FOLDER

_SAVER = """
import sys
from planner.actions import rows
from planner.models import Department, Draft, Person
from planner.store import Store

def add(draft, number):
    department = rows.add(draft, Department, name=f"Department {number}")
    rows.add(draft, Person, name=f"Person {number}", department_id=department.id)

with Store.open(sys.argv[1]) as store:
    number = len(store.plan.people)
    while True:
        store.run(f"Add {number}", add, number)
        number += 1
        print(number, flush=True)
"""


@pytest.mark.slow
def test_killed_while_saving_nothing_committed_is_lost_or_torn(tmp_path: Path) -> None:
    path = tmp_path / "harbour.rollout"
    Store.create(path, "Harbour").close()
    chance = random.Random(20270124)
    for _ in range(8):
        said = _save_and_kill(path, chance.randint(3, 40))
        with Store.open(path) as store:
            assert store.why_read_only is None  # the dead owner's lock is no obstacle
            people = store.plan.table(Person)
            assert said <= len(people) <= said + 1
            assert len(people) == len(store.plan.departments)


def _save_and_kill(path: Path, after: int) -> int:
    """Save until so many changes were reported, then kill; gives the last reported."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SAVER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = 0
    for _ in range(after):
        said = int(process.stdout.readline())
    process.kill()
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    return int(rest[-1]) if rest else said


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no cheap children to kill")
def test_killed_while_it_is_brought_up_to_date_a_plan_is_as_before_or_as_after(
    tmp_path: Path,
) -> None:
    program = Path(__file__).with_name("kill_migrations.py")
    old = FOLDER / "version-1.rollout"
    words = [sys.executable, str(program), str(old), str(tmp_path), "30"]
    found = json.loads(subprocess.run(words, capture_output=True, check=True, text=True).stdout)
    assert found["between"] == []
    assert found["before"] >= found["statements"] > 20
    assert found["before"] + found["after"] == found["statements"] + 30
