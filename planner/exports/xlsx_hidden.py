"""What a reader does not see: the words of the drop-down lists, and what a merge compares with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import repeat
from typing import get_args

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from planner.exports.clean import Cleaner
from planner.exports.listing import Choices, Cover, Listing, Value, View
from planner.exports.saved_parts import SheetRows
from planner.exports.xlsx_cells import Cell, column_writer, placed_rows, table_rows
from planner.exports.xlsx_lists import table_name
from planner.exports.xlsx_rules import range_name
from planner.exports.xlsx_table import Shared
from planner.models.people import BuyIn
from planner.models.purpose import PurposeStatus
from planner.models.roles import ChampionStatus, Role
from planner.models.work import ActionStatus, Phase
from planner.text import tr

CHOICES_SHEET = "Lists"
BASE_SHEET = "Exported"
BASE_FORM = 1
"""The form of the hidden sheet; it goes up when a merge has to tell two forms apart."""
_HEIGHT = 15.0
_PIECE = 30_000
"""How many characters of a row's values stand in one cell; a cell holds 32,767."""


def add_choices(shared: Shared, view: View) -> SheetRows:
    """The hidden sheet of words to choose from, and a named range for each list of them."""
    page = shared.book.create_sheet(CHOICES_SHEET)
    page.sheet_state = "hidden"
    columns = _choices(view)
    cells = {}
    for number, (name, words) in enumerate(columns.items(), 1):
        letter = get_column_letter(number)
        cells[1, number] = Cell(name, "header")
        cells |= {(row, number): Cell(word, "id") for row, word in enumerate(words, 2)}
        last = max(2, len(words) + 1)
        area = f"{CHOICES_SHEET}!${letter}$2:${letter}${last}"
        shared.book.defined_names[range_name(name)] = DefinedName(range_name(name), attr_text=area)
        page.column_dimensions[letter].width = 24
    rows = placed_rows(cells, {}, shared.looks, shared.cleaner, CHOICES_SHEET)
    return SheetRows(rows, len(columns), max(row for row, _ in cells))


def _choices(view: View) -> dict[Choices, Sequence[str | int]]:
    plan, names = view.plan, view.names
    return {
        "people": _sorted(names.person(p) for p in plan.people),
        "departments": _sorted(names.department(d) for d in plan.departments),
        "sponsors": _sorted(names.sponsor(s) for s in plan.sponsors),
        "purposes": _sorted(names.purpose(p) for p in plan.purposes),
        "yes_no": (tr("yes"), tr("no")),
        "roles": get_args(Role),
        "champion_statuses": get_args(ChampionStatus),
        "buy_in": get_args(BuyIn),
        "purpose_statuses": get_args(PurposeStatus),
        "phases": get_args(Phase),
        "action_statuses": get_args(ActionStatus),
        "scale": (1, 2, 3, 4, 5),
    }


def _sorted(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (word.casefold(), word))


def add_base(shared: Shared, view: View, listings: Sequence[Listing]) -> SheetRows:
    """The hidden sheet that says what was exported: what a merge compares an edited book with.

    Column A says what a row is about: ``book`` (form, plan, days), ``list`` (a table, its name
    and its columns, editable ones marked) or a row key. The rest is JSON, over several cells
    where it is long.
    """
    page = shared.book.create_sheet(BASE_SHEET)
    page.sheet_state = "hidden"
    rows = [(what, *_pieces(text)) for what, text in _base(view, listings)]
    width = max(len(row) for row in rows)
    writers = [
        column_writer(number, "key", shared.looks, shared.cleaner, BASE_SHEET)
        for number in range(1, width + 1)
    ]
    padded = [(*row, *[None] * (width - len(row))) for row in rows]
    return SheetRows(table_rows(1, padded, repeat(_HEIGHT), writers), width, len(rows))


def _base(view: View, listings: Sequence[Listing]) -> Iterator[tuple[str, str]]:
    plan = view.plan
    about = {
        "form": BASE_FORM,
        "plan": plan.info.key,
        "name": plan.info.name,
        "on": view.on.isoformat(),
        "changed_at": plan.changed_at.isoformat() if plan.changed_at else None,
    }
    yield "book", _json(about)
    for listing in listings:
        columns = [[c.name, c.title, c.kind, c.editable] for c in listing.columns]
        yield (
            "list",
            _json({"list": listing.name, "table": table_name(listing), "columns": columns}),
        )
        kept = [n for n, column in enumerate(listing.columns) if column.editable]
        for key, row in zip(listing.keys, listing.rows, strict=True):
            yield key, _json([_kept(row[n]) for n in kept])


def _kept(value: Value) -> str | int | float | None:
    """A value as it stands in the workbook: days in ISO form, text cleaned, nothing for none."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Cover):
        return value.held
    if isinstance(value, str):
        return Cleaner().cleaned(value, "") or None
    return value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _pieces(text: str) -> list[str]:
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
