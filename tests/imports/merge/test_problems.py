"""The problems of a pilot, edited in the workbook and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.models import PilotProblem
from tests.imports.merge.edited import Workbook, harbour, merged
from tests.pilots import with_problem, with_round
from tests.plans import person_id

TITLE = "No work phone"


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    plan = with_round(harbour(), testers={"tester 1": "NA"})
    plan = with_problem(plan, TITLE, pilot_task_id=1, pilot_round_id=1, met_by=1)
    return Workbook(plan, tmp_path / "plan.xlsx")


def test_an_untouched_problem_is_no_difference(book: Workbook) -> None:
    assert not any(book.against())


def test_owner_day_and_status_come_back(book: Workbook) -> None:
    book.put("Problems", TITLE, "Owner", "Jan Novák")
    book.put("Problems", TITLE, "Due", date(2027, 2, 1))
    book.put("Problems", TITLE, "Status", "solved")
    plan, refused = merged(book.plan, book.against().changes)
    problem = plan.get(PilotProblem, 1)
    assert refused == ()
    assert (problem.owner_id, problem.due) == (person_id(plan, "Jan Novák"), date(2027, 2, 1))
    assert (problem.status, problem.met_by) == ("solved", 1)


def test_a_row_more_is_a_problem_more(book: Workbook) -> None:
    book.add(
        "Problems",
        Problem="Pictures on their side",
        Severity="low",
        Task="Sign in",
        **{"Found in": "Round 1"},
    )
    plan, refused = merged(book.plan, book.against().changes)
    new = plan.get(PilotProblem, 2)
    assert refused == ()
    assert (new.title, new.severity, new.pilot_task_id, new.pilot_round_id) == (
        "Pictures on their side",
        "low",
        1,
        1,
    )


def test_a_task_that_is_none_is_said(book: Workbook) -> None:
    book.put("Problems", TITLE, "Task", "Fly")
    (invalid,) = book.against().invalid
    assert "There is no task “Fly” in the pilot" in invalid.reason
