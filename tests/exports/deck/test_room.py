"""Every text of every slide stands in its frame, no frame on another, none off the slide."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.exports.deck import write_deck
from planner.exports.pdf.text import Typesetter
from tests.exports.deck.masters import MASTERS
from tests.exports.documents.made import sample_plan
from tests.exports.documents.many import healthy_plan, longest_texts, many_departments
from tests.plans import ON, make_plan

PLANS = {
    "sample": sample_plan,
    "empty": lambda: make_plan(people=["Ann Berg"]),
    "healthy": healthy_plan,
    "longest": longest_texts,
    "many": lambda: many_departments(12),
}
AS_ROOMY = ("dark", "lived in")
"""Masters whose slides have the places of the narrow one: they differ in what fills no room."""
CASES = [
    (master, plan)
    for master in (None, *MASTERS)
    for plan in PLANS
    if master not in AS_ROOMY or plan == "longest"
]
SET = Typesetter()
FLOOR = 10
SPARE = 0.5
"""Parts of a point lost where lengths are rounded."""


@lru_cache
def measured(name: str) -> Measures:
    return measure(PLANS[name](), ON)


@pytest.fixture(scope="module", params=CASES, ids=lambda case: "-".join(map(str, case)))
def slides(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    name, plan = request.param
    measures, folder = measured(plan), tmp_path_factory.mktemp("deck")
    master = MASTERS[name](folder / "master.pptx") if name else None
    write_deck(measures, findings(measures), folder / "deck.pptx", template=master)
    return Presentation(str(folder / "deck.pptx"))


def test_no_text_is_higher_than_its_frame(slides: Any) -> None:
    too_high = [
        (number, frame.text[:40], high, room)
        for number, slide in enumerate(slides.slides, 1)
        for frame, wide, room in texts(slide)
        if (high := height(frame, wide)) > room + SPARE
    ]
    assert not too_high


def test_no_type_is_smaller_than_the_floor(slides: Any) -> None:
    sizes = {
        int(each.get("sz"))
        for slide in slides.slides
        for each in slide._element.iter(qn("a:rPr"))
        if each.get("sz")
    }
    assert min(sizes) >= FLOOR * 100


def test_nothing_leaves_the_slide(slides: Any) -> None:
    for slide in slides.slides:
        for name, left, top, right, bottom in boxes(slide):
            assert left >= 0 and top >= 0, name
            assert right <= slides.slide_width and bottom <= slides.slide_height, name


def test_nothing_stands_on_anything_else(slides: Any) -> None:
    for slide in slides.slides:
        for one, other in combinations(boxes(slide), 2):
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - max(one.top, other.top)
            assert min(wide, high) <= Pt(1), (slide.shapes.title.text, one.name, other.name)


class Box(NamedTuple):
    """Where a shape stands on its slide."""

    name: str
    left: int
    top: int
    right: int
    bottom: int


def boxes(slide: Any) -> list[Box]:
    """Where every shape of a slide stands; asking for a place again takes long."""
    return [
        Box(shape.name, left, top, left + shape.width, top + shape.height)
        for shape in slide.shapes
        for left, top in [(shape.left, shape.top)]
    ]


def texts(slide: Any) -> Iterator[tuple[Any, float, float]]:
    """Every text frame of a slide with the width and height that its text may take."""
    for shape in slide.shapes:
        if shape.has_table:
            yield from cells(shape.table)
        elif shape.has_text_frame:
            yield from inside(shape.text_frame, shape.width, shape.height)
        for part in getattr(shape, "shapes", ()):
            if part.has_text_frame:
                yield from inside(part.text_frame, part.width, part.height)


def cells(table: Any) -> Iterator[tuple[Any, float, float]]:
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            reach = cell.span_width if cell.is_merge_origin else 1
            wide = sum(table.columns[at + step].width for step in range(reach))
            if not cell.is_spanned:
                yield from inside(cell, wide, row.height, cell.text_frame)


def inside(
    edges: Any, wide: int, high: int, frame: Any = None
) -> Iterator[tuple[Any, float, float]]:
    yield (
        frame or edges,
        (wide - edges.margin_left - edges.margin_right) / Pt(1),
        (high - edges.margin_top - edges.margin_bottom) / Pt(1),
    )


def height(frame: Any, wide: float) -> float:
    """The height of a text whose lines have a height of their own, in points."""
    found = 0.0
    for paragraph in frame.paragraphs:
        if not paragraph.runs or paragraph.line_spacing is None:
            continue
        font = paragraph.runs[0].font
        weight = "bold" if font.bold else "regular"
        room = float("inf") if getattr(frame, "word_wrap", True) is False else wide
        lines = SET.lines(paragraph.text, weight, room * 1000 / (font.size / Pt(1)))
        found += len(lines) * (paragraph.line_spacing / Pt(1))
        found += sum(space / Pt(1) for space in (paragraph.space_before,) if space)
    return found
