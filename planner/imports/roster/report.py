"""The report of an import, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from planner.imports.reading.raw_table import Encoding, Note, RawTable

__all__ = ["DayDoubt", "Note", "Report"]


class DayDoubt(NamedTuple):
    """A column of days in which nothing shows whether day or month comes first."""

    header: str
    text: str
    """A cell of the column."""
    days: tuple[date, ...]
    """The days that it could be."""


@dataclass
class Report:
    """What became of every row: ``rows`` counts those used and those skipped."""

    rows: int = 0
    used: int = 0
    filtered: int = 0
    """How many rows were left out because they have not the values that were asked for."""
    skipped: list[Note] = field(default_factory=list)
    """Rows that could not be used, and why."""
    warnings: list[Note] = field(default_factory=list)
    """What was left out of the rows that were used, and the guesses that were made."""
    doubtful: list[Note] = field(default_factory=list)
    """Those of the warnings that are about who is meant."""
    unread: list[str] = field(default_factory=list)
    """The headers of the columns from which nothing was read."""
    day_doubts: list[DayDoubt] = field(default_factory=list)
    """The columns of days whose order is to be chosen."""
    appointments: list[Note] = field(default_factory=list)
    """Who was given which seat, a sentence each."""
    people: int = 0
    """How many people are new; likewise departments and assignments."""
    departments: int = 0
    assignments: int = 0
    department_names: list[str] = field(default_factory=list)
    """The names of the new departments."""
    new_people: list[Note] = field(default_factory=list)
    """Everybody who is new, as shown, with the first row about them."""
    known_people: list[Note] = field(default_factory=list)
    """Those whom the rows are about and who were in the plan, likewise."""
    nameless: list[Note] = field(default_factory=list)
    """Those of the new people who have no name and are shown by their id or e-mail address."""
    by_line: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """The ids of the people (rows of the plan as it is after) whom each line is about."""
    made: dict[str, int] = field(default_factory=dict)
    """How many rows of other kinds are new, by the name that JSON has for them."""

    next_of: str = ""
    """The list of the plan that came again, where an import leaves some of what it says."""

    encoding: Encoding | None = None
    """How the letters of a text file were read; none for a workbook."""
    sheet: str = ""
    """The sheet that was read, and below the others of its workbook."""
    other_sheets: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, table: RawTable) -> Report:
        """Return a report that begins with what was noticed when the table was read."""
        return cls(
            rows=len(table.rows) + len(table.left_out),
            skipped=list(table.left_out),
            warnings=list(table.notes),
            encoding=table.encoding,
            sheet=table.sheet,
            other_sheets=[name for name in table.sheet_names if name != table.sheet],
        )

    def skip(self, line: int, reason: str) -> None:
        """Record a row that could not be used."""
        self.skipped.append(Note(line, reason))

    def warn(self, line: int, text: str) -> None:
        """Record what was left out of a row, or guessed."""
        self.warnings.append(Note(line, text))

    def doubt(self, line: int, text: str) -> None:
        """Record a guess at who is meant, or that nobody could be made out."""
        self.warn(line, text)
        self.doubtful.append(Note(line, text))

    def add_appointment(self, line: int, text: str) -> None:
        """Record a new assignment."""
        self.assignments += 1
        self.appointments.append(Note(line, text))

    def as_json(self) -> dict[str, Any]:
        """Return the report in the form that the command line promises."""
        return {
            "rows": self.rows,
            "used": self.used,
            "skipped": [{"line": note.line, "reason": note.text} for note in self.skipped],
            "warnings": [{"line": note.line, "text": note.text} for note in self.warnings],
            "unread": self.unread,
            "people": self.people,
            "departments": self.departments,
            "assignments": self.assignments,
            **self.made,
            "table": {
                "encoding": self.encoding and self.encoding._asdict(),
                "sheet": self.sheet,
                "other_sheets": self.other_sheets,
                "days_in_doubt": [
                    doubt._asdict() | {"days": [day.isoformat() for day in doubt.days]}
                    for doubt in self.day_doubts
                ],
            },
        }
