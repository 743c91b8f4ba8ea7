"""The workbook: the plan's lists as tables that count, filter and print, with a summary before.

openpyxl makes the structure; the rows go into the saved parts (see ``saved_parts``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import SpooledTemporaryFile

from openpyxl import Workbook

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.exports.atomic import atomic_write
from planner.exports.clean import Cleaner, one_line
from planner.exports.lists import LISTS, View, judgements
from planner.exports.workbook.hidden_sheets import add_base, add_choices
from planner.exports.workbook.lists import list_sheet, read_only
from planner.exports.workbook.ownership import ownership_sheet
from planner.exports.workbook.people import Ordered, holders_first
from planner.exports.workbook.print import Footer
from planner.exports.workbook.saved_parts import SheetRows, finish
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.shared_strings import SharedStrings
from planner.exports.workbook.style import Looks
from planner.exports.workbook.summary_sheet import add_summary
from planner.exports.workbook.table import add_table_sheet
from planner.text import day, tr

SHEETS = (
    "findings", "departments", "people", "champions", "sponsors", "promises", "posts",
    "purposes", "goals", "actions", "messages", "trainings", "thanks", "successors", "hand_overs",
    "stages", "sites", "leaving", "hours", "drills", "pilot", "problems", "survey", "case_notes",
    "comments",
)  # fmt: skip
"""The lists that have a sheet, in order; before them the summary, after them the ownership."""
_ONLY_FILLED = frozenset(
    {"pilot", "problems", "survey", "case_notes", "trainings", "thanks", "successors", "stages"}
    | {"sites", "comments", "drills", "hand_overs"}
)
"""Those that have a sheet only where there is something on it."""

_IN_MEMORY = 8 << 20
_IN_FOOTER = 40
"""How many characters on the left and in the middle fit side by side on an upright page."""


def write_workbook(
    measures: Measures,
    findings: Sequence[Finding],
    path: Path,
    *,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Write the workbook, whole or not at all; gives warnings, each a sentence.

    Redacted, people are called by role, and the book cannot be merged back. ``ratings`` shows
    judgements (buy-in, influence, concerns), ``departures`` in a redacted book last days to
    come. Raises ``PlannerError`` where the file cannot be
    written, and once ``cancelled`` says so.
    """
    view = View.of(measures, findings, redact=redact, ratings=ratings, departures=departures)
    with atomic_write(path) as part:
        return write_book(
            part,
            view,
            _add_sheets,
            title=tr("{plan}: workbook", plan=view.plan.info.name),
            progress=progress,
            cancelled=cancelled,
        )


def write_book(
    part: Path,
    view: View,
    add_sheets: Callable[[Shared, View], tuple[list[SheetRows], list[list[str]]]],
    *,
    title: str,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Write a book to an unfinished file; ``add_sheets`` gives the rows of its sheets, and the
    alternative texts of the charts of each that has any."""
    book = Workbook()
    book.remove(book.active)
    with SharedStrings() as strings, SpooledTemporaryFile(_IN_MEMORY) as saved:
        shared = Shared(book, Looks(book), Cleaner(), _footer(view), strings)
        sheets, alternatives = add_sheets(shared, view)
        stamp = _stamp(view)
        _describe(book, view, title, stamp)
        book.save(saved)
        saved.seek(0)
        finish(
            saved,
            part,
            sheets=sheets,
            alternatives=alternatives,
            strings=strings,
            stamp=stamp,
            progress=progress,
            cancelled=cancelled,
        )
    return shared.cleaner.warnings


def _add_sheets(shared: Shared, view: View) -> tuple[list[SheetRows], list[list[str]]]:
    made = (LISTS[name](view) for name in sheets_of(view))
    ordered = [
        holders_first(each) if each.name == "people" else Ordered(each)
        for each in made
        if each.rows or each.name not in _ONLY_FILLED
    ]
    listings = [each.listing for each in ordered]
    editable = [listing for listing in listings if listing.editable]
    matrix = ownership_sheet(view)
    summary, alternatives = add_summary(
        shared, view, [*(list_sheet(each, keys=False) for each in listings), matrix]
    )
    sheets = [summary]
    for listing, printed in ordered:
        keys = listing.editable and not view.redact
        sheet = replace(list_sheet(listing, keys=keys), printed_rows=printed)
        only_read = not (listing.editable or view.redact)
        sheets.append(add_table_sheet(shared, read_only(sheet) if only_read else sheet))
    sheets.append(add_table_sheet(shared, matrix))
    sheets.append(add_choices(shared, view))
    if not view.redact:
        sheets.append(add_base(shared, view, editable, sheets))
    return sheets, [alternatives]


def sheets_of(view: View) -> tuple[str, ...]:
    """Return the lists of a view that may have a sheet."""
    return (*SHEETS, *judgements(view))


def _footer(view: View) -> Footer:
    info = view.plan.info
    return Footer(
        confidentiality=one_line(info.confidentiality, _IN_FOOTER),
        plan=tr("{plan}, data of {day}", plan=one_line(info.name, _IN_FOOTER), day=day(view.on)),
    )


def _stamp(view: View) -> datetime:
    """Return the plan's last change; never the clock, so that an unchanged plan gives the same
    file."""
    changed = view.plan.changed_at
    if changed is None:
        return datetime.combine(view.on, time())
    return changed.astimezone(UTC) if changed.tzinfo else changed


def _describe(book: Workbook, view: View, title: str, stamp: datetime) -> None:
    info = view.plan.info
    about = book.properties
    about.title = one_line(title)
    about.creator = one_line(info.prepared_by) or "Rollout Planner"
    about.lastModifiedBy = "Rollout Planner"
    about.subject = tr("Data of {day}", day=day(view.on))
    about.keywords = one_line(info.confidentiality) or None
    about.language = "en"
    about.created = about.modified = stamp.replace(tzinfo=None)
    book.calculation.fullCalcOnLoad = False
    book.calculation.calcId = 191029
