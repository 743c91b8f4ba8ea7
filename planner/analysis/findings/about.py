"""The rows that findings, asks and measures speak of, as they name them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class About(NamedTuple):
    """A row that a finding is about."""

    kind: str
    """``person``, ``department``, ``goal``, ``purpose``, ``sponsor``, ``action``, ``message`` or
    ``problem``."""
    name: str
    """A person's label; of everything else the name or title."""
    row_id: int
    shown: str = ""
    """What a sentence calls it, where that is not ``name``: a person's name."""

    @property
    def words(self) -> str:
        """The words that stand for the row in a sentence."""
        return self.shown or self.name

    @property
    def identity(self) -> str:
        """The same for as long as the row lives, whatever it is called."""
        return f"{self.kind}:{self.row_id}"


Wording = Callable[[Sequence[About]], str]
"""Puts into a sentence what is wrong with these rows."""
