"""Hostile text in every list: it stays text, the file opens, and what was changed is said."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from planner.analysis.measures import measure
from planner.exports.csv_files import write_csv
from planner.models import Department, Draft, Person, Plan, Responsibility
from tests.exports.books import small_plan, stamped, write
from tests.plans import ON, make_plan

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org","x")',
    " =1+1",
    "\t=1+1",
    "＝1+1",
)
ODD = (
    "a\x00b\x07c",
    "bell\x0b and feed\x0c",
    "not a character \ufffe\uffff",
    "half a pair \ud83d alone",
    "<b>&amp;]]></b>",
    "_x0041_ as it stands",
    "two\r\nlines\rthree",
    "مرحبا ‮ back",
    "'quoted",
    "😀" * 10,
)


def plan_saying(texts: tuple[str, ...]) -> Plan:
    """A plan that uses each text wherever text can be."""
    titles = {text: ["Ada Boateng"] for text in texts}
    long = {text: {"statement": text, "audience": text} for text in texts}
    plan = make_plan(
        people={
            "Ada Boateng": {},
            **{text: {"title": text, "email": text, "site": text, "note": text} for text in texts},
        },
        departments={text: {"needs": text} for text in texts},
        purposes=titles,
        details=long,
        name=texts[0],
    )
    more = make_plan(
        people={"Ada Boateng": {}},
        goals=titles,
        details={text: {"metric": text, "unit": text} for text in texts},
    )
    last = make_plan(
        people={"Ada Boateng": {}}, actions=titles, details={text: {"note": text} for text in texts}
    )
    tables = {name: dict(plan._tables[name]) for name in plan._tables}
    shift = 1000
    for other, names in ((more, ("goal",)), (last, ("action",))):
        for name in names:
            tables[name] = dict(other._tables[name])
        for row in other._tables["responsibility"].values():
            row_id = row.id + shift
            tables["responsibility"][row_id] = row._replace(id=row_id)
        shift += 1000
    return stamped(Plan(tables))


@pytest.mark.parametrize("name", ["People", "Departments", "Purposes", "Goals", "Actions"])
def test_text_like_a_formula_stays_text_in_every_list(name: str, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(plan_saying(FORMULAS), path)
    sheet = load_workbook(path)[name]
    kept = {text.replace("\t", " ") for text in FORMULAS}  # LibreOffice would drop tabs
    found = {
        cell.value: cell for row in sheet.iter_rows(min_row=5) for cell in row if cell.value in kept
    }
    assert found.keys() == kept
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found.values())


def test_no_formula_of_the_workbook_is_made_of_user_text(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(plan_saying(FORMULAS), path)
    formulas = [
        cell.value
        for sheet in load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas
    assert not any(text.strip("= ") in formula for formula in formulas for text in FORMULAS[1:6])


def test_odd_characters_leave_a_file_that_opens_and_are_said(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    warnings = write(plan_saying(ODD), path)
    with ZipFile(path) as parts:
        for name in parts.namelist():
            fromstring(parts.read(name))
    assert "People, Name: characters that cannot be shown were taken out of 4 texts." in warnings
    names = [row[0] for row in _rows(path, "People")]
    assert {"abc", "bell and feed", "not a character", "half a pair  alone"} <= {
        str(name).strip() for name in names
    }
    assert "two\nlines\nthree" in names
    assert "<b>&amp;]]></b>" in names


def test_text_that_looks_like_an_escape_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(plan_saying(("_x0041_ as it stands",)), path)
    with ZipFile(path) as parts:
        texts = parts.read("xl/sharedStrings.xml").decode()
    assert "_x005F_x0041_ as it stands" in texts


def _rows(path: Path, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python()[4:]


def test_what_no_cell_can_hold_is_cut_and_said(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    plan = make_plan(
        purposes={"Short": []}, details={"Short": {"statement": "x" * 32_766 + "😀 and more"}}
    )
    warnings = write(stamped(plan), path)
    statement = load_workbook(path)["Purposes"]["B5"].value
    assert statement == "x" * 32_766
    assert warnings == [
        "Purposes, Statement: one text is longer than a cell can hold and was cut at "
        "32,767 characters."
    ]


def test_a_long_text_that_fits_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    text = "y" * 32_767
    plan = make_plan(purposes={"Short": []}, details={"Short": {"statement": text}})
    assert write(stamped(plan), path) == []
    assert load_workbook(path)["Purposes"]["B5"].value == text


def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    draft = Draft(small_plan())
    draft.add(Department, name="Finance")
    draft.add(Person, name="Jan Novák", ref="n-2")
    plan = draft.plan
    draft = Draft(plan)
    department = max(plan.departments)
    draft.add(Responsibility, kind="champion seat", department_id=department)
    path = tmp_path / "book.xlsx"
    write(stamped(draft.plan), path)
    book = load_workbook(path)
    offered = {cell.value for row in book["Lists"].iter_rows(min_row=2) for cell in row}
    assert {"Finance (1)", "Finance (2)", "Jan Novák", "Jan Novák (n-2)"} <= offered


def test_a_footer_shows_the_plan_name_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(stamped(make_plan(name="R&D &P\n12")), path)
    footer = load_workbook(path)["People"].oddFooter.center.text
    assert footer == "R&&D &&P 12, data of 15 January 2027"


def test_what_long_names_say_at_the_foot_of_a_page_does_not_lie_over_one_another(
    tmp_path: Path,
) -> None:
    draft = Draft(make_plan(name="A long name " * 10))
    draft.change(draft.plan.info, confidentiality="For the board and nobody else " * 5)
    write(stamped(draft.plan), tmp_path / "book.xlsx")
    foot = load_workbook(tmp_path / "book.xlsx")["Summary"].oddFooter
    half_a_page = 261.0  # points between the margins of an upright page, at 3 for a letter of 8
    assert 3 * (len(foot.left.text) + len(foot.center.text) / 2) < half_a_page


def test_csv_text_like_a_formula_has_an_apostrophe(tmp_path: Path) -> None:
    write_csv(measure(plan_saying(FORMULAS), ON), tmp_path)
    for name in ("people", "departments", "purposes", "goals", "actions"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            found = {cell for row in csv.reader(file) for cell in row}
        assert {f"'{text}" for text in FORMULAS} <= found
        assert not found & set(FORMULAS)


def test_csv_holds_odd_characters_as_text(tmp_path: Path) -> None:
    write_csv(measure(plan_saying(ODD), ON), tmp_path)
    with (tmp_path / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert {"abc", "two\nlines\nthree", "<b>&amp;]]></b>", "😀" * 10} <= set(names)


def test_headings_of_people_differ_from_each_other_and_from_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    names = ("Kind", "cover", "ida\x07 berg", "IDA BERG", "x" * 300)
    write(stamped(make_plan(goals={"One": names})), path)
    sheet = load_workbook(path)["Ownership"]
    headings = [str(cell.value).casefold() for cell in sheet[4]]
    assert len(set(headings)) == len(headings) == 11
    assert [c.name.casefold() for c in sheet.tables["Ownership"].tableColumns] == headings
    assert all(len(heading) <= 255 for heading in headings)
