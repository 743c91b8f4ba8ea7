"""Words shown to people: translation, and how names, numbers and dates are put into sentences.

Every sentence a person reads is a literal where ``tr``, ``trn`` or ``trc`` is called, and stays
one whole sentence with named places in braces, so that a translator may put them in another order.
A sentence that is written down before it is shown (in a table of a module, say) is ``mark``-ed
there and translated where it is shown, so that nothing depends on which language was chosen when a
module was loaded. What is given for a parameter or a field of type ``Sentence``, or ``One`` and
``Many``, needs no mark, nor do the words of a ``Literal`` in the models and the analysis.
``python -m tools.messages`` collects all of these for translators.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite
from typing import TypeAlias

from planner.assets import asset

DOMAIN = "planner"
"""What the catalogues are called: ``languages/<code>/LC_MESSAGES/planner.mo``."""

Sentence: TypeAlias = str
"""A sentence that is translated with ``tr`` where it is shown."""
One: TypeAlias = str
Many: TypeAlias = str
"""The two sentences, for one and for several, that ``trn`` chooses from where they are shown."""

_translation: gettext.NullTranslations = gettext.NullTranslations()


def use_language(languages: Sequence[str] | None = None) -> None:
    """Show everything in the first of these languages that there is a catalogue of.

    Without any, the environment decides as it does for every program (``LANGUAGE``, ``LC_ALL``,
    ``LC_MESSAGES``, ``LANG``). What is not translated stays English.
    """
    folder = str(asset("languages"))
    # Python's argparse translates its own words, in the catalogue that is bound here.
    gettext.bindtextdomain(DOMAIN, folder)
    gettext.textdomain(DOMAIN)
    show_in(gettext.translation(DOMAIN, folder, languages, fallback=True))


def show_in(translation: gettext.NullTranslations) -> None:
    """Take everything from this catalogue from now on."""
    global _translation
    _translation = translation


def spoken_language() -> str:
    """Return the code of the language that sentences are shown in."""
    return _translation.info().get("language") or "en"


def languages() -> list[str]:
    """Return the codes of the languages there is a catalogue of, English aside."""
    return sorted(path.parts[-3] for path in asset("languages").glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))


def mark(sentence: str, /) -> str:
    """Return the sentence as it is: it is for ``tr`` to translate where it is shown."""
    return sentence


def mark_plural(one: str, many: str, /) -> tuple[str, str]:
    """Return both sentences as they are: they are for ``trn`` to translate where they are shown."""
    return one, many


def mark_in(context: str, words: str, /) -> str:
    """Return the words as they are: they are for ``trc`` to translate where they are shown."""
    return words


def tr(sentence: str, /, **places: object) -> str:
    """Return the sentence in the reader's language with its places filled in."""
    translated = _translation.gettext(sentence)
    return translated.format_map(_written(places)) if places else translated


def trn(one: str, many: str, count: int, /, **places: object) -> str:
    """Return the sentence that fits a count, which is also the place ``{count}``."""
    places["count"] = count
    return _translation.ngettext(one, many, count).format_map(_written(places))


def trc(context: str, words: str, /) -> str:
    """Return words that mean different things in different places, as they are said in this."""
    return _translation.pgettext(context, words)


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Return names as people say them: "Finance, Legal and HR"; beyond ``most``, "and 4 more"."""
    if most is not None and len(names) > most:
        rest = len(names) - most
        return tr("{names} and {rest} more", names=", ".join(names[:most]), rest=rest)
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def listed_names(names: Sequence[str], most: int | None = None) -> str:
    """Return names that people gave, as ``listed`` does; one with a comma or an "and" in it stands
    in quotation marks among others."""
    if len(names) > 1:
        names = [_quoted(name) for name in names]
    return listed(names, most)


def _quoted(name: str) -> str:
    mixed_up = "," in name or tr("{names} and {last}", names="", last="") in name
    return f"“{name}”" if mixed_up and not name.startswith("“") else name


@dataclass(frozen=True)
class Manner:
    """How one reader writes numbers and days, as the window shows them.

    Documents and the command line have no reader of their own: they write as ``plainly`` does.
    """

    digits: Callable[[str], str]
    """Writes a number given as "-1234.5" the reader's way: "-1.234,5"."""
    month_first: bool = False
    """Whether the month stands before the day: "March 1, 2027"."""
    twelve_hours: bool = False
    """Whether the clock goes to twelve: "2:05 pm"."""


_manner: Callable[[], Manner | None] | None = None
_plain: ContextVar[bool] = ContextVar("plain", default=False)


def use_manner(manner: Callable[[], Manner | None] | None) -> None:
    """Write numbers and days from now on in the manner that this says; without one, as documents
    do."""
    global _manner
    _manner = manner


@contextmanager
def plainly() -> Iterator[None]:
    """Write numbers and days as documents do in this block, whoever is at the window.

    It holds for the thread that it is entered in.
    """
    before = _plain.set(True)
    try:
        yield
    finally:
        _plain.reset(before)


def _reader() -> Manner | None:
    return None if _manner is None or _plain.get() else _manner()


def _digits(plain: str) -> str:
    """Return a number given as "-1234.5" as the reader writes it; without one, with thousands
    apart: "-1,234.5"."""
    reader = _reader()
    if reader is not None:
        return reader.digits(plain)
    whole, point, rest = plain.partition(".")
    if len(whole) <= 3 or not whole.lstrip("-").isdecimal():
        return plain  # nothing to group, as in "-inf"
    return f"{int(whole):,}{point}{rest}"


def _written(places: Mapping[str, object]) -> Mapping[str, object]:
    """Return what fills the places of a sentence, its numbers as the reader writes them."""
    return {
        place: number(value) if isinstance(value, int | float) else value
        for place, value in places.items()
    }


_MONTHS = (
    *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June")),
    *(mark("July"), mark("August"), mark("September"), mark("October"), mark("November")),
    mark("December"),
)
_WEEKDAYS = (
    *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday")),
    *(mark("Saturday"), mark("Sunday")),
)
_SHORT_MONTHS = (
    *(mark_in("short month", "Jan"), mark_in("short month", "Feb"), mark_in("short month", "Mar")),
    *(mark_in("short month", "Apr"), mark_in("short month", "May"), mark_in("short month", "Jun")),
    *(mark_in("short month", "Jul"), mark_in("short month", "Aug"), mark_in("short month", "Sep")),
    *(mark_in("short month", "Oct"), mark_in("short month", "Nov"), mark_in("short month", "Dec")),
)


_SHORT_WEEKDAYS = (
    *(mark_in("short weekday", "Mon"), mark_in("short weekday", "Tue")),
    *(mark_in("short weekday", "Wed"), mark_in("short weekday", "Thu")),
    *(mark_in("short weekday", "Fri"), mark_in("short weekday", "Sat")),
    mark_in("short weekday", "Sun"),
)


def month(when: date) -> str:
    """Return the month of a day in words, with its year: "March 2027"."""
    name, year = tr(_MONTHS[when.month - 1]), str(when.year)
    return tr("{month} {year}", month=name, year=year)


def short_weekday(number: int) -> str:
    """Return a day of the week in few letters: "Mon" for 1, "Sun" for 7."""
    return trc("short weekday", _SHORT_WEEKDAYS[number - 1])


def day(when: date, near: date | None = None) -> str:
    """Return a day in words, "1 March"; with its year where that is not the year of ``near``."""
    return _in_words(when, tr(_MONTHS[when.month - 1]), near)


def weekday_and_day(when: date, near: date | None = None) -> str:
    """Return a day with its weekday, "Wednesday 9 December"; with its year as ``day`` has it."""
    return tr("{weekday} {day}", weekday=tr(_WEEKDAYS[when.weekday()]), day=day(when, near))


def short_day(when: date, near: date | None = None) -> str:
    """Return a day in few letters, "1 Mar"; with its year where that is not that of ``near``."""
    return _in_words(when, trc("short month", _SHORT_MONTHS[when.month - 1]), near)


def exact_day(when: date) -> str:
    """Return a day for a sentence about what stands in a file: "2027-03-01", or in the reader's
    own words."""
    return when.isoformat() if _reader() is None else short_day(when)


def _in_words(when: date, month: str, near: date | None) -> str:
    reader, number_of_day, year = _reader(), str(when.day), str(when.year)
    month_first = reader is not None and reader.month_first
    if near is not None and near.year == when.year:
        if month_first:
            return tr("{month} {day}", day=number_of_day, month=month)
        return tr("{day} {month}", day=number_of_day, month=month)
    if month_first:
        return tr("{month} {day}, {year}", day=number_of_day, month=month, year=year)
    return tr("{day} {month} {year}", day=number_of_day, month=month, year=year)


def clock(when: datetime) -> str:
    """Return the time of a day, "14:05"."""
    reader = _reader()
    if reader is None or not reader.twelve_hours:
        return f"{when:%H:%M}"
    time = f"{when.hour % 12 or 12}:{when:%M}"
    return tr("{time} am", time=time) if when.hour < 12 else tr("{time} pm", time=time)


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
    return f"{_digits(f'{points:f}')}%"


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
    return _digits(words)


def rounded(value: float) -> str:
    """Return a number with at most two decimals."""
    return _digits(f"{value:.2f}".rstrip("0").rstrip("."))


def measured(value: float, unit: str) -> str:
    """Return a number with its unit, "3 days", "19%"."""
    gap = "" if unit in ("", "%") else " "
    return f"{number(value)}{gap}{unit}"
