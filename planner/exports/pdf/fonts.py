"""The bundled fonts: which one has a character, and how a text becomes glyphs.

To add a script: put its font into ``resources/fonts`` and its name into ``_FAMILIES``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Literal, NamedTuple

import uharfbuzz as hb

from planner.assets import asset
from planner.exports.pdf.symbols import shows_nothing

Weight = Literal["regular", "bold"]

_FAMILIES = (
    *("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai"),
    *("NotoSansGeorgian", "NotoSansArmenian", "NotoSansBengali", "NotoSansEthiopic"),
    *("NotoSansGujarati", "NotoSansGurmukhi", "NotoSansKannada", "NotoSansKhmer", "NotoSansLao"),
    *("NotoSansMalayalam", "NotoSansMyanmar", "NotoSansSinhala", "NotoSansTamil"),
    *("NotoSansTelugu", "DroidSansFallbackFull", "NanumSquare", "NotoSansSymbols2", "NotoSansMath"),
    *("NotoSansSymbols", "NotoEmoji"),
)
"""In the order in which they are asked for a character."""
_PICTURES = "NotoEmoji"


class Glyph(NamedTuple):
    """One glyph of a shaped text; measures are thousandths of the type size."""

    id: int
    text: str
    """The characters it stands for; empty where an earlier glyph stands for them."""
    advance: float
    x_offset: float
    y_offset: float


class Face:
    """One font file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._shown: set[str] = set()
        self._advances: dict[int, float] = {}

    @cached_property
    def face(self) -> hb.Face:
        """The font as HarfBuzz reads it."""
        return hb.Face(hb.Blob.from_file_path(str(asset(f"fonts/{self.name}.ttf"))))

    @cached_property
    def _font(self) -> hb.Font:
        return hb.Font(self.face)

    @cached_property
    def _unit(self) -> float:
        return float(1000 / self.face.upem)

    def has(self, character: str) -> bool:
        """Return whether the font shows a character: some fonts name letters and signs they have
        no shape for."""
        glyph = self._font.get_nominal_glyph(ord(character))
        if glyph is None or unicodedata.category(character)[0] in "ZCM":
            return glyph is not None
        extents = self._font.get_glyph_extents(glyph)
        return extents is not None and extents.width != 0

    def glyph_of(self, character: str) -> int | None:
        """Return the glyph that the font's own table gives a character."""
        glyph: int | None = self._font.get_nominal_glyph(ord(character))
        return glyph

    def shows(self, text: str) -> bool:
        """Return whether the font has every character of a text."""
        fresh = set(text) - self._shown
        self._shown.update(character for character in fresh if self.has(character))
        return self._shown.issuperset(fresh)

    def advance(self, glyph_id: int) -> float:
        """Return a glyph's own width, in thousandths of the type size."""
        known = self._advances.get(glyph_id)
        if known is None:
            known = float(self._font.get_glyph_h_advance(glyph_id)) * self._unit
            self._advances[glyph_id] = known
        return known

    @cached_property
    def extents(self) -> tuple[float, float]:
        """How far the font reaches above and below the line, in thousandths of the size."""
        extents = self._font.get_font_extents("ltr")
        return extents.ascender * self._unit, extents.descender * self._unit

    def shape(self, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
        """Return the glyphs of a text of one script, from left to right as they are drawn."""
        if not text:
            return ()
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        infos, unit = buffer.glyph_infos, self._unit
        stands_for = _texts(text, [info.cluster for info in infos])
        return tuple(
            Glyph(info.codepoint, words, p.x_advance * unit, p.x_offset * unit, p.y_offset * unit)
            for info, words, p in zip(infos, stands_for, buffer.glyph_positions, strict=True)
        )


def _texts(text: str, clusters: list[int]) -> Sequence[str]:
    """Return the characters each glyph stands for, from where the text of each begins; of several
    glyphs of one text the first stands for it."""
    if clusters == list(range(len(text))):
        return text
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    used: set[int] = set()
    found = []
    for start in clusters:
        found.append("" if start in used else text[start : ends[start]])
        used.add(start)
    return found


@cache
def faces(weight: Weight) -> tuple[Face, ...]:
    """Return the fonts of one weight in the order they are asked; regular where there is
    no bold."""
    wanted = "Bold" if weight == "bold" else "Regular"
    return tuple(_face(family, wanted) for family in _FAMILIES)


@cache
def _face(family: str, weight: str) -> Face:
    for name in (f"{family}-{weight}", f"{family}-Regular"):
        if asset(f"fonts/{name}.ttf").is_file():
            return Face(name) if name.endswith(weight) else _face(family, "Regular")
    return Face(family)


def face_of_picture(text: str) -> Face | None:
    """Return the font that shows several characters as one picture; none where it lacks some."""
    face = _face(_PICTURES, "Regular")
    return face if all(face.has(c) or shows_nothing(c) for c in text) else None


@cache
def face_for(character: str, weight: Weight) -> Face | None:
    """Return the first font that has a character; none where no font has it."""
    return next((face for face in faces(weight) if face.has(character)), None)
