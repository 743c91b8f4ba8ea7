"""Strips placed on pages one under another.

A block of a document becomes strips that are never cut in half; the flow decides where a page
ends. A strip that ``keeps`` stays with the next one, so that no heading ends a page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import BODY, BOTTOM, MARGIN, TOP

_ENOUGH_ROWS, _ENOUGH_HEIGHT = 4, 60.0
"""Rows that may stand apart from the others of their list: so many, or fewer that are as high."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Something of a known height across the page; ``draw`` is told where its top is."""

    height: float
    draw: Callable[[Page, float], None]
    space: float = 0.0
    """Empty room above it, left out at the top of a page."""
    keeps: bool = False
    header: Strip | None = None
    """What is repeated above it where it opens a page."""
    lower: Strip | None = None
    """The same in less height, for a page on which only that fits."""
    part: Part | None = None
    """What it is part of, with other strips; without one, ``draw`` says what is what."""

    def place(self, page: Page, top: float) -> None:
        """Draw it as the part it is."""
        with page.part(self.part):
            self.draw(page, top)


def empty_strip(page: Page, words: str) -> Strip:
    """Return a sentence in the place of a block that has nothing to show."""
    lines = page.lines(words, BODY, page.width)
    return Strip(
        len(lines) * BODY.leading,
        lambda page, top: page.set_lines(MARGIN, top, lines, BODY),
        space=2,
        part=Part("P"),
    )


def height_of(strips: Sequence[Strip]) -> float:
    """Return the room strips take under one another, from the top of a page."""
    return sum(strip.height + strip.space for strip in strips) - (strips[0].space if strips else 0)


def rows_together(rows: Iterable[Strip]) -> Iterator[Strip]:
    """Yield the rows of a list so that a page ends between two only where enough of them stand on
    both sides."""
    waiting: deque[Strip] = deque()
    passed: list[float] = []

    def next_row() -> Strip:
        row = waiting.popleft()
        passed.append(row.height)
        following = [after.height for after in waiting]
        return replace(row, keeps=bool(waiting) and not (_enough(passed) and _enough(following)))

    for row in rows:
        waiting.append(row)
        if len(waiting) > _ENOUGH_ROWS:
            yield next_row()
    while waiting:
        yield next_row()


def _enough(heights: Sequence[float]) -> bool:
    return len(heights) >= _ENOUGH_ROWS or sum(heights) >= _ENOUGH_HEIGHT


def last_keeps(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Yield strips of which the last stays with what follows it."""
    before: Strip | None = None
    for strip in strips:
        if before is not None:
            yield before
        before = strip
    if before is not None:
        yield replace(before, keeps=True)


class Flow:
    """Places strips on pages as they come."""

    def __init__(self, page: Page, page_ends: Callable[[], None]) -> None:
        self.page = page
        self._page_ends = page_ends
        self._top = page.paper[1] - TOP
        self._y = self._top
        self._at_top = True
        self._kept: list[Strip] = []

    def add(self, strips: Iterable[Strip]) -> None:
        """Place strips; one that keeps waits for the next."""
        for strip in strips:
            self._kept.append(strip)
            if not strip.keeps:
                self._place(self._kept)
                self._kept = []

    def new_page(self) -> None:
        """Go on at the top of a new page, unless this one is still empty."""
        self._flush()
        if not self._at_top:
            self._turn()

    def finish(self) -> None:
        """Place what still waits and end the last page."""
        self._flush()
        self._page_ends()

    def room_left(self) -> float:
        """Return the room on this page under what is placed or waits to be."""
        return self._room() - sum(strip.height + strip.space for strip in self._kept)

    def _room(self) -> float:
        return self._y - BOTTOM

    def _flush(self) -> None:
        if self._kept:
            self._place(self._kept)
            self._kept = []

    def _place(self, strips: Sequence[Strip]) -> None:
        if not self._fits(strips):
            strips = self._lowered(strips)
        if not self._fits(strips):
            # What keeps together but is taller than a page is parted after its second strip (the
            # heading and what it stands over), or it would be pushed on from page to page.
            if height_of(strips) > self.page.room and len(strips) > 2:
                self._place(strips[:2])
                self._place(strips[2:])
                return
            self._turn(strips[0].header)
        for strip in strips:
            if not self._at_top:
                self._y -= strip.space
            strip.place(self.page, self._y)
            self._y -= strip.height
            self._at_top = self._at_top and not strip.height

    def _fits(self, strips: Sequence[Strip]) -> bool:
        room = self._room() + 0.01  # floats add up
        return self._at_top or height_of(strips) + strips[0].space <= room

    def _lowered(self, strips: Sequence[Strip]) -> Sequence[Strip]:
        """Return them in less height, where that is enough for them to fit on this page."""
        lower = [strip.lower or strip for strip in strips]
        return lower if self._fits(lower) else strips

    def _turn(self, header: Strip | None = None) -> None:
        self._page_ends()
        self.page.next()
        self._y = self._top
        self._at_top = True
        if header is not None:
            with self.page.artifact():
                header.draw(self.page, self._y)
            self._y -= header.height
            self._at_top = False
