"""The buy-in plan tells how everybody moves, not only where they stand, and stays short."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from planner.actions.buy_in import add_next_step, rate
from planner.exports.blocks.section import Document, Figure, Figures, Paragraph, Pill, Table, Titled
from planner.models import Concern, Department, Draft, Message, Plan
from tests.exports.documents.made import document, pages, section, table
from tests.plans import ON, make_plan, person_id

C, D = Pill("C", "weak"), Pill("D")
NEUTRAL = {"buy_in": "neutral", "buy_in_wanted": "supportive"}


def plan_of(plan: Plan, **options: Any) -> Document:
    return document("buy-in-plan", plan, **options)


def test_a_buy_in_plan_tells_where_it_came_from_and_what_worries_them() -> None:
    rated = {**NEUTRAL, "rated_on": date(2026, 11, 2)}
    draft = Draft(make_plan(people=["Bo Ek"], departments={"Legal": rated}), ON)
    rate(draft, Department, 1, on=date(2027, 1, 4), current="resistant")
    for said in (
        {"quote": "Who keeps it?", "said_by": "Ingrid Vass"},
        {"quote": "For how long?", "answer": "Two years"},
    ):
        draft.add(Concern, department_id=1, on=date(2027, 1, 4), **said)
    made = plan_of(draft.plan)
    row = table(made, "departments").rows[0]
    assert row[1:4] == (
        "resistant → supportive",
        Pill("3 to go", "bad"),
        "No champion yet\nBackup: none yet",
    )
    assert str(row[4]).splitlines() == [
        "Trend: lower, was neutral (2 Nov 2026)",
        "“Who keeps it?” (Ingrid Vass, 4 Jan). Not answered yet",
        "“For how long?” (4 Jan). Answered: Two years",
    ]
    assert Figure("Concerns answered", "1", "of what somebody said", "of 2") in figures(made)


def figures(made: Document) -> tuple[Figure, ...]:
    return next(b.items for b in section(made, "summary").blocks if isinstance(b, Figures))


def test_every_gap_has_its_place_on_the_scale_and_a_step_with_owner_and_day() -> None:
    draft = Draft(
        make_plan(
            people=["Bo Ek"],
            departments={"Legal": {**NEUTRAL, "influence": 5}, "Sales": NEUTRAL, "Care": NEUTRAL},
            sponsors={"Chief executive": ["Ann Berg"]},
            details={"Chief executive": {"is_primary": True}},
            launch=None,
        ),
        ON,
    )
    draft.add(Concern, department_id=3, quote="Who has the time?")
    bo, due = person_id(draft.plan, "Bo Ek"), date(2027, 1, 11)
    add_next_step(draft, Department, 1, title="Agree the rule", owner_id=bo, due=due)
    made = plan_of(draft.plan)
    scale = ("", "", C, D, "")
    assert table(made, "gaps").rows == (
        ("1", Titled("Legal", "Agree the rule"), *scale, "Bo Ek", Pill("11 Jan, late", "bad")),
        (
            "2=",
            Titled("Sales", "Proposed: talk about what is in the way"),
            *(*scale, "proposed: Ann Berg", "proposed: 29 Jan"),
        ),
        (
            "2=",
            Titled("Care", "Proposed: answer “Who has the time?”"),
            *(*scale, "proposed: Ann Berg", "proposed: 29 Jan"),
        ),
    )
    assert Figure("Gaps with a next step", "1", "with an owner and a day", "of 3") in figures(made)


def test_all_that_have_the_widest_gap_are_named() -> None:
    wide = {"buy_in": "resistant", "buy_in_wanted": "leading"}
    plan = make_plan(
        departments={"Legal": wide, "Sales": NEUTRAL},
        sponsors={"Supply chain": ["Ann Berg"]},
        details={"Supply chain": wide},
    )
    (said,) = [b for b in section(plan_of(plan), "summary").blocks if isinstance(b, Paragraph)]
    assert said.text.endswith(
        "“Supply chain, Ann Berg” and Legal have the widest gap, all the same."
    )
    assert "Ann Berg" not in str(plan_of(plan, redact=True).sections)


def test_where_nobody_is_rated_nobody_is_said_to_stand_where_they_should() -> None:
    made = plan_of(make_plan(departments=["Legal"]))
    assert table(made, "gaps").empty == "No gap is known while nobody is rated."
    assert section(made, "summary").blocks[0].lead == "Nothing has been rated yet."


def test_where_everybody_stands_where_they_should_that_is_said() -> None:
    plan = make_plan(departments={"Legal": {"buy_in": "leading", "buy_in_wanted": "supportive"}})
    made = plan_of(plan)
    assert table(made, "gaps").rows == ()
    assert table(made, "gaps").empty == "Everybody who is rated stands where they should."
    assert table(made, "departments").rows[0][2] == Pill("there", "good")


def test_redacted_no_concern_is_told_or_counted() -> None:
    draft = Draft(make_plan(departments={"Legal": {**NEUTRAL, "concerns": "Afraid"}}), ON)
    draft.add(Concern, department_id=1, quote="Who keeps it?")
    made = plan_of(draft.plan, redact=True)
    assert [figure.name for figure in figures(made)] == [
        *("Where they should be", "Steps to go", "Gaps with a next step"),
    ]
    assert not [said for said in ("Afraid", "Who keeps it?") if said in str(made.sections)]


def wide_plan(count: int) -> Plan:
    """Departments with gaps, actions and messages, so many of each."""
    departments = {
        f"Department {i:03}": {**NEUTRAL, "headcount": 90, "concerns": "One more channel. " * 9}
        for i in range(count)
    }
    actions = {f"Action {i}": [f"Person {i % 9}"] for i in range(count)}
    days = {f"Action {i}": {"due": ON + timedelta(days=i)} for i in range(count)}
    draft = Draft(make_plan(departments=departments, actions=actions, details=days))
    for i in range(count):
        status = "sent" if i < count // 2 else "draft"
        draft.add(Message, title=f"Message {i}", status=status, on=ON + timedelta(days=i))
    return draft.plan


def test_two_hundred_departments_stay_on_eight_pages_and_what_is_left_out_is_counted(
    tmp_path: Path,
) -> None:
    made = plan_of(wide_plan(200))
    text = pages(made, tmp_path / "a.pdf")
    assert len(text) <= 8
    said = " ".join(" ".join(text).split())
    for words in (
        "180 narrower gaps are not in this table, none of them with a step, an owner and a day",
        "And 170 more: 170 with a gap. The workbook has all.",
        "And 170 more that are due later or have no day; the workbook has all.",
        "And more: 100 said before and 70 to be said later. The workbook has all.",
    ):
        assert words in said
    assert "Action 29" in said
    assert "Action 30" not in said


def test_of_many_messages_the_latest_said_stand_before_those_to_be_said() -> None:
    draft = Draft(wide_plan(40))
    for message in list(draft.plan.table(Message).values())[10:]:
        draft.change(message, status="sent")
    draft.add(Message, title="Soon", status="draft", on=ON + timedelta(days=90))
    told = [row[0] for row in table(plan_of(draft.plan), "messages").rows]
    assert told[0] == "Message 11"
    assert (told[-2], told[-1], len(told)) == ("Message 39", "Soon", 30)


def test_a_small_plan_leaves_nothing_out() -> None:
    made = plan_of(wide_plan(20))
    assert "The workbook has all." not in str(made.sections)
    assert len(table(made, "messages").rows) == len(table(made, "actions").rows) == 20


def test_a_buy_in_plan_has_the_widest_gap_first_and_the_unrated_as_unknown() -> None:
    plan = make_plan(
        departments={
            "Near": {"buy_in": "neutral", "buy_in_wanted": "supportive"},
            "Far": {"buy_in": "unaware", "buy_in_wanted": "leading", "concerns": "No time"},
            "Unknown": {},
            "There": {"buy_in": "leading", "buy_in_wanted": "leading"},
        }
    )
    rows = table(document("buy-in-plan", plan), "departments").rows
    assert [row[0].title for row in rows if isinstance(row[0], Titled)] == [
        *("Far", "Near", "There", "Unknown"),
    ]
    assert [row[2] for row in rows] == [
        Pill("3 to go", "bad"),
        Pill("1 to go", "weak"),
        Pill("there", "good"),
        "not rated",
    ]
    assert rows[0][4] == "Concern: No time"


def test_redacted_concerns_are_left_out() -> None:
    plan = make_plan(departments={"Far": {"concerns": "Dana is against it", "buy_in": "unaware"}})
    made = document("buy-in-plan", plan, redact=True)
    assert not [
        b for s in made.sections for b in s.blocks if isinstance(b, Table) and "Dana" in str(b)
    ]


def test_a_redacted_buy_in_plan_has_no_ratings_of_sponsors_and_counts_none() -> None:
    plan = make_plan(
        departments={"Near": {"buy_in": "neutral", "buy_in_wanted": "neutral"}, "Unknown": {}},
        sponsors={"Europe": ["ann"]},
        details={"Europe": {"buy_in": "resistant", "buy_in_wanted": "leading"}},
    )
    made = document("buy-in-plan", plan, redact=True)
    assert "sponsors" not in [one.name for one in made.sections]
    lead = next(b for b in made.sections[0].blocks if isinstance(b, Paragraph))
    assert lead.lead == "1 of 1 that is rated stands where it should."
    assert lead.text == "1 of 2 departments are rated. Not rated is unknown, never low."
    tables = [b for one in made.sections for b in one.blocks if isinstance(b, Table)]
    assert not [row for each in tables for row in each.rows if "Europe" in str(row)]
    assert "resistant" not in str([each.rows for each in tables])
