"""No document says anything that a translator cannot reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.rules import RULES, findings
from planner.exports.csv_files import write_csv
from planner.exports.documents import DOCUMENTS, make
from planner.exports.pdf import write_pdf
from planner.exports.workbook.buy_in import write_buy_in_workbook
from planner.exports.workbook.department_books import write_department_workbooks
from planner.exports.workbook.writing import write_workbook
from planner.models import Plan
from tests.exports.documents.made import TODAY, WHOM, sample_plan
from tests.plans import person_id
from tests.pseudo import english_in, in_cyrillic, in_pseudo

ALLOWED = rf"Row key|{'|'.join(sorted(RULES, reverse=True))}|\b[a-z_]+[ :]\d+\b"
"""What stays the same in every language: the codes of rules, and the keys of rows."""
QUOTED = re.compile(r'"([^"]*)"')


@pytest.fixture(scope="module")
def plan() -> Plan:
    return in_cyrillic(sample_plan())


@pytest.mark.parametrize("redact", [False, True], ids=["names", "redacted"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_translated_whole(
    name: str, redact: bool, plan: Plan, tmp_path: Path
) -> None:
    measures = measure(plan, TODAY)
    person = person_id(sample_plan(), WHOM[name]) if name in WHOM else None
    more = {"sections": ["full"], "ratings": True} if name == "status-pack" else {}
    with in_pseudo() as language:
        made = make(name, measures, findings(measures), person=person, redact=redact, **more)
        write_pdf(made, tmp_path / "made.pdf")
    read = PdfReader(tmp_path / "made.pdf")
    lines = [line for page in read.pages for line in page.extract_text().splitlines()]
    marks = [mark.title or "" for mark in bookmarks(read.outline)]
    assert english_in([*lines, *marks, read.metadata.title], ALLOWED) == []
    assert list(language.unknown) == []


@pytest.mark.parametrize("redact", [False, True], ids=["names", "redacted"])
def test_workbooks_and_lists(redact: bool, plan: Plan, tmp_path: Path) -> None:
    measures = measure(plan, TODAY)
    with in_pseudo() as language:
        found = findings(measures)
        write_workbook(measures, found, tmp_path / "all.xlsx", redact=redact)
        write_buy_in_workbook(measures, tmp_path / "buy-in.xlsx", redact=redact)
        write_department_workbooks(measures, found, tmp_path / "parts", redact=redact)
        write_csv(measures, tmp_path / "lists", findings=found, redact=redact)
    for path in tmp_path.rglob("*.xlsx"):
        assert english_in(texts_of(path), ALLOWED) == [], path.name
    for path in tmp_path.rglob("*.csv"):
        _, *lines = path.read_text("utf-8-sig").splitlines()  # the heads are names that stay
        assert english_in(lines, ALLOWED) == [], path.name
    assert list(language.unknown) == []


def bookmarks(outline: list[Any]) -> Iterator[Any]:
    """Every entry of a PDF's outline."""
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry


def drawn_in(path: Path) -> Iterator[str]:
    """What the charts of a workbook say, and what is said of them."""
    with ZipFile(path) as book:
        for name in book.namelist():
            if name.startswith(("xl/charts/", "xl/drawings/")) and name.endswith(".xml"):
                drawing = book.read(name).decode()
                yield from re.findall(r"<a:t>([^<]*)<", drawing)
                yield from re.findall(r'(?:descr|title)="([^"]*)"', drawing)


def texts_of(path: Path) -> list[str]:
    """What the sheets of a workbook show: names, cells, notes, headers and footers, hints."""
    book = load_workbook(path)
    texts = [*drawn_in(path), book.properties.title]
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        texts.append(sheet.title)
        for part in (*vars(sheet.oddHeader).values(), *vars(sheet.oddFooter).values()):
            texts.append(getattr(part, "text", None) or "")
        for line in sheet.iter_rows():
            for cell in line:
                if isinstance(cell.value, str):
                    texts += QUOTED.findall(cell.value) if cell.data_type == "f" else [cell.value]
                if cell.comment:
                    texts.append(cell.comment.text)
        for rule in sheet.data_validations.dataValidation:
            texts += filter(None, (rule.prompt, rule.error, rule.promptTitle, rule.errorTitle))
    return texts
