"""What the program asks of the reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Limits(NamedTuple):
    """How large a table may be, and how many seconds of processor time reading it may take."""

    rows: int
    columns: int
    cells: int
    seconds: int


class Request(NamedTuple):
    """Which table to read; everything in it can be written as JSON."""

    limits: Limits
    path: str = ""
    """The workbook; without it the bytes of a text file follow the request."""
    sheet: str | None = None
    """The sheet to read; without it the first visible one with usual or known headers."""
    marks: tuple[str, ...] = ()
    """Read every sheet, hidden or not, that has one of these texts in a cell near its top."""
    every: bool = False
    """Read the sheets without a mark too, and of each which cells hold formulas and notes."""
    usual: Mapping[str, str] = MappingProxyType({})
    """The field of each header that lists usually have, by its key (``header_key``)."""
    known: tuple[str, ...] = ()
    """Keys of headers that this table certainly has."""
    encoding: str | None = None
    """The encoding of a text file, where it was chosen."""


def header_key(header: str) -> str:
    """Return the form in which headers are compared: letters and digits without accents, with #
    as "number"; what forms and consoles add, such as "[Required]" or "(optional)", is left out."""
    folded = unicodedata.normalize("NFKD", header).casefold().replace("#", "number")
    return "".join(c for c in _ADDED.sub("", folded) if c.isalnum())


_ADDED = re.compile(
    r"\[[^\[\]]*\]|\((?:required|optional|pflichtfeld|obligatoire|read[- ]only|utc|gmt)\)"
)


KNOWN = 1_000_000
"""What a row with all known headers counts."""


class Headers(NamedTuple):
    """The headers by which a table is known."""

    usual: Mapping[str, str]
    known: frozenset[str]

    @classmethod
    def of(cls, request: Request) -> Headers:
        """Return the headers of a request."""
        return cls(request.usual, frozenset(request.known))

    def count(self, row: list[str]) -> int:
        """Return of how many fields a row has a usual header; ``KNOWN`` where all known headers
        are in it."""
        keys = {header_key(cell) for cell in row if len(cell) < 200}
        if self.known and self.known <= keys:
            return KNOWN
        return len({self.usual[key] for key in keys if key in self.usual})
