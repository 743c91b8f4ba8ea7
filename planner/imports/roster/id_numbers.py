"""Ids that a spreadsheet or a script wrote as numbers: 12.0 is 12, and 12,345 is 12345."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from planner.models.placeholders import NONE_OF_SCRIPTS

_WHOLE = re.compile(r"(\d+)[.,]0{1,2}", re.ASCII)
_PARTED = re.compile(r"\d+[.,]\d+", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:([,'’\u00a0\u202f])\d{3})(?:\1\d{3})*", re.ASCII)
_ANYHOW = re.compile(r"\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*|\d+", re.ASCII)


def plain_id(text: str) -> str:
    """Return an id without the decimals and the marks between thousands of a number's format."""
    text = text.strip()
    if (whole := _WHOLE.fullmatch(text)) is not None:
        return whole[1]
    return re.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else text


def plain_ids(texts: Iterable[str], known: Collection[str] = ()) -> dict[str, str]:
    """Return the ids of a column that are numbers in a number's format, and what each is without.

    ``texts`` stand as in the file. Nothing is taken off in a column of numbers with parts, as
    12.1 beside 12.0, nor off an id that is ``known`` as it stands.
    """
    distinct = [text for text in dict.fromkeys(texts) if text[:1].isdigit() and text not in known]
    plain = {text: plain_id(text) for text in distinct}
    found = {text: bare for text, bare in plain.items() if bare != text.strip()}
    if any(_PARTED.fullmatch(text.strip()) and text not in found for text in distinct):
        return {text: bare for text, bare in found.items() if not _WHOLE.fullmatch(text.strip())}
    return found


def are_numbers(texts: Iterable[str]) -> bool:
    """Return whether every id of a column is a number; what scripts write for none aside."""
    given = [text for text in dict.fromkeys(texts) if text and text not in NONE_OF_SCRIPTS]
    return bool(given) and all(_ANYHOW.fullmatch(text) for text in given)


def looks_like(ref: str) -> str:
    """Return the same text for ids that a person would take for one: in other digits, with # or
    zeros before, with marks between thousands, in capitals or with other hyphens."""
    if not (ref.isascii() and ref.isdecimal()):
        if not ref.isascii():
            ref = unicodedata.normalize("NFKC", ref)
            ref = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in ref)
        ref = ref.casefold().lstrip("#№ ")
        whole = _WHOLE.fullmatch(ref)
        ref = whole[1] if whole is not None else ref
        is_number = _ANYHOW.fullmatch(ref) is not None
        ref = re.sub(r"\D" if is_number else r"[\s_-]", "", ref)
    return ref.lstrip("0")
