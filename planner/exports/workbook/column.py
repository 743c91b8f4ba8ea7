"""One column of a sheet's table: how it looks, what may be typed in it, and its total."""

from __future__ import annotations

from dataclasses import dataclass

from planner.exports.workbook.cells import Formula


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
    hidden: bool = False
    filtered: bool = True
