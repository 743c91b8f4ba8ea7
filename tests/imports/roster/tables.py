"""Tables for tests, written as a few lines of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from planner.imports import (
    DayOrder,
    Report,
    import_roster,
    parse_map,
    read_table,
    recognise_columns,
)
from planner.models import Assignment, Department, Draft, Person, Plan

NAMELESS = re.compile(r"[\d,]+ (person has|people have) no name and ")


class Brought(NamedTuple):
    """What came of an import: the plan after it and the report."""

    plan: Plan
    report: Report

    @property
    def warnings(self) -> list[tuple[int, str]]:
        """All but that people have no name, which is so of most tables here."""
        said = [(note.line, note.text) for note in self.report.warnings]
        return [(line, text) for line, text in said if not NAMELESS.match(text)]

    @property
    def warned_lines(self) -> list[int]:
        return [line for line, _ in self.warnings]

    @property
    def skipped_lines(self) -> list[int]:
        return [note.line for note in self.report.skipped]

    @property
    def labels(self) -> list[str]:
        return sorted(person.label for person in self.plan.people.values())

    @property
    def departments(self) -> list[str]:
        return sorted(department.name for department in self.plan.departments.values())

    def person(self, label: str) -> Person:
        (found,) = (p for p in self.plan.people.values() if p.label == label)
        return found

    def department(self, name: str) -> Department:
        (found,) = self.plan.where(Department, "name", name)
        return found

    def home(self, label: str) -> str | None:
        home = self.person(label).department_id
        return None if home is None else self.plan.departments[home].name

    def manager(self, label: str) -> str | None:
        manager = self.person(label).manager_id
        return None if manager is None else self.plan.people[manager].label

    def champions(self, department: str) -> list[tuple[str, str]]:
        """Who is in the champion seat: (label, role), sorted."""
        return sorted((self._label(a), a.role) for a in self.assignments(department))

    def assignments(self, department: str) -> tuple[Assignment, ...]:
        seat = self.plan.responsibility_for(self.department(department))
        return self.plan.assignments_of(seat.id)

    def _label(self, assignment: Assignment) -> str:
        return self.plan.people[assignment.person_id].label


class Importer:
    """Writes a table to a file and brings it in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(
        self,
        text: str,
        *,
        maps: Sequence[str] = (),
        fill_down: Sequence[str] = (),
        plan: Plan | None = None,
        dates: DayOrder | None = None,
    ) -> Brought:
        path = self._folder / "table.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return self.file(path, maps=maps, fill_down=fill_down, plan=plan, dates=dates)

    def file(
        self,
        path: Path,
        *,
        maps: Sequence[str] = (),
        fill_down: Sequence[str] = (),
        plan: Plan | None = None,
        dates: DayOrder | None = None,
    ) -> Brought:
        table = read_table(path, dates=dates)
        columns = recognise_columns(table, parse_map(maps), fill_down)
        draft = Draft(plan or Plan())
        report = import_roster(draft, table, columns)
        return Brought(draft.plan, report)
