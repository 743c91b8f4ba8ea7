"""The colours of a master: what its text and its background are, and what reads on it."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from planner.exports.deck.look import INK, TONES, TONES_ON_DARK, WHITE, Colour, Palette

_READS = 4.5
"""The least contrast of words with their background (WCAG 2, success criterion 1.4.3)."""
_COVERS = 0.9
"""A shape of the master that takes this part of the slide is its background."""
_PERCENT = 100_000
_THEME = {"tx1": MSO_THEME_COLOR.TEXT_1, "bg1": MSO_THEME_COLOR.BACKGROUND_1}


def palette_of(layout: Any, area: int) -> Palette:
    """Return the colours of slides on a layout; ``area`` is that of a slide, in square EMU."""
    theme = _Theme(layout)
    ink = theme.ink()
    ground = theme.background(area)
    if ground is None:
        ground = INK if luminance(ink.rgb) > luminance(RGBColor(0x80, 0x80, 0x80)) else WHITE
    if contrast(ink.rgb, ground) < _READS:
        ink = Colour(max(INK, WHITE, RGBColor(0, 0, 0), key=lambda c: contrast(c, ground)))
    light = luminance(ink.rgb) > luminance(ground)
    tones = TONES_ON_DARK if light else TONES
    if min(contrast(tone, ground) for tone in tones.values()) < _READS:
        tones = dict.fromkeys(tones, WHITE if light else RGBColor(0, 0, 0))
    return Palette(
        ink,
        _dimmed(ink, ground, -0.25 if light else 0.35, _READS),
        _dimmed(ink, ground, -0.5 if light else 0.8, 1.0),
        tones,
        INK if light else WHITE,
    )


def _dimmed(ink: Colour, ground: RGBColor, brightness: float, least: float) -> Colour:
    dim = ink._replace(brightness=brightness, rgb=_brightened(ink.rgb, brightness))
    return dim if contrast(dim.rgb, ground) >= least else ink


def luminance(colour: RGBColor) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in colour)
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(first: RGBColor, second: RGBColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _brightened(colour: RGBColor, brightness: float) -> RGBColor:
    """Return a colour as PowerPoint makes it lighter (above 0) or darker."""
    more = (1 - brightness, brightness) if brightness > 0 else (1 + brightness, 0.0)
    return _modulated(colour, *more)


def _modulated(colour: RGBColor, times: float, plus: float) -> RGBColor:
    hue, light, full = rgb_to_hls(*(each / 255 for each in colour))
    made = hls_to_rgb(hue, min(1.0, light * times + plus), full)
    return RGBColor(*(round(each * 255) for each in made))


class _Theme:
    """The theme that a layout has from its master."""

    def __init__(self, layout: Any) -> None:
        self._layout, self._master = layout, layout.slide_master
        part = self._master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        scheme = parse_xml(part.blob).find(f".//{qn('a:clrScheme')}")
        self._colours = {} if scheme is None else {_name(each): _own(each[0]) for each in scheme}
        self._map = dict(self._master._element.find(qn("p:clrMap")).attrib)
        override = layout._element.find(f".//{qn('a:overrideClrMapping')}")
        self._map.update({} if override is None else override.attrib)

    def ink(self) -> Colour:
        """Return the colour of text: that of the layout's content, else of the master's."""
        bodies = [
            style
            for shape in self._layout.placeholders
            if shape.placeholder_format.idx == 1
            for style in shape._element.iter(qn("a:lstStyle"))
        ]
        bodies += list(self._master._element.iter(qn("p:bodyStyle")))
        for style in bodies:
            fill = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}")
            if fill is not None and (colour := self._colour(fill[0])) is not None:
                plain = not len(fill[0]) and _name(fill[0]) == "schemeClr"
                return Colour(colour, _THEME.get(fill[0].get("val", "")) if plain else None)
        return Colour(self._theme_colour("tx1") or INK, MSO_THEME_COLOR.TEXT_1)

    def background(self, area: int) -> RGBColor | None:
        """Return the colour behind the text; none where it is a picture."""
        for page in (self._layout, self._master):
            for shape in reversed(page.shapes):
                wide, high = shape.width or 0, shape.height or 0
                if not shape.is_placeholder and wide * high >= area * _COVERS:
                    return self._first_colour(shape._element.find(qn("p:spPr")))
            if (ground := page._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")) is not None:
                return self._first_colour(ground)
        return self._theme_colour("bg1")

    def _first_colour(self, element: Any) -> RGBColor | None:
        if element is None or element.find(f".//{qn('a:blip')}") is not None:
            return None
        found = (self._colour(each) for each in element.iter() if "Clr" in _name(each))
        return next((colour for colour in found if colour is not None), None)

    def _colour(self, element: Any) -> RGBColor | None:
        """Return a colour as it is seen; none of what is not a plain or a theme's colour."""
        plain = _name(element) == "schemeClr"
        colour = self._theme_colour(element.get("val")) if plain else _own(element)
        if colour is None:
            return None
        changes = {_name(each): int(each.get("val", _PERCENT)) / _PERCENT for each in element}
        return _modulated(colour, changes.get("lumMod", 1.0), changes.get("lumOff", 0.0))

    def _theme_colour(self, name: str) -> RGBColor | None:
        return self._colours.get(self._map.get(name, name))


def _own(element: Any) -> RGBColor | None:
    """Return a colour that is written out, also that of a system that was seen last."""
    code = element.get({"srgbClr": "val", "sysClr": "lastClr"}.get(_name(element), ""), "")
    return RGBColor.from_string(code) if len(code) == 6 else None


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
