"""What employers said in 2013 is said as theirs, by what staff say and in a case note alone."""

from __future__ import annotations

from pathlib import Path

import planner
from planner.analysis.evidence.shipped import SHIPPED
from planner.analysis.readiness.employer_figures import what_employers_said

PLANNER = Path(planner.__file__).parent


def test_it_says_who_said_it_of_what_and_that_it_is_no_target() -> None:
    said = what_employers_said()
    for words in ("employers said in 2013", "290 organisations", "most of the tools", "no target"):
        assert words in said


def test_the_case_note_of_it_says_that_it_was_not_staff() -> None:
    [note] = [note for note in SHIPPED if "Watson" in note.source]
    assert "It is what employers said, not staff." in note.happened


def test_no_other_place_tells_the_figures() -> None:
    telling = {
        path.relative_to(PLANNER).as_posix()
        for path in PLANNER.rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in ("Watson", "0–40%", "0 to 40%"))
    }
    assert telling == {"analysis/evidence/shipped.py", "analysis/readiness/employer_figures.py"}
