"""What answers say, as people write them."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from planner.actions.hand_overs import note_hand_over
from planner.actions.requests import Answer, ask, take_answer
from planner.errors import PlannerError
from planner.imports import Replies, find_answers, lines_in, read_replies
from planner.models import Commitment, Draft, Plan
from planner.models.drills import DrillResult
from planner.models.requests import About
from tests.drilled import add_drill
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say


def asked(about: About) -> Draft:
    """A plan in which Ann, alone in Finance, was asked one thing: R1."""
    people = {"Ann": {"email": "ann@example.org"}, "Bo Lind": {"ref": "b7"}}
    seats = {"Finance": ["Ann~" if about == "accept" else "Ann"]}
    draft = Draft(make_plan(people=people, seats=seats, sponsors={"Primary": ["Ann"]}))
    subject: dict[str, Any] = {}
    if about == "promise":
        seat = next(iter(draft.plan.sponsors))
        subject["commitment_id"] = draft.add(Commitment, sponsor_id=seat, promise="Post", due=ON).id
    elif about == "message":
        subject["message_id"] = say(draft, messenger="Ann").id
    elif about != "hours":
        subject["responsibility_id"] = responsibility_id(draft.plan, "Finance")
    ask(draft, person_id(draft.plan, "Ann"), about, on=ON, **subject)
    return draft


def found(plan: Plan, text: str) -> Replies:
    return find_answers(plan, lines_in(text), ON)


def value(about: About, text: str) -> Any:
    plan = asked(about).plan
    replies = found(plan, f"R1: {text}")
    assert not replies.differences.conflicts and not replies.differences.invalid
    (answered,) = replies.answers.values()
    return answered.value


@pytest.mark.parametrize("text", ["yes", "Yes!", "yes, glad to. See you on Tuesday.", "Ja", "oui"])
def test_yes(text: str) -> None:
    assert value("accept", text) is True


@pytest.mark.parametrize("text", ["no", "No.", "no, sorry", "Nein danke"])
def test_a_no_is_understood(text: str) -> None:
    assert value("confirm", text) is False


@pytest.mark.parametrize(
    "text", ["yes, but only until March", "yes if my manager agrees", "No problem, yes"]
)
def test_more_than_yes_or_no_has_to_be_read(text: str) -> None:
    differences = found(asked("accept").plan, f"R1: {text}").differences
    assert not differences.changes
    assert text in differences.conflicts[0].doubt


@pytest.mark.parametrize("text", ["maybe", "I will think about it", "?"])
def test_neither_yes_nor_no_changes_nothing(text: str) -> None:
    differences = found(asked("accept").plan, f"R1: {text}").differences
    assert not differences.changes and not differences.conflicts
    assert differences.invalid[0].reason == f"“{text}” is neither yes nor no."


@pytest.mark.parametrize(
    ("text", "hours"), [("3 h", 3), ("3", 3), ("2.5 hours", 2.5), ("3 h until 31 January", 3)]
)
def test_hours_are_understood_as_people_write_them(text: str, hours: float) -> None:
    assert value("hours", text) == hours


@pytest.mark.parametrize("text", ["2-3 h", "a few", "2 h or 3 h"])
def test_hours_that_are_no_number_are_said(text: str) -> None:
    assert found(asked("hours").plan, f"R1: {text}").differences.invalid


def test_who_stands_in_is_found_by_name_or_id_and_may_be_nobody() -> None:
    assert value("stand-in", "bo lind").name == "Bo Lind"
    assert value("stand-in", "b7").name == "Bo Lind"
    assert value("stand-in", "nobody") is None


@pytest.mark.parametrize("text", ["Cy", "Ann"])
def test_a_stranger_and_oneself_cannot_stand_in(text: str) -> None:
    assert found(asked("stand-in").plan, f"R1: {text}").differences.invalid


def test_a_promise_is_kept_missed_or_given_a_new_day() -> None:
    assert value("promise", "yes") is True
    assert value("promise", "2027-03-01") == date(2027, 3, 1)


@pytest.mark.parametrize("text", ["sent", "Sent.", "yes", "gesendet", "Envoyé!"])
def test_a_message_is_sent(text: str) -> None:
    assert value("message", text) is True
    (change,) = found(asked("message").plan, f"R1: {text}").differences.changes
    assert (change.column, change.was, change.now) == ("Status", "agreed", "sent")


def test_a_message_has_a_new_day_or_is_not_sent() -> None:
    plan = asked("message").plan
    (moved,) = found(plan, "R1: 2027-03-01").differences.changes
    assert (moved.column, moved.was, moved.now) == ("Day", "2027-01-15", "2027-03-01")
    (no,) = found(plan, "R1: no").differences.changes
    assert (no.column, no.now) == ("Sent", "no")


def test_only_lines_with_a_number_and_a_colon_are_answers() -> None:
    mail = (
        "Hello Léa,\n\nR1: yes\n\nBest, Ann\n> R1: no\n"
        "-----Original Message-----\nR1  Do you still carry Harbour Connect in Finance?\n"
        "Please reply with a line for each, such as “R1: yes”.\n"
    )
    (change,) = found(asked("accept").plan, mail).differences.changes
    assert (change.row, change.column, change.was, change.now) == (
        "R1", "Status", "asked", "accepted",
    )  # fmt: skip


def test_answers_that_contradict_each_other_are_conflicts() -> None:
    differences = found(asked("accept").plan, "R1: yes\nR1: no\nR1: yes").differences
    assert not differences.changes
    assert [c.now for c in differences.conflicts] == ["accepted", "declined"]


def test_the_same_answer_again_is_nothing_new_and_another_one_is_asked_about() -> None:
    draft = asked("hours")
    take_answer(draft, Answer(1, "3 h", 3.0), ON)
    assert not any(found(draft.plan, "R1: 3").differences[:3])
    (conflict,) = found(draft.plan, "R1: 4").differences.conflicts
    assert conflict.doubt == "It was answered before: “3 h”."
    draft = asked("accept")
    take_answer(draft, Answer(1, "no", False), ON)
    (conflict,) = found(draft.plan, "R1: yes").differences.conflicts
    assert (conflict.was, conflict.now) == ("declined", "accepted")


def test_an_answer_to_nothing_that_was_asked_is_said() -> None:
    (invalid,) = found(asked("hours").plan, "R99: yes").differences.invalid
    assert (invalid.cell, invalid.reason) == ("R99, line 1", "There is no such request.")


def test_an_answer_from_somebody_else_has_to_be_looked_at() -> None:
    (conflict,) = found(asked("hours").plan, "From: Bo Lind, 28 Nov\nR1: 3 h").differences.conflicts
    assert conflict.doubt == "Ann was asked; the answer is from Bo Lind."
    assert found(asked("hours").plan, "From: Ann, 28 Nov\nR1: 3 h").differences.changes


def mail(path: Path, body: str, subtype: str = "plain") -> Path:
    message = EmailMessage()
    message["From"] = "Ann <ann@example.org>"
    message["Date"] = "Thu, 14 Jan 2027 09:00:00 +0000"
    message.set_content(body, subtype=subtype)
    path.write_bytes(message.as_bytes())
    return path


@pytest.mark.parametrize(
    ("body", "subtype"),
    [("R1: yes\n\n> R1: no\n", "plain"), ("<p>Hello</p><p><b>R1</b>: yes</p>", "html")],
)
def test_a_mail_is_read_with_its_day(tmp_path: Path, body: str, subtype: str) -> None:
    (line,) = read_replies(mail(tmp_path / "re.eml", body, subtype))
    assert (line.number, line.text, line.sender, line.on) == (
        1, "yes", "ann@example.org", date(2027, 1, 14),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "answers"),
    [
        ("*R1:* yes, R2: no\n- R3 – 2 h\n4. R4: Bo\nR5\tyes\n", "yes no 2 h Bo yes"),
        ("Such as\n“R1: 2 h”.\nR1  Is it R2: no?\n", ""),
        ("<p>R1:&nbsp;yes</p><blockquote>Such as<br>R1: no</blockquote><p>R2: no</p>", "yes no"),
        ("<style>R1: no</style><table><tr><td>R1</td><td>yes</td></tr></table>", "yes"),
    ],
)
def test_answers_are_found_as_mail_programs_write_them(
    tmp_path: Path, body: str, answers: str
) -> None:
    lines = read_replies(mail(tmp_path / "re.eml", body, "html" if body[0] == "<" else "plain"))
    assert " ".join(line.text for line in lines) == answers
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_a_table_that_was_filled_in_is_read(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Request;Question;Answer\nR1;Hours?;3 h\nR2;Still?;\n", encoding="utf-8")
    (line,) = read_replies(path)
    assert (line.number, line.text) == (1, "3 h")


def test_a_table_without_answers_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Department\nAnn,Finance\n", encoding="utf-8")
    with pytest.raises(PlannerError, match="has no columns Request and Answer"):
        read_replies(path)


# Drills ------------------------------------------------------------------------------------


def drilled(*names: str) -> Draft:
    """A plan in which Bo carries Finance alone, and these people were asked about it."""
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo*"]}))
    drill = add_drill(draft, "Finance", "Bo")
    for name in names:
        ask(draft, person_id(draft.plan, name), "drill", on=ON, drill_id=drill.id)
    return draft


@pytest.mark.parametrize(
    ("text", "outcome", "stuck_on"),
    [
        ("done", "done", ""),
        ("Done!", "done", ""),
        ("yes", "done", ""),
        ("done, nice day", "done", ""),
        ("Erledigt", "done", ""),
        ("stuck on the password of the channel", "stuck", "the password of the channel"),
        ("Stuck: only Ann has the link.", "stuck", "only Ann has the link."),
        ("I was stuck at 2.", "stuck", "2."),
        ("stuck", "stuck", ""),
        ("not done, I was ill", "not done", ""),
        ("no", "not done", ""),
    ],
)
def test_a_drill_is_done_stuck_or_not_done(text: str, outcome: str, stuck_on: str) -> None:
    replies = found(drilled("Bo").plan, f"R1: {text}")
    assert not replies.differences.conflicts and not replies.differences.invalid
    (answered,) = replies.answers.values()
    assert answered.value == DrillResult(outcome, stuck_on)


@pytest.mark.parametrize("text", ["done, but only with Ann’s help", "done, stuck on the link once"])
def test_more_than_done_has_to_be_read(text: str) -> None:
    (conflict,) = found(drilled("Bo").plan, f"R1: {text}").differences.conflicts
    assert "They say more than that" in conflict.doubt


def test_what_says_nothing_of_a_drill_is_no_answer() -> None:
    (invalid,) = found(drilled("Bo").plan, "R1: on holiday").differences.invalid
    assert invalid.reason == "“on holiday” says neither done nor what they were stuck on."


@pytest.mark.parametrize(
    ("name", "text", "change"),
    [
        ("Bo", "done", ("Outcome", "planned", "done")),
        ("Bo", "stuck on a link", ("Outcome", "planned", "stuck on a link")),
        ("Ann", "no", ("Outcome", "planned", "not done")),
        ("Ann", "yes", ("Agreed", None, "yes")),
    ],
)
def test_an_answer_about_a_drill_is_shown_as_what_it_changes(
    name: str, text: str, change: tuple[str, str | None, str]
) -> None:
    (shown,) = found(drilled(name).plan, f"R1: {text}").differences.changes
    assert (shown.column, shown.was, shown.now) == change


def test_an_answer_to_a_hand_over_is_shown_as_how_far_it_has_come() -> None:
    draft = Draft(make_plan(people=["Ann"], goals={"Reach": ["Bo"]}), ON)
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    note_hand_over(draft, bo, 1, to_person_id=ann)
    ask(draft, ann, "hand-over", on=ON, responsibility_id=1, for_person_id=bo)
    (change,) = found(draft.plan, "R1: yes").differences.changes
    assert (change.column, change.was, change.now) == ("Hand-over", "asked", "accepted")


def test_a_hand_over_that_is_no_longer_there_has_nothing_to_come_from() -> None:
    draft = Draft(make_plan(people=["Ann"], goals={"Reach": ["Bo"]}), ON)
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    ask(draft, ann, "hand-over", on=ON, responsibility_id=1, for_person_id=bo)
    (change,) = found(draft.plan, "R1: no").differences.changes
    assert (change.was, change.now) == (None, "declined")
