"""Shaped text as a PDF shows it, and the fonts it needs embedded in the file.

Each font goes in once as a subset addressed by glyph, with a table that says which characters
each glyph stands for, so that text in any script can be searched and copied. reportlab embeds
fonts by character, one byte each, which has no place for glyphs that shaping alone brings forth;
sections named below are those of ISO 32000-1:2008 (PDF 1.7).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from planner.exports.pdf.fonts import Face, Glyph
from planner.exports.pdf.languages import language_of

_NOT_IN_A_PDF = ("GSUB", "GPOS", "GDEF", "DSIG", "name", "OS/2", "post", "cmap", "gasp", "vhea")
_NO_MOVE = 0.005
"""Thousandths of the type size that nobody sees."""
_NO_BREAK, _NOTHING = "\u00a0", "\u200b"
"""Of several glyphs for one text, those that stand for none of it are a space without width:
every glyph has to stand for something (ISO 14289-1, 7.21.7)."""


@dataclass(frozen=True, eq=False, slots=True)
class Run:
    """A text in one font and one direction, ready to be drawn at any size."""

    face: Face
    width: float
    """In thousandths of the type size."""
    pieces: tuple[tuple[float, str], ...]
    """Operands of the PDF operator TJ, each with how far it is raised (thousandths)."""
    glyphs: tuple[Glyph, ...]
    text: str
    rtl: bool


class Use(NamedTuple):
    """How a run stands in a document."""

    name: str
    """What the pages call its font."""
    language: str
    """The language of its words, where it is known and not that of the document."""
    exact: bool
    """Whether its glyphs, each by itself, read as its text does."""
    level: str
    """The operators that draw it; empty where some glyphs are raised, which depends on the size."""


@lru_cache(maxsize=20_000)
def shape_text(text: str, face: Face, rtl: bool) -> Run:
    """Return the run of a text; kept, since words come back."""
    glyphs = face.shape(text, rtl=rtl)
    width = sum(glyph.advance for glyph in glyphs)
    return Run(face, width, tuple(_pieces(face, glyphs)), glyphs, text, rtl)


def _pieces(face: Face, glyphs: Iterable[Glyph]) -> Iterable[tuple[float, str]]:
    """Glyphs gathered by how far they are raised, with the moves between them.

    TJ moves left by what it is given, in thousandths; what a glyph moves by itself is its own
    width, so the rest up to its advance here is said.
    """
    raised, pending = 0.0, 0.0
    parts: list[str] = []
    row: list[str] = []
    for glyph in glyphs:
        move = pending - glyph.x_offset
        if row and (glyph.y_offset != raised or abs(move) >= _NO_MOVE):
            parts.append(f"<{''.join(row)}>")
            row = []
        if glyph.y_offset != raised:
            if parts:
                yield raised, "".join(parts)
            parts, raised = [], glyph.y_offset
        if abs(move) >= _NO_MOVE:
            parts.append(f"{move:.6g}")
        row.append(f"{glyph.id:04X}")
        pending = face.advance(glyph.id) - glyph.advance + glyph.x_offset
    if row:
        parts.append(f"<{''.join(row)}>")
    if abs(pending) >= _NO_MOVE:
        parts.append(f"{pending:.6g}")
    if parts:
        yield raised, "".join(parts)


class EmbeddedFonts:
    """The fonts one document uses, gathered while it is drawn and embedded at its end."""

    def __init__(self, language: str) -> None:
        self._language = language.partition("-")[0]
        self._texts: dict[Face, dict[int, str]] = {}
        """What each glyph in use stands for."""
        self._uses: dict[Run, Use] = {}

    def use(self, run: Run) -> Use:
        """Return how a run stands in the document; its glyphs are embedded from now on."""
        known = self._uses.get(run)
        if known is None:
            known = self._uses[run] = self._used(run)
        return known

    def _used(self, run: Run) -> Use:
        # A glyph stands for one text in the whole document: its character, else what it was first
        # drawn for.
        texts = self._texts.setdefault(run.face, {})
        for glyph in run.glyphs:
            if glyph.id not in texts:
                own = (c for c in run.text if run.face.glyph_of(c) == glyph.id)
                texts[glyph.id] = next(own, glyph.text) or _NOTHING
        number = list(self._texts).index(run.face) + 1
        read = "".join(texts[glyph.id] for glyph in run.glyphs)
        language = language_of(run.text)
        return Use(
            f"N{number}",
            "" if language == self._language else language,
            read.replace(_NO_BREAK, " ") == run.text.replace(_NO_BREAK, " "),
            "" if any(raised for raised, _ in run.pieces) else _level(run),
        )

    def embed(self, document: Any) -> None:
        """Write every font used into a reportlab document."""
        fonts = document.idToObject[pdfdoc.BasicFonts].dict
        for number, (face, texts) in enumerate(self._texts.items()):
            fonts[f"N{number + 1}"] = _font_object(document, face, number, texts)


def _level(run: Run) -> str:
    return " ".join(f"[{glyphs}] TJ" for _, glyphs in run.pieces)


def _font_object(document: Any, face: Face, number: int, texts: dict[int, str]) -> Any:
    # Six capitals and a plus say that this is a subset (9.6.4).
    tag = "RP" + "".join(chr(65 + number // 26**i % 26) for i in (3, 2, 1, 0))
    name = f"{tag}+{face.name}"
    widths: list[Any] = []
    for glyph_id in sorted(texts):
        widths += [glyph_id, pdfdoc.PDFArray([round(face.advance(glyph_id), 2)])]
    system = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity")}
    # A composite font (9.7): two-byte codes that are the glyph numbers themselves, by the encoding
    # Identity-H and the map Identity.
    descendant = {
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName("CIDFontType2"),
        "BaseFont": pdfdoc.PDFName(name),
        "CIDSystemInfo": pdfdoc.PDFDictionary({**system, "Supplement": 0}),
        "FontDescriptor": _reference(
            document, f"{name} descriptor", _descriptor(document, face, name, texts)
        ),
        "W": pdfdoc.PDFArray(widths),
        "CIDToGIDMap": pdfdoc.PDFName("Identity"),
    }
    font = {
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName("Type0"),
        "BaseFont": pdfdoc.PDFName(name),
        "Encoding": pdfdoc.PDFName("Identity-H"),
        "DescendantFonts": pdfdoc.PDFArray(
            [_reference(document, f"{name} descendant", pdfdoc.PDFDictionary(descendant))]
        ),
        "ToUnicode": _reference(document, f"{name} texts", _stream(_unicode_map(texts))),
    }
    return _reference(document, name, pdfdoc.PDFDictionary(font))


def _descriptor(document: Any, face: Face, name: str, texts: dict[int, str]) -> Any:
    # Flag 4 is "symbolic": its characters are not those of the Latin set (9.8.2). Heights of
    # capitals and stems only matter where a reader replaces the font, which it need not here.
    ascent, descent = face.extents
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(name),
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray([-500, round(descent), 2000, round(ascent)]),
            "ItalicAngle": 0,
            "Ascent": round(ascent),
            "Descent": round(descent),
            "CapHeight": 714,
            "StemV": 140 if name.endswith("Bold") else 90,
            "FontFile2": _reference(document, f"{name} file", _font_file(face, texts)),
        }
    )


def _font_file(face: Face, glyph_ids: Iterable[int]) -> Any:
    """Return the font with the outlines of these glyphs alone, at their own places."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyph_ids)
    wanted.drop_table_tag_set.update(int.from_bytes(t.encode(), "big") for t in _NOT_IN_A_PDF)
    # Glyphs keep their numbers, since pages already refer to them; and nothing is added that
    # layout rules could turn them into, since they have been shaped already.
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    data = bytes(hb.subset(face.face, wanted).blob.data)
    stream = _stream(data)
    stream.dictionary.dict["Length1"] = len(data)
    return stream


def _unicode_map(texts: dict[int, str]) -> bytes:
    """Return the CMap that turns glyphs back into characters."""
    entries = [
        f"<{glyph_id:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for glyph_id, text in sorted(texts.items())
    ]
    # A ToUnicode CMap (9.10.3); a block may have 100 entries (Adobe Technical Note 5014).
    blocks = [
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
        for block in (entries[i : i + 100] for i in range(0, len(entries), 100))
    ]
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "".join(blocks)
        + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _reference(document: Any, name: str, thing: Any) -> Any:
    return document.Reference(thing, name)
