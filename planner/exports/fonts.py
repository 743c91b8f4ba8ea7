"""The bundled fonts: which one has a character, and how a text becomes glyphs.

To add a script: put its font into ``resources/fonts`` and its name into ``_FAMILIES``.
"""

from __future__ import annotations

import unicodedata
from functools import cache, cached_property
from typing import Literal, NamedTuple

import uharfbuzz as hb

from planner.assets import asset

Weight = Literal["regular", "bold"]

_FAMILIES = (
    *("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai"),
    *("NotoSansGeorgian", "NotoSansArmenian", "NotoSansBengali", "NotoSansEthiopic"),
    *("NotoSansGujarati", "NotoSansGurmukhi", "NotoSansKannada", "NotoSansKhmer", "NotoSansLao"),
    *("NotoSansMalayalam", "NotoSansMyanmar", "NotoSansSinhala", "NotoSansTamil"),
    *("NotoSansTelugu", "DroidSansFallbackFull", "NanumSquare", "NotoSansSymbols2", "NotoSansMath"),
)
"""In the order in which they are asked for a character."""


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

    @cached_property
    def face(self) -> hb.Face:
        return hb.Face(hb.Blob.from_file_path(str(asset(f"fonts/{self.name}.ttf"))))

    @cached_property
    def _font(self) -> hb.Font:
        return hb.Font(self.face)

    @cached_property
    def _unit(self) -> float:
        return float(1000 / self.face.upem)

    def has(self, character: str) -> bool:
        """Whether the font shows a character: some fonts name letters they have no shape for."""
        glyph = self._font.get_nominal_glyph(ord(character))
        if glyph is None or unicodedata.category(character)[0] not in "LN":
            return glyph is not None
        extents = self._font.get_glyph_extents(glyph)
        return extents is not None and extents.width != 0

    def advance(self, glyph_id: int) -> float:
        """A glyph's own width, in thousandths of the type size."""
        return float(self._font.get_glyph_h_advance(glyph_id)) * self._unit

    @cached_property
    def extents(self) -> tuple[float, float]:
        """How far the font reaches above and below the line, in thousandths of the size."""
        extents = self._font.get_font_extents("ltr")
        return extents.ascender * self._unit, extents.descender * self._unit

    def shape(self, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
        """The glyphs of a text of one script, from left to right as they are drawn."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        told: set[int] = set()
        glyphs = []
        for info, place in zip(infos, places, strict=True):
            start = info.cluster
            stands_for = "" if start in told else text[start : ends[start]]
            told.add(start)
            glyphs.append(
                Glyph(
                    info.codepoint,
                    stands_for,
                    place.x_advance * self._unit,
                    place.x_offset * self._unit,
                    place.y_offset * self._unit,
                )
            )
        return tuple(glyphs)


@cache
def faces(weight: Weight) -> tuple[Face, ...]:
    """The fonts of one weight in the order they are asked; regular where there is no bold."""
    wanted = "Bold" if weight == "bold" else "Regular"
    return tuple(_face(family, wanted) for family in _FAMILIES)


@cache
def _face(family: str, weight: str) -> Face:
    for name in (f"{family}-{weight}", f"{family}-Regular"):
        if asset(f"fonts/{name}.ttf").is_file():
            return Face(name) if name.endswith(weight) else _face(family, "Regular")
    return Face(family)


@cache
def face_for(character: str, weight: Weight) -> Face | None:
    """The first font that has a character; none where no font has it."""
    return next((face for face in faces(weight) if face.has(character)), None)
