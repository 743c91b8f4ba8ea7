"""The sheet of drills comes back: who was tried, and how it went."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.imports import Differences
from planner.models import Draft, Drill, Plan, Request
from tests.drilled import add_drill
from tests.imports.merge.edited import Workbook, entries, harbour, merged
from tests.plans import person_id, responsibility_id

DAY = date(2027, 2, 3)


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    draft = Draft(harbour())
    drill = add_drill(draft, "Finance", "Jan Novák", DAY)
    for name in ("Jan Novák", "Ngozi Okafor"):
        person = person_id(draft.plan, name)
        draft.add(Request, person_id=person, about="drill", drill_id=drill.id)
    return Workbook(draft.plan, tmp_path / "plan.xlsx")


def put(book: Workbook, heading: str, value: object) -> None:
    """Type into the only drill, whose day is in its first cell."""
    headings = [cell.value for cell in book["Drills"][4]]
    book["Drills"].cell(5, headings.index(heading) + 1).value = value


def drills(plan: Plan) -> list[Drill]:
    return list(plan.table(Drill).values())


def test_an_untouched_sheet_says_nothing(book: Workbook) -> None:
    assert book.against() == Differences((), (), (), ())


def test_how_it_went_comes_back_and_nobody_is_asked_any_more(book: Workbook) -> None:
    put(book, "Outcome", "stuck")
    put(book, "Stuck on", "No password")
    found = book.against()
    assert entries(found.changes) == [
        ("Drills", "Finance", "Outcome", "planned", "stuck"),
        ("Drills", "Finance", "Stuck on", None, "No password"),
    ]
    plan, refused = merged(book.plan, found.changes)
    assert refused == ()
    (drill,) = drills(plan)
    assert (drill.outcome, drill.stuck_on) == ("stuck", "No password")
    answered, told = plan.table(Request).values()
    assert (answered.status, answered.answer) == ("answered", "stuck on No password")
    assert told.status == "withdrawn"


def test_another_day_and_another_person_come_back(book: Workbook) -> None:
    put(book, "Day", date(2027, 2, 10))
    put(book, "Carried by", "Ngozi Okafor")
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    (drill,) = drills(plan)
    assert (drill.on, drill.person_id) == (date(2027, 2, 10), person_id(plan, "Ngozi Okafor"))
    assert [request.status for request in plan.table(Request).values()] == ["open", "open"]


def test_a_new_row_is_a_new_drill(book: Workbook) -> None:
    book.add("Drills", Day=DAY, Responsibility="Legal", Carried_by="李小龍", Outcome="done")
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    _, new = drills(plan)
    assert (new.responsibility_id, new.person_id, new.on, new.outcome) == (
        *(responsibility_id(plan, "Legal"), person_id(plan, "李小龍")),
        *(DAY, "done"),
    )


def test_what_nobody_holds_is_refused_with_the_reason(book: Workbook) -> None:
    put(book, "Responsibility", "Canteen")
    (invalid,) = book.against().invalid
    assert invalid.reason == (
        "“Canteen” is nothing that anybody holds; write it as the list of responsibilities has it."
    )


def test_of_two_things_of_one_name_each_is_told_apart(tmp_path: Path) -> None:
    draft = Draft(harbour())
    goal = next(g for g in draft.plan.goals.values() if g.title == "Answers in a day")
    draft.change(goal, title="Finance")
    add_drill(draft, "Legal", "李小龍", DAY)
    book = Workbook(draft.plan, tmp_path / "plan.xlsx")
    put(book, "Responsibility", "Finance (2)")
    plan, _ = merged(book.plan, book.against().changes)
    (drill,) = drills(plan)
    assert drill.responsibility_id == plan.responsibility_for(plan.goals[goal.id]).id


def test_a_row_that_is_gone_takes_the_drill_along_only_if_that_is_accepted(book: Workbook) -> None:
    for cell in book["Drills"][5]:
        cell.value = None
    (removed,) = book.against().changes
    assert removed.kind == "removed"
    plan, _ = merged(book.plan, [removed])
    assert drills(plan) == []
