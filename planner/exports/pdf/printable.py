"""Text made fit for print: characters that show nothing, or hide something, are taken out."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone surrogates and characters that are none."""
_INVISIBLE = re.compile("[\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Soft hyphens and marks that reorder the text around them."""
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")


def printable(text: str) -> tuple[str, bool]:
    """Return the text that can be printed, and whether something unfit was taken out of it."""
    lines = _LINE_END.sub("\n", text)
    fit = _UNFIT.sub("", lines)
    return _INVISIBLE.sub("", fit), fit != lines
