"""What somebody edited that does not come back, each with the reason and where to change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planner.imports.merge.base import Base, BaseList, ShownSheet
from planner.imports.merge.cells import Edit, EditKind
from planner.imports.merge.sheet import EditedSheet, Invalid, heading_row
from planner.imports.merge.shown import edits_above, shown_edits
from planner.imports.reading.cleaning import clean
from planner.imports.reading.workbook_file import MarkedSheet
from planner.text import Sentence, listed_names, mark, tr, trn

_MOST = 50
"""How many edits of one sheet are told one by one."""
_LONGEST = 300
"""Characters of a note that are quoted."""
_PENCIL = "✎"

_CHANGED_ON: Mapping[str, tuple[str, ...]] = {
    "ownership": ("champions", "sponsors", "purposes", "goals", "actions"),
    "leaving": ("people",),
    "sites": ("people",),
    "ratings": ("sponsors", "departments"),
    "wordings": ("purposes",),
}
"""The lists on which what a sheet shows is changed, where it is so few."""

_WHY: Mapping[EditKind, Sentence] = {
    "changed": mark("This sheet only shows what the plan says, so this edit was left out."),
    "new row": mark(
        "This sheet only shows what the plan says, so what was added here was left out."
    ),
    "removed row": mark(
        "The row “{words}” was removed, but this sheet only shows what the plan says: nothing was"
        " removed from the plan."
    ),
    "new column": mark("“{words}” is not a column of this sheet; what stands there was left out."),
    "removed column": mark(
        "The column “{words}” was removed from this sheet; what it held stays in the plan."
    ),
    "above": mark("What stands above the table does not come back; this edit was left out."),
    "heading": mark("This heading was “{words}”; headings do not come back."),
    "beside": mark("This cell is not part of what comes back, so what stands there was left out."),
}
"""Why edits do not come back, by their kind."""


def left_out_above(sheet: EditedSheet, was: ShownSheet | None, now: MarkedSheet) -> list[Invalid]:
    """Return the edits around the table of a sheet that comes back."""
    above: list[Edit] = []
    found = heading_row(now)
    if was is not None and found is not None:
        above = edits_above(was, now, found[0], sheet.columns)
    edits = [*(edit._replace(kind="above") for edit in above), *sheet.loose]
    reasons = (Invalid(sheet.name, edit.cell, _reason(edit, "")) for edit in edits)
    return [*_first_few(sheet.name, reasons), *_notes(now, sheet.base)]


def left_out_shown(base: Base, was: ShownSheet, now: MarkedSheet) -> list[Invalid]:
    """Return the edits of a sheet that is only read."""
    instead = _instead(base, was.name)
    edits = shown_edits(was, now)
    reasons = (Invalid(now.name, edit.cell, _reason(edit, instead)) for edit in edits)
    return [*_first_few(now.name, reasons), *_notes(now)]


def _reason(edit: Edit, instead: str) -> str:
    why = tr(_WHY[edit.kind], words=edit.words)
    return f"{why} {instead}" if instead and edit.kind != "removed column" else why


def _instead(base: Base, name: str) -> str:
    """Say where what a sheet shows is changed."""
    comes_back = {exported.name: exported.sheet for exported in base.lists}
    sheets = [comes_back[name] for name in _CHANGED_ON.get(name, ()) if name in comes_back]
    if sheets:
        return tr("Change it on {sheets}.", sheets=listed_names(sheets))
    if comes_back:
        return tr("Change it in a column with {pencil} or in the program.", pencil=_PENCIL)
    return tr("Change it in the program.")


def _first_few(sheet: str, every: Iterable[Invalid]) -> Iterator[Invalid]:
    """Yield the first edits of a sheet, and how many more there are."""
    edits = list(every)
    yield from edits[:_MOST]
    if len(edits) > _MOST:
        words = trn(
            "{count} more edit on this sheet was left out for the same reasons.",
            "{count} more edits on this sheet were left out for the same reasons.",
            len(edits) - _MOST,
        )
        yield Invalid(sheet, "", words)


def _notes(sheet: MarkedSheet, base: BaseList | None = None) -> Iterator[Invalid]:
    """Yield the notes on the cells of a sheet."""
    columns = base.columns if base is not None else ()
    title = next((c.title for c in columns if c.name == "note" and c.editable), None)
    for cell, text in sheet.notes.items():
        words = clean(text)
        words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        reason = tr("Notes on cells do not come back; this one says: “{text}”.", text=words)
        if title is not None:
            reason += " " + tr("Write it in the column “{column}”.", column=title)
        yield Invalid(sheet.name, cell, reason)


def left_out_sheets(
    missing: Iterable[str], keyless: Iterable[str], added: Iterable[str]
) -> list[Invalid]:
    """Return the sheets that are gone, that lost their keys, and that somebody added."""
    gone = tr("This sheet is missing from the workbook; what it held stays in the plan.")
    no_keys = tr(
        "The hidden column “Row key” is missing from this sheet, so it could not be read; export"
        " the workbook again and make the edits there."
    )
    new = tr("This sheet was added to the workbook; what stands on it was left out.")
    return [
        *(Invalid(sheet, "", gone) for sheet in missing),
        *(Invalid(sheet, "", no_keys) for sheet in keyless),
        *(Invalid(sheet, "", new) for sheet in added),
    ]
