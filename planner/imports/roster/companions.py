"""Columns that are read together with that of a field: another manager column, a spare address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.shapes import asks_who_is_champion, is_login_address
from planner.imports.roster.spellings import SEATS, is_usual_header
from planner.table_reader.request import header_key

_LOGINS = frozenset({"userprincipalname", "upn"})
_NUMBER = re.compile(r"\d$|^(?:2nd|3rd|second|third|co|\d)")
"""What tells apart columns for several holders of a seat."""
_ADDRESS = ("email", "mail", "emailaddress", "workemail", "adresse", "address")


class Companions(NamedTuple):
    """Columns by what they add to."""

    logins: tuple[int, ...] = ()
    """Where the column of e-mail addresses is blank, a login there is one."""
    managers: tuple[int, ...] = ()
    """Other columns that name the manager: by id, by e-mail address or by name."""
    seat_emails: Mapping[str, int] = {}
    """The e-mail addresses of those whom a seat's column names, such as "Champion email"."""
    more_holders: Mapping[str, tuple[int, ...]] = {}
    """Further columns of whoever holds a seat: "Champion 2" beside "Champion" or "Champion 1"."""

    @property
    def every(self) -> tuple[int, ...]:
        """All of these columns."""
        more = (at for columns in self.more_holders.values() for at in columns)
        return (*self.logins, *self.managers, *self.seat_emails.values(), *more)


def find_companions(table: RawTable, of: Mapping[str, int]) -> Companions:
    """Return the columns that go with those of the fields, among the columns of no field."""
    headers = table.headers
    free = [at for at in range(len(headers)) if at not in of.values()]
    keys = {at: header_key(headers[at]) for at in free}
    logins: tuple[int, ...] = ()
    if "email" in of:
        logins = tuple(at for at in free if keys[at] in _LOGINS or is_login_address(table, at))
    managers: tuple[int, ...] = ()
    if "manager" in of and is_usual_header("manager", headers[of["manager"]]):
        managers = tuple(at for at in free if is_usual_header("manager", headers[at]))
    emails, more = {}, {}
    for seat in SEATS:
        if seat in of and not asks_who_is_champion(table, of[seat]):
            key = header_key(headers[of[seat]])
            bare = (_NUMBER.sub("", key), seat)
            others = [at for at in free if keys[at] != key]
            more[seat] = tuple(at for at in others if _NUMBER.sub("", keys[at]) in bare)
            wanted = {key + word for word in _ADDRESS}
            wanted |= {seat + word for word in _ADDRESS}
            found = next((at for at in free if keys[at] in wanted), None)
            if found is not None:
                emails[seat] = found
    return Companions(logins, managers, emails, more)
