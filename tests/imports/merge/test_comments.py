"""Comments are settled in the workbook as well."""

from __future__ import annotations

from pathlib import Path

from planner.imports.merge import find_differences
from planner.models import Comment
from tests.imports.merge.edited import RULES, Workbook, entries, harbour, merged


def test_a_comment_is_settled_in_the_workbook(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book.put("Comments", "Legal", "Status", "done")
    book.put("Comments", "Legal", "Word on it", "Jan does")
    found = find_differences(book.plan, book.read(), RULES).changes
    assert ("Comments", "Who stands in?", "Status", "open", "done") in entries(found)
    plan, refused = merged(book.plan, found)
    comment = plan.get(Comment, 1)
    assert (comment.status, comment.answer, refused) == ("done", "Jan does", ())
