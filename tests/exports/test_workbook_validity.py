"""Every workbook is what the standard asks for, whatever the plan holds: Excel repairs nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.exports.workbook.buy_in import write_buy_in_workbook
from planner.exports.workbook.department_books import write_department_workbooks
from planner.exports.workbook.writing import write_workbook
from planner.models import Plan
from tests.exports.books import empty_plan, small_plan, write
from tests.exports.documents.large import large_plan
from tests.exports.documents.made import sample_plan
from tests.exports.documents.test_hostile import hostile_plan
from tests.exports.test_workbook_text import FORMULAS, ODD, plan_saying
from tests.exports.validity import flaws
from tests.plans import ON

PLANS: dict[str, Callable[[], Plan]] = {
    "small": small_plan,
    "empty": empty_plan,
    "sample": sample_plan,
    "formulas": lambda: plan_saying(FORMULAS),
    "odd": lambda: plan_saying(ODD),
    "hostile": lambda: hostile_plan(3),
}


@lru_cache
def measured(name: str) -> Measures:
    return measure(PLANS[name](), ON)


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("redact", [False, True])
def test_the_workbook_is_valid(name: str, redact: bool, tmp_path: Path) -> None:
    measures, path = measured(name), tmp_path / "book.xlsx"
    write_workbook(measures, findings(measures), path, redact=redact, ratings=True, departures=True)
    assert flaws(path) == []


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("redact", [False, True])
def test_the_buy_in_workbook_is_valid(name: str, redact: bool, tmp_path: Path) -> None:
    write_buy_in_workbook(measured(name), tmp_path / "book.xlsx", redact=redact)
    assert flaws(tmp_path / "book.xlsx") == []


@pytest.mark.parametrize(
    ("name", "redact"),
    [
        *((name, False) for name in PLANS if name != "empty"),
        *(("small", True), ("hostile", True)),  # hiding names changes no other text
    ],
)
def test_every_workbook_of_a_department_is_valid(name: str, redact: bool, tmp_path: Path) -> None:
    measures = measured(name)
    written = write_department_workbooks(measures, findings(measures), tmp_path, redact=redact)
    assert [flaw for path in written.paths for flaw in flaws(path)] == []


@pytest.mark.slow
def test_a_large_workbook_is_valid(tmp_path: Path) -> None:
    write(large_plan(), tmp_path / "book.xlsx", ratings=True)
    assert flaws(tmp_path / "book.xlsx") == []


SPOILED = [
    ("xl/styles.xml", '<b val="1"/><sz val="18"/>', '<sz val="18"/><b val="1"/>', "font has"),
    ("xl/styles.xml", 'cellXfs count="', 'cellXfs count="9', "cellXfs, not"),
    ("xl/styles.xml", 'fontId="3"', 'fontId="333"', "no fontId 333"),
    ("xl/workbook.xml", "'Goals'!$A:$A,'Goals'!$4:$4", "'Goals'!$4:$4,'Goals'!$A:$A", "then rows"),
    ("xl/workbook.xml", "Lists!$A$2", "Gone!$A$2", "on Gone, which is not there"),
    ("xl/workbook.xml", 'name="People"', 'name="Champions"', "two sheets are called champions"),
    ("xl/tables/table3.xml", 'name="Name"', 'name="Names"', "the headings are"),
    ("xl/tables/table3.xml", 'id="3" ', 'id="4" ', "two tables have the id 4"),
    ("xl/tables/table3.xml", 'displayName="People"', 'displayName="Goals"', "things are called"),
    ("xl/worksheets/sheet4.xml", ' ht="', ' ht="9', "points high"),
    ("xl/worksheets/sheet4.xml", 't="s"><v>', 't="s"><v>99999', "refers to the text 99999"),
    ("xl/worksheets/sheet4.xml", "list_people", "list_nobody", "there is no list list_nobody"),
    ("xl/worksheets/sheet3.xml", 'dxfId="1"', 'dxfId="77"', "no dxf 77"),
    ("xl/worksheets/sheet4.xml", "<printOptions", "<sheetPr/><printOptions", "in the wrong order"),
    ("xl/worksheets/sheet4.xml", 'r:id="rId1"', 'r:id="rId9"', "rId9, which is no relation"),
    ("xl/worksheets/sheet4.xml", "People[", "Folk[", "there is no Folk["),
    ("xl/charts/chart1.xml", "'Summary'!", "'Gone'!", "there is no sheet Gone"),
    ("xl/drawings/drawing1.xml", "descr=", "title=", "has no alternative text"),
    ("[Content_Types].xml", "/xl/theme/theme1.xml", "/xl/theme/theme2.xml", "is not there"),
    ("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "strings.xml", "referred to and not there"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook without a flaw."""
    path = tmp_path_factory.mktemp("sound") / "book.xlsx"
    write(small_plan(), path)
    return path


@pytest.mark.parametrize(("part", "was", "spoiled", "said"), SPOILED)
def test_a_flaw_is_found(
    sound: Path, part: str, was: str, spoiled: str, said: str, tmp_path: Path
) -> None:
    """Otherwise the tests above could not fail."""
    other = tmp_path / "spoiled.xlsx"
    with ZipFile(sound) as source, ZipFile(other, "w") as out:
        for name in source.namelist():
            text = source.read(name).decode()
            assert name != part or was in text
            out.writestr(name, text.replace(was, spoiled) if name == part else text)
    assert any(said in flaw for flaw in flaws(other))
