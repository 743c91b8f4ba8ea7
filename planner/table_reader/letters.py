"""Whether words read like words: their letters, their capitals and the signs between them.

For a few short names no statistics of a language tell anything; but a language has its letters,
a capital stands at the beginning, and a sign such as ¹ or ‡ never between two letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = {
    "French": "àâæçéèêëîïôœùûüÿ",
    "German": "äöüßéè",
    "Spanish and Catalan": "áéíñóúüàçèòï",
    "Portuguese": "áâãàçéêíóôõúü",
    "Italian": "àèéìíòóùú",
    "Dutch": "éèëïöüáóêç",
    "Danish and Norwegian": "æøåéèêóòôöäü",
    "Swedish and Finnish": "åäöéüàšž",
    "Icelandic and Faroese": "áðéíóúýþæöø",
    "Irish and Welsh": "áéíóúâêîôûŵŷ",
    "Polish": "ąćęłńóśźż",
    "Czech": "áčďéěíňóřšťúůýž",
    "Slovak": "áäčďéíľňóôšťúýž",
    "Hungarian": "áéíóöőúüű",
    "Romanian": "ăâîşţșț",
    "Croatian and Slovene": "čćđšž",
    "Turkish": "âçğıîöşûüi̇",
    "Lithuanian": "ąčęėįšųūž",
    "Latvian": "āčēģīķļņšūž",
    "Estonian": "äõöüšž",
}
_LANGUAGES = [frozenset(letters) for letters in _LETTERS.values()]
_SELDOM = {"æ": frozenset({0})}
"""Letters that a language hardly ever uses: "ex æquo" is all there is in French."""
_WITHIN_WORDS = frozenset("’‘'-·\u00ad\u200c\u200d")
_AT_EDGES = frozenset("“”„«»‘’‚‹›–—…·•¡¿ªº№\u00a0\u200e\u200f\u3000。、（）：；・「」『』")
_PARTS = re.compile(r"[\s\-'’.·/()&+]+")

_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL"})

STRANGE = 3
"""What a word costs for each way in which it does not read like one."""


@lru_cache(maxsize=20_000)
def strangeness(word: str) -> int:
    """Return how little a decoded word reads like one; 0 where nothing speaks against it."""
    cost = STRANGE * (not _is_one_script(word)) + STRANGE * (not languages_of(word))
    cost += sum(languages_of(word) <= _SELDOM[c] for c in word.lower() if c in _SELDOM)
    cost += sum(STRANGE for part in _PARTS.split(word) if part and _has_odd_capitals(part))
    for at, character in enumerate(word):
        if character > "\x7f" and not character.isalpha():
            cost += _strangeness_of_sign(word, at)
        elif "\uff61" <= character <= "\uff9f":  # half-width katakana, seldom written
            cost += 1
    return cost


def _strangeness_of_sign(word: str, at: int) -> int:
    sign = word[at]
    category = unicodedata.category(sign)
    if category in ("Mn", "Mc"):
        return 0 if at and not word[at - 1].isascii() else STRANGE
    before, after = word[at - 1 : at].isalpha(), word[at + 1 : at + 2].isalpha()
    if sign in _WITHIN_WORDS or not (before or after):
        return 0
    if sign in _AT_EDGES and not (before and after):
        return 0
    if sign in "–—":
        return 1
    return 2 * STRANGE if category[0] == "C" else STRANGE


def _has_odd_capitals(part: str) -> bool:
    """Return whether a capital beyond ASCII stands within a word, or a small letter before one
    at its beginning: "MÅller", "иВАН"."""
    if part.isascii() or part.isupper():
        return False
    if part[0] > "\x7f" and part[0].islower() and part[1:2].isupper():
        return True
    return any(c > "\x7f" and c.isupper() for c in part[1:])


def _is_one_script(word: str) -> bool:
    """Return whether a word mixes no scripts; "IT" may stand beside Chinese characters."""
    scripts = {_script(character) for character in word if character.isalpha()}
    if not scripts & _EAST_ASIAN:
        return len(scripts) < 2
    has_small_letters = any("a" <= character <= "z" for character in word)
    return scripts <= _EAST_ASIAN or (scripts <= {"LATIN", *_EAST_ASIAN} and not has_small_letters)


@lru_cache(maxsize=5_000)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split(" ")[0]
    return "LATIN" if name == "FULLWIDTH" else name


@lru_cache(maxsize=20_000)
def languages_of(word: str) -> frozenset[int]:
    """Return which languages have all letters of a word; a script besides Latin counts as one."""
    own = {c for c in word.lower() if c > "\x7f" and c.isalpha()}
    others = {_script(c) for c in own} - {"LATIN"}
    if others:
        return frozenset({-1 - sum(map(ord, min(others)))})
    return frozenset(at for at, letters in enumerate(_LANGUAGES) if own <= letters)


def count_languages(words: Iterable[str]) -> int:
    """Return how many languages it takes, about, to have the letters of all these words."""
    every_word = [languages_of(word) for word in words]
    left = [languages for languages in every_word if languages]
    count = int(len(left) < len(every_word))
    while left:
        every = [language for languages in left for language in languages]
        commonest = max(sorted(set(every)), key=every.count)
        left = [languages for languages in left if commonest not in languages]
        count += 1
    return count


def lack_capitals(words: Iterable[str]) -> bool:
    """Return whether words in a script besides Latin, which has capitals, are without any."""
    letters = {c for word in words for c in word if c.isalpha() and _script(c) != "LATIN"}
    return any(map(str.islower, letters)) and not any(map(str.isupper, letters))


_BARE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_BY_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})


def in_plain_letters(word: str) -> set[str]:
    """Return how a word is written without its accents, as in an e-mail address."""
    lower = word.lower()
    bare = unicodedata.normalize("NFKD", lower.translate(_BARE))
    two = unicodedata.normalize("NFKD", lower.translate(_BY_TWO).translate(_BARE))
    return {"".join(c for c in text if c.isascii() and c.isalpha()) for text in (bare, two)}
