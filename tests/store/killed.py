"""A save cut off for real: the system kills the program while SQLite writes a step's pages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from planner.actions import rows
from planner.models import Department, Draft, Person
from planner.store import Store

needs_limits = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no limit to how large a file a program may write"
)


def add_many(draft: Draft) -> None:
    """The step that is cut off."""
    for number in range(200):
        department = rows.add(draft, Department, name=f"Late department {number}")
        rows.add(draft, Person, name=f"Late person {number}", department_id=department.id)


def cut_off_while_saving(plan: Path) -> Path:
    """Have a program killed that had written every page of a step but the new ones at the end.

    Gives the journal it left.
    """
    ended = subprocess.run(
        [sys.executable, "-m", "tests.store.killed", str(plan)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ended.returncode == -signal.SIGXFSZ, ended.stderr
    journal = plan.with_name(plan.name + "-journal")
    assert journal.exists()
    return journal


def _save_until_killed(plan: Path) -> None:
    import resource

    with Store.open(plan) as store:
        store.back_up()  # now, and so not in the middle of the save
        # The system ends a program that lets a file grow beyond this: the new pages come last.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        size = plan.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        store.run("Add many", add_many)


if __name__ == "__main__":
    _save_until_killed(Path(sys.argv[1]))
