"""Formulas and notes are found in cells, whichever program wrote them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from planner.table_reader.cell_notes import CellNotes, ods_notes, sheet_notes

LINK = '<Relationship Id="r{n}" Type="http://example.org/{kind}" Target="{target}"/>'
ODS = """<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
<table:table table:name="Plan">
<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
<table:table-row>
<table:table-cell table:number-columns-repeated="2"/>
<table:table-cell table:formula="of:=1+1"><text:p>2</text:p></table:table-cell>
<table:covered-table-cell/>
<table:table-cell><office:annotation><text:p>Ask</text:p><text:p>her</text:p></office:annotation>
<text:p>Ana</text:p></table:table-cell>
</table:table-row></table:table>
<table:table table:name="Other"/></office:document-content>"""


def zipped(path: Path, **parts: str) -> Path:
    with ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return path


def test_formulas_and_notes_of_an_opendocument_workbook_have_the_cells_they_stand_in(
    tmp_path: Path,
) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    path = zipped(tmp_path / "plan.ods", **{"mimetype": kind, "content.xml": ODS})
    assert ods_notes(str(path)) == {
        "Plan": CellNotes(["C4"], [("E4", "Ask\nher")]),
        "Other": CellNotes([], []),
    }


def test_what_is_no_opendocument_workbook_has_none_of_them(tmp_path: Path) -> None:
    assert ods_notes(str(zipped(tmp_path / "plan.xlsx", a="b"))) is None


def test_of_a_thread_every_turn_is_read_and_not_the_note_that_stands_for_it(
    tmp_path: Path,
) -> None:
    links = [
        LINK.format(n=1, kind="comments", target="../comments1.xml"),
        LINK.format(n=2, kind="threadedComment", target="/xl/threadedComments/t.xml"),
        LINK.format(n=3, kind="table", target="../tables/table1.xml"),
    ]
    parts = {
        "xl/worksheets/sheet1.xml": '<row><c r="B2" s="1"><f>1+1</f><v>2</v></c><c r="C2"/></row>'
        "<x14:formula1><xm:f>People</xm:f></x14:formula1>",
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{''.join(links)}</Relationships>",
        "xl/comments1.xml": (
            '<comment ref="B2"><text><t>[Threaded comment]</t></text></comment>'
            '<comment ref="C2"><text><r><t>Ana:</t></r><r><t xml:space="preserve"> q &amp; a</t>'
            "</r></text></comment>"
        ),
        "xl/threadedComments/t.xml": (
            '<threadedComment ref="B2"><text>Why?</text></threadedComment>'
            '<threadedComment ref="B2"><text>She leaves</text></threadedComment>'
        ),
    }
    with ZipFile(zipped(tmp_path / "plan.xlsx", **parts)) as archive:
        assert sheet_notes(archive, "xl/worksheets/sheet1.xml") == CellNotes(
            ["B2"], [("B2", "Why?\nShe leaves"), ("C2", "Ana: q & a")]
        )
