"""The chapter on the pilot: tasks over the rounds, and the problems still open."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from planner.exports.blocks.section import Document, Paragraph, Pill
from planner.models import Draft, Plan
from tests.exports.documents.made import pack, pages, section, table
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan


def three_rounds() -> Plan:
    """Two rounds behind, one ahead; two problems open, one of them late, and one solved."""
    first, late = ON - timedelta(days=30), ON - timedelta(days=1)
    plan = make_plan(people=["Anja Novak", "Bo Ek"])
    plan = with_round(plan, "Round 1", first, {"Anja Novak": "NA", "tester 2": "HN"})
    plan = with_round(plan, "Round 2", ON - timedelta(days=2), {"Bo Ek": "A.", "tester 2": "AH"})
    plan = with_round(plan, "Round 3", ON + timedelta(days=2), {"Bo Ek": "NN"})
    plan = with_problem(plan, "No phone", severity="critical", owner_id=1, due=late)
    plan = with_problem(plan, "Anja Novak sees nothing", severity="low")
    return with_problem(plan, "Too small", severity="high", status="solved")


def words(made: Document) -> list[str]:
    return [b.text for b in section(made, "pilot").blocks if isinstance(b, Paragraph)]


def test_every_task_is_told_over_the_rounds_with_those_who_tried() -> None:
    made = pack(three_rounds())
    found = table(made, "pilot")
    assert [c.title for c in found.columns] == [
        *("Task", "Alone in Round 2", "Alone in Round 1", "Median minutes"),
    ]
    assert found.rows == (
        ("Sign in", Pill("2 of 2", "good"), "0 of 2", "–"),
        ("Ask a question", Pill("0 of 1", "bad"), "1 of 2", "–"),
        ("All tasks", Pill("2 of 3", "weak"), "1 of 4", "–"),
    )
    assert words(made)[0] == (
        "In Round 2 on 13 January 2027, 2 people did 67% of 3 tries alone."
        " In Round 1 on 16 December 2026, 2 people did 25% of 4 tries alone."
    )


def test_open_problems_stand_with_owner_and_day() -> None:
    made = pack(three_rounds())
    assert "2 of 3 problems found are open, 1 of them critical or high." in words(made)
    first, second = table(made, "pilot-problems").rows
    assert first == (
        "No phone",
        Pill("critical", "bad"),
        "Anja Novak",
        Pill("14 January, 1 day late", "bad"),
        "–",
    )
    assert second[0] == "Anja Novak sees nothing"


def test_redacted_it_names_nobody() -> None:
    made = pack(three_rounds(), redact=True)
    assert "Novak" not in str(section(made, "pilot"))


def test_open_problems_that_a_page_does_not_hold_are_counted_by_severity(tmp_path: Path) -> None:
    plan = make_plan()
    for number in range(130):
        plan = with_problem(plan, f"Problem {number:03}")
    text = "\n".join(pages(pack(plan, sections=["pilot"]), tmp_path / "a.pdf"))
    shown = sum(f"Problem {number:03}" in text for number in range(130))
    assert 10 < shown < 130
    assert f"and {130 - shown} more problems, all medium" in text


def test_without_a_pilot_there_is_no_chapter() -> None:
    assert "pilot" not in [one.name for one in pack(make_plan()).sections]


def test_rounds_that_nobody_tried_anything_in_say_nothing() -> None:
    draft = Draft(with_round(make_plan(), "Round 1", ON))
    assert "pilot" not in [one.name for one in pack(draft.plan).sections]
