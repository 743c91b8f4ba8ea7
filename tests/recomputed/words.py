"""Names, days, shares and counts as sentences have them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def listed(names: Sequence[str], most: int | None = None) -> str:
    """ "A, B and C"; beyond ``most``, "A, B and 2 more"."""
    if most is not None and len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def named(names: Sequence[str], most: int | None = None) -> str:
    """As ``listed``; of several, one with a comma or an "and" in it stands in quotation marks."""
    if len(names) > 1:
        mixed = [("," in n or " and " in n) and not n.startswith("“") for n in names]
        names = [f"“{n}”" if m else n for n, m in zip(names, mixed, strict=True)]
    return listed(names, most)


def day(on: date, near: date | None = None) -> str:
    """ "1 March", with its year where that is another."""
    year = "" if near is not None and near.year == on.year else f" {on.year}"
    return f"{on.day} {MONTHS[on.month - 1]}{year}"


def short(on: date, near: date | None = None) -> str:
    """ "1 Mar", with its year where that is another."""
    year = "" if near is not None and near.year == on.year else f" {on.year}"
    return f"{on.day} {MONTHS[on.month - 1][:3]}{year}"


def percent(share: Fraction) -> str:
    """Whole per cent, halves up; more decimals where that would read as nothing or all."""
    exact = Decimal(share.numerator) * 100 / share.denominator
    for decimals in range(9):
        shown = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        if shown not in (0, 100) or shown == exact:
            return f"{shown:f}%"
    raise AssertionError(share)


def number(value: float | Fraction) -> str:
    """To a tenth, without a needless ".0"."""
    rounded = round(float(value), 1)
    return f"{int(rounded)}" if rounded == int(rounded) else f"{rounded:g}"


def one_or_more(count: int, one: str, more: str) -> str:
    return one if count == 1 else more.replace("#", str(count))
