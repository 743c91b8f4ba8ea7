"""Names and tables: no two are called the same, and each is where it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from openpyxl.utils import range_boundaries

from tests.exports.validity.package import MAIN, Package, Sheet

_NAME = re.compile(r"[A-Za-z_\\][\w.\\]*\Z")
_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!,]+))!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)")
_COLUMNS = re.compile(r"\$[A-Z]+:\$[A-Z]+\Z")
_ROWS = re.compile(r"\$\d+:\$\d+\Z")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def plain(text: str) -> str:
    """Text as it reads: an escape stands for a character."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def areas(reference: str) -> list[tuple[str, str]]:
    """The sheets and cells that a reference names."""
    return [
        ((quoted or bare).replace("''", "'"), cells)
        for quoted, bare, cells in _AREA.findall(reference)
    ]


def name_flaws(package: Package) -> Iterator[str]:
    sheets = [sheet.name for sheet in package.sheets]
    yield from (f"two sheets are called {n}" for n, c in _often(map(str.casefold, sheets)))
    for sheet in sheets:
        if (
            not 0 < len(sheet) <= 31
            or re.search(r"[\[\]:*?/\\]", sheet)
            or sheet.strip("'") != sheet
        ):
            yield f"a sheet cannot be called {sheet}"
    defined = list(package.book.iter(f"{MAIN}definedName"))
    keys = [(e.attrib["name"].casefold(), e.get("localSheetId")) for e in defined]
    yield from (f"{name} is defined twice" for name, _ in _often(keys))
    for each in defined:
        yield from _defined_flaws(each, sheets)


def _defined_flaws(each: Element, sheets: list[str]) -> Iterator[str]:
    name, text = each.attrib["name"], each.text or ""
    if not _NAME.match(name):
        yield f"nothing can be called {name}"
    if int(each.get("localSheetId", "0")) >= len(sheets):
        yield f"{name}: there is no such sheet"
    found = areas(text)
    if not found:
        yield f"{name} names no cells: {text}"
    yield from (f"{name} is on {s}, which is not there" for s, _ in found if s not in sheets)
    own = sheets[int(each.get("localSheetId", "0"))]
    if name.startswith("_xlnm.") and {sheet for sheet, _ in found} != {own}:
        yield f"{name} of {own} is on another sheet"
    if name == "_xlnm.Print_Titles":
        kinds = [bool(_COLUMNS.match(c)) - bool(_ROWS.match(c)) for _, c in found]
        if kinds not in ([1], [-1], [1, -1]):
            yield f"{name} of {own} has to be columns, then rows: {text}"


def table_flaws(package: Package) -> Iterator[str]:
    tables = [
        (sheet, package.trees[part])
        for sheet in package.sheets
        for part in package.related(sheet.part, "tables")
    ]
    called = [table.attrib["displayName"].casefold() for _, table in tables]
    defined = (e.attrib["name"].casefold() for e in package.book.iter(f"{MAIN}definedName"))
    yield from (f"two things are called {n}" for n, _ in _often([*called, *set(defined)]))
    yield from (f"two tables have the id {n}" for n, _ in _often(t.attrib["id"] for _, t in tables))
    for sheet in package.sheets:
        parts = sheet.tree.findall(f"{MAIN}tableParts/{MAIN}tablePart")
        if len(parts) != len(package.related(sheet.part, "tables")):
            yield f"{sheet.name} does not name its tables"
    for sheet, table in tables:
        yield from _one_table(package, sheet, table)


def _one_table(package: Package, sheet: Sheet, table: Element) -> Iterator[str]:
    name, reference = table.attrib["displayName"], table.attrib["ref"]
    if not _NAME.match(name):
        yield f"no table can be called {name}"
    left, top, right, bottom = range_boundaries(reference)
    columns = table.findall(f"{MAIN}tableColumns/{MAIN}tableColumn")
    titles = [plain(column.attrib["name"]) for column in columns]
    if len(columns) != right - left + 1 or bottom <= top:
        yield f"{name} has {len(columns)} columns and is at {reference}"
    if table.find(f"{MAIN}tableColumns").get("count") != str(len(columns)):  # type: ignore[union-attr]
        yield f"{name} counts its columns wrongly"
    yield from (f"{name}: two columns {n}" for n, _ in _often(map(str.casefold, titles)))
    yield from (f"{name}: two ids {n}" for n, _ in _often(c.attrib["id"] for c in columns))
    headings = [text for _, text in row_texts(package, sheet, top)][: len(titles)]
    if headings != titles:
        yield f"{name}: the headings are {headings}, not {titles}"
    filtered = table.find(f"{MAIN}autoFilter")
    if filtered is not None:
        if filtered.get("ref") != reference:
            yield f"{name} filters {filtered.get('ref')}"
        yield from (
            f"{name} has no column {each.get('colId')}"
            for each in filtered
            if int(each.attrib["colId"]) >= len(columns)
        )


def row_texts(package: Package, sheet: Sheet, number: int) -> list[tuple[str, str]]:
    """The cells of a row that hold text, each with its place."""
    for row in sheet.tree.iter(f"{MAIN}row"):
        if row.get("r") == str(number):
            return [(c.attrib["r"], plain(package.text(c))) for c in row if c.get("t") == "s"]
    return []


def _often(values: object) -> list[tuple[object, int]]:
    counts = Counter(values)  # type: ignore[call-overload]
    return [(value, count) for value, count in counts.items() if count > 1]
