"""Drawing the status at the last pack, now and after the smallest step: pills with arrows."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from planner.exports.blocks.section import Stage, Stages
from planner.exports.deck.canvas import Canvas, bare, points
from planner.exports.deck.fitting import LEADING
from planner.exports.deck.look import SIGNS, SOFT, TONES, describe
from planner.exports.deck.master import Box
from planner.exports.deck.slide import Words
from planner.text import tr

_WHEN = 12.0
_PILL_SIZES = ((15.0, 20.0), (13.0, 15.0), (11.0, 12.0))
_ARROW, _GAP, _EDGE = Pt(22), Pt(16), Pt(14)
_BETWEEN = int(_ARROW + 2 * _GAP)
_HIGH, _LOW = Pt(40), Pt(30)


def draw_stages(canvas: Canvas, stages: Stages, box: Box) -> int:
    """Draw the stages beside one another, that of now the largest; return how high they are."""
    group = canvas.page.shapes.add_group_shape()
    group.name = "Status"
    describe(group, in_words(stages))
    left, above = box.left, int(Pt(_WHEN * LEADING + 4))
    middle = box.top + above + int(_HIGH) // 2
    room = (box.width - _BETWEEN * (len(stages.items) - 1)) // len(stages.items)
    sizes = _sizes(canvas, stages, room)
    for number, stage in enumerate(stages.items):
        if number:
            _draw_arrow(canvas, group, left - int(_GAP) - int(_ARROW), middle)
        pill = _draw_pill(canvas, group, stage, sizes[stage.now], left, middle)
        when = canvas.fitter.fit(stage.when, points(room), _WHEN, strong=stage.now)
        wide = int(Pt(canvas.fitter.width(when, _WHEN, strong=stage.now) + 1))
        _draw_when(canvas, group, when, stage.now, Box(left, box.top, wide, above))
        left += max(pill, wide) + _BETWEEN
    return above + int(_HIGH)


def _sizes(canvas: Canvas, stages: Stages, room: int) -> tuple[float, float]:
    """Return the sizes of the type of pills and of that of now; smaller where there is little
    room."""
    for sizes in _PILL_SIZES:
        wide = (_pill_width(canvas, stage, sizes[stage.now]) for stage in stages.items)
        if max(wide) <= room:
            break
    return sizes


def _pill_words(stage: Stage) -> str:
    return f"{SIGNS[stage.status.tone]} {stage.status.words}"


def _pill_width(canvas: Canvas, stage: Stage, size: float) -> int:
    return int(Pt(canvas.fitter.width(_pill_words(stage), size, strong=True))) + 2 * int(_EDGE)


def in_words(stages: Stages) -> str:
    """Return the stages in words."""
    said = (tr("{when}: {status}.", when=s.when, status=s.status.words) for s in stages.items)
    return " ".join(said)


def _draw_pill(
    canvas: Canvas, group: Any, stage: Stage, size: float, left: int, middle: int
) -> int:
    """Draw the pill of a status; return how wide it is."""
    text, tone = _pill_words(stage), stage.status.tone
    high = int(_HIGH if stage.now else _LOW)
    wide = _pill_width(canvas, stage, size)
    place = (Emu(side) for side in (left, middle - high // 2, wide, high))
    pill = _plain(group.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place))
    pill.adjustments[0] = 0.5
    pill.name = stage.status.words
    pill.fill.solid()
    pill.fill.fore_color.rgb = SOFT[tone]
    pill.line.color.rgb, pill.line.width = TONES[tone], Pt(1.5 if stage.now else 0.25)
    frame = bare(pill.text_frame)
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    run = paragraph.add_run()
    run.text, run.font.size, run.font.bold = text, Pt(size), True
    run.font.color.rgb = TONES[tone]
    return wide


def _draw_when(canvas: Canvas, group: Any, when: str, now: bool, box: Box) -> None:
    shape = group.shapes.add_textbox(*(Emu(int(side)) for side in box))
    shape.name = "When"
    frame = bare(shape.text_frame)
    canvas.write(frame, [(Words(when, strong=now), _WHEN, not now)])


def _draw_arrow(canvas: Canvas, group: Any, left: int, middle: int) -> None:
    high = int(Pt(12))
    place = (Emu(side) for side in (left, middle - high // 2, int(_ARROW), high))
    arrow = _plain(group.shapes.add_shape(MSO_SHAPE.RIGHT_ARROW, *place))
    arrow.name = "Then"
    arrow.fill.solid()
    canvas.palette.quiet.paint(arrow.fill.fore_color)
    arrow.line.fill.background()


def _plain(shape: Any) -> Any:
    """Return a shape without the effect of its theme, which python-pptx has no name for."""
    for effect in shape._element.iter(qn("a:effectRef")):
        effect.set("idx", "0")
    return shape
