"""What a table is about, as its headers and cells show: which columns are not what they are headed.

A table has a row for each person, for each person and department, for each department with columns
for who holds its seats, or for each answer to a form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Literal

from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.yes_no import is_mostly_yes_no
from planner.imports.roster.spellings import (
    DEPARTMENT_LISTS,
    SEATS,
    is_usual_header,
    match_fields,
)
from planner.table_reader.request import header_key

_ANSWERED = (
    *(
        "completiontime",
        "timestamp",
        "submitdateutc",
        "submitdate",
        "submissiontime",
        "submittedat",
        "submissiondate",
    ),
    *("fertigstellungszeit", "zeitstempel", "abschlusszeit", "horodateur", "heuredefin"),
    *("marcatemporal", "horadefinalizacion", "informazionicronologiche", "oradicompletamento"),
    *("carimbodedatahora", "horadeconclusao", "tijdstempel", "tijdvanvoltooien"),
    *("sygnaturaczasowa", "godzinaukonczenia", "tidsstampel", "slutforandetid", "tidsstempel"),
    *("fuldførelsestidspunkt", "fullføringstidspunkt", "aikaleima", "valmistumisaika"),
    *("starttime", "startzeit", "heurededebut", "horadeinicio", "oradiinizio", "tijdvanbegin"),
    *("begintijd", "godzinarozpoczecia", "starttid", "starttidspunkt", "aloitusaika"),
)
"""Keys of the headers under which form tools record when an answer was given, the end first."""

_RESPONDENT = "respondentid"
_RESPONSE_DAYS = ("enddate", "startdate")
"""How survey tools that number their respondents head the days of an answer."""
_LOGINS = frozenset(
    map(
        header_key,
        (
            *("login", "login name", "username", "user id", "uid", "benutzername", "identifiant"),
            *("gebruikersnaam", "användarnamn", "brukernavn", "brugernavn", "käyttäjätunnus"),
            *("kullanıcı adı", "uživatelské jméno", "логин", "имя пользователя", "ユーザー名"),
            *("用户名", "user principal name", "upn"),
        ),
    )
)
"""Keys of the headers under which accounts have their names, which may be e-mail addresses."""
_NUMBERS_ROWS = frozenset({"number", "no", "nr", "row", "rownumber", "rowno", "lfdnr", "zeile"})
_DIRECTORY_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
ADDRESSES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "dame"),
        *("rev", "hon", "eng", "capt", "herr", "frau", "fr", "hr", "dipl.-ing", "mag", "m", "mme"),
        *("mlle", "monsieur", "madame", "sr", "sra", "srta", "dra", "don", "doña", "señor"),
        *("señora", "sig", "sig.ra", "sig.na", "dott", "dott.ssa", "ing", "avv", "dhr", "mevr"),
        *("mw", "dhr./mevr", "drs", "pan", "pani", "fru", "fröken", "frk", "herra", "rouva"),
        *("prof. dr", "dr. med", "dr.-ing", "mgr", "inż"),
    }
)
"""How people are addressed, which is no part of their name."""
_ONLY_PART = frozenset(
    {
        *("name", "nom", "nombre", "nome", "naam", "navn", "namn", "nimi", "nafn", "employee"),
        *("cn", "nume", "ονομα"),
    }
)
"""Keys of the headers that mean a whole name, or the part of it that no other column has."""
_DETAILS = ("id", "title", "manager", "organisation", "site", "start", "last_day", "hours")
"""Fields that a table has of people, and hardly of departments."""
_LOOKED_AT = 1_000


def cells_of(table: RawTable, at: int) -> Iterator[str]:
    """Yield the cleaned cells of a column."""
    return (clean(cells[at]) for _, cells in table.rows if at < len(cells))


def answer_column(headers: Sequence[str]) -> int | None:
    """Return the column that says when each answer to a form was given; none where the table has
    no form's answers."""
    keys = [header_key(header) for header in headers]
    wanted = (*_ANSWERED, *(_RESPONSE_DAYS if _RESPONDENT in keys else ()))
    return next((keys.index(key) for key in wanted if key in keys), None)


def asks_who_is_champion(table: RawTable, at: int) -> bool:
    """Return whether a column says for each row, yes or no, whether this is a champion."""
    return "champion" in header_key(table.headers[at]) and is_mostly_yes_no(cells_of(table, at))


def is_no_id(table: RawTable, at: int) -> str | None:
    """Return why a column headed like an id is none; none where it is one."""
    header = header_key(table.headers[at])
    if _numbers_answers(table, at):
        return "answers"
    if header in _NUMBERS_ROWS and _counts_rows(cells_of(table, at)):
        return "rows"
    if is_login_address(table, at):
        return "login"
    logins = {"userprincipalname", "upn"} & set(map(header_key, table.headers))
    sample = list(islice(filter(None, cells_of(table, at)), _LOOKED_AT))
    if header == "id" and logins and sample and all(map(_DIRECTORY_KEY.fullmatch, sample)):
        return "directory"
    return None


def is_login_address(table: RawTable, at: int) -> bool:
    """Return whether a column holds the names of accounts, and these are e-mail addresses."""
    if header_key(table.headers[at]) not in _LOGINS:
        return False
    sample = list(islice(filter(None, cells_of(table, at)), _LOOKED_AT))
    return bool(sample) and all("@" in text for text in sample)


def title_addresses(table: RawTable, at: int) -> bool:
    """Return whether a column headed like job titles says how people are addressed: Mr, Dr."""
    sample = set(islice(filter(None, cells_of(table, at)), _LOOKED_AT))
    return bool(sample) and all(text.casefold().rstrip(".") in ADDRESSES for text in sample)


def _numbers_answers(table: RawTable, at: int) -> bool:
    """Return whether a column numbers the answers to a form.

    Under "ID" alone some numbers may be missing, since answers can be deleted.
    """
    if answer_column(table.headers) is None:
        return False
    if _counts_rows(cells_of(table, at)):
        return True
    numbers = [text for text in cells_of(table, at) if text]
    plain = all(text.isdecimal() and len(text) < 7 for text in numbers)
    rising = plain and all(int(earlier) < int(later) for earlier, later in pairwise(numbers))
    return header_key(table.headers[at]) == "id" and rising and len(numbers) > 1


def _counts_rows(texts: Iterator[str]) -> bool:
    numbers = [text for text in texts if text]
    return set(numbers) == set(map(str, range(1, len(numbers) + 1)))


def unfit_pairs(table: RawTable, given: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield fields and columns that do not go together, whatever the header.

    A column of yes and no does not name people or departments; the running number of the answers
    to a form is not an id, nor is the day of an answer anybody's first or last; and a column of
    champions says who a row is about only where nothing else does. ``given`` are the fields whose
    columns are chosen.
    """
    rows = _rows_are(table, given)
    for at, header in enumerate(table.headers):
        if is_usual_header("id", header) and is_no_id(table, at):
            yield "id", at
        if is_usual_header("title", header) and title_addresses(table, at):
            yield "title", at
        if header_key(header) in _RESPONSE_DAYS and _RESPONDENT in map(header_key, table.headers):
            yield from (("start", at), ("last_day", at))
        yes_no = is_mostly_yes_no(cells_of(table, at), marks=header.rstrip().endswith("?"))
        for field in DEPARTMENT_LISTS:
            if yes_no and is_usual_header(field, header):
                yield field, at
        asks = asks_who_is_champion(table, at)
        if asks or (rows != "people without names" and is_usual_header("champion", header)):
            yield "name", at
        for seat in SEATS:
            if not (asks and seat == "champion") and not _names_holders(seat, header, rows, yes_no):
                yield seat, at


_Rows = Literal["departments", "people", "people without names"]


def _rows_are(table: RawTable, given: Collection[str]) -> _Rows:
    """Return what the rows of a table are, columns of champions, backups and sponsors aside."""
    seats = [
        at
        for at, header in enumerate(table.headers)
        if any(is_usual_header(seat, header) for seat in SEATS)
    ]
    others = match_fields(table.headers, seats, given).keys() | set(given)
    if not others.isdisjoint(("name", "first_name", "last_name")):
        return "people"
    if "department" in others and others.isdisjoint((*_DETAILS, *DEPARTMENT_LISTS)):
        return "departments"
    return "people without names"


def _names_holders(seat: str, header: str, rows: _Rows, yes_no: bool) -> bool:
    """Return whether a column can name the holders of a seat: in a list of people, "Deputy" may
    mean anything, and "Champion" is who a row is about where nothing else is."""
    if yes_no or (seat == "champion" and rows == "people without names"):
        return False
    return rows == "departments" or seat in header_key(header)


def settle_name(table: RawTable, of: dict[str, int], given: Mapping[str, object]) -> None:
    """Make a column headed "Name" the first or last name where the other part stands alone.

    The cells decide: where most of them hold the other part too, it is the whole name.
    """
    if "name" not in of or "name" in given:
        return
    at = of["name"]
    if header_key(table.headers[at]) not in _ONLY_PART:
        return
    parts = [field for field in ("first_name", "last_name") if field in of]
    if len(parts) == 1 and not _is_whole(table, at, of[parts[0]]):
        missing = "last_name" if parts == ["first_name"] else "first_name"
        if missing not in given:
            of[missing] = of.pop("name")


def _is_whole(table: RawTable, name: int, part: int) -> bool:
    pairs = [
        (clean(cells[name]).casefold(), clean(cells[part]).casefold())
        for _, cells in table.rows[:_LOOKED_AT]
        if len(cells) > max(name, part)
    ]
    both = [(whole, one) for whole, one in pairs if whole and one]
    return 2 * sum(one in whole and one != whole for whole, one in both) > len(both)
