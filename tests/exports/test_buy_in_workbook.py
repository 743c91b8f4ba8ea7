"""The buy-in plan as a workbook: tables that count, the rows of the PDF, no names if redacted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.actions.buy_in import add_next_step
from planner.analysis.measures import measure
from planner.exports.blocks.section import Table, Titled
from planner.exports.documents import make
from planner.exports.workbook.buy_in import write_buy_in_workbook
from planner.models import Department, Draft, Plan
from tests.exports.books import empty_plan, small_plan, stamped
from tests.exports.test_workbook_recalculated import (
    SOFFICE,
    read,
    saved_by_libreoffice,
    without_results,
)
from tests.plans import ON, make_plan, person_id
from tests.saying import say


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Rated and unrated, with concerns, needs, promises and actions."""
    draft = Draft(small_plan())
    finance, legal, press = draft.plan.departments.values()
    draft.change(finance, buy_in="resistant", buy_in_wanted="leading", concerns="=1+1 is 3")
    draft.change(legal, buy_in="neutral", buy_in_wanted="neutral", needs="A rule in one page")
    draft.change(press, influence=5)
    say(
        draft, "Ask Ngozi Okafor", messenger="Ayşe Yılmaz", writer="Jan Novák", to=["Legal"],
        channel="e-mail", on=date(2027, 2, 1),
    )  # fmt: skip
    say(draft, "Cancelled", status="dropped")
    return stamped(draft.plan)


def made(plan: Plan, path: Path, *, redact: bool = False) -> Any:
    assert write_buy_in_workbook(measure(plan, ON), path, redact=redact) == []
    return load_workbook(path, data_only=True)


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(min_row=4, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_each_sheet_is_a_table_to_filter_and_print(plan: Plan, tmp_path: Path) -> None:
    book = made(plan, tmp_path / "plan.xlsx")
    *shown, hidden = book.sheetnames
    assert shown == ["Summary", "Sponsors", "Departments", "Actions", "Messages"]
    assert (hidden, book[hidden].sheet_state) == ("Exported", "hidden")
    for name in shown[1:]:
        sheet = book[name]
        assert list(sheet.tables) == [name]
        assert sheet.freeze_panes == "B5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "Page &P of &N" in sheet.oddFooter.right.text
        assert sheet.sheet_state == "visible"
    assert "buy-in plan" in book.properties.title
    assert book.properties.creator == "Press office"


def test_a_department_has_what_moves_it(plan: Plan, tmp_path: Path) -> None:
    book = made(plan, tmp_path / "plan.xlsx")
    first, second, third = rows_of(book["Departments"])
    assert (first["Department"], first["Now"], first["Wanted"], first["Gap"]) == (
        *("Finance", "resistant", "leading", "4 to go"),
    )
    assert first["Concerns"] == "=1+1 is 3"
    assert (first["Champion"], first["Backup"]) == ("Ngozi Okafor", "Jan Novák")
    assert first["Actions"] == "Train champions, 1 Feb"
    assert (second["Gap"], second["Needs"]) == ("there", "A rule in one page")
    assert (third["Gap"], third["Champion"]) == ("not rated", "nobody")
    assert (first["To be told"], second["To be told"]) == (None, "Ask Ngozi Okafor, 1 Feb")
    (sponsor,) = rows_of(book["Sponsors"])
    assert sponsor["To say"] == "Ask Ngozi Okafor, 1 Feb"
    assert sponsor["Sponsor"] == "Ayşe Yılmaz"
    assert (sponsor["Now"], sponsor["Gap"], sponsor["Concerns"]) == (
        *("resistant", "not rated", "Sceptical"),
    )


def test_every_gap_has_a_next_step_an_owner_and_a_day(plan: Plan, tmp_path: Path) -> None:
    draft = Draft(plan, ON)
    owner = person_id(plan, "Jan Novák")
    due = date(2027, 2, 3)
    add_next_step(draft, Department, 2, title="Show the rule", owner_id=owner, due=due)
    first, second, third = rows_of(made(draft.plan, tmp_path / "plan.xlsx")["Departments"])
    columns = ("Next step", "Owner of the step", "By", "Step")
    assert [str(first[name]).removesuffix(" 00:00:00") for name in columns] == [
        *("Proposed: talk about what is in the way", "Ayşe Yılmaz", "2027-01-24", "to be agreed"),
    ]
    assert [str(second[name]).removesuffix(" 00:00:00") for name in columns] == [
        *("Show the rule", "Jan Novák", "2027-02-03", "planned"),
    ]
    assert [third[name] for name in columns] == [None, None, None, None]


def test_a_message_has_audience_channel_author_messenger_day_and_status(
    plan: Plan, tmp_path: Path
) -> None:
    (message,) = rows_of(made(plan, tmp_path / "plan.xlsx")["Messages"])
    assert [str(value).removesuffix(" 00:00:00") for value in message.values()] == [
        *("Ask Ngozi Okafor", "Legal", "e-mail", "Jan Novák", "Ayşe Yılmaz", "2027-02-01"),
        "agreed",
    ]


def test_it_has_the_rows_of_the_pdf(plan: Plan, tmp_path: Path) -> None:
    book = made(plan, tmp_path / "plan.xlsx")
    document = make("buy-in-plan", measure(plan, ON), ())
    for section in document.sections:
        for table in section.blocks:
            if isinstance(table, Table) and table.name != "gaps":
                names = [
                    row[0].title if isinstance(row[0], Titled) else row[0] for row in table.rows
                ]
                title = next(iter(rows_of(book[section.title])[0]))
                assert [row[title] for row in rows_of(book[section.title])] == names


def test_redacted_it_has_neither_sponsors_nor_concerns(plan: Plan, tmp_path: Path) -> None:
    book = made(plan, tmp_path / "plan.xlsx", redact=True)
    assert book.sheetnames == ["Summary", "Departments", "Actions", "Messages"]
    with ZipFile(tmp_path / "plan.xlsx") as parts:
        said = "".join(parts.read(name).decode() for name in parts.namelist())
    names = ("Okafor", "Novák", "李小龍", "Yılmaz", "Sceptical", "is 3", "one page")
    assert [name for name in names if name in said] == []
    assert "Champion in Finance" in said


def test_the_same_plan_gives_the_same_bytes(plan: Plan, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        made(plan, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_an_empty_plan_says_so(tmp_path: Path) -> None:
    book = made(empty_plan(), tmp_path / "plan.xlsx")
    said = [cell for row in book["Summary"].iter_rows(values_only=True) for cell in row]
    assert "The plan has no sponsors and no departments yet." in said


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("redact", [False, True])
def test_libreoffice_calculates_the_same_results(plan: Plan, tmp_path: Path, redact: bool) -> None:
    path, bare, folder = tmp_path / "plan.xlsx", tmp_path / "bare.xlsx", tmp_path / "saved"
    folder.mkdir()
    ours = made(plan, path, redact=redact)
    without_results(path, bare)
    theirs = read(saved_by_libreoffice(bare, folder), results=True)
    counted = [
        (sheet.title, cell.coordinate)
        for sheet in read(path, results=False)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(counted) > 10
    assert [c for c in counted if ours[c[0]][c[1]].value != theirs[c[0]][c[1]].value] == []


def test_undated_actions_have_an_order() -> None:
    plan = make_plan(actions={"One": [], "Two": []}, details={"Two": {"start": ON}})
    document = make("buy-in-plan", measure(plan, ON), ())
    table = next(b for s in document.sections for b in s.blocks if s.name == "actions")
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["Two", "One"]
