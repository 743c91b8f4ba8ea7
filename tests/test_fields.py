"""Each field is said once, and everything that shows or reads fields follows from that."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.analysis.measures import measure
from planner.analysis.naming.held import what_is_held
from planner.exports.json_file import as_json
from planner.exports.lists import LISTS as EXPORTED
from planner.exports.lists import View
from planner.imports.merge.fields import LISTS as MERGED
from planner.models import (
    Action,
    Assignment,
    Department,
    Goal,
    Person,
    Plan,
    Purpose,
    Sponsor,
    table_of,
)
from planner.models.catalogue import CATALOGUE, Field, fields_of
from planner.ui.lists.actions import action_listing
from planner.ui.lists.champions import champion_listing
from planner.ui.lists.departments import department_listing
from planner.ui.lists.goals import goal_listing
from planner.ui.lists.people import people_listing
from planner.ui.lists.purposes import purpose_listing
from planner.ui.lists.sponsors import sponsor_listing
from tests.plans import ON, make_plan
from tests.ui.opened import workspace_on

LISTED: dict[type[Any], tuple[str, Any]] = {
    Department: ("departments", department_listing),
    Person: ("people", people_listing),
    Assignment: ("champions", champion_listing),
    Sponsor: ("sponsors", sponsor_listing),
    Purpose: ("purposes", purpose_listing),
    Goal: ("goals", goal_listing),
    Action: ("actions", action_listing),
}
"""The list of each class of rows in files, and its table in the window."""

BESIDE = {
    Department: {"influence", "concerns", "needs"},
    Sponsor: {"concerns"},
    Action: {"note"},
    Assignment: {"trained", "since", "until"},
}
"""What the panel beside a table shows, and the table does not."""

EDITED = [(row_type, field) for row_type in LISTED for field in fields_of(row_type) if field.listed]


def called(value: object) -> str:
    if isinstance(value, Field):
        return f"{table_of(value.row_type)}-{value.name}"
    return ""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(people=["Ann Li"], seats={"Finance": ["Ann Li"]}, goals={"Reach": ["Ann Li"]})


@pytest.mark.parametrize("row_type", CATALOGUE, ids=table_of)
def test_the_catalogue_has_every_field_once(row_type: type[Any]) -> None:
    """Whoever adds a field to a row class is asked what it is for people: a line in
    ``planner/models/catalogue``."""
    attributes = [field.attribute for field in fields_of(row_type)]
    assert sorted(attributes) == sorted(set(row_type._fields) - {"id"})
    names = [field.name for field in fields_of(row_type)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("row_type", "field"), EDITED, ids=called)
def test_a_field_is_in_the_files_that_people_edit(
    plan: Plan, row_type: type[Any], field: Field
) -> None:
    name = LISTED[row_type][0]
    listing = EXPORTED[name](View.of(measure(plan, ON), (), redact=False, ratings=True))
    column = listing.columns[listing.position(field.name)]
    assert column.editable and column.title == field.title
    assert field.name in MERGED[name].fields


@pytest.mark.parametrize("row_type", LISTED, ids=table_of)
def test_fields_are_in_the_table_of_the_window_or_beside_it(
    qapp: Any, tmp_path: Path, plan: Plan, row_type: type[Any]
) -> None:
    listing = LISTED[row_type][1](workspace_on(tmp_path, plan))
    titles = {column.title for column in listing.columns if column.write is not None}
    missing = {f.name for f in fields_of(row_type) if f.listed and f.heading not in titles}
    assert missing <= BESIDE.get(row_type, set())


@pytest.mark.parametrize("row_type", CATALOGUE, ids=table_of)
def test_a_field_is_in_the_json_file(plan: Plan, row_type: type[Any]) -> None:
    for row in as_json(plan)["tables"][table_of(row_type)]:
        assert {field.attribute for field in fields_of(row_type)} < row.keys()


_SOME: dict[str, Any] = {"line": "a1", "id": "a1", "text": "a1", "day": date(2027, 2, 1)}
_SOME |= {"number": 2.0, "reference": 1, "yes or no": True}


@pytest.mark.parametrize("field", fields_of(Person), ids=called)
def test_a_field_of_a_person_is_told_to_whoever_asks_what_is_held(plan: Plan, field: Field) -> None:
    person = plan.people[1]._replace(**{field.attribute: _SOME[field.form]})
    lines = what_is_held(plan, person)
    assert any(line.startswith(f"{field.name.replace('_', ' ')}: ") for line in lines)
