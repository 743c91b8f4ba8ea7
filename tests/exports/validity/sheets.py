"""One sheet: its rows and cells in order, and what lies over them within bounds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from openpyxl.utils import range_boundaries

from tests.exports.validity.package import MAIN, Package, Sheet
from tests.exports.validity.tables import areas

TALLEST, WIDEST, LONGEST = 409.0, 255.0, 32_767
"""Points, digits and characters, by the limits that Excel states."""
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TYPES = {"s", "str", "n", "b", "e", "d", "inlineStr"}
_TABLE = re.compile(r"(?<![\w!'])([A-Za-z_]\w*)\[(?:\[([^\]']*(?:'.[^\]']*)*)\]|([^\[\]]*))\]")


def sheet_flaws(package: Package, sheet: Sheet) -> Iterator[str]:
    for flaw in (
        *_row_flaws(package, sheet.tree),
        *_column_flaws(sheet.tree),
        *_rule_flaws(package, sheet.tree),
        *_check_flaws(package, sheet.tree),
        *_link_flaws(package, sheet.tree),
        *_foot_flaws(sheet.tree),
        *_formula_flaws(package, sheet.tree),
    ):
        yield f"{sheet.name}: {flaw}"


def _row_flaws(package: Package, tree: Element) -> Iterator[str]:
    last, furthest = 0, 0
    for row in tree.iter(f"{MAIN}row"):
        number = int(row.attrib["r"])
        if number <= last:
            yield f"row {number} comes after row {last}"
        last = number
        if float(row.get("ht", "0")) > TALLEST:
            yield f"row {number} is {row.get('ht')} points high"
        column = 0
        for cell in row:
            at, row_of_it, _, _ = range_boundaries(cell.attrib["r"])
            if row_of_it != number or at <= column:
                yield f"{cell.attrib['r']} stands after column {column} in row {number}"
            column = at
            yield from _cell_flaws(package, cell)
        furthest = max(furthest, column)
    dimension = tree.find(f"{MAIN}dimension")
    if dimension is not None:
        _, _, right, bottom = range_boundaries(dimension.attrib["ref"])
        if (furthest, last) != (right, bottom) and last:
            yield f"it is {dimension.get('ref')} and reaches to {furthest}, {last}"


def _cell_flaws(package: Package, cell: Element) -> Iterator[str]:
    place, kind, value = cell.attrib["r"], cell.get("t", "n"), cell.findtext(f"{MAIN}v")
    if kind not in _TYPES:
        yield f"{place} is a {kind}"
    elif kind == "inlineStr":
        yield f"{place} holds its text itself"
    elif kind == "s":
        if value is None or not 0 <= int(value) < len(package.strings):
            yield f"{place} refers to the text {value}"
        elif len(package.strings[int(value)]) > LONGEST:
            yield f"{place} is too long"
    elif (
        kind == "n" and value is not None and not re.fullmatch(r"-?[\d.]+(?:[eE][-+]?\d+)?", value)
    ):
        yield f"{place} is no number: {value}"


def _column_flaws(tree: Element) -> Iterator[str]:
    last = 0
    for column in tree.iter(f"{MAIN}col"):
        first, until = int(column.attrib["min"]), int(column.attrib["max"])
        if not last < first <= until <= _LAST_COLUMN:
            yield f"columns {first} to {until} come after {last}"
        last = until
        if not 0 <= float(column.get("width", "9")) <= WIDEST:
            yield f"column {first} is {column.get('width')} wide"


def _areas(element: Element) -> list[tuple[int, int, int, int]]:
    return [range_boundaries(area) for area in element.attrib["sqref"].split()]


def _within(element: Element) -> Iterator[str]:
    for left, top, right, bottom in _areas(element):
        if not (1 <= left <= right <= _LAST_COLUMN and 1 <= top <= bottom <= _LAST_ROW):
            yield f"there is no {element.get('sqref')}"


def _rule_flaws(package: Package, tree: Element) -> Iterator[str]:
    for formatting in tree.iter(f"{MAIN}conditionalFormatting"):
        yield from _within(formatting)
    priorities = Counter(rule.attrib["priority"] for rule in tree.iter(f"{MAIN}cfRule"))
    yield from (f"two rules come as {number}" for number, n in priorities.items() if n > 1)
    errors = tree.findall(f"{MAIN}ignoredErrors/{MAIN}ignoredError")
    for error in errors:
        yield from _within(error)


def _check_flaws(package: Package, tree: Element) -> Iterator[str]:
    defined = {each.attrib["name"] for each in package.book.iter(f"{MAIN}definedName")}
    checks = tree.find(f"{MAIN}dataValidations")
    if checks is None:
        return
    if checks.get("count") != str(len(checks)):
        yield f"{len(checks)} checks, not {checks.get('count')}"
    taken: list[tuple[int, int, int, int]] = []
    for check in checks:
        yield from _within(check)
        for area in _areas(check):
            yield from (f"two checks for {check.get('sqref')}" for old in taken if _meet(old, area))
            taken.append(area)
        for attribute, most in (
            ("error", 255),
            ("prompt", 255),
            ("errorTitle", 32),
            ("promptTitle", 32),
        ):
            if len(check.get(attribute, "")) > most:
                yield f"the {attribute} of {check.get('sqref')} is too long"
        formula = check.findtext(f"{MAIN}formula1", "")
        if check.get("type") == "list" and formula not in defined and not formula.startswith('"'):
            yield f"there is no list {formula}"
        if len(formula) > 255:
            yield f"the list of {check.get('sqref')} is too long"


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _link_flaws(package: Package, tree: Element) -> Iterator[str]:
    names = {sheet.name for sheet in package.sheets}
    for link in tree.iter(f"{MAIN}hyperlink"):
        location = link.get("location")
        to = areas(location) if location else []
        if location and (not to or to[0][0] not in names):
            yield f"{link.get('ref')} leads to {location}"


def _foot_flaws(tree: Element) -> Iterator[str]:
    for element in tree.findall(f"{MAIN}headerFooter/*"):
        if len(element.text or "") > 255:
            yield "a footer is too long"


def _formula_flaws(package: Package, tree: Element) -> Iterator[str]:
    columns = {
        table.attrib["displayName"]: {
            column.attrib["name"] for column in table.iter(f"{MAIN}tableColumn")
        }
        for part, table in package.trees.items()
        if part.startswith("xl/tables/")
    }
    for formula in tree.iter(f"{MAIN}f"):
        text = re.sub('"[^"]*"', '""', formula.text or "")
        if len(text) > 8192:
            yield f"the formula {text[:40]} is too long"
        for table, special, simple in _TABLE.findall(text):
            title = re.sub("'(.)", r"\1", special) if special else simple
            if title not in columns.get(table, ()):
                yield f"there is no {table}[{title}]"
