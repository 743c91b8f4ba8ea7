"""Numbers, shares of a whole, and figures with their units, as a reader writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from planner.text.manner import digits


def percent(share: float, decimals: int = 0) -> str:
    """Return a share of a whole as per cent, halves rounded up: "41%".

    More than nothing never reads 0% and less than all never 100%: such a share has as many
    decimals as it takes, "99.9%". What a float is off from 0 and 1 counts as nothing.
    """
    return percent_points(points_shown(share, decimals))


def points_shown(share: float, decimals: int = 0) -> Decimal:
    """Return the percentage points that ``percent`` shows of a share."""
    exact = round(Decimal(str(float(share))), _FLOAT_DIGITS) * 100
    shown = _rounded(exact, decimals)
    while shown in (0, 100) and shown != exact:
        decimals += 1
        shown = _rounded(exact, decimals)
    return shown


def percent_points(points: Decimal) -> str:
    """Return percentage points with all the decimals they have: "33.3%"."""
    return f"{digits(f'{points:f}')}%"


_FLOAT_DIGITS = 14


def _rounded(exact: Decimal, decimals: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(value: float) -> str:
    """Return a number without a needless ".0"."""
    if not isfinite(value):
        return f"{value:g}"
    words = f"{value:g}" if value != int(value) else f"{int(value)}"
    if "e" in words:
        words = f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) > 1 else f"{Decimal(words):f}"
    return digits(words)


def rounded(value: float) -> str:
    """Return a number with at most two decimals."""
    return digits(f"{value:.2f}".rstrip("0").rstrip("."))


def measured(value: float, unit: str) -> str:
    """Return a number with its unit, "3 days", "19%"."""
    gap = "" if unit in ("", "%") else " "
    return f"{number(value)}{gap}{unit}"
