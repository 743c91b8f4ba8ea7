"""Text made fit for a file: what no spreadsheet can hold is taken out or cut, and said."""

from __future__ import annotations

import re

from planner.text import tr, trn

CELL_LIMIT = 32_767
"""The most characters (UTF-16 units) a spreadsheet cell holds."""

SURE_TO_FIT = CELL_LIMIT // 2
"""A text of so many characters fits even where each counts as two."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SHOWN = bytes({*range(0x20, 0x7F), *range(0x80, 0x100), ord("\n")})
"""The bytes of all characters but controls."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def looks_like_formula(text: str) -> bool:
    """Return whether a spreadsheet might take this text for a formula."""
    return text.lstrip(" ").startswith(_FORMULA_STARTS)


def unfit(text: str) -> bool:
    """Return whether text holds characters that XML does not allow."""
    return _UNFIT.search(text) is not None


def surely_fit(text: str) -> bool:
    """Return whether a text is known to hold line breaks and characters that can be shown only.

    Found for a long text in a tenth of the time that a pattern takes.
    """
    try:
        controls = text.encode().translate(None, _SHOWN)
    except UnicodeEncodeError:  # half a character
        return False
    return not controls and "\ufffe" not in text and "\uffff" not in text


def one_line(text: str, most: int = 200) -> str:
    """Return the text fit for a heading, a footer or a property: in one line, and not too long."""
    line = " ".join(_UNFIT.sub("", text).split())
    return line if len(line) <= most else line[: most - 1] + "…"


class Cleaner:
    """Cleans the texts of one file and remembers what it did, to be said afterwards.

    ``limit`` is how many characters (UTF-16 units) a text may have.
    """

    def __init__(self, limit: int | None = CELL_LIMIT) -> None:
        self._limit = limit
        self._taken_out: dict[str, int] = {}
        self._cut: dict[str, int] = {}

    def clean(self, text: str, place: str) -> str:
        """Return the text without what no spreadsheet can hold; ``place`` is where a reader finds
        it."""
        fit = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        if unfit(text):
            fit = _UNFIT.sub("", fit)
            self._taken_out[place] = self._taken_out.get(place, 0) + 1
        if self._limit is None or len(fit) * 2 <= self._limit or _units(fit) <= self._limit:
            return fit
        self._cut[place] = self._cut.get(place, 0) + 1
        return _cut(fit, self._limit)

    @property
    def warnings(self) -> list[str]:
        """What was changed, one sentence for each place."""
        said = [
            trn(
                "{place}: characters that cannot be shown were taken out of one text.",
                "{place}: characters that cannot be shown were taken out of {count} texts.",
                count,
                place=place,
            )
            for place, count in self._taken_out.items()
        ]
        return said + [
            trn(
                "{place}: one text is longer than a cell can hold and was cut at {limit}.",
                "{place}: {count} texts are longer than a cell can hold and were cut at {limit}.",
                count,
                place=place,
                limit=tr("{count} characters", count=f"{self._limit:,}"),
            )
            for place, count in self._cut.items()
        ]


def _units(text: str) -> int:
    return len(text) + sum(1 for character in text if character > "\uffff")


def _cut(text: str, limit: int) -> str:
    """Return the longest beginning that fits, counted as spreadsheets count."""
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", errors="ignore")
