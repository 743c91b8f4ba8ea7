"""Messages that were sent are items in the name of their messenger."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from planner.analysis.sponsors.participation import Participation, participation
from planner.models import Draft, Post
from tests.plans import ON, make_plan, person_id
from tests.saying import say

YESTERDAY = ON - timedelta(days=1)


def a_draft() -> Draft:
    return Draft(make_plan(people=["Tom"], sponsors={"Chief executive": ["Rosa"]}))


def only(draft: Draft) -> Participation:
    (one,) = participation(draft.plan, ON)
    return one


def test_written_by_the_messenger_it_is_in_person_and_by_another_ghost_written() -> None:
    draft = a_draft()
    say(draft, "Why", messenger="Rosa", writer="Rosa", status="sent", on=YESTERDAY)
    say(draft, "How", messenger="Rosa", writer="Tom", status="sent", on=ON)
    one = only(draft)
    assert (one.items, one.in_person, one.ghost_written, one.replies) == (2, 1, 1, 0)
    assert (one.own_voice, one.last_seen, one.days_silent) == (0.5, 1, 1)


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "agreed"},
        {"status": "dropped"},
        {"on": ON + timedelta(days=1)},
        {"on": None},
        {"writer": ""},
        {"messenger": "Tom"},
    ],
)
def test_only_what_was_sent_in_their_name_by_a_known_author_counts(fields: dict[str, Any]) -> None:
    draft = a_draft()
    say(draft, **({"messenger": "Rosa", "writer": "Tom", "status": "sent"} | fields))
    assert only(draft).items == 0


def test_a_message_that_the_ledger_has_too_counts_once() -> None:
    draft = a_draft()
    say(draft, "Why we begin", messenger="Rosa", writer="Tom", status="sent", on=ON)
    rosa = person_id(draft.plan, "Rosa")
    draft.add(Post, person_id=rosa, on=ON, kind="edited", topic="why we begin")
    one = only(draft)
    assert (one.items, one.edited, one.ghost_written) == (1, 1, 0)


def test_the_same_link_is_the_same_item_on_whichever_day() -> None:
    draft = a_draft()
    link = "https://x.example/why"
    say(draft, "Why", messenger="Rosa", writer="Tom", status="sent", on=ON, link=link)
    rosa = person_id(draft.plan, "Rosa")
    draft.add(Post, person_id=rosa, on=YESTERDAY, topic="Why we begin", link=f"{link}/")
    assert only(draft).items == 1


def test_a_post_of_another_day_or_title_is_another_item() -> None:
    draft = a_draft()
    say(draft, "Why we begin", messenger="Rosa", writer="Tom", status="sent", on=ON)
    rosa = person_id(draft.plan, "Rosa")
    draft.add(Post, person_id=rosa, on=YESTERDAY, topic="Why we begin")
    draft.add(Post, person_id=rosa, on=ON, topic="Lunch")
    assert only(draft).items == 3
