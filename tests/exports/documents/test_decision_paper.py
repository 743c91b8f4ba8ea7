"""The decision paper: a page for each decision, room for the answer, and the minutes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.actions import decisions, rows
from planner.actions.decisions import GivenOption, set_options
from planner.actions.snapshots import save_snapshot
from planner.exports.blocks.section import Document, KeyValues, Paragraph, Pill, Table, Titled
from planner.models import Assignment, Comment, Decision, Draft, Option, Plan
from tests.exports.documents.large import large_plan
from tests.exports.documents.made import document, pages, section, table
from tests.plans import ON, make_plan, person_id, responsibility_id

MEETING = ON + timedelta(days=5)
SEATS = {"Finance": ["Ann", "Cem*"], "Legal": ["Ann"]}


def asked(**decision: Any) -> Draft:
    """A plan that asks for a backup, with two ways to have one."""
    people = {"Ann": {}, "Bo Lind": {"title": "Controller", "department": "Legal", "hours": 3}}
    draft = Draft(make_plan(people=people, departments=["Legal"], seats=SEATS), ON)
    rows.add(draft, Decision, ask="Name a backup", **decision)
    pair = (person_id(draft.plan, "Bo Lind"), responsibility_id(draft.plan, "Legal"))
    options = (
        GivenOption("Look outside", "It takes months."),
        GivenOption("Bo", "", True, (pair,)),
    )
    set_options(draft, 1, options, "The launch waits.")
    return draft


def paper(plan: Plan, about: int | None = None, **options: Any) -> Document:
    return document("decision-paper", plan, options.pop("on", ON), about=about, **options)


def facts(made: Document, name: str) -> dict[str, str]:
    blocks = section(made, name).blocks
    return dict(next(block for block in blocks if isinstance(block, KeyValues)).pairs)


def test_a_page_says_what_is_recommended_from_whom_by_when_and_what_each_option_means() -> None:
    draft = asked(context="Ann is alone.", from_whom="Ann", by_when=ON - timedelta(days=2))
    made = paper(draft.plan, 1)
    (page,) = made.sections
    assert page.title == "Name a backup"
    assert page.blocks[0] == Paragraph("", lead="We recommend A: Bo")
    assert facts(made, "decision") == {"From": "Ann", "Decide by": "13 January, 2 days late"}
    assert Paragraph("Ann is alone.") in page.blocks
    assert table(made, "options").rows == (
        (
            "A",
            Titled("Bo", ""),
            "2 of 2 champion seats would be covered (100%).",
            Pill("recommended"),
        ),
        ("B", "Look outside", "It takes months.", ""),
        ("–", "Still no answer", "Legal rests on one person. The launch waits.", ""),
    )


def test_a_page_says_what_reviewers_said_of_the_decision() -> None:
    draft = asked(context="Ann is alone.")
    draft.add(Comment, text="Ask Legal first.", by="Emil Petrov", on=ON, decision_id=1)
    assert table(paper(draft.plan, 1), "remarks").rows == (("Ask Legal first.", "Emil Petrov", ON),)
    redacted = paper(draft.plan, 1, redact=True)
    assert "Ask Legal first." not in str(redacted.sections)


def test_nobody_is_told_from_whom_it_is_where_nobody_is_named() -> None:
    draft = asked()
    rows.add(draft, Decision, ask="Give hours")
    titles = [column.title for column in table(paper(draft.plan), "agenda").columns]
    assert titles == ["", "Decision", "By", ""]


def test_the_answer_is_written_on_the_page_in_the_meeting(tmp_path: Path) -> None:
    draft = asked(context="Ann is alone.", from_whom="Ann", by_when=ON)
    (text,) = pages(paper(draft.plan, 1), tmp_path / "a.pdf")
    said = ("Agreed on", "refused", "put off until", "Decided by", "Who does it", "What was said")
    assert [words for words in said if words not in text] == []


def test_a_page_says_who_holds_it_now_and_who_would() -> None:
    made = paper(asked().plan, 1)
    assert table(made, "held-now").rows == (
        ("Legal (champion seat)", "Ann", Pill("one person", "weak")),
    )
    (row,) = table(made, "appointed").rows
    assert row == (
        "A",
        Titled("Bo Lind", "Controller, Legal"),
        "Legal (champion seat)",
        "nothing",
        "3",
    )


def test_a_known_last_day_is_said_where_it_leaves_nobody() -> None:
    draft = asked()
    ann = draft.plan.people[person_id(draft.plan, "Ann")]
    draft.change(ann, last_day=ON + timedelta(days=9))
    made = paper(draft.plan, 1)
    assert [column.title for column in table(made, "held-now").columns][-1] == "Until"
    assert table(made, "held-now").rows[0][-1] == ON + timedelta(days=9)


def test_whoever_holds_it_already_is_said_to() -> None:
    draft = asked()
    bo, legal = person_id(draft.plan, "Bo Lind"), responsibility_id(draft.plan, "Legal")
    draft.add(Assignment, person_id=bo, responsibility_id=legal, role="backup", ready=True)
    assert table(paper(draft.plan, 1), "appointed").rows[0][3] == "this"


def test_all_that_is_open_is_listed_and_has_a_page_each(tmp_path: Path) -> None:
    draft = asked()
    for number in range(4):
        rows.add(draft, Decision, ask=f"Another {number}", by_when=ON + timedelta(days=number))
    made = paper(draft.plan)
    listed = [row[1].title for row in table(made, "agenda").rows if isinstance(row[1], Titled)]
    assert listed == ["Another 0", "Another 1", "Another 2", "Another 3", "Name a backup"]
    assert len(pages(made, tmp_path / "a.pdf")) == 1 + len(listed)


def test_proposals_fill_up_what_a_meeting_has_room_for_and_are_called_so() -> None:
    plan = make_plan(seats={"Finance": []}, sponsors={"Chief executive": ["Ann"]})
    made = paper(plan)
    names = [one.name for one in made.sections if one.name.startswith("decision")]
    assert len(names) == len(table(made, "agenda").rows) <= 3
    assert facts(made, names[0])["Asked by"] == "nobody yet: a proposal made from the findings"


def test_a_plan_that_asks_for_nothing_says_so(tmp_path: Path) -> None:
    (page,) = pages(paper(Plan()), tmp_path / "a.pdf")
    assert "Nothing needs a decision at this meeting." in page


def answered() -> Draft:
    """A pack asked for three things: one was agreed, one refused, one put off."""
    draft = asked(from_whom="Ann", by_when=MEETING)
    for ask in ("Move the wiki", "Move the launch"):
        rows.add(draft, Decision, ask=ask, by_when=MEETING)
    save_snapshot(draft, "January", ON, {}, datetime(2027, 1, 15, tzinfo=UTC))
    bo = person_id(draft.plan, "Bo Lind")
    recommended = next(d.id for d in draft.plan.table(Option).values() if d.recommended)
    decisions.agree(draft, 1, "The board", MEETING, bo, recommended)
    decisions.refuse(draft, 2, "Ann", MEETING)
    decisions.put_off(draft, 3, MEETING + timedelta(days=30))
    return draft


def test_the_minutes_say_what_was_decided_by_whom_on_which_option_and_who_does_it() -> None:
    made = paper(answered().plan, on=MEETING)
    lead = section(made, "minutes").blocks[0]
    assert lead == Paragraph(
        "", lead="Since the pack of 15 January: 1 agreed, 1 refused and 1 put off."
    )
    assert table(made, "minutes").rows == (
        (
            Titled("Name a backup", "A  Bo"),
            Pill("agreed", "good"),
            "The board, 20 Jan",
            "Bo Lind",
            "20 Jan; to do",
        ),
        (Titled("Move the wiki", ""), Pill("refused", "bad"), "Ann, 20 Jan", "–", "–"),
        (
            Titled("Move the launch", "first asked on 15 January"),
            Pill("put off", "weak"),
            "–",
            "–",
            "until 19 Feb",
        ),
    )
    assert "Name a backup" not in [row[1].title for row in table(made, "agenda").rows]  # type: ignore[union-attr]


def test_an_agreed_decision_without_an_owner_asks_for_one_and_late_ones_are_called_late() -> None:
    draft = answered()
    decision = draft.plan.decisions[1]
    seat = draft.plan.responsibility_for(draft.plan.actions[decision.action_id or 0])
    for assignment in draft.plan.assignments_of(seat.id):
        rows.remove(draft, Assignment, assignment.id)
    made = paper(draft.plan, on=MEETING + timedelta(days=60))
    agreed, _, put_off = table(made, "minutes").rows
    assert agreed[3:] == (Pill("nobody yet: to be asked", "bad"), "20 Jan, late; to do")
    assert (put_off[1], put_off[4]) == (Pill("put off", "bad"), "since 19 Feb, no new day")


def test_the_page_of_an_answered_decision_says_what_became_of_it() -> None:
    made = paper(answered().plan, 1, on=MEETING)
    assert facts(made, "decision") == {
        "From": "Ann",
        "Decide by": "20 January",
        "First asked": "on 15 January",
        "Outcome": "agreed: A  Bo",
        "Decided by": "The board, 20 Jan",
        "Action": "Name a backup",
        "Who does it": "Bo Lind",
        "Due": "20 Jan; to do",
    }
    assert table(made, "options").rows[0][3] == Pill("agreed", "good")
    names = [block.name for block in made.sections[0].blocks if isinstance(block, Table)]
    assert "answer" not in names


def test_redacted_nobody_is_named(tmp_path: Path) -> None:
    draft = answered()
    rows.edit(draft, Decision, 3, from_whom="Bo Lind", context="Bo Lind asked for it.")
    text = " ".join(pages(paper(draft.plan, on=MEETING, redact=True), tmp_path / "a.pdf"))
    assert not [name for name in ("Bo Lind", "Ann", "Cem", "Controller") if name in text]
    assert "put off" in text


@pytest.mark.slow
def test_the_longest_texts_stay_on_a_page_each(tmp_path: Path) -> None:
    assert len(pages(paper(large_plan()), tmp_path / "a.pdf")) == 6
