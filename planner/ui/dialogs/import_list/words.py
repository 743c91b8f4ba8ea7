"""What the import dialog calls the fields, and how it says what an import brings."""

from __future__ import annotations

from planner.imports import Report
from planner.text import listed, listed_names, tr, trn

MOST_LINES = 5
"""So many lines are named once the list of them is out of sight."""
MOST_NAMES = 4
"""So many of what is new are named; all of them are listed below."""


def describe_import(report: Report, *, done: bool = False) -> str:
    """Say what an import brings, or once it is done what it brought, in a sentence or two."""
    parts = [
        trn("{count} new person", "{count} new people", report.people),
        trn("{count} new department", "{count} new departments", report.departments),
        trn("{count} new assignment", "{count} new assignments", report.assignments),
    ]
    words = tr(
        "{used} of {rows} rows used: {what}.",
        used=report.used,
        rows=report.rows,
        what=tr(", ").join(parts),
    )
    if not done:
        words += _by_name(report)
    if report.skipped and done:
        lines = [str(note.line) for note in report.skipped[:MOST_LINES]]
        if len(report.skipped) > MOST_LINES:
            lines.append("…")
        words += " " + trn(
            "{count} row was left out: line {lines}.",
            "{count} rows were left out: lines {lines}.",
            len(report.skipped),
            lines=tr(", ").join(lines),
        )
    elif report.skipped:
        words += " " + trn(
            "{count} row can’t be used and is listed below.",
            "{count} rows can’t be used and are listed below.",
            len(report.skipped),
        )
    return words


def _by_name(report: Report) -> str:
    """List what would be new by name: departments, and who is given a seat."""
    words = ""
    if report.department_names:
        names = listed_names(report.department_names, most=MOST_NAMES)
        words += " " + tr("New departments: {names}.", names=names)
    if report.appointments:
        seats = listed([note.text for note in report.appointments], most=MOST_NAMES)
        words += " " + tr("New assignments: {seats}.", seats=seats)
    return words
