"""What every slide has on its master: the title, the subtitle, the feet and the notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from planner.exports.deck.canvas import Canvas, points
from planner.exports.deck.fitting import FLOOR, LEADING, Fitter
from planner.exports.deck.master import Box, Master, box_of, size_of, stated_size
from planner.text import tr

_TITLE, _TITLE_FLOOR = 26.0, 16.0
_TITLE_LEADING = 1.2
"""Lines of a title have the height that the master gives them."""
_SUBTITLE, _FOOT = 14.0, 10.0
_MARGIN = Pt(7.2)
"""What a placeholder has at each side of its text."""
_FEET = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.SLIDE_NUMBER)
_FIELD = "{A3C5B2D4-9E0F-4C6B-8D7A-1F2E3D4C5B6A}"


class Feet(NamedTuple):
    """What stands at the foot of every slide."""

    plan: str
    data_of: str
    confidentiality: str


def add_page(master: Master) -> Any:
    """Add a slide without the placeholders of its layout, in that layout's colours."""
    page = master.presentation.slides.add_slide(master.layout)
    for placeholder in list(page.placeholders):
        placeholder._element.getparent().remove(placeholder._element)
    override = master.layout._element.find(qn("p:clrMapOvr"))
    if override is not None:
        old = page._element.find(qn("p:clrMapOvr"))
        page._element.replace(old, deepcopy(override))
    return page


def write_title(master: Master, canvas: Canvas, text: str, size: float) -> None:
    """Write the title into its placeholder, or where the program's own deck has it."""
    placeholder, box = master.placeholders.title, _title_box(master)
    if placeholder is None:
        title = canvas.page.shapes.add_textbox(*(Emu(side) for side in box))
        title.name = "Title"
        title._element.nvSpPr.nvPr.append(parse_xml(f'<p:ph {nsdecls("p")} type="title"/>'))
    else:
        title = _add_placeholder(canvas.page, placeholder)
    frame = title.text_frame
    frame.word_wrap = True
    room, high = _title_room(master)
    frame.text = canvas.fitter.fit_box(text, room, high, size, strong=True, floor=size).text
    font = frame.paragraphs[0].runs[0].font
    if placeholder is None or size != stated_size(placeholder, "title"):
        font.size = Pt(size)
    if placeholder is None:
        font.bold = True
        canvas.palette.ink.paint(font.color)


def title_size(master: Master, titles: Iterable[str]) -> float:
    """Return the size that all titles are written in: the master's, smaller where one needs it."""
    placeholder = master.placeholders.title
    size = _TITLE if placeholder is None else size_of(placeholder, "title")
    room, high = _title_room(master)
    fitter = Fitter()
    fitted = (
        fitter.fit_box(title, room, high, size, strong=True, floor=_TITLE_FLOOR) for title in titles
    )
    return min(each.size for each in fitted)


def _title_box(master: Master) -> Box:
    if master.placeholders.title is not None:
        return box_of(master.placeholders.title)
    return Box(master.content.left, int(Pt(24)), master.content.width, int(Pt(60)))


def _title_room(master: Master) -> tuple[float, float]:
    """Return the width and height for the title, as if its lines were as high as others."""
    box, placeholder = _title_box(master), master.placeholders.title
    wide, high = 2 * int(_MARGIN), int(_MARGIN)
    if placeholder is not None:
        frame = placeholder.text_frame
        wide = frame.margin_left + frame.margin_right
        high = frame.margin_top + frame.margin_bottom
    return points(box.width - wide), points(box.height - high) * LEADING / _TITLE_LEADING


def write_subtitle(master: Master, canvas: Canvas, text: str) -> Box:
    """Write the subtitle; return what is left for content."""
    placeholder, box = master.placeholders.subtitle, master.content
    if placeholder is not None:
        _fill(canvas, placeholder, text, "subtitle")
        return box
    high = int(Pt(_SUBTITLE * LEADING))
    canvas.line(box._replace(height=high), text, _SUBTITLE, "Subtitle")
    return box.below(high + int(Pt(6)))


def write_feet(master: Master, canvas: Canvas, feet: Feet, number: int, count: int) -> None:
    """Write the plan with its day, who may see it, and the number, where the master has them."""
    placeholders, foot = master.placeholders, [feet.plan]
    if placeholders.date is None or placeholders.confidentiality is not None:
        foot = [tr("{plan} · {day}", plan=feet.plan, day=feet.data_of)]
    elif placeholders.footer is not None:
        _fill(canvas, placeholders.date, feet.data_of, "foot")
    if placeholders.confidentiality is not None:
        _fill(canvas, placeholders.confidentiality, feet.confidentiality, "foot")
    elif placeholders.footer is not None:
        foot.insert(0, feet.confidentiality)
    if placeholders.footer is not None:
        _fill(canvas, placeholders.footer, " · ".join(filter(None, foot)), "foot")
    page_words = tr("{page} of {count}", page=number, count=count)
    if placeholders.number is not None:
        _number(canvas, placeholders.number, number, page_words)
    _write_lacking(master, canvas, feet, "" if placeholders.number is not None else page_words)


def _write_lacking(master: Master, canvas: Canvas, feet: Feet, page_words: str) -> None:
    """Write at the foot of the slide what the master has no placeholder for."""
    third, high = master.content.width // 3, master.presentation.slide_height
    plan = tr("{plan} · {day}", plan=feet.plan, day=feet.data_of)
    texts = (plan, feet.confidentiality, page_words)
    if master.placeholders.footer is not None:
        texts = ("", "", page_words)
    sides = (PP_ALIGN.LEFT, PP_ALIGN.CENTER, PP_ALIGN.RIGHT)
    for at, (text, side) in enumerate(zip(texts, sides, strict=True)):
        if not text:
            continue
        box = Box(master.content.left + at * third, int(high - Pt(28)), third, int(Pt(15)))
        canvas.line(box, text, _FOOT, "Foot")
        canvas.page.shapes[-1].text_frame.paragraphs[0].alignment = side


def _add_placeholder(page: Any, placeholder: Any) -> Any:
    """Put a placeholder of the layout on the slide; return it there."""
    page.shapes.clone_placeholder(placeholder)
    return page.shapes[-1]


def _fill(canvas: Canvas, placeholder: Any, text: str, what: str) -> None:
    """Write a text into a placeholder of the layout, in its type, smaller where it must be."""
    if not text:
        return
    shape, box = _add_placeholder(canvas.page, placeholder), box_of(placeholder)
    frame = shape.text_frame
    room = points(box.width - frame.margin_left - frame.margin_right)
    feet = placeholder.placeholder_format.type in _FEET  # in the middle of their places
    high = points(box.height - (0 if feet else frame.margin_top + frame.margin_bottom))
    fitted = canvas.fitter.fit_box(text, room, high, max(size_of(placeholder, what), FLOOR))
    frame.text = fitted.text
    run = frame.paragraphs[0].runs[0]
    if fitted.size != stated_size(placeholder, what):
        run.font.size = Pt(fitted.size)
    if feet:
        _say_plainly(frame.paragraphs[0], placeholder, fitted.size)
    else:
        _without_bullet(frame.paragraphs[0])


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))


def _say_plainly(paragraph: Any, placeholder: Any, size: float) -> None:
    """Say type, colour and side of a foot on the slide too: LibreOffice looks for them there."""
    level = next(placeholder._element.iter(qn("a:lvl1pPr")), None)
    if level is not None and level.get("algn"):
        paragraph._p.get_or_add_pPr().set("algn", level.get("algn"))
    for run in paragraph._p.iter(qn("a:r"), qn("a:fld")):
        properties = run.get_or_add_rPr() if run.tag == qn("a:r") else run.find(qn("a:rPr"))
        properties.set("sz", str(round(size * 100)))
        fill = None if level is None else level.find(f"{qn('a:defRPr')}/{qn('a:solidFill')}")
        if fill is not None:
            properties.append(deepcopy(fill))
        properties.append(parse_xml(f'<a:latin {nsdecls("a")} typeface="+mn-lt"/>'))


def _number(canvas: Canvas, placeholder: Any, number: int, words: str) -> None:
    """Write the number of the slide as a field, which stays right where slides are moved."""
    shape, box = _add_placeholder(canvas.page, placeholder), box_of(placeholder)
    size = size_of(placeholder, "foot")
    room = points(box.width) - 2 * points(_MARGIN)
    before, _, after = words.partition(str(number))
    if canvas.fitter.width(words, max(size, FLOOR)) > room:
        before = after = ""
    paragraph = shape.text_frame.paragraphs[0]
    paragraph._p.append(
        parse_xml(
            f'<a:fld {nsdecls("a")} id="{_FIELD}" type="slidenum"><a:rPr/>'
            f"<a:t>{number}</a:t></a:fld>"
        )
    )
    if after:
        paragraph.add_run().text = after
    if before:
        run = paragraph.add_run()
        run.text = before
        paragraph._p.insert(0, run._r)
    _say_plainly(paragraph, placeholder, max(size, FLOOR))


def write_notes(page: Any, notes: str, shortened: Sequence[str]) -> None:
    """Write what to say, and in full what does not fit on the slide."""
    said = [notes]
    if shortened:
        said += [tr("In full:"), *shortened]
    frame = page.notes_slide.notes_text_frame
    if frame is None:
        frame = _notes_place(page.notes_slide).text_frame
    frame.text = "\n".join(said)


def _notes_place(notes: Any) -> Any:
    """Add the placeholder for notes that a company's master for notes lacks."""
    box = notes.shapes.add_textbox(Pt(54), Pt(340), Pt(430), Pt(320))
    box.name = "Notes"
    box._element.nvSpPr.nvPr.append(parse_xml(f'<p:ph {nsdecls("p")} type="body" idx="1"/>'))
    return box
