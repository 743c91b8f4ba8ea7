"""Parts of names by which people are called in text: given and family names, initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.models import Person
from planner.plain_letters import plain_letters

WORD = re.compile(r"\w[\w\u0300-\u036f]*")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u2e80-\ud7ff\uf900-\ufaff]")
"""Scripts that put no space between words, in which a name is found anywhere."""
_EAST_ASIAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{3,4}")
"""A whole name, of which all but the first sign, or two, is the given name."""
_LEAST = 3
"""Shorter identifiers and parts of names are ordinary words too often to be taken for somebody."""
LEAST_INFLECTED = 4
"""Letters of a part that is found with an ending too."""

TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady"}
    | {"herr", "frau", "fru", "mme", "mlle", "monsieur", "madame", "sr", "sra", "signor", "signora"}
    | {"dott", "ing", "dipl", "rev", "hon", "senor", "senora", "don", "dona", "pan", "pani"}
)
"""What stands before a name and goes with it."""
_MONTHS = frozenset({"april", "may", "june", "august"})
"""Names that are months, too: they are somebody's where somebody is spoken to or has something."""
_ORDINARY = frozenset(
    {"will", "mark", "grace", "hope", "faith", "joy", "art", "bill", "rich", "sue", "pat", "drew"}
    | {
        "grant",
        "page",
        "rose",
        "summer",
        "winter",
        "chase",
        "dawn",
        "ray",
        "guy",
        "max",
        "chip",
        "miles",
    }
    | {"long", "short", "young", "price", "cook", "best", "good", "day", "case", "field", "post"}
    | {"read", "sharp", "power", "rule", "law", "street", "major", "care", "store", "human"}
)
"""Names that are ordinary words, too: inside a sentence alone they are taken for somebody."""
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "del", "bin", "abu", "ibn", "dos", "das", "the"}
)
_ENDINGS = frozenset(
    {"s", "es", "n", "en", "a", "u", "e", "y", "i", "em", "om", "ou", "ov", "ej", "iej", "in", "im"}
    | {"ova", "ovi", "owi", "owie", "lle", "nak", "nek", "lla", "sta", "sti"}
)
"""What languages put to a name in a sentence, without accents."""
_SPOKEN_TO = frozenset({"ask", "tell", "thank", "meet", "call", "remind", "invite", "with"})


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(plain_letters(word) for word in WORD.findall(text))


def parts_of(person: Person) -> Iterator[str]:
    """Yield the given and family names of a person whose name has several words, each as written
    there; in scripts without spaces the given name."""
    words = [word.strip(".,") for word in person.name.split()]
    if _EAST_ASIAN.fullmatch(person.name.strip()):
        yield person.name.strip()[-2:]
    for word in words if len(words) > 1 else ():
        plain = plain_letters(word)
        if plain in TITLES or plain in _PARTICLES or word[:1].islower():
            continue
        if len(word) >= (2 if UNSPACED.search(word) else _LEAST):
            yield word


def mail_name(person: Person) -> str:
    """Return what stands before the @ of an address where it can only be this person: more than
    one given or family name, and holding one."""
    name = person.email.partition("@")[0]
    plain = plain_letters(name)
    parts = [plain_letters(part) for part in parts_of(person)]
    own = plain not in parts and any(part in plain for part in parts)
    return name if own else ""


def initials_of(person: Person) -> tuple[str, ...]:
    """Return the first letters of a name of two words or more; nothing of a shorter one."""
    words = [w for w in words_of(person.name) if w not in TITLES and w not in _PARTICLES]
    return tuple(word[0] for word in words) if 1 < len(words) < 4 else ()


def stems(word: str) -> Iterator[str]:
    """Yield a compared word, then what it may be with an ending taken off."""
    yield word
    for count in range(1, 5):
        if word[-count:] in _ENDINGS and len(word) - count >= LEAST_INFLECTED:
            yield word[:-count]


def bare_stem(part: str) -> str:
    """Return a compared part without a last vowel that endings take the place of; nothing where it
    has none, or is short."""
    return part[:-1] if part[-1:] in ("a", "e", "o") and len(part) > LEAST_INFLECTED + 1 else ""


def is_somebody(part: str, text: str, word: re.Match[str], before: str) -> bool:
    """Return whether a part of a name stands for somebody where it was found, and is no ordinary
    word: ``before`` is the compared word before it."""
    ordinary = part in _MONTHS or part in _ORDINARY
    has_something = text[word.end() : word.end() + 2] in ("'s", "’s")
    if word.group()[0].islower():
        return has_something and not ordinary
    if has_something or not ordinary:
        return True
    if part in _MONTHS:
        return before in _SPOKEN_TO
    return bool(before) and text[: word.start()].rstrip()[-1:] not in (".", "!", "?", ":", "–")
