"""Numbers, days and names as the reader's locale writes, reads and sorts them.

The locale is Qt's own, which is the system's. Words stay in the language of the program, so that
no sentence is in two: of a German in front of English words come the comma, the points between
thousands, the order of a day's parts and Monday, not the names of the months.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, Qt

from planner.errors import PlannerError
from planner.text import Manner, day, short_day, spoken_language, tr, use_manner

if TYPE_CHECKING:
    from planner.imports.reading import DayOrder

_TWO_NUMBERS = re.compile(r"([-+]?\d{1,3})[.,](\d{3})", re.ASCII)
"""What may be thousands or thousandths: 1,200."""
_GROUPS = re.compile(r"[-+]?\d{1,3}(?:[.,'’ \u00a0\u202f]\d{2,3})+", re.ASCII)
_MANY_GROUPS = re.compile(r"[-+]?\d{1,3}([.,'’ \u00a0\u202f])(?:\d{2,3}\1)+\d{3}", re.ASCII)
_USUAL_MARKS = (".", ",", "'", "’", " ", "\u00a0", "\u202f")
_NO_DIGITS = re.compile(r"[^-+0-9]")
_OTHER_MARKS = str.maketrans({"٫": ".", "٬": ",", "−": "-"})
"""Marks of numbers in Arabic letters, and a minus."""


def follow_locale() -> None:
    """Write numbers and days in everything the window shows as the locale does."""
    use_manner(lambda: _manner(QLocale().name(), day_order()))


@lru_cache(maxsize=8)
def _manner(locale: str, order: DayOrder | None) -> Manner:
    writing = number_locale()
    point = writing.decimalPoint()

    def digits(plain: str) -> str:
        bare = plain.removeprefix("-")
        whole, mark, rest = bare.partition(".")
        grouped = _grouped(writing, int(whole)) if len(whole) > 3 else whole
        return plain[: len(plain) - len(bare)] + grouped + (point + rest if mark else "")

    clock = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    return Manner(digits, month_first=order == "month first", twelve_hours="a" in clock.casefold())


def _grouped(writing: QLocale, whole: int) -> str:
    # Of some locales Qt groups by the wrong digits: 1 23 45.
    by_threes = not writing.toString(1_234_567)[-4].isdigit()
    mark = writing.groupSeparator()
    return writing.toString(whole) if by_threes else f"{whole:,}".replace(",", mark)


def number_locale() -> QLocale:
    """Return the locale that numbers are written by.

    Where the reader's has digits or marks of its own script, which the program's words are not in,
    it is that of the program's language in the reader's country; likewise where none is known.
    """
    locale = QLocale()
    usual = locale.zeroDigit() == "0" and locale.groupSeparator() in _USUAL_MARKS and not _unknown()
    return locale if usual else word_locale()


def word_locale() -> QLocale:
    """Return the locale of the program's language in the reader's country."""
    return QLocale(QLocale(spoken_language()).language(), QLocale().territory())


def typed_number(value: float) -> str:
    """Return a number as an editor begins with it, so that it reads back as itself."""
    return f"{value:.15g}".replace(".", number_locale().decimalPoint())


def typed_day(when: date) -> str:
    """Return a day as an editor begins with it: in words, so that it can be no other."""
    from planner.imports.reading import parse_date

    words = short_day(when)
    return words if parse_date(words) == when else when.isoformat()


def one_number(text: str) -> str:
    """Return a number as it would be typed without a locale: the point before its decimals, and
    nothing between thousands, where the locale says which is which."""
    text = _latin_digits(text).translate(_OTHER_MARKS)
    point = number_locale().decimalPoint()
    if _TWO_NUMBERS.fullmatch(text):
        if _unknown():
            return text
        return text.replace(point, ".") if point in text else re.sub("[.,]", "", text)
    whole, mark, rest = text.rpartition(point)
    if mark and rest.isdigit() and point not in whole and _GROUPS.fullmatch(whole):
        return f"{_NO_DIGITS.sub('', whole)}.{rest}"
    return _NO_DIGITS.sub("", text) if _MANY_GROUPS.fullmatch(text) else text


def _latin_digits(text: str) -> str:
    """Return a text with the digits of any script, as Arabic or Persian, as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


# Days ------------------------------------------------------------------------------------


class DayInDoubtError(PlannerError):
    """A typed day that could be two, in a plan for which nobody has said yet which is meant."""

    def __init__(self, text: str, days: dict[DayOrder, date]) -> None:
        super().__init__(
            tr(
                "“{text}” could be {days}; write the month in letters.",
                text=text,
                days=tr(" or ").join(day(each) for each in days.values()),
            )
        )
        self.text, self.days = text, days


class _Orders:
    """In which order days are typed into the plan in sight."""

    chosen: DayOrder | None = None
    keep: Callable[[DayOrder], object] | None = None
    """Remembers the answer, once one is given; none where nobody is to be asked."""


def ask_once_for_days(
    chosen: DayOrder | None, keep: Callable[[DayOrder], object] | None = None
) -> None:
    """Read days in the order chosen for this plan; where none was, let the first day that could be
    two be asked about, and ``keep`` be given the answer."""
    _Orders.chosen, _Orders.keep = chosen, keep


def settle_days(order: DayOrder) -> None:
    """Read days of this plan in this order from now on, and write them so."""
    keep = _Orders.keep
    ask_once_for_days(order)
    if keep is not None:
        keep(order)


def read_one_day(text: str) -> date | None:
    """Return the day of a text, none where it is none.

    Raises ``DayInDoubtError`` where it could be two and nobody has said yet which is meant.
    """
    from planner.imports.reading import parse_date, usual_readings

    text = _latin_digits(text)
    if _Orders.chosen is None and _Orders.keep is not None and parse_date(text) is None:
        found = {order: when for order, when in usual_readings(text).items() if order is not None}
        if len(found) > 1:
            raise DayInDoubtError(text, found)
    return parse_date(text, day_order())


def day_order() -> DayOrder | None:
    """Return whether 3/4/2027 is 3 April or 4 March here; None where nobody says."""
    if _Orders.chosen is not None:
        return _Orders.chosen
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    month, day_of_month = order.find("M"), order.find("d")
    if _unknown() or order.startswith("y"):
        return None
    return "month first" if month < day_of_month else "day first"


def _unknown() -> bool:
    """Whether the system does not say how its reader writes."""
    return QLocale().language() == QLocale.Language.C


# Names -----------------------------------------------------------------------------------


def sorting_key(words: str) -> QCollatorSortKey:
    """Return what names are sorted by: as the locale sorts them, whatever the case, and Group 2
    before Group 10."""
    return _sorting_key(QLocale().name(), words)


def places_in_order(words: Iterable[str]) -> dict[str, int]:
    """Return the place of each word among them as the locale sorts them; quick for thousands,
    which are compared one by one only where they stand close."""
    roughly = sorted(dict.fromkeys(words), key=str.casefold)
    key = partial(_sorting_key, QLocale().name())
    return {each: at for at, each in enumerate(sorted(roughly, key=key))}


@lru_cache(maxsize=200_000)
def _sorting_key(locale: str, words: str) -> QCollatorSortKey:
    # The same words have the same key, so that pairs with equal words are compared by what follows.
    return _collator(locale).sortKey(words)


@lru_cache(maxsize=4)
def _collator(locale: str) -> QCollator:
    found = QCollator(word_locale() if _unknown() else QLocale(locale))
    found.setNumericMode(True)
    found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return found
