"""One column of a sheet's table: how it looks, what may be typed in it, and its total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.exports.workbook.cells import Formula
from planner.models.catalogue.field import Range

Editing = Literal["", "comes back", "worked out"]
"""Whether what is typed into a column comes back into the plan, or is worked out by the program;
neither on a sheet that is only read."""


@dataclass(frozen=True)
class SheetColumn:
    """One column of a table sheet."""

    title: str
    look: str = "text"
    header: str = "header"
    least: float = 9
    most: float = 34
    total: Formula | str | None = None
    total_look: str = "total_number"
    choices: str = ""
    """The named range its drop-down list offers."""
    tones: tuple[tuple[str, str], ...] = ()
    """Words that have a colour, each with its tone."""
    rule: str = ""
    """Other rules: ``cover``, ``bar``, ``mark``, ``day``, ``hours``."""
    within: Range | None = None
    """From where to where a figure may be."""
    editing: Editing = ""
    hidden: bool = False
    filtered: bool = True
