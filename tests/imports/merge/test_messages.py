"""The sheet of messages comes back like the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.analysis.messages.audience import audience_words
from planner.imports import Differences
from planner.models import Draft, Message
from tests.imports.merge.edited import Workbook, harbour, merged
from tests.plans import person_id
from tests.saying import say


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    draft = Draft(harbour())
    say(draft, messenger="Jan Novák", to=["Legal"], text="We know more than we find.")
    return Workbook(draft.plan, tmp_path / "plan.xlsx")


def test_an_untouched_sheet_says_nothing(book: Workbook) -> None:
    assert book.against() == Differences((), (), (), ())


def test_cells_come_back(book: Workbook) -> None:
    book.put("Messages", "Why we do this", "Status", "sent")
    book.put("Messages", "Why we do this", "For departments", "Legal; Press")
    book.put("Messages", "Why we do this", "Author", "Zofia Wójcik")
    plan, refused = merged(book.plan, book.against().changes)
    (message,) = plan.table(Message).values()
    assert refused == ()
    assert (message.status, message.author_id) == ("sent", person_id(plan, "Zofia Wójcik"))
    assert audience_words(plan, message) == "Legal and Press"


def test_a_new_row_is_a_new_message(book: Workbook) -> None:
    book.add(
        "Messages", Message="How to begin", Day=date(2027, 2, 1), Messenger="Jan Novák",
        **{"To everybody": "yes"},
    )  # fmt: skip
    plan, refused = merged(book.plan, book.against().changes)
    new = list(plan.table(Message).values())[-1]
    assert refused == ()
    assert (new.title, new.on, new.to_all, new.status) == (
        "How to begin", date(2027, 2, 1), True, "draft",
    )  # fmt: skip


def test_a_row_without_a_title_is_refused(book: Workbook) -> None:
    book.add("Messages", Channel="e-mail")
    found = book.against()
    _, refused = merged(book.plan, found.changes)
    assert [i.reason for i in (*found.invalid, *refused)] == ["A message needs a title."]
