"""How the import dialog says what an import would bring, and what it brought."""

from __future__ import annotations

from planner.imports import Report
from planner.text import tr, trn

MOST_LINES = 5
"""So many lines are named once the list of them is out of sight."""


def describe_outcome(report: Report, people: int) -> str:
    """Say what an import would bring; ``people`` is how many the table is about."""
    known = people - report.people
    counted = [
        (known, trn("{count} known person", "{count} known people", known)),
        (
            report.departments,
            trn("{count} new department", "{count} new departments", report.departments),
        ),
        (
            report.assignments,
            trn("{count} new assignment", "{count} new assignments", report.assignments),
        ),
    ]
    parts = [
        _rows(report),
        trn("{count} new person", "{count} new people", report.people),
        *(words for count, words in counted if count > 0),
    ]
    return tr(" · ").join(parts)


def _rows(report: Report) -> str:
    if not report.filtered:
        return trn("{count} row", "{count} rows", report.rows)
    total = report.rows + report.filtered
    return trn("{rows} of {count} row", "{rows} of {count} rows", total, rows=report.rows)


def describe_import(report: Report) -> str:
    """Say what an import brought, in a sentence or two."""
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
    if not report.skipped:
        return words
    lines = [str(note.line) for note in report.skipped[:MOST_LINES]]
    if len(report.skipped) > MOST_LINES:
        lines.append("…")
    left_out = trn(
        "{count} row was left out: line {lines}.",
        "{count} rows were left out: lines {lines}.",
        len(report.skipped),
        lines=tr(", ").join(lines),
    )
    return f"{words} {left_out}"
