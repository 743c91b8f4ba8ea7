"""Paper, colour and logo of a PDF."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from planner.exports.blocks.section import Document, Paragraph
from planner.exports.pdf import write_pdf
from planner.exports.pdf.paths import numbers
from planner.exports.pdf.style import ACCENT, QUIET, Colour, colour_of
from tests.exports.pdf.test_pdf import document, rows_of


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 90), mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, size, 120).save(file, kind)
    return file.getvalue()


def written(tmp_path: Path, made: Document) -> tuple[PdfReader, list[str]]:
    path = tmp_path / "a.pdf"
    warnings = write_pdf(made, path)
    return PdfReader(path), warnings


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (595.28, 841.89)), ("Letter", (612, 792)), ("A3", (595.28, 841.89))]
)
def test_pages_are_of_the_paper_asked_for(
    paper: str, size: tuple[float, float], tmp_path: Path
) -> None:
    reader, _ = written(tmp_path, document(rows_of(100), paper=paper))
    assert {(float(p.mediabox.width), float(p.mediabox.height)) for p in reader.pages} == {size}
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert all(f"Row {i} ends" in text for i in range(100))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "CMYK"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_stands_on_the_first_page_alone(kind: str, mode: str, tmp_path: Path) -> None:
    if (kind, mode) in (("JPEG", "RGBA"), ("JPEG", "P"), ("PNG", "CMYK")):
        pytest.skip("this kind of file does not hold such pictures")
    made = document(rows_of(100), logo=picture(kind, mode=mode))
    reader, warnings = written(tmp_path, made)
    assert warnings == []
    assert [len(page.images) for page in reader.pages] == [1] + [0] * (len(reader.pages) - 1)


@pytest.mark.parametrize(
    "data",
    [b"GIF89a", b"\x89PNG\r\n\x1a\nbroken", picture()[:-60], picture(size=(4000, 4000))],
    ids=["another kind", "broken", "cut off", "too large"],
)
def test_a_logo_that_cannot_be_used_is_left_out_and_said(data: bytes, tmp_path: Path) -> None:
    reader, warnings = written(tmp_path, document(Paragraph("Text"), logo=data))
    assert len(reader.pages[0].images) == 0
    assert warnings == ["The logo was left out: it is not a PNG or JPEG that can be read."]


def test_a_colour_opens_the_page_and_what_is_none_does_not(tmp_path: Path) -> None:
    red = written(tmp_path, document(Paragraph("Text"), colour="#cc0000"))[0]
    assert b"0.8 0 0 rg" in red.pages[0].get_contents().get_data()  # type: ignore[union-attr]
    none = written(tmp_path, document(Paragraph("Text"), colour="red"))[0]
    plain = written(tmp_path, document(Paragraph("Text")))[0]
    contents = [r.pages[0].get_contents().get_data() for r in (none, plain)]  # type: ignore[union-attr]
    assert contents[0] == contents[1]


@pytest.mark.parametrize(
    ("colour", "rule"),
    [("#ffffff", ACCENT), ("#fff3b0", ACCENT), ("#00c8ff", ACCENT), ("#cc0000", None)],
)
def test_a_colour_too_light_for_a_line_leaves_the_rule_in_the_program_s_own(
    colour: str, rule: Colour | None, tmp_path: Path
) -> None:
    """The band keeps the colour, with an edge where it could not be told from the paper."""
    reader, _ = written(tmp_path, document(Paragraph("Text"), colour=colour))
    drawn = reader.pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
    strokes = re.findall(r"([\d.]+ [\d.]+ [\d.]+) RG 1.2 w", drawn)
    assert strokes == [numbers(rule or colour_of(colour[1:]))]
    edge = f"{numbers(QUIET)} RG 0.6 w"
    assert (edge in drawn) is (rule is not None)
    assert f"{numbers(colour_of(colour[1:]))} rg" in drawn


def test_a_logo_and_a_colour_keep_the_bytes_the_same(tmp_path: Path) -> None:
    made = document(rows_of(5), logo=picture(), colour="#336699", paper="Letter")
    for name in ("a.pdf", "b.pdf"):
        write_pdf(made, tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_title_of_a_long_name_is_set_smaller_and_not_cut(tmp_path: Path) -> None:
    name = "The internal network of the northern and the southern works " * 4
    reader, _ = written(tmp_path, document(Paragraph("Text"), title=f"{name}: buy-in status"))
    text = " ".join(reader.pages[0].extract_text().split())
    assert f"{name.strip()} : buy-in status" in text


def test_long_titles_leave_room_for_status_and_logo(tmp_path: Path) -> None:
    made = document(Paragraph("Text"), title="A very long title indeed " * 20, logo=picture())
    reader, _ = written(tmp_path, made)
    assert "…" in reader.pages[0].extract_text()
    assert reader.metadata is not None
    assert reader.metadata.title == ("A very long title indeed " * 20).strip()
