"""Parts of a name in columns of their own, beside first and last: middle names, second surnames,
particles such as "van der", and Jr. or III.

Without them two people of one first and last name would be taken for one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.shapes import ADDRESSES, cells_of
from planner.models.catalogue.headers import NAME_PART_HEADERS
from planner.models.placeholders import cannot_be_name, is_placeholder
from planner.table_reader.request import header_key

_KEYS = {part: frozenset(map(header_key, words)) for part, words in NAME_PART_HEADERS.items()}
_GENERATIONS = frozenset(
    {
        *("jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv", "v", "vi", "2nd", "3rd"),
        *("2", "3", "fils", "père", "filho", "neto", "sobrinho", "júnior", "hijo", "figlio"),
    }
)
"""What stands behind a name and belongs to it; degrees do not."""


class NameParts(NamedTuple):
    """The columns of further parts of a name, by where they stand in it."""

    middle: tuple[int, ...] = ()
    particle: tuple[int, ...] = ()
    second_last: tuple[int, ...] = ()
    suffix: tuple[int, ...] = ()

    @property
    def every(self) -> tuple[int, ...]:
        """All of these columns."""
        return (*self.middle, *self.particle, *self.second_last, *self.suffix)


def find_name_parts(table: RawTable, of: Mapping[str, int]) -> NameParts:
    """Return the columns that hold more of the names in the columns of first and last names.

    A column in which nothing is a part of a name, as one of titles, is none.
    """
    if of.keys().isdisjoint(("first_name", "last_name")):
        return NameParts()
    taken = set(of.values())
    found: dict[str, list[int]] = {}
    for at, header in enumerate(table.headers):
        key = header_key(header)
        part = next((part for part in NameParts._fields if key in _KEYS[part]), None)
        if at not in taken and part and any(is_part(part, cell) for cell in cells_of(table, at)):
            found.setdefault(part, []).append(at)
    return NameParts(**{part: tuple(columns) for part, columns in found.items()})


def is_part(part: str, text: str) -> bool:
    """Return whether a cleaned text in a column of this part belongs to a name."""
    bare = text.casefold().rstrip(".")
    if not text or cannot_be_name(text) or is_placeholder(text):
        return False
    if part == "suffix":
        return bare in _GENERATIONS
    return part != "particle" or bare not in ADDRESSES


def join_parts(first: str, last: str, more: Mapping[str, Sequence[str]]) -> str:
    """Return the whole name of somebody; what a first or last name already holds is not added."""

    def added(part: str, beside: str) -> list[str]:
        words = beside.casefold().split()
        texts = [clean(text) for text in more.get(part, ())]
        return [
            text
            for text in texts
            if is_part(part, text) and not set(text.casefold().split()) <= set(words)
        ]

    return " ".join(
        filter(
            None,
            [
                *(clean(first), *added("middle", first), *added("particle", last), clean(last)),
                *(*added("second_last", last), *added("suffix", last)),
            ],
        )
    )
