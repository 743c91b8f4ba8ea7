"""The program's own master: wide, white, with six placeholders that another master may have too."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches

from planner.exports.deck.look import INK, TONES
from planner.exports.deck.master import Box, Master, master_of
from planner.exports.deck.template import drop_slides

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _WIDE = Inches(0.75), Inches(11.83)
_THIRD = _WIDE // 3
_FOOT, _FOOT_HIGH = Inches(6.98), Inches(0.3)
_PLACES: dict[PP_PLACEHOLDER, tuple[Box, str]] = {
    PP_PLACEHOLDER.TITLE: (Box(_LEFT, Inches(0.4), _WIDE, Inches(0.6)), 'sz="2600" b="1"'),
    PP_PLACEHOLDER.OBJECT: (Box(_LEFT, Inches(1.5), _WIDE, Inches(5.35)), 'sz="1600"'),
    PP_PLACEHOLDER.FOOTER: (Box(_LEFT, _FOOT, _THIRD, _FOOT_HIGH), 'sz="1000"'),
    PP_PLACEHOLDER.SLIDE_NUMBER: (
        Box(_LEFT + 2 * _THIRD, _FOOT, _THIRD, _FOOT_HIGH),
        'sz="1000"',
    ),
}
_SUBTITLE = Box(_LEFT, Inches(1.0), _WIDE, Inches(0.4))
_CONFIDENTIALITY = Box(_LEFT + _THIRD, _FOOT, _THIRD, _FOOT_HIGH)
_SIDES = {PP_PLACEHOLDER.SLIDE_NUMBER: "r"}
_QUIET = '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>'
_PLAIN = '<a:schemeClr val="tx1"/>'


def own_master() -> Master:
    """Return the program's own master, with one layout."""
    presentation: Any = Presentation()
    drop_slides(presentation)
    presentation.slide_width, presentation.slide_height = _WIDTH, _HEIGHT
    layout = presentation.slide_layouts.get_by_name("Title and Content")
    for other in [each for each in presentation.slide_layouts if each is not layout]:
        presentation.slide_layouts.remove(other)
    _colour(presentation.slide_master)
    for page in (presentation.slide_master, layout):
        _arrange(page)
    _add_text(layout, 13, "Subtitle", _SUBTITLE, "l", 'sz="1400"')
    _add_text(layout, 14, "Confidentiality", _CONFIDENTIALITY, "ctr", 'sz="1000"')
    return master_of(presentation)


def _colour(master: Any) -> None:
    """Give the theme the program's ink and the colours of its states."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    colours = {"dk1": INK, "accent1": TONES["good"], "accent2": TONES["weak"]}
    for name, colour in {**colours, "accent3": TONES["bad"], "accent4": TONES["plain"]}.items():
        placeholder = theme.find(f".//{qn(f'a:{name}')}")
        placeholder[:] = [parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>')]
    part._blob = serialize_part_xml(theme)


def _arrange(page: Any) -> None:
    """Put the placeholders of the master or its layout where the program has them."""
    for placeholder in list(page.placeholders):
        kind = placeholder.placeholder_format.type
        kind = PP_PLACEHOLDER.OBJECT if kind == PP_PLACEHOLDER.BODY else kind
        if kind not in _PLACES:
            placeholder._element.getparent().remove(placeholder._element)
            continue
        box, type_of = _PLACES[kind]
        quiet = kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
        _set_box(placeholder, box)
        _style(placeholder, _SIDES.get(kind, "l"), type_of, quiet=quiet)
        if kind == PP_PLACEHOLDER.TITLE:
            placeholder.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM


def _set_box(placeholder: Any, box: Box) -> None:
    placeholder.left, placeholder.top = Emu(box.left), Emu(box.top)
    placeholder.width, placeholder.height = Emu(box.width), Emu(box.height)
    frame = placeholder.text_frame
    frame.margin_left = frame.margin_right = 0


def _style(placeholder: Any, side: str, type_of: str, *, quiet: bool) -> None:
    style = placeholder._element.txBody.find(qn("a:lstStyle"))
    style[:] = [
        parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="{side}"><a:buNone/>'
            f"<a:defRPr {type_of}><a:solidFill>{_QUIET if quiet else _PLAIN}</a:solidFill>"
            "</a:defRPr></a:lvl1pPr>"
        )
    ]


def _add_text(layout: Any, number: int, name: str, box: Box, side: str, type_of: str) -> None:
    """Add a placeholder for text to a layout, which python-pptx has no name for."""
    (content,) = (p for p in layout.placeholders if p.placeholder_format.idx == 1)
    element = deepcopy(content._element)
    content._element.getparent().append(element)
    (placeholder,) = (p for p in layout.placeholders if p._element is element)
    element.nvSpPr.cNvPr.set("id", str(max(s.shape_id for s in layout.shapes) + 1))
    element.nvSpPr.cNvPr.set("name", name)
    holder = next(element.iter(qn("p:ph")))
    holder.set("type", "body")
    holder.set("idx", str(number))
    holder.set("sz", "quarter")
    _set_box(placeholder, box)
    _style(placeholder, side, type_of, quiet=True)
