"""Number formats under which a cell does not show its number: 00042 for 42, 50% for 0.5.

The built-in formats and the language of format codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_BUILT_IN = {"9": "0%", "10": "0.00%"}
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([-+/():  ])')
_PERCENT = re.compile(r"[#0,]*0(?:\.([0#?]+))?\s*%")

Show = Callable[[float], str | None]
"""Returns how a number is shown, or none where its plain digits do."""


def shown_by(format_id: str, codes: dict[str, str]) -> Show | None:
    """Return how cells under a number format are shown; none where the number itself is."""
    code = codes.get(format_id, _BUILT_IN.get(format_id, "")).split(";")[0]
    percent = _PERCENT.fullmatch(_without_literals(code))
    if percent is not None:
        decimals = len(percent[1] or "")
        return lambda number: f"{number * 100:.{decimals}f}%"
    pieces = _digits_and_literals(code)
    return None if pieces is None else lambda number: _place_digits(pieces, number)


def _without_literals(code: str) -> str:
    return re.sub(r'_.|\*.|\\.|\[[^\]]*\]|"[^"]*"', "", code).strip()


def _digits_and_literals(code: str) -> list[str | None] | None:
    """Return the pieces of a format of digits that are always shown: none for a digit, else text.

    None for any other format, and for one that says no more than the number does.
    """
    pieces: list[str | None] = []
    at = 0
    while at < len(code):
        if code[at] == "0":
            pieces.append(None)
            at += 1
        elif (literal := _LITERAL.match(code, at)) is not None:
            pieces.append(literal[1] or literal[2] or literal[3] or "")
            at = literal.end()
        else:
            return None
    digits = pieces.count(None)
    before = "".join(piece for piece in pieces[: pieces.index(None)] if piece) if digits else ""
    return pieces if digits > 1 or any(map(str.isalnum, before)) else None


def _place_digits(pieces: list[str | None], number: float) -> str | None:
    """Put the digits of a whole number into their places; more digits than places come first."""
    if number < 0 or number != int(number) or number >= 1e15:
        return None
    places = pieces.count(None)
    digits = str(int(number)).rjust(places, "0")
    spare = len(digits) - places
    shown, taken = "", 0
    for piece in pieces:
        if piece is not None:
            shown += piece
            continue
        count = spare + 1 if not taken else 1
        shown += digits[taken : taken + count]
        taken += count
    return shown


def styles_shown(styles: str) -> dict[str, Show]:
    """Return how cells of each style are shown, by the number of the style, from the part of a
    workbook that holds its styles; without those that show the number itself."""
    from planner.table_reader.xml_tags import attributes

    formats = map(attributes, re.findall(r"<(?:\w+:)?numFmt\b[^>]*>", styles))
    codes = {f.get("numFmtId", ""): f.get("formatCode", "") for f in formats}
    cells = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    used = re.findall(r"<(?:\w+:)?xf\b[^>]*>", cells[0] if cells else "")
    found = {}
    for number, tag in enumerate(used):
        show = shown_by(attributes(tag).get("numFmtId", ""), codes)
        if show is not None:
            found[str(number)] = show
    return found
