"""What all sheets of one workbook have in common."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook

from planner.exports.clean import Cleaner
from planner.exports.workbook.print import Footer
from planner.exports.workbook.shared_strings import SharedStrings
from planner.exports.workbook.style import Looks


@dataclass(frozen=True)
class Shared:
    """The book, how its cells look, its texts, and what stands at the foot of its pages."""

    book: Workbook
    looks: Looks
    cleaner: Cleaner
    footer: Footer
    strings: SharedStrings
