"""Masters as companies have them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
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


_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
MASTERS: dict[str, Callable[[Path], Path]] = {
    "narrow": narrow,
    "dark": dark,
    "blank": blank,
    "renamed": renamed,
}
