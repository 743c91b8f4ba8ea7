"""The departments of a plan, and those that a table adds."""

from __future__ import annotations

import re
from collections.abc import Collection

from planner.analysis.duplicates.similar_names import alike_names
from planner.imports.reading.cleaning import clean
from planner.imports.roster.report import Report
from planner.models import Department, Draft, Responsibility
from planner.models.adding import add_with_responsibility
from planner.models.placeholders import is_placeholder
from planner.text import listed, tr

_SEVERAL = re.compile(r"[;\n\r]")
"""What separates departments in one cell. Not a comma: department names contain commas."""


class Departments:
    """Finds the departments of the plan and the table by name."""

    def __init__(self, draft: Draft, report: Report) -> None:
        self._draft, self._report = draft, report
        self._by_name: dict[str, Department] = {}
        self.seats: dict[int, int] = {}
        """The id of each department's champion seat (a responsibility), by department id."""
        self._names: dict[int, str] = {}
        self._first_line: dict[str, int] = {}
        """Where the table first names each department, by its cleaned name."""
        for department in draft.plan.departments.values():
            self._by_name.setdefault(clean(department.name), department)
            self._names[department.id] = department.name
        for seat in draft.plan.table(Responsibility).values():
            if seat.department_id is not None:
                self.seats[seat.department_id] = seat.id

    @property
    def names(self) -> Collection[str]:
        """The cleaned names of all departments known so far."""
        return self._by_name.keys()

    def get_or_add(self, line: int, name: str) -> Department:
        """Return the department of this name; add it and its champion seat where it is missing."""
        self._first_line.setdefault(name, line)
        department = self._by_name.get(name)
        if department is None:
            department, seat = add_with_responsibility(self._draft, Department, name=name)
            self._by_name[name] = department
            self.seats[department.id] = seat.id
            self._names[department.id] = name
            self._report.departments += 1
            self._report.department_names.append(name)
        return department

    def parse_list(self, line: int, cell: str) -> list[Department]:
        """Return the departments named in one cell, separated by semicolons or line breaks."""
        for whole in (cell, clean(cell)):
            if whole in self._by_name:
                return [self.get_or_add(line, whole)]
        names = list(dict.fromkeys(filter(None, map(clean, _SEVERAL.split(cell)))))
        for name in filter(is_placeholder, names):
            self._report.warn(line, tr("“{text}” is not the name of a department.", text=name))
        return [self.get_or_add(line, name) for name in names if not is_placeholder(name)]

    def name_of(self, department_id: int) -> str:
        """Return the name of a department by its id."""
        return self._names[department_id]

    def set_headcount(self, line: int, name: str, headcount: int) -> None:
        """Set the headcount of a department where it has none; report one that differs."""
        department = self._by_name[name]
        if department.headcount is None:
            self._by_name[name] = self._draft.change(department, headcount=headcount)
        elif department.headcount != headcount:
            self._report.warn(
                line,
                tr(
                    "{department} already has {count} staff; {other} was not used.",
                    department=name,
                    count=department.headcount,
                    other=headcount,
                ),
            )

    def warn_of_alike(self) -> None:
        """Report names that look like one department, where the table has one of them."""
        if not self._first_line:
            return
        for group in alike_names(self._by_name):
            lines = [self._first_line[name] for name in group if name in self._first_line]
            if lines:
                words = tr(
                    "{names} look like one department; they were kept apart. Where they are one,"
                    " join them on the page People.",
                    names=listed([f"“{name}”" for name in group], most=5),
                )
                self._report.warn(max(lines), words)
