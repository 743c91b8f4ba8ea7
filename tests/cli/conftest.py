from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from planner.cli import main


class Ran(NamedTuple):
    """What a command gave: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def no_window(path: str | None, sample: bool, review: bool) -> int:
    raise AssertionError("a command opened the window")


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as ``rollout-planner`` would."""

    def run_it(*words: object) -> Ran:
        code = main([str(word) for word in words], no_window)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run_it


@pytest.fixture
def plan(tmp_path: Path, run: Run) -> Path:
    """A new, empty plan."""
    path = tmp_path / "harbour.rollout"
    assert run("new", path, "--name", "Harbour", "--launch", "2027-01-24").code == 0
    return path


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    """Write a table of people to import."""

    def write(text: str) -> Path:
        path = tmp_path / "people.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write
