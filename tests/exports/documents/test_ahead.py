"""Chapters on the days ahead: cover over time, and if people left."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from planner.actions.scenarios import save_scenario
from planner.exports.blocks.section import (
    Block,
    CoverDays,
    Document,
    Heading,
    Paragraph,
    Pill,
    Standing,
)
from planner.models import Draft, Leave, Plan
from tests.exports.documents.made import pack, section, table
from tests.plans import ON, make_plan, person_id

B = TypeVar("B", bound=Block)


def block(made: Document, chapter: str, kind: type[B]) -> B:
    return next(one for one in section(made, chapter).blocks if isinstance(one, kind))


def test_days_that_hurt_are_marked_and_named() -> None:
    leaves, away = ON + timedelta(days=10), ON + timedelta(days=20)
    draft = Draft(
        make_plan(
            people={"ann": {"last_day": leaves}},
            seats={"Finance": ["ann"], "Legal": ["ann", "bo"], "HR": ["cy", "bo"]},
            weights={"Finance": 3},
        )
    )
    plan = draft.plan
    draft.add(Leave, person_id=person_id(plan, "cy"), first_day=away, last_day=away)
    made = pack(draft.plan)
    days = block(made, "over-time", CoverDays)
    assert days.hurts == (leaves + timedelta(days=1), away)
    assert [(step.nobody, step.alone) for step in days.steps] == [
        *((0, 3), (3, 1), (3, 2), (3, 1)),
    ]
    assert [row[1:] for row in table(made, "hurts").rows] == [
        (leaves + timedelta(days=1), "ann has left", "Finance", "Legal"),
        (away, f"cy is away until {away.day} Feb", "–", "HR"),
    ]


def test_what_is_at_risk_for_a_time_is_told_with_its_days_and_not_what_is_all_the_time() -> None:
    plan = make_plan(
        people={"bo": {"last_day": ON + timedelta(days=9)}},
        seats={"Finance": ["ann", "bo"], "IT": ["bo", "bo*"], "Legal": ["ann"], "HR": []},
    )
    (row,) = table(pack(plan), "at-risk").rows
    assert row == ("Finance", "champion seat", "90 of 100", Pill("one person", "weak"))


def test_a_picture_of_days_on_which_nothing_changes_is_left_out() -> None:
    made = pack(make_plan(seats={"Finance": ["ann", "bo"], "Legal": ["ann"], "HR": []}))
    assert [type(block) for block in section(made, "over-time").blocks] == [Paragraph]


def test_nothing_held_has_no_days_to_show() -> None:
    assert "over-time" not in [one.name for one in pack(make_plan(seats={"HR": []})).sections]


def scenario_plan() -> Plan:
    draft = Draft(
        make_plan(
            seats={"Finance": ["Ann Li"], "Legal": ["Ann Li", "Bo Ek"], "HR": ["Cy Oz"]},
            goals={"Active": ["Ann Li", "Bo Ek", "Cy Oz"]},
        )
    )
    save_scenario(draft, "Ann is hired away", [person_id(draft.plan, "Ann Li")], None)
    return draft.plan


def test_the_picture_has_who_leaves_who_stays_and_what_is_lost() -> None:
    made = pack(scenario_plan(), departures=True)
    picture = block(made, "scenarios", Standing)
    assert [(one.name, one.leaves) for one in picture.people] == [
        *(("Ann Li", True), ("Bo Ek", False), ("Cy Oz", False)),
    ]
    assert [(one.name, one.words, one.tone, one.holders) for one in picture.held] == [
        ("Finance", "nobody left", "bad", (0,)),
        ("Legal", "one left", "weak", (0, 1)),
        ("Active", "2 left", "good", (0, 1, 2)),
    ]
    assert picture.rest == "One other responsibility stands as it does now."


def test_a_scenario_is_told_in_figures_alone_unless_departures_were_chosen() -> None:
    for options in ({}, {"sections": ["full"]}, {"sections": ["scenarios"]}):
        chapter = section(pack(scenario_plan(), **options), "scenarios")
        assert Heading("Scenario 1") in chapter.blocks
        told = str(chapter.blocks)
        assert [one for one in ("Ann", "Finance", "hired away") if one in told] == []
        assert "one responsibility would lose its last holder" in told
    chosen = section(pack(scenario_plan(), departures=True), "scenarios")
    assert Heading("Ann is hired away") in chosen.blocks


def test_a_redacted_pack_has_scenarios_only_where_they_are_chosen_and_without_names() -> None:
    made = pack(scenario_plan(), sections=["full"], redact=True)
    assert "scenarios" not in [one.name for one in made.sections]
    chosen = section(pack(scenario_plan(), redact=True, departures=True), "scenarios")
    assert Heading("Scenario 1") in chosen.blocks
    assert "Champion in Finance" in str(chosen.blocks)
    assert "Ann" not in str(chosen.blocks)


def test_chapters_that_have_nothing_to_say_are_said_to() -> None:
    made = pack(scenario_plan(), sections=["scenarios"], redact=True)
    assert "nothing" in str(made.sections)


def test_whoever_leaves_on_a_day_of_their_own_is_said_with_it() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann Li"], "Legal": ["Bo Ek"]}))
    ann, bo = (person_id(draft.plan, name) for name in ("Ann Li", "Bo Ek"))
    save_scenario(draft, "One by one", [ann, bo], date(2027, 3, 1), {bo: date(2027, 5, 2)})
    said = block(pack(draft.plan, departures=True), "scenarios", Paragraph).text
    assert said.startswith(
        "If Ann Li left on 1 March and Bo Ek on 2 May, two responsibilities would lose their last"
        " holder."
    )
    kept_back = section(pack(draft.plan), "scenarios").blocks[2]
    assert isinstance(kept_back, Paragraph)
    assert kept_back.text.startswith("If two people left by 2 May, two responsibilities would")
