"""A plan's workbook, edited as somebody would, and what a merge makes of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.analysis.measures import measure
from planner.exports.workbook.writing import write_workbook
from planner.imports import (
    Change,
    Differences,
    EditedWorkbook,
    Invalid,
    Rules,
    find_differences,
    merge_changes,
    read_workbook,
)
from planner.imports.merge.cells import cell_name
from planner.imports.merge.workbook import make_workbook
from planner.imports.reading.workbook_file import MarkedSheet, read_marked
from planner.models import ActionDependency, CaseNote, Comment, Concern, Draft, Plan
from tests.plans import ON, make_plan

RULES = Rules(check=check_row, remove=remove)
HEADER = 4
"""The row of the headings, as exported."""

Entry = tuple[str, str, str | None, Any, Any]
"""Sheet, row, column, was, now."""


@lru_cache
def harbour() -> Plan:
    """A plan with every editable list, names in several scripts, and two people of one name."""
    plan = make_plan(
        people={
            "Ngozi Okafor": {"department": "Finance", "hours": 2.0, "ref": "n-1"},
            "Jan Novák": {"department": "Finance", "manager": "Ngozi Okafor", "hours": 1.5},
            "李小龍": {"department": "Legal", "last_day": date(2027, 3, 1), "ref": "007"},
            "Ayşe Yılmaz": {"email": "ayse@example.org", "note": "First line\nSecond line"},
            "Zofia Wójcik": {"title": "=SUM(A1)", "site": "Gdańsk"},
        },
        departments={
            "Finance": {"headcount": 120},
            "Legal": {"headcount": 30, "parent": "Finance"},
            "Press": {"is_communications": True},
        },
        seats={"Finance": ["Ngozi Okafor", "Jan Novák*"], "Legal": ["李小龍"], "Press": []},
        goals={"Half active by June": ["Ngozi Okafor", "Ayşe Yılmaz*"], "Answers in a day": []},
        purposes={"Find who knows": ["Ayşe Yılmaz", "Jan Novák?"]},
        sponsors={"Chief executive": ["Ayşe Yılmaz"], "Head of finance": []},
        actions={"Train; then test": ["Jan Novák"], "Choose the tool": []},
        stands_for={"Chief executive": ["Finance"]},
        needed={"Half active by June": 3},
        weights={"Finance": 3},
        details={
            "Half active by June": {"metric": "active", "baseline": 10.5, "target": 50.0},
            "Chief executive": {"is_primary": True, "buy_in": "resistant", "concerns": "Time"},
            "Train; then test": {"due": date(2027, 2, 1), "start": date(2027, 1, 4)},
            "Choose the tool": {"status": "done"},
        },
    )
    draft = Draft(plan)
    draft.add(ActionDependency, action_id=1, needs_id=2)
    draft.add(Concern, department_id=1, quote="Who reads it all?", said_by="Jan Novák")
    draft.add(CaseNote, title="Blogs at work", source="A talk", quoted=True)
    draft.add(Comment, text="Who stands in?", by="Ana Souza", department_id=2, about="Legal")
    return draft.plan


def export(plan: Plan, path: Path, *, ratings: bool = True) -> Path:
    path.write_bytes(_exported(plan, ratings))
    return path


@lru_cache(maxsize=8)
def _exported(plan: Plan, ratings: bool) -> bytes:
    """A plan's workbook; most tests begin with that of the same plan."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        write_workbook(measure(plan, ON), (), path, ratings=ratings)
        return path.read_bytes()


def merged(plan: Plan, accepted: Sequence[Change]) -> tuple[Plan, tuple[Invalid, ...]]:
    """The plan after a merge, and what could not be done."""
    draft = Draft(plan)
    refused = merge_changes(draft, accepted, RULES)
    return draft.plan, refused


def entries(changes: Sequence[Change]) -> list[Entry]:
    return [(c.sheet, c.row, c.column, c.was, c.now) for c in changes]


class Workbook:
    """An exported workbook, open for editing."""

    def __init__(self, plan: Plan, path: Path) -> None:
        self.plan, self.path = plan, path
        self.book: Any = load_workbook(path if path.exists() else export(plan, path))

    @classmethod
    def opened(cls, plan: Plan, path: Path) -> Workbook:
        """One that is written already."""
        return cls(plan, path)

    def __getitem__(self, sheet: str) -> Any:
        return self.book[sheet]

    def row(self, sheet: str, first: str, column: int = 1) -> int:
        """The number of the row whose first cell says this."""
        return next(
            row for row in range(1, 60) if self.book[sheet].cell(row, column).value == first
        )

    def at(self, sheet: str, first: str, heading: str) -> Any:
        """A cell by the first cell of its row and its heading."""
        headings = [cell.value for cell in self.book[sheet][HEADER]]
        return self.book[sheet].cell(self.row(sheet, first), headings.index(heading) + 1)

    def put(self, sheet: str, first: str, heading: str, value: Any) -> str:
        """Type into a cell; gives its place."""
        cell = self.at(sheet, first, heading)
        cell.value = value
        return str(cell.coordinate)

    def add(self, sheet: str, **values: Any) -> int:
        """Type a row below the table: headings are written with underscores for spaces."""
        page = self.book[sheet]
        headings = [cell.value for cell in page[HEADER]]
        number = page.max_row + 1
        for heading, value in values.items():
            page.cell(number, headings.index(heading.replace("_", " ")) + 1).value = value
        return int(number)

    def read(self) -> EditedWorkbook:
        self.book.save(self.path)
        return read_workbook(self.path)

    def against(self, plan: Plan | None = None) -> Differences:
        """What differs from the plan it was exported from, or from what that has become."""
        return find_differences(plan or self.plan, self.read(), RULES)


class Sheets:
    """The cells of an exported workbook as they are read, edited in memory for many trials."""

    def __init__(self, plan: Plan, sheets: Sequence[MarkedSheet]) -> None:
        self.plan = plan
        self.sheets = [s._replace(rows=[(n, tuple(c)) for n, c in s.rows]) for s in sheets]

    @classmethod
    def of(cls, plan: Plan, path: Path) -> Sheets:
        return cls(plan, read_marked(export(plan, path), ["book", "Row key"], every=True))

    def copy(self) -> Sheets:
        return Sheets(self.plan, self.sheets)

    def rows(self, sheet: str) -> list[tuple[int, tuple[str, ...]]]:
        return next(s.rows for s in self.sheets if s.name == sheet)

    def headings(self, sheet: str) -> tuple[str, ...]:
        return self.rows(sheet)[HEADER - 1][1]

    def put(self, sheet: str, first: str, heading: str, text: str) -> str:
        """Type into a cell, found by the first cell of its row; gives its place."""
        rows, column = self.rows(sheet), self.headings(sheet).index(heading)
        at = next(n for n, (_, c) in enumerate(rows) if n >= HEADER and c and c[0] == first)
        number, cells = rows[at]
        full = [*cells, *[""] * (column + 1 - len(cells))]
        full[column] = text
        rows[at] = number, tuple(full)
        return cell_name(column, number)

    def part(self, keys: Collection[str]) -> Sheets:
        """A workbook that was exported with these rows alone."""
        part = self.copy()
        part.sheets = [s for s in part.sheets if s.rows[0][1][0] == "book" or _is_keyed(s)]
        for sheet in part.sheets:
            at = 0 if sheet.name == "Exported" else -1
            sheet.rows[:] = [
                (number, cells)
                for number, cells in sheet.rows
                if not re.fullmatch(r"[a-z]+ \d+|sheet|cells", cells[at] if cells else "")
                or cells[at] in keys
            ]
        return part

    def add(self, sheet: str, **values: str) -> None:
        """Type a row below the table: headings are written with underscores for spaces."""
        headings = self.headings(sheet)
        told = {heading.replace("_", " "): value for heading, value in values.items()}
        cells = tuple(told.get(heading, "") for heading in headings)
        self.rows(sheet).append((self.rows(sheet)[-1][0] + 1, cells))

    def against(self, plan: Plan | None = None) -> Differences:
        return find_differences(plan or self.plan, make_workbook("plan.xlsx", self.sheets), RULES)


def _is_keyed(sheet: MarkedSheet) -> bool:
    return len(sheet.rows) >= HEADER and "Row key" in sheet.rows[HEADER - 1][1]
