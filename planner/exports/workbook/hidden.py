"""What a reader does not see: the words of the drop-down lists, and what a merge compares with."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import repeat, zip_longest
from types import MappingProxyType
from typing import get_args

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from planner.exports.clean import SURE_TO_FIT, Cleaner
from planner.exports.lists.listing import Choices, Listing, Value, View
from planner.exports.workbook.cells import BLOCK, ColumnWriter, column_writer, table_rows
from planner.exports.workbook.lists import KEY_TITLE, table_name
from planner.exports.workbook.rules import range_name
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.table import Shared
from planner.models import TABLES
from planner.models.people import BuyIn
from planner.models.purpose import PurposeStatus
from planner.models.roles import ChampionStatus, Role
from planner.models.work import ActionStatus, Phase
from planner.text import tr

CHOICES_SHEET = "Lists"
BASE_SHEET = "Exported"
BASE_FORM = 1
"""The form of the hidden sheet; it goes up when a merge has to tell two forms apart."""
_NAMED = ("person", "department", "purpose", "sponsor", "action")
_HEIGHT = 15.0


_CLEANED = re.compile("\\\\[urbf]|[\x7f\ud800-\udfff\ufffe\uffff]")
"""What shows in a row's JSON that its texts may not stand in a cell as they are."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=date.isoformat).encode


Known = Mapping[str, Collection[int]]
"""By kind, the rows that a book of a part may speak of; a kind that is not there is whole."""
_ALL: Known = MappingProxyType({})


def add_choices(shared: Shared, view: View, known: Known = _ALL) -> SheetRows:
    """The hidden sheet of words to choose from, and a named range for each list of them."""
    page = shared.book.create_sheet(CHOICES_SHEET)
    page.sheet_state = "hidden"
    choices = _choices(view, known)
    for number, (name, words) in enumerate(choices.items(), 1):
        letter = get_column_letter(number)
        area = f"{CHOICES_SHEET}!${letter}$2:${letter}${max(2, len(words) + 1)}"
        shared.book.defined_names[range_name(name)] = DefinedName(range_name(name), attr_text=area)
        page.column_dimensions[letter].width = 24
    headed = [(name, *words) for name, words in choices.items()]
    longest = max(len(words) for words in headed)
    blocks = (
        list(zip_longest(*(words[at : at + BLOCK] for words in headed)))
        for at in range(0, longest, BLOCK)
    )
    writers = _writers(shared, CHOICES_SHEET, "id", len(headed))
    return SheetRows(table_rows(1, blocks, repeat(_HEIGHT), writers), len(headed), longest)


def _writers(shared: Shared, sheet: str, look: str, count: int) -> list[ColumnWriter]:
    return [
        column_writer(number, look, shared.looks, shared.cleaner, sheet)
        for number in range(1, count + 1)
    ]


def _choices(view: View, known: Known) -> dict[Choices, Sequence[str | int]]:
    called = _names(view, known)
    return {
        "people": _sorted(called["person"].values()),
        "departments": _sorted(called["department"].values()),
        "sponsors": _sorted(called["sponsor"].values()),
        "purposes": _sorted(called["purpose"].values()),
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


def add_base(
    shared: Shared, view: View, listings: Sequence[Listing], known: Known = _ALL
) -> SheetRows:
    """The hidden sheet that says what was exported: what a merge compares an edited book with.

    Column A says what a row is about: ``book`` (form, plan, days, the ids that new rows would
    take), ``names`` (what the rows of a kind are called), ``list`` (a table, its sheet and its
    columns, editable ones marked) or a row key, whose editable values follow. The rest is JSON,
    over several cells where it is long.
    """
    page = shared.book.create_sheet(BASE_SHEET)
    page.sheet_state = "hidden"
    count = 1 + len(_NAMED) + sum(1 + len(listing.rows) for listing in listings)
    return SheetRows(_base_rows(shared, view, listings, known), None, count)


def _base_rows(
    shared: Shared, view: View, listings: Sequence[Listing], known: Known
) -> Iterator[str]:
    first, waiting = 1, list[tuple[str, ...]]()
    for what, text in _base(view, listings, known):
        row = (what, *_pieces(text))
        if waiting and (len(row) != len(waiting[0]) or len(waiting) == BLOCK):
            yield from _written(shared, first, waiting)
            first, waiting = first + len(waiting), []
        waiting.append(row)
    yield from _written(shared, first, waiting)


def _written(shared: Shared, first: int, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    writers = _writers(shared, BASE_SHEET, "key", len(rows[0]))
    return table_rows(first, [rows], repeat(_HEIGHT), writers)


def _base(view: View, listings: Sequence[Listing], known: Known) -> Iterator[tuple[str, str]]:
    plan = view.plan
    about = {
        "form": BASE_FORM,
        "plan": plan.info.key,
        "name": plan.info.name,
        "on": view.on.isoformat(),
        "changed_at": plan.changed_at.isoformat() if plan.changed_at else None,
        "next_ids": {table: plan.next_id(table) for table in TABLES},
    }
    yield "book", _json(about)
    for of, names in _names(view, known).items():
        yield "names", _json({"of": of, "names": names})
    for listing in listings:
        columns = [[c.name, c.title, c.kind, c.editable] for c in listing.columns]
        told = {
            "list": listing.name,
            "table": table_name(listing),
            "sheet": listing.title,
            "key": KEY_TITLE,
            "columns": columns,
        }
        yield "list", _json(told)
        kept = [n for n, column in enumerate(listing.columns) if column.editable]
        for key, row in zip(listing.keys, listing.rows, strict=True):
            yield key, _as_exported([row[n] for n in kept])


def _names(view: View, known: Known) -> dict[str, dict[int, str]]:
    """What each row is called in this book, by kind and id: cells refer to rows by these names."""
    plan, names = view.plan, view.names
    called = (names.person, names.department, names.purpose, names.sponsor, names.action)
    clean = Cleaner()
    return {
        of: {
            row_id: clean.cleaned(name(row_id), "")
            for row_id in plan.table(TABLES[of])
            if of not in known or row_id in known[of]
        }
        for of, name in zip(_NAMED, called, strict=True)
    }


def _as_exported(values: Sequence[Value]) -> str:
    """A row's values as they stand in the workbook: days in ISO form, text cleaned."""
    told = _json(values)
    if _CLEANED.search(told) is None and len(told) < SURE_TO_FIT:
        return told
    clean = Cleaner()
    return _json([clean.cleaned(v, "") if isinstance(v, str) else v for v in values])


def _json(value: object) -> str:
    return _encode(value)


def _pieces(text: str) -> list[str]:
    return [text[at : at + SURE_TO_FIT] for at in range(0, len(text), SURE_TO_FIT)]
