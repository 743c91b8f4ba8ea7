"""Masters as companies have them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.util import Pt


def narrow(path: Path) -> Path:
    """A 4:3 master with large type, as python-pptx brings it."""
    Presentation().save(str(path))
    return path


def dark(path: Path) -> Path:
    """White words on a dark ground, said by the master's own colour map."""
    made = Presentation()
    ground = made.slide_master.background.fill
    ground.solid()
    ground.fore_color.rgb = RGBColor(0x10, 0x1C, 0x3A)
    colours = made.slide_master._element.find(f"{{{_P}}}clrMap")
    colours.set("bg1", "dk1")
    colours.set("tx1", "lt1")
    made.save(str(path))
    return path


def blank(path: Path) -> Path:
    """Only an empty layout."""
    made = Presentation()
    for layout in [each for each in made.slide_layouts if each.name != "Blank"]:
        made.slide_layouts.remove(layout)
    made.save(str(path))
    return path


def renamed(path: Path) -> Path:
    """Layouts and places in another language, and the title at the bottom."""
    made = Presentation()
    for number, layout in enumerate(made.slide_layouts):
        layout._element.cSld.set("name", f"Folienlayout {number}")
        for place in layout.placeholders:
            place.name = f"Platzhalter {place.placeholder_format.idx}"
    content = made.slide_layouts[1]
    title, body = content.placeholders[0], content.placeholders[1]
    title.left, title.top, title.width, title.height = Pt(36), Pt(430), Pt(640), Pt(60)
    body.left, body.top, body.width, body.height = Pt(36), Pt(30), Pt(640), Pt(390)
    made.save(str(path))
    return path


def low(path: Path) -> Path:
    """Little room for content under a title at which no size is said, at half the slide."""
    made = Presentation()
    layout = made.slide_layouts[1]
    title, body = layout.placeholders[0], layout.placeholders[1]
    title.left, title.top, title.width, title.height = Pt(200), Pt(110), Pt(370), Pt(128)
    body.left, body.top, body.width, body.height = Pt(200), Pt(250), Pt(496), Pt(128)
    for size in list(made.slide_master._element.iter(f"{{{_P}}}titleStyle")):
        size.getparent().remove(size)
    made.save(str(path))
    return path


def lived_in(path: Path) -> Path:
    """A presentation with slides of its own, and all that leads to them and tells who made it."""
    made = Presentation()
    layout = made.slide_layouts[1]
    for number in range(3):
        slide = made.slides.add_slide(layout)
        slide.shapes.title.text = f"Our values {number}"
        slide.notes_slide.notes_text_frame.text = "Our values, aloud"
    first = made.slides[0].part
    number = made.slides._sldIdLst[0]
    for old in made.part._element.findall(f"{{{_P}}}extLst"):
        made.part._element.remove(old)
    made.part._element.append(
        parse_xml(
            f'<p:extLst xmlns:p="{_P}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            '<s:sectionLst xmlns:s="http://schemas.microsoft.com/office/powerpoint/2010/main">'
            f'<s:section name="Our values" id="{{0}}"><s:sldIdLst><s:sldId id="{number.id}"/>'
            "</s:sldIdLst></s:section></s:sectionLst></p:ext></p:extLst>"
        )
    )
    shows = parse_xml(
        f'<p:custShowLst xmlns:p="{_P}" xmlns:r="{_R}"><p:custShow name="Our values" id="0">'
        f'<p:sldLst><p:sld r:id="{number.rId}"/></p:sldLst></p:custShow></p:custShowLst>'
    )
    made.part._element.find(f"{{{_P}}}notesSz").addnext(shows)
    link = layout.part.relate_to(first, f"{_R}/slide")
    name = layout.placeholders[0]._element.nvSpPr.cNvPr
    name.append(parse_xml(f'<a:hlinkClick xmlns:a="{_A}" xmlns:r="{_R}" r:id="{link}"/>'))
    properties = made.core_properties
    properties.author = properties.comments = properties.identifier = "Our values"
    made.save(str(path))
    return path


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
MASTERS: dict[str, Callable[[Path], Path]] = {
    "narrow": narrow,
    "dark": dark,
    "blank": blank,
    "renamed": renamed,
    "low": low,
    "lived in": lived_in,
}
