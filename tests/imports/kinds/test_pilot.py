"""Tables of a pilot, as people have them: a row each, or a column for each task or tester."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.imports.kinds.task_results import CellRead, cell_text, parse_minutes, read_cell
from planner.models import PilotRound, PilotTask, PilotTester, PilotTry, Plan
from tests.imports.kinds.lists import bring_in
from tests.pilots import with_round
from tests.plans import ON, make_plan


@pytest.fixture
def plan() -> Plan:
    return make_plan(people={"Vera Vogt": {"email": "vera@x.example"}, "Dana Okafor": {}})


def went(plan: Plan) -> list[tuple[str, str, str, str, float | None]]:
    found = []
    for tried in plan.table(PilotTry).values():
        tester = plan.get(PilotTester, tried.pilot_tester_id)
        who = plan.people[tester.person_id].name if tester.person_id else tester.name
        each = plan.get(PilotRound, tester.pilot_round_id)
        task = plan.get(PilotTask, tried.pilot_task_id)
        found.append((each.title, who, task.title, tried.result, tried.minutes))
    return found


LONG = """Round,Date,Participant,Group,Task,Outcome,Time (min),Comment
1,2027-01-05,Vera Vogt,Desk,Sign in,alone,3.5,at once
1,2027-01-05,"Okafor, Dana",Line,Sign in,with help,6,
1,2027-01-06,tester 3,Line,Sign in,gave up,,no phone
1,2027-01-05,Vera Vogt,Desk,Ask,perhaps,,
1,2027-01-05,,Desk,Ask,alone,,
"""


def test_a_row_for_each_tester_and_task_comes_in(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "pilot", LONG, plan)
    assert went(after) == [
        ("Round 1", "Vera Vogt", "Sign in", "alone", 3.5),
        ("Round 1", "Dana Okafor", "Sign in", "with help", 6),
        ("Round 1", "tester 3", "Sign in", "not", None),
    ]
    (each,) = after.table(PilotRound).values()
    assert (each.on, each.until) == (date(2027, 1, 5), date(2027, 1, 6))
    assert [t.works for t in after.table(PilotTester).values()] == ["Desk", "Line", "Line"]
    assert after.get(PilotTry, 1).note == "at once"
    assert (report.used, report.made) == (3, {"tries": 3})


def test_what_is_not_known_is_listed_with_its_line(tmp_path: Path, plan: Plan) -> None:
    _, report = bring_in(tmp_path, "pilot", LONG, plan)
    skipped = {note.line: note.text for note in report.skipped}
    assert skipped.keys() == {5, 6} and report.used + len(skipped) == report.rows
    assert skipped[5].startswith("“perhaps” does not say alone, with help or not")
    assert skipped[6] == "The row names nobody."
    (said,) = report.warnings
    assert said == (4, "“tester 3” is not in the plan; the results are kept by that name.")


WIDE = """Name;Sign in;Sign in (min);Ask a question;Age
Vera Vogt;A;3;H 5;41
Zoe;nein;;;29
"""


def test_a_column_for_each_task_comes_in_with_its_minutes(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "pilot", WIDE, plan)
    assert went(after) == [
        ("Round 1", "Vera Vogt", "Sign in", "alone", 3),
        ("Round 1", "Vera Vogt", "Ask a question", "with help", 5),
        ("Round 1", "Zoe", "Sign in", "not", None),
    ]
    assert report.unread == ["Age"]


def test_a_column_for_each_tester_comes_in_as_the_grid_copies_it(
    tmp_path: Path, plan: Plan
) -> None:
    text = "Task\tVera Vogt\ttester 2\nSign in\tA 5\tN\nAsk\t\tH\n"
    after, _ = bring_in(tmp_path, "pilot", text.replace("\t", ","), plan)
    assert went(after) == [
        ("Round 1", "Vera Vogt", "Sign in", "alone", 5),
        ("Round 1", "tester 2", "Sign in", "not", None),
        ("Round 1", "tester 2", "Ask", "with help", None),
    ]


def test_the_same_table_again_changes_nothing_and_what_differs_is_said(
    tmp_path: Path, plan: Plan
) -> None:
    once, _ = bring_in(tmp_path, "pilot", LONG, plan)
    again, report = bring_in(tmp_path, "pilot", LONG.replace("gave up", "alone"), once)
    assert went(again) == went(once)
    assert report.made == {"tries": 0}
    (said,) = (n.text for n in report.warnings if "already" in n.text)
    assert said == (
        "“Sign in” by tester 3 is noted as “not” already, and stays so; the table says “alone”."
    )


def test_testers_without_a_name_are_known_by_their_number(tmp_path: Path, plan: Plan) -> None:
    known = with_round(plan, "Round 1", ON, {"Vera Vogt": "A", "": "N."})
    text = "Round,Tester,Task,Result\n1,tester 2,Sign in,N\n1,Tester 2,Ask a question,A\n"
    after, report = bring_in(tmp_path, "pilot", text, known)
    assert report.made == {"tries": 1} and not report.warnings
    assert len(after.table(PilotTester)) == 2


def test_rounds_are_found_by_their_days_and_new_ones_are_said(tmp_path: Path, plan: Plan) -> None:
    known = with_round(plan, "Round 1", ON, {"Vera Vogt": "A"})
    text = "Tester,Date,Task,Result\nDana Okafor,2027-01-15,Sign in,N\nZoe,2027-01-20,Fly,A\n"
    after, report = bring_in(tmp_path, "pilot", text, known)
    assert [row[:3] for row in went(after)[1:]] == [
        ("Round 1", "Dana Okafor", "Sign in"),
        ("Round 2", "Zoe", "Fly"),
    ]
    said = [note.text for note in report.warnings if note.line == 3]
    assert "“Fly” is no task of the pilot yet; it was added." in said
    assert "“Round 2” is no round of the pilot yet; it was added." in said


def test_without_round_or_day_results_belong_to_the_last_round(tmp_path: Path, plan: Plan) -> None:
    known = with_round(with_round(plan, "Round 1", ON), "Round 2")
    after, _ = bring_in(tmp_path, "pilot", "Tester,Sign in\nZoe,A\n", known)
    assert went(after) == [("Round 2", "Zoe", "Sign in", "alone", None)]


def test_a_row_that_says_nothing_is_skipped_with_the_reason(tmp_path: Path, plan: Plan) -> None:
    text = "Tester,Task,Result,Minutes\nZoe,Ask,,\nZoe,,A,\nZoe,Sign in,A,soon\n"
    after, report = bring_in(tmp_path, "pilot", text, plan)
    assert [n.text for n in report.skipped] == [
        "It is not said how it went.",
        "The row names no task.",
    ]
    assert "“soon” is not a number of minutes." in [n.text for n in report.warnings]
    assert len(went(after)) == 1


def test_a_table_without_results_is_refused(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(PlannerError, match="No column of this table says how tasks went"):
        bring_in(tmp_path, "pilot", "Name,Age\nZoe,29\n", plan)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A", CellRead("alone")),
        ("H6", CellRead("with help", 6)),
        ("with help, 4:30", CellRead("with help", 4.5)),
        ("Mit Hilfe 4,5 min.", CellRead("with help", 4.5)),
        ("nein", CellRead("not")),
        ("could not (12)", CellRead("not", 12)),
        ("✓", CellRead("alone")),
        ("n/a", None),
        ("–", None),
        ("", None),
    ],
)
def test_a_cell_says_how_it_went(text: str, read: CellRead | None) -> None:
    assert read_cell(text) == read


def test_figures_alone_say_no_result() -> None:
    for text in ("6", "maybe"):
        with pytest.raises(PlannerError):
            read_cell(text)
    assert (parse_minutes("4:15"), parse_minutes("soon")) == (4.25, None)


@pytest.mark.parametrize(
    "read", [CellRead("alone"), CellRead("with help", 4.5), CellRead("not", 12)]
)
def test_what_a_cell_is_copied_as_reads_back(read: CellRead) -> None:
    assert read_cell(cell_text(*read)) == read
