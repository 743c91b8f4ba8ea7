"""What employers said in 2013 is said in one place, as theirs, wherever it is said."""

from __future__ import annotations

from pathlib import Path

import planner
from planner.analysis.readiness.employers import what_employers_said

PLANNER = Path(planner.__file__).parent


def test_it_says_who_said_it_of_what_and_that_it_is_no_target() -> None:
    said = what_employers_said()
    for words in ("employers said in 2013", "290 organisations", "most of the tools", "no target"):
        assert words in said


def test_no_other_place_tells_the_figures() -> None:
    telling = [
        path.relative_to(PLANNER).as_posix()
        for path in PLANNER.rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in ("Watson", "0–40%", "0 to 40%"))
    ]
    assert telling == ["analysis/readiness/employers.py"]
