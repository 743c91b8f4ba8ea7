"""Concerns and case notes are typed into the workbook as well, and come back."""

from __future__ import annotations

from pathlib import Path

from planner.imports.merge import find_differences
from planner.models import CaseNote, Concern
from tests.imports.merge.edited import RULES, Workbook, entries, harbour, merged


def test_a_concern_is_answered_and_another_is_written_down(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book.put("Concerns", "Who reads it all?", "Answer", "Two of us")
    book.add("Concerns", Department="Legal", Concern="Is it kept?", Said_by="李小龍")
    found = find_differences(book.plan, book.read(), RULES)
    plan, refused = merged(book.plan, found.changes)
    assert refused == ()
    first, second = plan.table(Concern).values()
    assert (first.quote, first.answer) == ("Who reads it all?", "Two of us")
    assert (second.quote, second.department_id, second.said_by) == ("Is it kept?", 2, "李小龍")


def test_a_concern_about_nobody_is_refused(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book.add("Concerns", Concern="Is it kept?")
    (refused,) = find_differences(book.plan, book.read(), RULES).invalid
    assert refused.reason == "A concern is about one sponsor seat or one department."


def test_a_case_note_is_no_longer_quoted(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book.put("Case notes", "Blogs at work", "Quoted", "no")
    found = find_differences(book.plan, book.read(), RULES).changes
    assert entries(found) == [("Case notes", "Blogs at work", "Quoted", "yes", "no")]
    plan, _ = merged(book.plan, found)
    assert not plan.get(CaseNote, 1).quoted
