"""The workbooks of departments, as their heads edit them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.analysis.measures import measure
from planner.exports.workbook.department_books import write_department_workbooks
from planner.imports import Differences, Rules, find_differences, merge_changes, read_workbook
from planner.models import ActionDependency, Draft, Plan
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
