"""Every list of a plan as a CSV file, for those who want data.

UTF-8 with a mark (so that spreadsheets read it right), commas, days as 2027-03-01. The headings
are the columns' stable names; those of ``people.csv`` are the fields that ``import`` knows.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.rules import findings as find
from planner.exports.atomic import atomic_write, make_folder, written_together
from planner.exports.clean import Cleaner, looks_like_formula
from planner.exports.lists import Cover, Listing, Value, View, every_list

_SEEMS_MARKED = re.compile("'+[0-9=+−@＝＋－＠-]")
"""An apostrophe of the text's own before what ``import`` takes one from."""


def write_csv(
    measures: Measures,
    folder: Path,
    *,
    findings: Sequence[Finding] | None = None,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
) -> list[Path]:
    """Write one file for each list, all or none, into a folder that is made where there is none;
    redacted, without keys and without what else would tell whose row a row is (see ``unlinkable``).

    Text that a spreadsheet would take for a formula has an apostrophe before it, which ``import``
    takes away again. Raises ``PlannerError`` where the folder or a file cannot be written.
    """
    known = find(measures) if findings is None and not redact else findings or ()
    view = View.of(measures, known, redact=redact, ratings=ratings, departures=departures)
    with written_together():
        make_folder(folder)
        return [
            _write(listing, folder / f"{listing.name}.csv", keys=not redact)
            for listing in every_list(view)
        ]


def _write(listing: Listing, path: Path, *, keys: bool) -> Path:
    cleaner = Cleaner(limit=None)
    with (
        atomic_write(path) as part,
        part.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow([*(["key"] if keys else []), *(column.name for column in listing.columns)])
        for key, row in zip(listing.keys, listing.rows, strict=True):
            values = (_plain(value, cleaner) for value in row)
            writer.writerow([*([key] if keys else []), *values])
    return path


def _plain(value: Value, cleaner: Cleaner) -> str | int | float | None:
    if isinstance(value, Cover):
        return value.held
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return value
    text = cleaner.clean(value, "")
    return f"'{text}" if looks_like_formula(text) or _SEEMS_MARKED.match(text) else text
