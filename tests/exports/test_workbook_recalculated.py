"""Results that are written beside formulas are those another program calculates."""

from __future__ import annotations

import re
import shutil
import subprocess
import warnings
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.exports.workbook.ownership import MOST_PEOPLE
from planner.models import Plan
from tests.exports.books import empty_plan, small_plan, stamped, write
from tests.plans import make_plan

SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
]


def crowd() -> Plan:
    """More people than the matrix has columns for."""
    names = [f"Person {number}" for number in range(MOST_PEOPLE + 20)]
    return stamped(
        make_plan(
            goals={"All of us": names, "Some of us": names[-3:], "Two": names[:2]},
            needed={"Some of us": 5},
        )
    )


def without_results(path: Path, target: Path) -> None:
    """The workbook with its formulas alone, so that whoever reads it has to calculate."""
    with ZipFile(path) as source, ZipFile(target, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
            out.writestr(name, part)


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    command = [
        *(str(SOFFICE), "--headless", f"-env:UserInstallation=file://{folder}/profile"),
        *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(path)),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.name


def read(path: Path, *, results: bool) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LibreOffice writes extensions that openpyxl drops
        return load_workbook(path, data_only=results)


@pytest.mark.parametrize(
    "plan", [small_plan(), empty_plan(), crowd()], ids=["small", "empty", "crowd"]
)
def test_libreoffice_calculates_the_same_results(plan: Plan, tmp_path: Path) -> None:
    path, bare = tmp_path / "book.xlsx", tmp_path / "bare.xlsx"
    write(plan, path)
    without_results(path, bare)
    saved = tmp_path / "saved"
    saved.mkdir()
    theirs = read(saved_by_libreoffice(bare, saved), results=True)
    ours, formulas = read(path, results=True), read(path, results=False)
    different = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
        and ours[sheet.title][cell.coordinate].value != theirs[sheet.title][cell.coordinate].value
    ]
    assert different == []


def test_a_save_by_libreoffice_keeps_what_a_merge_needs(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(small_plan(), path)
    folder = tmp_path / "saved"
    folder.mkdir()
    ours = read(path, results=True)
    theirs = read(saved_by_libreoffice(path, folder), results=True)
    for name in ("Exported", "People", "Champions", "Sponsors", "Goals", "Actions"):
        assert cells(theirs[name]) == cells(ours[name])
    assert theirs["Exported"].sheet_state == "hidden"
    assert theirs["People"].tables["People"].ref == ours["People"].tables["People"].ref
    key = next(cell.column_letter for cell in theirs["People"][4] if cell.value == "Row key")
    assert theirs["People"].column_dimensions[key].hidden


def cells(sheet: Any) -> dict[str, Any]:
    return {
        cell.coordinate: cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
