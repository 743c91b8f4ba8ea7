"""Rules about messages, each found and not found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.models import Draft
from tests.analysis.reading import found, said
from tests.plans import ON, make_plan
from tests.saying import say

LATER = date(2027, 2, 1)


def a_draft() -> Draft:
    return Draft(
        make_plan(
            people=["Tom Reid"],
            departments={"Finance": {}, "Payroll": {"parent": "Finance"}, "Legal": {}},
            sponsors={"Chief executive": ["Rosa Castell"]},
        )
    )


def test_a_message_that_was_not_sent_on_its_day_is_found() -> None:
    draft = a_draft()
    say(draft, "News", on=ON - timedelta(days=1))
    assert said(draft.plan, "MESSAGE-LATE") == [
        "The message “News” (14 January) was not sent on its day."
    ]
    say(draft, "Why we begin", on=ON - timedelta(days=2), status="draft")
    assert said(draft.plan, "MESSAGE-LATE") == [
        "2 messages were not sent on their days: “News” (14 January) and “Why we begin” (13 "
        "January, still a draft)."
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"on": ON},
        {"on": None},
        {"on": ON - timedelta(days=1), "status": "sent"},
        {"on": ON - timedelta(days=1), "status": "dropped"},
    ],
)
def test_a_message_of_today_without_a_day_sent_or_dropped_is_not_late(
    fields: dict[str, Any],
) -> None:
    draft = a_draft()
    say(draft, **fields)
    assert said(draft.plan, "MESSAGE-LATE") == []


def test_two_messages_to_one_department_on_one_day_meet() -> None:
    draft = a_draft()
    say(draft, "News", to=["Legal"], on=LATER)
    say(draft, "Training", to=["Finance", "Legal"], on=LATER)
    (one,) = found(draft.plan, "MESSAGES-MEET")
    assert one.text == "2 messages go to Legal on 1 February: “News” and “Training”."
    assert [part.text for part in one.parts] == [
        "“News” is not the only message to Legal on 1 February.",
        "“Training” is not the only message to Legal on 1 February.",
    ]


def test_everybody_and_the_whole_of_a_department_take_in_its_parts() -> None:
    draft = a_draft()
    say(draft, "News", to=["Payroll"], on=LATER)
    say(draft, "Training", to=["Finance"], on=LATER)
    say(draft, "Launch", to_all=True, on=LATER + timedelta(days=1))
    say(draft, "Law", to=["Legal"], on=LATER + timedelta(days=1))
    assert said(draft.plan, "MESSAGES-MEET") == [
        "2 messages go to Legal on 2 February: “Launch” and “Law”.",
        "2 messages go to Payroll on 1 February: “News” and “Training”.",
    ]


def test_two_to_everybody_and_two_to_the_same_others_meet() -> None:
    draft = a_draft()
    for title in ("News", "Launch"):
        say(draft, title, to_all=True, on=LATER)
        say(draft, f"{title} kit", audience="Managers", on=ON)
    assert said(draft.plan, "MESSAGES-MEET") == [
        "2 messages go to Managers on 15 January: “Launch kit” and “News kit”.",
        "2 messages go to everybody on 1 February: “Launch” and “News”.",
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"to": ["Finance"], "on": LATER},
        {"to": ["Legal"], "on": LATER + timedelta(days=1)},
        {"to": ["Legal"], "on": LATER, "status": "dropped"},
        {"on": LATER},
    ],
)
def test_another_audience_another_day_and_what_was_dropped_meet_nothing(
    other: dict[str, Any],
) -> None:
    draft = a_draft()
    say(draft, "News", to=["Legal"], on=LATER)
    say(draft, "Training", **other)
    assert said(draft.plan, "MESSAGES-MEET") == []


def test_what_met_in_the_past_is_over() -> None:
    draft = a_draft()
    for title in ("News", "Launch"):
        say(draft, title, to_all=True, on=ON - timedelta(days=1), status="sent")
    assert said(draft.plan, "MESSAGES-MEET") == []


def test_a_sponsors_name_on_what_somebody_else_writes_is_found() -> None:
    draft = a_draft()
    say(draft, "Why we begin", messenger="Rosa Castell", writer="Tom Reid", on=None)
    assert said(draft.plan, "BORROWED-NAME") == [
        "One message is to appear in a sponsor’s name and is written by somebody else:"
        " “Why we begin” (Rosa Castell, written by Tom Reid)."
    ]


@pytest.mark.parametrize(
    ("messenger", "writer", "status"),
    [
        ("Rosa Castell", "Rosa Castell", "agreed"),
        ("Rosa Castell", "", "agreed"),
        ("Tom Reid", "Rosa Castell", "agreed"),
        ("Rosa Castell", "Tom Reid", "sent"),
    ],
)
def test_ones_own_words_an_unknown_author_no_sponsor_and_what_is_sent_are_not(
    messenger: str, writer: str, status: str
) -> None:
    draft = a_draft()
    say(draft, messenger=messenger, writer=writer, status=status)
    assert said(draft.plan, "BORROWED-NAME") == []
