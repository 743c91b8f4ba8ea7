"""Chapters of the pack: which go in, and what each says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

import pytest

from planner.errors import PlannerError
from planner.exports.blocks.section import (
    Block,
    Document,
    Heat,
    Lanes,
    Paragraph,
    Pill,
    Stop,
    Titled,
    Trends,
)
from planner.exports.documents import ORDER, PRESETS, chapter_titles
from planner.exports.documents.chapters.registry import CHAPTERS, ON_REQUEST
from planner.models import CheckIn, Comment, Commitment, Draft, Plan, PulseRound
from tests.analysis.reading import with_row
from tests.exports.documents.made import TODAY, pack, sample_plan, section, table
from tests.plans import ON, make_plan

B = TypeVar("B", bound=Block)


def block(made: Document, chapter: str, kind: type[B]) -> B:
    return next(one for one in section(made, chapter).blocks if isinstance(one, kind))


def test_what_reviewers_said_and_nobody_settled_is_told_but_not_of_people() -> None:
    draft = Draft(make_plan(people=["ann"], departments=["Legal"]))
    said = (("Too few people.", "open"), ("Who pays?", "done"))
    for text, status in said:
        draft.add(Comment, text=text, by="Emil Petrov", on=ON, department_id=1, status=status)
    draft.add(Comment, text="She is tired.", by="Emil Petrov", on=ON, person_id=1)
    rows = table(pack(draft.plan), "remarks").rows
    assert rows == (("Legal", "Too few people.", "Emil Petrov", ON),)
    redacted = pack(draft.plan, redact=True)
    assert "remarks" not in [one.name for one in redacted.sections]


def test_a_preset_stands_for_its_chapters() -> None:
    made = pack(sample_plan(), TODAY, sections=["One-Page"])
    assert [one.name for one in made.sections] == ["summary"]
    made = pack(sample_plan(), TODAY, sections=["leadership"])
    assert tuple(one.name for one in made.sections) == PRESETS["leadership"]


def test_presets_and_chapters_mix_and_each_comes_once() -> None:
    made = pack(sample_plan(), TODAY, sections=["findings", "one-page", "summary"])
    assert [one.name for one in made.sections] == ["findings", "summary"]


def test_every_chapter_is_in_the_order_of_a_whole_pack() -> None:
    unknown = set(CHAPTERS).symmetric_difference((*ORDER, *ON_REQUEST))
    assert not unknown, f"name {unknown} both in @section and in ORDER (chapters/registry.py)"
    assert all(chapter_titles().values())


def test_no_chapters_is_a_mistake() -> None:
    with pytest.raises(PlannerError, match="one-page, leadership and full"):
        pack(sample_plan(), TODAY, sections=[""])


def test_the_heat_map_says_figures_and_words() -> None:
    plan = make_plan(
        departments={"Finance": {"headcount": 120}, "Legal": {"headcount": 10}},
        seats={"Finance": ["ann", "bo", "cy*"], "Legal": ["dee", "eli", "fay"], "HR": []},
        people={"ann": {"hours": 2}, "bo": {"hours": 2}},
        sponsors={"Europe": ["gil"]},
        goals={"Active": ["gil"]},
    )
    rows = {row[0]: row for row in table(pack(plan), "heat-map").rows}
    assert rows["HR"][2:6] == (Heat("0", "nobody", "bad"), "0 + 0", *[Heat("–", "")] * 2)
    assert rows["Finance"][2:6] == (
        Heat("3", "covered", "good"),
        "2 + 1",
        Heat("3", "of 3", "good"),
        Heat("0", "of 3", "plain"),
    )
    assert rows["Finance"][6:] == (
        Heat("0", "nobody", "bad"),
        Heat("0", "", "plain"),
        Heat("4", "of 6 h", "weak"),
    )


def test_what_a_plan_holds_nothing_of_has_no_column_and_is_named() -> None:
    made = pack(make_plan(seats={"Finance": ["ann"]}))
    titles = [column.title for column in table(made, "heat-map").columns]
    assert titles == [
        *("Department", "Staff", "Champion seat", "Champions + backups", "Trained", "Tested"),
    ]
    words = block(made, "coverage", Paragraph).text
    assert words.endswith("the plan holds none yet: sponsors, goals and hours pledged.")


def test_the_colours_of_a_seat_are_the_plan_s_own() -> None:
    """However many the staff needs: a champion with a trained backup is covered."""
    plan = make_plan(
        departments={"Finance": {"headcount": 500}},
        seats={"Finance": ["ann", "bo*"], "Legal": ["cy", "di"], "HR": ["ed"], "IT": []},
        needed={"Legal": 3},
    )
    made = pack(plan)
    tones = {
        row[0]: row[2].tone for row in table(made, "heat-map").rows if isinstance(row[2], Heat)
    }
    assert tones == {"Finance": "good", "Legal": "weak", "HR": "weak", "IT": "bad"}
    pills = {row[0]: row[3] for row in table(made, "champions").rows if isinstance(row[3], Pill)}
    assert {name: pill.tone for name, pill in pills.items()} == tones


def test_every_kind_of_responsibility_is_counted_by_its_cover() -> None:
    plan = make_plan(
        seats={"Finance": ["ann", "bo"], "Legal": []},
        goals={"Active": ["ann"]},
        needed={"Active": 1},
        weights={"Active": 4},
    )
    rows = {row[0]: row for row in table(pack(plan), "kinds").rows}
    assert set(rows) == {"Champion seats", "Goals"}
    assert [one.figure for one in rows["Champion seats"] if isinstance(one, Heat)] == [
        *("1", "0", "0", "1"),
    ]
    assert rows["Goals"][2] == 4
    assert rows["Goals"][4] == Heat("1", "one person", "weak")


def promised(*promises: tuple[str, int, str]) -> Plan:
    draft = Draft(make_plan(sponsors={"Europe": ["ann"], "People": ["bo"]}))
    for promise, days, status in promises:
        draft.add(
            Commitment,
            sponsor_id=1,
            promise=promise,
            due=ON + timedelta(days=days),
            status=status,
        )
    return draft.plan


def test_a_sponsor_s_way_shows_what_was_kept_missed_late_and_is_to_come() -> None:
    plan = promised(
        ("Visit", -30, "kept"), ("Write", -20, "missed"), ("Ask", -5, "open"), ("Speak", 9, "open")
    )
    lanes = block(pack(plan), "roadmap", Lanes)
    europe, people = lanes.lanes
    assert [stop.sign for stop in europe.stops] == ["done", "missed", "late", "open"]
    assert europe.stops[-1] == Stop(ON + timedelta(days=9), "open")
    assert (europe.next, europe.tone) == ("Late since 10 Jan: Ask", "bad")
    assert (people.next, people.stops) == ("Nothing is promised.", ())
    words = block(pack(plan), "roadmap", Paragraph).text
    assert words == "1 of 3 promises due by now were kept. One promise is still to come."


def test_the_next_promise_is_named_with_its_day() -> None:
    lanes = block(pack(promised(("Later", 40, "open"), ("Soon", 2, "open"))), "roadmap", Lanes)
    assert lanes.lanes[0].next == "17 Jan: Soon"


def test_what_is_kept_before_it_is_due_is_not_among_what_is_due() -> None:
    plan = promised(("Done", -3, "kept"), ("Today", 0, "open"), ("Soon", 5, "kept"))
    words = block(pack(plan), "roadmap", Paragraph).text
    assert words.startswith("1 of 2 promises due by now were kept.")
    assert words.endswith("One promise is due later, and kept already.")


def test_without_promises_there_is_no_roadmap() -> None:
    assert "roadmap" not in [one.name for one in pack(promised()).sections]


def test_a_goal_is_drawn_from_its_baseline_on_its_day_to_the_target_on_the_due_day() -> None:
    begins, due = ON - timedelta(days=40), ON + timedelta(days=60)
    way = {"baseline": 60.0, "baseline_on": begins, "target": 10.0, "due": due, "unit": "%"}
    plan = make_plan(goals={"Newsletters": ["Ann"]}, details={"Newsletters": way})
    for ago, value, note in ((20, 55.0, "first"), (4, 50.0, "the sales one went"), (-3, 9.0, "")):
        on = ON - timedelta(days=ago)
        plan = with_row(plan, CheckIn, goal_id=1, on=on, value=value, note=note)
    made = pack(plan)
    (trend,) = block(made, "goals", Trends).items
    assert trend.line == ((begins, 60), (due, 10))
    assert [value for _, value in trend.points] == [60, 55, 50]
    assert trend.allowed == (0, 5)
    assert table(made, "goals").rows[0][0] == Titled("Newsletters", "“the sales one went”")


def test_what_staff_say_is_held_against_nothing_said_elsewhere() -> None:
    draft = Draft(Plan())
    draft.add(PulseRound, on=ON - timedelta(days=20), asked=200, answered=50, effective=29)
    draft.add(PulseRound, on=ON, asked=200, answered=104, effective=41, worth_cost=24)
    draft.add(PulseRound, on=ON + timedelta(days=1), effective=99)
    made = pack(draft.plan)
    (effective,) = block(made, "pulse", Trends).items
    assert (effective.title, effective.words) == ("Rate it effective", "of those who answered")
    assert [value for _, value in effective.points] == [29, 41]
    newest, oldest = table(made, "pulse").rows
    assert newest[1:] == ("104 of 200, 52%", "41%", "24%")
    assert oldest[1:] == ("50 of 200, 25%", "29%", "–")
    assert block(made, "pulse", Paragraph).text.startswith(
        "What employers said in 2013 (Towers Watson, 290 organisations): "
    )


def test_nobody_asked_yet_is_no_chapter() -> None:
    assert "pulse" not in [one.name for one in pack(make_plan(seats={"HR": []})).sections]


def rated_plan() -> Plan:
    return make_plan(departments={"Legal": {"buy_in": "unaware", "buy_in_wanted": "leading"}})


def test_ratings_are_left_out_of_a_pack_and_that_is_said() -> None:
    made = pack(rated_plan())
    assert "unaware" not in str(made)
    words = [b.text for b in section(made, "findings").blocks if isinstance(b, Paragraph)]
    assert "Findings that tell how people were rated are left out of this document." in words


def test_ratings_are_in_a_pack_for_which_they_were_chosen() -> None:
    made = pack(rated_plan(), ratings=True)
    assert "unaware" in str(section(made, "findings").blocks)


def test_a_log_says_what_became_of_what_was_asked_in_a_sentence_and_by_its_actions() -> None:
    made = pack(sample_plan(), TODAY)
    words = block(made, "last-time", Paragraph).lead
    assert words == "Asked on 1 November: 1 done, 1 refused and 1 open."
    rows = table(made, "decisions").rows
    assert [row[3] for row in rows] == [
        *(Pill("open", "weak"), Pill("done", "good"), Pill("refused", "bad")),
    ]
    assert rows[0][5] == "asked again, number 1"
    assert isinstance(rows[0][0], Titled)
    assert rows[0][0].text == "", "its context stands with the ask"


def test_packs_after_the_day_are_not_earlier_ones() -> None:
    plan = sample_plan()
    first = min(plan.snapshots.values(), key=lambda s: s.on)
    made = pack(plan, first.on + timedelta(days=1))
    assert "Still open from earlier packs" not in str(section(made, "last-time").blocks)


def test_days_are_those_of_the_plan_s_own_year() -> None:
    made = pack(promised(("Later", 400, "open")))
    assert block(made, "roadmap", Lanes).last <= ON + timedelta(days=180)
    assert block(made, "roadmap", Lanes).first <= date(2027, 1, 15)


def test_sites_with_nobody_come_first_where_the_chapter_is_chosen() -> None:
    people = {
        "Ann Li": {"site": "Leeds"},
        "Bo Kim": {"site": "Oslo"},
        "Cy Dow": {"site": "Oslo"},
        "Di Rey": {"site": "Oslo"},
    }
    plan = make_plan(people=people, seats={"Finance": ["Ann Li"]})
    made = pack(plan, ON, sections=["sites"])
    lead = block(made, "sites", Paragraph)
    assert lead.lead == "Nobody at 1 of 2 sites, with 3 of the 4 people of whom it is known."
    assert table(made, "sites").rows == (
        ("Oslo", Pill("nobody", "bad"), 3, "–", "–"),
        ("Leeds", Pill("one person", "weak"), 1, "Ann Li", "–"),
    )


def test_a_single_site_tells_nothing() -> None:
    plan = make_plan(people={"Ann Li": {"site": "Leeds"}})
    assert [one.name for one in pack(plan, ON, sections=["sites"]).sections] == ["nothing"]


def test_where_only_the_primary_sponsor_stands_for_departments_that_is_said() -> None:
    plan = make_plan(
        seats={"Finance": ["ann"], "Legal": ["bo"]},
        sponsors={"Chief": ["cy"]},
        details={"Chief": {"is_primary": True}},
    )
    assert block(pack(plan), "coverage", Paragraph).lead == (
        "No department has a sponsor of its own yet; the primary sponsor stands for all of them."
    )
