"""Writing a workbook of 100,000 people against the floor: zip and joined strings.

Processor time, so that other work on the machine does not count; each round is measured against
a floor of its own, since the machine's speed changes.
"""

from __future__ import annotations

import random
import time
from datetime import date, datetime
from pathlib import Path
from statistics import median
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from planner.analysis.measures import Measures, measure
from planner.exports.workbook.writing import write_workbook
from planner.models import Assignment, Department, Person, Plan, PlanInfo, Responsibility

ROWS, COLUMNS = 100_000, 12
TARGET = 5.0
ON = date(2027, 1, 15)


def crowd() -> Measures:
    """100,000 people in 200 departments; everything the workbook shows is measured beforehand."""
    chance = random.Random(7)
    people = {
        n: Person(
            n,
            ref=f"r{n}",
            name=f"Person {n} Familyname",
            email=f"p{n}@example.org",
            title=chance.choice(("Analyst", "Lead", "Clerk")),
            department_id=chance.randint(1, 200),
            manager_id=chance.randint(1, 100),
            organisation="Harbour Group",
            site=chance.choice(("Lyon", "Oslo")),
            start=date(2020, 1, 1),
            hours=1.5,
        )
        for n in range(1, ROWS + 1)
    }
    numbers = range(1, 201)
    tables: dict[str, dict[int, Any]] = {
        "plan_info": {1: PlanInfo(1, "big", "Big")},
        "person": people,
        "department": {n: Department(n, f"Department {n}") for n in numbers},
        "responsibility": {n: Responsibility(n, "champion seat", department_id=n) for n in numbers},
        "assignment": {n: Assignment(n, n, n, status="active", ready=True) for n in numbers},
    }
    measures = measure(Plan(tables, changed_at=datetime(2027, 1, 14)), ON)
    for name in ("bus_factor", "departments", "participation", "readiness"):
        getattr(measures, name)
    return measures


def floor(path: Path) -> float:
    """Seconds for as many plain cells: strings joined, packed at the usual level."""
    started = time.process_time()
    with ZipFile(path, "w", ZIP_DEFLATED) as out, out.open("sheet.xml", "w") as file:
        for first in range(1, ROWS + 1, 1000):
            rows = []
            for row in range(first, first + 1000):
                cells = [
                    f'<c r="A{row}" s="3" t="inlineStr"><is><t>Person {row}</t></is></c>'
                    for _ in range(COLUMNS)
                ]
                rows.append(f'<row r="{row}">{"".join(cells)}</row>')
            file.write("".join(rows).encode())
    return time.process_time() - started


def peak() -> float:
    """The most memory this process has taken so far, in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))


def test_workbook_of_100_000_people(benchmark: Any, tmp_path: Path) -> None:
    measures = crowd()
    before, ratios = peak(), list[float]()

    def write() -> None:
        least = floor(tmp_path / "floor.zip")
        started = time.process_time()
        write_workbook(measures, (), tmp_path / "book.xlsx")
        ratios.append((time.process_time() - started) / least)

    benchmark.pedantic(write, rounds=5, warmup_rounds=0)
    print(
        f"\nworkbook {median(ratios):.1f}x the floor, target {TARGET}x;"
        f" {peak() - before:.0f} MiB more, target 60"
    )
