"""Texts to send, written into a folder."""

from __future__ import annotations

import email
from email import policy
from pathlib import Path

from tests.cli.conftest import Run


def test_texts_are_written_each_as_text_and_as_a_mail_to_open(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "name,email,department,manager,champion of\n"
        "Ngozi Okafor,ngozi@example.org,Finance,,\n"
        "Jan Novák,,Finance,Ngozi Okafor,Finance\n",
        encoding="utf-8",
    )
    assert run("import", plan, roster).code == 0
    done = run("export", plan, "--texts", tmp_path / "texts", "--on", "2027-01-15")
    assert (done.code, done.err) == (0, "")
    assert {path.name for path in (tmp_path / "texts").iterdir()} == {
        "Department Finance.txt",
        "Department Finance.eml",
    }
    mail = email.message_from_bytes(
        (tmp_path / "texts" / "Department Finance.eml").read_bytes(), policy=policy.default
    )
    assert mail["To"] == "Ngozi Okafor <ngozi@example.org>"
    assert "Jan Novák carries" in mail.get_body(("plain",)).get_content()


def test_texts_go_to_people_by_name(plan: Path, run: Run, tmp_path: Path) -> None:
    done = run("export", plan, "--texts", tmp_path / "texts", "--redact")
    assert done.code == 2
    assert done.err.strip() == "Texts go to people by name; leave out --redact."
    assert not (tmp_path / "texts").exists()


def test_messages_come_in_are_asked_for_and_come_back_as_sent(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("name,department\nNgozi Okafor,Finance\n", encoding="utf-8")
    table = tmp_path / "messages.csv"
    table.write_text(
        "Message,Date,Audience,Sender,Status\nWhy we begin,2020-01-05,all staff,Ngozi Okafor,"
        "approved\n",
        encoding="utf-8",
    )
    run("import", plan, roster)
    assert "1 new message" in run("import", plan, table, "--as", "messages").out
    assert (
        "Ngozi Okafor: R1"
        in run("ask", plan, "--about", "message", "--out", tmp_path / "texts").out
    )
    reply = tmp_path / "reply.txt"
    reply.write_text("R1: sent\n", encoding="utf-8")
    done = run("replies", plan, reply, "--json")
    assert '"was": "agreed"' in done.out and '"now": "sent"' in done.out
    assert run("export", plan, "--csv", tmp_path / "csv").code == 0
    listed = (tmp_path / "csv" / "messages.csv").read_text(encoding="utf-8-sig")
    assert "Why we begin" in listed and "sent" in listed
