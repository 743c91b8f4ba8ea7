"""Logs of posts fill the sponsors' ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.models import Plan
from tests.imports.kinds.lists import bring_in
from tests.plans import make_plan


@pytest.fixture
def plan() -> Plan:
    return make_plan(
        people={"Vera Vogt": {"email": "vera@x.example"}, "Dana Okafor": {}, "Cy Dow": {}},
        sponsors={"Chief": ["Vera Vogt"]},
        seats={"Finance": ["Cy Dow"]},
    )


def items(plan: Plan) -> list[tuple[str, str, bool, str | None, str]]:
    people = plan.people
    return [
        (
            people[p.person_id].name,
            p.kind,
            p.is_reply,
            people[p.author_id].name if p.author_id else None,
            p.topic,
        )
        for p in plan.posts.values()
    ]


LEDGER = """Sponsor,Date,Kind,Written by,Topic
Vera Vogt,2027-01-05,in person,,Hello
"Vogt, Vera",2027-01-09,edited,Dana Okafor,Plans
vera@x.example,2027-01-12,,Dana Okafor,Thanks
Vera Vogt,2027-01-13,in person,Dana Okafor,Again
Vera Vogt,2027-01-14,reply,,Answer
Vera Vogt,2027-01-15,ghost-written,,Numbers
Vera Vogt,2027-01-16,,An agency,Film
"""


def test_kind_writer_and_day_fill_the_ledger(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "posts", LEDGER, plan)
    vera, dana = "Vera Vogt", "Dana Okafor"
    assert items(after) == [
        (vera, "in person", False, None, "Hello"),
        (vera, "edited", False, dana, "Plans"),
        (vera, "ghost-written", False, dana, "Thanks"),
        (vera, "ghost-written", False, dana, "Again"),
        (vera, "in person", True, None, "Answer"),
        (vera, "ghost-written", False, None, "Numbers"),
        (vera, "ghost-written", False, None, "Film"),
    ]
    assert next(iter(after.posts.values())).on == date(2027, 1, 5)
    assert report.as_json()["posts"] == 7
    assert [note.line for note in report.warnings] == [6, 8]  # who wrote it; an unknown writer


def test_the_log_of_a_platform_tells_sponsors_replies_and_says_it_knows_no_writers(
    tmp_path: Path, plan: Plan
) -> None:
    text = (
        "Message ID,Thread ID,Sender Name,Sender Email,Created At,Replied to Message ID,Body\n"
        "1,1,Vera Vogt,VERA@x.example,2027-01-05 09:00:00,,Hello\n"
        "2,1,Cy Dow,cy@x.example,2027-01-05 09:05:00,1,Hi\n"
        "3,1,Vera Vogt,vera@x.example,2027-01-05 09:10:00,2,Thanks\n"
    )
    after, report = bring_in(tmp_path, "posts", text, plan)
    assert [(kind, reply) for _, kind, reply, _, _ in items(after)] == [
        *(("in person", False), ("in person", True))
    ]
    assert (report.rows, report.used) == (3, 2)
    assert any("2 items" in note.text for note in report.warnings)
    assert any("1 row is not about a sponsor" in note.text for note in report.warnings)


def test_the_same_log_again_adds_nothing_and_equal_items_stay_as_many(
    tmp_path: Path, plan: Plan
) -> None:
    text = "Sponsor,Day,Kind\n" + "Vera Vogt,2027-01-05,in person\n" * 2
    once, report = bring_in(tmp_path, "posts", text, plan)
    assert report.made == {"posts": 2}
    _, report = bring_in(tmp_path, "posts", text + "Vera Vogt,2027-01-06,edited\n", once)
    assert report.made == {"posts": 1}


def test_without_a_day_or_a_name_there_is_no_item(tmp_path: Path, plan: Plan) -> None:
    text = "Sponsor,Day,Topic\nVera Vogt,,Hello\nN/D,2027-01-05,Hello\nVera Vogt,soon,Hello\n"
    after, report = bring_in(tmp_path, "posts", text, plan)
    assert len(after.posts) == 0
    assert sorted(note.line for note in report.skipped) == [2, 3, 4]


@pytest.mark.parametrize(
    "headers", ["Author,Created,Type", "Absender,Datum,Art", "En nombre de,Fecha,Tipo"]
)
def test_an_author_alone_is_in_whose_name_it_is(tmp_path: Path, plan: Plan, headers: str) -> None:
    after, _ = bring_in(tmp_path, "posts", f"{headers}\nVera Vogt,2027-01-05,Post\n", plan)
    assert items(after) == [("Vera Vogt", "in person", False, None, "")]


def test_who_wrote_it_is_known_in_other_languages(tmp_path: Path, plan: Plan) -> None:
    text = "Sponsor;Datum;Titel;Geschrieben von\nVera Vogt;05.01.2027;Los;Dana Okafor\n"
    after, _ = bring_in(tmp_path, "posts", text, plan)
    assert items(after) == [("Vera Vogt", "ghost-written", False, "Dana Okafor", "Los")]


LINKED = """Sponsor,Date,Kind,Topic,Link
Vera Vogt,2027-01-05,in person,Hello,https://x.example/1
Vera Vogt,2027-01-05,in person,Hello,https://x.example/2
"""


def links(plan: Plan) -> list[str]:
    return [post.link for post in plan.posts.values()]


def test_two_items_that_can_be_read_at_two_places_are_two(tmp_path: Path, plan: Plan) -> None:
    after, _ = bring_in(tmp_path, "posts", LINKED, plan)
    assert links(after) == ["https://x.example/1", "https://x.example/2"]
    again, report = bring_in(tmp_path, "posts", LINKED, after)
    assert (links(again), report.made["posts"], report.warnings) == (links(after), 0, [])


def test_what_the_ledger_says_of_a_linked_item_is_kept_and_said(tmp_path: Path, plan: Plan) -> None:
    after, _ = bring_in(tmp_path, "posts", LINKED, plan)
    other = LINKED.replace("in person,Hello,https://x.example/2", "edited,Hi,https://x.example/2")
    again, report = bring_in(tmp_path, "posts", other, after)
    assert items(again) == items(after)
    assert [(note.line, note.text) for note in report.warnings] == [
        (3, "The ledger says otherwise of the item at https://x.example/2; that was kept.")
    ]


def test_an_item_without_a_link_gets_the_one_a_list_brings(tmp_path: Path, plan: Plan) -> None:
    typed = "Sponsor,Date,Kind,Topic\nVera Vogt,2027-01-05,in person,Hello\n"
    after, _ = bring_in(tmp_path, "posts", typed, plan)
    again, report = bring_in(tmp_path, "posts", LINKED, after)
    assert links(again) == ["https://x.example/1", "https://x.example/2"]
    assert report.made["posts"] == 1
