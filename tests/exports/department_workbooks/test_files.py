"""Each department gets a workbook of its own: whose rows are in it, and what its file is called."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.workbook.department_books import write_department_workbooks
from planner.imports import read_workbook
from planner.models import Department, Draft, Person, Responsibility
from tests.exports.department_workbooks.parts import LISTED, column, harbour, parts
from tests.plans import ON, make_plan


def test_each_department_gets_its_own_rows(tmp_path: Path) -> None:
    files = parts(harbour(), tmp_path)
    assert set(files) == {"Finance", "Legal", "Press- news-web"}
    finance = load_workbook(files["Finance"])
    visible = [sheet.title for sheet in finance if sheet.sheet_state == "visible"]
    assert tuple(visible) == ("What is wanted", *LISTED)
    assert column(finance, "Departments", "Department") == ["Finance"]
    assert sorted(column(finance, "People", "Id")) == ["j-1", "n-1"]
    assert column(finance, "Champions", "Department") == ["Finance", "Finance"]
    assert column(finance, "Goals", "Goal") == ["Half active by June"]
    assert column(finance, "Actions", "Action") == ["Train champions"]
    legal = load_workbook(files["Legal"])
    assert column(legal, "People", "Name") == ["Zofia Wójcik", "李小龍"]
    assert column(legal, "Actions", "Action") == ["Choose the tool"]


def test_people_who_are_not_named_in_a_part_are_nowhere_in_its_file(tmp_path: Path) -> None:
    files = parts(harbour(), tmp_path)
    with ZipFile(files["Finance"]) as archive:
        everything = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "Ngozi Okafor" in everything
    assert "李小龍" in everything, "a backup of Finance's goal"
    assert "Zofia" not in everything
    with ZipFile(files["Press- news-web"]) as archive:
        everything = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "Okafor" not in everything
    assert "李小龍" not in everything


def test_roles_for_wide_circulation(tmp_path: Path) -> None:
    plan = harbour()
    for path in write_department_workbooks(measure(plan, ON), (), tmp_path, redact=True).paths:
        with ZipFile(path) as archive:
            everything = "".join(archive.read(name).decode() for name in archive.namelist())
        assert "Okafor" not in everything
        with pytest.raises(PlannerError):
            read_workbook(path)


def test_every_department_has_a_file_of_its_own_name(tmp_path: Path) -> None:
    plan = make_plan(departments=["Finance"], name="CON: a/b")
    draft = Draft(plan)
    for name in ("finance?", "FINANCE*", "…", "财" * 200):
        department = draft.add(Department, name=name)
        draft.add(Responsibility, kind="champion seat", department_id=department.id)
    written = write_department_workbooks(measure(draft.plan, ON), (), tmp_path).paths
    assert len({path.name.casefold() for path in written}) == 5
    assert all(path.exists() for path in written)
    assert all(len(path.name.encode()) < 230 for path in written)


def test_stopped_or_failing_leaves_no_file(tmp_path: Path) -> None:
    steps: list[float] = []
    with pytest.raises(PlannerError, match="stopped"):
        write_department_workbooks(
            measure(harbour(), ON),
            (),
            tmp_path,
            progress=steps.append,
            cancelled=lambda: len(steps) > 0 and steps[-1] > 0.5,
        )
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PlannerError, match="No department"):
        write_department_workbooks(measure(make_plan(people=["Ann"]), ON), (), tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_an_unchanged_plan_gives_the_same_files(tmp_path: Path) -> None:
    plan = harbour()
    one, two = parts(plan, tmp_path / "one"), parts(plan, tmp_path / "two")
    assert [p.read_bytes() for p in one.values()] == [p.read_bytes() for p in two.values()]


def test_everyone_without_a_department_is_in_no_part(tmp_path: Path) -> None:
    plan = harbour()
    listed = [
        key
        for path in parts(plan, tmp_path).values()
        for key in column(load_workbook(path), "People", "Row key")
    ]
    homeless = {f"person {p.id}" for p in plan.table(Person).values() if p.department_id is None}
    assert len(listed) == len(set(listed))
    assert set(listed) == {f"person {i}" for i in plan.people} - homeless


def test_what_its_sender_should_know_is_said(tmp_path: Path) -> None:
    plan = make_plan(
        people={"Ann": {"department": "Finance", "note": "a\x07b"}, "Lưu": {}, "Ṣadé": {}},
        departments=["Finance"],
    )
    written = write_department_workbooks(measure(plan, ON), (), tmp_path)
    assert written.warnings == (
        "2 people have no department and are in none of the workbooks.",
        f"{written.paths[0].name}: People, Note: characters that cannot be shown were taken out of"
        " one text.",
    )
