"""Reads sheets of a workbook, in a process of its own.

Run by its path, never imported: a crafted workbook can make the library that parses it use
all memory or abort, and then only this process ends. It imports nothing of the program, so that
it starts at once. It writes lines of JSON: ``{"ready"}``, then ``{"sheet", "sheets", "width"}``
and the sheet's rows in blocks, then ``{"flaws"}``: the cells that show an error or hold a formula
without a result, which otherwise look empty; at last ``{"end"}``. Or ``{"problem"}`` where
something is in the way. Asked for the sheets that bear a mark, it writes each of them so.
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

MOST_MEMORY = 500_000_000
"""Bytes this process may take."""
MOST_TEXT = 150_000_000
"""Characters of all cells together: one long shared text may stand in a million cells."""
EACH = 36
"""Characters that a cell itself counts for."""
MOST_MEMBERS = 5_000
MOST_EXPANDED = 1_000_000_000
SUSPECT_EXPANDED = 50_000_000
SUSPECT_RATIO = 250
"""Bytes, and how many times smaller when packed, from which a workbook is no honest one: sheets
pack to about a tenth."""
BLOCK = 2_000
"""Rows written at once."""
HEAD = 60
"""How many rows are searched for a mark: a heading stands near the top."""


def say(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")


def stop(problem: str, **about: object) -> NoReturn:
    say(problem=problem, **about)
    sys.stdout.flush()
    os._exit(0)


def memory_used() -> int:
    """Bytes this process has taken at its largest, as far as the system tells."""
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
        # The figure of getrusage begins with the peak of the process that started this one.
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(peaks[0]) * 1024 if peaks else 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def limit(seconds: int) -> None:
    """Bound memory and time: by the system where it can, and by looking where it cannot."""

    def look() -> None:
        while True:
            if memory_used() > MOST_MEMORY:
                os._exit(3)
            time.sleep(0.05)

    threading.Thread(target=look, daemon=True).start()
    if sys.platform != "win32":
        import resource

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, MOST_MEMORY),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))


def look_at_zip(path: str) -> None:
    """Refuse what unpacks to far more than it says it is, before anything is unpacked."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    expanded = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if (
        len(members) > MOST_MEMBERS
        or expanded > MOST_EXPANDED
        or (expanded > SUSPECT_EXPANDED and expanded / packed > SUSPECT_RATIO)
    ):
        stop("large")


def text_of(value: Any) -> str:
    """A cell's value as clean text: 2027-03-01, 3, 2.5."""
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
    """As ``text_of``, but a length of time stays one, 26:30:00, and is not taken for a number."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return text_of(value)


def chosen(book: Any, wanted: str | None) -> Any:
    """The sheet of that name, or the first that is neither hidden nor empty."""
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
        stop("blank")
    for same in (str.strip, lambda name: name.strip().casefold()):
        for name in book.sheet_names:
            if same(name) == same(wanted):
                return book.get_sheet_by_name(name)
    stop("sheet", sheets=visible)


class Writer:
    """Writes sheets, as long as they are within the limits."""

    def __init__(self, sheets: list[str], most_rows: int, most_columns: int) -> None:
        self._sheets, self._most_rows, self._most_columns = sheets, most_rows, most_columns
        self._characters = 0

    def write(self, sheet: Any, text: Any = text_of) -> None:
        if sheet.end[0] > self._most_rows:
            stop("rows")
        if sheet.width > self._most_columns:
            stop("columns")
        say(sheet=sheet.name, sheets=self._sheets, width=sheet.width)
        block: list[list[str]] = []
        for row in sheet.iter_rows():
            cells = [value if value.__class__ is str else text(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            self._characters += sum(map(len, cells)) + EACH * len(cells)
            if self._characters > MOST_TEXT:
                stop("large")
            block.append(cells)
            if len(block) == BLOCK:
                say(rows=block)
                block = []
        say(rows=block)


def write_one(book: Any, path: str, wanted: str | None, writer: Writer) -> None:
    sheet = chosen(book, wanted)
    if sheet.end is None:
        stop("blank")
    writer.write(sheet)
    say(flaws=list(flaws(path, sheet_parts(path).get(sheet.name))))


def write_marked(book: Any, path: str, marks: set[str], writer: Writer) -> None:
    """Every sheet with one of these texts in a cell near its top, hidden or not."""
    from python_calamine import SheetTypeEnum

    parts = sheet_parts(path)
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.end is not None and bears(sheet, marks):
            writer.write(sheet, exact_text_of)
            say(flaws=list(flaws(path, parts.get(about.name))))


def bears(sheet: Any, marks: set[str]) -> bool:
    for number, row in enumerate(sheet.iter_rows()):
        if number == HEAD:
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
    from html import unescape

    return {m[1].split(":")[-1]: unescape(m[2] or m[3] or "") for m in _ATTRIBUTE.finditer(tag)}


def sheet_parts(path: str) -> dict[str, str]:
    """Where the sheets of an Excel workbook lie in its zip, by name; nothing for other kinds."""
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


def flaws(path: str, part: str | None) -> Iterable[tuple[str, str]]:
    """The cells of a sheet that hold an error or a formula without a result, and which."""
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


def main(path: str, wanted: Any, most_rows: int, most_columns: int, seconds: int) -> None:
    import python_calamine

    say(ready=True)
    sys.stdout.flush()  # the library may end this process before anything else is said
    limit(seconds)
    try:
        look_at_zip(path)
        book = python_calamine.load_workbook(path)
        writer = Writer(book.sheet_names, most_rows, most_columns)
        if isinstance(wanted, list):
            write_marked(book, path, set(wanted), writer)
        else:
            write_one(book, path, wanted, writer)
        say(end=True)
    except MemoryError:
        stop("large")
    except python_calamine.PasswordError:
        stop("password")
    except BaseException:  # a panic in the library is no Exception
        stop("unreadable")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]), *map(int, sys.argv[3:6]))
