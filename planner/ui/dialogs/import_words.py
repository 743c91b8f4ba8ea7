"""What the import dialog calls the fields, and how it says what an import brings."""

from __future__ import annotations

from planner.imports import Report
from planner.text import tr, trn

FIELD_WORDS = {
    "id": tr("Id"),
    "name": tr("Name"),
    "email": tr("E-mail"),
    "title": tr("Job title"),
    "department": tr("Department"),
    "manager": tr("Manager"),
    "organisation": tr("Organisation"),
    "site": tr("Site"),
    "start": tr("First day"),
    "last_day": tr("Last day"),
    "hours": tr("Hours a week"),
    "champion_of": tr("Champion of"),
    "backup_of": tr("Backup of"),
    "sponsor_of": tr("Sponsor of"),
    "status": tr("Champion status"),
    "headcount": tr("Staff"),
}


def in_words(report: Report) -> str:
    """What an import brings, in a sentence or two."""
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
    if report.skipped:
        words += " " + trn(
            "{count} row can’t be used and is listed below.",
            "{count} rows can’t be used and are listed below.",
            len(report.skipped),
        )
    return words
