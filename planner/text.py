"""Words shown to people: translation, and how names, numbers and dates are put into sentences.

Every sentence a person reads passes through ``tr`` or ``trn``. It stays one whole sentence with
named places in braces, so that a translator may put them in another order.
"""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from datetime import date

from planner.assets import asset

_translation: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str) -> None:
    """Show everything in this language from now on; what is not translated stays English."""
    global _translation
    _translation = gettext.translation(
        "planner", localedir=asset("translations"), languages=[language], fallback=True
    )


def tr(sentence: str, /, **places: object) -> str:
    """The sentence in the reader's language with its places filled in."""
    translated = _translation.gettext(sentence)
    return translated.format(**places) if places else translated


def trn(one: str, many: str, count: int, /, **places: object) -> str:
    """The sentence that fits a count, which is also the place ``{count}``."""
    return _translation.ngettext(one, many, count).format(count=count, **places)


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Names as a person says them: "Finance, Legal and HR"; beyond ``most``, "and 4 more"."""
    if most is not None and len(names) > most:
        rest = len(names) - most
        return tr("{names} and {rest} more", names=", ".join(names[:most]), rest=rest)
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def listed_names(names: Sequence[str], most: int | None = None) -> str:
    """As ``listed``, for names that people gave: among others, one that holds a comma or an "and"
    stands in quotation marks."""
    if len(names) > 1:
        names = [_apart(name) for name in names]
    return listed(names, most)


def _apart(name: str) -> str:
    mixed_up = "," in name or tr("{names} and {last}", names="", last="") in name
    return f"“{name}”" if mixed_up and not name.startswith("“") else name


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(when: date, near: date | None = None) -> str:
    """A day in words, "1 March"; with its year where that is not the year of ``near``."""
    words = f"{when.day} {tr(_MONTHS[when.month - 1])}"
    return words if near is not None and near.year == when.year else f"{words} {when.year}"


def short_day(when: date, near: date | None = None) -> str:
    """A day in few letters, "1 Mar"; with its year where that is not the year of ``near``."""
    words = f"{when.day} {tr(_MONTHS[when.month - 1])[:3]}"
    return words if near is not None and near.year == when.year else f"{words} {when.year}"


def percent(share: float) -> str:
    """A share between 0 and 1 as whole per cent; what is not quite all or none never says so."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        whole = 1
    if whole == 100 and share < 1:
        whole = 99
    return f"{whole}%"


def number(value: float) -> str:
    """A number without a needless ".0"."""
    return f"{value:g}" if value != int(value) else f"{int(value)}"


def grouped(value: float) -> str:
    """A number as documents print it, large ones with their thousands apart: "12,500"."""
    words = f"{value:,.2f}" if abs(value) >= 10_000 else f"{value:.2f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def measured(value: float, unit: str) -> str:
    """A number with its unit, "3 days", "19%"."""
    gap = "" if unit in ("", "%") else " "
    return f"{number(value)}{gap}{unit}"
