"""Your part: what one person reads of it, on one page, with names or without."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.actions.requests import ask
from planner.errors import PlannerError
from planner.exports.blocks.section import Document, Paragraph, Pill, Table, Titled
from planner.models import (
    CheckIn,
    Commitment,
    Decision,
    Draft,
    HandOver,
    PilotProblem,
    Plan,
)
from tests.drilled import add_drill, with_keeping
from tests.exports.documents.made import TODAY, document, pages, sample_plan, table
from tests.exports.documents.told_parts import LATE, SOON, lead, part
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say


def test_what_is_asked_is_told_with_its_day_and_how_late_it_is() -> None:
    draft = Draft(
        make_plan(
            people=["cy"],
            seats={"Finance": ["ann", "bo*"]},
            actions={"Print": ["ann"]},
            goals={"Active": ["ann"]},
            details={"Print": {"due": LATE}, "Active": {"rhythm_days": 20, "metric": "Readers"}},
        )
    )
    ann = person_id(draft.plan, "ann")
    draft.add(CheckIn, goal_id=1, on=LATE, value=2.0)
    draft.add(Decision, ask="Name a backup", from_whom="ann", by_when=ON)
    draft.add(PilotProblem, title="No sign-in", owner_id=ann)
    say(draft, writer="ann", messenger="cy", on=ON + timedelta(days=1), to=["Finance"])
    say(draft, "Hello", messenger="ann", on=SOON, to_all=True, channel="Mail", status="draft")
    say(draft, "Bye", messenger="ann", on=SOON, audience="managers")
    add_drill(draft, "Finance", "bo", ON + timedelta(days=9))
    ask(draft, ann, "hours", on=LATE - timedelta(days=7))
    rows = {cells[1].title: cells for cells in table(part(draft.plan, "ann"), "asked").rows}
    assert rows["Print"] == ("10 Jan", Titled("Print", "Action, to do"), Pill("5 days late", "bad"))
    assert rows["Name a backup"][1:] == (
        Titled("Name a backup", "To decide"),
        Pill("today", "weak"),
    )
    assert rows["Write “Why we do this” for Finance"][2] == Pill("in one day", "weak")
    assert rows["Send “Hello” to everybody through Mail"][1].text == "Message, draft"
    assert "Send “Bye” to managers" in rows
    assert rows["Leave Finance to bo on that day"][2] == Pill("in 9 days", "plain")
    assert rows["Say what it is now: Readers"][1].text == "Check-in of “Active”"
    assert rows["No sign-in"] == (
        "–",
        Titled("No sign-in", "Problem of the pilot"),
        Pill("no day", "plain"),
    )
    (question,) = (cells for title, cells in rows.items() if title.startswith("How many hours"))
    assert question[1].text == "Question R1"


def test_whoever_carries_a_drill_and_whoever_is_told_of_it_read_their_own_part() -> None:
    plan = make_plan(
        people={"mo": {}, "ann": {"manager": "mo"}, "bo": {"manager": "mo"}},
        seats={"Finance": ["ann", "bo*"]},
    )
    draft = Draft(with_keeping(plan, "ann", "bo*"))
    add_drill(draft, "Finance", "bo", SOON)
    add_drill(draft, "Keeping this plan", "ann", SOON)
    told = {
        name: [cells[1].title for cells in table(part(draft.plan, name), "asked").rows]  # type: ignore[union-attr]
        for name in ("ann", "bo", "mo")
    }
    assert "Carry Finance alone on that day" in told["bo"]
    assert "Carry the keeping of this plan alone on that day" in told["ann"]
    assert "Know that bo carries Finance alone on that day" in told["mo"]


def test_what_is_to_be_shown_is_told_to_both_and_redacted_without_its_words() -> None:
    draft = Draft(make_plan(people=["cy"], seats={"Finance": ["ann"]}))
    ann, cy = person_id(draft.plan, "ann"), person_id(draft.plan, "cy")
    seat = responsibility_id(draft.plan, "Finance")
    row = draft.add(
        HandOver, responsibility_id=seat, person_id=ann, to_show="The keys\nThe list", due=SOON
    )

    def told(name: str, **options: object) -> str:
        (cells,) = table(part(draft.plan, name, **options), "asked").rows
        assert isinstance(cells[1], Titled)
        return cells[1].title

    assert told("ann") == (
        "Show whoever takes it over what there is to Finance: The keys and The list"
    )
    draft.change(row, to_person_id=cy, state="accepted")
    assert told("ann") == "Show cy what there is to Finance: The keys and The list"
    assert told("cy") == "Have ann show you Finance: The keys and The list"


def test_redacted_it_tells_of_hand_overs_only_by_who_has_left() -> None:
    people = {"left": {"last_day": LATE}, "leaves": {"last_day": SOON}, "cy": {}}
    draft = Draft(make_plan(people=people, seats={"Finance": ["left"], "HR": ["leaves", "cy*"]}))
    cy = person_id(draft.plan, "cy")
    for seat, giver in (("Finance", "left"), ("HR", "leaves")):
        fields = {
            "responsibility_id": responsibility_id(draft.plan, seat),
            "person_id": person_id(draft.plan, giver),
        }
        draft.add(HandOver, **fields, to_person_id=cy, state="accepted", to_show="Keys", due=SOON)
        ask(draft, cy, "hand-over", on=ON, responsibility_id=fields["responsibility_id"],
            for_person_id=fields["person_id"])  # fmt: skip
    for name in ("your-part", "champion-page"):
        named, redacted = (
            str(document(name, draft.plan, person=cy, redact=redact).sections)
            for redact in (False, True)
        )
        assert "Have leaves show you HR: Keys" in named
        assert "show you HR" not in redacted
        assert "Have Champion in Finance show you Finance" in redacted
        assert "Keys" not in redacted


def test_the_page_opens_with_how_much_is_asked_and_how_much_is_late() -> None:
    def opened(*due: date) -> str:
        titles = [f"Do {number}" for number in range(len(due))]
        plan = make_plan(
            people=["ann"],
            seats={"Finance": ["ann"]},
            actions={title: ["ann"] for title in titles},
            details={title: {"due": day} for title, day in zip(titles, due, strict=True)},
        )
        return lead(part(plan, "ann")).lead

    assert opened() == "Nothing is asked of you now."
    assert opened(SOON) == "One thing is asked of you."
    assert opened(LATE) == "One thing is asked of you, and it is late."
    assert opened(SOON, LATE) == "2 things are asked of you, one of them late."
    assert opened(SOON, LATE, LATE) == "3 things are asked of you, 2 of them late."
    assert opened(LATE, LATE) == "2 things are asked of you, all of them late."


def test_promises_are_told_with_what_became_of_them_and_late_ones_at_once() -> None:
    draft = Draft(make_plan(sponsors={"Chief": ["rosa"]}, details={"Chief": {"cadence_days": 14}}))
    draft.add(
        Commitment,
        sponsor_id=1,
        promise="Visit the hall",
        due=LATE,
        audience="Shift leaders",
        cadence_days=30,
    )
    draft.add(Commitment, sponsor_id=1, promise="Open the day", status="kept")
    made = part(draft.plan, "rosa")
    assert lead(made).lead == "Nothing is asked of you now. One promise is late."
    assert table(made, "promised").rows == (
        ("every 14 days", Titled("Be seen in person", "last: never"), Pill("silent", "bad")),
        (
            "10 Jan",
            Titled("Visit the hall", "Shift leaders · every 30 days"),
            Pill("late", "bad"),
        ),
        ("–", "Open the day", Pill("kept", "good")),
    )


def test_departments_are_told_in_the_words_and_colours_of_the_plan() -> None:
    plan = make_plan(
        departments={name: {"headcount": 10} for name in ("A", "B", "C", "D")},
        seats={"A": ["ann", "bo*"], "B": ["ann"], "C": ["bo", "ann?"], "D": ["ann", "bo*"]},
        needed={"D": 3},
    )
    made = part(plan, "ann")
    rows = {cells[0].title: cells for cells in table(made, "departments").rows}  # type: ignore[union-attr]
    assert rows["A"][:4] == (
        Titled("A", "you carry it"),
        Pill("covered", "good", claimed=True),
        "you",
        "bo",
    )
    assert rows["B"][1:4] == (Pill("one person", "weak"), "you", "–")
    assert rows["C"][0] == Titled("C", "you stand in once you are trained")
    assert rows["D"][1] == Pill("2 of 3", "weak")
    said = [b.text for b in made.sections[0].blocks if isinstance(b, Paragraph)]
    assert (
        "Of your 4 departments 2 rest on one person, 1 has fewer than needed and 1 is covered."
        in said
    )


def test_what_makes_departments_theirs_is_not_told_of_each_where_it_is_the_same() -> None:
    plan = make_plan(seats={"Finance": ["ann"], "HR": ["ann"], "Legal": ["bo", "ann*"]})
    assert table(part(plan, "bo"), "departments").rows[0][0] == "Legal"
    names = [cells[0] for cells in table(part(plan, "ann"), "departments").rows]
    assert Titled("Finance", "you carry it") in names
    assert Titled("Legal", "you stand in") in names


def test_what_they_are_is_told_in_a_sentence() -> None:
    plan = make_plan(
        people={"ann": {"department": "HR"}, "bo": {"department": "HR", "manager": "ann"}},
        departments=["HR"],
        seats={"Finance": ["ann"], "Legal": ["bo", "ann*"]},
        sponsors={"Chief": ["ann"], "Money": ["bo", "ann*"]},
    )
    assert lead(part(with_keeping(plan, "ann"), "ann")).text == (
        "You are sponsor (Chief), backup of the sponsor (Money), keeper of this plan, head of HR"
        " and 2 more."
    )
    assert lead(part(with_keeping(plan, "bo", "ann*"), "ann")).text == (
        "You are sponsor (Chief), backup of the sponsor (Money), backup for keeping this plan,"
        " head of HR and 2 more."
    )


def test_whoever_has_nothing_is_thanked_and_told_where_somebody_is_wanted() -> None:
    plan = make_plan(people=["zoe"], departments=["Legal"], seats={"Finance": ["ann"]})
    assert lead(part(plan, "zoe")) == Paragraph(
        "You hold nothing in this plan, and nobody waits for anything from you. If you would like"
        " to do something: nobody carries Legal yet.",
        lead="Nothing is asked of you now. Thank you.",
    )
    covered = make_plan(people=["zoe"], seats={"Finance": ["ann"]})
    assert lead(part(covered, "zoe")).text.endswith("nobody waits for anything from you.")


def test_whoever_has_left_is_refused_with_the_day() -> None:
    plan = make_plan(people={"ann": {"last_day": LATE}}, seats={"Finance": ["ann"]})
    with pytest.raises(PlannerError, match="ann left on 10 January and has no part"):
        part(plan, "ann")


def test_the_last_line_says_whom_to_turn_to() -> None:
    plan = make_plan(people={"lea": {"email": "lea@x.example"}}, seats={"Finance": ["ann"]})

    def last(plan: Plan, name: str = "ann") -> str:
        block = part(plan, name).sections[0].blocks[-1]
        return block.text if isinstance(block, Paragraph) else ""

    assert last(with_keeping(plan, "lea")) == (
        "Questions, answers and changes: to lea (lea@x.example)."
    )
    assert "to lea" not in last(with_keeping(plan, "lea"), "lea")
    draft = Draft(plan)
    draft.change(plan.info, prepared_by="Communications")
    assert last(draft.plan) == "Questions, answers and changes: to Communications."


def test_redacted_it_tells_the_same_and_names_nobody() -> None:
    plan = sample_plan()
    nadia = person_id(plan, "Nadia Haddad")

    def counts(made: Document) -> dict[str, int]:
        tables = (b for b in made.sections[0].blocks if isinstance(b, Table))
        return {t.name: len(t.rows) for t in tables if t.name != "changed"}

    named = document("your-part", plan, TODAY, person=nadia)
    redacted = document("your-part", plan, TODAY, person=nadia, redact=True)
    assert counts(named) == counts(redacted)
    for person in plan.people.values():
        assert person.name not in str(redacted.sections), person.name


def test_it_stays_on_one_page_with_forty_departments_and_the_rest_is_counted(
    tmp_path: Path,
) -> None:
    names = [f"Department {number}" for number in range(40)]
    tasks = {f"Task {number}": ["ann"] for number in range(30)}
    plan = make_plan(seats={name: ["ann"] for name in names}, actions=tasks)
    (page,) = pages(part(plan, "ann"), tmp_path / "part.pdf")
    assert "Of your 40 departments 40 rest on one person." in page
    assert "and 22 more things" in page
    assert "more departments" in page
