"""Erasing a person takes their name out of every text, and nothing else."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from planner.actions import rows
from planner.actions.forgetting import forget
from planner.actions.snapshots import save_snapshot
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import compare, freeze
from planner.analysis.naming.held import what_is_held, what_may_be_left
from planner.analysis.rules import findings
from planner.models import (
    Action,
    Department,
    Draft,
    EditionRow,
    KeptList,
    Plan,
    Scenario,
    Setting,
)
from tests.plans import ON, make_plan, person_id


def with_snapshot(plan: Plan) -> Draft:
    draft = Draft(plan)
    measures = measure(plan, date(2026, 1, 1))
    data = freeze(measures, findings(measures))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    save_snapshot(draft, "January", date(2026, 1, 1), data, moment)
    return draft


def without(draft: Draft, name: str) -> Plan:
    forget(draft, person_id(draft.plan, name))
    return draft.plan


@pytest.mark.parametrize("ref", ["110", "12", "2026", "key", "person", "104500"])
def test_an_id_that_is_also_a_figure_or_a_word_of_the_file_breaks_no_snapshot(ref: str) -> None:
    names = [f"Nia {number}" for number in range(110)]
    draft = with_snapshot(make_plan(people=names, seats={f"D of {n}": [n] for n in names}))
    draft.change(draft.plan.people[1], ref=ref)
    plan = without(draft, "Nia 0")
    measures = measure(plan, ON)
    comparison = compare(plan.snapshots[1], measures, findings(measures))
    assert comparison.change("people").was == 110


def test_a_snapshot_names_them_no_more() -> None:
    draft = with_snapshot(make_plan(seats={"Finance": ["Dana Whitfield"]}))
    assert "Dana Whitfield is the only champion" in draft.plan.snapshots[1].data
    plan = without(draft, "Dana Whitfield")
    assert "Whitfield" not in plan.snapshots[1].data
    texts = [finding["text"] for finding in json.loads(plan.snapshots[1].data)["findings"]]
    assert "(erased) is the only champion in Finance." in texts


def test_what_they_were_called_earlier_is_named_no_more_unless_it_is_somebody_elses_name_now() -> (
    None
):
    draft = with_snapshot(make_plan(people=["Bo Lind"], seats={"Finance": ["Dana Whitfield"]}))
    rows.add(draft, Action, title="Pilot", note="Ask Bo Lind or Dana Whitfield")
    dana = draft.plan.people[person_id(draft.plan, "Dana Whitfield")]
    draft.change(dana, name="Dana Moor")
    forget(draft, dana.id, [dana, dana._replace(name="Bo Lind")])
    assert next(iter(draft.plan.actions.values())).note == "Ask Bo Lind or (erased)"
    assert "Whitfield" not in draft.plan.snapshots[1].data


def test_somebody_who_is_only_a_number_is_named_no_more() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Dana"]}))
    draft.change(draft.plan.people[1], name="", ref="417")
    draft = with_snapshot(draft.plan)
    assert "417" in draft.plan.snapshots[1].data
    forget(draft, 1)
    assert "417" not in draft.plan.snapshots[1].data


def test_what_others_and_departments_are_called_stays() -> None:
    draft = Draft(make_plan(people=["Dana", "Dana Whitfield", "Owner"], seats={"Dana": []}))
    rows.add(draft, Setting, key="logo", value=json.dumps("iVBO/Dana+Owner="))
    plan = without(draft, "Dana")
    assert {one.name for one in plan.people.values()} == {"Dana Whitfield", "Owner"}
    assert [one.name for one in plan.departments.values()] == ["Dana"]
    assert next(iter(plan.table(Setting).values())).value == json.dumps("iVBO/Dana+Owner=")


def test_a_word_the_program_itself_writes_stays() -> None:
    draft = Draft(make_plan(people=["owner", "Bo Brandt"], goals={"Replies": ["Bo Brandt"]}))
    plan = without(draft, "owner")
    assert [one.role for one in plan.assignments.values()] == ["owner"]


@pytest.mark.parametrize(
    ("name", "note", "left"),
    [
        ("李娜", "请联系李娜老师", "请联系(erased)老师"),
        ("김민수", "김민수는 압니다", "(erased)는 압니다"),
        ("สมชาย", "ถามสมชายก่อน", "ถาม(erased)ก่อน"),
        ("Zoë Ångström", "Ask ZOË ÅNGSTRÖM, not Zoë", "Ask (erased), not Zoë"),
        ("Bo", "Bo is a tree, also a bow", "Bo is a tree, also a bow"),
    ],
)
def test_names_are_found_in_the_way_their_script_is_written(
    name: str, note: str, left: str
) -> None:
    draft = Draft(make_plan(people=[name]))
    rows.add(draft, Action, title="Pilot", note=note)
    assert next(iter(without(draft, name).actions.values())).note == left


def test_texts_with_a_part_of_the_name_are_listed_to_be_looked_at() -> None:
    draft = Draft(make_plan(people=["Dana Whitfield", "Dana Okafor"]))
    rows.add(draft, Scenario, name="Dana and Léa leave")
    rows.add(draft, Action, title="Pilot", note="Danast")
    rows.add(draft, Department, name="Whitfield House")
    dana = draft.plan.people[1]
    plan = without(draft, "Dana Whitfield")
    assert [line.rsplit(": ", 1)[1] for line in what_may_be_left(plan, dana)] == [
        "Whitfield House",
        "Dana and Léa leave",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "ask dana first",
        "DanaWhitfield has the list",
        "see dana_whitfield.xlsx",
        "Whitfield, Dana",
        "WHITFIELD DANA",
        "dana.whitfield",
        "teamdanawhitfield",
        "with dána",
        "cc dwhit",
        "dana2",
        "Dana’s list",
    ],
)
def test_other_spellings_are_listed_to_be_looked_at(note: str) -> None:
    draft = Draft(make_plan(people=["Dana Whitfield", "Bo Lind"]))
    draft.change(draft.plan.people[1], email="dwhit@harbour.example")
    rows.add(draft, Action, title="Pilot", note=note)
    dana = draft.plan.people[1]
    plan = without(draft, "Dana Whitfield")
    [line] = what_may_be_left(plan, dana)
    assert line.endswith(note)


@pytest.mark.parametrize("note", ["danast", "Bandana", "a whit of field", "Jordana Whitfielder"])
def test_words_that_only_look_like_a_name_are_not_listed(note: str) -> None:
    draft = Draft(make_plan(people=["Dana Whitfield"]))
    rows.add(draft, Action, title="Pilot", note=note)
    dana = draft.plan.people[1]
    assert what_may_be_left(without(draft, "Dana Whitfield"), dana) == []


def test_a_name_that_they_had_in_an_earlier_snapshot_is_listed_and_others_are_not() -> None:
    draft = with_snapshot(make_plan(seats={"Finance": ["Dana Okafor"], "Legal": ["Dana Brandt"]}))
    named = person_id(draft.plan, "Dana Okafor")
    draft.change(draft.plan.people[named], name="Dana Whitfield")
    married = draft.plan.people[named]
    left = what_may_be_left(without(draft, "Dana Whitfield"), married)
    assert any("“January”" in line and "Dana Okafor" in line for line in left)
    assert not any("Brandt" in line for line in left)


def test_a_snapshot_is_one_line_of_what_is_held() -> None:
    plan = with_snapshot(make_plan(seats={"Finance": ["Dana Whitfield"]})).plan
    lines = [line for line in what_is_held(plan, plan.people[1]) if "snapshot" in line]
    assert len(lines) == 1
    assert "“January”" in lines[0]


def kept_lists() -> Draft:
    """Ngozi and Bo, as the last edition of the list of HR had them."""
    draft = Draft(make_plan(people={"Ngozi Okafor": {"ref": "41"}, "Bo Lind": {"ref": "42"}}))
    hr = draft.add(KeptList, name="HR")
    for person, key, said in (
        (1, "41", {"name": "Ngozi Okafor", "manager": None}),
        (2, "42", {"name": "Bo Lind", "title": "Aide to Ngozi Okafor", "manager": ["41", 1]}),
        (None, "43", {"name": "Ngozi Okafor"}),
    ):
        draft.add(EditionRow, list_id=hr.id, key=key, said=json.dumps(said), person_id=person)
    return draft


def test_the_last_editions_of_lists_name_them_no_more() -> None:
    draft = kept_lists()
    forget(draft, 1)
    rows = list(draft.plan.table(EditionRow).values())
    assert [(row.key, json.loads(row.said)) for row in rows] == [
        ("42", {"name": "Bo Lind", "title": "Aide to (erased)", "manager": ["(erased)", None]}),
        ("43", {"name": "(erased)"}),
    ]


def test_the_last_editions_of_lists_are_part_of_what_is_held() -> None:
    plan = kept_lists().plan
    assert what_is_held(plan, plan.people[1])[-3:] == [
        "in the list “HR”: 41, Ngozi Okafor",
        "named in the list “HR”, in the row of 42",
        "named in the list “HR”, in the row of 43",
    ]
