"""Plain text set into lines: fonts chosen by character, scripts joined, right-to-left reordered.

Nothing here reads markup, so whatever somebody typed is printed as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from planner.exports.pdf.bidi import levels as levels_of
from planner.exports.pdf.breaking import breakable, clusters
from planner.exports.pdf.fonts import Face, Weight, face_for, face_of_picture, faces
from planner.exports.pdf.glyphs import Run, shape_text
from planner.exports.pdf.printable import printable
from planner.exports.pdf.symbols import code_of, pictures, shows_nothing, spelled
from planner.text import tr, trn

_WORDS = re.compile(
    r"[ \t\u2003]+"
    r"|\(?[0-9]{1,2} (?=[^\W\d])[^ \t\u2003]+(?: (?=[12][0-9]{3}\b)[^ \t\u2003]+)?"
    r"|[^ \t\u2003]+"
)
"""Spaces and words; a small number stays with its word, "14 days", and a day with its year."""
_SCRAP = 1_600.0
"""A last line narrower than this, such as "8.", is not left alone."""
_WORDS_ABOVE = 2
"""How many spaces a line keeps at least that gives it a word."""


class Line(NamedTuple):
    """One line of text as it is drawn, from left to right."""

    runs: tuple[Run, ...]
    width: float
    """In thousandths of the type size."""
    source: str = ""
    """The text it was set from, with the space or line break at its end."""


class _Token(NamedTuple):
    """What stays together on a line: a word, a part of one, or the space between two."""

    parts: tuple[tuple[Run, int], ...]
    """Runs in reading order, each with its bidi level."""
    width: float
    is_space: bool
    text: str
    levels: tuple[int, ...]


class Typesetter:
    """Sets texts for one document, and remembers the characters no font can show."""

    def __init__(self) -> None:
        self.missing: dict[str, str] = {}
        """Each character that no font shows, with a text it stands in."""
        self.cleaned: set[str] = set()
        """The texts from which control characters were taken out."""
        self._lines: dict[tuple[str, Weight, float], tuple[Line, ...]] = {}

    def lines(self, text: str, weight: Weight, room: float) -> tuple[Line, ...]:
        """Return the text broken into lines no wider than ``room`` (thousandths of the
        type size)."""
        key = (text, weight, room)
        known = self._lines.get(key)
        if known is None:
            known = tuple(
                line
                for paragraph in self._printable(text).splitlines(keepends=True) or [""]
                for line in self._paragraph(paragraph, weight, room)
            )
            if len(self._lines) > 20_000:
                self._lines.clear()
            self._lines[key] = known
        return known

    def _printable(self, text: str) -> str:
        """Return the text as it can be shown: what no font has is there by its name."""
        fit, cleaned = printable(text)
        if cleaned:
            self.cleaned.add(fit)
        if fit.isascii():
            return fit
        names = {
            ord(c): spelled(c) for c in set(fit) if not shows_nothing(c) and not _is_printable(c)
        }
        for code in names:
            self.missing.setdefault(chr(code), fit)
        return fit.translate(names)

    def line(self, text: str, weight: Weight) -> Line:
        """Return the text as one line, however wide."""
        return self.lines(text.replace("\n", " "), weight, float("inf"))[0]

    def narrowest(self, text: str, weight: Weight) -> float:
        """Return the width of the longest word, in thousandths of the type size; a small number and
        its word are one."""
        words = (word for part in text.splitlines() for word in _WORDS.findall(part))
        return max((self.line(word.strip(), weight).width for word in words), default=0.0)

    def _paragraph(self, whole: str, weight: Weight, room: float) -> Iterator[Line]:
        text = whole.removesuffix("\n")
        first = faces(weight)[0]
        if first.shows(text):
            run = shape_text(text.rstrip(" "), first, False)
            if run.width <= room:
                yield Line((run,), run.width, whole)
                return
        levels = levels_of(text)
        above: list[_Token] = []
        line: list[_Token] = []
        width = 0.0
        for token in self._tokens(text, levels, weight):
            for piece in self._fitting(token, weight, room):
                if width + piece.width > room and not piece.is_space and line:
                    if above:
                        yield _arranged(above)
                    above, line, width = line, [], 0.0
                line.append(piece)
                width += piece.width
        if above and width < _SCRAP:
            above, line = _shared(above, line, room)
        if above:
            yield _arranged(above)
        ended = _arranged(line)
        yield ended._replace(source=ended.source + whole[len(text) :])

    def _tokens(self, text: str, levels: tuple[int, ...], weight: Weight) -> Iterator[_Token]:
        for match in _WORDS.finditer(text):
            for start, end in breakable(text, match.start(), match.end()):
                yield self._token(text[start:end], levels[start:end], weight)

    def _token(self, text: str, levels: tuple[int, ...], weight: Weight) -> _Token:
        first = faces(weight)[0]
        if first.shows(text) and not any(levels):
            return _simple_token(text, first)
        parts = []
        for piece, level, face in self._pieces(text.replace("\t", " "), levels, weight):
            run = shape_text(piece, face, bool(level % 2))
            parts.append((run, level))
        width = sum(run.width for run, _ in parts)
        return _Token(tuple(parts), width, text.isspace(), text, levels)

    def _pieces(
        self, text: str, levels: tuple[int, ...], weight: Weight
    ) -> Iterator[tuple[str, int, Face]]:
        """Yield the text cut wherever font or direction change."""
        whole = {
            i: (face, levels[start])
            for start, end in pictures(text)
            if (face := face_of_picture(text[start:end]))
            for i in range(start, end)
        }
        start, level, face = 0, levels[0] if levels else 0, None
        for i, character in enumerate(text):
            takes, at = whole.get(i) or (self._face(character, face, weight), levels[i])
            if face is not None and (takes is not face or at != level):
                yield text[start:i], level, face
                start = i
            face, level = takes, at
        if face is not None:
            yield text[start:], level, face

    def _face(self, character: str, previous: Face | None, weight: Weight) -> Face:
        """Return the font of a character.

        Marks and joiners stay in the font of what they join; so do digits and points.
        """
        if previous is not None:
            if shows_nothing(character):
                return previous
            category = unicodedata.category(character)
            if category[0] in "MPNZ" and previous.has(character):
                return previous
        return face_for(character, weight) or faces(weight)[0]

    def _fitting(self, token: _Token, weight: Weight, room: float) -> Iterator[_Token]:
        """Yield the token, or where it is wider than a line its parts that fit."""
        if token.width <= room or token.is_space:
            yield token
            return
        starts = [*clusters(token.text), len(token.text)]
        first = 0
        while first < len(starts) - 1:
            end = self._guessed_end(token, starts, first, weight, room)
            piece = self._subtoken(token, starts[first], starts[end], weight)
            while piece.width > room and end > first + 1:
                end -= 1
                piece = self._subtoken(token, starts[first], starts[end], weight)
            yield piece
            first = end

    def _guessed_end(
        self, token: _Token, starts: list[int], first: int, weight: Weight, room: float
    ) -> int:
        """How far a part of a word would reach if its letters stood alone."""
        width, end = 0.0, first
        while end < len(starts) - 1 and width <= room:
            width += self._subtoken(token, starts[end], starts[end + 1], weight).width
            end += 1
        return max(end - (width > room), first + 1)

    def _subtoken(self, token: _Token, start: int, end: int, weight: Weight) -> _Token:
        return self._token(token.text[start:end], token.levels[start:end], weight)

    def warnings(self) -> list[str]:
        """Return what a person should know about texts that could not be printed as they are."""
        said = [
            tr(
                "No font has the character {code} in “{text}”: it is printed by its name.",
                code=code_of(character),
                text=text[:60],
            )
            for character, text in sorted(self.missing.items())
        ]
        if self.cleaned:
            said.append(
                trn(
                    "Control characters were left out of one text.",
                    "Control characters were left out of {count} texts.",
                    len(self.cleaned),
                )
            )
        return said


def _is_printable(character: str) -> bool:
    return character in "\n\t" or face_for(character, "regular") is not None


@lru_cache(maxsize=20_000)
def _simple_token(text: str, face: Face) -> _Token:
    """Return what one font shows and is read from left to right; kept, since words come back."""
    run = shape_text(text.replace("\t", " "), face, False)
    return _Token(((run, 0),), run.width, text.isspace(), text, (0,) * len(text))


def _shared(
    above: list[_Token], scrap: list[_Token], room: float
) -> tuple[list[_Token], list[_Token]]:
    """Return the last two lines of a text whose last one is a scrap: it takes a word of the one
    above."""
    spaces = [i for i, token in enumerate(above[:-1]) if token.is_space]
    if len(spaces) < _WORDS_ABOVE:
        return above, scrap
    start = spaces[-1] + 1
    longer = above[start:] + scrap
    if sum(token.width for token in longer) > room:
        return above, scrap
    return above[:start], longer


def _arranged(tokens: list[_Token]) -> Line:
    """Return the tokens of one line in the order they are drawn (rule L2 of the bidi algorithm)."""
    source = "".join(token.text for token in tokens)
    while tokens and tokens[-1].is_space:
        tokens.pop()
    parts = [part for token in tokens for part in token.parts]
    highest = max((level for _, level in parts), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(parts):
            end = start
            while end < len(parts) and parts[end][1] >= level:
                end += 1
            parts[start:end] = reversed(parts[start:end])
            start = end + 1
    runs = tuple(run for run, _ in parts)
    return Line(runs, sum(run.width for run in runs), source)
