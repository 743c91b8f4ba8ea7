"""Every CSV file that the program writes comes back: nothing is new, and nothing differs."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions import roles, rows
from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.csv_files import write_csv
from planner.imports import (
    import_list,
    own_list,
    read_table,
    recognise_columns,
    report_not_read,
)
from planner.models import Department, Draft, Person, Plan, PlanInfo
from planner.sample import fill
from planner.store import Store
from tests.plans import ON

_Made = dict[type[Any], list[int]]
"""The ids of what was made, by class."""

LETTERS = "aZé'’=+-@−＝0 9().,;李\"Ö|"
texts = st.text(LETTERS, min_size=1, max_size=9)
"""Texts that a spreadsheet, or a reader of tables, might take for something else."""


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans whose people, departments and values are called anything."""
    draft = Draft(Plan(), ON)
    draft.add(PlanInfo, key="own", name="Harbour")
    made: _Made = {Department: [], Person: []}
    for name in draw(st.lists(texts, min_size=1, max_size=4)):
        _add(draft, made, Department, name=name, headcount=draw(st.none() | st.integers(0, 90)))
    for name in draw(st.lists(texts, max_size=8)):
        _add(
            draft, made, Person,
            name=name,
            ref=draw(st.just("") | texts),
            email=draw(st.just("") | texts),
            title=draw(st.just("") | texts),
            site=draw(st.just("") | texts),
            hours=draw(st.none() | st.sampled_from((0.5, 2.0, 13.25))),
            last_day=draw(st.none() | st.just(date(2027, 3, 1))),
            department_id=draw(st.none() | st.sampled_from(made[Department] or [None])),
            manager_id=draw(st.none() | st.sampled_from(made[Person] or [None])),
        )  # fmt: skip
    for person_id in made[Person]:
        seat = draw(st.sampled_from(made[Department] or [0]))
        if seat and draw(st.booleans()):
            responsibility = draft.plan.responsibility_for(draft.plan.departments[seat])
            role = draw(st.sampled_from(("owner", "backup")))
            roles.assign(draft, responsibility.id, person_id, role)
    return draft.plan


def _add(draft: Draft, made: _Made, row_type: type[Any], **fields: Any) -> None:
    try:
        made[row_type].append(rows.add(draft, row_type, **fields).id)
    except PlannerError:
        return  # such as two departments of one name


def files_of(plan: Plan, folder: Path) -> list[Path]:
    return write_csv(measure(plan, ON), folder)


def comes_back(plan: Plan, path: Path) -> None:
    """Import a file into the plan it was written from."""
    table = read_table(path)
    own = own_list(table)
    assert own is not None, f"name {path.stem} in OWN_LISTS"
    assert own.name == path.stem
    if not own.brought_in:
        assert len(report_not_read(table, own).skipped) == len(table.rows)
        return
    draft = Draft(plan, ON)
    report = import_list(draft, table, recognise_columns(table), path.name)
    assert (report.people, report.departments, report.assignments) == (0, 0, 0)
    assert (report.used, report.warnings) == (len(table.rows), [])
    assert draft.changes == ()


@settings(max_examples=12, deadline=None)
@given(plans())
def test_a_file_comes_back_into_the_plan_it_is_of_without_a_difference(plan: Plan) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for path in files_of(plan, Path(folder)):
            comes_back(plan, path)


def test_every_list_of_the_sample_comes_back(tmp_path: Path) -> None:
    with Store.create(tmp_path / "sample.rollout", "Harbour") as store:
        fill(store, ON)
        for path in files_of(store.plan, tmp_path / "csv"):
            comes_back(store.plan, path)


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """The people of a plan with texts that are marked with apostrophes, or have their own."""
    draft = Draft(Plan(), ON)
    draft.add(PlanInfo, key="own", name="Harbour")
    for ref, name, title in (
        ("'7", "'t Hooft", "=Buyer"),
        ("-8", "O’Neil", "''5 stars"),
        ("007", "+Ann", "@home"),
    ):
        rows.add(draft, Person, ref=ref, name=name, title=title)
    return next(path for path in files_of(draft.plan, tmp_path) if path.stem == "people")


def test_apostrophes_come_back_into_another_plan_as_they_were(marked: Path) -> None:
    table = read_table(marked)
    draft = Draft(Plan())
    import_list(draft, table, recognise_columns(table), marked.name)
    assert {(p.ref, p.name, p.title) for p in draft.plan.people.values()} == {
        ("'7", "'t Hooft", "=Buyer"),
        ("-8", "O’Neil", "''5 stars"),
        ("007", "+Ann", "@home"),
    }


def test_what_was_edited_in_such_a_file_is_read_as_in_any_other(marked: Path) -> None:
    text = marked.read_text(encoding="utf-8-sig").replace("O’Neil", "Siobhán O’Neil")
    marked.write_text(text + "\r\n,Di Ek,9\r\n", encoding="utf-8-sig")
    table = read_table(marked)
    draft = Draft(Plan())
    report = import_list(draft, table, recognise_columns(table), marked.name)
    assert {p.name for p in draft.plan.people.values()} >= {"Siobhán O’Neil", "Di Ek"}
    assert report.people == 4
