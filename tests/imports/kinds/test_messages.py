"""Tables of messages come in as people keep them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.analysis.messages.audience import audience_words
from planner.models import Draft, Message, Plan
from tests.imports.kinds.lists import bring_in
from tests.plans import make_plan
from tests.saying import say

TABLE = """Date,Title,Message,Target audience,Channel,Author,Sender,Status,Purpose,Action
2027-01-05,Why we begin,We know more.,All staff,Intranet,Dana Okafor,"Vogt, Vera",Sent,Find who,
2027-02-01,Training,,Finance; managers,E-mail,dana@x.example,Dana Okafor,approved,,Train all
,Some day,,,,,,,,
2027-03-01,—,,,,,,,,
"""


@pytest.fixture
def plan() -> Plan:
    return make_plan(
        people={"Vera Vogt": {}, "Dana Okafor": {"email": "dana@x.example"}},
        departments=["Finance"],
        purposes={"Find who": []},
        actions={"Train all": []},
    )


def told(plan: Plan) -> list[tuple[str, ...]]:
    people = plan.people
    return [
        (
            m.title,
            "" if m.on is None else m.on.isoformat(),
            audience_words(plan, m),
            m.channel,
            people[m.author_id].name if m.author_id else "",
            people[m.messenger_id].name if m.messenger_id else "",
            m.status,
        )
        for m in plan.table(Message).values()
    ]


def test_a_table_of_messages_comes_in_whole(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "messages", TABLE, plan)
    assert told(after) == [
        (
            *("Why we begin", "2027-01-05", "everybody", "Intranet"),
            *("Dana Okafor", "Vera Vogt", "sent"),
        ),
        (
            *("Training", "2027-02-01", "Finance and managers", "E-mail"),
            *("Dana Okafor", "Dana Okafor", "agreed"),
        ),
        ("Some day", "", "", "", "", "", "draft"),
    ]
    first, second, _ = after.table(Message).values()
    assert (first.text, first.purpose_id, second.action_id) == ("We know more.", 1, 1)
    assert (report.rows, report.used, report.made) == (4, 3, {"messages": 3})
    assert [(note.line, note.text) for note in report.skipped] == [(5, "The row names no message.")]
    assert report.unread == [] and report.people == 0


@pytest.mark.parametrize(
    "head",
    [
        "Botschaft;Zielgruppe;Kanal;Autor;Absender;Datum;Status",
        "Message clé;Public cible;Canal;Auteur;Porte-parole;Date;Statut",
        "Mensaje;Público;Canal;Escrito por;Portavoz;Fecha;Estado",
        "Messaggio;Pubblico;Canale;Autore;Mittente;Data;Stato",
        "Boodschap;Doelgroep;Kanaal;Auteur;Afzender;Datum;Status",
        "Komunikat;Odbiorcy;Kanał;Autor;Nadawca;Data;Status",
        "Budskap;Målgrupp;Kanal;Författare;Avsändare;Datum;Status",
    ],
)
def test_its_heads_are_known_in_other_languages(tmp_path: Path, plan: Plan, head: str) -> None:
    row = "Why;Finance;Intranet;Dana Okafor;Vera Vogt;2027-01-05;approved"
    after, report = bring_in(tmp_path, "messages", f"{head}\n{row}\n", plan)
    assert told(after) == [
        ("Why", "2027-01-05", "Finance", "Intranet", "Dana Okafor", "Vera Vogt", "agreed")
    ]
    assert report.unread == []


def test_who_and_what_is_not_in_the_plan_is_said_and_nobody_comes_in(
    tmp_path: Path, plan: Plan
) -> None:
    table = "Message,Author,Messenger,Status,Action\nWhy,An agency,N/A,half way,Fly\n"
    after, report = bring_in(tmp_path, "messages", table, plan)
    assert told(after) == [("Why", "", "", "", "", "", "draft")]
    assert [note.text for note in report.warnings] == [
        "“half way” is not a status of a message; it was taken as draft.",
        "Author “An agency” is not in the plan.",
        "Action “Fly” is not in the plan and was not used.",
    ]
    assert len(after.people) == 2


def test_the_same_table_again_changes_nothing(tmp_path: Path, plan: Plan) -> None:
    after, _ = bring_in(tmp_path, "messages", TABLE, plan)
    again, report = bring_in(tmp_path, "messages", TABLE, after)
    assert told(again) == told(after)
    assert report.made == {"messages": 0}
    assert report.warnings == []


def test_of_a_known_message_what_is_empty_is_filled_and_what_differs_said(
    tmp_path: Path, plan: Plan
) -> None:
    draft = Draft(plan)
    say(draft, "Why", on=None, channel="Intranet", messenger="Vera Vogt")
    table = "Message,Day,Channel,Audience,Messenger\nwhy,2027-01-05,E-mail,Finance,Dana Okafor\n"
    after, report = bring_in(tmp_path, "messages", table, draft.plan)
    assert told(after) == [("Why", "2027-01-05", "Finance", "Intranet", "", "Vera Vogt", "agreed")]
    assert [note.text for note in report.warnings] == [
        "Why: Channel is already “Intranet”; “E-mail” was not used.",
        "Why: Messenger is already Vera Vogt; Dana Okafor was not used.",
    ]


def test_a_weekly_message_is_one_a_week_and_a_link_says_which(tmp_path: Path, plan: Plan) -> None:
    draft = Draft(plan)
    say(draft, "News", on=date(2027, 1, 5))
    say(draft, "Old name", link="https://x.example/1")
    table = "Message,Day,Link\nNews,2027-01-05,\nNews,2027-01-12,\nNew name,,https://x.example/1\n"
    after, report = bring_in(tmp_path, "messages", table, draft.plan)
    assert [row[:2] for row in told(after)] == [
        ("News", "2027-01-05"),
        ("Old name", "2027-01-15"),
        ("News", "2027-01-12"),
    ]
    assert report.made == {"messages": 1}


def test_a_day_that_is_none_is_left_out_and_said(tmp_path: Path, plan: Plan) -> None:
    table = "Message,Day\nWhy,someday soon\n"
    after, report = bring_in(tmp_path, "messages", table, plan)
    assert told(after)[0][1] == ""
    assert len(report.warnings) == 1
