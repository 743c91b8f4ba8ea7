"""Every page of every document could go to a board unedited: words on no line and on no other
words, nothing outside the margins, no page all but empty, no table parted that fits on one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.documents import DOCUMENTS, FOR_A_PERSON, make
from planner.exports.documents.whom import people_for
from planner.exports.pdf import write_pdf
from planner.exports.pdf.style import BOTTOM, MARGIN, TOP
from tests.exports.documents.test_budgets import PLANS
from tests.exports.pdf.drawn import Drawn, drawn_pages
from tests.exports.pdf.tagged import Node, Tagged

Papers = dict[str, Path]
pytestmark = pytest.mark.slow
CLEAR = 1.0
"""Points between words and the nearest line."""
FULL = 0.2
"""Of every page but the last at least so much is filled."""
LONG = 250
"""A row with more letters may be high enough to stand alone."""
SHORT_ROWS = 5
"""A table of so many short rows is never parted."""


LOOKED_AT = [name for name in PLANS if name != "2,000 people, long texts"]
"""Plans of many people and of the longest texts, but not of both at once, which takes too long."""


@pytest.fixture(scope="module", params=LOOKED_AT)
def papers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """Every document that a plan can make; those for one person for whoever was given most."""
    make_plan, on = PLANS[request.param]
    plan, folder = make_plan(), tmp_path_factory.mktemp("papers")
    measures = measure(plan, on)
    measures.compute_slow(lambda: False)
    found = findings(measures)
    made = {"full": make("status-pack", measures, found, sections=["full"], departures=True)}
    for name in DOCUMENTS:
        people = people_for(name, measures) if name in FOR_A_PERSON else (None,)
        if people:
            given = max(people, key=lambda one: (len(plan.assignments_by(one or 0)), one or 0))
            made[name] = make(name, measures, found, person=given)
    for name, document in made.items():
        write_pdf(document, folder / f"{name}.pdf")
    return {name: folder / f"{name}.pdf" for name in made}


@pytest.fixture(scope="module")
def drawn(papers: Papers) -> dict[str, list[Drawn]]:
    return {document: list(drawn_pages(path)) for document, path in papers.items()}


def test_words_lie_on_no_line_on_no_other_words_and_inside_the_margins(
    drawn: dict[str, list[Drawn]],
) -> None:
    faults = []
    for document, pages in drawn.items():
        for number, page in enumerate(pages, start=1):
            said = [*page.crossed(CLEAR), *page.overlapping(1), *outside(page)]
            faults += [(document, number, words) for words in said]
    assert not faults


def outside(page: Drawn) -> Iterator[str]:
    """Words that leave the margins at the sides."""
    for words in page.words:
        if words.box.left < MARGIN - 2 or words.box.right > page.size[0] - MARGIN + 2:
            yield words.text


def test_no_page_but_the_last_is_all_but_empty(drawn: dict[str, list[Drawn]]) -> None:
    faults = []
    for document, every in drawn.items():
        *pages, _ = (filled(page) for page in every)
        faults += [(document, number) for number, part in enumerate(pages, 1) if part < FULL]
    assert not faults


def filled(page: Drawn) -> float:
    """How much of a page is used, from its top to the lowest words over its foot."""
    room = page.size[1] - TOP - BOTTOM
    lowest = min(w.box.bottom for w in page.words if w.box.bottom > BOTTOM - 4)
    return (page.size[1] - TOP - lowest) / room


def test_no_heading_and_no_row_stands_alone_and_short_tables_stay_whole(papers: Papers) -> None:
    faults: list[tuple[str, str]] = []
    for document, path in papers.items():
        tagged = Tagged(PdfReader(path))
        faults += [(document, tagged.said(node)) for node in alone(tagged.document)]
        parted = (one for one in tagged.document.all("Table") if badly_parted(tagged, one))
        faults += [(document, tagged.said(table)[:60]) for table in parted]
    assert not faults


def alone(document: Node) -> Iterator[Node]:
    """Headings that end a page."""
    nodes = [node for node in document.nodes() if node.own_pieces()]
    for node, following in pairwise(nodes):
        if node.tag in ("H2", "H3") and page_of(node) != page_of(following):
            yield node


def badly_parted(tagged: Tagged, table: Node) -> bool:
    """Whether a table of short rows goes on to another page with a row alone, or with few rows."""
    rows = table.all("TR")
    on_pages = Counter(page_of(row) for row in rows)
    if len(on_pages) == 1 or max(len(tagged.said(row)) for row in rows) > LONG:
        return False
    first, last = on_pages[min(on_pages)], on_pages[max(on_pages)]
    return len(rows) <= SHORT_ROWS + 1 or first < 3 or last < 2


def page_of(node: Node) -> int:
    return node.pieces()[0][0]
