"""Whoever has a file with names and one without cannot tell whose row a row is.

Every field of every row about one person is filled with something of its own, and is looked for.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from planner.analysis.measures import measure
from planner.exports.csv_files import write_csv
from planner.exports.json_file import write_json
from planner.exports.lists import LISTS, View
from planner.exports.redaction.redacted_plan import redacted
from planner.exports.redaction.unlinkable import OF_ONE_PERSON, unlinked
from planner.models import TABLES, Assignment, Draft, Leave, Person, Training, table_of
from planner.models.kinds import kinds, references
from tests.exports.books import write
from tests.exports.documents.made import TODAY, sample_plan
from tests.plans import ON, make_plan, person_id

OWN = date(2024, 1, 1)
NAMES = tuple(f"Person {letter}" for letter in "ABCDEFGHIJKL")


class _Filled:
    """A plan whose rows about people have days, hours and texts that are nowhere else."""

    def __init__(self, given: set[str]) -> None:
        self.told: set[str] = set()
        self._given, self._count = given, 0
        seats = {"Finance": NAMES[:3], "Legal": NAMES[2:4], "Press": NAMES[7:8]}
        self.draft = Draft(make_plan(people=NAMES, seats=seats, sponsors={"Chair": [NAMES[4]]}))
        for row in (*self.draft.plan.people.values(), *self.draft.plan.assignments.values()):
            self.draft.change(row, **self._fields(type(row)))
        for row_type in sorted(OF_ONE_PERSON - {Person, Assignment, Training}, key=str):
            for person in self.draft.plan.people:
                self._add(row_type, person)

    def _add(self, row_type: type[Any], person: int) -> None:
        refers = references(table_of(row_type))
        targets = {f: person if t == "person" else self._some(t) for f, t in refers.items()}
        needed = {
            f: v for f, v in targets.items() if f not in row_type._field_defaults or v == person
        }
        self.draft.add(row_type, **self._fields(row_type), **needed)

    def _some(self, table: str) -> int:
        if table == "training":
            return self.draft.add(Training, title="First week", on=ON).id
        return 1

    def _fields(self, row_type: type[Any]) -> dict[str, Any]:
        table = table_of(row_type)
        return {
            field: "Oslo" if field in ("site", "organisation") else self._value(kind)
            for field, kind in kinds(table).items()
            if field not in ("id", "name", *references(table))
            and (field not in row_type._field_defaults or f"{table} {field}" in self._given)
            and kind.plain is not bool
        }

    def _value(self, kind: Any) -> Any:
        self._count += 1
        if kind.words:
            return kind.words[0]
        if kind.plain is date:
            day = OWN + timedelta(days=self._count)
            self.told |= {day.isoformat(), str((day - date(1899, 12, 30)).days)}
            return day
        if kind.plain in (float, int):
            self.told.add(str(value := self._count + 0.123))
            return value
        self.told.add(text := f"text {self._count}x")
        return text


OPTIONAL = sorted(
    f"{table_of(row_type)} {field}"
    for row_type in OF_ONE_PERSON
    for field in row_type._field_defaults
)


def said(folder: Path) -> Iterator[str]:
    """Every value in the files of a folder."""
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from (cell for row in csv.reader(file) for cell in row)
    for sheet in load_workbook(folder / "book.xlsx"):
        for row in sheet.values:
            yield from (str(v.date() if hasattr(v, "date") else v) for v in row if v is not None)


@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(st.sets(st.sampled_from(OPTIONAL)))
def test_no_file_without_names_has_a_day_hours_or_a_text_of_one_person(
    tmp_path_factory: Any, given: set[str]
) -> None:
    filled = _Filled(given)
    plan, folder = filled.draft.plan, tmp_path_factory.mktemp("files")
    write_csv(measure(plan, ON), folder, redact=True, ratings=True)
    write(plan, folder / "book.xlsx", redact=True, ratings=True)
    assert filled.told & set(said(folder)) == set()
    write_json(plan, folder / "plan.json", on=ON, redact=True, ratings=True)
    values = [
        str(value)
        for rows in json.loads((folder / "plan.json").read_text())["tables"].values()
        for row in rows
        for value in row.values()
    ]
    assert filled.told & set(values) == set()


def test_no_number_of_a_person_or_of_what_is_theirs_is_in_the_json() -> None:
    plan = sample_plan()
    told = unlinked(redacted(plan, TODAY), TODAY)
    known = {n for one in OF_ONE_PERSON for n in plan.table(one)}
    for row_type in OF_ONE_PERSON - {Training}:
        assert known.isdisjoint(told.table(row_type))


def test_nobody_is_where_they_stand_in_the_file_with_names() -> None:
    plan = make_plan(people=NAMES)
    roles = {one.name for one in redacted(plan).people.values()}
    assert roles == {f"Member of staff ({n})" for n in range(1, 13)}
    assert [one.name for one in redacted(plan).people.values()] != sorted(
        roles, key=lambda role: int(role[17:-1])
    )
    places = {name: redacted(plan).people[person_id(plan, name)].name for name in NAMES}
    told = [one.name for one in unlinked(redacted(plan)).people.values()]
    assert told != [places[name] for name in NAMES]


def test_csv_files_without_names_have_no_keys_and_no_empty_columns(tmp_path: Path) -> None:
    write_csv(measure(sample_plan(), TODAY), tmp_path, redact=True, ratings=True)
    for path in tmp_path.iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for column in rows[0] if rows else ():
            assert column != "key" and any(row[column] for row in rows), (path.name, column)


def test_rows_about_people_come_in_the_order_of_what_they_say() -> None:
    measures = measure(sample_plan(), TODAY)
    view = View.of(measures, (), redact=True)
    for name in ("people", "posts", "assignments", "drills", "requests", "stages", "pilot"):
        rows = [list(map(str, row)) for row in LISTS[name](view).rows]
        assert len(rows) > 1 and rows == sorted(rows), name


def test_who_is_there_and_what_is_held_stays_as_it_was() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo"], "Legal": ["Cy", "Di"]}))
    plan = draft.plan
    ann, bo, cy = (plan.people[person_id(plan, name)] for name in ("Ann", "Bo", "Cy"))
    draft.change(ann, last_day=ON - timedelta(days=9))
    draft.change(bo, start=ON + timedelta(days=9))
    draft.add(Leave, person_id=cy.id, first_day=ON - timedelta(days=5), last_day=ON)
    full = measure(draft.plan, ON)
    for departures in (False, True):
        told = unlinked(redacted(draft.plan, ON, departures=departures), ON, departures=departures)
        wide = measure(told, ON)
        assert wide.coverage.uncovered.names == full.coverage.uncovered.names == ("Finance",)
        assert wide.coverage.single_points.names == ("Legal",)


def test_what_people_are_called_is_found_in_every_file_alike(tmp_path: Path) -> None:
    plan = sample_plan()
    write_json(plan, tmp_path / "plan.json", on=TODAY, redact=True)
    write_csv(measure(plan, TODAY), tmp_path / "lists", redact=True)
    people = json.loads((tmp_path / "plan.json").read_text())["tables"]["person"]
    with (tmp_path / "lists" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        assert sorted(p["name"] for p in people) == sorted(r["name"] for r in csv.DictReader(file))


def test_every_table_that_refers_to_people_was_decided_about() -> None:
    """One that is new is either of one person, or it names people for something else."""
    of_things = {"message", "pilot_problem"}
    renumbered = {"scenario_person", "option_appointment", "pilot_tester"}
    left_out = {"edition_row"}
    refer = {name for name in TABLES if "person" in references(name).values()}
    assert refer == {
        *(of_things | renumbered | left_out),
        *({table_of(one) for one in OF_ONE_PERSON} - {"training"}),
    }


def test_sites_without_names_count_holders_and_leave_out_what_is_one_person_s_alone() -> None:
    people = {"Ann": {"site": "Oslo"}, "Bo": {"site": "Oslo"}, "Cy": {"site": "Lima"}}
    plan = make_plan(people=people, seats={"Finance": ["Ann"], "Legal": ["Cy", "Bo*"]})
    named, wide = (
        LISTS["sites"](View.of(measure(plan, ON), (), redact=redact)) for redact in (False, True)
    )
    assert {row[1] for row in named.rows} == {"Lima", "Oslo"}
    assert [tuple(row) for row in wide.rows] == [("Site", "Oslo", "several", 2, 1, 1)]
