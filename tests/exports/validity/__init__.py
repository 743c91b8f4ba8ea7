"""What ECMA-376 asks of a workbook: the order of elements, and that what is referred to is there.

Excel repairs or refuses a book in which one of these is amiss, other programs mostly do not, so
that nobody would notice before it is sent. Facts are from ECMA-376-1, 5th edition, part 18 (sheets,
tables, styles), part 21 (charts), and ECMA-376-2 (packages).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.exports.validity.orders import misplaced
from tests.exports.validity.package import Package, package_flaws
from tests.exports.validity.pictures import picture_flaws
from tests.exports.validity.sheets import sheet_flaws
from tests.exports.validity.styles import style_flaws
from tests.exports.validity.tables import name_flaws, table_flaws


def flaws(path: Path) -> list[str]:
    """Return what is amiss in a workbook, one sentence each."""
    return list(_flaws(Package(path)))


def _flaws(package: Package) -> Iterator[str]:
    yield from package_flaws(package)
    for part, tree in package.trees.items():
        yield from misplaced(part, tree)
    yield from style_flaws(package)
    yield from name_flaws(package)
    yield from table_flaws(package)
    for sheet in package.sheets:
        yield from sheet_flaws(package, sheet)
    yield from picture_flaws(package)
