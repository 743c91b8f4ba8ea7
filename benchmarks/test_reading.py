"""Reading a workbook of 100,000 people against the floor: its sheet unpacked and parsed."""

from __future__ import annotations

import resource
from datetime import date
from pathlib import Path
from statistics import median
from xml.parsers import expat
from zipfile import ZipFile

import openpyxl

from planner.imports import read_table

ROWS, TARGET = 100_000, 2.5
HEADERS = (
    *("ID", "Name", "Email", "Title", "Department", "Manager", "Organisation", "Site"),
    *("Start", "Hours", "Champion of", "Note"),
)


def write(path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("People")
    sheet.append(HEADERS)
    for n in range(ROWS):
        who = [n, f"Person {n} Familyname", f"p{n}@example.org", "Analyst"]
        where = [f"Department {n % 200}", n % 100, "Harbour", "Oslo"]
        sheet.append([*who, *where, date(2020, 1, 1 + n % 28), 1.5, "", f"note {n}"])
    book.save(path)


def seconds() -> float:
    """Processor time of this process and of those it started."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def floor(path: Path) -> float:
    """Seconds for the sheet unpacked and every element of it met."""
    started = seconds()
    with ZipFile(path) as book:
        for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
            parser = expat.ParserCreate()
            parser.StartElementHandler = lambda *_: None
            parser.CharacterDataHandler = lambda *_: None
            if part in book.namelist():
                parser.Parse(book.read(part), True)
    return seconds() - started


def test_read_a_workbook_of_100_000_people(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    write(path)
    ratios = []
    for _ in range(3):
        least, started = floor(path), seconds()
        table = read_table(path)
        ratios.append((seconds() - started) / least)
    assert len(table.rows) == ROWS
    print(f"\nworkbook read in {median(ratios):.1f}x the floor, target {TARGET}x")
