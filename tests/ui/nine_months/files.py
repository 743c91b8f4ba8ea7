"""The files that come in during nine months, as they come: none of them made for the program."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from pathlib import Path

FIRST = ("Amara", "Bruno", "Chloé", "Dmitri", "Elif", "Fatou", "Goran", "Hana", "Ines", "Jomo")
LAST = (
    "Achterberg", "Bianchi", "Castell", "Đorđević", "Ekström", "Farouk", "Grünwald", "Hashimoto",
    "Iyer", "Jankowski", "Kovács", "Lindqvist", "Moreau", "Núñez",
)  # fmt: skip
DEPARTMENTS = (
    "Finance", "Legal", "Operations", "Sales", "Research", "Customer Care", "People", "Logistics",
    "Purchasing", "Communications",
)  # fmt: skip
LEAVING = 17
"""Which of the staff leaves in May."""


def staff() -> list[tuple[str, str, str, str]]:
    """Number, surname and first name, mail, and department of 140 people."""
    names = [f"{last}, {first}" for first, last in product(FIRST, LAST)]
    found = []
    for at, name in enumerate(names):
        last, first = name.split(", ")
        mail = f"{first}.{last}@harbour.example".lower()
        found.append((f"{4001 + at:06}", name, mail, DEPARTMENTS[at % len(DEPARTMENTS)]))
    return found


def called(at: int) -> str:
    """How the plan calls the member of staff with this number, from 0."""
    last, first = staff()[at][1].split(", ")
    return f"{first} {last}"


def hr_list(
    path: Path, on: date, *, left: tuple[int, ...] = (), leaving: date | None = None
) -> Path:
    """The list of HR for a month: a title, a heading in capitals, departments in their first row
    only, a sum below, and days as they are written in Germany."""
    rows = ["Headcount Harbour;;;;;", f"as of {on:%d.%m.%Y};;;;;", ""]
    rows.append("DEPARTMENT;PERS. NO.;NAME;E-MAIL;ENTRY;LAST DAY")
    of = sorted(enumerate(staff()), key=lambda each: (DEPARTMENTS.index(each[1][3]), each[0]))
    before, count = "", 0
    for at, (number, name, mail, department) in of:
        if at in left:
            continue
        entry = on - timedelta(days=400 + at)
        last = f"{leaving:%d.%m.%Y}" if leaving is not None and at == LEAVING else ""
        shown = department if department != before else ""
        rows.append(f"{shown};{number};{name};{mail};{entry:%d.%m.%Y};{last}")
        before, count = department, count + 1
    rows.append(f"Total;{count};;;;")
    path.write_bytes("\r\n".join(rows).encode())
    return path
