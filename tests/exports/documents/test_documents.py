"""Every document is made; ask sheets and reviews are for whoever sits in a sponsor seat."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.exports.blocks.section import (
    AskItem,
    AskLine,
    Asks,
    Document,
    Paragraph,
    Pill,
)
from planner.exports.documents import DOCUMENTS, FOR_A_PERSON
from planner.models import Commitment, Decision, Draft, Leave, Option, Plan, Post
from tests.exports.documents.made import WHOM, document, of_sample, pages, sample_plan, table
from tests.plans import ON, make_plan, person_id


@pytest.mark.parametrize("redact", [False, True])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_made_of_the_sample(name: str, redact: bool, tmp_path: Path) -> None:
    plan, whom = sample_plan(), WHOM.get(name)
    made = of_sample(name, redact=redact)
    text = " ".join("\n".join(pages(made, tmp_path / "a.pdf")).split())
    assert plan.info.name in text
    if whom is not None:
        assert (whom in text) is not redact
    if redact:
        family_names = {person.name.split()[-1] for person in plan.people.values() if person.name}
        assert not [name for name in family_names if name in text]


@pytest.mark.parametrize("name", ["status-pack", "buy-in-plan"])
def test_documents_of_an_empty_plan_say_so(name: str, tmp_path: Path) -> None:
    assert "yet" in "\n".join(pages(document(name, Plan()), tmp_path / "a.pdf"))


@pytest.mark.parametrize("name", FOR_A_PERSON)
def test_a_document_for_one_person_needs_one(name: str) -> None:
    with pytest.raises(PlannerError, match="--person"):
        document(name, make_plan(people=["ann"]))


def test_only_the_status_pack_has_sections() -> None:
    with pytest.raises(PlannerError, match="Only the status pack"):
        document("buy-in-plan", Plan(), sections=["summary"])


# Ask sheet --------------------------------------------------------------------------------


def asked(made: Document) -> list[AskItem]:
    blocks = [b for b in made.sections[0].blocks if isinstance(b, Asks)]
    return [item for block in blocks for item in block.items]


def asks(made: Document) -> list[str]:
    return [f"{item.number}  {item.title}" for item in asked(made)]


def test_an_ask_sheet_holds_the_sponsor_s_own_asks_at_most_three() -> None:
    draft = Draft(make_plan(sponsors={"Chief executive": ["ann"], "Finance chief": ["bo"]}))
    for number in range(4):
        draft.add(Decision, ask=f"Ask {number}", from_whom="Finance chief")
    draft.add(Decision, ask="Another's", from_whom="Chief executive")
    made = document("ask-sheet", draft.plan, person=person_id(draft.plan, "bo"))
    assert asks(made) == ["1  Ask 0", "2  Ask 1", "3  Ask 2"]


SILENT = make_plan(
    people={"ann": {"title": "Chief executive"}, "bo": {"title": "Head of money"}},
    seats={"Finance": [], "Legal": ["cy"], "HR": []},
    goals={"Reach": [], "Trust": ["cy"]},
    sponsors={"Primary": ["ann"], "Finance chief": ["bo"]},
    details={"Primary": {"is_primary": True}, "Finance chief": {"cadence_days": 7}},
    stands_for={"Finance chief": ["Legal"]},
)
"""The three gravest asks are Ann's; Bo was last seen long ago, and is called by another title
than that of the seat."""


@pytest.mark.parametrize(
    ("redact", "called"), [(False, "Finance chief"), (True, "Finance chief sponsor")]
)
def test_a_silent_executive_is_asked_to_take_part_whatever_they_are_called(
    redact: bool, called: str
) -> None:
    draft = Draft(SILENT)
    ann, bo = (person_id(SILENT, name) for name in ("ann", "bo"))
    draft.add(Post, person_id=ann, on=ON)
    draft.add(Post, person_id=bo, on=ON - timedelta(days=50))
    draft.add(Decision, ask="Give an hour", from_whom="Head of money", by_when=ON)
    made = document("ask-sheet", draft.plan, ON + timedelta(days=1), person=bo, redact=redact)
    asked_of_them = f"2  Take part in person as holder of the sponsor seat “{called}”"
    assert asks(made)[:2] == ["1  Give an hour", asked_of_them]
    assert (asked(made)[0].late, asked(made)[0].by_when) == ("1 day late", "by 15 Jan")
    assert [row[0] for row in table(made, "coverage").rows] == ["Legal"]


def test_an_ask_has_its_options_and_what_each_means_or_what_we_recommend() -> None:
    draft = Draft(make_plan(sponsors={"Finance chief": ["bo"]}))
    first = draft.add(Decision, ask="Give hours", from_whom="bo", no_answer="All stays as it is")
    draft.add(Option, decision_id=first.id, text="Two hours", meaning="Enough", recommended=True)
    draft.add(Decision, ask="Name somebody", from_whom="bo", recommendation="Dee")
    made = document("ask-sheet", draft.plan, person=person_id(draft.plan, "bo"))
    assert [item.lines for item in asked(made)] == [
        (
            AskLine("A", "Two hours", "Enough", True),
            AskLine("", "No answer", "All stays as it is"),
        ),
        (AskLine("A", "Dee", "", True),),
    ]


def test_an_ask_is_answered_on_the_sheet_by_ticking_what_was_offered() -> None:
    draft = Draft(make_plan(sponsors={"Finance chief": ["bo"]}))
    first = draft.add(Decision, ask="Give hours", from_whom="bo")
    for text in ("Two hours", "One hour"):
        draft.add(Option, decision_id=first.id, text=text)
    draft.add(Decision, ask="Name somebody", from_whom="bo")
    made = document("ask-sheet", draft.plan, person=person_id(draft.plan, "bo"))
    assert [item.answer and item.answer.boxes for item in asked(made)] == [
        ("A", "B", "No", "Something else:"),
        ("Yes", "No", "Something else:"),
    ]


def test_an_ask_sheet_says_who_carries_each_department_and_until_when() -> None:
    plan = make_plan(
        people={"cy": {"last_day": date(2027, 2, 1)}},
        departments={"Legal": {"headcount": 40}, "HR": {}, "IT": {}},
        seats={"Legal": ["cy", "dee?"], "HR": ["eve~"], "IT": ["fay", "gus*"]},
        sponsors={"Primary": ["bo"]},
        details={"Primary": {"is_primary": True}},
    )
    made = document("ask-sheet", plan, person=person_id(plan, "bo"))
    rows = {row[0]: row[1:6] for row in table(made, "coverage").rows}
    assert rows == {
        "HR": (None, Pill("nobody", "bad"), "eve, nominated only", "none", "0 of 2"),
        "Legal": (
            40, Pill("one person, to 1 Feb", "weak"), "cy, active", "dee, not trained", "1 of 2",
        ),
        "IT": (
            None, Pill("2 people", "good", claimed=True), "fay, active", "gus, trained", "2 of 2",
        ),
    }  # fmt: skip
    lead = made.sections[0].blocks[0]
    assert isinstance(lead, Paragraph)
    assert lead.lead == (
        "Of the 3 departments you stand for, one rests on one person and one rests on nobody."
    )
    assert lead.text.startswith("Legal has nobody from 2 February on.")


def test_departments_that_lose_their_last_holder_on_one_day_are_said_together() -> None:
    plan = make_plan(
        people={"cy": {"last_day": date(2027, 2, 1)}},
        seats={"Legal": ["cy"], "HR": ["cy"]},
        sponsors={"Primary": ["bo"]},
        details={"Primary": {"is_primary": True}},
    )
    lead = document("ask-sheet", plan, person=person_id(plan, "bo")).sections[0].blocks[0]
    assert isinstance(lead, Paragraph)
    assert lead.text.startswith("HR and Legal have nobody from 2 February on.")


def test_an_ask_sheet_says_what_became_of_what_was_promised_or_agreed() -> None:
    draft = Draft(
        make_plan(
            sponsors={"Chief": ["bo"]},
            details={"Chief": {"cadence_days": 7}, "Train": {"due": ON}},
            actions={"Train": []},
        )
    )
    seat = next(iter(draft.plan.sponsors))
    for promise, fields in {
        "Visit": {"due": ON - timedelta(days=2)},
        "Write": {"due": ON, "status": "kept"},
        "Speak": {"status": "missed", "note": "Was ill"},
        "Ask": {},
    }.items():
        draft.add(Commitment, sponsor_id=seat, promise=promise, **fields)
    agreed = {"outcome": "agreed", "decided_on": ON, "from_whom": "bo"}
    draft.add(Decision, ask="Train all", action_id=1, **agreed)
    draft.add(Decision, ask="Give hours", **agreed | {"outcome": "refused"})
    draft.add(Decision, ask="Long ago", **agreed | {"decided_on": ON - timedelta(days=91)})
    draft.add(Post, person_id=person_id(draft.plan, "bo"), on=ON - timedelta(days=3))
    made = document("ask-sheet", draft.plan, person=person_id(draft.plan, "bo"))
    told = {(row[0].words, *row[1:]) for row in table(made, "promises").rows}  # type: ignore[union-attr]
    assert told == {
        ("missed", "Visit, by 13 January", "2 days late"),
        ("missed", "Speak", "Was ill"),
        ("kept", "Write, by 15 January", "Kept"),
        ("to come", "Ask", "Open"),
        ("to come", "Train all", "Agreed on 15 January; it is to be done by 15 Jan"),
        ("refused", "Give hours", "Refused on 15 January"),
        (
            "kept",
            "An item in person every 7 days",
            "1 of 1 item in 60 days was in person; the last in person: 3 days ago",
        ),
    }


def test_a_sponsor_of_whom_nothing_is_asked_is_thanked() -> None:
    plan = make_plan(seats={"Legal": ["cy", "dee*"]}, sponsors={"Chief": ["bo", "ann*"]},
                     stands_for={"Chief": ["Legal"]})  # fmt: skip
    made = document("ask-sheet", plan, person=person_id(plan, "bo"))
    lead = made.sections[0].blocks[0]
    assert isinstance(lead, Paragraph)
    assert lead.lead == "The department you stand for rests on two people or more."
    assert asks(made) == []


def test_whoever_makes_an_ask_sheet_is_told_of_asks_that_find_nobody() -> None:
    draft = Draft(SILENT)
    draft.add(Decision, ask="Give an hour", from_whom="The board")
    made = document("ask-sheet", draft.plan, person=person_id(SILENT, "bo"))
    (remark,) = made.remarks
    assert "“The board”" in remark


def test_an_ask_sheet_is_for_a_sponsor() -> None:
    plan = make_plan(seats={"Finance": ["ann"]})
    with pytest.raises(PlannerError, match="ann sits in no sponsor seat"):
        document("ask-sheet", plan, person=person_id(plan, "ann"))


# Any of them ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_days_at_the_end_of_time_are_taken_as_they_are(name: str, tmp_path: Path) -> None:
    """Staff lists write "no last day" as the last day there is."""
    never = date.max
    draft = Draft(
        make_plan(
            people={"ann": {"last_day": never}},
            seats={"Finance": ["ann"]},
            sponsors={"Europe": ["ann"]},
            goals={"Active": ["ann"]},
            actions={"Train": ["ann"]},
            details={"Active": {"due": never, "target": 1}, "Train": {"due": never}},
        )
    )
    draft.add(Commitment, sponsor_id=1, promise="Write", due=never)
    draft.add(Leave, person_id=1, first_day=never, last_day=never)
    person = 1 if name in FOR_A_PERSON else None
    assert pages(document(name, draft.plan, person=person), tmp_path / "a.pdf")


@pytest.mark.parametrize("name", FOR_A_PERSON)
def test_one_person_in_an_otherwise_empty_plan_gets_a_whole_page(name: str, tmp_path: Path) -> None:
    plan = make_plan(seats={"Works": ["ann"]}, sponsors={"Europe": ["ann"]}, launch=None)
    (text,) = pages(document(name, plan, person=1), tmp_path / "a.pdf")
    assert "ann" in text


# Sponsor review ---------------------------------------------------------------------------


def test_a_sponsor_s_review_is_of_their_departments_and_a_primary_sponsor_s_of_all() -> None:
    plan = make_plan(
        seats={"Finance": ["bo"], "Legal": [], "HR": ["cy", "dee"]},
        sponsors={"Chief executive": ["ann"], "Europe": ["eli"]},
        details={"Chief executive": {"is_primary": True}},
        stands_for={"Europe": ["Finance", "HR"]},
    )
    of_all = table(document("sponsor-review", plan, person=person_id(plan, "ann")), "coverage")
    assert [row[0] for row in of_all.rows] == ["Legal", "Finance", "HR"]
    made = document("sponsor-review", plan, person=person_id(plan, "eli"))
    rows = table(made, "coverage").rows
    assert [row[:5] for row in rows] == [
        ("Finance", None, Pill("one person", "weak"), "bo", "–"),
        ("HR", None, Pill("covered", "good", claimed=True), "cy and dee", "–"),
    ]
    lead = next(b for b in made.sections[0].blocks if isinstance(b, Paragraph))
    assert lead.lead == "One of your 2 departments rests on one person: Finance."
    assert [row[0] for row in table(made, "candidates").rows] == ["Finance"]


def test_a_trained_backup_is_no_champion_in_a_sponsor_s_review() -> None:
    plan = make_plan(
        seats={"Finance": ["bo*"], "HR": ["cy", "dee"]},
        sponsors={"Europe": ["eli"]},
        stands_for={"Europe": ["Finance", "HR"]},
    )
    made = document("sponsor-review", plan, person=person_id(plan, "eli"))
    lead = next(b for b in made.sections[0].blocks if isinstance(b, Paragraph))
    assert (lead.lead, lead.text) == ("One of your 2 departments has no champion: Finance.", "")


def test_a_primary_sponsor_s_review_says_how_many_can_leave() -> None:
    plan = make_plan(
        seats={"Finance": ["bo"], "HR": ["bo"]},
        sponsors={"Chief executive": ["ann"], "Europe": ["eli"]},
        details={"Chief executive": {"is_primary": True}},
        stands_for={"Europe": ["Finance"]},
    )
    words = "Of the whole launch: 1 can leave; with a second, 75% has nobody."
    assert words in str(document("sponsor-review", plan, person=person_id(plan, "ann")))
    assert "can leave" not in str(document("sponsor-review", plan, person=person_id(plan, "eli")))


def test_a_review_is_for_a_sponsor() -> None:
    plan = make_plan(seats={"Finance": ["ann"]})
    with pytest.raises(PlannerError, match="ann sits in no sponsor seat"):
        document("sponsor-review", plan, person=person_id(plan, "ann"))


def test_a_sponsor_s_review_shows_promises_by_phase_and_kind_and_what_to_talk_about() -> None:
    draft = Draft(make_plan(sponsors={"Europe": ["eli"]}, seats={"Finance": ["bo"]}))
    eli = person_id(draft.plan, "eli")
    kept = {"phase": "pilot", "kind": "active and visible", "status": "kept"}
    draft.add(Commitment, sponsor_id=1, promise="Open the pilot", **kept)
    late = {"phase": "pilot", "kind": "communicates in person", "due": ON - timedelta(days=1)}
    draft.add(Commitment, sponsor_id=1, promise="Answer live", **late)
    draft.add(Post, person_id=eli, on=ON, kind="ghost-written")
    made = document("sponsor-review", draft.plan, person=eli)
    assert table(made, "promises").rows == (
        ("pilot", "✓ Open the pilot", "▲ Answer live (by 14 January)"),
    )
    assert "One item in your name was written by somebody else." in str(made)
