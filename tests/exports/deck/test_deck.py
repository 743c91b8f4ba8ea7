"""The deck, read back: what each slide says, on whose master, in which bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.deck import write_deck
from planner.exports.deck.colours import contrast, palette_of
from planner.models import Action, Decision, Draft, Plan, Post
from planner.models.adding import add_with_responsibility
from tests.exports.deck.masters import MASTERS
from tests.plans import ON, make_plan, person_id


def plan_with_everything() -> Plan:
    draft = Draft(
        make_plan(
            people={"Ann Berg": {"department": "Finance"}, "Bo Lind": {}, "Ro Castell": {}},
            departments={"Finance": {"headcount": 120}, "Legal": {}, "Sales": {}},
            seats={"Finance": ["Ann Berg", "Bo Lind*"], "Legal": ["Ann Berg"]},
            sponsors={"Primary sponsor": ["Ro Castell"]},
        )
    )
    ro = person_id(draft.plan, "Ro Castell")
    draft.add(Post, person_id=ro, on=ON, kind="ghost-written")
    draft.add(Post, person_id=ro, on=ON, kind="in person")
    draft.add(
        Decision, ask="Give two hours", from_whom="Ro Castell", by_when=ON - timedelta(days=3)
    )
    add_with_responsibility(draft, Action, title="Pilot", due=ON + timedelta(days=8))
    return draft.plan


def deck(path: Path, plan: Plan, **options: Any) -> Any:
    measures = measure(plan, ON)
    write_deck(measures, findings(measures), path, **options)
    return Presentation(str(path))


def table(slide: Any) -> list[list[str]]:
    (frame,) = (shape for shape in slide.shapes if shape.name == "Table")
    return [[cell.text for cell in row.cells] for row in frame.table.rows]


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.fixture
def slides(tmp_path: Path) -> list[Any]:
    return list(deck(tmp_path / "deck.pptx", plan_with_everything()).slides)


def test_every_title_is_a_sentence_of_the_plan(slides: list[Any]) -> None:
    assert [slide.shapes.title.text for slide in slides] == [
        "Buy-in is too narrow to launch on 24 January.",
        "1 of 3 champion seats is covered, 1 has nobody",
        "1 of 1 sponsor takes part in person",
        "3 decisions are asked of this meeting, 1 of them late",
        "Next four weeks: 2 things are due",
    ]


def test_bars_are_the_holders_and_what_is_missing(slides: list[Any]) -> None:
    (frame,) = (shape for shape in slides[1].shapes if shape.has_chart)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["Sales", "Legal", "Finance"]
    # Finance needs three for 120 staff, the others the usual two.
    assert {s.name: tuple(s.values) for s in plot.series} == {
        "champions": (0, 1, 1),
        "trained backups": (0, 0, 1),
        "missing": (2, 1, 1),
    }


def test_a_sponsors_items_are_told_apart(slides: list[Any]) -> None:
    head, row = table(slides[2])
    told = dict(zip(head, row, strict=True))
    assert told["In person, of all items"] == "1 of 2"
    assert (told["Edited"], told["Ghost-written"]) == ("0", "1")


def test_a_late_decision_is_said_to_be(slides: list[Any]) -> None:
    row = table(slides[3])[1]
    assert row[1] == "Give two hours" and "3 days late" in row[-1]


def test_what_is_due_stands_in_its_week(slides: list[Any]) -> None:
    assert table(slides[4])[1][1].startswith("23 Jan\nPilot\nnobody")


def test_every_slide_says_plan_day_page_and_where_its_figures_are_from(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        assert "Harbour Connect · data of 15 January 2027" in words(slide)
        assert f"{number} of 5" in words(slide)
        assert "The status pack has more under" in slide.notes_slide.notes_text_frame.text


def test_notes_are_sentences_that_begin_with_the_message(slides: list[Any]) -> None:
    for slide in slides:
        notes = slide.notes_slide.notes_text_frame.text
        title = slide.shapes.title.text.removesuffix(".")
        assert notes.startswith(f"{title}. ") and notes.endswith("”.")


def test_tables_and_charts_have_alternative_texts(slides: list[Any]) -> None:
    frames = [s for slide in slides for s in slide.shapes if s.has_table or s.has_chart]
    assert len(frames) == 6
    assert all(f._element._nvXxPr.cNvPr.get("descr") for f in frames)


def test_an_empty_plan_says_what_is_not_there(tmp_path: Path) -> None:
    slides = deck(tmp_path / "deck.pptx", Plan()).slides
    assert [slide.shapes.title.text for slide in slides][1:] == [
        "The plan has no departments yet",
        "The plan has no sponsors yet",
        "No decision is asked of this meeting",
        "Next four weeks: nothing is dated",
    ]


def test_an_empty_plan_says_its_message_once(tmp_path: Path) -> None:
    slide = deck(tmp_path / "deck.pptx", Plan()).slides[0]
    assert words(slide).count("Nothing is due yet") == 1


def test_redacted_nobody_is_named(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    deck(path, plan_with_everything(), redact=True)
    content = everything(path.read_bytes())
    for name in (b"Ann Berg", b"Bo Lind", b"Castell"):
        assert not any(name in part for part in content)


def everything(content: bytes) -> list[bytes]:
    """Every part of a zip, and of zips in it."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            part = parts.read(name)
            found += everything(part) if name.endswith(".xlsx") else [part]
    return found


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pptx", tmp_path / "second.pptx"
    deck(first, plan_with_everything())
    deck(second, plan_with_everything())
    assert first.read_bytes() == second.read_bytes()


# A company's own master --------------------------------------------------------------------


def company_master(path: Path, *, potx: bool = False, layout: str = "Title and Content") -> Path:
    """A wide master with two slides of its own, and only one layout kept."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(16), Inches(9)
    kept = presentation.slide_layouts.get_by_name(layout)
    for _ in range(2):
        presentation.slides.add_slide(kept).shapes.title.text = "Our values"
    saved = io.BytesIO()
    presentation.save(saved)
    if not potx:
        path.write_bytes(saved.getvalue())
        return path
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(b"presentation.main+xml", b"template.main+xml"))
    return path


@pytest.mark.parametrize("potx", [False, True])
def test_a_companys_master_is_used_without_its_slides(tmp_path: Path, potx: bool) -> None:
    master = company_master(tmp_path / ("m.potx" if potx else "m.pptx"), potx=potx)
    made = deck(tmp_path / "deck.pptx", plan_with_everything(), template=master)
    assert (made.slide_width, len(made.slides)) == (Inches(16), 5)
    assert "Our values" not in "\n".join(map(words, made.slides))
    assert not any(b"Our values" in p for p in everything((tmp_path / "deck.pptx").read_bytes()))


def test_nothing_of_its_slides_and_its_makers_is_left(tmp_path: Path) -> None:
    master = MASTERS["lived in"](tmp_path / "m.pptx")
    deck(tmp_path / "deck.pptx", plan_with_everything(), template=master)
    parts = everything((tmp_path / "deck.pptx").read_bytes())
    assert not any(b"Our values" in part for part in parts)


def test_every_title_has_the_same_size(tmp_path: Path) -> None:
    master = MASTERS["narrow"](tmp_path / "m.pptx")
    slides = deck(tmp_path / "deck.pptx", plan_with_everything(), template=master).slides
    sizes = {s.shapes.title.text_frame.paragraphs[0].runs[0].font.size for s in slides}
    assert len(sizes) == 1


def test_on_a_dark_master_words_have_the_colour_of_its_text(tmp_path: Path) -> None:
    master = MASTERS["dark"](tmp_path / "m.pptx")
    made = deck(tmp_path / "deck.pptx", plan_with_everything(), template=master)
    cell = next(s for s in made.slides[2].shapes if s.has_table).table.cell(1, 1)
    colour = cell.text_frame.paragraphs[0].runs[0].font.color
    assert colour.theme_color == MSO_THEME_COLOR.TEXT_1


@pytest.mark.parametrize("ground", ["FFFFFF", "101C3A", "7F7F7F", "F4D35E", "0B6E4F"])
def test_words_and_states_read_on_every_ground(ground: str) -> None:
    made = Presentation()
    made.slide_master.background.fill.solid()
    behind = RGBColor.from_string(ground)
    made.slide_master.background.fill.fore_color.rgb = behind
    palette = palette_of(made.slide_layouts[1], made.slide_width * made.slide_height)
    words = (palette.ink.rgb, palette.quiet.rgb, *palette.tones.values())
    assert min(contrast(each, behind) for each in words) >= 4.5
    assert all(contrast(palette.on_tones, tone) >= 4.5 for tone in palette.tones.values())


def test_tables_and_charts_stand_where_the_master_has_content(tmp_path: Path) -> None:
    master = company_master(tmp_path / "m.pptx")
    layout = Presentation(str(master)).slide_layouts.get_by_name("Title and Content")
    body = next(p for p in layout.placeholders if p.placeholder_format.idx == 1)
    made = deck(tmp_path / "deck.pptx", plan_with_everything(), template=master)
    for slide in made.slides:
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert shape.left >= body.left and shape.top >= body.top
                assert shape.left + shape.width <= body.left + body.width


def test_what_a_master_lacks_is_said(tmp_path: Path) -> None:
    measures = measure(plan_with_everything(), ON)
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for placeholder in list(layout.placeholders):
            placeholder._element.getparent().remove(placeholder._element)
    presentation.save(str(tmp_path / "bare.pptx"))
    path = tmp_path / "deck.pptx"
    said = write_deck(measures, findings(measures), path, template=tmp_path / "bare.pptx")
    assert said == (
        "bare.pptx has no place for title, content, footer and slide number; it stands where the"
        " program’s own deck has it."
    )
    assert "Buy-in is too narrow" in words(Presentation(str(path)).slides[0])


@pytest.mark.parametrize("content", [b"", b"not a deck", b"PK\x03\x04"])
def test_what_is_no_master_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.pptx"
    path.write_bytes(content)
    with pytest.raises(PlannerError, match="is not a PowerPoint presentation"):
        deck(tmp_path / "deck.pptx", Plan(), template=path)
    assert not (tmp_path / "deck.pptx").exists()
