"""How the letters of a text file are written: told by the file itself, or judged by its words.

charset-normalizer says in which encodings the words are possible at all and how messy they look;
for the few words of a short list that is not enough to tell Søren from Sřren, so the letters of
languages, capitals, signs, and the same name in an e-mail address are weighed with it. Where two
readings are both plausible and their letters differ, both are told.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.table_reader.letters import (
    STRANGE,
    count_languages,
    in_plain_letters,
    lack_capitals,
    strangeness,
)

_CANDIDATES = {
    "cp1252": 0.0,
    "cp1250": 0.3,
    "cp1251": 0.3,
    "cp932": 0.3,
    "gb18030": 0.4,
    "euc_kr": 0.4,
    "cp1254": 0.5,
    "cp1253": 0.5,
    "big5": 0.5,
    "cp1257": 0.6,
    "cp1255": 0.6,
    "cp1256": 0.6,
    "mac_roman": 0.6,
    "koi8_r": 0.6,
    "euc_jp": 0.6,
    "cp850": 0.7,
    "iso8859_2": 0.7,
    "cp874": 0.7,
    "cp852": 1.5,
    "cp866": 0.8,
    "mac_latin2": 2.5,
    "mac_cyrillic": 1.5,
}
"""Encodings by Python's names, the commonest in lists first, and what being rarer costs."""
_MARGIN = 2.0
"""A reading that costs so much more than the best is plausible too."""
_MESS = 10
"""What the whole mess (1.0) of charset-normalizer costs."""
_NO_CAPITALS = 1.0
"""What it costs if no word begins with a capital in a script that has them: Hebrew letters read
as Cyrillic are all small."""
_CONFIRMED = 2.0
"""What each word gains that stands in the file without its accents too, as in an address."""
_MOST_WORDS = 400
_WORD = re.compile(rb"[^\x00-\x2c\x3b]*[\x80-\xff][^\x00-\x2c\x3b]*")
"""Bytes between delimiters and spaces of which one is beyond ASCII. Letters of two bytes may end
with any byte from 0x40 on."""
_TWICE = re.compile("[ÂÃÄÅÆÐÑÎ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
_LINE_END = re.compile(rb"\r\n|\r|\n")


class Decoded(NamedTuple):
    """The text of a file."""

    text: str
    name: str
    others: tuple[str, ...] = ()
    """Other encodings in which it reads as well, the likeliest first."""
    examples: tuple[str, ...] = ()
    """A word in this encoding and in each of the others."""
    twice_encoded: tuple[str, ...] = ()
    """A word whose letters were garbled before the file was written, and what it was."""


def decode(raw: bytes, chosen: str | None = None) -> Decoded | int:
    """Return the text of a file, or the line that holds no text in its encoding."""
    if chosen is not None:
        return _in_encoding(raw, chosen)
    marked = _told_encoding(raw)
    if marked is not None:
        return _in_encoding(raw, marked)
    decoded = _in_encoding(raw, "utf-8")
    if isinstance(decoded, int) and not _is_damaged_utf8(raw):
        return _judged(raw) or decoded
    return decoded


def _in_encoding(raw: bytes, name: str) -> Decoded | int:
    name = "utf-8-sig" if name in ("utf-8", "utf_8", "utf8") else name
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        return len(_LINE_END.findall(error.object, 0, error.start)) + 1
    name = "utf-8" if name == "utf-8-sig" else name
    return Decoded(text.removeprefix("\ufeff"), name, twice_encoded=_twice_encoded(text))


def _told_encoding(raw: bytes) -> str | None:
    """Return the encoding that the file itself tells, by a mark or by its zero bytes."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if raw.startswith(mark):
            return encoding
    if b"\x1b$" in raw[:10_000]:
        return "iso2022_jp"
    sample = raw[:4_000]
    for encoding, line_end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        if line_end in sample and _reads_well(sample, encoding):
            return encoding
    return None


def _reads_well(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")[:-1]
    return "\n" in text and all(c.isprintable() or c in "\r\n\t\ufeff" for c in text)


def _is_damaged_utf8(raw: bytes) -> bool:
    """Return whether most of what is not ASCII is valid UTF-8 all the same.

    Reading such a file in another encoding would garble every accented name in it.
    """
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f") - bad > bad


def _judged(raw: bytes) -> Decoded | None:
    """Return the text in the likeliest encoding, with others that are plausible."""
    words = list(dict.fromkeys(_WORD.findall(raw)))
    readings = _readings(words, _plain_text(raw))
    for name, cost in readings:
        text = _in_encoding(raw, name)
        if not isinstance(text, int):
            others = [other for other, its in readings if its <= cost + _MARGIN and other != name]
            return _with_doubt(text, words, others)
    return None


def _with_doubt(decoded: Decoded, words: list[bytes], others: list[str]) -> Decoded:
    """Add the other encodings, if letters of the text differ in them, and a word that shows it."""
    doubtful, examples, seen = [], [""], set()
    for other in others:
        pairs = ((w.decode(decoded.name), w.decode(other, "replace")) for w in words[:_MOST_WORDS])
        shown = next(((a, b) for a, b in pairs if _letters(a) != _letters(b)), None)
        if shown is not None and shown[1] not in seen:
            seen.add(shown[1])
            doubtful.append(other)
            examples[0] = examples[0] or shown[0]
            examples.append(shown[1])
    if not doubtful:
        return decoded
    return decoded._replace(others=tuple(doubtful), examples=tuple(examples))


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _readings(words: list[bytes], plain: str) -> list[tuple[str, float]]:
    """Return the encodings in which the words can be read, with what each costs, the likeliest
    first."""
    mess = _mess(words)
    costs = []
    for name, rarity in _CANDIDATES.items():
        try:
            decoded = b" ".join(words).decode(name).split(" ")
        except UnicodeDecodeError:
            continue
        said = [word.strip("\"'[]{}<>|") for word in decoded[:_MOST_WORDS]]
        cost = rarity + _MESS * mess.get(name, 0.3) + sum(map(strangeness, said))
        cost += STRANGE / 2 * count_languages(said) + _NO_CAPITALS * lack_capitals(said)
        cost -= _CONFIRMED * sum(_is_confirmed(word, plain) for word in said)
        costs.append((name, cost))
    return sorted(costs, key=lambda pair: pair[1])


def _mess(words: list[bytes]) -> dict[str, float]:
    from charset_normalizer import from_bytes  # only few files need it

    sample = b"\n".join(words[:_MOST_WORDS])
    matches = from_bytes(sample, cp_isolation=list(_CANDIDATES), threshold=0.8)
    return {name: match.chaos for match in matches for name in match.could_be_from_charset}


def _plain_text(raw: bytes) -> str:
    """Return the words of a file that are ASCII, e-mail addresses among them, in small letters."""
    return re.sub(rb"[^\s,;\"]*[\x80-\xff][^\s,;\"]*", b" ", raw[:1_000_000]).decode().lower()


def _is_confirmed(word: str, plain: str) -> bool:
    return any(len(bare) > 2 and bare in plain for bare in in_plain_letters(word))


def _twice_encoded(text: str) -> tuple[str, ...]:
    """Return a word that was written as UTF-8 and read as Windows text before, such as "ZoÃ©",
    and what it was; nothing where there is none."""
    if text.isascii():
        return ()
    for match in _TWICE.finditer(text[:1_000_000]):
        begin = max(text.rfind(c, 0, match.start()) for c in ' ,;\t\n"') + 1
        word = re.split(r'[ ,;\t\r\n"]', text[begin : begin + 60])[0]
        try:
            return word, word.encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
    return ()
