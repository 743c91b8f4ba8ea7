"""What an import did, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Note(NamedTuple):
    """Something to know about one line of the file."""

    line: int
    text: str


@dataclass
class Report:
    """What came of every row: ``rows`` is ``used`` and the skipped ones together."""

    rows: int = 0
    used: int = 0
    skipped: list[Note] = field(default_factory=list)
    """Rows that could not be used, and why."""
    warnings: list[Note] = field(default_factory=list)
    """What was left out of rows that were used, and guesses made."""
    unread: list[str] = field(default_factory=list)
    """The headers of columns from which nothing was taken."""
    appointments: list[Note] = field(default_factory=list)
    """Who is given which seat, a sentence each."""
    people: int = 0
    """How many are new; likewise departments and assignments."""
    departments: int = 0
    assignments: int = 0
    department_names: list[str] = field(default_factory=list)
    """What the new departments are called."""

    def skip(self, line: int, reason: str) -> None:
        self.skipped.append(Note(line, reason))

    def warn(self, line: int, text: str) -> None:
        self.warnings.append(Note(line, text))

    def appoint(self, line: int, text: str) -> None:
        self.assignments += 1
        self.appointments.append(Note(line, text))

    def as_json(self) -> dict[str, Any]:
        """The report as PRODUCT.md's command line promises it."""
        return {
            "rows": self.rows,
            "used": self.used,
            "skipped": [{"line": note.line, "reason": note.text} for note in self.skipped],
            "warnings": [{"line": note.line, "text": note.text} for note in self.warnings],
            "unread": self.unread,
            "people": self.people,
            "departments": self.departments,
            "assignments": self.assignments,
        }
