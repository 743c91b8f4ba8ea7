"""Read sheets of a workbook in a process of its own.

Run by its path, never imported: a crafted workbook can make the library that parses it use up all
memory or abort, and then only this process ends. It imports nothing from the program, so that it
starts at once.

It writes lines of JSON: ``{"ready"}``; then for each sheet ``{"sheet", "sheets", "width"}``, its
rows in blocks, and ``{"broken_cells"}``, the cells that look empty but hold an error or a formula
without a result, and of a single sheet the percentages; and finally ``{"end"}``, or ``{"problem"}``
where something is wrong. It reads one sheet, or, given a list of marks, every sheet that has one of
them near its top.
"""

from __future__ import annotations

import contextlib
import json
import os
import posixpath
import re
import sys
import threading
import time
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import Any, NoReturn

MAX_MEMORY = 500_000_000
"""Bytes this process may use."""
MAX_TEXT = 150_000_000
"""Characters in all cells together: one long shared string may stand in a million cells."""
CELL_OVERHEAD = 36
"""Characters added to the count for each cell, for its own memory."""
MAX_MEMBERS = 5_000
MAX_EXPANDED = 1_000_000_000
SUSPECT_EXPANDED = 50_000_000
SUSPECT_RATIO = 250
"""A workbook larger than this (bytes, unpacked) that packs better than this is a zip bomb: honest
sheets pack to about a tenth."""
BLOCK_ROWS = 2_000
"""Rows written in one line of JSON."""
SEARCHED_ROWS = 60
"""How many rows are searched for a mark: headings stand near the top."""


def send(**message: object) -> None:
    """Write one message as a line of JSON."""
    sys.stdout.write(json.dumps(message) + "\n")


def fail(problem: str, **about: object) -> NoReturn:
    """Send what is wrong, and end this process."""
    send(problem=problem, **about)
    sys.stdout.flush()
    os._exit(0)


def memory_used() -> int:
    """Return the peak memory of this process in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = (
                ("cb", wintypes.DWORD),
                ("PageFaultCount", wintypes.DWORD),
                *((f"size{i}", ctypes.c_size_t) for i in range(7)),
                ("PeakPagefileUsage", ctypes.c_size_t),
            )

        counters = Counters()
        ctypes.windll.psapi.GetProcessMemoryInfo(
            wintypes.HANDLE(-1), ctypes.byref(counters), ctypes.sizeof(counters)
        )
        return int(counters.PeakPagefileUsage)
    if sys.platform == "linux":
        # ru_maxrss is inherited across fork and exec, so it starts at the peak of the parent.
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(peaks[0]) * 1024 if peaks else 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def limit_resources(seconds: int) -> None:
    """Limit memory and time: by the system where it can, and by polling where it cannot."""

    def watch() -> None:
        while True:
            if memory_used() > MAX_MEMORY:
                os._exit(3)
            time.sleep(0.05)

    threading.Thread(target=watch, daemon=True).start()
    if sys.platform != "win32":
        import resource

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, MAX_MEMORY),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))


def check_zip(path: str) -> None:
    """Refuse a zip bomb before anything is unpacked."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    expanded = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if (
        len(members) > MAX_MEMBERS
        or expanded > MAX_EXPANDED
        or (expanded > SUSPECT_EXPANDED and expanded / packed > SUSPECT_RATIO)
    ):
        fail("large")


def text_of(value: Any) -> str:
    """Return the value of a cell as text: 2027-03-01, 3, 2.5."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        # Excel itself keeps 15 digits of a fraction.
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else f"{value:.15g}"
    if isinstance(value, datetime):
        midnight = value.time() == time_of_day()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time_of_day)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:.15g}"
    return str(value)


def exact_text_of(value: Any) -> str:
    """Return the same as ``text_of``, but a duration as 26:30:00 rather than as a number."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return text_of(value)


def find_sheet(book: Any, wanted: str | None) -> Any:
    """Return the sheet of that name, or the first that is neither hidden nor empty."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    visible = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    if wanted is None:
        for name in visible:
            sheet = book.get_sheet_by_name(name)
            if sheet.end is not None:
                return sheet
        fail("blank")
    for same in (str.strip, lambda name: name.strip().casefold()):
        for name in book.sheet_names:
            if same(name) == same(wanted):
                return book.get_sheet_by_name(name)
    fail("sheet", sheets=visible)


class Writer:
    """Writes sheets, and fails where they exceed the limits."""

    def __init__(self, sheets: list[str], max_rows: int, max_columns: int) -> None:
        self._sheets, self._max_rows, self._max_columns = sheets, max_rows, max_columns
        self._characters = 0

    def write(self, sheet: Any, text: Any = text_of) -> None:
        """Send the rows of a sheet in blocks."""
        if sheet.end[0] > self._max_rows:
            fail("rows")
        if sheet.width > self._max_columns:
            fail("columns")
        send(sheet=sheet.name, sheets=self._sheets, width=sheet.width)
        block: list[list[str]] = []
        for row in sheet.iter_rows():
            cells = [value if value.__class__ is str else text(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            self._characters += sum(map(len, cells)) + CELL_OVERHEAD * len(cells)
            if self._characters > MAX_TEXT:
                fail("large")
            block.append(cells)
            if len(block) == BLOCK_ROWS:
                send(rows=block)
                block = []
        send(rows=block)


def write_sheet(book: Any, path: str, wanted: str | None, writer: Writer) -> None:
    """Send one sheet: the named one, or the first with something to see."""
    sheet = find_sheet(book, wanted)
    if sheet.end is None:
        fail("blank")
    writer.write(sheet)
    part = sheet_parts(path).get(sheet.name)
    send(broken_cells=[*find_percentages(path, part), *find_broken_cells(path, part)])


def write_marked(book: Any, path: str, marks: set[str], writer: Writer) -> None:
    """Send every sheet, hidden or not, that has one of these texts in a cell near its top."""
    from python_calamine import SheetTypeEnum

    parts = sheet_parts(path)
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.end is not None and has_mark(sheet, marks):
            writer.write(sheet, exact_text_of)
            send(broken_cells=list(find_broken_cells(path, parts.get(about.name))))


def has_mark(sheet: Any, marks: set[str]) -> bool:
    """Return whether a cell near the top of a sheet is one of these texts."""
    for number, row in enumerate(sheet.iter_rows()):
        if number == SEARCHED_ROWS:
            return False
        if any(value.__class__ is str and value.strip() in marks for value in row):
            return True
    return False


_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of an XML tag, without their namespaces."""
    from html import unescape

    return {m[1].split(":")[-1]: unescape(m[2] or m[3] or "") for m in _ATTRIBUTE.finditer(tag)}


def sheet_parts(path: str) -> dict[str, str]:
    """Return the path of each sheet in the zip of an Excel workbook; nothing for other kinds."""
    with contextlib.suppress(KeyError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        targets = {
            link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))[1:]
            for link in map(attributes, re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links))
        }
        sheets = map(attributes, re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book))
        return {s.get("name", ""): targets.get(s.get("id"), "") for s in sheets}
    return {}


def percent_styles(styles: str) -> list[str]:
    """Return the numbers of the cell styles that show a number as per cent (``numFmtId`` 9 and 10
    are built in; ECMA-376 part 1, 18.8.30)."""
    formats = map(attributes, re.findall(r"<(?:\w+:)?numFmt\b[^>]*>", styles))
    percent = {"9", "10", *(f.get("numFmtId") for f in formats if "%" in f.get("formatCode", ""))}
    cells = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    used = re.findall(r"<(?:\w+:)?xf\b[^>]*>", cells[0] if cells else "")
    return [str(n) for n, tag in enumerate(used) if attributes(tag).get("numFmtId") in percent]


def find_percentages(path: str, part: str | None) -> Iterable[tuple[str, str]]:
    """Yield the cells of a sheet that show a number as per cent: 50% in them is read as 0.5."""
    if not part:
        return
    with contextlib.suppress(KeyError), zipfile.ZipFile(path) as archive:
        styles = percent_styles(archive.read("xl/styles.xml").decode("utf-8", "replace"))
        if not styles:
            return
        shown = "|".join(styles).encode()
        style = rb"<(?:\w+:)?c\s[^>]*\bs=[\"'](?:" + shown + rb")[\"'][^>]*>"
        for tag in re.findall(style, archive.read(part)):
            if not tag.endswith(b"/>"):
                yield attributes(tag.decode("utf-8", "replace")).get("r", ""), "percentage"


def find_broken_cells(path: str, part: str | None) -> Iterable[tuple[str, str]]:
    """Yield the cells of a sheet that hold an error or a formula without a result, and which.

    The library that parses workbooks reads both as empty, so they are found in the XML itself:
    cells of type ``e``, and cells with ``f`` but no ``v`` (ECMA-376 part 1, 18.3.1.4 and 18.18.11).
    """
    if not part:
        return
    with contextlib.suppress(KeyError), zipfile.ZipFile(path) as archive:
        text = archive.read(part)
        for kind, pattern in (("error", _ERROR), ("formula", _NO_RESULT)):
            for match in pattern.finditer(text):
                begin = text.rfind(b"<", 0, match.start())
                end = text.find(b">", begin)
                tag = attributes(text[begin:end].decode("utf-8", "replace"))
                if kind == "error" or tag.get("t") != "str":  # an empty text is a result
                    yield tag.get("r", ""), kind


def main(path: str, wanted: Any, max_rows: int, max_columns: int, seconds: int) -> None:
    """Read the workbook at ``path`` and write what was asked for; ends the process."""
    import python_calamine

    send(ready=True)
    sys.stdout.flush()  # the library may end this process before anything else is sent
    limit_resources(seconds)
    try:
        check_zip(path)
        book = python_calamine.load_workbook(path)
        writer = Writer(book.sheet_names, max_rows, max_columns)
        if isinstance(wanted, list):
            write_marked(book, path, set(wanted), writer)
        else:
            write_sheet(book, path, wanted, writer)
        send(end=True)
    except MemoryError:
        fail("large")
    except python_calamine.PasswordError:
        fail("password")
    except BaseException:  # a panic in the library is not an Exception
        fail("unreadable")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]), *map(int, sys.argv[3:6]))
