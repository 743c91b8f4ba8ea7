"""Rows that only show that a champion seat is empty, and were cleared or removed."""

from __future__ import annotations

from collections.abc import Iterator

from planner.imports.merge.cells import as_text
from planner.imports.merge.sheet import EditedSheet, Invalid
from planner.text import tr

EMPTY_SEAT = "responsibility "
"""The key of a row that only shows an empty champion seat begins with this."""


def cleared_seats(sheet: EditedSheet) -> Iterator[Invalid]:
    """Yield the rows of empty seats in which something was cleared and nobody was named, and those
    that are gone."""
    for key, values in sheet.base.rows.items():
        if not key.startswith(EMPTY_SEAT):
            continue
        was = {name: as_text(value).strip() for name, value in values.items()}
        rows = [row for row in sheet.rows if row.key == key]
        for row in rows:
            now = {name: text.strip() for name, text in row.cells.items()}
            cleared = [name for name, text in now.items() if was[name] and not text]
            if cleared and all(text in ("", was[name]) for name, text in now.items()):
                yield _note(sheet, sheet.cell(cleared[0], row.number), was)
        seat = was.get("department")
        if not rows and all(row.key or row.cells.get("department") != seat for row in sheet.rows):
            yield _note(sheet, "", was)


def _note(sheet: EditedSheet, cell: str, was: dict[str, str]) -> Invalid:
    words = tr(
        "This row only showed that a seat is empty (“{seat}”); the seat stays in the plan.",
        seat=was.get("department", ""),
    )
    return Invalid(sheet.name, cell, words)
