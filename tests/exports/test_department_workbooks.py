"""One workbook for each department: its part alone, which comes back in any order."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.workbook.parts import write_department_workbooks
from planner.imports import Differences, Rules, find_differences, merge_changes, read_workbook
from planner.models import (
    ActionDependency,
    Assignment,
    Department,
    Draft,
    Person,
    Plan,
    Responsibility,
)
from tests.plans import ON, make_plan, person_id

RULES = Rules(check=check_row, remove=remove)
HEADINGS = 4
LISTED = ("Departments", "People", "Champions", "Goals", "Actions")


def harbour() -> Plan:
    plan = make_plan(
        people={
            "Ayşe Yılmaz": {"email": "ayse@example.org"},
            "Ngozi Okafor": {"department": "Finance", "hours": 2.0, "ref": "n-1"},
            "Jan Novák": {"department": "Finance", "manager": "Ayşe Yılmaz", "ref": "j-1"},
            "李小龍": {"department": "Legal", "site": "香港"},
            "Zofia Wójcik": {"department": "Legal", "manager": "李小龍"},
        },
        departments={
            "Finance": {"headcount": 120},
            "Legal": {"headcount": 30, "parent": "Finance"},
            "Press: news/web": {"is_communications": True},
        },
        seats={"Finance": ["Ngozi Okafor", "Jan Novák*"], "Legal": ["李小龍"]},
        goals={"Half active by June": ["Ngozi Okafor", "李小龍*"], "Answers in a day": []},
        purposes={"Find who knows": ["Ayşe Yılmaz"]},
        sponsors={"Chief executive": ["Ayşe Yılmaz"]},
        actions={"Train champions": ["Jan Novák"], "Choose the tool": ["Zofia Wójcik"]},
        details={"Choose the tool": {"status": "done"}},
    )
    draft = Draft(plan)
    draft.add(ActionDependency, action_id=1, needs_id=2)
    namesake = draft.plan.people[person_id(draft.plan, "Jan Novák")]
    draft.change(namesake, name="Ngozi Okafor")
    return draft.plan


def parts(plan: Plan, folder: Path) -> dict[str, Path]:
    """The workbooks by what their file is called after the plan's name."""
    written = write_department_workbooks(measure(plan, ON), (), folder).paths
    return {path.stem.split(" - ", 1)[1]: path for path in written}


def column(book: Any, sheet: str, heading: str) -> list[Any]:
    page = book[sheet]
    at = [cell.value for cell in page[HEADINGS]].index(heading) + 1
    cells = (page.cell(row, at).value for row in range(HEADINGS + 1, page.max_row + 1))
    return [value for value in cells if value is not None]


class Part:
    """A department's workbook, edited."""

    def __init__(self, path: Path) -> None:
        self.path, self.book = path, load_workbook(path)

    def put(self, sheet: str, row: str, heading: str, value: object) -> None:
        page = self.book[sheet]
        at = [cell.value for cell in page[HEADINGS]].index(heading) + 1
        number = next(n for n in range(5, page.max_row + 1) if page.cell(n, 1).value == row)
        page.cell(number, at).value = value

    def add(self, sheet: str, **values: object) -> None:
        page = self.book[sheet]
        headings = [cell.value for cell in page[HEADINGS]]
        number = page.max_row + 1
        for heading, value in values.items():
            page.cell(number, headings.index(heading) + 1).value = value

    def save(self) -> None:
        self.book.save(self.path)


def against(plan: Plan, path: Path) -> Differences:
    return find_differences(plan, read_workbook(path), RULES)


def brought_back(plan: Plan, path: Path) -> Plan:
    """The plan after everything in a part that is no conflict was accepted."""
    found = against(plan, path)
    assert found.conflicts == found.invalid == ()
    draft = Draft(plan)
    assert merge_changes(draft, found.changes, RULES) == ()
    return draft.plan


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


def test_untouched_parts_change_nothing(tmp_path: Path) -> None:
    plan = harbour()
    for path in parts(plan, tmp_path).values():
        assert against(plan, path) == ((), (), (), ())


def edited(files: dict[str, Path]) -> None:
    """What two heads of department might do, in a goal they share too."""
    finance = Part(files["Finance"])
    finance.put("Departments", "Finance", "Staff", 125)
    finance.put("Goals", "Half active by June", "Metric", "active people")
    finance.put("Actions", "Train champions", "Action", "Train them all")
    finance.add("People", Name="Ólafur Jónsson", Department="Finance")
    finance.add("Champions", Department="Finance", Person="Ólafur Jónsson", Role="backup")
    finance.save()
    legal = Part(files["Legal"])
    legal.put("People", "Zofia Wójcik", "Site", "Gdańsk")
    legal.put("People", "李小龍", "Hours a week", 3)
    legal.put("Goals", "Half active by June", "Unit", "people")
    legal.put("Champions", "Legal", "Person", "Zofia Wójcik")
    legal.add("People", Name="Ólafur Jónsson")
    legal.add("Actions", Action="Write the rules", Owners="Zofia Wójcik")
    legal.save()


def told(plan: Plan) -> dict[str, Any]:
    """What the plan says, ids apart: rows by what they are called."""
    people = {p.id: p for p in plan.people.values()}

    def held(subject: Any) -> list[tuple[str, str]]:
        seat = plan.responsibility_for(subject)
        return sorted((people[a.person_id].label, a.role) for a in plan.assignments_of(seat.id))

    return {
        "people": sorted(
            (p.label, p.name, p.hours, p.site, p.department_id, p.manager_id)
            for p in people.values()
        ),
        "departments": {d.name: (d.headcount, held(d)) for d in plan.departments.values()},
        "goals": {g.title: (g.metric, g.unit, held(g)) for g in plan.goals.values()},
        "actions": {a.title: (a.status, held(a)) for a in plan.actions.values()},
        "sponsors": {s.title: held(s) for s in plan.sponsors.values()},
    }


@pytest.mark.slow
def test_parts_come_back_in_any_order(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    edited(files)
    results = []
    for order in permutations(files.values()):
        merged = plan
        for path in order:
            merged = brought_back(merged, path)
        assert all(against(merged, path)[:3] == ((), (), ()) for path in order)
        results.append(told(merged))
    assert all(result == results[0] for result in results)
    after, before = results[0], told(plan)
    assert after["departments"]["Finance"] == (
        125, [*before["departments"]["Finance"][1], ("Ólafur Jónsson", "backup")]
    )  # fmt: skip
    assert after["departments"]["Legal"] == (30, [("Zofia Wójcik", "owner")])
    assert after["departments"]["Press: news/web"] == before["departments"]["Press: news/web"]
    assert after["goals"]["Half active by June"] == (
        "active people", "people", before["goals"]["Half active by June"][2]
    )  # fmt: skip
    assert set(after["actions"]) == {"Train them all", "Choose the tool", "Write the rules"}
    assert len(after["people"]) == len(before["people"]) + 1
    assert after["sponsors"] == before["sponsors"]


def test_a_cell_two_heads_changed_otherwise_is_a_conflict_of_the_later(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    for name in ("Finance", "Legal"):
        part = Part(files[name])
        part.put("Goals", "Half active by June", "Metric", f"by {name}")
        part.save()
    merged = brought_back(plan, files["Legal"])
    found = against(merged, files["Finance"])
    assert found.changes == ()
    assert [(c.was, c.now) for c in found.conflicts] == [("by Legal", "by Finance")]


def test_a_row_taken_out_of_a_part_is_removed_and_no_other(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    part = Part(files["Legal"])
    page = part.book["People"]
    page.delete_rows(next(n for n in range(5, 9) if page.cell(n, 1).value == "Zofia Wójcik"))
    part.save()
    found = against(plan, files["Legal"])
    assert [(c.kind, c.row) for c in found.changes] == [("removed", "Zofia Wójcik")]


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


def with_keeper(plan: Plan) -> Plan:
    """The plan kept by somebody whose address is known."""
    draft = Draft(plan)
    row = draft.add(Responsibility, kind="plan", plan_info_id=plan.info.id)
    draft.add(Assignment, responsibility_id=row.id, person_id=person_id(plan, "Ayşe Yılmaz"))
    return draft.plan


def first_sheet(path: Path) -> list[str]:
    book = load_workbook(path)
    return [str(v) for row in book[book.sheetnames[0]].values for v in row if v is not None]


def test_the_first_sheet_says_what_is_wanted_by_when_and_to_whom(tmp_path: Path) -> None:
    files = parts(with_keeper(harbour()), tmp_path)
    said = first_sheet(files["Finance"])
    assert said[said.index("By when") + 1] == "22 January 2027", "a week from the day of the data"
    assert said[said.index("Back to") + 1] == "Ayşe Yılmaz, ayse@example.org"
    for listed in LISTED:
        assert said[said.index(listed) + 1].endswith((".", "?"))
    assert "Do these carry the network in Finance, and who stands in for them?" in said
    press = first_sheet(files["Press- news-web"])
    assert any(
        one.startswith("Nobody carries the network in Press: news/web yet.") for one in press
    )


def test_the_time_to_answer_is_the_plans_own(tmp_path: Path) -> None:
    plan = make_plan(departments=["Finance"], settings={"answer_within_days": 21})
    said = first_sheet(next(iter(parts(plan, tmp_path).values())))
    assert said[said.index("By when") + 1] == "5 February 2027"
    assert said[said.index("Back to") + 1] == "whoever sent you this file"


def test_beside_each_workbook_lies_the_mail_it_is_sent_with(tmp_path: Path) -> None:
    plan = with_keeper(harbour())
    draft = Draft(plan)
    draft.change(plan.people[person_id(plan, "李小龍")], email="li@example.org")
    written = write_department_workbooks(measure(draft.plan, ON), (), tmp_path)
    assert {path.name for path in written.texts} == {
        "Harbour Connect - Finance.txt",
        "Harbour Connect - Legal.txt",
        "Harbour Connect - Legal.eml",
        "Harbour Connect - Press- news-web.txt",
    }
    said = (tmp_path / "Harbour Connect - Legal.txt").read_text(encoding="utf-8")
    assert said.startswith(
        "Harbour Connect: please check Legal by 22 January 2027\n\nHello 李小龍,"
    )
    assert "Harbour Connect - Legal.xlsx" in said
    assert "It goes back to: Ayşe Yılmaz, ayse@example.org." in said


def test_nothing_is_asked_where_nothing_can_come_back(tmp_path: Path) -> None:
    written = write_department_workbooks(measure(harbour(), ON), (), tmp_path, redact=True)
    assert written.texts == ()
    assert all(load_workbook(path).sheetnames[0] == "Departments" for path in written.paths)
