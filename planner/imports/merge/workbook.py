"""A workbook that was exported and edited, and is now read back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.base import BOOK, Base, ShownSheet, read_base
from planner.imports.merge.left_out import left_out_above, left_out_sheets, left_out_shown
from planner.imports.merge.sheet import KEY_TITLE, EditedSheet, Invalid, heading_row, read_sheet
from planner.imports.merge.shown import share_shown
from planner.imports.reading.cleaning import clean
from planner.imports.reading.table import check_workbook
from planner.imports.reading.workbook_file import MarkedSheet, read_marked
from planner.models import Plan
from planner.text import tr

HIDDEN_SHEET = "Exported"
"""The name of the sheet that says what was exported, the same in every language."""
CHOICES_SHEET = "Lists"
"""The name of the hidden sheet of words to choose from, the same in every language."""


class EditedWorkbook(NamedTuple):
    """An edited workbook: what was exported, and its sheets as they are now."""

    file: str
    base: Base
    sheets: tuple[EditedSheet, ...]
    left_out: tuple[Invalid, ...]
    """Edits that do not come back, whatever the plan holds."""
    notes: tuple[str, ...]
    """Sentences on sheets that were guessed."""

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
    return make_workbook(path.name, read_marked(path, [BOOK, KEY_TITLE], every=True))


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
    chosen = _sheets_of(base, sheets)
    found = {e.name: read_sheet(chosen[e.name], e) for e in base.lists if e.name in chosen}
    edited = {name: sheet for name, sheet in found.items() if sheet is not None}
    shown = {sheet.name: sheet for sheet in base.sheets or ()}
    left_out = [
        edit
        for name, sheet in edited.items()
        for edit in left_out_above(sheet, shown.get(name), chosen[name])
    ]
    others = [sheet for sheet in sheets if sheet not in chosen.values()]
    others_left_out, notes = _left_out_of_others(base, edited, others)
    return EditedWorkbook(
        file, base, tuple(edited.values()), (*left_out, *others_left_out), tuple(notes)
    )


def _left_out_of_others(
    base: Base, edited: Collection[str], others: Sequence[MarkedSheet]
) -> tuple[list[Invalid], list[str]]:
    """Return what was edited on sheets from which nothing comes back, and the sheets that were
    guessed."""
    comes_back = {exported.name for exported in base.lists}
    shown = [sheet for sheet in base.sheets or () if sheet.name not in comes_back]
    found = dict(_find_shown(shown, others))
    notes = [
        tr("The sheet {sheet} was read as {title}.", sheet=now.name, title=was.sheet)
        for was in shown
        if (now := found.get(was.name)) is not None and clean(now.name) != clean(was.sheet)
    ]
    left_out = [
        edit
        for was in shown
        if (now := found.get(was.name)) is not None
        for edit in left_out_shown(base, was, now)
    ]
    rest = [sheet for sheet in others if sheet not in found.values()]
    names = {clean(sheet.name) for sheet in rest}
    lost = [exported.sheet for exported in base.lists if exported.name not in edited]
    keyless = [name for name in lost if clean(name) in names]
    missing = [name for name in lost if name not in keyless]
    missing += [was.sheet for was in shown if was.name not in found]
    added = [sheet.name for sheet in rest if _is_added(base, sheet) and sheet.name not in keyless]
    return [*left_out, *left_out_sheets(missing, keyless, added)], notes


def _find_shown(
    shown: Sequence[ShownSheet], sheets: Sequence[MarkedSheet]
) -> Iterator[tuple[str, MarkedSheet]]:
    """Yield the sheet of each that is only read, found by its name or by most of what it shows."""
    by_name = {clean(sheet.name): sheet for sheet in sheets}
    named = {was.name: by_name[clean(was.sheet)] for was in shown if clean(was.sheet) in by_name}
    yield from named.items()
    free = [sheet for sheet in sheets if sheet not in named.values() and sheet.rows]
    for was in shown:
        if was.name not in named and free:
            best = max(free, key=lambda sheet: share_shown(was, sheet))
            if share_shown(was, best) >= _MIN_SHARE:
                free.remove(best)
                yield was.name, best


def _is_added(base: Base, sheet: MarkedSheet) -> bool:
    """Return whether somebody added a sheet; workbooks of old do not say which they had."""
    if base.sheets is None and heading_row(sheet) is None:
        return False
    hidden = {HIDDEN_SHEET, CHOICES_SHEET}
    return sheet.name not in hidden and any(any(map(str.strip, cells)) for _, cells in sheet.rows)


def _sheets_of(base: Base, sheets: list[MarkedSheet]) -> dict[str, MarkedSheet]:
    """Return the sheet of each list, found by keys and headings."""
    found: dict[str, MarkedSheet] = {}
    headed = [sheet for sheet in sheets if heading_row(sheet) is not None]
    # The sheet with its original name comes before copies of it.
    names = {clean(exported.sheet) for exported in base.lists}
    for sheet in sorted(headed, key=lambda s: clean(s.name) not in names):
        fits = _match_scores(base, sheet)
        best = max(fits, key=lambda name: fits[name], default=None)
        if best is not None and fits[best] >= (0, _MIN_SHARE) and best not in found:
            found[best] = sheet
    return found


_MIN_SHARE = 0.5
"""The share of its headings that a sheet without any known row must have, or of what it showed."""


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
