"""Numbers and days as the reader's locale writes them, in showing and in reading."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from planner.text import number, short_day

if TYPE_CHECKING:
    from planner.imports.reading import DayOrder

_TWO_NUMBERS = re.compile(r"([-+]?\d{1,3})[.,](\d{3})", re.ASCII)
"""What may be thousands or thousandths: 1,200."""


def number_words(value: float) -> str:
    """Return a number with the reader's decimal point, so that it reads back as itself."""
    return number(value).replace(".", QLocale().decimalPoint())


def day_words(when: date, near: date) -> str:
    """Return a day in few letters, "1 Mar" or "Mar 1"; with its year where that is another."""
    return short_day(when, near, month_first=day_order() == "month first")


def one_number(text: str) -> str:
    """Return a number that could be two as the one the locale means, any other text as it is."""
    found = _TWO_NUMBERS.fullmatch(text)
    if found is None or _unknown():
        return text
    thousandths = QLocale().decimalPoint() in text
    return f"{found[1]}.{found[2]}" if thousandths else found[1] + found[2]


def day_order() -> DayOrder | None:
    """Return whether 3/4/2027 is 3 April or 4 March to the reader; None where nobody says."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    month, day = order.find("M"), order.find("d")
    if _unknown() or order.startswith("y"):
        return None
    return "month first" if month < day else "day first"


def _unknown() -> bool:
    """Whether the system does not say how its reader writes."""
    return QLocale().language() == QLocale.Language.C
