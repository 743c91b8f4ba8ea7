"""Where the headers of a table stand, and what they say where two rows are headers.

Reports often have a title and a date above their headers. Exports have a row of groups above
("Employee" over three columns, "Manager" over two), or the technical names of the columns in a row
of their own, above the others or below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
from planner.models.placeholders import is_placeholder
from planner.table_reader.request import header_key

SEARCHED_ROWS = 20
"""How many rows of a file are searched for its headers."""

_TECHNICAL = re.compile(r'[A-Za-z][\w.:-]*|\{"ImportId".*')
_PARTS_JOINED = re.compile(r"[_:{]|\w\.\w|[a-z][A-Z]")
_CAPITALISED = re.compile(r"[A-Z][a-z]+")
"""A word as names of people and departments are, and those of columns by programs hardly."""
_OTHER_PEOPLE = re.compile(
    r"emergency|next of kin|spouse|partner|deput|assistant|supervisor|approver|buddy|mentor"
    r"|notfall|vertret|stellvertr|urgence|adjoint|emergencia|suplente|emergenza|noodgeval"
)
"""Groups of columns that are about somebody else than the row is."""
_THE_PERSON = re.compile(
    r"employee|person|staff|member|worker|participant|colleague|mitarbeit|beschäftigt|teilnehm"
    r"|salarié|employé|collaborat|empleado|trabajador|dipendent|funcionário|colaborador"
    r"|medewerker|pracowni|anställd|medarbe|ansatt|työntekijä|starfsma"
)
"""Groups of columns that are about whom the row is about."""
_RELATIONS = frozenset({"manager", "backup_of", "sponsor_of", "backup", "sponsor"})
"""Fields that name somebody else than the row is about."""
_PERSON = frozenset({"id", "name", "email", "first_name", "last_name", "champion"})
_BY_WHICH = ("email", "id", "name")
"""By what somebody is found best who is named in several columns; what the table says of everybody
comes first."""


class Headed(NamedTuple):
    """The headers of a table, and the index of the last row they take."""

    headers: tuple[str, ...]
    first: int
    last: int


class HeaderSearch(NamedTuple):
    """How to find the headers of a table below a title, a date or a logo."""

    count_usual: Callable[[Sequence[str]], int]
    """Returns how many cells of a row are usual headers; 0 where none says who, or which
    department, a row is about."""
    field_of: Callable[[str], str | None]
    """Returns the field that a header is a usual one of."""
    usual_keys: Mapping[str, str] = MappingProxyType({})
    """The field of each usual header, by its key."""
    known: Collection[str] = ()
    """Headers that the table certainly has."""

    @property
    def known_keys(self) -> tuple[str, ...]:
        """The keys of the headers that the table certainly has."""
        return tuple(header_key(header) for header in self.known)

    def find(self, rows: Sequence[Sequence[str]]) -> Headed | None:
        """Return the headers among the first rows of a file; none where all are blank."""
        cleaned = [tuple(map(clean, cells)) for cells in rows]
        at = self._row(cleaned[:SEARCHED_ROWS])
        if at is None:
            return None
        row, below = cleaned[at], cleaned[at + 1] if at + 1 < len(cleaned) else ()
        if self._are_groups(row, below):
            return Headed(self._join_groups(row, below), at, at + 1)
        if self._says_the_same(row, below) or _are_technical(below, cleaned[at + 2 :]):
            return Headed(self._plainer(row, below), at, at + 1)
        if at and self._are_groups_above(cleaned[at - 1], row):
            return Headed(self._join_groups(cleaned[at - 1], row), at - 1, at)
        return Headed(row, at, at)

    def _row(self, rows: Sequence[Sequence[str]]) -> int | None:
        """Return the index of the first row that has every known header; or else the first with at
        least two usual headers, or with nothing but usual headers; or else the first that is not
        blank."""
        known = {clean(header).casefold() for header in self.known}
        if known:
            for at, cells in enumerate(rows):
                if known <= {cell.casefold() for cell in cells}:
                    return at
        usual = [self.count_usual(cells) for cells in rows]
        for at, count in enumerate(usual):
            if count >= 2:
                return at
        for at, count in enumerate(usual):
            if count and count == sum(map(bool, rows[at])):
                return at
        return next((at for at, cells in enumerate(rows) if any(cells)), None)

    # Two rows ----------------------------------------------------------------------------

    def _usual(self, cells: Sequence[str]) -> int:
        return sum(1 for cell in cells if cell and self.field_of(cell))

    def _are_groups(self, row: Sequence[str], below: Sequence[str]) -> bool:
        """Return whether the row below the first headers holds the headers of single columns."""
        filled = sum(map(bool, below))
        return (
            sum(map(bool, row)) < filled
            and self._usual(below) >= max(2, filled / 2)
            and not any(_is_value(cell) for cell in below)
        )

    def _are_groups_above(self, above: Sequence[str], row: Sequence[str]) -> bool:
        """Return whether a row above the headers tells apart those that occur twice."""
        groups = sum(map(bool, above))
        if not 1 < groups < sum(map(bool, row)):
            return False
        after = (*above[1:], *[""] * (len(row) - len(above) + 1))
        others = (
            self._is_another(group) and not right
            for group, right, _ in zip(above, after, row, strict=False)
        )
        return bool(_repeated(row)) or any(others)

    def _says_the_same(self, row: Sequence[str], below: Sequence[str]) -> bool:
        """Return whether both rows name the same columns: FIRSTNAME and "First Name"."""
        pairs = [(a, b) for a, b in zip(row, below, strict=False) if a and b]
        same = sum(
            header_key(a) == header_key(b) or None is not self.field_of(a) == self.field_of(b)
            for a, b in pairs
        )
        return same >= max(2, len(pairs) / 2) and not any(map(_is_value, below))

    def _plainer(self, row: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
        """Return the headers of the row that says more to people: known ones, usual ones, words."""
        known = set(self.known_keys)

        def said(cells: Sequence[str]) -> tuple[int, int, int]:
            keys = {header_key(cell) for cell in cells}
            words = sum(not _PARTS_JOINED.search(cell) and not cell.isupper() for cell in cells)
            return len(keys & known), self._usual(cells), words

        better, other = (below, row) if said(below) > said(row) else (row, below)
        return tuple(a or b for a, b in zip_longest(better, other, fillvalue=""))

    def _join_groups(self, groups: Sequence[str], headers: Sequence[str]) -> tuple[str, ...]:
        """Return the headers of columns in groups: "Manager" and "Name" are "Manager Name"."""
        repeated = _repeated(headers)
        pairs = list(zip_longest(_carried(groups, len(headers)), headers, fillvalue=""))
        named = [self._joined_header(group, header, repeated) for group, header in pairs]
        for relation in {group for group, header in pairs if self.field_of(group) in _RELATIONS}:
            places = [at for at, (group, _) in enumerate(pairs) if group == relation]
            if any(self.field_of(named[at]) in _RELATIONS for at in places):
                continue
            own = {self.field_of(header) for at, header in enumerate(named) if at not in places}
            own |= {"name"} if "last_name" in own else set()
            fields = {self.field_of(pairs[at][1]): at for at in reversed(places)}
            by = sorted(_BY_WHICH, key=lambda field: field not in own)
            if best := [fields[field] for field in by if field in fields]:
                named[best[0]] = relation
        return tuple(named)

    def _joined_header(self, group: str, header: str, repeated: Collection[str]) -> str:
        if not header or not group or header_key(group) == header_key(header):
            return header or group
        whole = f"{group} {header}"
        if self.field_of(whole):
            return whole
        if self._is_another(group):
            return whole
        is_person = self.field_of(group) in _PERSON or _THE_PERSON.search(group.casefold())
        return whole if header_key(header) in repeated and not is_person else header

    def _is_another(self, group: str) -> bool:
        """Return whether a group is about somebody else than the row is."""
        is_other = _OTHER_PEOPLE.search(group.casefold()) is not None
        return is_other or self.field_of(group) in _RELATIONS


def _carried(groups: Sequence[str], width: int) -> Iterator[str]:
    """Yield the group of each column: that of the next one on its left that has one."""
    last = ""
    for at in range(max(width, len(groups))):
        last = (groups[at] if at < len(groups) else "") or last
        yield last


def _repeated(headers: Sequence[str]) -> set[str]:
    counts = Counter(header_key(header) for header in headers if header)
    return {key for key, count in counts.items() if count > 1}


def _is_value(cell: str) -> bool:
    """Return whether a cell is a value rather than a header: an address, a number, a day."""
    return "@" in cell or (cell[:1].isdigit() and any(map(str.isdigit, cell[1:])))


def _are_technical(row: Sequence[str], following: Sequence[Sequence[str]]) -> bool:
    """Return whether a row holds technical names of columns, such as "usr_nm": no row after it
    looks like that."""
    return (
        _looks_technical(row)
        and any(map(any, following))
        and not any(map(_looks_technical, following))
    )


def _looks_technical(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell and (cell[0] == "{" or not is_placeholder(cell))]
    joined = sum(_PARTS_JOINED.search(cell) is not None for cell in filled)
    return (
        joined >= max(2, len(filled) / 2)
        and all(map(_TECHNICAL.fullmatch, filled))
        and not any(map(_CAPITALISED.fullmatch, filled))
    )
