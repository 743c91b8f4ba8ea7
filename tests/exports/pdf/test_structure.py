"""Every document can be read by whoever does not see it: all of it, in order, by its structure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from unittest.mock import ANY
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from planner.exports.blocks.section import (
    Block,
    Bullets,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Heat,
    Paragraph,
    Pointer,
    Section,
    Table,
    Titled,
    Trend,
    Trends,
)
from planner.exports.documents import DOCUMENTS
from planner.exports.pdf import write_pdf
from planner.models import Plan
from tests.exports.documents.large import large_plan
from tests.exports.documents.made import of_sample, pack
from tests.exports.pdf.tagged import Tagged
from tests.exports.pdf.test_look import picture
from tests.exports.pdf.test_pdf import document, every_block, rows_of
from tests.exports.pdf.test_text import NAMES
from tests.plans import ON


def in_every_script() -> Document:
    names = tuple(NAMES.values())
    table = Table("t", (Column("Name"), Column("With")), tuple(zip(names, names, strict=True)))
    return document(Bullets(names), Heading(" ".join(names)), table, Paragraph(" ".join(names)))


MADE: dict[str, Callable[[], Document]] = {
    **{name: lambda name=name: of_sample(name) for name in DOCUMENTS},  # type: ignore[misc]
    "full": lambda: of_sample("status-pack", sections=["full"], ratings=True, departures=True),
    "redacted": lambda: of_sample("status-pack", redact=True),
    "empty": lambda: pack(Plan()),
    "every block": lambda: document(*every_block()),
    "every script": in_every_script,
    "long, with a logo": lambda: document(rows_of(120), logo=picture(), colour="#336699"),
}


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Tagged]:
    kept: dict[str, Tagged] = {}
    folder = tmp_path_factory.mktemp("tagged")

    def of(name: str) -> Tagged:
        if name not in kept:
            path = folder / f"{name}.pdf"
            write_pdf(MADE[name](), path)
            kept[name] = Tagged(PdfReader(path))
        return kept[name]

    return of


every_document = pytest.mark.parametrize("name", MADE)
Read = Callable[[str], Tagged]


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u200b", "")


def of(tmp_path: Path, *blocks: Block, **fields: object) -> Tagged:
    write_pdf(document(*blocks, **fields), tmp_path / "a.pdf")
    return Tagged(PdfReader(tmp_path / "a.pdf"))


@every_document
def test_all_that_is_drawn_is_in_the_tree_once_or_an_artifact(tagged: Read, name: str) -> None:
    made = tagged(name)
    assert made.loose == []
    assert sorted(made.document.pieces()) == sorted(made.words)


@every_document
def test_it_is_read_in_the_order_in_which_it_is_drawn(tagged: Read, name: str) -> None:
    made = tagged(name)
    assert made.document.pieces() == sorted(made.words)


@every_document
def test_pages_lead_from_their_marks_to_the_tree(tagged: Read, name: str) -> None:
    made = tagged(name)
    home = {piece: node for node in made.document.nodes() for piece in node.own_pieces()}
    for number, page in enumerate(made.reader.pages):
        assert page["/Tabs"] == "/S"
        for piece, reference in enumerate(made.parents[page["/StructParents"]]):
            assert reference.get_object() == home[number, piece].raw


@every_document
def test_the_words_of_the_tree_are_those_on_the_pages(tagged: Read, name: str) -> None:
    made = tagged(name)
    if name == "every script":
        pytest.skip("pypdf reads glyphs, not the texts they carry")
    read = Counter(squeezed("".join(page.extract_text() for page in made.reader.pages)))
    said = made.said(made.document) + "".join(made.artifacts)
    assert Counter(squeezed(said)) == read


@every_document
def test_only_footers_and_what_is_repeated_are_left_out(tagged: Read, name: str) -> None:
    made = tagged(name)
    repeated = [made.said(table.children()[0]) for table in made.document.all("Table")]
    repeated += [made.said(figure) for figure in made.document.all("Figure")]
    for number, words in enumerate(made.artifacts, start=1):
        rest = squeezed(words)
        for heading in sorted(map(squeezed, repeated), key=len, reverse=True):
            rest = rest.replace(heading, "") if heading else rest
        page = f"Page{number}of{len(made.artifacts)}"
        assert re.fullmatch(rf"{page}(Confidential|Names).*(UTC|changes)", rest)


@every_document
def test_headings_begin_with_the_title_and_skip_no_level(tagged: Read, name: str) -> None:
    made = tagged(name)
    levels = [int(node.tag[1]) for node in made.document.nodes() if node.tag in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_document
def test_all_but_the_title_is_in_chapters(tagged: Read, name: str) -> None:
    made = tagged(name)
    tags = [node.tag for node in made.document.children()]
    first = tags.index("Sect")
    assert set(tags[first:]) == {"Sect"}
    assert set(tags[:first]) <= {"H1", "P", "Figure"}
    titles = [s.title for s in MADE[name]().sections]
    for title, chapter in zip(titles, made.document.all("Sect"), strict=True):
        headings = [made.said(node) for node in chapter.all("H2")]
        assert not title or headings == [title]


@every_document
def test_rows_have_a_cell_for_every_column_and_are_headed(tagged: Read, name: str) -> None:
    made = tagged(name)
    for table in made.document.all("Table"):
        heading, *rows = table.children()
        columns = [cell.raw["/ID"] for cell in heading.children()]
        assert {(cell.tag, cell.raw["/A"]["/Scope"]) for cell in heading.children()} == {
            ("TH", "/Column")
        }
        assert rows
        for row in rows:
            first, *others = row.children()
            assert (first.tag, first.raw["/A"]["/Scope"]) == ("TH", "/Row")
            assert [cell.tag for cell in others] == ["TD"] * (len(columns) - 1)
            for column, cell in zip(columns[1:], others, strict=True):
                assert cell.raw["/A"]["/Headers"] == [column, first.raw["/ID"]]


@every_document
def test_header_cells_are_found_by_their_names(tagged: Read, name: str) -> None:
    made = tagged(name)
    names = made.tree.get("/IDTree", {"/Names": []})["/Names"]
    assert names[::2] == sorted(names[::2])
    known = {key: cell.get_object() for key, cell in zip(names[::2], names[1::2], strict=True)}
    assert known == {cell.raw["/ID"]: cell.raw for cell in made.document.all("TH")}


@every_document
def test_pictures_have_words(tagged: Read, name: str) -> None:
    for figure in tagged(name).document.all("Figure"):
        assert figure.raw["/Alt"].strip()
        left, bottom, right, top = figure.raw["/A"]["/BBox"]
        assert left < right
        assert bottom < top


@every_document
def test_lists_have_items_and_items_have_bodies(tagged: Read, name: str) -> None:
    made = tagged(name)
    for whole in made.document.all("L"):
        assert {item.tag for item in whole.children()} == {"LI"}
        for item in whole.children():
            assert [part.tag for part in item.children()] in (["LBody"], ["Lbl", "LBody"])


@every_document
def test_every_link_is_in_the_tree_and_says_where_it_leads(tagged: Read, name: str) -> None:
    made = tagged(name)
    annotations = [
        reference.get_object()
        for page in made.reader.pages
        for reference in page.get("/Annots", ())
    ]
    links = made.document.all("Link")
    assert [annotation for link in links for annotation in link.links()] == annotations
    for link, annotation in zip(links, annotations, strict=True):
        assert made.parents[annotation["/StructParent"]].get_object() == link.raw
        assert squeezed(annotation["/Contents"])
        assert squeezed(made.said(link))


@pytest.mark.slow
def test_two_thousand_people_in_ten_scripts_are_all_in_the_tree(tmp_path: Path) -> None:
    write_pdf(pack(large_plan(), ON), tmp_path / "large.pdf")
    made = Tagged(PdfReader(tmp_path / "large.pdf"))
    assert made.loose == []
    assert sorted(made.document.pieces()) == sorted(made.words)
    for table in made.document.all("Table"):
        assert len({len(row.children()) for row in table.children()}) == 1


@pytest.mark.parametrize("script", NAMES)
def test_words_in_any_script_are_read_as_they_were_written(tmp_path: Path, script: str) -> None:
    made = of(tmp_path, Paragraph(NAMES[script]), Heading(f"Ann, {NAMES[script]} (active)"))
    assert made.said(made.document.all("P")[-1]) == NAMES[script]
    assert made.said(made.document.all("H3")[0]) == f"Ann, {NAMES[script]} (active)"


def test_lines_are_parted_by_spaces_where_their_words_are(tmp_path: Path) -> None:
    text = " ".join(f"word{i}" for i in range(400))
    made = of(tmp_path, Paragraph(text), Paragraph("王小明" * 60))
    assert made.said(made.document.all("P")[-2]) == text
    assert made.said(made.document.all("P")[-1]) == "王小明" * 60


def test_lines_read_from_the_right_are_parted_by_spaces_too(tmp_path: Path) -> None:
    text = " ".join(["שירה לוי"] * 80)
    made = of(tmp_path, Paragraph(text))
    assert made.said(made.document.all("P")[-1]) == text


def test_parts_of_a_cell_are_parted_by_spaces(tmp_path: Path) -> None:
    table = Table("t", (Column("A"), Column("B")), ((Titled("Ask", "Why"), Heat("2", "enough")),))
    made = of(tmp_path, table)
    _, row = made.document.all("TR")
    assert [made.said(cell) for cell in row.children()] == ["Ask Why", "2 enough"]


def test_nothing_follows_a_figure_without_a_remark(tmp_path: Path) -> None:
    made = of(tmp_path, Figures((Figure("People", "2"), Figure("Points", "7", "was 8"))))
    assert [made.said(body) for body in made.document.all("LBody")] == [
        "2 People",
        "7 Points was 8",
    ]


def test_a_row_that_goes_on_on_another_page_is_one_row(tmp_path: Path) -> None:
    text = " ".join(f"word{i}" for i in range(2500))
    made = of(tmp_path, Table("t", (Column("Who"), Column("What", width=4)), (("Ann", text),)))
    _, row = made.document.all("TR")
    assert [made.said(cell) for cell in row.children()] == ["Ann", text]
    assert len({page for page, _ in row.pieces()}) > 1


def test_words_in_the_script_of_one_language_say_which(tmp_path: Path) -> None:
    of(tmp_path, Paragraph("Ann สมชาย"), Paragraph("שירה לוי"), Paragraph("김하늘 Ольга"))
    content = PdfReader(tmp_path / "a.pdf").pages[0].get_contents()
    assert content is not None
    said = re.findall(rb"/Lang\((\w+)\)", content.get_data())
    assert said == [b"th", b"he", b"ko"]


def test_the_language_of_the_document_is_not_said_again(tmp_path: Path) -> None:
    made = of(tmp_path, Paragraph("Νίκος Παπαδόπουλος"), language="el-GR")
    assert made.root["/Lang"] == "el-GR"
    content = made.reader.pages[0].get_contents()
    assert content is not None
    assert b"/Lang" not in content.get_data()


def test_words_of_pictures_hold_only_what_a_document_can(tmp_path: Path) -> None:
    made = of(tmp_path, Trends((Trend("Ann\ud800\x00\nLee", "3", "", ((ON, 3.0),)),)))
    (figure,) = made.document.all("Figure")
    assert figure.raw["/Alt"].startswith("Ann Lee: 3 on ")


def test_a_chapter_leads_back_to_what_led_to_it(tmp_path: Path) -> None:
    sections = (
        Section("one", "One", (Pointer("All of it", "two"),)),
        Section("two", "Two", (Paragraph("All."),), one_page=True),
    )
    made = of(tmp_path, sections=sections)
    there, back = made.document.all("Link")
    assert [made.said(there), made.said(back)] == ["All of it, see page 2", "Two"]
    assert there.links()[0]["/Contents"] == "All of it"
    assert back.links()[0]["/Contents"] == "Back to page 1"
    first = made.reader.pages[0].indirect_reference
    assert back.links()[0]["/Dest"].get_object()[0] == first


def test_it_says_that_it_is_tagged_and_by_what_standard(tmp_path: Path) -> None:
    made = of(tmp_path, Paragraph("Text"), title="Ann & Bo <plan>", language="de")
    assert made.root["/MarkInfo"]["/Marked"] is True or made.root["/MarkInfo"]["/Marked"].value
    assert made.root["/ViewerPreferences"]["/DisplayDocTitle"]
    packet = made.root["/Metadata"]
    said = ElementTree.fromstring(packet.get_data().decode("utf-8"))
    texts = {element.tag.rpartition("}")[2]: element.text for element in said.iter()}
    assert texts["part"] == "1"
    assert texts["CreateDate"] == texts["ModifyDate"] == "2027-01-14T10:42:00+00:00"
    words = [element.text for element in said.iter() if element.tag.endswith("}li")]
    assert words == ["Ann & Bo <plan>", "Internal Communications", ANY, "de"]
