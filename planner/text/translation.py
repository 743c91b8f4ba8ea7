"""Sentences in the reader's language, with their places filled in."""

from __future__ import annotations

import gettext
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from planner.assets import asset
from planner.text.numbers import number

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
    return translated.format_map(_formatted(places)) if places else translated


def trn(one: str, many: str, count: int, /, **places: object) -> str:
    """Return the sentence that fits a count, which is also the place ``{count}``."""
    places["count"] = count
    return _translation.ngettext(one, many, count).format_map(_formatted(places))


def trc(context: str, words: str, /) -> str:
    """Return words that mean different things in different places, as they are said in this."""
    return _translation.pgettext(context, words)


def _formatted(places: Mapping[str, object]) -> Mapping[str, object]:
    """Return what fills the places of a sentence, its numbers as the reader writes them."""
    return {
        place: number(value) if isinstance(value, int | float) else value
        for place, value in places.items()
    }
