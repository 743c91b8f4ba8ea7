"""How the import dialog says what an import would bring, and what it brought."""

from __future__ import annotations

from collections.abc import Iterator

from planner.imports import Report, made_words
from planner.text import number, tr, trn

MOST_LINES = 5
"""How many lines are named once the list of them is out of sight."""


def describe_outcome(report: Report, known: int) -> str:
    """Say what an import would bring; ``known`` is how many people of the plan it is about."""
    words = trn("{count} known person", "{count} known people", known) if known else ""
    new, *others = _new_words(report)
    return tr(" · ").join(filter(None, (_rows(report), new, words, *others)))


def describe_import(report: Report) -> str:
    """Say what an import brought, in a sentence or two."""
    words = tr(
        "{used} of {rows} rows used: {what}.",
        used=report.used,
        rows=report.rows,
        what=tr(", ").join(_new_words(report)),
    )
    if not report.skipped:
        return words
    lines = [number(note.line) for note in report.skipped[:MOST_LINES]]
    if len(report.skipped) > MOST_LINES:
        lines.append("…")
    left_out = trn(
        "{count} row was left out: line {lines}.",
        "{count} rows were left out: lines {lines}.",
        len(report.skipped),
        lines=tr(", ").join(lines),
    )
    return f"{words} {left_out}"


def _rows(report: Report) -> str:
    if not report.filtered:
        return trn("{count} row", "{count} rows", report.rows)
    total = report.rows + report.filtered
    return trn("{rows} of {count} row", "{rows} of {count} rows", total, rows=report.rows)


def _new_words(report: Report) -> Iterator[str]:
    """Yield what is new: always of what the list is about, of others where there are any."""
    yield from (made_words(made, count) for made, count in report.made.items())
    if report.people or not report.made:
        yield trn("{count} new person", "{count} new people", report.people)
    if report.departments:
        yield trn("{count} new department", "{count} new departments", report.departments)
    if report.assignments:
        yield trn("{count} new assignment", "{count} new assignments", report.assignments)
