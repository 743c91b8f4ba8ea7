"""What a PDF promises: texts, pages, fonts, outline, metadata, and that it is written whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.errors import PlannerError
from planner.exports.blocks.section import (
    Block,
    Bullets,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    KeyValues,
    Marked,
    Meter,
    More,
    Panel,
    Panels,
    Paragraph,
    Pill,
    Pointer,
    Section,
    Span,
    Table,
    Timeline,
    Titled,
    Trend,
    Trends,
)
from planner.exports.pdf import write_pdf
from tests.exports.pdf.test_text import NAMES

ON = date(2027, 1, 15)


def document(*blocks: Block, **fields: object) -> Document:
    """A document of one chapter."""
    made = Document(
        title="Harbour Connect: buy-in status",
        subtitle="Status pack",
        plan_name="Harbour Connect",
        sections=(Section("one", "First chapter", blocks),),
        on=ON,
        status=Pill("At risk", "weak"),
        author="Internal Communications",
        subject="Status pack of 15 January 2027",
        confidentiality="Confidential: names people",
        data_of=datetime(2027, 1, 14, 10, 42),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def rows_of(count: int) -> Table:
    return Table(
        "rows",
        (Column("Name", width=3), Column("Count", "number"), Column("State", "pill")),
        tuple((f"Row {i} ends", i, Pill("1 only", "weak")) for i in range(count)),
    )


def written(tmp_path: Path, made: Document) -> PdfReader:
    path = tmp_path / "document.pdf"
    write_pdf(made, path)
    return PdfReader(path)


def texts(reader: PdfReader) -> list[str]:
    """The text of each page; a reference to a page stands on the line that makes it."""
    return [page.extract_text().replace("\n, see", ", see") for page in reader.pages]


def every_block() -> Iterator[Block]:
    yield Paragraph("A reason in a line.", lead="The headline.")
    yield Paragraph("A remark.", quiet=True)
    yield Figures((Figure("People who could leave", "2", "was 3 on 1 Jan"), Figure("Points", "7")))
    yield Heading("A heading")
    yield Bullets(("First point", "Second point"))
    yield Panels(
        (
            Panel("Changed", (Marked("+", "3 champions"),)),
            Panel("Next", (Marked("25 Jan", "training"),)),
        )
    )
    yield KeyValues((("Holder", "A person who is there."),))
    columns = (Column("A"), Column("B"), Column("C", "day"), Column("D", "number"), Column("E"))
    cells = (Titled("Ask", "Why"), Meter("40%", 0.4, "bad"), ON, 12.5, None)
    yield Table("mixed", columns, (cells,))
    yield Table("none", columns, (), empty="Nothing here yet.")
    march = date(2027, 3, 1)
    falling = ((ON, 90.0), (march, 10.0))
    yield Trends(
        (
            Trend("Goal", "3 of 5", "", ((ON, 3.0),), 5.0, march, "good"),
            Trend("Fewer", "9 of 90", "", falling, 10.0, march, "good", falling, (0.0, 8.0)),
        )
    )
    yield Timeline(ON, date(2027, 4, 15), (Span("Training", ON, date(2027, 2, 1), "Petra"),))
    yield Timeline(ON, date(2027, 4, 15), (), empty="Nothing is dated.")
    yield Pointer("More of it", "one")


def test_every_block_shows_its_words(tmp_path: Path) -> None:
    text = "\n".join(texts(written(tmp_path, document(*every_block()))))
    for words in (
        *("A reason in a line.", "The headline.", "A remark.", "was 3 on 1 Jan", "A heading"),
        *("Second point", "+ 3 champions", "25 Jan training", "A person who is there.", "Why"),
        *("40%", "15 Jan", "12.5", "–", "Nothing here yet.", "3 of 5", "Training", "Petra"),
        *("target 5", "target 10"),
        *("Nothing is dated.", "More of it, see page 1", "At risk"),
    ):
        assert words in text, words


def test_every_page_says_plan_time_confidentiality_and_number(tmp_path: Path) -> None:
    pages = texts(written(tmp_path, document(rows_of(120))))
    assert len(pages) == 3
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of 3" in text
        assert "Harbour Connect · data of 14 January 2027, 10:42 UTC" in text
        assert "Confidential: names people" in text


def test_no_row_is_lost_and_the_heading_is_repeated(tmp_path: Path) -> None:
    pages = texts(written(tmp_path, document(rows_of(120))))
    text = "\n".join(pages)
    assert [text.count(f"Row {i} ends") for i in range(120)] == [1] * 120
    for page in pages:
        assert "Name" in page
        assert "State" in page


def test_a_pdf_says_its_title_author_and_chapters(tmp_path: Path) -> None:
    reader = written(tmp_path, document(Paragraph("Text"), Heading("Inside"), Paragraph("Text")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Harbour Connect: buy-in status"
    assert reader.metadata.author == "Internal Communications"
    assert reader.metadata.subject == "Status pack of 15 January 2027"
    assert reader.metadata["/CreationDate"] == "D:20270114104200+00'00'"
    assert reader.root_object["/Lang"] == "en"
    chapter, inside = reader.outline
    assert chapter["/Title"] == "First chapter"  # type: ignore[call-overload, index]
    assert [entry["/Title"] for entry in inside] == ["Inside"]  # type: ignore[index, union-attr]


def test_all_fonts_are_embedded_subsets_that_can_be_searched(tmp_path: Path) -> None:
    reader = written(tmp_path, document(Bullets(tuple(NAMES.values()))))
    fonts: dict[str, object] = {}
    for page in reader.pages:
        fonts.update(page["/Resources"]["/Font"])  # type: ignore[index, call-overload, arg-type]
    assert len(fonts) > 5
    for reference in fonts.values():
        font = reference.get_object()  # type: ignore[attr-defined]
        assert "+" in font["/BaseFont"]
        assert "/ToUnicode" in font
        descendant = font["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
    assert b"Helvetica" not in (tmp_path / "document.pdf").read_bytes()


@pytest.mark.parametrize("script", ["Polish", "Greek", "Cyrillic", "Chinese", "Korean", "Georgian"])
def test_names_can_be_read_back(tmp_path: Path, script: str) -> None:
    (text,) = texts(written(tmp_path, document(Paragraph(NAMES[script]))))
    assert NAMES[script] in text


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    made = document(*every_block(), Bullets(tuple(NAMES.values())))
    paths = [tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf")]
    write_pdf(made, paths[0])
    write_pdf(document(Bullets(tuple(reversed(NAMES.values())))), paths[1])
    write_pdf(made, paths[2])
    assert paths[0].read_bytes() == paths[2].read_bytes()


HOSTILE = (
    *(
        "Tom <b",
        "<ann@x.org>",
        '<img src="/etc/passwd">',
        "</para>",
        "a & b &amp; c",
        "(\\) ]TJ ET",
    ),
    *("=1+1", "{plan}", "{0}", "%s %(x)s", "\\u0041", "x" * 5000, "tab\tand\nline", "", " "),
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_printed_as_they_are(tmp_path: Path, text: str) -> None:
    table = Table(
        "t", (Column(text), Column("B", "pill")), ((text, Pill(text)), (Titled(text, text), ""))
    )
    blocks: tuple[Block, ...] = (
        *(Paragraph(text, lead=text), Heading(text), table, Bullets((text,))),
        *(KeyValues(((text, text),)), Figures((Figure(text, text[:40], text[:40]),))),
    )
    made = document(*blocks, title=text[:200], subtitle=text, plan_name=text, author=text)
    reader = written(tmp_path, made)
    printed = "".join("".join(texts(reader)).split())
    assert "".join(text.split()) in printed or len(text) > 1000
    assert "/etc/passwd" not in str(reader.trailer) or "/etc/passwd" in text


def test_characters_that_cannot_be_printed_are_said(tmp_path: Path) -> None:
    warnings = write_pdf(document(Paragraph("Ann \x07 𓀀")), tmp_path / "a.pdf")
    assert len(warnings) == 2
    assert any("U+13000" in warning for warning in warnings)


def test_what_no_document_can_hold_is_left_out_of_the_metadata_too(tmp_path: Path) -> None:
    bad = "Ann\ud800\x00 \ufffe\nLee"
    made = document(Heading(bad), Paragraph("x"), title=bad, author=bad, subject=bad, plan_name=bad)
    reader = written(tmp_path, made)
    assert reader.metadata is not None
    assert reader.metadata.title == reader.metadata.author == "Ann Lee"
    assert "Ann Lee" in str(reader.outline)


def test_a_long_name_never_pushes_the_time_out_of_the_footer(tmp_path: Path) -> None:
    (text,) = texts(written(tmp_path, document(plan_name="A very long name " * 20)))
    assert "A very long" in text
    assert "… · data of 14 January 2027, 10:42 UTC" in text


@pytest.mark.slow
def test_a_row_taller_than_a_page_goes_on(tmp_path: Path) -> None:
    long = " ".join(f"word{i}" for i in range(4000))
    table = Table("t", (Column("Name"), Column("Text", width=5)), (("Ann", long), ("Bo", "short")))
    pages = texts(written(tmp_path, document(table)))
    assert len(pages) > 2
    read = " ".join(pages).split()
    assert [f"word{i}" for i in range(4000) if f"word{i}" not in read] == []
    assert "Ann …" in " ".join(pages[1].split())


def test_no_heading_ends_a_page(tmp_path: Path) -> None:
    for filling in range(34, 46):
        blocks: Sequence[Block] = (
            *(Paragraph(f"line {i}") for i in range(filling)),
            *(Heading("The heading"), rows_of(3)),
        )
        for page in texts(written(tmp_path, document(*blocks))):
            assert ("The heading" in page) == ("Row 0 ends" in page) == ("Row 1 ends" in page)


def test_headings_in_a_row_beyond_a_page_are_all_there(tmp_path: Path) -> None:
    headings = tuple(Heading(f"Heading {i} ends") for i in range(80))
    blocks = (Paragraph("Before them."), *headings, Paragraph("After them."))
    pages = texts(written(tmp_path, document(*blocks)))
    text = "\n".join(pages)
    assert [text.count(heading.text) for heading in headings] == [1] * 80
    assert "After them." in pages[-1]


def test_a_table_on_one_page_is_cut_to_fit_and_says_where_the_rest_is(tmp_path: Path) -> None:
    more = More("and one more row", "and {count} more rows", "all")
    summary = Section(
        "summary", "", (replace(rows_of(200), more=more), Paragraph("At the end")), one_page=True
    )
    rest = Section("all", "All rows", (rows_of(200),))
    pages = texts(written(tmp_path, document(sections=(summary, rest))))
    shown = sum(f"Row {i} ends" in pages[0] for i in range(200))
    assert 20 < shown < 40
    assert f"and {200 - shown} more rows, see page 2" in pages[0]
    assert "At the end" in pages[0]
    assert "All rows" in pages[1]


@pytest.mark.parametrize(("rows", "pages"), [(12, 1), (34, 2)])
def test_more_begins_under_a_page_of_its_own_that_is_half_empty(
    tmp_path: Path, rows: int, pages: int
) -> None:
    summary = Section("summary", "", (rows_of(rows),), one_page=True)
    more = Section("more", "More", (Paragraph("All of it."),))
    assert len(written(tmp_path, document(sections=(summary, more))).pages) == pages


def test_what_has_no_room_on_the_page_is_left_out(tmp_path: Path) -> None:
    extra = (Heading("Extra"), replace(rows_of(9), more=More("one", "{count}", "all"), most=5))
    for count, fits in ((5, True), (38, False)):
        blocks = (rows_of(count),)
        section = Section("summary", "", blocks, one_page=True, if_room=extra)
        pages = texts(written(tmp_path, document(sections=(section,))))
        assert len(pages) == 1
        assert ("Extra" in pages[0]) is fits


def test_an_old_file_survives_a_failed_write(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"old")
    with pytest.raises(PlannerError, match="cancelled"):
        write_pdf(document(rows_of(500)), path, cancelled=lambda: True)
    assert path.read_bytes() == b"old"
    with pytest.raises(TypeError):
        write_pdf(document(object()), path)  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_cancelling_stops_in_the_middle_of_a_chapter(tmp_path: Path) -> None:
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(PlannerError, match="cancelled"):
        write_pdf(document(rows_of(2000)), tmp_path / "a.pdf", cancelled=cancelled)
    assert len(asked) == 4


def test_progress_ends_at_all_done(tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    write_pdf(
        document(), tmp_path / "a.pdf", progress=lambda share, words: told.append((share, words))
    )
    assert told == [(0.0, "First chapter"), (1.0, "Harbour Connect: buy-in status")]
