"""Where things stand on a slide: the layout of a master, and its placeholders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Pt

from planner.exports.deck.colours import palette_of
from planner.exports.deck.look import Palette
from planner.text import tr

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_CONTENT = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.TABLE, PP_PLACEHOLDER.CHART)
_TEXT = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SUBTITLE)
_LOW = 0.15
"""A placeholder for text above the content that takes no more of the height is for a subtitle."""
_NEARLY = 0.8
"""Of layouts alike the first is taken whose content has this part of the largest's room."""
_SIZES = {"title": 32.0, "subtitle": 16.0, "foot": 12.0}
_STYLES = {"title": "p:titleStyle", "subtitle": "p:bodyStyle", "foot": "p:otherStyle"}


class Box(NamedTuple):
    """A rectangle on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height

    def below(self, high: int) -> Box:
        """Return what is left under so much of it."""
        return self._replace(top=self.top + high, height=self.height - high)


class Placeholders(NamedTuple):
    """The placeholders of a layout; none where it lacks one."""

    title: Any
    subtitle: Any
    content: Any
    footer: Any
    confidentiality: Any
    date: Any
    number: Any


class Master(NamedTuple):
    """A presentation without slides, and where things go on them."""

    presentation: Any
    layout: Any
    placeholders: Placeholders
    content: Box
    palette: Palette
    missing: tuple[str, ...]
    """What a template does not have, in words."""


def master_of(presentation: Any) -> Master:
    """Return a presentation with its most fitting layout, and what that lacks."""
    layout = _layout(presentation)
    placeholders = _placeholders(layout, presentation.slide_height)
    wanted = (
        (tr("title"), placeholders.title),
        (tr("content"), placeholders.content),
        (tr("footer"), placeholders.footer),
        (tr("slide number"), placeholders.number),
    )
    area = presentation.slide_width * presentation.slide_height
    return Master(
        presentation,
        layout,
        placeholders,
        _content(presentation, placeholders),
        palette_of(layout, area),
        tuple(words for words, placeholder in wanted if placeholder is None),
    )


def box_of(placeholder: Any) -> Box:
    """Return where a placeholder stands, also one that has its place from the master."""
    return Box(placeholder.left, placeholder.top, placeholder.width, placeholder.height)


def size_of(placeholder: Any, what: str) -> float:
    """Return the size of the type of a placeholder, in points, a usual one where none is said;
    ``what`` is a title, a subtitle or a foot."""
    return stated_size(placeholder, what) or _SIZES[what]


def stated_size(placeholder: Any, what: str) -> float | None:
    """Return the size that a placeholder, or the master for it, says its type has; none if
    neither."""
    for style in _styles(placeholder, placeholder.part.slide_layout.slide_master, _STYLES[what]):
        found = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if found is not None and found.get("sz"):
            return int(found.get("sz")) / 100
    return None


def _styles(placeholder: Any, master: Any, name: str) -> Iterator[Any]:
    yield from placeholder._element.iter(qn("a:lstStyle"))
    for other in master.placeholders:
        if other.placeholder_format.type == placeholder.placeholder_format.type:
            yield from other._element.iter(qn("a:lstStyle"))
    yield from master._element.iter(qn(name))


def _layout(presentation: Any) -> Any:
    """Return the first layout with a title and one placeholder for content, of nearly the most
    room."""
    layouts = list(presentation.slide_layouts)
    high = presentation.slide_height
    ranks = {id(layout): _rank(layout, high) for layout in layouts}
    best = max(ranks.values())
    return next(
        layout
        for layout in layouts
        if ranks[id(layout)][:-1] == best[:-1] and ranks[id(layout)][-1] >= best[-1] * _NEARLY
    )


def _rank(layout: Any, high: int) -> tuple[bool, bool, bool, bool, int]:
    """Return how well a layout fits: title, content, nothing else, of any kind, how large."""
    placeholders = _placeholders(layout, high)
    content = placeholders.content
    taken = (placeholders.subtitle, placeholders.content, placeholders.confidentiality)
    others = [p for p in _fillable(layout) if all(p is not placeholder for placeholder in taken)]
    return (
        placeholders.title is not None,
        content is not None,
        not others,
        content is not None and content.placeholder_format.type in _CONTENT,
        0 if content is None else content.width * content.height,
    )


def _fillable(layout: Any) -> list[Any]:
    """Return the placeholders that slides are to fill, but for their titles and feet."""
    kinds = (*_CONTENT, *_TEXT, PP_PLACEHOLDER.PICTURE, PP_PLACEHOLDER.MEDIA_CLIP)
    return [
        p
        for p in layout.placeholders
        if p.placeholder_format.type in kinds and p.width and p.height
    ]


def _placeholders(layout: Any, high: int) -> Placeholders:
    by_type = {p.placeholder_format.type: p for p in reversed(list(layout.placeholders))}
    upright = [p for p in _fillable(layout) if _orientation(p) != "vert"]
    low = [p for p in upright if p.height <= high * _LOW and p.placeholder_format.type in _TEXT]
    rooms = [
        p for p in upright if p not in low and p.placeholder_format.type in (*_CONTENT, *_TEXT)
    ]
    best = [p for p in rooms if p.placeholder_format.type in _CONTENT] or rooms
    content = max(best, key=lambda p: p.width * p.height, default=None)
    top = content.top if content is not None else high
    below = content.top + content.height if content is not None else 0
    title = next((by_type[t] for t in _TITLES if t in by_type), None)
    return Placeholders(
        title if title is not None and _orientation(title) != "vert" and title.width else None,
        next((p for p in low if p.top + p.height <= top), None),
        content,
        by_type.get(PP_PLACEHOLDER.FOOTER),
        next((p for p in low if content is not None and p.top >= below), None),
        by_type.get(PP_PLACEHOLDER.DATE),
        by_type.get(PP_PLACEHOLDER.SLIDE_NUMBER),
    )


def _orientation(placeholder: Any) -> str:
    return str(next(placeholder._element.iter(qn("p:ph"))).get("orient", "horz"))


def _content(presentation: Any, placeholders: Placeholders) -> Box:
    """Return the box for content, else what is left above or below the title."""
    if placeholders.content is not None:
        return box_of(placeholders.content)
    wide, high = presentation.slide_width, presentation.slide_height
    top, bottom = int(high * 0.2), int(high * 0.88)
    if placeholders.title is not None:
        title = box_of(placeholders.title)
        if title.top > high // 2:
            top, bottom = int(high * 0.08), title.top
        elif title.bottom < high // 2:
            top = max(title.bottom, int(high * 0.1))
    return Box(int(wide * 0.06), top, int(wide * 0.88), bottom - top - int(Pt(6)))
