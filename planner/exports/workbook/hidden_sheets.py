"""What a reader does not see: the words of the drop-down lists, and what a merge compares with."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, repeat
from json.encoder import encode_basestring
from types import MappingProxyType

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from planner.exports.clean import SURE_TO_FIT, Cleaner, surely_fit
from planner.exports.lists.choices import closed_choices
from planner.exports.lists.listing import Cover, Listing, View
from planner.exports.workbook.cells import Formula, Plain, fit
from planner.exports.workbook.lists import KEY_TITLE, table_name
from planner.exports.workbook.read_only_cells import Shown
from planner.exports.workbook.rows import (
    BLOCK,
    ColumnWriter,
    TextCache,
    Values,
    column_writers,
    table_rows,
)
from planner.exports.workbook.rules import range_name
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.models import TABLES

CHOICES_SHEET = "Lists"
BASE_SHEET = "Exported"
BASE_FORM = 3
"""The form of the hidden sheet; it goes up when a merge has to tell two forms apart. Since 3 it
says too what sheets show that does not come back."""
_NAMED = (
    *("person", "department", "purpose", "sponsor", "action", "responsibility"),
    *("pilot_task", "pilot_round"),
)
_HEIGHT = 15.0
_PIECE = 8_000
"""How many characters a cell is given: LibreOffice puts line breaks into texts of 16,000."""


_CLEANED = re.compile(r"\\[urbft]")
"""What shows in a row's JSON that its texts may not stand in a cell as they are."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=date.isoformat).encode


Known = Mapping[str, Collection[int]]
"""By kind, the rows that a book of a part may speak of; a kind that is not there is whole."""
_ALL: Known = MappingProxyType({})
NOTHING: Known = MappingProxyType(dict.fromkeys(_NAMED, ()))
"""What a book speaks of from which nothing comes back."""


def add_choices(shared: Shared, view: View, known: Known = _ALL) -> SheetRows:
    """Add the hidden sheet of words to choose from, and a named range for each list of them."""
    page = shared.book.create_sheet(CHOICES_SHEET)
    page.sheet_state = "hidden"
    choices = _choices(view, known)
    for number, (name, words) in enumerate(choices.items(), 1):
        letter = get_column_letter(number)
        area = f"{CHOICES_SHEET}!${letter}$2:${letter}${max(2, len(words) + 1)}"
        shared.book.defined_names[range_name(name)] = DefinedName(range_name(name), attr_text=area)
        page.column_dimensions[letter].width = 24
    headed = [(name, *words) for name, words in choices.items()]
    rows = _choice_rows(shared, headed)
    return SheetRows(rows, len(headed), max(map(len, headed)))


def _choice_rows(shared: Shared, headed: Sequence[Sequence[str | int]]) -> Iterator[str]:
    """Yield rows of lists side by side, the longest first; no cells are written where all others
    have ended."""
    rows = _HiddenRows(shared, CHOICES_SHEET, "id")
    for at in range(0, len(headed[0]), BLOCK):
        pieces = [words[at : at + BLOCK] for words in headed if len(words) > at]
        longest = len(pieces[0])
        yield from rows.of([[*words, *repeat(None, longest - len(words))] for words in pieces])


class _HiddenRows:
    """Writes blocks of rows one below another, of as many columns as each block has."""

    def __init__(self, shared: Shared, sheet: str, look: str) -> None:
        self._shared, self._sheet, self._look = shared, sheet, look
        self._writers: dict[int, list[ColumnWriter]] = {}
        self._next = 1

    def of(self, block: Sequence[Values]) -> Iterator[str]:
        width, first = len(block), self._next
        if width not in self._writers:
            columns = [(self._look, self._sheet)] * width
            self._writers[width] = column_writers(columns, self._shared)
        self._next += len(block[0])
        return table_rows(first, [block], repeat(_HEIGHT), self._writers[width])


def _choices(view: View, known: Known) -> dict[str, Sequence[str | int]]:
    """Return the words of every list, the longest first."""
    called = _names(view, known)
    choices: dict[str, Sequence[str | int]] = {
        "people": _sorted(called["person"].values()),
        "departments": _sorted(called["department"].values()),
        "sponsors": _sorted(called["sponsor"].values()),
        "purposes": _sorted(called["purpose"].values()),
        "actions": _sorted(called["action"].values()),
        "responsibilities": _sorted(called["responsibility"].values()),
        "pilot_tasks": _sorted(called["pilot_task"].values()),
        "pilot_rounds": _sorted(called["pilot_round"].values()),
        **closed_choices(),
    }
    return dict(sorted(choices.items(), key=lambda choice: -len(choice[1])))


def _sorted(words: Iterable[str]) -> list[str]:
    """By the letters; capitals decide where nothing else does."""
    return sorted(sorted(words), key=str.casefold)


def add_base(
    shared: Shared,
    view: View,
    listings: Sequence[Listing],
    sheets: Iterable[SheetRows],
    known: Known = _ALL,
) -> SheetRows:
    """Add the hidden sheet that says what was exported: what a merge compares an edited book with.

    Column A says what a row is about: ``book`` (form, plan, days, the ids that new rows would
    take), ``names`` (what the rows of a kind are called), ``list`` (a table, its sheet and its
    columns, editable ones marked) or a row key, whose values follow; then ``sheet`` (one of those
    before this one) and ``cells``, a row of what it only shows. The rest is JSON, over several
    cells where it is long.
    """
    page = shared.book.create_sheet(BASE_SHEET)
    page.sheet_state = "hidden"
    shown = [sheet.shown for sheet in sheets if sheet.shown is not None]
    rows = [*(len(listing.rows) for listing in listings), *(len(each.rows) for each in shown)]
    count = 1 + len(_NAMED) + len(rows) + sum(rows)
    return SheetRows(_base_rows(shared, view, listings, shown, known), None, count)


def _base_rows(
    shared: Shared, view: View, listings: Sequence[Listing], shown: Sequence[Shown], known: Known
) -> Iterator[str]:
    rows = _HiddenRows(shared, BASE_SHEET, "key")
    for about, texts in chain(_base(view, listings, known), _shown_rows(shown)):
        yield from rows.of([about, *_pieces(texts)])


def _base(
    view: View, listings: Sequence[Listing], known: Known
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield what rows are about and the rest of them, some rows at a time."""
    plan = view.plan
    about = {
        "form": BASE_FORM,
        "plan": plan.info.key,
        "name": plan.info.name,
        "on": view.on.isoformat(),
        "changed_at": plan.changed_at.isoformat() if plan.changed_at else None,
        "next_ids": {table: plan.next_id(table) for table in TABLES},
    }
    yield ["book"], [_json(about)]
    for of, names in _names(view, known).items():
        yield ["names"], [_json({"of": of, "names": names})]
    for listing in listings:
        columns = [[c.name, c.title, c.kind, c.editable] for c in listing.columns]
        described = {
            "list": listing.name,
            "table": table_name(listing),
            "sheet": listing.title,
            "key": KEY_TITLE,
            "columns": columns,
        }
        yield ["list"], [_json(described)]
        for at, exported in _blocks(listing.rows):
            yield listing.keys[at : at + BLOCK], exported


def _shown_rows(sheets: Sequence[Shown]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the same for what sheets only show."""
    for sheet in sheets:
        described = {"name": sheet.name, "sheet": sheet.title, "headings": sheet.headings}
        yield ["sheet"], [_json(described)]
        for _, exported in _blocks(sheet.rows):
            yield ["cells"] * len(exported), exported


def _blocks(rows: Sequence[Values]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of blocks as JSON, each with the place of its first row."""
    as_json = [TextCache(lambda value: _json(_plain(value))) for _ in rows[0]] if rows else []
    for at in range(0, len(rows), BLOCK):
        yield at, _as_exported(rows[at : at + BLOCK], as_json)


def _names(view: View, known: Known) -> dict[str, dict[int, str]]:
    """Return what each row is called in this book, by kind and id: cells refer to rows by these
    names."""
    plan, names = view.plan, view.names
    called = (
        names.person,
        names.department,
        names.purpose,
        names.sponsor,
        names.action,
        names.responsibility,
        names.pilot_task,
        names.pilot_round,
    )
    clean = Cleaner()
    named = {}
    for of, name in zip(_NAMED, called, strict=True):
        table = plan.table(TABLES[of])
        rows = table if of not in known else sorted(each for each in known[of] if each in table)
        named[of] = {row_id: fit(name(row_id), clean, "") for row_id in rows}
    return named


def _as_exported(rows: Sequence[Values], as_json: Sequence[TextCache]) -> list[str]:
    """Rows as they stand in the workbook, as JSON: days in ISO form, text cleaned."""
    columns = zip(as_json, zip(*rows, strict=True), strict=True)
    values = [_column_as_json(known, column) for known, column in columns]
    texts = [f"[{row}]" for row in map(",".join, zip(*values, strict=True))]
    if _stand_as_they_are(texts):
        return texts
    clean = Cleaner()
    return [
        _json([fit(v, clean, "") if isinstance(v, str) else _plain(v) for v in row]) for row in rows
    ]


def _stand_as_they_are(texts: Sequence[str]) -> bool:
    """Return whether nothing in these rows, as JSON, is cleaned away in a cell."""
    lines = "\n".join(texts)
    cleaned = "\\" in lines and _CLEANED.search(lines) is not None
    return not cleaned and surely_fit(lines) and max(map(len, texts)) < SURE_TO_FIT


def _column_as_json(known: TextCache, column: Sequence[Plain | Formula]) -> Iterable[str]:
    if known.full and set(map(type, column)) == {str}:
        return map(encode_basestring, column)  # type: ignore[arg-type]
    return map(known.__getitem__, column)


def _plain(value: Plain | Formula) -> object:
    """Return a value as JSON has it; what a formula comes to is told apart."""
    if isinstance(value, Formula):
        return {"formula": value.result}
    return value.words if isinstance(value, Cover) else value


def _json(value: object) -> str:
    return _encode(value)


def _pieces(texts: Sequence[str]) -> Iterator[list[str]]:
    """Texts as columns of cells."""
    for at in range(0, max(map(len, texts)), _PIECE):
        yield [text[at : at + _PIECE] for text in texts]
