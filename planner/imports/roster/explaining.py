"""What each column of a table is taken for and why, and which would say who the champions are."""

from __future__ import annotations

from typing import NamedTuple

from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.yes_no import is_mostly_yes_no
from planner.imports.roster.columns import Columns
from planner.imports.roster.companions import find_companions
from planner.imports.roster.name_parts import find_name_parts
from planner.imports.roster.shapes import (
    asks_who_is_champion,
    cells_of,
    is_login_address,
    is_no_id,
    title_addresses,
)
from planner.imports.roster.spellings import (
    SEATS,
    is_usual_header,
)
from planner.table_reader.request import header_key
from planner.text import tr

_NEEDS = {
    "status": ("champion_of", "backup_of", "champion", "backup"),
    "backup": ("department", "champion_of"),
    "sponsor": ("department", "champion_of"),
}
"""Fields that mean nothing unless one of these others is read too."""


class ColumnUse(NamedTuple):
    """What one column of a table is taken for."""

    at: int
    header: str
    """Its header, or "column 4" where it has none."""
    field: str | None
    """None where nothing is read from it."""
    why: str
    """A sentence on why."""


def explain_columns(table: RawTable, columns: Columns) -> list[ColumnUse]:
    """Return what each column is taken for, in the order of the table; blank ones without a header
    are left out."""
    fields: dict[int, list[str]] = {}
    for field, at in columns.of.items():
        if _means_something(table, columns, field):
            fields.setdefault(at, []).append(field)
    spare = _spare_columns(table, columns)
    used = []
    for at, given in enumerate(table.headers):
        if not given and not any(cells_of(table, at)):
            continue
        header = given or tr("column {number}", number=at + 1)
        if at in fields:
            for field in fields[at]:
                used.append(ColumnUse(at, header, field, _why_read(table, field, at)))
        elif at in spare:
            used.append(ColumnUse(at, header, *spare[at]))
        else:
            filtered = at in {column for column, _ in columns.where}
            why = tr("Only rows with a certain value here are read.") if filtered else ""
            used.append(ColumnUse(at, header, None, why or _why_not(table, at)))
    return used


def unread_headers(table: RawTable, columns: Columns) -> list[str]:
    """Return the headers of the columns from which nothing is read.

    A column without a header is named by its number, if it holds anything.
    """
    chosen = {column for column, _ in columns.where}
    uses = explain_columns(table, columns)
    return [use.header for use in uses if use.field is None and use.at not in chosen]


def _means_something(table: RawTable, columns: Columns, field: str) -> bool:
    needs = _NEEDS.get(field, ())
    if field == "champion":
        asks = is_mostly_yes_no(cells_of(table, columns.of[field]))
        needs = ("champion_of",) if asks else ("department", "champion_of")
    return not needs or not columns.of.keys().isdisjoint(needs)


def _why_read(table: RawTable, field: str, at: int) -> str:
    if field == "champion" and is_mostly_yes_no(cells_of(table, at)):
        return tr("It says for each row, yes or no, whether this is a champion.")
    if field in SEATS:
        return tr("It names people who hold a seat of the department.")
    if is_usual_header(field, table.headers[at]):
        return tr("That is what the header usually means.")
    if field in ("first_name", "last_name"):
        return tr("Another column holds the other part of the name.")
    if field == "email" and is_login_address(table, at):
        return tr("It holds names of accounts, which are e-mail addresses.")
    return tr("It was chosen.")


def _spare_columns(table: RawTable, columns: Columns) -> dict[int, tuple[str, str]]:
    companions = find_companions(table, columns.of)
    found: dict[int, tuple[str, str]] = {}
    for at in companions.logins:
        header = table.headers[columns.of["email"]]
        found[at] = (
            "email",
            tr("It is the e-mail address where “{header}” is blank.", header=header),
        )
    for at in companions.managers:
        header = table.headers[columns.of["manager"]]
        found[at] = ("manager", tr("It names the manager too, beside “{header}”.", header=header))
    parts = find_name_parts(table, columns.of)
    for at in parts.every:
        field = "first_name" if at in parts.middle else "last_name"
        found[at] = (field, tr("It holds another part of the name."))
    for seat, further in companions.more_holders.items():
        for at in further:
            found[at] = (seat, tr("It names people who hold a seat of the department."))
    for seat, at in companions.seat_emails.items():
        header = table.headers[columns.of[seat]]
        words = tr("It has the e-mail address of whom “{header}” names.", header=header)
        found[at] = (seat, words)
    return found


def _why_not(table: RawTable, at: int) -> str:
    if not table.headers[at]:
        return tr("It has no header.")
    if header_key(table.headers[at]) in _DIRECTORY_KEYS:
        return tr("It is the key of a directory, which means nothing elsewhere.")
    reason = is_no_id(table, at)
    if reason == "answers":
        return tr("It numbers the answers, not the people.")
    if reason == "rows":
        return tr("It numbers the rows, not the people.")
    if reason == "login":
        return tr("It holds names of accounts, which are e-mail addresses.")
    if title_addresses(table, at):
        return tr("It says how people are addressed, not what their job is.")
    if reason == "directory":
        return tr("It is the key of a directory, which means nothing elsewhere.")
    if asks_who_is_champion(table, at):
        return tr("It says who is a champion, but no column says of which department.")
    return tr("The header is not one that is known.")


_DIRECTORY_KEYS = frozenset(
    {"objectid", "objectguid", "immutableid", "objectsid", "sid", "guid", "azureadobjectid"}
)
"""Keys of the headers under which directories keep their own numbers: none is anybody's id."""


class ChampionHint(NamedTuple):
    """A table that speaks of champions, read so that it appoints nobody."""

    column: int
    header: str
    columns: Columns
    """The mapping in which this column says of which department each is champion."""


_WHERE = frozenset({"area", "department", "dept", "division", "project", "team", "unit", "group"})
_LONGEST = 80
"""Characters of a department's name; longer texts describe something."""
_GIVES_ROLES = ("champion_of", "backup_of", "sponsor_of")


def champion_hint(table: RawTable, columns: Columns) -> ChampionHint | None:
    """Return the column that says of which department people are champions, where a table speaks
    of champions and the mapping appoints none.

    It is told by its header and its values: names of departments repeat, and are no days, numbers
    or addresses.
    """
    of = columns.of
    seats = [seat for seat in SEATS if seat in of and _means_something(table, columns, seat)]
    if seats or not of.keys().isdisjoint(_GIVES_ROLES):
        return None
    speaks = any("champion" in header_key(header) for header in table.headers)
    taken = set(of.values())
    named = [at for at, header in enumerate(table.headers) if _words(header) & _WHERE]
    free = [at for at in named if at not in taken and _could_be_departments(table, at)]
    home = [of["department"]] if "department" in of else []
    if not speaks and not (free and "status" in of):
        return None
    free.sort(key=lambda at: "champion" not in header_key(table.headers[at]))
    found = [at for at in (*free, *home) if _could_be_departments(table, at)]
    if not found:
        return None
    at = found[0]
    return ChampionHint(at, table.headers[at], columns._replace(of=of | {"champion_of": at}))


def _words(header: str) -> set[str]:
    return set("".join(c if c.isalpha() else " " for c in header.casefold()).split())


def _could_be_departments(table: RawTable, at: int) -> bool:
    """Return whether the cells of a column read like names of departments."""
    texts = [text for text in cells_of(table, at) if text]
    lettered = [
        text
        for text in texts
        if any(map(str.isalpha, text)) and "@" not in text and len(text) <= _LONGEST
    ]
    return bool(texts) and 2 * len(lettered) > len(texts) and not is_mostly_yes_no(iter(texts))
