"""A workbook that was exported, edited somewhere, and comes back."""

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


class EditedBook(NamedTuple):
    """An edited workbook: what was exported, and its sheets as they are now."""

    file: str
    base: Base
    sheets: tuple[EditedSheet, ...]
    notes: tuple[str, ...]
    """What a reader should know of sheets that are not there."""

    def check_plan(self, plan: Plan) -> None:
        """Raises ``PlannerError`` where the workbook was exported from another plan."""
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


def read_workbook(path: str | Path) -> EditedBook:
    """Read an edited workbook, whichever program saved it.

    Raises ``PlannerError`` with one sentence where it cannot be read or was not exported to be
    edited.
    """
    path = Path(path)
    check_workbook(path)
    return as_book(path.name, read_marked(path, [BOOK, KEY_TITLE]))


def has_hidden_sheet(path: Path) -> bool:
    """Return whether a workbook has the hidden sheet of an exported one, intact or not."""
    return any(
        sheet.name == HIDDEN_SHEET and sheet.rows[0][1][:1] == (BOOK,)
        for sheet in read_marked(path, [BOOK])
    )


def is_exported(path: str | Path) -> bool:
    """Whether a file is a workbook that was exported to be edited."""
    path = Path(path)
    try:
        check_workbook(path)
        read_base(path.name, read_marked(path, [BOOK]))
    except PlannerError:
        return False
    return True


def as_book(file: str, sheets: list[MarkedSheet]) -> EditedBook:
    """A workbook made of its sheets; ``file`` is what it is called in sentences."""
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
                    "The sheet {sheet}, or its hidden column “{key}”, is not in {file}; nothing of"
                    " it was read.",
                    sheet=exported.sheet,
                    key=KEY_TITLE,
                    file=file,
                )
            )
    notes += [tr("The sheet {sheet} was not read.", sheet=sheet.name) for sheet in unread]
    return EditedBook(file, base, tuple(edited), tuple(notes))


def _sheets_of(
    base: Base, sheets: list[MarkedSheet]
) -> tuple[dict[str, MarkedSheet], list[MarkedSheet]]:
    """The sheet of each list, known by its keys and headings, and the sheets left over."""
    found: dict[str, MarkedSheet] = {}
    unread = []
    headed = [sheet for sheet in sheets if heading_row(sheet) is not None]
    # A copy of a sheet comes after the one that has the name it was exported under.
    names = {clean(exported.sheet) for exported in base.lists}
    for sheet in sorted(headed, key=lambda s: clean(s.name) not in names):
        fits = _fits(base, sheet)
        best = max(fits, key=lambda name: fits[name], default=None)
        if best is None or fits[best] < (0, _LEAST_SHARE) or best in found:
            unread.append(sheet)
        else:
            found[best] = sheet
    return found, unread


_LEAST_SHARE = 0.5
"""Which share of its headings a sheet without any known row must have."""


def _fits(base: Base, sheet: MarkedSheet) -> dict[str, tuple[int, float]]:
    """For each list how many of its keys a sheet holds, and which share of its headings."""
    top, headings = heading_row(sheet) or (0, ())
    at = headings.index(KEY_TITLE)
    keys = {clean(cells[at]) for number, cells in sheet.rows if number > top and len(cells) > at}
    fits = {}
    for exported in base.lists:
        titles = {clean(column.title) for column in exported.columns}
        share = len(titles & set(headings)) / len(titles)
        fits[exported.name] = len(keys & exported.rows.keys()), share
    return fits
