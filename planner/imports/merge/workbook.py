"""A workbook that was exported and edited, and is now read back."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.base import BOOK, Base, read_base
from planner.imports.merge.sheet import KEY_TITLE, EditedSheet, heading_row, read_sheet
from planner.imports.reading.cleaning import clean
from planner.imports.reading.table import check_workbook
from planner.imports.reading.workbook_file import MarkedSheet, read_marked
from planner.models import Plan
from planner.text import tr

HIDDEN_SHEET = "Exported"
"""The name of the sheet that says what was exported, the same in every language."""


class EditedWorkbook(NamedTuple):
    """An edited workbook: what was exported, and its sheets as they are now."""

    file: str
    base: Base
    sheets: tuple[EditedSheet, ...]
    notes: tuple[str, ...]
    """Sentences on sheets that are missing or were ignored."""

    def check_plan(self, plan: Plan) -> None:
        """Check which plan it came from. Raises ``PlannerError`` where it is another plan."""
        if self.base.plan != plan.info.key:
            raise PlannerError(
                tr(
                    "{file} was exported from another plan, “{other}”, and cannot be merged into"
                    " “{plan}”.",
                    file=self.file,
                    other=self.base.plan_name,
                    plan=plan.info.name,
                )
            )


def read_workbook(path: str | Path) -> EditedWorkbook:
    """Read an edited workbook, whichever program saved it.

    Raises ``PlannerError`` with one sentence where it cannot be read or was not exported to be
    edited.
    """
    path = Path(path)
    check_workbook(path)
    return make_workbook(path.name, read_marked(path, [BOOK, KEY_TITLE]))


def has_hidden_sheet(path: Path) -> bool:
    """Return whether a workbook has the hidden sheet of an exported one, intact or not."""
    return any(
        sheet.name == HIDDEN_SHEET and sheet.rows[0][1][:1] == (BOOK,)
        for sheet in read_marked(path, [BOOK])
    )


def is_exported(path: str | Path) -> bool:
    """Return whether a file is a workbook that was exported to be edited."""
    path = Path(path)
    try:
        check_workbook(path)
        read_base(path.name, read_marked(path, [BOOK]))
    except PlannerError:
        return False
    return True


def make_workbook(file: str, sheets: list[MarkedSheet]) -> EditedWorkbook:
    """Make a workbook of its sheets; ``file`` is its name in sentences."""
    base = read_base(file, sheets)
    chosen, unread = _sheets_of(base, sheets)
    edited, notes = [], []
    for exported in base.lists:
        sheet = chosen.get(exported.name)
        found = read_sheet(sheet, exported) if sheet is not None else None
        if found is not None:
            edited.append(found)
        else:
            notes.append(
                tr(
                    "The sheet {sheet}, or its hidden column “{key}”, is missing from {file}; the"
                    " sheet was not read.",
                    sheet=exported.sheet,
                    key=KEY_TITLE,
                    file=file,
                )
            )
    notes += [tr("The sheet {sheet} was not read.", sheet=sheet.name) for sheet in unread]
    return EditedWorkbook(file, base, tuple(edited), tuple(notes))


def _sheets_of(
    base: Base, sheets: list[MarkedSheet]
) -> tuple[dict[str, MarkedSheet], list[MarkedSheet]]:
    """Return the sheet of each list, found by keys and headings, and the sheets left over."""
    found: dict[str, MarkedSheet] = {}
    unread = []
    headed = [sheet for sheet in sheets if heading_row(sheet) is not None]
    # The sheet with its original name comes before copies of it.
    names = {clean(exported.sheet) for exported in base.lists}
    for sheet in sorted(headed, key=lambda s: clean(s.name) not in names):
        fits = _match_scores(base, sheet)
        best = max(fits, key=lambda name: fits[name], default=None)
        if best is None or fits[best] < (0, _MIN_SHARE) or best in found:
            unread.append(sheet)
        else:
            found[best] = sheet
    return found, unread


_MIN_SHARE = 0.5
"""The share of its headings that a sheet without any known row must have."""


def _match_scores(base: Base, sheet: MarkedSheet) -> dict[str, tuple[int, float]]:
    """Return for each list how many of its keys, and which share of its headings, a sheet has."""
    top, headings = heading_row(sheet) or (0, ())
    at = headings.index(KEY_TITLE)
    keys = {clean(cells[at]) for number, cells in sheet.rows if number > top and len(cells) > at}
    fits = {}
    for exported in base.lists:
        titles = {clean(column.title) for column in exported.columns}
        share = len(titles & set(headings)) / len(titles)
        fits[exported.name] = len(keys & exported.rows.keys()), share
    return fits
