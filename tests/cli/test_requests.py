"""Asking people and bringing their answers in, by the command line."""

from __future__ import annotations

import email
import json
from collections.abc import Callable
from datetime import date
from email import policy
from pathlib import Path
from typing import get_args

import pytest

from planner.actions.hand_overs import accept, begin_hand_over, note_shown
from planner.cli.commands.asking import ABOUTS
from planner.models import Drill, HandOver
from planner.models.requests import About
from planner.store import Store
from tests.cli.conftest import Run

Table = Callable[[str], Path]


@pytest.fixture
def asked(plan: Path, run: Run, table: Table, tmp_path: Path) -> Path:
    """A plan in which Ngozi was asked to accept the seat of Finance, and the texts."""
    roster = table(
        "id,name,email,department,champion of,status\n"
        "n-1,Ngozi Okafor,ngozi@example.org,Finance,Finance,nominated\n"
        "a-2,Ayşe Yılmaz,,Legal,Legal,active\n"
    )
    assert run("import", plan, roster).code == 0
    done = run("ask", plan, "--about", "accept", "--out", tmp_path / "texts")
    assert (done.code, done.err) == (0, "")
    assert "Ngozi Okafor: R1" in done.out
    return plan


def statuses(plan: Path) -> list[str | None]:
    with Store.open(plan, read_only=True) as store:
        return [assignment.status for assignment in store.plan.assignments.values()]


def test_a_text_and_a_mail_are_written_and_the_request_noted(asked: Path, tmp_path: Path) -> None:
    text = (tmp_path / "texts" / "Ngozi Okafor.txt").read_text(encoding="utf-8")
    assert "R1  Will you be the champion of Harbour in Finance?" in text
    mail = email.message_from_bytes(
        (tmp_path / "texts" / "Ngozi Okafor.eml").read_bytes(), policy=policy.default
    )
    assert mail["To"] == "Ngozi Okafor <ngozi@example.org>"
    assert mail["X-Unsent"] == "1"
    body = mail.get_body()
    assert body is not None and "R1  Will you be" in body.get_content()
    assert statuses(asked) == ["asked", "active"]


def test_a_yes_is_accepted_as_a_difference(asked: Path, run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "reply.txt"
    mail.write_text("R1: yes, glad to\n", encoding="utf-8")
    change = {
        "sheet": "Requests", "row": "R1", "column": "Status", "was": "asked", "now": "accepted",
        "kind": "changed",
    }  # fmt: skip
    dry = run("replies", asked, mail, "--dry-run", "--json")
    assert dry.json == {"changes": [change], "conflicts": [], "invalid": []}
    assert statuses(asked)[0] == "asked"
    assert run("replies", asked, mail, "--json").json == dry.json
    assert statuses(asked)[0] == "accepted"
    assert not any(run("replies", asked, mail, "--json").json.values())


def test_one_undo_takes_all_answers_back(asked: Path, run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "reply.txt"
    mail.write_text("R1: no\n", encoding="utf-8")
    run("replies", asked, mail)
    with Store.open(asked) as store:
        assert store.undo() is not None
        assert [r.status for r in store.plan.requests.values()] == ["open"]
    assert statuses(asked)[0] == "asked"


def test_conflicts_are_made_only_where_a_file_lists_them(
    asked: Path, run: Run, tmp_path: Path
) -> None:
    mail, chosen = tmp_path / "reply.txt", tmp_path / "chosen.json"
    mail.write_text("R1: yes\nR1: no\n", encoding="utf-8")
    found = run("replies", asked, mail, "--json")
    assert found.json["changes"] == [] and len(found.json["conflicts"]) == 2
    assert statuses(asked)[0] == "asked"
    chosen.write_text(json.dumps([found.json["conflicts"][1]]), encoding="utf-8")
    assert run("replies", asked, mail, "--accept", chosen).code == 0
    assert statuses(asked)[0] == "declined"


def test_asking_again_asks_nobody_twice(asked: Path, run: Run, tmp_path: Path) -> None:
    again = run("ask", asked, "--about", "accept", "--out", tmp_path / "again")
    assert "There is nothing to ask anybody now." in again.out
    assert not (tmp_path / "again").exists()


def test_somebody_the_plan_does_not_know_cannot_be_asked(
    asked: Path, run: Run, tmp_path: Path
) -> None:
    refused = run("ask", asked, "--to", "Nobody Known", "--out", tmp_path / "texts")
    assert refused.code == 2 and "Nobody Known" in refused.err


def test_every_kind_of_question_can_be_asked_for() -> None:
    assert get_args(About) == ABOUTS


# Drills ------------------------------------------------------------------------------------


@pytest.fixture
def covered(plan: Path, run: Run, table: Table) -> Path:
    """A plan with two seats that two hold, and one that one holds."""
    roster = table(
        "id,name,department,champion of,backup of\n"
        "n-1,Ngozi Okafor,Finance,Finance,\n"
        "a-2,Ayşe Yılmaz,Finance,,Finance\n"
        "b-3,Bo Lind,Legal,Legal,\n"
        "c-4,Cé Yu,Legal,,Legal\n"
        "d-5,Dana Ó,HR,HR,\n"
    )
    assert run("import", plan, roster).code == 0
    return plan


def test_drills_are_drawn_and_their_texts_written(covered: Path, run: Run, tmp_path: Path) -> None:
    done = run("ask", covered, "--about", "drill", "--out", tmp_path / "texts")
    assert (done.code, done.err) == (0, "")
    assert "2 drills on " in done.out
    assert "Finance, carried by Ayşe Yılmaz: Weight 1, and never tested" in done.out
    text = (tmp_path / "texts" / "Ayşe Yılmaz.txt").read_text(encoding="utf-8")
    assert "Finance is yours alone: for that day Ngozi Okafor will do nothing" in text
    nothing = (tmp_path / "texts" / "Ngozi Okafor.txt").read_text(encoding="utf-8")
    assert "please do nothing for Finance" in nothing
    with Store.open(covered, read_only=True) as store:
        assert len(store.plan.table(Drill)) == 2
        assert len(store.plan.requests) == 4


def test_asking_again_draws_nothing_new(covered: Path, run: Run, tmp_path: Path) -> None:
    for expected in ("2 drills on ", "There is nothing to ask anybody now."):
        done = run("ask", covered, "--about", "drill", "--out", tmp_path / "texts")
        assert expected in done.out
    with Store.open(covered, read_only=True) as store:
        assert len(store.plan.table(Drill)) == 2


def test_without_a_word_about_drills_none_is_drawn(covered: Path, run: Run, tmp_path: Path) -> None:
    run("ask", covered, "--out", tmp_path / "texts")
    with Store.open(covered, read_only=True) as store:
        assert not store.plan.table(Drill)


def test_how_a_drill_went_comes_back(covered: Path, run: Run, tmp_path: Path) -> None:
    run("ask", covered, "--about", "drill", "--out", tmp_path / "texts")
    with Store.open(covered, read_only=True) as store:
        carried = {d.id: d.person_id for d in store.plan.table(Drill).values()}
        wanted = [
            r.id for r in store.plan.requests.values() if carried[r.drill_id or 0] == r.person_id
        ]
    mail = tmp_path / "reply.txt"
    mail.write_text(f"R{wanted[0]}: done\nR{wanted[1]}: stuck on the link\n", encoding="utf-8")
    answer = json.loads(run("replies", covered, mail, "--json").out)
    assert [(c["column"], c["now"]) for c in answer["changes"]] == [
        ("Outcome", "done"),
        ("Outcome", "stuck on the link"),
    ]
    with Store.open(covered, read_only=True) as store:
        noted = {(d.outcome, d.stuck_on) for d in store.plan.table(Drill).values()}
        assert noted == {("done", ""), ("stuck", "the link")}
        assert all(r.status != "open" for r in store.plan.requests.values())


# Hand-overs ------------------------------------------------------------------------------


def test_whoever_takes_over_is_asked_and_accepts(
    plan: Path, run: Run, table: Table, tmp_path: Path
) -> None:
    roster = table(
        "id,name,department,champion of,last day\n"
        "a-2,Ayşe Yılmaz,Legal,Legal,2099-03-01\n"
        "n-1,Ngozi Okafor,Finance,,\n"
    )
    assert run("import", plan, roster).code == 0
    with Store.open(plan) as store:
        store.run("begin", begin_hand_over, 1, {1: 2}, date(2026, 12, 1))
        (row,) = store.plan.table(HandOver).values()
        assert store.plan.people[row.person_id].name == "Ayşe Yılmaz"
    assert "0 of 1 hand-over is done; open: Legal (not asked yet)" in run("check", plan).out
    assert run("ask", plan, "--about", "hand-over", "--out", tmp_path / "texts").code == 0
    text = (tmp_path / "texts" / "Ngozi Okafor.txt").read_text(encoding="utf-8")
    assert "R1  Will you take over the champion seat of Legal for Harbour from Ayşe" in text
    reply = tmp_path / "reply.txt"
    reply.write_text("R1: yes\n", encoding="utf-8")
    assert run("replies", plan, reply).code == 0
    with Store.open(plan, read_only=True) as store:
        (row,) = store.plan.table(HandOver).values()
        assert row.state == "accepted"
        assert [a.status for a in store.plan.assignments_by(2)] == ["accepted"]
    assert "still to be shown" in run("check", plan).out
    with Store.open(plan) as store:
        store.undo()
        assert [r.state for r in store.plan.table(HandOver).values()] == ["asked"]
        store.run("show", note_shown, [row.id], date(2026, 12, 1))
        store.run("accept", accept, row.id, date(2026, 12, 1))
    assert "1 of 1 hand-over is done\n" in run("check", plan).out
