"""Every page of every document could go to a board unedited: no more pages than its form allows,
type that can be read, words on no line and on no other words, nothing outside the margins, no foot
more than a third blank, no list parted into a row or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.blocks.section import Document
from planner.exports.documents import DOCUMENTS, FOR_A_PERSON, make
from planner.exports.documents.chapters.registry import PAGES
from planner.exports.documents.whom import people_for
from planner.exports.pdf import write_pdf
from planner.exports.pdf.style import BOTTOM, MARGIN, TOP
from planner.models import Plan
from tests.exports.documents.made import TODAY, sample_plan
from tests.exports.documents.many import healthy_plan, longest_texts, many_departments
from tests.exports.pdf.drawn import Drawn, drawn_pages
from tests.exports.pdf.tagged import Node, Tagged
from tests.plans import ON

pytestmark = pytest.mark.slow
CLEAR = 1.0
"""Points between words and the nearest line."""
FULL = 0.66
"""Of every page that others follow at least so much is filled."""
FEWEST_ROWS, MANY_LETTERS = 4, 150
"""Rows that may stand apart from the others of their table: so many, or fewer that say as much."""
LEAST_SIZE = 7.0
"""Points; smaller type is not read on paper."""
FLAT = "2,000 people, flat"
"""A full pack of it would say the same as of the other large plan."""
PLANS: dict[str, tuple[Callable[[], Plan], date]] = {
    "empty": (Plan, ON),
    "healthy": (healthy_plan, ON),
    "sample": (sample_plan, TODAY),
    "2,000 people, parents": (lambda: many_departments(16), ON),
    FLAT: (lambda: many_departments(0), ON),
    "longest texts": (longest_texts, TODAY),
}
IN_ALL = ("healthy", "sample", "longest texts")
"""Plans of which all documents are made, and not only packs."""


class Paper(NamedTuple):
    """A document as it is printed."""

    document: Document
    path: Path
    pages: list[Drawn]


@pytest.fixture(scope="module", params=PLANS)
def papers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Paper]:
    """The documents of a plan, one on the other paper; those for one person for whoever was given
    most."""
    make_plan, on = PLANS[request.param]
    plan, folder = make_plan(), tmp_path_factory.mktemp("papers")
    measures = measure(plan, on)
    measures.compute_slow(lambda: False)
    found = findings(measures)
    made = [
        make("status-pack", measures, found, sections=[form], ratings=True, departures=True)
        for form in PAGES
        if (form, request.param) != ("full", FLAT)
    ]
    made[1] = replace(made[1], paper="Letter")
    for name in DOCUMENTS if request.param in IN_ALL else ():
        people = people_for(name, measures) if name in FOR_A_PERSON else (None,)
        if people and name != "status-pack":
            given = max(people, key=lambda one: (len(plan.assignments_by(one or 0)), one or 0))
            made.append(make(name, measures, found, person=given))
    written = []
    for number, document in enumerate(made):
        path = folder / f"{number}.pdf"
        write_pdf(document, path)
        written.append(Paper(document, path, list(drawn_pages(path))))
    return written


def test_a_document_keeps_to_the_pages_of_its_form(papers: list[Paper]) -> None:
    for document, _, pages in papers:
        annexed = any(section.annex for section in document.sections)
        allowed = len(pages) if document.most_pages is None else document.most_pages
        assert pages_before_the_annex(pages) <= allowed, document.subtitle
        assert annexed or len(pages) <= allowed, document.subtitle


def pages_before_the_annex(pages: Sequence[Drawn]) -> int:
    """How many pages do not begin with the annex or with what follows its beginning."""
    for number, page in enumerate(pages):
        if any(words.text.startswith("Annex: ") for words in page.words):
            return number + (not page.words[0].text.startswith("Annex: "))
    return len(pages)


def test_words_can_be_read_lie_on_no_line_nor_other_words_and_are_inside_the_margins(
    papers: list[Paper],
) -> None:
    faults = []
    for document, _, pages in papers:
        for number, page in enumerate(pages, start=1):
            small = (words.text for words in page.words if words.size < LEAST_SIZE)
            said = [*small, *page.crossed(CLEAR), *page.overlapping(1), *outside(page)]
            faults += [(document.subtitle, number, words) for words in said]
    assert not faults


def outside(page: Drawn) -> Iterator[str]:
    """Words that leave the margins at the sides."""
    for words in page.words:
        if words.box.left < MARGIN - 2 or words.box.right > page.size[0] - MARGIN + 2:
            yield words.text


def test_no_foot_is_more_than_a_third_blank_before_more_of_the_same_follows(
    papers: list[Paper],
) -> None:
    faults = []
    for document, _, pages in papers:
        meant = {pages_before_the_annex(pages), len(pages)}
        meant |= {n for n, page in enumerate(pages[1:], 1) if begins_a_page(document, page)}
        for number, page in enumerate(pages, start=1):
            if number not in meant and filled(page) < FULL:
                faults.append((document.subtitle, number, filled(page)))
    assert not faults


def begins_a_page(document: Document, page: Drawn) -> bool:
    """Whether a page begins with a section that has it for its own, such as a decision."""
    alone = (section.title.split() for section in document.sections if section.one_page)
    first = page.words[0].text.split()
    return any(title[: len(first)] == first for title in alone)


def filled(page: Drawn) -> float:
    """How much of a page is used, from its top to the lowest words over its foot."""
    room = page.size[1] - TOP - BOTTOM
    lowest = min(w.box.bottom for w in page.words if w.box.bottom > BOTTOM - 4)
    return (page.size[1] - TOP - lowest) / room


def test_no_heading_ends_a_page_and_no_table_leaves_a_row_or_two_on_one(
    papers: list[Paper],
) -> None:
    faults: list[tuple[str, str]] = []
    for document, path, pages in papers:
        if len(pages) == 1:
            continue
        tagged = Tagged(PdfReader(path))
        faults += [(document.subtitle, tagged.said(node)) for node in alone(tagged.document)]
        parted = (one for one in tagged.document.all("Table") if badly_parted(tagged, one))
        faults += [(document.subtitle, tagged.said(table)[:60]) for table in parted]
    assert not faults


def alone(document: Node) -> Iterator[Node]:
    """Headings that end a page."""
    nodes = [node for node in document.nodes() if node.own_pieces()]
    for node, following in pairwise(nodes):
        if node.tag in ("H2", "H3") and page_of(node) != page_of(following):
            yield node


def badly_parted(tagged: Tagged, table: Node) -> bool:
    """Whether a table leaves too few of its rows on a page, its headings apart."""
    _, *rows = table.all("TR")
    on_pages, letters = Counter(map(page_of, rows)), Counter[int]()
    for row in rows:
        letters[page_of(row)] += len(tagged.said(row))
    return len(on_pages) > 1 and any(
        on_pages[page] < FEWEST_ROWS and letters[page] < MANY_LETTERS for page in on_pages
    )


def page_of(node: Node) -> int:
    return node.pieces()[0][0]
