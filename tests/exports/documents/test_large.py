"""Every document of a plan of 2,000 people with the longest texts and names in ten scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.blocks.section import Document, Section
from planner.exports.documents import DOCUMENTS, make
from planner.exports.documents.chapters.registry import PAGES
from planner.exports.pdf import write_pdf
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import MARGIN, Style
from planner.exports.pdf.text import Line
from planner.models import Department
from tests.exports.documents.large import CAPTAIN, DEPARTMENTS, large_plan
from tests.exports.documents.made import somebody_for, table
from tests.plans import ON, person_id

pytestmark = pytest.mark.slow

ONE_PAGE = ("ask-sheet", "sponsor-review", "champion-page", "your-part")


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    plan = large_plan()
    measures = measure(plan, ON)
    found = findings(measures)
    captain = person_id(plan, CAPTAIN)
    made = {
        name: make(name, measures, found, person=somebody_for(name, measures, captain))
        for name in DOCUMENTS
    }
    made["full"] = make(
        "status-pack", measures, found, sections=["full"], ratings=True, departures=True
    )
    return made


@pytest.fixture
def reach(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[float, float]]]:
    """Where each line of type begins and ends, from the left edge of the paper."""
    reached: list[tuple[float, float]] = []
    set_lines = Page.set_lines

    def watched(
        page: Page,
        x: float,
        top: float,
        lines: Sequence[Line],
        style: Style,
        *,
        joined: bool = False,
    ) -> None:
        reached.extend((x, x + line.width * style.size / 1000) for line in lines)
        set_lines(page, x, top, lines, style, joined=joined)

    monkeypatch.setattr(Page, "set_lines", watched)
    yield reached


@pytest.mark.parametrize("name", [*DOCUMENTS, "full"])
def test_it_is_written_whole_within_its_margins(
    name: str, documents: dict[str, Document], reach: list[tuple[float, float]], tmp_path: Path
) -> None:
    """The pack is on the other paper: on A4 the full one has all of its chapters."""
    path, paper = tmp_path / "large.pdf", "Letter" if name == "status-pack" else "A4"
    assert write_pdf(replace(documents[name], paper=paper), path) == []
    pages = PdfReader(path).pages
    right = float(pages[0].mediabox.width) - MARGIN
    assert [ends for ends in reach if ends[0] < MARGIN - 0.1 or ends[1] > right + 0.5] == []
    if name in ONE_PAGE:
        assert len(pages) == 1
    if name == "full":
        assert pages[1].extract_text().startswith("Also to be decided"), "the summary is one page"
        body = next(n for n, page in enumerate(pages) if "Annex: " in page.extract_text())
        assert body <= PAGES["full"]


def test_nothing_is_left_out_of_the_lists(documents: dict[str, Document]) -> None:
    pack = documents["full"]
    assert len(table(pack, "heat-map").rows) == DEPARTMENTS
    assert len(table(pack, "champions").rows) == DEPARTMENTS
    names = {department.name for department in large_plan().table(Department).values()}
    assert {str(row[0]) for row in table(pack, "heat-map").rows} == names


def test_what_is_not_drawn_is_counted(documents: dict[str, Document]) -> None:
    scenario: Section = next(s for s in documents["full"].sections if s.name == "scenarios")
    assert "more that they hold are not drawn." in str(scenario.blocks)
