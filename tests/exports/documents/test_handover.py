"""The hand-over sheet of one person: what they hold, who takes it, and how far that has come."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.hand_overs import note_hand_over
from planner.exports.blocks.section import Figures, Pill, Titled
from planner.models import Draft, Leave, Successor
from tests.drilled import add_drill
from tests.exports.documents.made import document, of_sample, table
from tests.plans import ON, make_plan, person_id, responsibility_id


def test_a_hand_over_lists_all_that_is_held_and_who_could_take_it() -> None:
    plan = make_plan(
        people={"ann": {"last_day": date(2027, 2, 1)}, "bo": {"department": "Finance"}},
        departments=["Finance"],
        seats={"Finance": ["ann"]},
        goals={"Active": ["ann", "cy*"]},
    )
    made = document("handover", plan, person=person_id(plan, "ann"))
    seat, goal = table(made, "handover").rows
    state = "rests on one person\nNext: Appoint a backup"
    assert seat[:2] == (Titled("Finance", "Champion seat"), state)
    proposed = Titled("bo (proposed)", "works there, with time for it")
    assert seat[2:4] == (proposed, Pill("not asked", "weak"))
    assert (goal[0], goal[2]) == (
        Titled("Active", "Goal"),
        Titled("cy (proposed)", "backup, ready"),
    )


def test_a_hand_over_says_what_would_have_nobody_after_the_last_day() -> None:
    plan = make_plan(
        people={"ann": {"last_day": date(2027, 2, 1)}}, seats={"Finance": ["ann"], "HR": ["bo"]}
    )
    made = document("handover", plan, person=person_id(plan, "ann"))
    figures = next(b for b in made.sections[0].blocks if isinstance(b, Figures))
    assert [(f.name, f.value, f.unit) for f in figures.items][:2] == [
        ("thing is handed over", "1", ""),
        ("left with nobody if nobody takes over", "1", "of 1"),
    ]


def test_a_hand_over_says_what_people_were_stuck_on_when_they_tried() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo*"], "HR": ["cy", "dee*"]}))
    add_drill(draft, "Finance", "bo", date(2027, 1, 6), "stuck", stuck_on="No key", note="Ask IT")
    add_drill(draft, "Finance", "bo", date(2027, 1, 13), "stuck", stuck_on="No link", settled_on=ON)
    add_drill(draft, "HR", "dee", date(2027, 1, 6), "stuck", stuck_on="Something else")
    made = document("handover", draft.plan, person=person_id(draft.plan, "ann"))
    stuck = [row for row in table(made, "checklist").rows if isinstance(row[1], Titled)]
    tried = "stuck in the drill of {} Jan, tried by bo"
    assert [(row[0], row[1], row[3]) for row in stuck] == [
        ("Finance", Titled("No key", f"{tried.format(6)}; Ask IT"), "…………"),
        ("Finance", Titled("No link", tried.format(13)), "15 Jan"),
    ]
    redacted = document("handover", draft.plan, person=person_id(draft.plan, "ann"), redact=True)
    assert "No key" not in str(redacted)


def test_a_hand_over_says_who_accepted_what_is_next_and_what_was_shown() -> None:
    plan = make_plan(
        people={"bo": {}, "ann": {"last_day": date(2027, 2, 1), "manager": "bo"}},
        goals={"Reach": ["ann"], "Trust": ["ann"], "Use": ["ann"]},
    )
    draft = Draft(plan)
    ann, bo = person_id(plan, "ann"), person_id(plan, "bo")
    told = {"to_person_id": bo, "to_show": "The list"}
    reach, trust, use = (responsibility_id(plan, name) for name in ("Reach", "Trust", "Use"))
    note_hand_over(draft, ann, reach, state="accepted", answered_on=ON, **told)
    note_hand_over(draft, ann, trust, state="asked", due=ON, **told)
    note_hand_over(draft, ann, use, to_show="Nothing more", shown_on=ON)
    made = document("handover", draft.plan, person=ann)
    shown, answered = (Titled("Show what is listed below", "ann, by 1 Feb"),
                       Titled("Say whether they take it over", "bo, by 15 Jan"))  # fmt: skip
    assert [row[2:] for row in table(made, "handover").rows[:2]] == [
        ("bo", Pill("accepted 15 Jan", "good"), shown),
        ("bo", Pill("asked", "weak"), answered),
    ]
    assert table(made, "checklist").rows == (
        ("Reach", "The list", "ann, by 1 Feb", "…………"),
        ("Trust", "The list", "ann, by 15 Jan", "…………"),
        ("Use", "Nothing more", "ann, by 1 Feb", "15 Jan"),
    )
    what_for = "takes over “Reach” and “Trust”; could take over “Use”; manager of ann"
    assert table(made, "contacts").rows == (("bo", what_for),)


def test_who_holds_nothing_hands_nothing_over() -> None:
    made = document("handover", make_plan(people=["ann"]), person=1)
    assert "Nothing in the plan is held by this person." in str(made)


def test_a_hand_over_proposes_the_same_people_redacted() -> None:
    named, nameless = (of_sample("handover", redact=redact) for redact in (False, True))
    states = [[row[3] for row in table(made, "handover").rows] for made in (named, nameless)]
    assert states[0] == states[1]
    assert "Whitfield" not in str(nameless)
    assert "@" not in str(nameless)


def test_whoever_is_being_prepared_comes_first_among_those_who_could_take_over() -> None:
    draft = Draft(make_plan(people=["cy"], seats={"Finance": ["bo"]}))
    seat = draft.plan.responsibility_for(draft.plan.departments[1])
    cy = person_id(draft.plan, "cy")
    draft.add(Successor, responsibility_id=seat.id, person_id=cy, until=date(2027, 3, 1))
    made = document("handover", draft.plan, person=person_id(draft.plan, "bo"))
    ((_, _, goes_to, _, _),) = table(made, "handover").rows
    assert goes_to == Titled("cy (proposed)", "being prepared until 1 Mar")


def test_what_somebody_who_is_away_holds_alone_has_nobody_unless_it_is_taken_over() -> None:
    draft = Draft(make_plan(seats={"Legal": ["cy"], "HR": ["cy", "dee"]}))
    cy = person_id(draft.plan, "cy")
    draft.add(Leave, person_id=cy, first_day=ON, last_day=ON + timedelta(days=30))
    figures = document("handover", draft.plan, person=cy).sections[0].blocks[1]
    assert isinstance(figures, Figures)
    assert (figures.items[1].value, figures.items[1].unit) == ("1", "of 2")
